"""What the merchant may do with an order in each state."""

from dataclasses import dataclass

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.order_rights import CONFIRMABLE, IGNORABLE, RESENDABLE, RETRYABLE


@dataclass(frozen=True, slots=True)
class Allowed:
    """Which buttons are alive."""

    retry: bool = False
    ignore: bool = False
    confirm: bool = False
    resend: bool = False

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return self.retry or self.ignore or self.confirm or self.resend


def allowed(state: OrderState) -> Allowed:
    """The buttons for a state: exactly what the engine doesn't refuse."""
    return Allowed(
        retry=state in RETRYABLE,
        ignore=state in IGNORABLE,
        confirm=state in CONFIRMABLE,
        resend=state in RESENDABLE,
    )

"""What the merchant may do with an order in each state."""

from dataclasses import dataclass

from qls_desktop.domain.ledger import WAYS, OrderState

_S = OrderState


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
    """The buttons for a state; every one follows a way of the ledger (design.md, section 5)."""
    ways = WAYS[state]
    return Allowed(
        retry=state in (_S.WAITING, _S.REJECTED, _S.IGNORED, _S.CANCELLED),
        ignore=_S.IGNORED in ways,
        confirm=state in (_S.IN_DOUBT, _S.ABSENT, _S.CONFLICT, _S.REJECTED),
        resend=state in (_S.ABSENT, _S.CONFLICT),
    )

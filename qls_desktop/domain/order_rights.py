"""What the merchant may decide about an order, as it stands."""

from dataclasses import dataclass

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import Reason

LOOKUP_UNSURE = "lookup_unsure"
"""The reason of an order that waits because my.QLS couldn't be looked through to its end."""

SENT_BY_TWIN = "sent_by_twin"
"""The reason of an order that waits because the same shop is connected twice."""

_S = OrderState
_RETRYABLE = frozenset({_S.REJECTED, _S.IGNORED, _S.CANCELLED})
_IGNORABLE = frozenset(
    {_S.SEEN, _S.WAITING, _S.READY, _S.REJECTED, _S.CONFLICT, _S.ABSENT, _S.ATTENTION}
)
_TO_DECIDE = frozenset({_S.CONFLICT, _S.ABSENT})


@dataclass(frozen=True, slots=True)
class Rights:
    """Which decisions an order allows: retry, ignore, "it is there", "send it all the same"."""

    retry: bool = False
    ignore: bool = False
    confirm: bool = False
    resend: bool = False

    @property
    def any(self) -> bool:
        """Whether there is anything to decide."""
        return self.retry or self.ignore or self.confirm or self.resend


def rights(state: OrderState, why: Reason) -> Rights:
    """What an order in ``state`` with reason ``why`` allows.

    One that waits for a complete look may never get it (over 200 pages of orders without a filter,
    api/qls.md, recipe 5), so the merchant may look instead; so may one that another integration
    of the same shop was seen to send.
    """
    waits = state is _S.WAITING and why.kind in (LOOKUP_UNSURE, SENT_BY_TWIN)
    decides = state in _TO_DECIDE or waits
    return Rights(
        retry=state in _RETRYABLE,
        ignore=state in _IGNORABLE,
        confirm=decides or state is _S.IN_DOUBT,
        resend=decides,
    )

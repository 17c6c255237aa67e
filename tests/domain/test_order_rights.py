"""What the merchant may decide about an order."""

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.order_rights import LOOKUP_UNSURE, SENT_BY_TWIN, rights
from qls_desktop.domain.reason import reason

_S = OrderState
NAMES = ("retry", "ignore", "confirm", "resend")


@pytest.mark.parametrize(
    ("state", "kind", "may"),
    [
        (_S.SEEN, "", ("ignore",)),
        (_S.WAITING, "line_unlinked", ("ignore",)),
        (_S.WAITING, LOOKUP_UNSURE, ("ignore", "confirm", "resend")),
        (_S.WAITING, SENT_BY_TWIN, ("ignore", "confirm", "resend")),
        (_S.READY, LOOKUP_UNSURE, ("ignore",)),
        (_S.READY, SENT_BY_TWIN, ("ignore",)),
        (_S.SENDING, "", ()),
        (_S.IN_DOUBT, LOOKUP_UNSURE, ("confirm",)),
        (_S.ABSENT, "", ("ignore", "confirm", "resend")),
        (_S.CONFLICT, "", ("ignore", "confirm", "resend")),
        (_S.REJECTED, "", ("retry", "ignore")),
        (_S.ATTENTION, "", ("ignore",)),
        (_S.IGNORED, "", ("retry",)),
        (_S.CANCELLED, "", ("retry",)),
        (_S.SENT, "", ()),
        (_S.SHIPPED, "", ()),
        (_S.REPORTED, "", ()),
    ],
)
def test_what_an_order_allows(state: OrderState, kind: str, may: tuple[str, ...]) -> None:
    found = rights(state, reason(kind))
    assert tuple(name for name in NAMES if getattr(found, name)) == may
    assert found.any == bool(may)

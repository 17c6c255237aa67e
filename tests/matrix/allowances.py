"""Where a value of a switch excuses what the default doesn't: what may be left, and why."""

from collections.abc import Mapping

from tests.matrix.covering import BLOCKING
from tests.matrix.settings import Case

_UNTRACKED = ("order:reported_without_tracking", "order:awaiting_tracking")
_INVALID = ("order:invalid_at_qls",)
_CONFLICT = ("order:found_several", "order:found_others", "order:found_different")

_GONE = ("order:absent_at_qls", "order:vanished_at_qls", "absent")
_EDITED_IN_DOUBT = ("order:found_cancelled", "order:found_different")
_UNLUCKY = ("fail", "order:shop_not_updated")

ALLOWED: Mapping[tuple[str, str, str], tuple[str, ...]] = {
    # Held and shown: a status that no document knows.
    ("lightspeed", "extra_statuses", "on"): ("order:unknown_status", "order:shop_not_updated"),
    # The order vanishes instead of showing as cancelled: a warning.
    ("qls", "cancelled_order", "vanishes"): ("order:vanished_at_qls",),
    # QLS keeps what it can't carry out; it is mended in the portal.
    ("qls", "invalid_order", "stored_error_validation"): _INVALID,
    ("qls", "invalid_order", "2xx_errors_with_id"): _INVALID,
    # Refused for good until the customer's name is shorter.
    ("qls", "text_limit", "35"): ("order:order_rejected",),
    # Another program uses the same numbers: the merchant decides.
    ("qls", "foreign_orders", "same_reference"): _CONFLICT,
    ("qls", "native_link", "on"): (*_CONFLICT, "order:reported_without_tracking"),
    # Nothing tells which parcel belongs to which order: said so, after a day.
    ("qls", "tracking_source", "shipments_by_order_id"): _UNTRACKED,
    ("qls", "tracking_source", "none"): _UNTRACKED,
    # The first row of each list is never shown again: a product that vanished, an order that can't
    # be found. It stays in doubt, or is said to be gone, for the merchant to look.
    ("qls", "paging_drift", "remove"): (
        *("products", "order:answer_unclear"),
        *(*_UNTRACKED, *_GONE),
    ),
    # What happens to an order while it is in doubt is for the merchant to see.
    ("qls", "create_answer", "204"): _EDITED_IN_DOUBT,
    ("qls", "create_answer", "200_without_id"): _EDITED_IN_DOUBT,
    # Now and then every repeat fails too: the next run goes on.
    ("lightspeed", "flaky_404", "0.05"): _UNLUCKY,
    ("lightspeed", "flaky_404", "0.2"): _UNLUCKY,
    ("lightspeed", "flaky_5xx", "0.05"): _UNLUCKY,
    ("lightspeed", "flaky_5xx", "0.2"): _UNLUCKY,
    # A till puts back what we write.
    ("lightspeed", "stock_owner", "pos"): ("stock",),
}
"""Per value: "order:KIND" lets an order end with that reason, the others name an invariant."""


_LIVE = (
    *("products", "stock", "order:line_unlinked", "order:lookup_unsure"),
    *("order:cancelled_in_shop", "restless"),
)

TOGETHER: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    # Nothing proves that a list is whole: nothing is linked, sent or written, and that is said.
    *((frozenset(map(str, pair)), _LIVE) for pair in BLOCKING),
    # Nothing of an order can be compared, and its time of making says nothing either: asked.
    *(
        (frozenset({"qls.order_detail=404", other}), ("order:found_unknown",))
        for other in (
            *("qls.native_link=on", "qls.clock_skew_s=-10800"),
            *("qls.foreign_orders=same_reference",),
        )
    ),
    # The order stays behind its shipment whatever we write: that is told again and again.
    (
        frozenset({"lightspeed.order_put=ignore_all", "lightspeed.shipment_flips_order=none"}),
        ("order:shop_not_updated",),
    ),
    # The shop has no place where a code could be kept whole.
    (
        frozenset({"lightspeed.order_put=ignore_all", "lightspeed.shipments_per_order=none"}),
        ("order:shop_not_updated", "codes"),
    ),
    *(
        (
            frozenset({"lightspeed.order_put=ignore_all", f"lightspeed.tracking_max_len={most}"}),
            ("codes",),
        )
        for most in (12, 20)
    ),
    # Somebody else adds the product just after we have read that it isn't there.
    (frozenset({"qls.duplicate_ean=accepted", "qls.paging_drift=insert"}), ("twins",)),
)
"""What several values excuse together."""


def allows(case: Case, what: str, kind: str = "") -> bool:
    """Whether a value of ``case`` excuses ``what``: "stock", or "order" with a reason's kind."""
    wanted = f"{what}:{kind}" if kind else what
    if any(wanted in ALLOWED.get((one.api, one.name, one.value), ()) for one in case):
        return True
    names = set(map(str, case))
    return any(wanted in excused for needed, excused in TOGETHER if needed <= names)

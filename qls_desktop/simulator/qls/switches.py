"""What api/qls.md leaves open, one switch per row of its section 11, every value built.

The row `fault` is no switch: faults are armed by place and count (`simulator/faults.py`).
"""

from datetime import timedelta

from qls_desktop.simulator.switches import Switch


def _seconds(value: str) -> timedelta:
    return timedelta(seconds=float(value))


def _not_negative(value: str) -> timedelta:
    lag = _seconds(value)
    if lag < timedelta():
        raise ValueError("must be 0 or more")
    return lag


def parse_rate_limit(value: str) -> tuple[int, int, bool]:
    """Read "CALLS/SECONDS sliding" or "CALLS/SECONDS fixed".

    Returns:
        The calls, the seconds of the window, and whether the window slides.

    Raises:
        ValueError: when it reads otherwise or a number is below 1.
    """
    amounts, _, kind = value.partition(" ")
    calls, seconds = (int(part) for part in amounts.split("/"))
    if calls < 1 or seconds < 1 or kind not in ("sliding", "fixed"):
        raise ValueError("write it as '500/300 sliding' or '500/300 fixed'")
    return calls, seconds, kind == "sliding"


_LISTS = (
    Switch("page_size", ("50", "20", "100"), "50", "never assume"),
    Switch("limit_param", ("ignored", "honoured", "refused_400"), "ignored", "send none"),
    Switch("page_param", ("honoured", "ignored"), "honoured", "stop when page 2 = page 1"),
    Switch(
        "pagination_shape",
        ("object", "object_no_limit", "null", "empty_list", "absent"),
        "object",
        "loop of section 2",
    ),
    Switch("page_past_end", ("400_text", "404", "204", "200_empty"), "400_text", "check `count`"),
    Switch("paging_drift", ("none", "insert", "remove"), "none", "de-duplicate, walk again"),
    Switch("list_short", ("off", "rows_missing", "empty"), "off", "0 writes"),
    Switch("empty_list", ("200", "204"), "200", "both = no rows"),
    Switch(
        "list_lag_s",
        ("5", "0", "60", "600", "3600"),
        "5",
        "early absence proves nothing",
        parse=_not_negative,
    ),
)

_ERRORS = (
    Switch("errors_on_success", ("empty_list", "null", "absent"), "empty_list", "all = no error"),
    Switch(
        "error_status",
        ("400", "422", "200_meta_400", "200_meta_200"),
        "400",
        "`errors` decides",
    ),
    Switch("error_shape", ("tree", "list", "text", "top_level_rule"), "tree", "show any"),
)

_ACCESS = (
    Switch(
        "auth_failure",
        ("401_json", "401_html", "401_empty", "403_json", "404"),
        "401_json",
        "pause, ask login, no loop",
    ),
    Switch(
        "rate_limit",
        ("500/300 sliding", "500/300 fixed"),
        "500/300 sliding",
        "stay below",
        parse=parse_rate_limit,
    ),
    Switch("rate_scope", ("ip", "user", "company"), "ip", "obey 429 even when own count is low"),
    Switch("retry_after", ("seconds", "http_date", "absent", "zero"), "seconds", "section 2"),
    Switch("body_429", ("html", "json", "empty"), "html", "status alone decides"),
    Switch("clock_skew_s", ("0",), "0", "overlaps of 10-15 min", parse=_seconds),
)

_PRODUCTS = (
    Switch("sku_filter", ("exact", "contains", "ignored", "refused_400"), "exact", "re-check rows"),
    Switch("put_answer", ("204", "200_body", "200_empty"), "204", "accept all"),
    Switch("put_semantics", ("replace", "merge"), "replace", "read, merge, write"),
    Switch("duplicate_ean", ("refused", "accepted"), "refused", "fault of that product"),
    Switch("duplicate_sku", ("accepted", "refused"), "accepted", "refuse to match"),
    Switch(
        "extra_product_fields", ("refused_400", "ignored", "stored"), "refused_400", "do not send"
    ),
    Switch("stock_route", ("full", "no_backorder", "404"), "full", "recipe 3"),
    Switch("deleted_product", ("404", "400", "200_deleted"), "404", "stop link, no zero"),
)

_ORDER_LISTS = (
    Switch(
        "reference_filter",
        ("ignored", "exact", "contains", "refused_400"),
        "ignored",
        "prove, re-check, else walk",
    ),
    Switch(
        "date_filter",
        ("ignored", "plain", "bracket", "refused_400"),
        "ignored",
        "verify rows, else walk",
    ),
    Switch(
        "order_sort",
        ("by_id", "created_desc", "created_asc"),
        "by_id",
        "early stop only if monotonic",
    ),
    Switch("order_detail", ("available", "404"), "available", "else walk"),
    Switch("order_list_shape", ("small", "full"), "small", "need no lines or contact"),
    Switch(
        "order_shape",
        ("as_example", "camel_contact", "text_options", "brand_object", "brand_null"),
        "as_example",
        "accept all",
    ),
    Switch("status_words", ("seen", "corrected", "unknown_word"), "seen", "map both, keep unknown"),
    Switch(
        "cancelled_order",
        ("keeps_status", "status_null", "vanishes"),
        "keeps_status",
        "boolean first; vanished = warn",
    ),
    Switch(
        "foreign_orders",
        ("other_references", "off", "same_reference"),
        "other_references",
        "ignore; same without fit = conflict",
    ),
    Switch("native_link", ("off", "on"), "off", "detect, warn, adopt"),
)

_ORDER_CREATE = (
    Switch(
        "duplicate_reference",
        ("accepted", "refused_400", "returns_existing"),
        "accepted",
        "never rely on refusal",
    ),
    Switch(
        "create_answer",
        ("201_body", "200_body", "200_without_id", "204"),
        "201_body",
        "no id = `in_doubt`",
    ),
    Switch(
        "invalid_order",
        ("refused", "stored_error_validation", "2xx_errors_with_id", "2xx_errors_no_id"),
        "refused",
        "recipe 5, step 5; show `error_validation` as a fault",
    ),
    Switch("text_limit", ("off", "35"), "off", "show, never cut"),
    Switch("bad_option", ("refused_400", "ignored"), "refused_400", "send objects, default `[]`"),
    Switch(
        "total_price_unit",
        ("cents", "euros"),
        "cents",
        "a setting, shown before the first send",
    ),
)

_TRACKING = (
    Switch(
        "tracking_source",
        (
            "shipments_by_reference",
            "shipments_by_order_id",
            "order_detail",
            "order_list",
            "none",
        ),
        "shipments_by_reference",
        "detail, then reference; none = say so",
    ),
    Switch("parcels_per_order", ("mixed", "1", "2"), "mixed", "keep all"),
)

QLS_SWITCHES: tuple[Switch, ...] = (
    *_LISTS,
    *_ERRORS,
    *_ACCESS,
    *_PRODUCTS,
    *_ORDER_LISTS,
    *_ORDER_CREATE,
    *_TRACKING,
)
"""Every switch of the my.QLS simulator."""

"""Lists, cut into pages (api/qls.md section 2)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from starlette.responses import Response

from qls_desktop.simulator.qls.answers import ABSENT, Refusal, failure, not_found, success
from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.state import WarehouseState

Row = TypeVar("Row")


def paged(
    state: WarehouseState,
    name: str,
    query: Mapping[str, str],
    rows: Sequence[Row],
    render: Callable[[Row], object],
) -> Response:
    """Answer with the page of a list that the query asks for.

    Raises:
        Refusal: when the page or the `limit` parameter is refused.
    """
    premises = state.premises
    page, size = _page(premises, query), _size(premises, query)
    drifting = state.drifts.seen(premises.get("paging_drift"), name, page, rows)
    shown = _shortened(premises, drifting)
    count = len(shown)
    pages = max(1, -(-count // size))
    if page > pages:
        return _past_end(premises)
    if not count and premises.get("empty_list") == "204":
        return Response(status_code=204)
    part = shown[(page - 1) * size : page * size]
    pagination: dict[str, object] = {
        "page": page,
        "limit": size,
        "count": count,
        "pageCount": pages,
        "nextPage": page < pages,
        "prevPage": page > 1,
    }
    data = [render(row) for row in part]
    return success(premises, data, pagination=_pagination_shape(premises, pagination))


def _page(premises: Premises, query: Mapping[str, str]) -> int:
    text = query.get("page", "1")
    if premises.get("page_param") == "ignored":
        return 1
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise Refusal(_out_of_range())
    return int(text)


def _size(premises: Premises, query: Mapping[str, str]) -> int:
    kind = premises.get("limit_param")
    text = query.get("limit", "")
    if text and kind == "refused_400":
        raise Refusal(failure(400, {"limit": {"_invalid": "Ongeldige parameter"}}))
    if kind == "honoured" and text.isascii() and text.isdigit() and int(text) > 0:
        return min(int(text), 250)
    return int(premises.get("page_size"))


def _shortened(premises: Premises, rows: Sequence[Row]) -> Sequence[Row]:
    """Leave rows out (`list_short`): every third, or all."""
    kind = premises.get("list_short")
    if kind == "rows_missing":
        return [row for number, row in enumerate(rows) if number % 3 != 1]
    return rows[:0] if kind == "empty" else rows


def _past_end(premises: Premises) -> Response:
    kind = premises.get("page_past_end")
    if kind == "404":
        return not_found()
    if kind == "204":
        return Response(status_code=204)
    if kind == "200_empty":
        return success(premises, [])
    return _out_of_range()


def _out_of_range() -> Response:
    return failure(400, {"_page": "Page number out of range"})


def _pagination_shape(premises: Premises, pagination: dict[str, object]) -> object:
    shape = premises.get("pagination_shape")
    if shape == "object_no_limit":
        return {key: value for key, value in pagination.items() if key != "limit"}
    if shape == "null":
        return None
    if shape == "empty_list":
        return []
    return ABSENT if shape == "absent" else pagination

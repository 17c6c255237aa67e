"""One page of a list of my.QLS, with what it tells about the pages after it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.qls.envelope import succeeded
from qls_desktop.transport.request import Answer, Request

T = TypeVar("T")

_PAST_END = ("out of range", "buiten bereik")


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """Rows in the order of the answer.

    ``count`` and ``page_count`` are of the whole list, None when untold. ``has_next`` is None
    without a usable ``pagination`` object. ``is_past_end`` tells that there is no such page.
    """

    rows: tuple[T, ...] = ()
    count: int | None = None
    page_count: int | None = None
    has_next: bool | None = None
    is_past_end: bool = False


def page_decoder(
    request: Request, decode_rows: Callable[[bytes], tuple[T, ...]]
) -> Callable[[Answer], ListPage[T]]:
    """Makes the function that reads a list answer; ``decode_rows`` reads the ``data`` array.

    An answer without content (204) is an empty page; a 200 without content is unreadable.
    """

    def decode(answer: Answer) -> ListPage[T]:
        envelope = succeeded(request, answer)
        if answer.status == 204:
            return ListPage()
        rows = decode_rows(envelope.data)
        told = envelope.pagination
        if told is None:
            return ListPage(rows)
        return ListPage(rows, told.total, told.pages, told.has_next)

    return decode


def is_past_end(error: ApiProblemError) -> bool:
    """Whether ``error``, given for a page after the first, means that the list ended before it."""
    problem = error.problem
    if problem.kind is OutcomeKind.MISSING:
        return True
    told = " ".join(problem.texts).lower()
    return problem.kind is OutcomeKind.REJECTED and any(words in told for words in _PAST_END)


def decode_list(data: bytes, row_type: type[T]) -> list[T]:
    """Reads a JSON array of objects; keys that ``row_type`` lacks are dropped unread.

    Raises:
        ValueError: it isn't an array of objects.
    """
    try:
        return msgspec.json.decode(data, type=list[row_type])  # type: ignore[valid-type]
    except RecursionError as error:
        raise ValueError("too deeply nested") from error


def decode_object(data: bytes, row_type: type[T]) -> T:
    """Reads a JSON object; keys that ``row_type`` lacks are dropped unread.

    Raises:
        ValueError: it isn't an object.
    """
    try:
        return msgspec.json.decode(data, type=row_type)
    except RecursionError as error:
        raise ValueError("too deeply nested") from error

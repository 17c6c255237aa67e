"""One page of a list that is read page by page."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """What one call of a walk over a list gave.

    ``number`` counts from 1 and is the last page read in full: a walk that breaks off after it
    resumes at ``number + 1`` (0 while not even the first is complete). ``count`` is the total that
    the remote side tells, None when it tells none. A walk counts as complete only when its last
    page has ``is_last`` set.
    """

    rows: tuple[T, ...]
    number: int
    is_last: bool
    count: int | None = None

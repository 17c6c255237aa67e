"""Lists that change while they are read (switch `paging_drift`)."""

from collections.abc import Sequence
from typing import TypeVar

Row = TypeVar("Row")


class Drifts:
    """Remembers per list whether its first walk went past page 1.

    `insert`: on the first page 1 the first row isn't there yet; afterwards it is, so the last row
    of page 1 comes again on page 2 and the count is one higher. `remove`: the first row is there
    on the first page 1 and gone afterwards, so one row is never seen and the count is one lower.
    """

    def __init__(self) -> None:
        self._begun: set[str] = set()

    def seen(self, kind: str, name: str, page: int, rows: Sequence[Row]) -> Sequence[Row]:
        """Give the rows as they are at this moment of the walk over the list `name`."""
        if kind == "none":
            return rows
        first = name not in self._begun and page == 1
        self._begun.add(name)
        return rows[1:] if first == (kind == "insert") else rows

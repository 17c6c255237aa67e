"""Lists that change while they are read (`paging_drift`)."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

Row = TypeVar("Row")

LOOKS = 2
"""So often page 1 may be looked at alone before an inserted row is there in any case."""


class Drifts:
    """Remembers per list whether its first walk went past page 1; a look at page 1 is no walk.

    `insert`: before that the first row isn't there yet; afterwards it is, so the last row of page 1
    comes again on page 2 and the count is one higher. `remove`: the first row is there before and
    gone afterwards, so one row is never seen and the count is one lower.
    """

    def __init__(self) -> None:
        self._looks: Counter[str] = Counter()
        self._walked: set[str] = set()

    def seen(self, kind: str, name: str, page: int, rows: Sequence[Row]) -> Sequence[Row]:
        """Give the rows as they are at this moment of the walk over the list `name`."""
        if kind == "none":
            return rows
        if page > 1:
            self._walked.add(name)
        else:
            self._looks[name] += 1
        if kind == "remove":
            return rows[1:] if name in self._walked else rows
        return rows if name in self._walked or self._looks[name] > LOOKS else rows[1:]

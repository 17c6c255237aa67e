"""What was learned about how one my.QLS account answers, so that it isn't tried again."""

from dataclasses import dataclass
from enum import StrEnum


class DateField(StrEnum):
    """The instants of an order that a list may be filtered by (api/qls.md, section 5)."""

    CREATED = "created"
    MODIFIED = "modified"


@dataclass(slots=True)
class Habits:
    """May be kept as long as an account lives; a day at most is the rule of recipe 5.

    None is "not known yet". ``created_filter`` and ``modified_filter``: whether lists obey the
    date filter. ``has_order_detail``: whether a single order can be read. ``reference_filter``:
    whether the filter by reference was proven to find an order by its number, and nothing else.
    """

    created_filter: bool | None = None
    modified_filter: bool | None = None
    has_order_detail: bool | None = None
    reference_filter: bool | None = None

    def obeys(self, field: DateField) -> bool | None:
        """Whether lists obey the filter on ``field``."""
        return self.created_filter if field is DateField.CREATED else self.modified_filter

    def learn_filter(self, field: DateField, obeyed: bool) -> None:
        """Keeps whether lists obeyed the filter on ``field``."""
        if field is DateField.CREATED:
            self.created_filter = obeyed
        else:
            self.modified_filter = obeyed

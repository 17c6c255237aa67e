"""What the self-test found: pure data, worded and printed elsewhere."""

from dataclasses import dataclass
from enum import StrEnum

from qls_desktop.domain.reason import Reason


class CheckState(StrEnum):
    """How one check ended. ``fail``: the program can't do its work; ``warn``: part of it."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One check: its name (a fixed slug), how it ended and why."""

    name: str
    state: CheckState
    reason: Reason


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """All checks, in the order in which they are told."""

    items: tuple[CheckItem, ...]

    @property
    def worst(self) -> CheckState:
        """The worst state of all; ``ok`` when nothing was checked."""
        states = {item.state for item in self.items}
        return next(
            (it for it in (CheckState.FAIL, CheckState.WARN) if it in states), CheckState.OK
        )

"""How a call to a remote side ended, in the classes of api/qls.md, section 2.

The classes hold for both APIs. What may be repeated follows from the class and from whether the
call was a read or a write.
"""

from dataclasses import dataclass
from enum import StrEnum

from qls_desktop.domain.reason import Reason


class OutcomeKind(StrEnum):
    """The outcome classes of api/qls.md, section 2."""

    OK = "ok"
    REJECTED = "rejected"
    AUTH = "auth"
    MISSING = "missing"
    THROTTLED = "throttled"
    NOT_SENT = "not_sent"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one call, fit to be shown and logged.

    ``texts`` are the API's own words (validation texts), stripped of markup and of anything the
    request held; ``status`` is the HTTP status, 0 when there was no answer. ``call`` is method and
    path template, without query values.
    """

    kind: OutcomeKind
    reason: Reason
    status: int = 0
    call: str = ""
    texts: tuple[str, ...] = ()


class ApiProblemError(Exception):
    """A call that did not end in ``ok``; carries its :class:`Problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.kind}: {problem.call} ({problem.status})")
        self.problem = problem


class CancelledByUserError(Exception):
    """The merchant pressed cancel; what was done so far stands and is on record."""

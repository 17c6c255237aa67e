"""How a command ends: the exit codes of the contract, and wrong usage (design.md, section 11)."""

from collections.abc import Iterable
from enum import IntEnum

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunOutcome


class Exit(IntEnum):
    """The exit status of the process. Others script against it."""

    DONE = 0
    ATTENTION = 1
    USAGE = 2
    FAILED = 3


class UsageError(Exception):
    """What was asked for isn't possible as it was asked; ``reason`` tells why."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why


class FailureError(Exception):
    """The command couldn't be carried out; ``reason`` tells why and what to do."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why


_OF_OUTCOME = {
    RunOutcome.DONE: Exit.DONE,
    RunOutcome.ATTENTION: Exit.ATTENTION,
    RunOutcome.FAILED: Exit.FAILED,
    RunOutcome.CANCELLED: Exit.FAILED,
    RunOutcome.INTERRUPTED: Exit.FAILED,
}


def exit_of(outcomes: Iterable[RunOutcome]) -> Exit:
    """The exit status for the worst of several runs; a cancelled one counts as not carried out."""
    return max((_OF_OUTCOME[outcome] for outcome in outcomes), default=Exit.DONE)

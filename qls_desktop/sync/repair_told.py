"""What is told of the writing of corrected codes: how it went, and whether it can be done."""

from dataclasses import dataclass

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.repair import CodeChange


@dataclass(frozen=True, slots=True)
class RepairResult:
    """One change and how it went; ``problem`` is empty when the shop shows the new code."""

    change: CodeChange
    problem: Reason | None = None


@dataclass(frozen=True, slots=True)
class RepairReport:
    """How the changes of one import went. ``batch`` is what undoing it goes by."""

    batch: str
    results: tuple[RepairResult, ...] = ()
    cancelled: bool = False

    @property
    def written(self) -> int:
        """How many codes the shop now shows as wanted."""
        return sum(result.problem is None for result in self.results)


@dataclass(frozen=True, slots=True)
class Mending:
    """``refused``: why no code can be written to any shop. ``undoable``: something was written."""

    refused: Reason | None = None
    undoable: bool = False

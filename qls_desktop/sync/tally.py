"""Counts what a run plans and does, and makes its report."""

from collections import Counter
from dataclasses import dataclass, field

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunItem, RunOutcome, RunReport, Task

KEPT_ITEMS = 2_000
"""So many items of a run are kept for the screen; the counts are always whole."""


@dataclass
class Tally:
    """The counts and items of one run. ``counts`` uses the field names of ``RunReport``."""

    counts: Counter[str] = field(default_factory=Counter)
    items: list[RunItem] = field(default_factory=list)
    left_out: int = 0
    unreadable: set[int] = field(default_factory=set)
    """The orders for which the shop gave nonsense, by its ids."""

    def add(self, item: RunItem, *counts: str) -> None:
        """Notes one item and adds one to each of ``counts``."""
        if self.has_room:
            self.items.append(item)
            self.counts.update(counts)
        else:
            self.leave_out(*counts)

    def leave_out(self, *counts: str) -> None:
        """Counts an item for which there is no room."""
        self.left_out += 1
        self.counts.update(counts)

    @property
    def has_room(self) -> bool:
        """Whether a next item is kept; of one that isn't only the counts are."""
        return len(self.items) < KEPT_ITEMS

    def needs_attention(self) -> bool:
        """Whether something is left that the merchant must see."""
        return any(self.counts[name] for name in ("held", "rejected", "in_doubt", "attention"))

    def report(
        self,
        run_id: int,
        task: Task,
        integration: str,
        outcome: RunOutcome,
        *,
        dry_run: bool,
        calls: tuple[int, int],
        problem: Reason | None = None,
    ) -> RunReport:
        """The report of a run that has ended; ``calls`` are those to Lightspeed and my.QLS."""
        counted = {
            name: self.counts[name]
            for name in ("planned", "written", "skipped", "held", "rejected", "in_doubt")
        }
        return RunReport(
            run_id=run_id,
            task=task,
            integration=integration,
            outcome=outcome,
            dry_run=dry_run,
            lightspeed_calls=calls[0],
            qls_calls=calls[1],
            problem=problem,
            items=tuple(self.items),
            **counted,
        )

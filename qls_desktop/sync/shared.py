"""What the runs of one engine share: turns, and what was learned of each account."""

from dataclasses import dataclass, field

from qls_desktop.qls.habits import Habits
from qls_desktop.sync.turns import Turns


@dataclass
class Shared:
    """Lives as long as its engine, on one event loop."""

    turns: Turns = field(default_factory=Turns)
    _habits: dict[int, Habits] = field(default_factory=dict)

    def habits(self, account_id: int) -> Habits:
        """How an account's my.QLS was found to answer."""
        return self._habits.setdefault(account_id, Habits())

    def forget_habits(self) -> None:
        """Forgets what was learned; done once a day (api/qls.md, recipe 5: cached 24 h)."""
        self._habits.clear()

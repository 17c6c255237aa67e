"""One execution of one task for one integration: what its steps share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from qls_desktop.domain.runs import Progress, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.lines import Lines
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.shared import Shared
from qls_desktop.sync.tally import Tally

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True)
class Run:
    """A run under way. ``dry_run`` observes and plans, and writes nothing to either side.

    ``approved`` tells that the merchant has seen what was held and wants it done.
    """

    parts: Parts
    shared: Shared
    integration: Integration
    task: Task
    run_id: int
    lines: Lines
    on_progress: OnProgress
    cancel: CancelToken
    dry_run: bool = False
    approved: bool = False
    tally: Tally = field(default_factory=Tally)

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return self.parts.now()

    def step(self, name: str, done: int = 0, total: int = 0) -> None:
        """Tells how far the run is, and ends it when cancel was asked for.

        Raises:
            CancelledByUserError: cancel was asked for.
        """
        self.cancel.check()
        self.on_progress(Progress(self.run_id, self.integration.id, self.task, name, done, total))

    @property
    def shop_owner(self) -> str:
        """Under which name this shop's read passes and watermarks are kept."""
        return f"integration:{self.integration.id}"

    @property
    def account_owner(self) -> str:
        """Under which name this account's read passes and watermarks are kept."""
        return f"account:{self.integration.account_id}"

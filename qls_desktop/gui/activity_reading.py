"""What page "Activiteit" shows, read from the store off the GUI thread."""

from dataclasses import dataclass

from qls_desktop.domain.runs import Task
from qls_desktop.store.database import Store
from qls_desktop.store.logbook import LogBook, LogFilter, LogRow
from qls_desktop.store.runs import RunRow, Runs

LATEST_RUNS = 1_000
"""So many of the newest runs are listed: some days of all three tasks, a month of one."""

LINES = 1_000
"""So many log lines are read at once."""


@dataclass(frozen=True, slots=True)
class LogPage:
    """Wanted lines, latest first.

    ``more``: there are older ones. ``total`` is how many lines are kept in all, ``newest`` the id
    of the last one, wanted or not.
    """

    lines: tuple[LogRow, ...] = ()
    more: bool = False
    total: int = 0
    newest: int = 0


def read_runs(store: Store, integration_id: int, task: str) -> tuple[RunRow, ...]:
    """The newest runs of an integration; an empty ``task`` is every task."""
    wanted = Task(task) if task else None
    return tuple(Runs(store).recent(LATEST_RUNS, integration_id, wanted))


def read_log(store: Store, wanted: LogFilter, before_id: int | None) -> LogPage:
    """The newest wanted lines, or those before a line."""
    book = LogBook(store)
    newest = book.last_id()
    found = book.page(before_id, LINES + 1, wanted)
    return LogPage(tuple(found[:LINES]), len(found) > LINES, book.count(), newest)

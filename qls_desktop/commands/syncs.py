"""``sync orders|products|stock|all``: the same syncs as in the window."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qls_desktop.commands.documents import run_document
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, exit_of
from qls_desktop.commands.grammar import Grammar
from qls_desktop.commands.known import wanted_integrations
from qls_desktop.commands.stopping import stopping
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Progress, RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Integration
from qls_desktop.sync.cancelling import CancelToken

ALL = (Task.PRODUCTS, Task.ORDERS, Task.STOCK)
"""Links first, then what is sold, then what is left."""

MISSING_LOGINS = ("login_missing_", "keyring_")
"""Problems that the environment's variables may mend begin like this."""

SHOWN = 20
"""So many items are named to people; a script gets them all."""

_ROUTINE_ACTIONS = frozenset({"link", "report", "sent", "shipped", "reported"})
_ROUTINE_REASONS = frozenset(
    {
        "order_sent",
        "product_created",
        "product_creation_found",
        "product_updated",
        "stock_set",
        "stock_unchanged",
    }
)
"""What went as it should needs no line of its own; the counts tell of it."""


def offer(grammar: Grammar) -> None:
    """Adds the commands to the grammar."""
    group = grammar.group("sync")
    for name, tasks in (*((task.value, (task,)) for task in Task), ("all", ALL)):
        parser = grammar.command(name, sync, group)
        parser.set_defaults(tasks=tasks)
        parser.add_argument("--integration", metavar="NAME", help=grammar.help("help_one_of_all"))
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--dry-run", action="store_true", help=grammar.help("help_dry_run"))
        how.add_argument("--approve", action="store_true", help=grammar.help("help_approve"))


def sync(errand: Errand) -> Exit:
    """Runs the tasks of one integration or of all, one after another.

    Where one run was asked for, the document is that run; where several were, they are in
    ``runs``, those that were reached before a cancel.
    """
    arguments = errand.arguments
    with open_session(errand, writes=True) as session:
        integrations = wanted_integrations(session, arguments.integration)
        reports = asyncio.run(_run_all(errand, session, integrations, arguments.tasks))
        if not arguments.dry_run:
            session.engine.keep_tidy()
    documents = [run_document(errand.console, report) for report in reports]
    is_one = len(integrations) * len(arguments.tasks) == 1
    document = documents[0] if is_one else {"runs": documents}
    errand.console.answer(document, [line for it in reports for line in report_lines(errand, it)])
    problems = (report.problem for report in reports)
    if any(it is not None and it.kind.startswith(MISSING_LOGINS) for it in problems):
        errand.console.note(reason("command_use_environment"))
    return exit_of(report.outcome for report in reports)


async def _run_all(
    errand: Errand, session: Session, integrations: Sequence[Integration], tasks: Sequence[Task]
) -> list[RunReport]:
    reports: list[RunReport] = []
    with cancelling(errand) as cancel:
        for integration in integrations:
            for task in tasks:
                report = await session.engine.run(
                    integration.id,
                    task,
                    Trigger.COMMAND,
                    dry_run=errand.arguments.dry_run,
                    approved=errand.arguments.approve,
                    on_progress=lambda it: show_progress(errand, it),
                    cancel=cancel,
                )
                reports.append(report)
                if report.outcome is RunOutcome.CANCELLED:
                    return reports
    return reports


@contextmanager
def cancelling(errand: Errand) -> Iterator[CancelToken]:
    """A token that Ctrl-C sets: what is under way is finished. A second Ctrl-C breaks off."""
    cancel = CancelToken()
    task = asyncio.current_task()
    asked = False

    def stop() -> None:
        nonlocal asked
        if asked and task is not None:
            task.cancel()
        asked = True
        cancel.cancel()
        errand.console.note(reason("command_cancelling"))

    with stopping(asyncio.get_running_loop(), stop):
        try:
            yield cancel
        finally:
            errand.console.done()


def show_progress(errand: Errand, progress: Progress) -> None:
    """Shows one step on the terminal."""
    step = errand.console.title(reason(f"command_step_{progress.step}"))
    share = f" {progress.done}/{progress.total}" if progress.total else ""
    errand.console.progress(f"{step}{share}…")


def report_lines(errand: Errand, report: RunReport) -> Iterator[str]:
    """What people read of a run: its outcome, its counts and what needs a look."""
    console = errand.console
    task = console.title(reason(f"command_task_{report.task}"))
    outcome = console.title(reason(f"command_outcome_{report.outcome}"))
    rehearsed = f" ({console.title(reason('command_rehearsal'))})" if report.dry_run else ""
    yield f"{report.integration} – {task}{rehearsed}: {outcome}"
    if report.problem is not None:
        yield f"  {console.text(report.problem)}"
    counts = {
        name: getattr(report, name)
        for name in ("planned", "written", "skipped", "held", "rejected", "in_doubt")
    }
    yield f"  {console.title(reason('command_counts', **counts))}"
    yield from _items(errand, report)


def _items(errand: Errand, report: RunReport) -> Iterator[str]:
    console = errand.console
    named = [it for it in report.items if report.dry_run or _needs_a_look(it)]
    for item in named[:SHOWN]:
        change = f" {item.before or '–'} → {item.after}" if item.after else ""
        yield f"  {item.subject}{change}: {console.text(item.reason)}"
    if len(named) > SHOWN:
        yield f"  {console.title(reason('command_more', count=len(named) - SHOWN))}"


def _needs_a_look(item: RunItem) -> bool:
    routine = item.action in _ROUTINE_ACTIONS or item.reason.kind in _ROUTINE_REASONS
    return not routine

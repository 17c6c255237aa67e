"""``undo RUN``: takes back what a stock or products run wrote."""

import asyncio

from qls_desktop.commands.documents import run_document
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, exit_of
from qls_desktop.commands.grammar import Grammar
from qls_desktop.commands.known import serve
from qls_desktop.commands.syncs import cancelling, report_lines, show_progress
from qls_desktop.domain.runs import RunReport
from qls_desktop.sync.known import known_integration
from qls_desktop.sync.undo import undoable_run


def offer(grammar: Grammar) -> None:
    """Adds the command to the grammar."""
    parser = grammar.command("undo", undo)
    parser.add_argument("run", type=int, metavar="RUN", help=grammar.help("help_undo_run"))
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--dry-run", action="store_true", help=grammar.help("help_dry_run"))
    how.add_argument("--approve", action="store_true", help=grammar.help("help_undo_approve"))


def undo(errand: Errand) -> Exit:
    """Undoes one run, or shows what that would do; the document is that of a run."""
    with open_session(errand, writes=True) as session:
        undone = undoable_run(session.store, errand.arguments.run)
        serve(session, known_integration(session.store, undone.integration_id))
        report = asyncio.run(_undo(errand, session))
    errand.console.answer(run_document(errand.console, report), report_lines(errand, report))
    return exit_of((report.outcome,))


async def _undo(errand: Errand, session: Session) -> RunReport:
    arguments = errand.arguments
    with cancelling(errand) as cancel:
        if arguments.dry_run:
            return await session.engine.preview_undo(
                arguments.run, on_progress=lambda it: show_progress(errand, it), cancel=cancel
            )
        return await session.engine.undo(
            arguments.run,
            approved=arguments.approve,
            on_progress=lambda it: show_progress(errand, it),
            cancel=cancel,
        )

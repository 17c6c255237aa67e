"""A run on record as a report, for the dialog that lists what it did."""

from qls_desktop.domain.runs import RunItem, RunOutcome, RunReport
from qls_desktop.store.runs import RunRow


def as_report(run: RunRow, items: tuple[RunItem, ...]) -> RunReport:
    """The report of a run as it was kept; an open run counts as interrupted."""
    return RunReport(
        run.id, run.task, run.integration, run.outcome or RunOutcome.INTERRUPTED, run.dry_run,
        run.planned, run.written, run.skipped, run.held, run.rejected, run.in_doubt,
        run.lightspeed_calls, run.qls_calls, run.problem, items,
    )  # fmt: skip

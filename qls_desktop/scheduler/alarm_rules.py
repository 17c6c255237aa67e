"""Which alarms a run raises, and which it takes back."""

from dataclasses import replace

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunOutcome, RunReport


def alarms_of(
    integration_id: int, report: RunReport, *, still_open: bool = False
) -> tuple[Alarm, ...]:
    """At most one alarm per cause: the run failed, or it left something for the merchant.

    A cause that a later run of the same task no longer has is taken back (``gone``), but not while
    something of an earlier run still waits for the merchant (``still_open``). A dry run and a
    cancelled run tell nothing.
    """
    if report.dry_run or report.outcome in (RunOutcome.CANCELLED, RunOutcome.INTERRUPTED):
        return ()
    failed = Alarm(
        f"failed:{integration_id}:{report.task}",
        report.problem or reason("run_good"),
        integration_id,
        gone=report.problem is None,
    )
    if report.problem is not None:
        return (failed,)
    attention = _attention(integration_id, report)
    return (failed,) if attention.gone and still_open else (failed, attention)


def alarms_of_look(
    integration_id: int, report: RunReport, *, still_open: bool = False
) -> tuple[Alarm, ...]:
    """The alarms of a look: a good one doesn't prove that the orders sync is mended."""
    failed, *others = alarms_of(integration_id, report, still_open=still_open) or (None,)
    if failed is None:
        return ()
    return (replace(failed, key=f"failed:{integration_id}:look"), *others)


def _attention(integration_id: int, report: RunReport) -> Alarm:
    why = _most_pressing(report)
    key = f"attention:{integration_id}:{report.task}"
    return Alarm(key, why, integration_id, gone=report.outcome is not RunOutcome.ATTENTION)


def _most_pressing(report: RunReport) -> Reason:
    task = report.task.value
    if report.in_doubt:
        return reason("run_in_doubt", task=task, count=report.in_doubt)
    if report.held:
        return reason("run_held", task=task, count=report.held)
    if report.rejected:
        return reason("run_rejected", task=task, count=report.rejected)
    return reason("run_attention", task=task)

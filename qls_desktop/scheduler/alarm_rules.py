"""Which alarms a run raises, and which it takes back."""

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport


def alarms_of(integration_id: int, report: RunReport) -> tuple[Alarm, ...]:
    """At most one alarm per cause: the run failed, or it left something for the merchant.

    A cause that a later run of the same task no longer has is taken back (``gone``). A dry run and
    a cancelled run tell nothing.
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
    return (failed, _attention(integration_id, report))


def _attention(integration_id: int, report: RunReport) -> Alarm:
    why = reason(
        "run_attention",
        task=report.task.value,
        held=report.held,
        rejected=report.rejected,
        in_doubt=report.in_doubt,
    )
    key = f"attention:{integration_id}:{report.task}"
    return Alarm(key, why, integration_id, gone=report.outcome is not RunOutcome.ATTENTION)

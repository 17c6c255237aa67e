"""A reconciliation in words: what was compared, what couldn't be seen, and how old a gap is."""

from collections.abc import Iterator
from datetime import timedelta

from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.reconciling import ReconcileReport


def summary(report: ReconcileReport) -> Iterator[Reason]:
    """What was compared and what came of it, one reason per sentence."""
    yield reason(
        "reconcile_compared",
        shop=report.shop_orders,
        qls=report.qls_orders,
        ledger=report.ledger_orders,
    )
    if not report.shop_complete:
        yield reason("reconcile_shop_incomplete")
    if not report.warehouse_complete:
        yield reason("reconcile_warehouse_incomplete")
    if report.uncompared:
        yield reason("reconcile_uncompared", count=report.uncompared)
    if report.is_clean:
        yield reason("reconcile_clean")
    if report.gaps:
        yield reason("reconcile_found", count=len(report.gaps))


def age_told(age: timedelta) -> Reason:
    """How old a gap is, in the unit that a person would use."""
    if age < timedelta(hours=2):
        return reason("reconcile_minutes", count=int(age / timedelta(minutes=1)))
    if age < timedelta(days=2):
        return reason("reconcile_hours", count=int(age / timedelta(hours=1)))
    return reason("reconcile_days", count=age.days)

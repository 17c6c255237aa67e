"""Forgets what needn't be kept: personal data past its time, old log rows and old backups."""

from datetime import timedelta

from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.logbook import LogBook
from qls_desktop.store.runs import Runs
from qls_desktop.sync.parts import Parts

KEPT_LOG_ROWS = 100_000
KEPT_RUNS = timedelta(days=90)
KEPT_BACKUPS = timedelta(days=14)
"""A backup is for an update that went wrong, and keeps customers who are forgotten since."""


def keep_tidy(parts: Parts) -> int:
    """Forgets personal data of finished orders past each integration's retention.

    Returns how many orders were emptied (design.md, section 5: 14 days after shipping by default).
    """
    now = parts.now()
    LogBook(parts.store).prune(KEPT_LOG_ROWS)
    Runs(parts.store).prune(now - KEPT_RUNS)
    Jobs(parts.store).prune(now - KEPT_RUNS)
    parts.store.drop_backups(now - KEPT_BACKUPS)
    return sum(
        Ledger(parts.store).forget_personal_data(
            now - timedelta(days=integration.orders.retention_days), now, integration.id
        )
        for integration in Integrations(parts.store).all()
    )

"""What a reconciliation says of itself, and how old a gap is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.gaps import Gap, GapKind
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.reconcile_told import age_told, summary
from qls_desktop.domain.reconciling import ReconcileReport

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
CLEAN = ReconcileReport(1, "Theehuis", NOW - timedelta(days=14), NOW, True, True, 12, 11, 13)
GAP = Gap(GapKind.MISSING, "ORD00042", 42, NOW, reason("eligible"))


def kinds(report: ReconcileReport) -> list[str]:
    return [why.kind for why in summary(report)]


def test_a_clean_comparison_says_what_was_compared_and_that_all_fits() -> None:
    compared, clean = summary(CLEAN)
    assert compared.values == {"shop": 12, "qls": 11, "ledger": 13}
    assert clean.kind == "reconcile_clean"


def test_what_was_not_seen_is_said_and_nothing_called_clean() -> None:
    assert kinds(replace(CLEAN, shop_complete=False)) == [
        *("reconcile_compared", "reconcile_shop_incomplete")
    ]
    assert kinds(replace(CLEAN, warehouse_complete=False, uncompared=3)) == [
        *("reconcile_compared", "reconcile_warehouse_incomplete", "reconcile_uncompared")
    ]


def test_gaps_are_counted() -> None:
    told = list(summary(replace(CLEAN, gaps=(GAP, GAP))))
    assert [why.kind for why in told] == ["reconcile_compared", "reconcile_found"]
    assert told[-1].values == {"count": 2}


@pytest.mark.parametrize(
    ("age", "told"),
    [
        (timedelta(seconds=59), reason("reconcile_minutes", count=0)),
        (timedelta(minutes=119, seconds=59), reason("reconcile_minutes", count=119)),
        (timedelta(hours=2), reason("reconcile_hours", count=2)),
        (timedelta(hours=47, minutes=59), reason("reconcile_hours", count=47)),
        (timedelta(days=2), reason("reconcile_days", count=2)),
    ],
)
def test_an_age_is_told_in_the_unit_that_a_person_would_use(age: timedelta, told: Reason) -> None:
    assert age_told(age) == told

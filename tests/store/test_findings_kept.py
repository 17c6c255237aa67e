"""What is kept about findings: mended ones are counted, ignored ones come back when asked."""

from datetime import datetime, timedelta

from qls_desktop.store.database import Store
from qls_desktop.store.findings_kept import KEPT_FOR, FindingsKept, Ignored

DAY = timedelta(days=1)


def test_what_went_away_is_counted_once_and_may_come_back(store: Store, now: datetime) -> None:
    kept = FindingsKept(store)
    kept.record({"a": "drift", "b": "drift", "c": "missing_ean"}, now - 3 * DAY)
    kept.record({"c": "missing_ean"}, now - DAY / 2)
    kept.record({"c": "missing_ean"}, now)
    assert (kept.mended_since(now - DAY), kept.mended_since(now)) == (2, 0)
    kept.record({"a": "drift", "c": "missing_ean"}, now)
    assert kept.mended_since(now - DAY) == 1
    kept.record({}, now)
    assert kept.mended_since(now - DAY) == 3


def test_what_was_mended_long_ago_is_forgotten(store: Store, now: datetime) -> None:
    kept = FindingsKept(store)
    kept.record({"a": "drift", "b": "drift"}, now)
    kept.record({"b": "drift"}, now)
    kept.record({"b": "drift"}, now + KEPT_FOR + DAY)
    assert kept.mended_since(now - DAY) == 0


def test_the_first_check_mends_nothing(store: Store, now: datetime) -> None:
    kept = FindingsKept(store)
    kept.record({}, now)
    kept.record({"a": "drift"}, now)
    assert kept.mended_since(now - DAY) == 0


def test_ignoring_keeps_the_reason_and_can_be_taken_back(store: Store, now: datetime) -> None:
    kept = FindingsKept(store)
    kept.ignore("a", "eigen merk", now)
    kept.ignore("a", "toch anders", now + DAY)
    assert kept.ignored() == {"a": Ignored("toch anders", now + DAY)}
    assert kept.take_back("a", now + 2 * DAY)
    assert not kept.take_back("a", now + 3 * DAY)
    assert kept.ignored() == {}
    assert kept.history("a") == [
        (Ignored("eigen merk", now), now + DAY),
        (Ignored("toch anders", now + DAY), now + 2 * DAY),
    ]

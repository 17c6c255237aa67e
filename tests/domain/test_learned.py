"""What was learned holds for its time, and can be said in both languages."""

from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.learned import NO, YES, Fact, learned
from qls_desktop.words.said import Language
from qls_desktop.words.say import ENTRIES, say

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fact", "value", "lifetime"),
    [
        (Fact.REFERENCE_FILTER, YES, timedelta(hours=24)),
        (Fact.CREATED_FILTER, NO, timedelta(hours=24)),
        (Fact.BULK_STOCK, NO, timedelta(days=30)),
        (Fact.UPDATED_BUMP, NO, timedelta(days=30)),
    ],
)
def test_a_fact_is_tried_anew_after_its_time(fact: Fact, value: str, lifetime: timedelta) -> None:
    one = learned(fact, value, NOW)
    assert one.holds(NOW + lifetime - timedelta(seconds=1))
    assert not one.holds(NOW + lifetime)
    assert one.expires_at == NOW + lifetime


def test_bulk_writes_that_work_hold_until_they_fail() -> None:
    one = learned(Fact.BULK_STOCK, "50", NOW)
    assert one.expires_at is None
    assert one.holds(NOW + timedelta(days=3_000))
    assert "50" in say(one.told).title


@pytest.mark.parametrize("fact", sorted(set(Fact) - {Fact.UPDATED_BUMP, Fact.BULK_STOCK}))
@pytest.mark.parametrize("value", [YES, NO])
def test_every_fact_has_words(fact: Fact, value: str) -> None:
    told = learned(fact, value, NOW).told
    assert told.kind in ENTRIES
    assert say(told, Language.NL).title != say(told, Language.EN).title


@pytest.mark.parametrize("fact", [Fact.UPDATED_BUMP, Fact.BULK_STOCK])
def test_bad_news_of_a_shop_has_words(fact: Fact) -> None:
    assert learned(fact, NO, NOW).told.kind in ENTRIES

"""The Sameday cut-off: wall-clock time in Amsterdam, on working days (design.md, section 8)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.sameday import AMSTERDAM, delivery_for, is_before_cutoff, is_working_day
from qls_desktop.domain.settings import DeliveryKind, OrderRules, ShippingRule
from tests.domain.purchases import purchase

NOON = time(12, 0)
SAMEDAY = ShippingRule("Sameday", DeliveryKind.SAMEDAY, ("sameday",))
EVENING = ShippingRule(" Avondlevering ", DeliveryKind.EVENING, ("evening",))
RULES = OrderRules(shipping_rules=(SAMEDAY, EVENING), default_tags=("standard",))


def local(*parts: int) -> datetime:
    """An instant by the clock in Amsterdam."""
    wall = datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001
    return wall.replace(tzinfo=AMSTERDAM).astimezone(UTC)


def test_exactly_at_the_cut_off_is_too_late() -> None:
    cutoff = local(2026, 3, 10, 12)
    assert is_before_cutoff(cutoff - timedelta(microseconds=1), NOON)
    assert not is_before_cutoff(cutoff, NOON)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 3, 14),  # Saturday
        date(2026, 3, 15),  # Sunday
        date(2026, 4, 27),  # King's day, a Monday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 12, 25),
        date(2026, 1, 1),
    ],
)
def test_no_same_day_dispatch_on_a_day_off(day: date) -> None:
    assert not is_working_day(day)
    assert not is_before_cutoff(local(day.year, day.month, day.day, 9), NOON)


def test_the_day_after_is_a_working_day_again() -> None:
    assert is_working_day(date(2026, 4, 28))
    # In 2025 27 April is a Sunday, so the King's day is the Saturday before.
    assert is_working_day(date(2025, 4, 28))


@pytest.mark.parametrize(
    ("instant", "in_time"),
    [
        (datetime(2026, 3, 27, 10, 59, tzinfo=UTC), True),  # winter: 11:59
        (datetime(2026, 3, 27, 11, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 30, 9, 59, tzinfo=UTC), True),  # summer: 11:59
        (datetime(2026, 3, 30, 10, 0, tzinfo=UTC), False),
        (datetime(2026, 10, 23, 9, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 26, 10, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 26, 11, 0, tzinfo=UTC), False),
    ],
)
def test_cut_off_follows_the_clock_in_amsterdam(instant: datetime, in_time: bool) -> None:
    assert is_before_cutoff(instant, NOON) is in_time


def test_just_before_midnight_in_utc_is_the_next_day_in_amsterdam() -> None:
    friday_night = datetime(2026, 3, 13, 23, 30, tzinfo=UTC)  # Saturday 00:30 there
    sunday_night = datetime(2026, 3, 15, 23, 30, tzinfo=UTC)  # Monday 00:30 there
    assert not is_before_cutoff(friday_night, NOON)
    assert is_before_cutoff(sunday_night, NOON)


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.times(),
)
def test_before_the_cut_off_is_never_a_day_off_nor_late(placed: datetime, cutoff: time) -> None:
    there = placed.astimezone(AMSTERDAM)
    expected = is_working_day(there.date()) and there.replace(tzinfo=None).time() < cutoff
    assert is_before_cutoff(placed, cutoff) is expected


def test_in_time_and_sent_in_time_has_no_note() -> None:
    placed = local(2026, 3, 10, 11, 59)
    order = purchase(created_at=placed, shipping_title=" sameDAY ")
    delivery = delivery_for(order, RULES, placed + timedelta(seconds=30))
    assert (delivery.tags, delivery.kind, delivery.note) == (
        ("sameday",),
        DeliveryKind.SAMEDAY,
        None,
    )


@pytest.mark.parametrize("sent", [local(2026, 3, 10, 12), local(2026, 3, 11, 9)])
def test_in_time_but_sent_late_says_so(sent: datetime) -> None:
    order = purchase(created_at=local(2026, 3, 10, 11, 59), shipping_title="Sameday")
    delivery = delivery_for(order, RULES, sent)
    assert delivery.tags == ("sameday",)
    assert delivery.note is not None
    assert (delivery.note.kind, delivery.note.values) == ("sameday_sent_late", {"cutoff": "12:00"})


def test_too_late_goes_with_the_normal_option_and_says_so() -> None:
    order = purchase(created_at=local(2026, 3, 10, 12), shipping_title="Sameday")
    delivery = delivery_for(order, RULES, order.created_at)
    assert (delivery.tags, delivery.kind) == (("standard",), DeliveryKind.STANDARD)
    assert delivery.note is not None
    assert (delivery.note.kind, delivery.note.values) == ("sameday_too_late", {"cutoff": "12:00"})


def test_other_method_knows_no_cut_off() -> None:
    order = purchase(created_at=local(2026, 3, 14, 23), shipping_title="AVONDLEVERING")
    delivery = delivery_for(order, RULES, order.created_at)
    assert (delivery.tags, delivery.kind, delivery.note) == (
        ("evening",),
        DeliveryKind.EVENING,
        None,
    )


def test_method_without_a_rule_goes_with_the_normal_option() -> None:
    delivery = delivery_for(purchase(shipping_title="Fietskoerier"), RULES, local(2026, 3, 10))
    assert (delivery.tags, delivery.kind, delivery.note) == (
        ("standard",),
        DeliveryKind.STANDARD,
        None,
    )

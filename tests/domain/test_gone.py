"""When an order that the shop doesn't show counts as gone."""

from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.gone import is_gone, with_reading

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)


def missed(*hours: float) -> tuple[datetime, ...]:
    return tuple(NOW + timedelta(hours=each) for each in hours)


@pytest.mark.parametrize(
    ("before", "at", "after"),
    [
        ((), 0, (0,)),
        ((0,), 12, (0, 12)),
        ((0,), 11.9, (0,)),
        ((0, 24), 36, (0, 24, 36)),
        ((0, 24), 25, (0, 24)),
        ((0,), -1, (-1,)),
        ((0, 24), 23, (23,)),
        ((0,), 0, (0,)),
    ],
)
def test_a_reading_counts_when_it_is_apart_from_the_last(
    before: tuple[float, ...], at: float, after: tuple[float, ...]
) -> None:
    assert with_reading(missed(*before), NOW + timedelta(hours=at)) == missed(*after)


@pytest.mark.parametrize(
    ("hours", "gone"),
    [
        ((), False),
        ((0, 72), False),
        ((0, 24, 47), False),
        ((0, 24, 48), True),
        ((0, 12, 24, 49), True),
    ],
)
def test_three_readings_over_two_days_make_an_order_gone(
    hours: tuple[float, ...], gone: bool
) -> None:
    assert is_gone(missed(*hours)) is gone

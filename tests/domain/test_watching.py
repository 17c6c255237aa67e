"""What must never stand still in silence: when it is an alarm, and when it isn't."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.schedule import EveryInterval, EveryNight
from qls_desktop.domain.watching import (
    Facts,
    JobFacts,
    ThreadSight,
    still_for,
    turns_since,
    watch,
    watch_thread,
)

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
FIVE = EveryInterval(timedelta(minutes=5))
LONG_AGO = NOW - timedelta(days=3)
JOB = JobFacts(1, Task.ORDERS, True, False, FIVE, LONG_AGO, last_planned=NOW)
REFUSED = reason("api_auth", status=401)
ORDER = LedgerOrder(
    7,
    1,
    70,
    "ORD7",
    OrderState.WAITING,
    reason("line_unlinked", title="Thee", code="T1"),
    NOW - timedelta(hours=1),
)


def _ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def _keys(
    *jobs: JobFacts, orders: tuple[LedgerOrder, ...] = (), offline: bool = False
) -> list[str]:
    return [each.alarm.key for each in watch(Facts(NOW, offline, jobs, orders))]


def test_nothing_stands_still_on_a_good_day() -> None:
    assert _keys(JOB) == []
    assert watch(Facts(NOW, offline=True)) == ()


def test_each_side_whose_calls_must_wait_long_is_told() -> None:
    told = watch(Facts(NOW, offline=False, spent=("my.QLS", "Lightspeed")))
    assert [(one.alarm.key, one.alarm.reason) for one in told] == [
        (f"spent:{side}", reason("watch_spent", side=side)) for side in ("my.QLS", "Lightspeed")
    ]


@pytest.mark.parametrize(
    ("change", "missed"),
    [
        ({"last_planned": _ago(minutes=15)}, True),
        ({"last_planned": _ago(minutes=14)}, True),
        ({"last_planned": _ago(minutes=10)}, False),
        ({"last_planned": None}, True),
        ({"last_planned": None, "counts_from": _ago(minutes=4)}, False),
        ({"last_planned": LONG_AGO, "counts_from": _ago(minutes=10)}, False),
        ({"last_planned": LONG_AGO, "counts_from": _ago(minutes=15)}, True),
        ({"last_planned": LONG_AGO, "enabled": False}, False),
        ({"last_planned": LONG_AGO, "running": True}, False),
        ({"last_planned": _ago(days=2), "rule": EveryNight()}, False),
        ({"last_planned": _ago(days=3), "rule": EveryNight()}, True),
    ],
)
def test_three_missed_turns(change: dict[str, object], missed: bool) -> None:
    job = replace(JOB, **change)  # type: ignore[arg-type]
    assert _keys(job) == (["missed:1:orders"] if missed else [])


def test_turns_are_counted_up_to_three() -> None:
    assert [turns_since(FIVE, _ago(minutes=m), NOW) for m in (0, 4, 9, 14, 500)] == [0, 1, 2, 3, 3]


def test_no_network_is_one_cause_for_all_jobs() -> None:
    late = replace(JOB, last_planned=LONG_AGO)
    jobs = [late, replace(late, task=Task.STOCK), replace(late, integration_id=2)]
    assert _keys(*jobs) == [
        f"missed:{i}:{t}" for i, t in ((1, "orders"), (1, "stock"), (2, "orders"))
    ]
    assert _keys(*jobs, offline=True) == ["offline"]
    assert _keys(JOB, offline=True) == []


def test_refused_login_is_one_pause_over_three_jobs() -> None:
    jobs = [replace(JOB, task=task, paused=REFUSED, last_planned=LONG_AGO) for task in Task]
    (watched,) = watch(Facts(NOW, offline=False, jobs=tuple(jobs)))
    assert watched.alarm.key == "paused:1:api_auth"
    assert watched.alarm.reason == Reason(
        "watch_paused",
        {"status": 401, "because": "api_auth", "task": "orders, products, stock"},
    )
    assert "failed:1:stock" in watched.covered_by
    assert watched.causes == (REFUSED, REFUSED, REFUSED)
    assert _keys(replace(jobs[0], enabled=False)) == []


def test_held_run() -> None:
    (watched,) = watch(Facts(NOW, False, (replace(JOB, task=Task.STOCK, held=12),)))
    assert watched.alarm.key == "held:1:stock"
    assert watched.covered_by == {"attention:1:stock"}
    assert watched.alarm.reason == reason("watch_held", task="stock", count=12)
    (watched,) = watch(Facts(NOW, False, (replace(JOB, task=Task.PRODUCTS, held=1),)))
    assert watched.alarm.key == "held:1:products"
    assert watched.alarm.reason == reason("watch_held_products")


def test_order_waits_longer_than_an_hour_with_its_reason() -> None:
    (watched,) = watch(Facts(NOW, False, (JOB,), (ORDER, replace(ORDER, id=8, number="ORD8"))))
    assert watched.alarm.key == "waiting:1:line_unlinked"
    assert watched.alarm.reason.values == {
        "title": "Thee",
        "code": "T1",
        "because": "line_unlinked",
        "order": "ORD7",
        "orders": 2,
    }


@pytest.mark.parametrize(
    "kind",
    [
        "awaiting_payment",
        "payment_cancelled",
        "pay_later_off",
        "pickup_off",
        "on_hold",
        "ready_for_pickup",
    ],
)
def test_what_the_merchant_chose_is_no_alarm(kind: str) -> None:
    assert _keys(JOB, orders=(replace(ORDER, reason=reason(kind), since=LONG_AGO),)) == []


def test_orders_that_needn_t_be_told() -> None:
    young = replace(ORDER, since=_ago(minutes=59))
    assert _keys(JOB, orders=(young,)) == []
    assert _keys(replace(JOB, enabled=False), orders=(ORDER,)) == []
    assert _keys(replace(JOB, task=Task.STOCK), orders=(ORDER,)) == []


@pytest.mark.parametrize(
    ("ahead", "told"),
    [({"minutes": 1}, False), ({"minutes": 59}, False), ({"hours": 1}, True), ({"days": 9}, True)],
)
def test_order_that_was_seen_by_a_clock_far_ahead_is_told(
    ahead: dict[str, float], told: bool
) -> None:
    row = replace(ORDER, since=NOW + timedelta(**ahead))
    assert _keys(JOB, orders=(row,)) == (["waiting:1:line_unlinked"] if told else [])


@pytest.mark.parametrize("state", [OrderState.SEEN, OrderState.READY])
def test_order_that_waits_for_the_job_is_told_unless_that_is(state: OrderState) -> None:
    row = replace(ORDER, state=state, reason=reason("order_not_sent"))
    assert _keys(JOB, orders=(row,)) == ["waiting:1:order_not_sent"]
    assert _keys(JOB, orders=(row,), offline=True) == []
    assert _keys(replace(JOB, paused=REFUSED), orders=(row,)) == ["paused:1:api_auth"]


def test_reasons_are_told_apart_and_shops_too() -> None:
    rows = (
        ORDER,
        replace(ORDER, id=8, reason=reason("brand_missing")),
        replace(ORDER, integration_id=2),
    )
    jobs = (JOB, replace(JOB, integration_id=2))
    assert _keys(*jobs, orders=rows) == [
        "waiting:1:line_unlinked",
        "waiting:2:line_unlinked",
        "waiting:1:brand_missing",
    ]


def test_order_in_doubt_is_told_at_once() -> None:
    row = replace(ORDER, state=OrderState.IN_DOUBT, since=NOW)
    (watched,) = watch(Facts(NOW, False, (replace(JOB, enabled=False),), (row,)))
    assert watched.alarm.key == "doubt:1"
    assert watched.alarm.reason == reason("watch_in_doubt", order="ORD7", orders=1)
    assert watched.covered_by == {"attention:1:orders"}


@pytest.mark.parametrize(
    "state",
    [OrderState.REJECTED, OrderState.CONFLICT, OrderState.ABSENT, OrderState.ATTENTION],
)
def test_order_that_waits_for_the_merchant(state: OrderState) -> None:
    assert _keys(orders=(replace(ORDER, state=state, since=NOW),)) == ["decide:1"]


def test_a_run_that_stands_still() -> None:
    minute = timedelta(minutes=1)
    assert still_for(minute, timedelta(seconds=30), waiting=False) == timedelta(seconds=90)
    assert still_for(minute, timedelta(hours=8), waiting=False) == 2 * minute
    assert still_for(minute, timedelta(seconds=-30), waiting=False) == minute
    assert still_for(minute, timedelta(seconds=30), waiting=True) == minute


def _look(beats: list[int], seconds: float = 10) -> list[ThreadSight]:
    sights: list[ThreadSight] = []
    for number, beat in enumerate(beats):
        now = NOW + timedelta(seconds=seconds * number)
        sights.append(watch_thread(beat, sights[-1] if sights else None, now))
    return sights


def test_thread_that_lives_is_never_told() -> None:
    assert {sight.alarm for sight in _look(list(range(50)))} == {None}
    assert {sight.alarm for sight in _look([3] * 12)} == {None}


def test_thread_that_stands_still_is_told_and_taken_back() -> None:
    *before, hung, still, again, after = _look([1] * 12 + [1, 1, 2, 3])
    assert {sight.alarm for sight in before} == {None}
    assert hung.alarm is not None
    assert (hung.alarm.key, hung.alarm.gone) == ("thread", False)
    assert still.alarm == hung.alarm
    assert again.alarm is not None
    assert (again.alarm.key, again.alarm.gone) == ("thread", True)
    assert after.alarm is None


def test_sleep_is_not_held_against_the_thread() -> None:
    assert {sight.alarm for sight in _look([1] * 20, seconds=61)} == {None}
    told = _look([1] * 13)[-1]
    woken = watch_thread(1, told, told.seen_at + timedelta(hours=8))
    assert woken.alarm == told.alarm
    back = watch_thread(2, woken, woken.seen_at - timedelta(hours=1))
    assert back.alarm is not None
    assert back.alarm.gone
    assert watch_thread(2, back, back.seen_at + timedelta(seconds=1)).alarm is None

"""Which alarms a run raises, and how each cause is told once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.scheduler.alarm_rules import alarms_of, alarms_of_look
from qls_desktop.scheduler.open_alarms import OpenAlarms

REFUSED = reason("api_login_refused", call="GET /orders", status=401, text="–")


def report(outcome: RunOutcome = RunOutcome.DONE, **more: Any) -> RunReport:  # noqa: ANN401
    return RunReport(1, Task.ORDERS, "Theehuis", outcome, **more)


def told(alarms: tuple[Alarm, ...]) -> list[tuple[str, bool]]:
    return [(alarm.key, alarm.gone) for alarm in alarms]


def test_good_run_takes_back_everything() -> None:
    assert told(alarms_of(3, report())) == [("failed:3:orders", True), ("attention:3:orders", True)]


def test_failed_run_says_why_and_knows_nothing_of_the_rest() -> None:
    (alarm,) = alarms_of(3, report(RunOutcome.FAILED, problem=REFUSED))
    assert alarm == Alarm("failed:3:orders", REFUSED, 3)


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ({"held": 1, "rejected": 2, "in_doubt": 3}, reason("run_in_doubt", task="orders", count=3)),
        ({"held": 1, "rejected": 2}, reason("run_held", task="orders", count=1)),
        ({"rejected": 2}, reason("run_rejected", task="orders", count=2)),
        ({}, reason("run_attention", task="orders")),
    ],
)
def test_attention_tells_what_presses_most(counts: dict[str, int], why: Reason) -> None:
    _, alarm = alarms_of(3, report(RunOutcome.ATTENTION, **counts))
    assert alarm == Alarm("attention:3:orders", why, 3)


def test_what_still_waits_is_not_taken_back() -> None:
    assert told(alarms_of(3, report(), still_open=True)) == [("failed:3:orders", True)]


@pytest.mark.parametrize(
    "silent",
    [
        report(RunOutcome.CANCELLED, problem=reason("run_cancelled")),
        report(RunOutcome.INTERRUPTED, problem=reason("run_interrupted")),
        report(RunOutcome.FAILED, problem=REFUSED, dry_run=True),
    ],
)
def test_dry_and_cancelled_runs_tell_nothing(silent: RunReport) -> None:
    assert alarms_of(3, silent) == ()
    assert alarms_of_look(3, silent) == ()


def test_good_look_does_not_prove_that_the_sync_is_mended() -> None:
    assert told(alarms_of_look(3, report())) == [
        ("failed:3:look", True),
        ("attention:3:orders", True),
    ]


def failed(key: str, why: Reason = REFUSED, *, gone: bool = False) -> Alarm:
    return Alarm(key, why, 3, gone)


def test_same_cause_is_told_once() -> None:
    alarms = OpenAlarms()
    assert alarms.news(failed("orders")) == (failed("orders"),)
    assert alarms.knows("orders")
    assert alarms.news(failed("orders")) == ()


def test_cause_of_several_jobs_is_one_and_goes_with_the_last() -> None:
    alarms = OpenAlarms()
    other_call = reason("api_login_refused", call="GET /products", status=401, text="–")
    assert alarms.news(failed("orders")) == (failed("orders"),)
    assert alarms.news(failed("stock", other_call)) == ()
    assert alarms.news(failed("orders", gone=True)) == ()
    assert alarms.news(failed("stock", gone=True)) == (failed("orders", gone=True),)
    assert alarms.news(failed("stock", gone=True)) == ()


def test_lacking_permissions_are_told_one_by_one() -> None:
    alarms = OpenAlarms()
    first, second = (reason("no_permission", call=call, status=403) for call in ("a", "b"))
    assert alarms.news(failed("orders", first)) == (failed("orders", first),)
    assert alarms.news(failed("stock", second)) == (failed("stock", second),)


def test_another_cause_replaces_the_first_under_its_key() -> None:
    alarms = OpenAlarms()
    alarms.news(failed("orders"))
    down = reason("api_down", call="GET /orders", status=502)
    assert alarms.news(failed("orders", down)) == (failed("orders", down),)
    assert alarms.news(failed("orders", gone=True)) == (failed("orders", down, gone=True),)


def test_a_cause_that_loses_its_key_is_told_under_another_that_still_has_it() -> None:
    alarms = OpenAlarms()
    down = reason("api_down", call="GET /orders", status=502)
    alarms.news(failed("orders"))
    assert alarms.news(failed("stock")) == ()
    assert alarms.news(failed("orders", down)) == (failed("stock"), failed("orders", down))
    assert alarms.news(failed("orders", gone=True)) == (failed("orders", down, gone=True),)
    assert alarms.news(failed("stock", gone=True)) == (failed("stock", gone=True),)


CAUSES = (REFUSED, reason("api_down", status=502), reason("no_permission", call="a", status=403))


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from((None, *CAUSES))), max_size=12),
)
def test_whatever_comes_the_screen_shows_each_open_cause_once(
    happens: list[tuple[str, Reason | None]],
) -> None:
    alarms = OpenAlarms()
    still: dict[str, Reason] = {}
    screen: dict[str, Reason] = {}
    for key, why in happens:
        still.pop(key, None)
        if why is not None:
            still[key] = why
        for news in alarms.news(failed(key, why or REFUSED, gone=why is None)):
            screen.pop(news.key, None)
            if not news.gone:
                screen[news.key] = news.reason
        shown = [cause.kind for cause in screen.values()]
        assert sorted(shown) == sorted({cause.kind for cause in still.values()})


def test_whether_an_alarm_is_open_may_be_asked_for_one_cause() -> None:
    alarms = OpenAlarms()
    alarms.news(failed("orders"))
    other_call = reason("api_login_refused", call="GET /products", status=401, text="–")
    assert alarms.knows("orders", other_call)
    assert not alarms.knows("orders", reason("api_down", status=502))
    assert not alarms.knows("stock", REFUSED)


def test_another_shop_is_another_cause() -> None:
    alarms = OpenAlarms()
    alarms.news(failed("orders"))
    other = Alarm("other", REFUSED, 4)
    assert alarms.news(other) == (other,)


def test_nothing_raised_is_nothing_to_take_back() -> None:
    assert OpenAlarms().news(failed("orders", gone=True)) == ()

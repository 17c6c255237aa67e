"""Orders in doubt: when to look and what a look proves (design.md, section 5; recipe 5)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.doubt import (
    CLOCK_SKEW,
    LOOK_BACK,
    Adopt,
    Clash,
    Fit,
    clock_ahead,
    compare,
    fit,
    is_absent,
    is_fresh,
    is_look_due,
    is_too_old,
    judge_found,
    look_is_proven,
    next_look,
    same_reference,
    set_aside,
)
from qls_desktop.domain.looks import Look
from qls_desktop.domain.orders import WarehouseOrder
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.sending import as_sent
from tests.domain.purchases import LINKED, PLACED, at_qls, integration, order_line, purchase

BEGAN = PLACED
EXPECTED = as_sent(purchase(), integration(), LINKED, BEGAN)
STEPS = [10, 60, 300, 900]

moments = st.timedeltas(timedelta(0), timedelta(days=3)).map(lambda after: BEGAN + after)


def look(at: datetime, *, complete: bool = True, fresh: bool = True, found: bool = False) -> Look:
    return Look(7, at, complete, fresh, found)


def after(**time: float) -> datetime:
    return BEGAN + timedelta(**time)


histories = st.lists(
    st.builds(
        look,
        moments,
        complete=st.booleans(),
        fresh=st.booleans(),
        found=st.integers(0, 9).map(lambda n: n == 0),
    ),
    max_size=6,
)


def test_looks_follow_the_documented_sequence() -> None:
    looks: list[Look] = []
    for seconds in [*STEPS, 900 + 3600, 900 + 7200]:
        due = next_look(BEGAN, looks)
        assert due == after(seconds=seconds)
        looks.append(look(due))


def test_a_look_is_due_in_time_and_when_the_clock_was_put_back() -> None:
    minute = timedelta(minutes=1)
    tomorrow = Look(1, BEGAN + timedelta(days=1), complete=True, fresh=False, found=False)
    assert not is_look_due(BEGAN, [], BEGAN)
    assert not is_look_due(BEGAN, [], BEGAN + timedelta(seconds=9))
    assert is_look_due(BEGAN, [], BEGAN + timedelta(seconds=10))
    assert is_look_due(BEGAN, [], BEGAN - minute)
    assert is_look_due(BEGAN, [tomorrow], BEGAN + minute)
    assert not is_look_due(BEGAN, [tomorrow], tomorrow.at + minute)


@given(histories)
def test_next_look_is_a_step_or_an_hour_after_the_last(looks: list[Look]) -> None:
    due = next_look(BEGAN, looks)
    if not looks:
        assert due == after(seconds=10)
        return
    last = max(each.at for each in looks)
    later = [after(seconds=step) for step in STEPS if after(seconds=step) > last]
    assert due == (later[0] if later else last + timedelta(hours=1))
    assert last < due <= last + timedelta(hours=1)


@given(histories)
def test_absence_takes_two_clean_looks_a_quarter_apart(looks: list[Look]) -> None:
    clean = [each.at for each in looks if each.complete and each.fresh and not each.found]
    apart = timedelta(minutes=15)
    proven = any(b - a >= apart for a in clean for b in clean)
    assert is_absent(BEGAN, looks) is (proven and not any(each.found for each in looks))


@pytest.mark.parametrize(
    ("looks", "absent"),
    [
        ([], False),
        ([look(after(hours=30))], False),
        ([look(after(minutes=16)), look(after(minutes=30, seconds=59))], False),
        ([look(after(minutes=16)), look(after(minutes=31))], True),
        ([look(after(minutes=16), complete=False), look(after(minutes=31))], False),
        ([look(after(minutes=16)), look(after(minutes=31), fresh=False)], False),
        ([look(after(minutes=16)), look(after(minutes=31)), look(BEGAN, found=True)], False),
    ],
)
def test_absence_by_example(looks: list[Look], absent: bool) -> None:
    assert is_absent(BEGAN, looks) is absent


def test_looks_before_the_quarter_do_not_count_by_themselves() -> None:
    """Looks from before the attempt: the PC's clock was wrong, at one of them at least."""
    early = [look(after(minutes=-5)), look(after(minutes=11))]
    assert not is_absent(BEGAN, early)
    assert is_absent(BEGAN, [*early, look(after(minutes=15))])
    assert not is_absent(BEGAN, [*early, look(after(minutes=14, seconds=59))])


def test_fresh_needs_an_order_made_later_with_room_for_a_wrong_clock() -> None:
    now = after(minutes=40)
    edge = after(minutes=15)
    assert not is_fresh([], BEGAN, now)
    assert not is_fresh([at_qls(created=None), at_qls(created=edge)], BEGAN, now)
    assert is_fresh([at_qls(created=edge + timedelta(seconds=1))], BEGAN, now)


def test_a_clock_that_runs_ahead_makes_nothing_fresh() -> None:
    now = after(hours=4)
    ours = at_qls(id="q8", created=after(hours=2))
    made_at = {"q8": after(hours=-1), "q9": after(hours=-9)}
    later = at_qls(id="q7", created=after(hours=3, minutes=15))
    assert clock_ahead([ours, later], made_at) == timedelta(hours=3)
    assert is_fresh([ours, later], BEGAN, now)
    assert not is_fresh([ours, later], BEGAN, now, made_at)
    latest = at_qls(id="q7", created=after(hours=3, minutes=15, seconds=1))
    assert is_fresh([ours, latest], BEGAN, now, made_at)


def test_a_clock_that_is_behind_makes_nothing_fresher() -> None:
    ours = at_qls(id="q8", created=after(hours=-4))
    assert clock_ahead([ours], {"q8": after(hours=-1)}) == timedelta(0)
    assert clock_ahead([at_qls(id="q8", created=None)], {"q8": BEGAN}) == timedelta(0)
    assert clock_ahead([ours], {}) == timedelta(0)


def test_after_a_day_every_list_is_fresh() -> None:
    assert not is_fresh([], BEGAN, after(hours=24) - timedelta(seconds=1))
    assert is_fresh([], BEGAN, after(hours=24))


@pytest.mark.parametrize(
    ("delays", "proven"),
    [
        ([], False),
        ([1.0] * 19, False),
        ([90.0] * 20, True),
        ([90.1, *[1.0] * 19], False),
        ([1.0] * 19 + [None], False),
        ([1.0] * 20 + [None, 900.0], True),
    ],
)
def test_look_is_proven_by_the_last_twenty(delays: list[float | None], proven: bool) -> None:
    assert look_is_proven(delays) is proven


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (at_qls(), Fit.FITS),
        (at_qls(lines=None), Fit.FITS),
        (at_qls(postal_code=None), Fit.FITS),
        (at_qls(postal_code="1234 ab", brand_id=None), Fit.FITS),
        (at_qls(postal_code=None, lines=None), Fit.UNKNOWN),
        (at_qls(postal_code=None, lines=None, brand_id=None), Fit.UNKNOWN),
        (at_qls(brand_id="b2"), Fit.DIFFERS),
        (at_qls(brand_id="b2", postal_code=None, lines=None), Fit.DIFFERS),
        (at_qls(postal_code="9999ZZ"), Fit.DIFFERS),
        (at_qls(lines=(("w1", 2),)), Fit.DIFFERS),
        (at_qls(lines=(("w1", 1), ("w2", 1))), Fit.DIFFERS),
        (at_qls(lines=()), Fit.DIFFERS),
    ],
)
def test_fit(found: WarehouseOrder, expected: Fit) -> None:
    assert fit(EXPECTED, found) is expected


def test_fit_adds_up_lines_of_one_product() -> None:
    twice = purchase(lines=(order_line(1), order_line(1, id=9)))
    expected = as_sent(twice, integration(), LINKED, BEGAN)
    assert fit(expected, at_qls(lines=(("w1", 2),))) is Fit.FITS


def test_reference_is_compared_whole_after_trimming() -> None:
    rows = [at_qls(reference=text) for text in (" ORD00042 ", "ORD000421", "ord00042", "")]
    assert same_reference(rows, "ORD00042 ") == (rows[0],)


def kind(found: list[WarehouseOrder], began: datetime | None = None) -> str:
    judged = judge_found(found, EXPECTED, began)
    if judged is None:
        return "none"
    if isinstance(judged, Clash):
        return judged.reason.kind
    assert isinstance(judged, Adopt)
    return f"adopt {judged.order.id}{' foreign' if judged.foreign else ''}"


GONE = at_qls(id="gone", cancelled=True)
BARE = at_qls(lines=None, postal_code=None)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], "none"),
        ([at_qls()], "adopt q1"),
        ([at_qls(foreign=True)], "adopt q1 foreign"),
        ([GONE], "found_cancelled"),
        ([GONE, at_qls()], "adopt q1"),
        ([at_qls(), at_qls(id="q2")], "found_several"),
        ([at_qls(), at_qls(id="q2", brand_id="b2")], "found_several"),
        ([at_qls(brand_id="b2")], "found_different"),
        ([at_qls(brand_id="b2"), at_qls(id="q2", postal_code="9999ZZ")], "found_others"),
        ([BARE, at_qls(id="q2", brand_id="b2")], "found_others"),
        ([GONE, at_qls(id="q2", brand_id="b2")], "found_different"),
        ([BARE], "found_unknown"),
    ],
)
def test_what_was_found_before_sending(found: list[WarehouseOrder], expected: str) -> None:
    assert kind(found) == expected


@pytest.mark.parametrize(
    ("created", "alone", "among_others"),
    [
        (after(seconds=2), "adopt q1", "found_several"),
        (BEGAN - CLOCK_SKEW, "adopt q1", "found_several"),
        (BEGAN - CLOCK_SKEW - timedelta(seconds=1), "found_unknown", "found_others"),
        (None, "found_unknown", "found_others"),
    ],
)
def test_bare_row_is_ours_only_when_made_after_the_attempt(
    created: datetime | None, alone: str, among_others: str
) -> None:
    bare = replace(BARE, created=created)
    assert kind([bare], BEGAN) == alone
    assert kind([at_qls(id="q2", brand_id="b2"), bare], BEGAN) == among_others


def test_others_are_named_so_that_the_merchant_may_send_past_them() -> None:
    judged = judge_found([at_qls(brand_id="b2"), at_qls(id="q2", brand_id="b2")], EXPECTED, None)
    assert judged == Clash(reason("found_others", count=2, qls_order="q1, q2"))


def test_doubt_never_adopts_what_differs() -> None:
    assert (
        kind([at_qls(postal_code="9999ZZ", created=after(seconds=1))], BEGAN) == "found_different"
    )


def test_a_comparison_names_what_it_compared() -> None:
    assert compare(EXPECTED, at_qls()).keys() == {"brand", "postal_code", "lines"}


def test_a_look_begins_a_whole_day_before_the_attempt() -> None:
    assert timedelta(days=1) == LOOK_BACK


CLASH = reason("found_different", qls_order="q1")
CANCELLED = reason("found_cancelled", qls_order="q2, q3")
RESEND = reason("resend_by_user")


@pytest.mark.parametrize(
    ("history", "aside"),
    [
        ([], set()),
        ([CLASH], set()),
        ([RESEND], set()),
        ([CLASH, reason("eligible"), reason("sending")], set()),
        ([CLASH, RESEND], {"q1"}),
        ([RESEND, CLASH], set()),
        ([CANCELLED, reason("eligible"), RESEND], {"q2", "q3"}),
        ([CLASH, RESEND, CANCELLED], {"q1"}),
        ([CLASH, RESEND, CANCELLED, RESEND], {"q1", "q2", "q3"}),
        ([reason("found_several", count=2), RESEND], set()),
    ],
)
def test_what_was_on_screen_when_the_merchant_sent_again_is_set_aside(
    history: list[Reason], aside: set[str]
) -> None:
    assert set_aside(history) == aside


def test_a_clash_tells_the_ids_that_were_seen() -> None:
    found = [replace(at_qls(), id=key, cancelled=True) for key in ("q1", "q2")]
    clash = judge_found(found, EXPECTED, None)
    assert isinstance(clash, Clash)
    assert set_aside([clash.reason, RESEND]) == {"q1", "q2"}


@pytest.mark.parametrize(
    ("created", "old"),
    [
        (None, False),
        (PLACED, False),
        (PLACED - timedelta(hours=24), False),
        (PLACED - timedelta(hours=24, seconds=1), True),
        (PLACED + timedelta(days=9), False),
    ],
)
def test_an_order_of_more_than_a_day_before_is_of_an_earlier_use_of_the_number(
    created: datetime | None, old: bool
) -> None:
    assert is_too_old(replace(at_qls(), created=created), PLACED) is old

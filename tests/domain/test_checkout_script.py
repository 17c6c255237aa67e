"""The text of the checkout script: the right days, nothing injected, nothing else touched."""

import json
import re
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.checkout_script import (
    BEGIN,
    END,
    MARKER,
    METAFIELD_MOST,
    CheckoutRule,
    SlotDamagedError,
    holds_ours,
    merged,
    safe_json,
    script_body,
    script_code,
    script_hash,
    settings_text,
    without,
    working_days,
)

NOW = datetime(2026, 4, 10, 8, 0, tzinfo=UTC)
RULE = CheckoutRule(((3100, "Sameday"),), time(12, 0))
CODE = script_code(RULE, NOW)


def _data(code: str) -> dict[str, object]:
    found = re.search(r"var d=(\{.*?\}),f;", code)
    assert found is not None
    return dict(json.loads(found[1]))


def test_the_table_holds_working_days_without_dutch_holidays() -> None:
    days = working_days(NOW)
    assert days[0] == date(2026, 4, 1)
    assert days[-1] == date(2026, 6, 30)
    easter_monday, kings_day, ascension = date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 14)
    assert not {easter_monday, kings_day, ascension} & set(days)
    assert all(day.weekday() < 5 for day in days)
    assert date(2026, 4, 7) in days


def test_the_table_begins_with_the_month_in_amsterdam() -> None:
    late = datetime(2026, 4, 30, 22, 30, tzinfo=UTC)
    assert working_days(late)[0].month == 5
    assert working_days(datetime(2026, 11, 5, tzinfo=UTC))[-1].year == 2027


def test_the_script_says_what_it_does_and_carries_our_mark() -> None:
    body = script_body(RULE, NOW)
    assert body.startswith(f"<script>/*{MARKER}*/")
    assert body.endswith("</script>")
    assert "Europe/Amsterdam" in body
    data = _data(body)
    assert (data["ids"], data["cutoff"], data["last"]) == (["3100"], "12:00", "2026-06-30")


def test_the_same_month_gives_the_same_text_and_a_change_another() -> None:
    later = datetime(2026, 4, 29, 20, 0, tzinfo=UTC)
    assert script_hash(script_code(RULE, later)) == script_hash(CODE)
    next_month = datetime(2026, 5, 2, tzinfo=UTC)
    assert script_hash(script_code(RULE, next_month)) != script_hash(CODE)
    moved = CheckoutRule(RULE.methods, time(11, 30))
    assert script_hash(script_code(moved, NOW)) != script_hash(CODE)


@given(st.text(max_size=60))
def test_no_title_gets_out_of_its_text(title: str) -> None:
    code = script_code(CheckoutRule(((3100, title),), time(12, 0), title), NOW)
    plain = safe_json(title)
    assert not re.search(r"[<>&/*']", plain)
    assert plain.isascii()
    assert json.loads(plain) == title
    assert code.count("*/") == 1
    assert "</" not in code


@pytest.mark.parametrize("title", ["</script><script>alert(1)//", '";alert(1)//', END, "\u2028'"])
def test_hostile_titles_stay_data(title: str) -> None:
    rule = CheckoutRule(((3100, title),), time(12, 0))
    code = script_code(rule, NOW)
    assert _data(code)["titles"] == [title.strip()]
    assert without(merged("<script>own()</script>", code)) == "<script>own()</script>"


def test_the_settings_stay_below_a_kilobyte() -> None:
    many = CheckoutRule(tuple((10**15 + n, "x" * 90) for n in range(200)), time(12, 0))
    few, cut = settings_text(RULE, NOW), settings_text(many, NOW)
    assert json.loads(few)["methods"] == [3100]
    assert "methods" not in json.loads(cut)
    assert max(len(few), len(cut)) < METAFIELD_MOST


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_rest_of_the_slot_stays_as_it_is(before: str, after: str) -> None:
    once = merged(before, CODE)
    assert without(once) == before
    around = f"{once}{after}"
    again = merged(around, "other()")
    assert again.startswith(before)
    assert again.endswith(after)
    assert without(again) == before + after
    assert again.count(BEGIN) == again.count(END) == 1


def test_our_part_is_found_where_the_merchant_moved_it() -> None:
    moved = f"<script>own();{BEGIN}old(){END}more();</script>"
    assert without(moved) == "<script>own();more();</script>"
    assert merged(moved, CODE).startswith("<script>own();more();</script><script>")
    assert holds_ours(moved)
    assert not holds_ours("<script>own();</script>")


@pytest.mark.parametrize("slot", [f"a{BEGIN}b", f"a{END}b", f"{END}{BEGIN}"])
def test_half_of_our_part_is_never_guessed_at(slot: str) -> None:
    with pytest.raises(SlotDamagedError):
        without(slot)
    with pytest.raises(SlotDamagedError):
        merged(slot, CODE)

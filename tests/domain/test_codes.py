"""Judging EANs and SKUs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import ean as gtin

from qls_desktop.domain.code_flaws import Flaw, find_flaw, show, without_unseen
from qls_desktop.domain.codes import (
    LENGTHS,
    CodeKind,
    classify_ean,
    gtin_key,
    has_right_check_digit,
    is_plain_sku,
    is_usable,
    judge_ean,
    judge_sku,
    same_ean,
)

DIGITS = st.text("0123456789", min_size=1, max_size=18)
SHORT_DIGITS = st.text("0123456789", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("text", "kind", "suggestion"),
    [
        ("8712345678906", CodeKind.OK, ""),
        ("  8712345678906\n", CodeKind.OK, ""),
        ("012345678905", CodeKind.OK, ""),
        ("73513537", CodeKind.OK, ""),
        ("18712345678903", CodeKind.OK, ""),
        ("", CodeKind.MISSING, ""),
        (" \t", CodeKind.MISSING, ""),
        ("8712345678901", CodeKind.INVALID_CHECK_DIGIT, "8712345678906"),
        ("12345678905", CodeKind.LOST_LEADING_ZERO, "012345678905"),
        ("2345678901", CodeKind.WRONG_LENGTH, ""),
        ("0306406152", CodeKind.WRONG_LENGTH, "9780306406157"),
        ("871234567890612", CodeKind.WRONG_LENGTH, ""),
        ("123", CodeKind.WRONG_LENGTH, ""),
        ("0000000000000", CodeKind.ONLY_ZEROES, ""),
        ("0", CodeKind.ONLY_ZEROES, ""),
        ("2000000000015", CodeKind.IN_STORE, ""),
        ("0200000000011", CodeKind.IN_STORE, ""),
        ("200000000011", CodeKind.IN_STORE, ""),
        ("0412345678903", CodeKind.IN_STORE, ""),
        ("20000004", CodeKind.IN_STORE, ""),
        ("9780471117094", CodeKind.BOOK, ""),
        ("9770317847001", CodeKind.BOOK, ""),
        ("9790000000018", CodeKind.BOOK, ""),
    ],
)
def test_digits_are_judged(text: str, kind: CodeKind, suggestion: str) -> None:
    judged = judge_ean(text)
    assert (judged.kind, judged.suggestion) == (kind, suggestion)
    assert judged.flaw is None


@pytest.mark.parametrize(
    ("text", "flaw", "suggestion"),
    [
        ("8,71E+12", Flaw.EXCEL, ""),
        ("8.71234567890E+12", Flaw.EXCEL, ""),
        ("8,712345678906E+12", Flaw.EXCEL, "8712345678906"),
        ("8E+12", Flaw.EXCEL, ""),
        ("'8712345678906", Flaw.APOSTROPHE, "8712345678906"),
        ("87123 45678906", Flaw.SPACES, "8712345678906"),
        ("8712\u00a0345678906", Flaw.SPACES, "8712345678906"),
        ("8-712345-678906", Flaw.SIGNS, "8712345678906"),
        ("8712345678906.0", Flaw.SIGNS, "8712345678906"),
        ("\u200b8712345678906", Flaw.INVISIBLE, "8712345678906"),
        ("\u202e8712345678906", Flaw.INVISIBLE, "8712345678906"),
        ("871234\x005678906", Flaw.INVISIBLE, "8712345678906"),
        ("٨٧١٢٣٤٥٦٧٨٩٠٦", Flaw.SIGNS, "8712345678906"),
        ("87123456789O6", Flaw.LETTERS, "8712345678906"),
        ("87123456789X6", Flaw.LETTERS, ""),
        ("n.v.t.", Flaw.LETTERS, ""),
        ("8712345 678901", Flaw.SPACES, ""),
        ("-", Flaw.SIGNS, ""),
        ("90-245-3827-0", Flaw.SIGNS, "9789024538270"),
        ("0317-8471", Flaw.SIGNS, "9770317847001"),
        ("0317-8472", Flaw.SIGNS, ""),
    ],
)
def test_malformed_text_is_told_apart(text: str, flaw: Flaw, suggestion: str) -> None:
    judged = judge_ean(text)
    assert (judged.kind, judged.flaw) == (CodeKind.MALFORMED, flaw)
    assert judged.suggestion == suggestion
    assert judged.key == ""
    assert not judged.usable


def test_plain_digits_have_no_flaw() -> None:
    assert find_flaw("8712345678906") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("012345678905", "0012345678905", True),
        ("012345678905", "00012345678905", True),
        (" 8712345678906", "8712345678906 ", True),
        ("8712345678901", "8712345678901", True),
        ("8712345678901", "08712345678901", False),
        ("12345678905", "012345678905", False),
        ("", "  ", True),
        ("n.v.t.", "n.v.t.", True),
        ("n.v.t.", "8712345678906", False),
        ("8712345678906", "", False),
    ],
)
def test_same_ean(one: str, other: str, same: bool) -> None:
    assert same_ean(one, other) is same
    assert same_ean(other, one) is same


@pytest.mark.parametrize("text", ["", "n.v.t.", "0", "00000000", "1234567", "8712 345678906"])
def test_what_can_be_no_ean_is_evidence_of_nothing(text: str) -> None:
    assert gtin_key(text) == ""


@given(SHORT_DIGITS)
def test_check_digit_agrees_with_stdnum(digits: str) -> None:
    expected = gtin.calc_check_digit(digits[:-1]) == digits[-1]
    assert has_right_check_digit(digits) is expected


@given(DIGITS)
def test_usable_means_that_stdnum_agrees(digits: str) -> None:
    judged = judge_ean(digits)
    assert judged.usable is (gtin.is_valid(digits) and bool(digits.strip("0")))


@given(st.text(max_size=30))
def test_a_suggestion_is_always_a_usable_code(text: str) -> None:
    judged = judge_ean(text)
    assert (judged.kind, judged.code, judged.key) == classify_ean(text)
    if judged.suggestion:
        assert judge_ean(judged.suggestion).usable
        assert not judged.usable


@given(st.sampled_from(sorted(LENGTHS)), st.integers(min_value=1))
def test_padding_a_valid_code_never_changes_its_key(length: int, number: int) -> None:
    start = f"{number % 10 ** (length - 1):0{length - 1}d}"
    code = start + gtin.calc_check_digit(start)
    assert gtin_key(code) == gtin_key(code.zfill(14))


def test_in_store_and_book_codes_may_be_used() -> None:
    usable = {kind for kind in CodeKind if is_usable(kind)}
    assert usable == {CodeKind.OK, CodeKind.IN_STORE, CodeKind.BOOK}


@pytest.mark.parametrize(
    ("text", "kind", "flaw", "suggestion"),
    [
        ("MOK-001", CodeKind.OK, None, ""),
        (" 10023 ", CodeKind.OK, None, ""),
        ("Mok blauw (groot)", CodeKind.OK, None, ""),
        ("Théière", CodeKind.OK, None, ""),
        ("", CodeKind.MISSING, None, ""),
        ("1,2E+9", CodeKind.MALFORMED, Flaw.EXCEL, ""),
        ("MOK\u200b-001", CodeKind.MALFORMED, Flaw.INVISIBLE, "MOK-001"),
        ("'00123", CodeKind.MALFORMED, Flaw.APOSTROPHE, "00123"),
    ],
)
def test_skus_are_judged(text: str, kind: CodeKind, flaw: Flaw | None, suggestion: str) -> None:
    judged = judge_sku(text)
    assert (judged.kind, judged.flaw, judged.suggestion) == (kind, flaw, suggestion)
    assert judged.usable is (kind is CodeKind.OK)


@given(st.text(max_size=20).map(str.strip))
def test_a_plain_sku_is_always_right(text: str) -> None:
    if is_plain_sku(text):
        assert judge_sku(text).kind is CodeKind.OK
        assert find_flaw(text) not in {Flaw.EXCEL, Flaw.INVISIBLE, Flaw.APOSTROPHE}


def test_unseen_characters_are_written_out() -> None:
    assert show("Mok") == "Mok"
    assert show("Thé\u200b\u202e") == "Thé<U+200B><U+202E>"
    assert without_unseen("\u200b'MOK\u200b") == "MOK"

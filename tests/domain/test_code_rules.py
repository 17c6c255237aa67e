"""The rules for codes, held against any code there may be."""

import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st
from stdnum import ean as gtin

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.code_flaws import Flaw, is_invisible, mend, show, without_unseen
from qls_desktop.domain.codes import LENGTHS, CodeKind, gtin_key, judge_ean, judge_sku
from qls_desktop.domain.findings import Finding, FindingKind
from qls_desktop.domain.nearest import is_one_slip, nearest_known
from qls_desktop.domain.settings import ProductRules, SkuField
from qls_desktop.words.said import Language
from qls_desktop.words.say import say
from tests.domain.wares import MADE

UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2069\ufeff\u00ad"
"""Zero-width characters, and those that turn the direction of a text."""

ANY = st.text(max_size=40) | st.text("0123456789eE,.+-' \u200b\u202e", max_size=20)


def with_check(start: str) -> str:
    return start + str(gtin.calc_check_digit(start))


def digits(length: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=length, max_size=length)


VALID = st.sampled_from([n - 1 for n in LENGTHS]).flatmap(digits).map(with_check)
LOST = st.sampled_from([(8, 1), (12, 1), (12, 2), (12, 3), (13, 2), (13, 3), (13, 4)])
"""Lengths of a code, and how many zeroes it may lose so that it has no right length any more."""

TRADED = VALID.filter(lambda code: judge_ean(code).kind is CodeKind.OK)


def findings(*variants: Variant) -> list[Finding]:
    rules = ProductRules(sku_field=SkuField.ARTICLE_CODE)
    found = check_products([ShopCatalogue("Winkel", rules, variants)], (), MADE)
    return [one for one in found if one.kind is not FindingKind.STALE_PRODUCT]


def variant(ean: str, number: int = 1, sku: str = "MOK-1", title: str = "Mok") -> Variant:
    return Variant(number, number, title, "", sku, "", ean, updated_at=MADE)


def differing(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


@given(TRADED)
def test_a_valid_code_raises_no_finding(code: str) -> None:
    assert findings(variant(code)) == []


@given(VALID, st.integers(1, 9))
def test_the_nearest_code_is_valid_and_one_digit_away(code: str, more: int) -> None:
    wrong = code[:-1] + str((int(code[-1]) + more) % 10)
    assume(wrong.strip("0"))
    judged = judge_ean(wrong)
    assert judged.kind is CodeKind.INVALID_CHECK_DIGIT
    assert gtin.is_valid(judged.suggestion)
    assert differing(wrong, judged.suggestion) == 1


@given(VALID, st.integers(0, 13), st.integers(1, 9))
def test_any_one_wrong_digit_is_noticed_and_the_known_code_proposed(
    code: str, place: int, more: int
) -> None:
    at = place % len(code)
    wrong = code[:at] + str((int(code[at]) + more) % 10) + code[at + 1 :]
    assume(wrong.strip("0") and code.strip("0"))
    judged = judge_ean(wrong)
    assert judged.kind is CodeKind.INVALID_CHECK_DIGIT
    assert differing(wrong, judged.suggestion) == 1
    assert nearest_known(wrong, code) == code


@given(st.text("01", max_size=6), st.text("01", max_size=6))
def test_one_slip_is_one_step_of_typing(one: str, other: str) -> None:
    places = range(len(one) + 1)
    steps = {one[:n] + one[n + 1 :] for n in places}
    steps |= {one[:n] + sign + one[n:] for n in places for sign in "01"}
    steps |= {one[:n] + sign + one[n + 1 :] for n in places[:-1] for sign in "01"}
    steps |= {one[:n] + one[n + 1 : n + 2] + one[n : n + 1] + one[n + 2 :] for n in places}
    assert is_one_slip(one, other) is (other in steps - {one})
    assert is_one_slip(one, other) is is_one_slip(other, one)


@given(LOST, digits(12), st.integers(1, 9))
def test_a_lost_zero_is_found_again(size: tuple[int, int], rest: str, first: int) -> None:
    length, lost = size
    code = with_check("0" * lost + str(first) + rest[: length - lost - 2])
    bare = code[lost:]
    judged = judge_ean(bare)
    assert judged.kind is CodeKind.LOST_LEADING_ZERO
    assert gtin.is_valid(judged.suggestion)
    assert judged.suggestion.lstrip("0") == bare
    if len(bare) > 7:  # seven digits are taken for a GTIN-8, which is no GTIN-12 with zeroes
        assert gtin_key(judged.suggestion) == gtin_key(code)


@given(VALID, st.text(UNSEEN, min_size=1, max_size=4), st.integers(0, 14))
def test_what_nobody_sees_in_a_code_is_told_and_taken_out(
    code: str, unseen: str, place: int
) -> None:
    at = place % (len(code) + 1)
    spoiled = code[:at] + unseen + code[at:]
    judged = judge_ean(spoiled)
    assume(code.strip("0"))
    assert (judged.kind, judged.flaw) == (CodeKind.MALFORMED, Flaw.INVISIBLE)
    assert judged.suggestion == code
    (found,) = findings(variant(spoiled))
    assert found.kind is FindingKind.MALFORMED_CODE
    told = str(found.reason.values["ean"])
    assert not any(map(is_invisible, told))
    assert told.count("<U+") == len(unseen)


@given(VALID.filter(lambda code: len(code) > 8 and not code.startswith("0")))
def test_what_excel_made_of_a_code_is_told(code: str) -> None:
    short = f"{int(code):.2E}".replace(".", ",")
    judged = judge_ean(short)
    assert (judged.kind, judged.flaw) == (CodeKind.MALFORMED, Flaw.EXCEL)
    assert judged.suggestion in ("", code), "digits that Excel dropped are never invented"
    whole = f"{code[0]},{code[1:]}E+{len(code) - 1}"
    assert judge_ean(whole).suggestion == code
    assert judge_sku(short).flaw is Flaw.EXCEL


@given(VALID, st.sampled_from("'‘’`´"))
def test_an_apostrophe_before_a_code_is_taken_off(code: str, apostrophe: str) -> None:
    assume(code.strip("0"))
    judged = judge_ean(apostrophe + code)
    assert (judged.flaw, judged.suggestion) == (Flaw.APOSTROPHE, code)
    assert judge_sku(apostrophe + code).suggestion == code


@given(ANY)
@example(" '")
@example("\u200b ' 'MOK")
def test_looking_twice_finds_the_same(text: str) -> None:
    judged = judge_ean(text)
    assert judge_ean(judged.code) == judged
    assert judge_sku(judge_sku(text).code) == judge_sku(text)
    assert gtin_key(judged.key) == judged.key or judged.kind is CodeKind.LOST_LEADING_ZERO
    assert show(show(text)) == show(text)
    assert without_unseen(without_unseen(text)) == without_unseen(text)
    mended = mend(text)
    assert not mended or mend(mended) == mended


@given(st.text(min_size=1, max_size=12), st.sampled_from([10_000, 12_345]))
@example("8712345678906", 10_000)
@example("1,2E+", 10_000)
@example("\u202e\u200b", 10_000)
@example("-", 10_000)
@example("'", 10_000)
def test_endless_codes_are_told_and_harm_nothing(part: str, length: int) -> None:
    code = (part * length)[:length]
    judged = judge_ean(code)
    assert not judged.usable
    assert len(judged.suggestion) <= 14
    found = findings(variant(code, sku=code, title=code))
    assert FindingKind.MISSING_SKU in {one.kind for one in found} or code.strip()
    for one in found:
        assert say(one.reason, Language.NL).full
        assert say(one.reason, Language.EN).full


@given(st.lists(st.tuples(ANY, ANY, ANY), min_size=1, max_size=6))
def test_any_text_is_checked_and_said(rows: list[tuple[str, str, str]]) -> None:
    variants = [
        variant(ean, number, sku, title) for number, (ean, sku, title) in enumerate(rows, start=1)
    ]
    found = findings(*variants)
    blocked = {one.variant_id for one in found}
    for one in variants:
        fine = judge_ean(one.ean).kind is CodeKind.OK and judge_sku(one.article_code).usable
        assert fine or one.id in blocked
    for finding in found:
        said = say(finding.reason, Language.NL).full
        assert not any(unicodedata.category(sign) == "Cf" for sign in said)

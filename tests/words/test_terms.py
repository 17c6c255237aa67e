"""Values inside sentences as people say them."""

import pytest

from qls_desktop.domain.reason import reason
from qls_desktop.words.said import Language
from qls_desktop.words.say import say
from qls_desktop.words.terms import term


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NL, "my.QLS gaf maar 1.203 producten, tegen 12.009.965 de vorige keer."),
        (Language.EN, "my.QLS gave only 1,203 products, against 12,009,965 last time."),
    ],
)
def test_amounts_are_grouped_as_the_language_does(language: Language, words: str) -> None:
    why = reason("product_list_shorter", rows=1_203, before=12_009_965)
    assert say(why, language).title == words


@pytest.mark.parametrize("name", ["status", "run", "line", "order", "number", "code", "id"])
def test_a_number_of_something_stays_as_it_is(name: str) -> None:
    assert term(name, 10_042, Language.NL) == 10_042


@pytest.mark.parametrize("value", [0, 999, -999, None])
def test_small_amounts_stay_as_they_are(value: int | None) -> None:
    assert str(term("count", value, Language.NL)) == str(value)


def test_an_amount_that_is_text_is_left_alone() -> None:
    assert term("old", "8712345678906", Language.NL) == "8712345678906"

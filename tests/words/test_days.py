"""A day in a sentence is said as people say it, in both languages."""

from qls_desktop.domain.reason import reason
from qls_desktop.words.days import day_in_words
from qls_desktop.words.said import Language
from qls_desktop.words.say import say


def test_a_day_has_its_month_by_name() -> None:
    assert day_in_words("2026-10-02", Language.NL) == "2 okt 2026"
    assert day_in_words("2026-05-31", Language.EN) == "31 May 2026"


def test_what_is_no_day_stays_as_it_is() -> None:
    assert day_in_words("–", Language.NL) == "–"


def test_a_link_tells_the_day_it_was_made() -> None:
    linked = reason("explained_linked_both", name="Mok", day="2026-10-02", made="ean_and_sku")
    assert "gemaakt op 2 okt 2026 (op EAN en SKU)" in say(linked).effect
    assert "made on 2 Oct 2026" in say(linked, Language.EN).effect

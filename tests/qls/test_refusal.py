"""Every reason that my.QLS can give has words in both languages."""

import pytest

from qls_desktop.qls import refusal
from qls_desktop.words.warehouse import ENTRIES

KINDS = {
    *refusal.KNOWN_RULES.values(),
    refusal.REFUSED,
    refusal.REFERENCE_TAKEN,
    refusal.REFUSED_UNCLEAR,
    refusal.NO_ID,
    refusal.FILTER_IGNORED,
}


def test_the_book_holds_exactly_the_kinds() -> None:
    assert ENTRIES.keys() == KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_words_need_only_what_a_reason_holds(kind: str) -> None:
    values = {"text": "te lang", "field": "name", "call": "POST /x", "status": 400}
    for said in (ENTRIES[kind].nl, ENTRIES[kind].en):
        for part in (said.title, said.effect, said.action):
            assert "{" not in part.format_map(values)

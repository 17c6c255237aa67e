"""Reasons whose kind is put together have words too, and bring every value that these ask for."""

from collections.abc import Iterator
from string import Formatter

import pytest

from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.code_flaws import Flaw
from qls_desktop.domain.codes import CodeKind, is_usable
from qls_desktop.domain.product_plan import plan_products
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import MatchRule, ProductRules
from qls_desktop.words.said import Language
from qls_desktop.words.say import ENTRIES
from tests.domain.wares import MADE, ean, link, shelf, variant

SPOILED = (
    *("", "8712345678901", "123", "0306406152", "12345678905", "0000000000000", "2000000000015"),
    *("9780471117094", "8,71E+12", "8,712345678906E+12", "'8712345678906", "'x", " 8712345678906"),
    *("87123 45678906", "1 2", "8-712345-678906", "-", "\u200b8712345678906", "\u200b1"),
    *("87123456789O6", "n.v.t."),
)
UNUSABLE = tuple(kind for kind in CodeKind if not is_usable(kind))
KINDS = (
    *(f"product_ean_{kind}" for kind in UNUSABLE),
    *(f"check_ean_{flaw}{mended}" for flaw in Flaw for mended in ("", "_mended")),
    *(f"check_ean_{kind}" for kind in CodeKind if kind not in {CodeKind.OK, CodeKind.MALFORMED}),
    *(
        f"check_duplicate_{code}_in_{where}"
        for code in ("ean", "sku")
        for where in ("product", "shop")
    ),
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_is_put_together_has_words(kind: str) -> None:
    assert kind in ENTRIES


def given() -> Iterator[Reason]:
    shop = [variant(number, ean=code) for number, code in enumerate(SPOILED)]
    shop += [
        variant(100 + n, article_code=sku) for n, sku in enumerate(("", "1E+9", "'1", "A\u200b"))
    ]
    shop += [variant(200), variant(201, ean=ean(200)), variant(202, article_code="MOK-200")]
    shop += [variant(300 + number) for number in range(9)]
    shop += [variant(320, product_id=7), variant(321, product_id=7, ean=ean(320))]
    shop += [variant(330), variant(331, ean=ean(330), article_code="MOK-330")]
    shelves = [
        shelf(300),
        shelf(301, sku="X"),
        shelf(302, ean=ean(9)),
        shelf(303),
        shelf(304, ean=ean(303)),
    ]
    shelves += [
        shelf(305, ean=ean(306)),
        shelf(306, ean=ean(305)),
        shelf(307),
        shelf(308),
        shelf(999),
    ]
    links = [link(300, ean=ean(5)), link(307, to="w308"), link(320, to="gone")]
    for rule in MatchRule:
        rules = ProductRules(match=rule)
        other = ShopCatalogue(
            "B", rules, [variant(308, article_code="B"), variant(330, ean=ean(3))]
        )
        findings = check_products([ShopCatalogue("A", rules, shop, links), other], shelves, MADE)
        yield from (finding.reason for finding in findings)
        plan = plan_products(shop, shelves, links, rules, warehouse_complete=True)
        yield from (action.reason for action in plan.actions)


def test_every_sentence_gets_its_values() -> None:
    seen = {told.kind: told for told in given()}
    assert len(seen) > 45
    for kind, told in seen.items():
        said = ENTRIES[kind].of(Language.NL)
        fields = {name for _, name, _, _ in Formatter().parse(said.full) if name}
        assert fields <= told.values.keys(), kind

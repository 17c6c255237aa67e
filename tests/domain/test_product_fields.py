"""The my.QLS fields that follow the shop."""

from decimal import Decimal

import pytest

from qls_desktop.domain.product_fields import Change, euros, find_changes
from qls_desktop.domain.settings import ProductField
from tests.domain.wares import shelf, variant

ALL = frozenset(ProductField)
NAME, IMAGE = ProductField.NAME, ProductField.IMAGE_URL
COST, STORE = ProductField.PRICE_COST, ProductField.PRICE_STORE


def test_nothing_differs() -> None:
    assert find_changes(variant(1), shelf(1, name=" Mok 1 "), ALL) == {}


@pytest.mark.parametrize(
    ("ours", "theirs", "changes"),
    [
        ({"title": "Blauw"}, {}, {NAME: ("Mok 1", "Mok 1 – Blauw")}),
        ({"product_title": " "}, {}, {}),
        ({"image_url": ""}, {}, {IMAGE: ("https://shop.example.test/1.jpg", None)}),
        (
            {"price_cost": Decimal("3.255"), "price_incl": Decimal("9.95")},
            {"price_cost": Decimal("3.25"), "price_store": Decimal("9.950")},
            {COST: (Decimal("3.25"), Decimal("3.26"))},
        ),
        ({"price_incl": None}, {"price_store": Decimal(1)}, {STORE: (Decimal("1.00"), None)}),
        ({"price_cost": Decimal(0)}, {"price_cost": None}, {}),
    ],
)
def test_differences_are_found(
    ours: dict[str, object], theirs: dict[str, object], changes: dict[ProductField, Change]
) -> None:
    assert find_changes(variant(1, **ours), shelf(1, **theirs), ALL) == changes


def test_only_chosen_fields_count_in_their_own_order() -> None:
    ours = variant(1, title="Blauw", image_url="", price_incl=Decimal(5))
    assert list(find_changes(ours, shelf(1), frozenset({STORE, NAME}))) == [NAME, STORE]
    assert find_changes(ours, shelf(1), frozenset()) == {}


def test_amounts_are_whole_cents_or_nothing() -> None:
    assert euros(Decimal("9.945")) == Decimal("9.95")
    assert euros(Decimal("0.004")) is None
    assert euros(None) is None

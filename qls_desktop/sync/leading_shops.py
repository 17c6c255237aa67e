"""Which shops decide the fields of the my.QLS products that they share (domain.leading)."""

from collections.abc import Iterable

from qls_desktop.domain.leading import (
    LeadingShop,
    find_before,
    find_written,
    leader_of,
    rank_shops,
)
from qls_desktop.domain.product_actions import UpdateFields
from qls_desktop.domain.settings import Integration
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.links import Links


def shops_of(store: Store, account_id: int) -> list[Integration]:
    """The shops of an account, by name."""
    return [shop for shop in Integrations(store).all() if shop.account_id == account_id]


def shops_before(store: Store, own: Integration) -> tuple[LeadingShop, ...]:
    """The shops that decide before this one, the first one first."""
    shops = shops_of(store, own.account_id)
    return tuple(_leading(store, shop) for shop in find_before(own, shops))


def find_deciding(
    store: Store, account_id: int, updates: Iterable[UpdateFields]
) -> list[Integration]:
    """The shops that decide one of these fields at least, the first one first."""
    ranked = rank_shops(shops_of(store, account_id))
    leading = [_leading(store, shop) for shop in ranked if shop.products.fields]
    names = {
        leader_of(update.warehouse_product_id, field, leading)
        for update in updates
        for field in update.changes
    }
    return [shop for shop in ranked if shop.name in names]


def _leading(store: Store, shop: Integration) -> LeadingShop:
    codes = Links(store).codes_there(shop.id, shop.products.sku_field)
    return LeadingShop(shop.name, shop.products.fields, find_written(codes))

"""What was observed of the shops' assortments and of the warehouse."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from peewee import ModelInsert, fn

from qls_desktop.domain.catalogue import ShopLevel, ShopProduct, Variant, WarehouseProduct
from qls_desktop.store.catalogue_rows import (
    PRODUCT,
    VARIANTS,
    WAREHOUSE,
    Sight,
    product_row,
    to_level,
    to_product,
    to_variants,
    to_warehouse_products,
    upsert_products,
    upsert_variants,
    upsert_warehouse,
    variant_row,
    warehouse_row,
)
from qls_desktop.store.instants import from_text_or_none, to_text, to_text_or_none
from qls_desktop.store.models.catalogue import ShopProductTable as S
from qls_desktop.store.models.catalogue import VariantTable as V
from qls_desktop.store.models.catalogue import WarehouseProductTable as W
from qls_desktop.store.passes import Passes, PassKind, ReadPass, advance, latest_pass_id

__all__ = ["Catalogue", "PassKind", "ReadPass"]


class Catalogue(Passes):
    """Products and variants of shops, products of my.QLS. Lists leave out what is gone."""

    def save_shop_products(
        self, read_pass: ReadPass, integration_id: int, rows: Sequence[ShopProduct], page: int
    ) -> None:
        """Stores one page of a pass and how far it got, in one transaction."""
        sight = Sight(integration_id, to_text(read_pass.started_at), read_pass.id)
        values = [product_row(row, sight) for row in rows]
        self._save_page(read_pass, values, page, upsert_products)

    def save_variants(
        self, read_pass: ReadPass, integration_id: int, rows: Sequence[Variant], page: int
    ) -> None:
        """Stores one page of a pass and how far it got, in one transaction."""
        sight = Sight(integration_id, to_text(read_pass.started_at), read_pass.id)
        values = [variant_row(row, sight) for row in rows]
        self._save_page(read_pass, values, page, upsert_variants)

    def save_warehouse(
        self, read_pass: ReadPass, account_id: int, rows: Sequence[WarehouseProduct], page: int
    ) -> None:
        """Stores one page of a pass and how far it got, in one transaction."""
        sight = Sight(account_id, to_text(read_pass.started_at), read_pass.id)
        values = [warehouse_row(row, sight) for row in rows]
        self._save_page(read_pass, values, page, upsert_warehouse)

    def update_shop_products(
        self, integration_id: int, rows: Sequence[ShopProduct], now: datetime
    ) -> None:
        """Stores products that were read outside a pass."""
        with self._store.write():
            sight = self._sight("integration", integration_id, now, PassKind.SHOP_PRODUCTS)
            self._upsert([product_row(row, sight) for row in rows], upsert_products)

    def update_variants(self, integration_id: int, rows: Sequence[Variant], now: datetime) -> None:
        """Stores variants that were read outside a pass."""
        with self._store.write():
            sight = self._sight("integration", integration_id, now, PassKind.SHOP_VARIANTS)
            self._upsert([variant_row(row, sight) for row in rows], upsert_variants)

    def add_warehouse(
        self, account_id: int, product: WarehouseProduct, now: datetime | None = None
    ) -> None:
        """Stores one my.QLS product that was made or read outside a pass."""
        with self._store.write():
            sight = self._sight("account", account_id, now, PassKind.WAREHOUSE)
            self._upsert([warehouse_row(product, sight)], upsert_warehouse)

    def set_stock_level(self, integration_id: int, variant_id: int, level: int) -> None:
        """Stores the stock that the shop confirmed for one variant."""
        query = V.update(stock_level=level)
        self._store.run(query.where(V.integration == integration_id, V.variant_id == variant_id))

    def variants(self, integration_id: int) -> list[Variant]:
        """Every variant of a shop, by id, with its product's title, picture and visibility."""
        rows = self._store.each(VARIANTS + "ORDER BY v.variant_id", (integration_id,))
        return to_variants(rows)

    def levels(self, integration_id: int) -> list[ShopLevel]:
        """The stock of every variant of a shop, by id."""
        query = V.select(V.variant_id, V.stock_level, V.stock_tracking)
        query = query.where(V.integration == integration_id, V.gone_at.is_null())
        return [to_level(row) for row in self._store.each(query.order_by(V.variant_id))]

    def variant(self, integration_id: int, variant_id: int) -> Variant | None:
        """One variant of a shop; None when it isn't there or has gone."""
        sql = VARIANTS + "AND v.variant_id = ?"
        rows = self._store.select(sql, (integration_id, variant_id))
        return next(iter(to_variants(rows)), None)

    def newest_changes(self, integration_id: int) -> tuple[datetime | None, datetime | None]:
        """When a variant, and when a product, changed last by the shop's clock (aware UTC)."""
        variants = V.select(fn.MAX(V.updated_at)).where(V.integration == integration_id)
        products = S.select(fn.MAX(S.updated_at)).where(S.integration == integration_id)
        (variant,), (product,) = self._store.rows(variants)[0], self._store.rows(products)[0]
        return from_text_or_none(variant), from_text_or_none(product)

    def shop_products(self, integration_id: int) -> list[ShopProduct]:
        """Every product of a shop, by id."""
        query = S.select(*PRODUCT).where(S.integration == integration_id, S.gone_at.is_null())
        return [to_product(row) for row in self._store.rows(query.order_by(S.product_id))]

    def warehouse(self, account_id: int) -> list[WarehouseProduct]:
        """Every my.QLS product of an account, by id."""
        query = W.select(*WAREHOUSE).where(W.account == account_id, W.gone_at.is_null())
        return to_warehouse_products(self._store.each(query.order_by(W.product_id)))

    def available(self, account_id: int) -> dict[str, int | None]:
        """Units available per my.QLS product of an account, None where QLS didn't say."""
        query = W.select(W.product_id, W.amount_available)
        return dict(self._store.each(query.where(W.account == account_id, W.gone_at.is_null())))

    def _sight(self, owner: str, owner_id: int, now: datetime | None, kind: PassKind) -> Sight:
        latest = latest_pass_id(self._store, f"{owner}:{owner_id}", kind)
        return Sight(owner_id, to_text_or_none(now), latest)

    def _save_page(
        self,
        read_pass: ReadPass,
        values: list[tuple[Any, ...]],
        page: int,
        upsert: Callable[[tuple[Any, ...]], ModelInsert],
    ) -> None:
        with self._store.write():
            self._upsert(values, upsert)
            advance(self._store, read_pass, len(values), page)

    def _upsert(
        self,
        values: list[tuple[Any, ...]],
        upsert: Callable[[tuple[Any, ...]], ModelInsert],
    ) -> None:
        if values:
            self._store.run_many(upsert(values[0]), values)

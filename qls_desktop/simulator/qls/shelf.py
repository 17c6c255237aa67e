"""The products of the warehouse with their stock and codes."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from qls_desktop.simulator.assortment_shapes import SeedWarehouseProduct
from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.product import SimBarcode, SimProduct

WRITABLE = (
    "name",
    "sku",
    "ean",
    "image_url",
    "price_cost",
    "price_store",
    "order_unit",
    "shop_integration_id",
    "shop_integration_reference",
)
"""What a client may write (api/qls.md section 4)."""

_BEFORE_ALL = datetime(2025, 12, 1, 7, 30, tzinfo=UTC)
_FIRST_BARCODE_ROW = 7001
_FIRST_NUMBER = 1


class Shelf:
    """Keeps every product, found by id, by company and by code."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._products: dict[str, SimProduct] = {}
        self._deleted: dict[str, SimProduct] = {}
        self._sorted: dict[str, list[str]] = {}
        self._owners: dict[str, set[str]] = {}
        self._next_barcode = _FIRST_BARCODE_ROW
        self._next_number = _FIRST_NUMBER

    def stock(self, seeds: Iterable[SeedWarehouseProduct], company_id: str) -> None:
        """Put products on the shelf that were always there."""
        for seed in seeds:
            self._put(self._from_seed(seed, company_id))
            for code in seed.barcodes:
                self.add_barcode(self._products[seed.id], code, _BEFORE_ALL)

    def get(self, product_id: str) -> SimProduct | None:
        """Find a product that wasn't deleted."""
        return self._products.get(product_id)

    def deleted(self, product_id: str) -> SimProduct | None:
        """Find a product that was deleted."""
        return self._deleted.get(product_id)

    def all(self, company_id: str) -> list[SimProduct]:
        """Give every product of a company, sorted by id."""
        return [self._products[key] for key in self._sorted.get(company_id, ())]

    def listed(self, company_id: str) -> list[SimProduct]:
        """Give the products that lists show now, sorted by id."""
        until = self._premises.listed_until()
        return [row for row in self.all(company_id) if row.visible_from <= until]

    def owners(self, code: str) -> frozenset[str]:
        """Give the ids of the products that carry a code as EAN or extra barcode."""
        return frozenset(self._owners.get(code, ()))

    def create(self, company_id: str, fields: Mapping[str, object]) -> SimProduct:
        """Make a product out of checked fields, with no stock."""
        now = self._premises.now()
        stamp = self._premises.stamped(now)
        product = SimProduct(
            id=self._premises.ids.uuid("product"),
            company_id=company_id,
            number=self._number(),
            name="",
            sku=None,
            ean=None,
            created=stamp,
            modified=stamp,
            visible_from=now,
        )
        for name, value in fields.items():
            self._set(product, name, value)
        self._put(product)
        return product

    def update(self, product: SimProduct, fields: Mapping[str, object]) -> None:
        """Write checked fields."""
        for code in product.codes():
            self._disown(code, product.id)
        for name, value in fields.items():
            self._set(product, name, value)
        for code in product.codes():
            self._own(code, product.id)
        self._touch(product)

    def add_barcode(self, product: SimProduct, code: str, at: datetime | None = None) -> SimBarcode:
        """Add an extra barcode; `at` is the stamp, now when None."""
        stamp = at or self._premises.stamped(self._premises.now())
        row = SimBarcode(self._next_barcode, code, stamp)
        self._next_barcode += 1
        product.barcodes.append(row)
        self._own(code, product.id)
        return row

    def delete(self, product_id: str) -> None:
        """Let a product vanish.

        Raises:
            KeyError: when there is no such product.
        """
        product = self._products.pop(product_id)
        self._deleted[product_id] = product
        keys = self._sorted[product.company_id]
        del keys[bisect_left(keys, product_id)]
        for code in product.codes():
            self._disown(code, product_id)
        self._touch(product)

    def change_stock(self, product_id: str, changes: Mapping[str, int]) -> SimProduct:
        """Set amounts by the names of the stock row, `amount_total` for instance.

        Raises:
            KeyError: when there is no such product.
            ValueError: when an amount has another name or can't be set.
        """
        product = self._products[product_id]
        unknown = set(changes) - _SETTABLE
        if unknown:
            raise ValueError(f"no such amount: {', '.join(sorted(unknown))}")
        for name, amount in changes.items():
            setattr(product, name, amount)
        self._touch(product)
        return product

    def reserve(self, product_id: str, wanted: int) -> int:
        """Set units apart, as many as are free; gives how many."""
        product = self._products.get(product_id)
        if product is None:
            return 0
        taken = max(0, min(wanted, product.amount_available))
        product.amount_reserved += taken
        return taken

    def release(self, product_id: str, amount: int) -> None:
        """Give reserved units free."""
        product = self._products.get(product_id)
        if product is not None:
            product.amount_reserved -= amount

    def take(self, product_id: str, amount: int) -> None:
        """Carry reserved units out of the building."""
        product = self._products.get(product_id)
        if product is not None:
            product.amount_reserved -= amount
            product.amount_total -= amount
            self._touch(product)

    def _from_seed(self, seed: SeedWarehouseProduct, company_id: str) -> SimProduct:
        chance = self._premises.ids.stream("seed-stock")
        special = chance.random() < 0.05
        return SimProduct(
            id=seed.id,
            company_id=company_id,
            number=self._number(),
            name=seed.name,
            sku=seed.sku,
            ean=seed.ean,
            created=_BEFORE_ALL,
            modified=_BEFORE_ALL,
            visible_from=_BEFORE_ALL,
            price_cost=float(seed.price_cost),
            price_store=float(seed.price_store),
            weight=seed.weight_grams,
            size_mm=seed.size_mm,
            amount_total=seed.amount_total,
            amount_reserved=seed.amount_reserved,
            amount_blocked=seed.amount_blocked,
            amount_backorder=chance.randint(1, 3) if special else 0,
            amount_incoming=chance.randint(10, 100) if special else 0,
            amount_internally_moving=chance.randint(1, 5) if special else 0,
        )

    def _put(self, product: SimProduct) -> None:
        self._products[product.id] = product
        insort(self._sorted.setdefault(product.company_id, []), product.id)
        for code in product.codes():
            self._own(code, product.id)

    def _set(self, product: SimProduct, name: str, value: object) -> None:
        if name in WRITABLE:
            setattr(product, name, value)
        else:
            product.extra[name] = value

    def _touch(self, product: SimProduct) -> None:
        product.modified = self._premises.stamped(self._premises.now())

    def _own(self, code: str, product_id: str) -> None:
        self._owners.setdefault(code, set()).add(product_id)

    def _disown(self, code: str, product_id: str) -> None:
        self._owners.get(code, set()).discard(product_id)

    def _number(self) -> int:
        self._next_number += 1
        return self._next_number - 1


_SETTABLE = frozenset(
    {
        "amount_total",
        "amount_blocked",
        "amount_backorder",
        "amount_incoming",
        "amount_internally_moving",
    }
)

"""What QLS keeps on the shelf, as the simulator remembers it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True)
class SimBarcode:
    """An extra barcode of a product; `id` is a whole number at QLS."""

    id: int
    barcode: str
    created: datetime


@dataclass(slots=True)
class SimProduct:
    """A fulfilment product with its stock (api/qls.md section 4); instants are UTC.

    `visible_from` is when lists may show it, before `list_lag_s` is added. Amounts are units.
    `extra` holds fields outside the contract that the switch `extra_product_fields` let in.
    """

    id: str
    company_id: str
    number: int
    name: str
    sku: str | None
    ean: str | None
    created: datetime
    modified: datetime
    visible_from: datetime
    image_url: str | None = None
    price_cost: float | None = None
    price_store: float | None = None
    order_unit: int | None = None
    shop_integration_id: str | None = None
    shop_integration_reference: str | None = None
    weight: int = 0
    size_mm: tuple[int, int, int] = (0, 0, 0)
    amount_total: int = 0
    amount_reserved: int = 0
    amount_blocked: int = 0
    amount_backorder: int = 0
    amount_incoming: int = 0
    amount_internally_moving: int = 0
    composed: bool = False
    barcodes: list[SimBarcode] = field(default_factory=list)
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def amount_available(self) -> int:
        """Units free to sell: total less reserved less blocked (api/qls.md section 4)."""
        return self.amount_total - self.amount_reserved - self.amount_blocked

    def codes(self) -> Iterator[str]:
        """Give the main EAN and the extra barcodes, in that order."""
        if self.ean is not None:
            yield self.ean
        for row in self.barcodes:
            yield row.barcode

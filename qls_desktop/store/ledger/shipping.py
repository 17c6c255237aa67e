"""What QLS told about the shipping of an order."""

from collections.abc import Iterable

import msgspec

from qls_desktop.domain.orders import Parcel
from qls_desktop.store.database import Repository
from qls_desktop.store.models.orders import LedgerOrderTable as T

_PARCELS = msgspec.json.Decoder(tuple[Parcel, ...])


class Shipping(Repository):
    """Status and parcels at QLS."""

    def set_shipping(self, order_id: int, qls_status: str) -> None:
        """Records the status that my.QLS shows, in QLS' own words."""
        self._store.run(T.update(qls_status=qls_status).where(T.id == order_id))

    def qls_status(self, order_id: int) -> str:
        """The status that my.QLS showed last, "" when none is known."""
        row = self._store.row(T.select(T.qls_status).where(T.id == order_id))
        return "" if row is None else str(row[0])

    def record_parcels(self, order_id: int, parcels: Iterable[Parcel]) -> None:
        """Records all parcels of an order, in place of those known before."""
        text = msgspec.json.encode(tuple(parcels)).decode()
        self._store.run(T.update(parcels=text).where(T.id == order_id))

    def parcels(self, order_id: int) -> tuple[Parcel, ...]:
        """The parcels of an order, as recorded last."""
        row = self._store.row(T.select(T.parcels).where(T.id == order_id))
        return () if row is None else _PARCELS.decode(row[0])

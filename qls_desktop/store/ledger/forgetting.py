"""Forgets the customer once an order is long done (design.md, section 5)."""

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

import msgspec

from qls_desktop.domain.address import postal_key
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.orders import Parcel, ShopOrder
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import to_text
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.orders import LedgerOrderTable as T

_KEY = "postcode_key"
_DONE = tuple(
    state.value
    for state in (
        OrderState.SHIPPED,
        OrderState.REPORTED,
        OrderState.CANCELLED,
        OrderState.IGNORED,
    )
)


class Forgetting(Repository):
    """Name, address, e-mail and phone go; ids, number, lines, times and states stay."""

    def forget_personal_data(
        self, before: datetime, now: datetime, integration_id: int | None = None
    ) -> int:
        """Forgets the customers of orders that have been done since before ``before``.

        Of the postcode a keyed hash stays, of a parcel its barcode. Gives the number of orders.
        None for ``integration_id``: of every integration.
        """
        query = T.select(T.id, T.observation, T.parcels).where(
            T.state.in_(_DONE), T.since < to_text(before), T.observation.is_null(False)
        )
        if integration_id is not None:
            query = query.where(T.integration == integration_id)
        with self._store.write():
            rows = self._store.rows(query)
            for order_id, observation, parcels in rows:
                self._forget(order_id, observation, parcels, now)
        return len(rows)

    def postcode_hash(self, order_id: int) -> str:
        """The keyed hash of a forgotten order's postcode, "" while it isn't forgotten."""
        row = self._store.row(T.select(T.postcode_hash).where(T.id == order_id))
        return "" if row is None else str(row[0])

    def hash_postcode(self, postal_code: str, now: datetime) -> str:
        """The hash that a postcode has in this database; spaces and case don't matter."""
        memory = Memory(self._store)
        with self._store.write():
            key = memory.get(_KEY)
            if key is None:
                key = secrets.token_hex(32)
                memory.put(_KEY, key, now)
        return hmac.new(bytes.fromhex(key), postal_key(postal_code).encode(), sha256).hexdigest()

    def _forget(self, order_id: int, observation: str, parcels: str, now: datetime) -> None:
        order = msgspec.json.decode(observation, type=ShopOrder)
        kept = msgspec.json.decode(parcels, type=tuple[Parcel, ...])
        self._store.run(
            T.update(
                observation=None,
                customer="",
                postcode_hash=self.hash_postcode(order.address.postal_code, now),
                parcels=msgspec.json.encode(_without_address(kept)).decode(),
            ).where(T.id == order_id)
        )


def _without_address(parcels: Iterable[Parcel]) -> tuple[Parcel, ...]:
    """A carrier's page often has the postcode in its address, so that goes too."""
    return tuple(replace(parcel, tracking_url="", postal_code="") for parcel in parcels)

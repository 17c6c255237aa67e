"""What the shop said about an order, kept as long as it is needed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.orders import OrderLine, ShopOrder
from qls_desktop.domain.reason import reason
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.ledger.moves import add_event
from qls_desktop.store.ledger.rows import ORDER, order_with, to_order
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.models.orders import OrderLineTable as L

_ASKED_AT_ONCE = 500
_LINE = (
    L.line_id,
    L.variant_id,
    L.title,
    L.ordered,
    L.refunded,
    L.article_code,
    L.sku,
    L.ean,
)


class Observing(Repository):
    """Orders as the shop showed them last."""

    def see(self, integration_id: int, order: ShopOrder, now: datetime) -> LedgerOrder:
        """Stores an order as ``seen``, or refreshes what is known of it; its state stays."""
        with self._store.write():
            known = self.by_shop_id(integration_id, order.id)
            if known is None:
                order_id = self._insert(integration_id, order, now)
            else:
                order_id = known.id
                self._store.run(T.update(_observed(order)).where(T.id == order_id))
            self._replace_lines(order_id, order.lines)
            return order_with(self._store, order_id)

    def observation(self, order_id: int) -> ShopOrder | None:
        """The whole order as the shop showed it last; None once it was forgotten."""
        row = self._store.row(T.select(T.observation).where(T.id == order_id))
        if row is None or row[0] is None:
            return None
        order = msgspec.json.decode(row[0], type=ShopOrder)
        return replace(order, lines=self.lines(order_id))

    def observations(self, order_ids: Iterable[int]) -> dict[int, ShopOrder]:
        """Like :meth:`observation` for many orders in few reads; forgotten ones are left out."""
        wanted = list(order_ids)
        found: dict[int, ShopOrder] = {}
        for start in range(0, len(wanted), _ASKED_AT_ONCE):
            part = wanted[start : start + _ASKED_AT_ONCE]
            lines: dict[int, list[OrderLine]] = defaultdict(list)
            listed = L.select(L.order, *_LINE).where(L.order.in_(part))
            for row in self._store.rows(listed.order_by(L.order, L.position)):
                lines[row[0]].append(OrderLine(*row[1:]))
            kept = T.select(T.id, T.observation).where(T.id.in_(part), T.observation.is_null(False))
            for order_id, text in self._store.rows(kept):
                order = msgspec.json.decode(text, type=ShopOrder)
                found[order_id] = replace(order, lines=tuple(lines[order_id]))
        return found

    def lines(self, order_id: int) -> tuple[OrderLine, ...]:
        """The lines of an order; they hold no personal data and outlive the observation."""
        rows = self._store.rows(L.select(*_LINE).where(L.order == order_id).order_by(L.position))
        return tuple(OrderLine(*row) for row in rows)

    def get(self, order_id: int) -> LedgerOrder | None:
        """The order with our id."""
        return self._first(T.id == order_id)

    def by_shop_id(self, integration_id: int, shop_order_id: int) -> LedgerOrder | None:
        """The order with the shop's id."""
        return self._first((T.integration == integration_id) & (T.shop_order_id == shop_order_id))

    def by_number(self, number: str) -> list[LedgerOrder]:
        """The orders with this number; two shops may use the same."""
        query = T.select(*ORDER).where(T.number == number).order_by(T.id)
        return [to_order(row) for row in self._store.rows(query)]

    def known_updates(self, integration_id: int, ids: Iterable[int]) -> dict[int, datetime]:
        """When the shop last changed each known order (aware UTC), by the shop's id."""
        wanted = list(ids)
        found: dict[int, datetime] = {}
        for start in range(0, len(wanted), _ASKED_AT_ONCE):
            query = T.select(T.shop_order_id, T.updated_at).where(
                T.integration == integration_id,
                T.shop_order_id.in_(wanted[start : start + _ASKED_AT_ONCE]),
            )
            found.update((row[0], from_text(row[1])) for row in self._store.rows(query))
        return found

    def in_states(
        self, integration_id: int | None, states: Iterable[OrderState]
    ) -> list[LedgerOrder]:
        """Orders in one of ``states``, oldest in their state first; None: of every integration."""
        query = T.select(*ORDER).where(T.state.in_([state.value for state in states]))
        if integration_id is not None:
            query = query.where(T.integration == integration_id)
        return [to_order(row) for row in self._store.rows(query.order_by(T.since, T.id))]

    def _first(self, condition: Any) -> LedgerOrder | None:  # noqa: ANN401 (a Peewee expression)
        row = self._store.row(T.select(*ORDER).where(condition))
        return None if row is None else to_order(row)

    def _insert(self, integration_id: int, order: ShopOrder, now: datetime) -> int:
        why = reason("seen")
        values = _observed(order) | {
            "integration": integration_id,
            "shop_order_id": order.id,
            "state": OrderState.SEEN.value,
            "reason_kind": why.kind,
            "reason_values": "{}",
            "since": to_text(now),
            "seen_at": to_text(now),
            "postcode_hash": "",
            "payload_hash": "",
            "qls_status": "",
            "parcels": "[]",
        }
        order_id = self._store.run(T.insert(values))
        add_event(self._store, order_id, None, OrderState.SEEN, why, now)
        return order_id

    def _replace_lines(self, order_id: int, lines: tuple[OrderLine, ...]) -> None:
        self._store.run(L.delete().where(L.order == order_id))
        rows = [_line(order_id, position, line) for position, line in enumerate(lines)]
        if rows:
            fields = (L.order, L.position, *_LINE)
            self._store.run_many(L.insert_many(rows[:1], fields=fields), rows)


def _observed(order: ShopOrder) -> dict[str, Any]:
    return {
        "number": order.number,
        "placed_at": to_text(order.created_at),
        "updated_at": to_text(order.updated_at),
        "shop_status": order.status,
        "payment_status": order.payment_status,
        "shipment_status": order.shipment_status,
        "units": sum(line.to_ship for line in order.lines),
        "shipping_title": order.shipping_title,
        "customer": order.address.name or order.address.company,
        "observation": msgspec.json.encode(replace(order, lines=())).decode(),
    }


def _line(order_id: int, position: int, line: OrderLine) -> tuple[Any, ...]:
    return (
        order_id,
        position,
        line.id,
        line.variant_id,
        line.title,
        line.ordered,
        line.refunded,
        line.article_code,
        line.sku,
        line.ean,
    )

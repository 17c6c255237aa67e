"""The work that goes on by itself: orders move along, parcels leave and arrive."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from qls_desktop.simulator.qls.agenda import Agenda, Appointment, Step
from qls_desktop.simulator.qls.order import (
    OrderStatus,
    ShipmentStatus,
    SimOrder,
    SimShipment,
)
from qls_desktop.simulator.qls.order_book import OrderBook
from qls_desktop.simulator.qls.premises import Premises

LOOK_AGAIN = timedelta(minutes=30)
"""How often a held or short order is looked at."""

_JOURNEY = (
    (ShipmentStatus.PRINTED, 2, 10),
    (ShipmentStatus.PRE_TRANSIT, 60, 240),
    (ShipmentStatus.IN_TRANSIT, 180, 600),
    (ShipmentStatus.DELIVERED, 720, 2160),
)
"""What a parcel becomes, and after how many minutes at least and at most."""

_WORDS = (ShipmentStatus.CREATED, *(word for word, _, _ in _JOURNEY))


class Workfloor:
    """Moves orders `received -> pending -> partically_sent? -> sent` and parcels to the door.

    All delays are seeded by the id of the order or parcel, so neighbours never change them.
    """

    def __init__(self, premises: Premises, book: OrderBook) -> None:
        self._premises = premises
        self._book = book
        self._agenda = Agenda()
        self._shipments: dict[str, SimShipment] = {}
        self._parcels: dict[str, list[SimShipment]] = {}
        self._parcel_number = 0

    def begin(self, order: SimOrder) -> None:
        """Set stock apart for a new order and plan its way."""
        self._book.reserve(order)
        start = max(self._premises.now(), order.processable)
        wait = self._chance(order.id, "accept").randint(2, 20)
        self._agenda.add(start + timedelta(minutes=wait), Step.ACCEPT, order.id)

    def advance(self) -> None:
        """Do everything that is due by now, each at its own instant."""
        for appointment in self._agenda.due(self._premises.now()):
            self._keep(appointment)

    def shipments(self, company_id: str) -> Iterator[SimShipment]:
        """Give the parcels of a company in the order of making."""
        return (row for row in self._shipments.values() if row.company_id == company_id)

    def shipment(self, shipment_id: str) -> SimShipment | None:
        """Find a parcel by its id."""
        return self._shipments.get(shipment_id)

    def parcels_of(self, order: SimOrder) -> list[SimShipment]:
        """Give the parcels of an order in the order of leaving."""
        return list(self._parcels.get(order.id, ()))

    def ship(self, order: SimOrder, units: int, at: datetime) -> SimShipment:
        """Let a parcel with so many reserved units leave at an instant (UTC)."""
        self._book.ship(order, units, at)
        return self._parcel(order, at, "delivery")

    def send_back(self, order: SimOrder) -> SimShipment:
        """Announce a return parcel of an order, now."""
        return self._parcel(order, self._premises.now(), "return")

    def _keep(self, appointment: Appointment) -> None:
        if appointment.step is Step.TRACK:
            self._track(appointment)
            return
        order = self._book.get(appointment.subject)
        if order is None or not order.active:
            return
        if appointment.step is Step.ACCEPT:
            self._accept(order, appointment.at)
        else:
            self._pick(order, appointment.at)

    def _accept(self, order: SimOrder, at: datetime) -> None:
        if order.hold:
            self._agenda.add(at + LOOK_AGAIN, Step.ACCEPT, order.id)
            return
        order.status = OrderStatus.PENDING
        self._book.reserve(order)
        self._book.touch(order, at)
        wait = self._chance(order.id, "pick").randint(45, 300)
        self._agenda.add(at + timedelta(minutes=wait), Step.PICK, order.id)

    def _pick(self, order: SimOrder, at: datetime) -> None:
        if order.hold or not self._book.reserve(order):
            self._agenda.add(at + LOOK_AGAIN, Step.PICK, order.id)
            return
        self.ship(order, self._units(order), at)
        if order.status is OrderStatus.PARTLY_SENT:
            wait = self._chance(order.id, "second parcel").randint(120, 1200)
            self._agenda.add(at + timedelta(minutes=wait), Step.PICK, order.id)

    def _units(self, order: SimOrder) -> int:
        """Give how many units the next parcel takes (`parcels_per_order`)."""
        first = order.amount_delivered == 0
        wish = self._premises.get("parcels_per_order")
        two = wish == "2" or (wish == "mixed" and self._chance(order.id, "parcels").random() < 0.35)
        if first and two and order.amount_total > 1:
            return (order.amount_total + 1) // 2
        return order.amount_reserved

    def _parcel(self, order: SimOrder, at: datetime, kind: str) -> SimShipment:
        self._parcel_number += 1
        stamp = self._premises.stamped(at)
        shipment = SimShipment(
            id=self._premises.ids.uuid("shipment"),
            company_id=order.company_id,
            brand_id=order.brand_id,
            order_id=order.id,
            reference=order.customer_reference,
            barcode=f"3STEST{self._parcel_number:010d}",
            contact_id=self._premises.ids.uuid("contact"),
            contact=dict(order.contact),
            created=stamp,
            modified=stamp,
            visible_from=at,
            kind=kind,
        )
        self._shipments[shipment.id] = shipment
        self._parcels.setdefault(order.id, []).append(shipment)
        self._plan_next(shipment, at)
        return shipment

    def _track(self, appointment: Appointment) -> None:
        shipment = self._shipments[appointment.subject]
        if shipment.status is ShipmentStatus.RETURNED:
            return
        shipment.status = _WORDS[_WORDS.index(shipment.status) + 1]
        shipment.modified = self._premises.stamped(appointment.at)
        self._plan_next(shipment, appointment.at)

    def _plan_next(self, shipment: SimShipment, at: datetime) -> None:
        reached = _WORDS.index(shipment.status)
        if reached < len(_JOURNEY):
            _, least, most = _JOURNEY[reached]
            wait = self._chance(shipment.id, f"leg {reached}").randint(least, most)
            self._agenda.add(at + timedelta(minutes=wait), Step.TRACK, shipment.id)

    def _chance(self, subject: str, what: str) -> random.Random:
        return random.Random(f"{self._premises.seed}:{subject}:{what}")

"""From an order of the shop to what is sent to QLS, or why it can't be sent yet."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from decimal import Decimal

from qls_desktop.domain.address import check_address, split_street
from qls_desktop.domain.orders import OrderLine, OrderToSend, SendLine, ShopOrder
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.sameday import delivery_for
from qls_desktop.domain.settings import DeliveryKind, Integration, PriceUnit

LinkedProducts = Mapping[int, str]
"""Variant id → my.QLS product id, for the variants that are linked."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An order that can be sent, with notes on what differs from what was asked."""

    order: OrderToSend
    payload_hash: str
    notes: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why an order can't be sent; the first reason is the one shown in the table."""

    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NothingToSend:
    """Every line was refunded: there is nothing for QLS to do."""

    reason: Reason


def prepare(
    order: ShopOrder, integration: Integration, linked: LinkedProducts, now: datetime
) -> Prepared | Blocked | NothingToSend:
    """Decides what would be sent for ``order`` at ``now`` (aware UTC). No I/O.

    A line without a link blocks its order (design.md, section 2, rule 3); nothing is left out
    except lines of which no unit remains.
    """
    if not order.lines:
        # No shop sells nothing: rather an answer that left the lines out, so that it waits.
        return Blocked((reason("lines_missing"),))
    lines = tuple(line for line in order.lines if line.to_ship > 0)
    if not lines:
        return NothingToSend(reason("nothing_to_ship"))
    problems = (*_unlinked(lines, linked), *check_address(order.address))
    if delivery_for(order, integration.orders, now).kind is DeliveryKind.PICKUP_POINT:
        # Which field of the shop holds the point's code isn't known (api/lightspeed.md, section 8);
        # without it the parcel would go to the customer's door.
        problems = (*problems, reason("service_point_missing", method=order.shipping_title))
    if not integration.brand_id:
        problems = (*problems, reason("brand_missing"))
    if problems:
        return Blocked(problems)
    return _prepared(order, integration, linked, now)


def _unlinked(lines: tuple[OrderLine, ...], linked: LinkedProducts) -> tuple[Reason, ...]:
    return tuple(
        reason("line_unlinked", title=line.title, code=line.article_code or line.sku or line.ean)
        for line in lines
        if line.variant_id not in linked
    )


def _prepared(
    order: ShopOrder, integration: Integration, linked: LinkedProducts, now: datetime
) -> Prepared:
    to_send = as_sent(order, integration, linked, now)
    note = delivery_for(order, integration.orders, now).note
    return Prepared(to_send, payload_hash(to_send), () if note is None else (note,))


def as_sent(
    order: ShopOrder, integration: Integration, linked: LinkedProducts, now: datetime
) -> OrderToSend:
    """What would be sent for ``order``, whether it may be sent or not.

    Used as it is only to compare with an order found at QLS; to send, see :func:`prepare`.
    """
    street, house_number = split_street(order.address)
    return OrderToSend(
        reference=order.number,
        brand_id=integration.brand_id,
        address=replace(order.address, street=street),
        house_number=house_number,
        lines=_send_lines(order.lines, linked),
        processable=now,
        total_price=_total(order.total_incl, integration.orders.total_price_unit),
        option_tags=delivery_for(order, integration.orders, now).tags,
    )


def _send_lines(lines: tuple[OrderLine, ...], linked: LinkedProducts) -> tuple[SendLine, ...]:
    return tuple(
        SendLine(linked[line.variant_id], line.to_ship, line.title)
        for line in lines
        if line.to_ship > 0 and line.variant_id is not None and line.variant_id in linked
    )


def _total(euros: Decimal, unit: PriceUnit) -> int | Decimal:
    if unit is PriceUnit.CENTS:
        return int((euros * 100).to_integral_value())
    return euros.quantize(Decimal("0.01"))


def payload_hash(order: OrderToSend) -> str:
    """A hash of all that is sent except the moment, to see whether an order was changed since."""
    body = {
        "reference": order.reference,
        "brand": order.brand_id,
        "address": asdict(order.address),
        "number": order.house_number,
        "lines": [[line.product_id, line.amount, line.name] for line in order.lines],
        "total": str(order.total_price),
        "tags": list(order.option_tags),
        "point": order.service_point,
    }
    text = json.dumps(body, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()

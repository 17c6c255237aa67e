"""Orders as the API writes them (api/lightspeed.md, sections 8 and 9).

Only what the program uses is read: remoteIp, userAgent, gender, birthDate and nationalId never
leave the answer.
"""

from datetime import datetime
from decimal import Decimal

from qls_desktop.domain.orders import Address, OrderHead, OrderLine, ShopOrder, ShopShipment
from qls_desktop.lightspeed.envelope import RowRefusedError
from qls_desktop.lightspeed.loose import (
    Row,
    decimal,
    flag,
    identity,
    inner,
    instant,
    reference_id,
    text,
    whole,
)


def head(row: Row) -> OrderHead:
    """A row of the order list.

    Raises:
        RowRefusedError: no id, or no time at all.
    """
    _, updated = _times(row)
    return OrderHead(_id(row), text(row, "number"), updated)


def order(row: Row, lines: tuple[OrderLine, ...], shipments: tuple[ShopShipment, ...]) -> ShopOrder:
    """A whole order.

    Raises:
        RowRefusedError: no id, no number, or no time at all.
    """
    created, updated = _times(row)
    if not (number := text(row, "number").strip()):
        raise RowRefusedError("number")
    return ShopOrder(
        id=_id(row),
        number=number,
        status=text(row, "status"),
        payment_status=text(row, "paymentStatus"),
        shipment_status=text(row, "shipmentStatus"),
        created_at=created,
        updated_at=updated,
        address=address(row),
        lines=lines,
        total_incl=decimal(row, "priceIncl") or Decimal(0),
        pay_later=flag(row, "paymentIsPost"),
        pickup=flag(row, "shipmentIsPickup"),
        shipping_title=text(row, "shipmentTitle"),
        shipping_id=text(row, "shipmentId"),
        memo=text(row, "memo"),
        shipments=shipments,
    )


def address(row: Row) -> Address:
    """The shipping address; the name falls back to the customer's own."""

    def part(name: str) -> str:
        return text(row, f"addressShipping{name}").strip()

    names = (text(row, name).strip() for name in ("firstname", "middlename", "lastname"))
    return Address(
        name=part("Name") or " ".join(name for name in names if name),
        company=part("Company"),
        street=part("Street"),
        street2=part("Street2"),
        number=part("Number"),
        extension=part("Extension"),
        postal_code=part("Zipcode"),
        city=part("City"),
        country=_country(row),
        email=text(row, "email").strip(),
        phone=text(row, "phone").strip() or text(row, "mobile").strip(),
    )


def line(row: Row) -> OrderLine:
    """One line of an order.

    Raises:
        RowRefusedError: no id, or an amount that can't be read: an amount is never guessed.
    """
    ordered = whole(row, "quantityOrdered")
    if ordered is None:
        raise RowRefusedError("quantityOrdered")
    refunded = whole(row, "quantityRefunded")
    if refunded is None and row.get("quantityRefunded") not in (None, False, ""):
        raise RowRefusedError("quantityRefunded")
    return OrderLine(
        id=_id(row),
        variant_id=reference_id(row, "variant"),
        title=_title(row),
        ordered=ordered,
        refunded=refunded or 0,
        article_code=text(row, "articleCode"),
        sku=text(row, "sku"),
        ean=text(row, "ean"),
    )


def shipment(row: Row) -> ShopShipment:
    """A shipment.

    Raises:
        RowRefusedError: no id.
    """
    return ShopShipment(_id(row), text(row, "status"), text(row, "trackingCode").strip())


def order_of(row: Row) -> int | None:
    """The order that a shipment row says it belongs to."""
    return reference_id(row, "order")


def _id(row: Row) -> int:
    number = identity(row)
    if number is None:
        raise RowRefusedError("id")
    return number


def _times(row: Row) -> tuple[datetime, datetime]:
    created, updated = instant(row, "createdAt"), instant(row, "updatedAt")
    if created is None and updated is None:
        raise RowRefusedError("updatedAt")
    either = created or updated
    assert either is not None  # noqa: S101 - one of the two is there, said above
    return created or either, updated or either


def _country(row: Row) -> str:
    code = text(inner(row, "addressShippingCountry"), "code") or text(row, "addressShippingCountry")
    code = code.strip().upper()
    return code if len(code) == 2 else ""


def _title(row: Row) -> str:
    product, variant = text(row, "productTitle"), text(row, "variantTitle")
    if variant in ("", "Default"):
        return product
    return f"{product} – {variant}" if product else variant

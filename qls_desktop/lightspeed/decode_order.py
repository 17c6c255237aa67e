"""Orders as the API writes them (api/lightspeed.md, sections 8 and 9).

Only what the program uses is read: remoteIp, userAgent, gender, birthDate and nationalId never
leave the answer.
"""

from datetime import datetime

from qls_desktop.domain.orders import Address, OrderHead, OrderLine, ShopOrder, ShopShipment
from qls_desktop.lightspeed.envelope import RowRefusedError
from qls_desktop.lightspeed.loose import (
    Row,
    flag,
    identity,
    inner,
    instant,
    price,
    reference_id,
    text,
    title,
    whole,
)

MOST_OF_A_LINE = 1_000_000
"""No line of an order is for more pieces."""


def head(row: Row) -> OrderHead:
    """A row of the order list.

    Raises:
        RowRefusedError: no id, or no time at all.
    """
    _, updated = _times(row)
    return OrderHead(
        _id(row),
        title(row, "number"),
        updated,
        status=text(row, "status"),
        payment_status=text(row, "paymentStatus"),
        shipment_status=text(row, "shipmentStatus"),
    )


def order(row: Row, lines: tuple[OrderLine, ...], shipments: tuple[ShopShipment, ...]) -> ShopOrder:
    """A whole order.

    Raises:
        RowRefusedError: no id, no number, no total that could be real, or no time at all.
    """
    created, updated = _times(row)
    if not (number := title(row, "number").strip()):
        raise RowRefusedError("number")
    order_id, total = _id(row), price(row, "priceIncl")
    if total is None:
        raise RowRefusedError("priceIncl")
    return ShopOrder(
        id=order_id,
        number=number,
        status=text(row, "status"),
        payment_status=text(row, "paymentStatus"),
        shipment_status=text(row, "shipmentStatus"),
        created_at=created,
        updated_at=updated,
        address=address(row),
        lines=lines,
        total_incl=total,
        pay_later=flag(row, "paymentIsPost"),
        pickup=flag(row, "shipmentIsPickup"),
        shipping_title=title(row, "shipmentTitle"),
        shipping_id=text(row, "shipmentId"),
        memo=text(row, "memo"),
        shipments=shipments,
    )


def address(row: Row) -> Address:
    """The shipping address; the name falls back to the customer's own."""

    def part(name: str) -> str:
        return title(row, f"addressShipping{name}").strip()

    names = (title(row, name).strip() for name in ("firstname", "middlename", "lastname"))
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
        email=title(row, "email").strip(),
        phone=title(row, "phone").strip() or title(row, "mobile").strip(),
    )


def line(row: Row) -> OrderLine:
    """One line of an order.

    Raises:
        RowRefusedError: no id, or an amount that can't be read: an amount is never guessed.
    """
    refunded = 0
    if row.get("quantityRefunded") not in (None, False, ""):
        refunded = _pieces(row, "quantityRefunded")
    return OrderLine(
        id=_id(row),
        variant_id=reference_id(row, "variant"),
        title=_full_title(row),
        ordered=_pieces(row, "quantityOrdered"),
        refunded=refunded,
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


def _pieces(row: Row, key: str) -> int:
    number = whole(row, key)
    if number is None or not 0 <= number <= MOST_OF_A_LINE:
        raise RowRefusedError(key)
    return number


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


def _full_title(row: Row) -> str:
    product, variant = title(row, "productTitle"), title(row, "variantTitle")
    if variant in ("", "Default"):
        return product
    return f"{product} – {variant}" if product else variant

"""The body of ``POST /fulfillment/orders`` (api/qls.md, sections 5 and 12)."""

from datetime import UTC, datetime

from qls_desktop.domain.orders import Address, OrderToSend, SendLine


def order_payload(order: OrderToSend) -> dict[str, object]:
    """All documented fields, none cut: what QLS finds too long, it has to say."""
    return {
        "brand_id": order.brand_id,
        "customer_reference": order.reference,
        "processable": stamp(order.processable),
        "total_price": order.total_price,
        "delivery_options": [{"tag": tag} for tag in order.option_tags],
        "servicepoint_code": order.service_point,
        "receiver_contact": _contact(order.address, order.house_number),
        "products": [_line(line) for line in order.lines],
    }


def stamp(moment: datetime) -> str:
    """An instant as QLS takes it: UTC, milliseconds always 000, ``Z``.

    Raises:
        ValueError: ``moment`` has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("an instant without a time zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _contact(address: Address, house_number: str) -> dict[str, str | None]:
    return {
        "name": address.name,
        "companyname": address.company,
        "street": address.street,
        "housenumber": house_number,
        "address2": address.street2 or None,
        "postalcode": address.postal_code,
        "locality": address.city,
        "country": address.country.upper(),
        "email": address.email or None,
        "phone": address.phone or None,
    }


def _line(line: SendLine) -> dict[str, object]:
    return {"product_id": line.product_id, "amount_ordered": line.amount, "name": line.name}

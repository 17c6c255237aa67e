"""Fills in the fields of a new order, in the API's order and types (section 15)."""

from decimal import Decimal
from typing import Any

from qls_desktop.simulator.lightspeed.records import (
    SHIPPING_METHODS,
    Fields,
    OrderLine,
    ShippingMethod,
)
from qls_desktop.simulator.lightspeed.shapes import number
from qls_desktop.simulator.lightspeed.wish import Address, NewOrder

COUNTRIES: dict[str, Fields] = {
    "nl": {"id": 150, "code": "nl", "code3": "nld", "title": "Netherlands"},
    "be": {"id": 21, "code": "be", "code3": "bel", "title": "Belgium"},
    "de": {"id": 57, "code": "de", "code3": "deu", "title": "Germany"},
}
LANGUAGE: Fields = {"id": 1, "code": "nl", "locale": "nl_NL", "title": "Nederlands"}
_VAT = Decimal("0.21")


def method_of(key: str) -> ShippingMethod:
    """Give the shipping method with a key.

    Raises:
        ValueError: when the shop has none such.
    """
    for method in SHIPPING_METHODS:
        if method.key == key:
            return method
    raise ValueError(f"unknown shipping method: {key!r}")


def order_fields(
    wish: NewOrder, order_number: str, order_id: int, lines: list[OrderLine], data: str
) -> Fields:
    """Give all fields of a new order between `updatedAt` and the references.

    Args:
        wish: what the customer asked for.
        order_number: text, such as "ORD01042".
        order_id: decides which of the documented type drifts the order shows.
        lines: its lines.
        data: value of the switch `shipment_data`.
    """
    method = method_of(wish.shipping)
    return (
        _head(wish, order_number, order_id)
        | _totals(lines, method)
        | _person(wish.address, order_id)
        | _address("Billing", wish.address)
        | _address("Shipping", wish.address)
        | _payment(wish, order_id)
        | _shipping(method, data)
        | _tail(wish, lines)
    )


def first_status(wish: NewOrder) -> str:
    """Give the status an order starts with."""
    if wish.status is not None:
        return wish.status
    if wish.payment_status == "cancelled":
        return "cancelled"
    if wish.payment_status != "paid" and not wish.pay_later:
        return "processing_awaiting_payment"
    pickup = method_of(wish.shipping).is_pickup
    return "processing_awaiting_pickup" if pickup else "processing_awaiting_shipment"


def _head(wish: NewOrder, order_number: str, order_id: int) -> Fields:
    return {
        "number": order_number,
        "status": first_status(wish),
        "customStatusId": wish.custom_status_id,
        "channel": ("main", "main", "mobile", "")[order_id % 4],
        "remoteIp": f"192.0.2.{order_id % 250 + 1}",
        "userAgent": "",
        "referralId": "newsletter" if order_id % 5 == 4 else False,
    }


def _totals(lines: list[OrderLine], method: ShippingMethod) -> Fields:
    goods = sum((Decimal(str(line.fields["priceIncl"])) for line in lines), Decimal())
    goods_excl = sum((Decimal(str(line.fields["priceExcl"])) for line in lines), Decimal())
    shipping = Decimal(method.price_cents) / 100
    return {
        "priceCost": number(_sum(lines, "priceCost")),
        "priceExcl": number(round(goods_excl + shipping / (1 + _VAT), 2)),
        "priceIncl": number(goods + shipping),
        "weight": int(_sum(lines, "weight")),
        "volume": 0,
        "colli": 0,
    }


def _sum(lines: list[OrderLine], name: str) -> Decimal:
    parts = (Decimal(str(line.fields[name])) * line.quantity for line in lines)
    return sum(parts, Decimal())


def _person(address: Address, order_id: int) -> Fields:
    return {
        "gender": "male" if order_id % 5 == 3 else False,
        "birthDate": "1980-04-05" if order_id % 5 == 3 else False,
        "nationalId": "",
        "email": address.email,
        "firstname": address.firstname,
        "middlename": "",
        "lastname": address.lastname,
        "phone": address.phone,
        "mobile": "",
        "newsletterSubscribed": False,
        "isCompany": bool(address.company),
        "companyName": address.company,
        "companyCoCNumber": "",
        "companyVatNumber": "",
    }


def _address(side: str, address: Address) -> Fields:
    prefix = f"address{side}"
    fields: Fields = {}
    if side == "Shipping":
        fields[f"{prefix}Company"] = address.company or False
    return fields | {
        f"{prefix}Name": f"{address.firstname} {address.lastname}",
        f"{prefix}Street": address.street,
        f"{prefix}Street2": "",
        f"{prefix}Number": address.number,
        f"{prefix}Extension": address.extension,
        f"{prefix}Zipcode": address.zipcode,
        f"{prefix}City": address.city,
        f"{prefix}Region": "",
        f"{prefix}Country": dict(COUNTRIES[address.country]),
        f"{prefix}RegionData": False,
    }


def _payment(wish: NewOrder, order_id: int) -> Fields:
    data: Any = {"method": "ideal", "transaction": f"tr_{order_id}"}
    return {
        "paymentId": "external",
        "paymentStatus": wish.payment_status,
        "paymentIsPost": wish.pay_later,
        "paymentIsInvoiceExternal": False,
        "paymentTaxRate": 0,
        "paymentTaxRates": [],
        "paymentBasePriceExcl": 0,
        "paymentBasePriceIncl": 0,
        "paymentPriceExcl": 0,
        "paymentPriceIncl": 0,
        "paymentTitle": "Achteraf betalen" if wish.pay_later else "iDEAL",
        "paymentData": data if order_id % 3 == 2 else [],
    }


def _shipping(method: ShippingMethod, data: str) -> Fields:
    incl = Decimal(method.price_cents) / 100
    excl = incl / (1 + _VAT)
    tax = [{"name": "BTW", "rate": 0.21, "amount": number(round(incl - excl, 2))}]
    return {
        "shipmentId": f"core|{method.id}|{method.value_id}",
        "shipmentStatus": "not_shipped",
        "shipmentIsCashOnDelivery": False,
        "shipmentIsPickup": method.is_pickup,
        "shipmentTaxRate": 0.21,
        "shipmentTaxRates": tax if incl else [],
        "shipmentBasePriceExcl": number(excl),
        "shipmentBasePriceIncl": number(incl),
        "shipmentPriceExcl": number(round(excl, 2)),
        "shipmentPriceIncl": number(incl),
        "shipmentDiscountExcl": 0,
        "shipmentDiscountIncl": 0,
        "shipmentTitle": method.title,
        "shipmentData": _shipment_data(method, data),
        "shippingDate": None,
        "deliveryDate": None,
    }


def _shipment_data(method: ShippingMethod, data: str) -> Fields | list[Any]:
    if data == "empty_list":
        return []
    own = dict(method.app_data)
    if data == "app_keys" and own:
        return {"app": own}
    native = {"method": "default", "shipment_id": method.id, "shipping_value_id": method.value_id}
    return native | own


def _tail(wish: NewOrder, lines: list[OrderLine]) -> Fields:
    tax = sum((Decimal(str(line.fields["taxRates"][0]["amount"])) for line in lines), Decimal())
    return {
        "isDiscounted": False,
        "discountType": "amount",
        "discountAmount": 0,
        "discountPercentage": 0,
        "discountCouponCode": "",
        "taxRates": [{"name": "BTW", "rate": 0.21, "amount": number(tax)}],
        "isNewCustomer": True,
        "comment": wish.comment,
        "memo": "",
        "allowNotifications": True,
        "doNotifyNew": True,
        "doNotifyReminder": False,
        "doNotifyCancelled": False,
        "language": dict(LANGUAGE),
        "giftCardsPayment": [],
    }

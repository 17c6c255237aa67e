"""What a customer asks for."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """Who it goes to, and where.

    Attributes:
        firstname: given name.
        lastname: family name.
        street: street; the whole address line when `number` is "".
        number: house number.
        extension: what follows the number.
        zipcode: may hold a space.
        city: place.
        country: `nl`, `be` or `de`.
        company: "" for a private person.
        email: at example.test.
        phone: may be "".
    """

    firstname: str = "Kim"
    lastname: str = "Voorbeeld"
    street: str = "Teststraat"
    number: str = "12"
    extension: str = "B"
    zipcode: str = "1234 AB"
    city: str = "Voorbeeldstad"
    country: str = "nl"
    company: str = ""
    email: str = "kim@example.test"
    phone: str = ""


@dataclass(frozen=True, slots=True)
class NewLine:
    """One line: a variant of the shop, pieces ordered, pieces given back since."""

    variant_id: int
    quantity: int = 1
    refunded: int = 0


@dataclass(frozen=True, slots=True)
class NewOrder:
    """An order to be placed.

    Attributes:
        lines: one or more.
        address: invoice and delivery.
        payment_status: `not_paid`, `partially_paid`, `paid` or `cancelled`.
        status: the native status; None derives it from payment and shipping method.
        shipping: key of a `ShippingMethod`.
        pay_later: `paymentIsPost`; may ship while not paid.
        number: None takes the next one.
        custom_status_id: a status of the merchant's own.
        comment: the customer's remark.
        placed: aware instant; None is now.
    """

    lines: tuple[NewLine, ...]
    address: Address = field(default_factory=Address)
    payment_status: str = "paid"
    status: str | None = None
    shipping: str = "standard"
    pay_later: bool = False
    number: str | None = None
    custom_status_id: int | None = None
    comment: str = ""
    placed: datetime | None = None

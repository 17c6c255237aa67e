"""Invented customers: what they buy, where they live."""

import random
from collections.abc import Sequence

from qls_desktop.simulator.lightspeed.wish import Address, NewLine

_FIRST = ("Kim", "Sanne", "Daan", "Noor", "Bram", "Fatima", "Jeroen", "Eva", "Youssef", "Lieke")
_LAST = (
    "Voorbeeld",
    "de Vries-Test",
    "van den Proef",
    "Demirci-Fictief",
    "Jansen-Nep",
    "ter Illustratie",
    "Müller-Muster",
)
_STREETS = (
    "Teststraat",
    "Voorbeeldkade",
    "Proeflaan",
    "Burgemeester van Fictiefplein",
    "1e Dwarsstraat",
    "Plein 1944",
    "'s-Gravenlaan",
)
_CITIES = ("Voorbeeldstad", "Testdorp", "Proefhoven", "'s-Fictiefsloot")
_EXTENSIONS = ("", "", "", "A", "B", "bis", "2 hoog")
_LETTERS = "BCDEGHJKLNPRTVWXZ"


def random_address(rng: random.Random) -> Address:
    """Invent an address, mostly Dutch; now and then the number stands in the street field."""
    first, last = rng.choice(_FIRST), rng.choice(_LAST)
    country = rng.choices(("nl", "be", "de"), (88, 9, 3))[0]
    street, number = rng.choice(_STREETS), str(rng.randrange(1, 240))
    extension = rng.choice(_EXTENSIONS) if country == "nl" else ""
    if rng.random() < 0.08:
        street, number, extension = f"{street} {number} {extension}".strip(), "", ""
    return Address(
        firstname=first,
        lastname=last,
        street=street,
        number=number,
        extension=extension,
        zipcode=_zipcode(rng, country),
        city=rng.choice(_CITIES),
        country=country,
        company="Voorbeeld Horeca B.V." if rng.random() < 0.1 else "",
        email=f"klant{rng.randrange(1000, 10000)}@example.test",
        phone=f"+31 6 000000{rng.randrange(10, 100)}" if rng.random() < 0.5 else "",
    )


def _zipcode(rng: random.Random, country: str) -> str:
    if country == "nl":
        letters = rng.choice(_LETTERS) + rng.choice(_LETTERS)
        gap = " " if rng.random() < 0.7 else ""
        return f"{rng.randrange(1000, 9990)}{gap}{letters}"
    return str(rng.randrange(1000, 9990) if country == "be" else rng.randrange(10_000, 99_000))


def random_lines(rng: random.Random, variant_ids: Sequence[int]) -> tuple[NewLine, ...]:
    """Choose one to three variants, one to three pieces of each."""
    count = min(len(variant_ids), rng.choices((1, 2, 3), (60, 28, 12))[0])
    chosen = rng.sample(variant_ids, count)
    return tuple(NewLine(number, rng.choices((1, 2, 3), (70, 22, 8))[0]) for number in chosen)


def random_shipping(rng: random.Random) -> str:
    """Choose a shipping method by its key."""
    methods = ("standard", "sameday", "evening", "pickup_point", "store")
    return rng.choices(methods, (66, 16, 8, 6, 4))[0]


def random_payment(rng: random.Random) -> tuple[str, bool]:
    """Choose a payment status, and whether it is paid later."""
    kinds = (("paid", False), ("not_paid", False), ("not_paid", True))
    return rng.choices(kinds, (88, 9, 3))[0]

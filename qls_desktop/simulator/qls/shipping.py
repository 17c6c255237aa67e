"""Shipping products and service points (api/qls.md section 6); all invented."""

from dataclasses import dataclass

CARRIER_ID = "ca000000-0000-4000-8000-000000000001"

OPTIONS = {
    "handt": (31, "Handtekening", 0.45),
    "nbb": (32, "Niet bij buren", 0.30),
    "cod": (33, "Rembours", 3.50),
    "eve": (34, "Avondlevering", 1.10),
    "age_check": (35, "Leeftijdscontrole", 1.50),
    "tracktrace": (36, "Track & trace", 0.20),
    "sameday": (37, "Sameday", 4.95),
}
"""Tag: id, name, price in euros. `sameday` is ours; a tag for it isn't known."""

ORDER_TAGS = frozenset({*OPTIONS, "dhl-germany-national"})
"""Tags that a fulfilment order may carry here."""


@dataclass(frozen=True, slots=True)
class ShippingProduct:
    """A way to ship; sizes are millimetres, the weight is grams, the price euros."""

    id: int
    name: str
    short: str
    kind: str
    servicepoint: bool
    family: str
    price: float
    max_weight: int
    max_size: tuple[int, int, int]
    tags: tuple[str, ...]


_ALL_TAGS = tuple(OPTIONS)
SHIPPING_PRODUCTS = (
    ShippingProduct(
        1, "Voorbeeld brievenbuspakje", "voorbeeld-mailbox-parcel", "delivery", False, "mailbox",
        3.95, 2000, (380, 265, 32), ("tracktrace",),
    ),
    ShippingProduct(
        2, "Voorbeeld pakket", "voorbeeld-pakket", "delivery", False, "parcel",
        5.95, 23000, (1000, 500, 500), _ALL_TAGS,
    ),
    ShippingProduct(
        3, "Voorbeeld afhaalpunt", "voorbeeld-servicepoint", "delivery", True, "servicepoint",
        4.75, 15000, (800, 500, 350), ("tracktrace",),
    ),
    ShippingProduct(
        4, "Voorbeeld retour", "voorbeeld-return", "return", False, "parcel",
        4.50, 23000, (1000, 500, 500), (),
    ),
)  # fmt: skip


def shipping_product(product: ShippingProduct) -> dict[str, object]:
    """Give a shipping product as the API does."""
    length, width, height = product.max_size
    options = [_option(tag) for tag in product.tags]
    return {
        "id": product.id,
        "name": product.name,
        "short": product.short,
        "type": product.kind,
        "carrier_id": CARRIER_ID,
        "servicepoint": product.servicepoint,
        "product_family": {"target_group_tag": product.family},
        "price": product.price,
        "max_weight": product.max_weight,
        "max_length": length,
        "max_width": width,
        "max_height": height,
        "options": options,
        "combinations": [_combination(product, tag) for tag in (None, *product.tags)],
    }


def service_points(country: str, postcode: str) -> list[dict[str, object]]:
    """Give the points near a postcode: two in NL and BE, none elsewhere."""
    if country not in ("NL", "BE"):
        return []
    return [_service_point(country, postcode, number) for number in (1, 2)]


def _option(tag: str) -> dict[str, object]:
    number, name, price = OPTIONS[tag]
    return {"id": number, "name": name, "tag": tag, "price": price}


def _combination(product: ShippingProduct, tag: str | None) -> dict[str, object]:
    options = [] if tag is None else [tag]
    suffix = 0 if tag is None else OPTIONS[tag][0]
    chosen = [{key: _option(name)[key] for key in ("id", "name", "tag")} for name in options]
    name = product.name if tag is None else f"{product.name}, {OPTIONS[tag][1]}"
    return {"id": product.id * 100 + suffix, "name": name, "product_options": chosen}


def _service_point(country: str, postcode: str, number: int) -> dict[str, object]:
    times = [
        {"weekday": day, "formatted": "09:00 - 18:00", "from": "09:00", "to": "18:00"}
        for day in range(1, 7)
    ]
    return {
        "servicepoint_code": f"{country}-{postcode}-{number}",
        "name": f"Afhaalpunt Voorbeeld {number}",
        "address": {
            "country": country,
            "postalcode": postcode,
            "locality": "Voorbeelddorp",
            "street": "Winkelstraat",
            "housenumber": str(number),
        },
        "geo": {"lat": 52.1 + number / 100, "long": 5.1 + number / 100},
        "times": times,
        "needsPostNumber": False,
        "productId": 3,
        "productName": "Voorbeeld afhaalpunt",
    }

"""Calls and fields of the two APIs as a shopkeeper would say them."""

import re

from qls_desktop.words.said import Language

_Pair = tuple[str, str]

_THINGS: tuple[tuple[str, _Pair], ...] = (
    ("fulfillment/orders", ("bestellingen in my.QLS", "orders in my.QLS")),
    ("fulfillment/products", ("producten in my.QLS", "products in my.QLS")),
    ("{c}/shipments", ("zendingen in my.QLS", "shipments in my.QLS")),
    ("{c}/products", ("verzendproducten in my.QLS", "shipping products in my.QLS")),
    ("{c}/brands", ("handelsnamen in my.QLS", "brands in my.QLS")),
    ("/companies", ("bedrijven in my.QLS", "companies in my.QLS")),
    ("account/permissions", ("rechten van de API-sleutel", "the API key's permissions")),
    ("account", ("gegevens van de API-sleutel", "the API key's details")),
    ("shop/scripts", ("scripts van de webshop", "the shop's scripts")),
    ("shop/javascript", ("eigen JavaScript van de webshop", "the shop's own JavaScript")),
    ("shop/metafields", ("instellingen in de webshop", "settings in the shop")),
    ("shippingmethods", ("verzendmethoden van de webshop", "the shop's shipping methods")),
    ("shipments", ("zendingen van de webshop", "the shop's shipments")),
    ("customstatuses", ("eigen statussen van de webshop", "the shop's own statuses")),
    ("orders/{id}/products", ("regels van een bestelling", "the lines of an order")),
    ("orders", ("bestellingen van de webshop", "the shop's orders")),
    ("variants", ("varianten van de webshop", "the shop's variants")),
    ("products", ("producten van de webshop", "the shop's products")),
    ("catalog", ("producten van de webshop", "the shop's products")),
    ("languages", ("talen van de webshop", "the shop's languages")),
    ("shop", ("gegevens van de webshop", "the shop's details")),
)
"""What a path template is about; the first that fits counts."""

_DEEDS: dict[str, _Pair] = {
    "GET": ("{} lezen", "reading {}"),
    "POST": ("{} aanmaken", "creating {}"),
    "PUT": ("{} bijwerken", "updating {}"),
    "DELETE": ("{} verwijderen", "deleting {}"),
}

_FIELDS: dict[str, _Pair] = {
    "postalcode": ("postcode", "postcode"),
    "housenumber": ("huisnummer", "house number"),
    "street": ("straat", "street"),
    "address2": ("adresregel 2", "address line 2"),
    "locality": ("plaats", "city"),
    "country": ("land", "country"),
    "name": ("naam", "name"),
    "companyname": ("bedrijfsnaam", "company name"),
    "email": ("e-mailadres", "e-mail address"),
    "phone": ("telefoonnummer", "phone number"),
    "customer_reference": ("bestelnummer", "order number"),
    "brand_id": ("handelsnaam", "brand"),
    "processable": ("tijdstip van verwerken", "moment of processing"),
    "total_price": ("totaalbedrag", "total price"),
    "delivery_options": ("verzendopties", "delivery options"),
    "servicepoint_code": ("afhaalpunt", "service point"),
    "product_id": ("product", "product"),
    "amount_ordered": ("aantal", "amount"),
    "sku": ("SKU", "SKU"),
    "ean": ("EAN", "EAN"),
    "barcode": ("barcode", "barcode"),
    "image_url": ("afbeelding", "picture"),
    "price_cost": ("inkoopprijs", "cost price"),
    "price_store": ("verkoopprijs", "store price"),
    "quantityOrdered": ("besteld aantal", "amount ordered"),
    "quantityRefunded": ("terugbetaald aantal", "amount refunded"),
    "priceIncl": ("totaalbedrag", "total price"),
    "stockLevel": ("voorraad", "stock"),
    "number": ("bestelnummer", "order number"),
    "updatedAt": ("datum", "date"),
    "id": ("nummer", "number"),
    "receiver_contact": ("adres", "address"),
    "products": ("producten", "products"),
}

_LINE: _Pair = ("regel {}", "line {}")
_ANY_FIELD: _Pair = ("niet genoemd veld", "field not named")
_PATH = re.compile(r"(?<![^\s;])([A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9_]+)*)(?=: )")


def call_in_words(call: str, language: Language) -> str:
    """Method and path template as a deed: "bestellingen van de webshop lezen"."""
    place = 0 if language is Language.NL else 1
    method, _, path = call.partition(" ")
    for part, thing in _THINGS:
        if part in path and method in _DEEDS:
            return _DEEDS[method][place].format(thing[place])
    return re.sub(r"\{\w*\}", "…", call)


def field_in_words(path: str, language: Language) -> str:
    """A field of an API by its path: ``products.0.product_id`` is "product (regel 1)"."""
    place = 0 if language is Language.NL else 1
    if not path:
        return _ANY_FIELD[place]
    steps = path.split(".")
    named = _FIELDS.get(steps[-1])
    if named is None:
        return path
    lines = [int(step) + 1 for step in steps if step.isascii() and step.isdigit() and len(step) < 5]
    return f"{named[place]} ({_LINE[place].format(lines[0])})" if lines else named[place]


def text_in_words(text: str, language: Language) -> str:
    """An API's own texts with the known fields before them in plain words."""
    return _PATH.sub(lambda found: field_in_words(found[1], language), text)

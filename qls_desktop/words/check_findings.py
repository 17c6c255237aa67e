"""Words for what the product check finds by comparing: duplicates, copies, shops, loose ends."""

from qls_desktop.words.said import Entry, Said

_DOUBT_NL = "Welke variant een my.QLS-product is, valt niet te zeggen; er wordt niets gekoppeld."
_DOUBT_EN = "Which variant a my.QLS product is can't be told; nothing is linked."
_SECOND_NL = "Er zou een tweede my.QLS-product van hetzelfde artikel ontstaan."
_SECOND_EN = "A second my.QLS product of the same article would come about."
_AGREE_NL = "Zorg dat beide webshops dezelfde EAN en SKU gebruiken."
_AGREE_EN = "Make both shops use the same EAN and SKU."


def _duplicate(code: str) -> dict[str, Entry]:
    own_nl = f"Geef elke variant een eigen {code}."
    own_en = f"Give every variant its own {code}."
    kind = f"check_duplicate_{code.lower()}_in"
    return {
        f"{kind}_product": Entry(
            Said(
                f"{code} {{code}} staat bij {{count}} varianten van dit product: {{others}}.",
                _DOUBT_NL,
                own_nl,
            ),
            Said(
                f"{code} {{code}} is on {{count}} variants of this product: {{others}}.",
                _DOUBT_EN,
                own_en,
            ),
        ),
        f"{kind}_shop": Entry(
            Said(
                f"{code} {{code}} staat bij {{count}} varianten in deze webshop: {{others}}.",
                _DOUBT_NL,
                own_nl,
            ),
            Said(
                f"{code} {{code}} is on {{count}} variants of this shop: {{others}}.",
                _DOUBT_EN,
                own_en,
            ),
        ),
    }


ENTRIES: dict[str, Entry] = {
    **_duplicate("EAN"),
    **_duplicate("SKU"),
    "check_copied_codes": Entry(
        Said(
            "{count} producten hebben precies dezelfde codes: {others}.",
            "Waarschijnlijk is een product gekopieerd; geen ervan kan worden gekoppeld.",
            "Verwijder de kopie, of geef haar eigen codes.",
        ),
        Said(
            "{count} products have exactly the same codes: {others}.",
            "A product was probably copied; none of them can be linked.",
            "Remove the copy, or give it codes of its own.",
        ),
    ),
    "check_copied_title": Entry(
        Said(
            "{count} producten hebben dezelfde titel: “{title}”.",
            "Misschien is een product gekopieerd; in het magazijn zijn ze niet te onderscheiden.",
            "Verwijder de kopie, of geef elk product een eigen titel.",
        ),
        Said(
            "{count} products have the same title: “{title}”.",
            "A product may have been copied; they can't be told apart in the warehouse.",
            "Remove the copy, or give every product a title of its own.",
        ),
    ),
    "check_cross_shop_sku": Entry(
        Said(
            "EAN {ean} heeft hier SKU {sku}, maar in {other_shop} SKU {other_sku}.",
            _SECOND_NL,
            _AGREE_NL,
        ),
        Said(
            "EAN {ean} has SKU {sku} here, but SKU {other_sku} in {other_shop}.",
            _SECOND_EN,
            _AGREE_EN,
        ),
    ),
    "check_cross_shop_ean": Entry(
        Said(
            "SKU {sku} heeft hier EAN {ean}, maar in {other_shop} EAN {other_ean}.",
            _SECOND_NL,
            _AGREE_NL,
        ),
        Said(
            "SKU {sku} has EAN {ean} here, but EAN {other_ean} in {other_shop}.",
            _SECOND_EN,
            _AGREE_EN,
        ),
    ),
    "check_hidden": Entry(
        Said(
            "Het product is verborgen in de webshop.",
            "Het wordt niet aangemaakt in my.QLS.",
            "Ruim het op als het niet meer verkocht wordt, of maak het zichtbaar.",
        ),
        Said(
            "The product is hidden in the shop.",
            "It isn't created in my.QLS.",
            "Clear it up if it is no longer sold, or make it visible.",
        ),
    ),
    "check_warehouse_only": Entry(
        Said(
            "{name} staat in my.QLS, maar geen webshop verkoopt het.",
            "Er is niets stuk: het product ligt alleen bij QLS.",
            "Ruim het op in my.QLS, of geef de variant in de webshop dezelfde codes.",
        ),
        Said(
            "{name} is in my.QLS, but no shop sells it.",
            "Nothing is broken: the product is at QLS only.",
            "Clear it up in my.QLS, or give the shop's variant the same codes.",
        ),
    ),
}

"""Words for what else the product check tells, and for what the merchant does about it."""

from qls_desktop.words.ean_findings import ENTRIES as EANS
from qls_desktop.words.said import Entry, Said

_CLEAN_NL = "Verkoopt u het niet meer, ruim het dan op in de webshop. Wij verwijderen nooit iets."
_CLEAN_EN = "If you no longer sell it, clear it up in the shop. We never remove anything."
_KNOWN_NL = "my.QLS kent bij SKU {sku} EAN {suggestion}; controleer het op de verpakking."
_KNOWN_EN = "my.QLS has EAN {suggestion} for SKU {sku}; check it on the packaging."


def _known(entry: Entry) -> Entry:
    """The same sentence, with what my.QLS holds as the way to mend it."""
    return Entry(
        Said(entry.nl.title, entry.nl.effect, _KNOWN_NL),
        Said(entry.en.title, entry.en.effect, _KNOWN_EN),
    )


_PLAIN = (
    "missing", "only_zeroes", "excel", "invisible", "apostrophe", "letters", "spaces", "signs",
    "wrong_length", "lost_leading_zero", "invalid_check_digit",
)  # fmt: skip

KNOWN = {f"check_ean_{kind}_known": _known(EANS[f"check_ean_{kind}"]) for kind in _PLAIN}

STALE: dict[str, Entry] = {
    "check_out_of_stock": Entry(
        Said(
            (
                "Al zeker een jaar uitverkocht: sinds {since} veranderde er niets aan de "
                "varianten ({variants}); in totaal {sold} verkocht."
            ),
            "Er is niets stuk; het product staat alleen in de weg.",
            _CLEAN_NL,
        ),
        Said(
            (
                "Out of stock for a year at least: nothing changed about its variants "
                "({variants}) since {since}; {sold} sold in all."
            ),
            "Nothing is broken; the product is merely in the way.",
            _CLEAN_EN,
        ),
    ),
    "check_unsold": Entry(
        Said(
            (
                "Nog nooit verkocht, en sinds {since} veranderde er niets aan de varianten "
                "({variants}); voorraad {stock}."
            ),
            "Er is niets stuk; het product staat alleen in de weg.",
            _CLEAN_NL,
        ),
        Said(
            (
                "Never sold, and nothing changed about its variants ({variants}) since {since}; "
                "stock {stock}."
            ),
            "Nothing is broken; the product is merely in the way.",
            _CLEAN_EN,
        ),
    ),
}

LINKS: dict[str, Entry] = {
    "check_cross_shop_title": Entry(
        Said(
            (
                "Dezelfde titel, andere codes: hier EAN {ean} en SKU {sku}, in {other_shop} "
                "EAN {other_ean} en SKU {other_sku}."
            ),
            "Is het hetzelfde artikel, dan ontstaat er een tweede my.QLS-product van.",
            "Is het hetzelfde artikel, geef het dan in beide webshops dezelfde EAN en SKU.",
        ),
        Said(
            (
                "Same title, other codes: EAN {ean} and SKU {sku} here, EAN {other_ean} and SKU "
                "{other_sku} in {other_shop}."
            ),
            "If it is the same article, a second my.QLS product of it comes about.",
            "If it is the same article, give it the same EAN and SKU in both shops.",
        ),
    ),
    "check_warehouse_drift": Entry(
        Said(
            (
                "De codes in my.QLS zijn niet meer die van de koppeling met {name}: EAN {old_ean} "
                "is nu {new_ean}, SKU {old_sku} is nu {new_sku}."
            ),
            "De koppeling blijft, maar kan naar een ander artikel wijzen dan toen.",
            "Kijk in my.QLS of dit nog hetzelfde product is; zo niet, maak de koppeling los.",
        ),
        Said(
            (
                "The codes in my.QLS are no longer those of the link with {name}: EAN {old_ean} is "
                "now {new_ean}, SKU {old_sku} is now {new_sku}."
            ),
            "The link stays, but it may point to another article than it did then.",
            "See in my.QLS whether this is still the same product; if not, undo the link.",
        ),
    ),
    "match_apart": Entry(
        Said(
            "U hebt deze variant losgemaakt van {candidates}; dat blijft zo.",
            "De bestellingen en voorraad van deze variant worden niet gesynchroniseerd.",
            "Koppel haar met de hand, of maak het losmaken ongedaan.",
        ),
        Said(
            "You unlinked this variant from {candidates}; it stays so.",
            "Orders and stock of this variant aren't synced.",
            "Link it by hand, or undo the unlinking.",
        ),
    ),
}

ENTRIES: dict[str, Entry] = {**KNOWN, **STALE, **LINKS}

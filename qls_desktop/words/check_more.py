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

_MADE_NL = "De koppeling is gemaakt op {day} ({made})."
_MADE_EN = "The link was made on {day} ({made})."


def _linked(nl: str, en: str) -> Entry:
    return Entry(Said(nl, _MADE_NL), Said(en, _MADE_EN))


EXPLAINED: dict[str, Entry] = {
    "explained_linked_both": _linked(
        "Gekoppeld aan {name}: EAN en SKU zijn gelijk.",
        "Linked to {name}: EAN and SKU are the same.",
    ),
    "explained_linked_ean_only": _linked(
        "Gekoppeld aan {name}: EAN gelijk, SKU verschilt ({sku}, in my.QLS {their_sku}).",
        "Linked to {name}: same EAN, SKU differs ({sku}, {their_sku} in my.QLS).",
    ),
    "explained_linked_sku_only": _linked(
        "Gekoppeld aan {name}: SKU gelijk, EAN verschilt ({ean}, in my.QLS {their_ean}).",
        "Linked to {name}: same SKU, EAN differs ({ean}, {their_ean} in my.QLS).",
    ),
    "explained_linked_none": _linked(
        "Gekoppeld aan {name}: EAN ({their_ean}) en SKU ({their_sku}) zijn in my.QLS anders.",
        "Linked to {name}: EAN ({their_ean}) and SKU ({their_sku}) are different in my.QLS.",
    ),
    "explained_linked_gone": _linked(
        "Gekoppeld aan {name}, maar dat product stond bij de laatste keer lezen niet in my.QLS.",
        "Linked to {name}, but that product wasn't in my.QLS when it was last read.",
    ),
    "explained_unknown": Entry(
        Said("my.QLS kent geen product met EAN {ean} of SKU {sku}."),
        Said("my.QLS has no product with EAN {ean} or SKU {sku}."),
    ),
}


def _plain(kind: str, nl: str, en: str) -> dict[str, Entry]:
    return {kind: Entry(Said(nl), Said(en))}


BY_HAND: dict[str, Entry] = {
    **_plain("link_by_user", "Met de hand: {why}", "By hand: {why}"),
    **_plain("link_undone", "Ongedaan gemaakt.", "Undone."),
    **_plain(
        "link_same",
        "Deze variant is al gekoppeld aan {name}.",
        "This variant is linked to {name} already.",
    ),
    "link_taken": Entry(
        Said(
            "Aan {name} is in deze winkel al een andere variant gekoppeld: {other}.",
            "Met twee varianten op één my.QLS-product biedt de winkel de voorraad twee keer aan.",
            "Maak eerst die andere koppeling los, of koppel beide bewust.",
        ),
        Said(
            "Another variant of this shop is linked to {name} already: {other}.",
            "With two variants on one my.QLS product the shop offers its stock twice.",
            "Undo that other link first, or link both on purpose.",
        ),
    ),
    **_plain("link_none", "Deze variant heeft geen koppeling.", "This variant has no link."),
    **_plain(
        "link_nothing_to_undo",
        "Aan deze variant is niets met de hand gedaan dat nog geldt.",
        "Nothing was done to this variant by hand that still holds.",
    ),
    "link_changed_since": Entry(
        Said(
            "De koppeling is daarna nog veranderd, dus dit kan niet meer ongedaan.",
            "",
            "Koppel de variant opnieuw met de hand.",
        ),
        Said(
            "The link has changed since, so this can't be undone any more.",
            "",
            "Link the variant by hand again.",
        ),
    ),
    **_plain(
        "link_variant_gone",
        "Deze variant staat niet meer in de webshop.",
        "This variant is no longer in the shop.",
    ),
    **_plain(
        "link_product_gone",
        "Dit product staat niet meer in my.QLS.",
        "This product is no longer in my.QLS.",
    ),
    "link_creation_unresolved": Entry(
        Said(
            "Het my.QLS-product van deze variant wordt nog aangemaakt.",
            "Of dat gelukt is, is nog niet bekend.",
            "Wacht tot de producten weer gesynchroniseerd zijn.",
        ),
        Said(
            "The my.QLS product of this variant is still being created.",
            "Whether that worked isn't known yet.",
            "Wait until the products have been synced again.",
        ),
    ),
}

WHAT_IF: dict[str, Entry] = {
    "what_if_unread": Entry(
        Said(
            "Webshop en my.QLS zijn nog niet helemaal gelezen, dus er valt niets te voorzien.",
            "",
            "Kies eerst “Opnieuw lezen”.",
        ),
        Said(
            "Shop and my.QLS haven't been read completely yet, so nothing can be foreseen.",
            "",
            "Choose “Read again” first.",
        ),
    ),
    **_plain("what_if_field", "Het veld {fields} volgt de webshop.", "{fields} follows the shop."),
    **_plain("what_if_nothing", "Er hoeft niets te gebeuren.", "Nothing needs to be done."),
}

REPAIRS: dict[str, Entry] = {
    **_plain(
        "repair_too_long",
        "De code heeft {length} tekens; meer dan {limit} kan niet.",
        "The code has {length} characters; more than {limit} can't be.",
    ),
    **_plain("repair_bad_ean", "{ean} is geen geldige EAN.", "{ean} is not a valid EAN."),
    **_plain("repair_bad_sku", "“{sku}” is geen bruikbare SKU.", "“{sku}” is not a usable SKU."),
    **_plain(
        "repair_unknown_shop",
        "Er is geen integratie die {integration} heet.",
        "There is no integration called {integration}.",
    ),
    **_plain(
        "repair_unknown_variant",
        "Variant {variant} staat niet (meer) in de webshop.",
        "Variant {variant} isn't in the shop (any more).",
    ),
    "repair_linked": Entry(
        Said(
            "De variant is gekoppeld, dus haar codes liggen vast in my.QLS.",
            "",
            "Laat QLS de code wijzigen, of maak de koppeling eerst los.",
        ),
        Said(
            "The variant is linked, so its codes are fixed in my.QLS.",
            "",
            "Let QLS change the code, or undo the link first.",
        ),
    ),
    **_plain(
        "repair_twice",
        "De variant staat {count} keer in het bestand, met verschillende codes.",
        "The variant is in the file {count} times, with different codes.",
    ),
    **_plain(
        "repair_changed_since",
        "De webshop is veranderd sinds het bestand gemaakt is: {was} is nu {now}.",
        "The shop has changed since the file was made: {was} is now {now}.",
    ),
    **_plain(
        "repair_double",
        "Een andere variant van de webshop heeft code {code} al.",
        "Another variant of the shop has code {code} already.",
    ),
    **_plain(
        "repair_not_taken",
        "De webshop nam de code niet over: {wanted} werd {shown}.",
        "The shop didn't take the code: {wanted} became {shown}.",
    ),
    "repair_no_permission": Entry(
        Said(
            "De API-sleutel van {integration} mag geen producten wijzigen ({permission}).",
            "Codes zijn alleen in Lightspeed zelf te verbeteren; er wordt niets geschreven.",
            "Zet in Lightspeed bij de API-sleutel het vinkje bij producten schrijven, en kies"
            " daarna “Opslaan” op de pagina Integratie.",
        ),
        Said(
            "The API key of {integration} may not change products ({permission}).",
            "Codes can only be mended in Lightspeed itself; nothing is written.",
            "Tick writing products at the API key in Lightspeed, then choose “Save” on the page"
            " Integration.",
        ),
    ),
    **_plain(
        "repair_nothing_to_undo",
        "Er is geen verbetering die ongedaan kan worden gemaakt.",
        "There is no correction that can be undone.",
    ),
    "sheet_unreadable": Entry(
        Said(
            "{file} is geen heel Excel- of CSV-bestand.",
            "Er is niets geschreven.",
            "Bewaar het blad opnieuw als .xlsx of .csv en probeer het nog eens.",
        ),
        Said(
            "{file} is not a whole Excel or CSV file.",
            "Nothing was written.",
            "Save the sheet again as .xlsx or .csv and try once more.",
        ),
    ),
    "sheet_too_large": Entry(
        Said(
            "{file} is te groot om een verbeterblad te zijn.",
            "Er is niets geschreven.",
            "Kies het blad dat hier is geëxporteerd.",
        ),
        Said(
            "{file} is too large to be a correction sheet.",
            "Nothing was written.",
            "Choose the sheet that was exported here.",
        ),
    ),
    "sheet_columns": Entry(
        Said(
            "In {file} ontbreken kolommen: {columns}.",
            "Er is niets geschreven.",
            "Exporteer het blad opnieuw en laat de kolommen en hun namen staan.",
        ),
        Said(
            "{file} lacks columns: {columns}.",
            "Nothing was written.",
            "Export the sheet again and leave the columns and their names as they are.",
        ),
    ),
}

ENTRIES: dict[str, Entry] = {
    **KNOWN,
    **STALE,
    **LINKS,
    **EXPLAINED,
    **BY_HAND,
    **WHAT_IF,
    **REPAIRS,
}

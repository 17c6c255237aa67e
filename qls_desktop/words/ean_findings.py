"""Words for what the product check finds in one EAN or SKU."""

from qls_desktop.words.said import Entry, Said

_EFFECT_NL = "Zonder juiste EAN wordt het product niet aangemaakt in my.QLS."
_EFFECT_EN = "Without a right EAN the product isn't created in my.QLS."
_ACTION_NL = "Neem de EAN over van de verpakking of de leverancier."
_ACTION_EN = "Take the EAN from the packaging or the supplier."
_MENDED_NL = "Waarschijnlijk is {suggestion} bedoeld; controleer het op de verpakking."
_MENDED_EN = "{suggestion} is probably meant; check it on the packaging."


def _fault(nl: str, en: str) -> Entry:
    return Entry(Said(nl, _EFFECT_NL, _ACTION_NL), Said(en, _EFFECT_EN, _ACTION_EN))


def _mended(nl: str, en: str) -> Entry:
    return Entry(Said(nl, _EFFECT_NL, _MENDED_NL), Said(en, _EFFECT_EN, _MENDED_EN))


_FAULTS = {
    "check_ean_excel": (
        "“{ean}” is een EAN die Excel heeft afgekort.",
        "“{ean}” is an EAN that Excel has shortened.",
    ),
    "check_ean_invisible": (
        "In EAN “{ean}” staan onzichtbare tekens.",
        "EAN “{ean}” holds invisible characters.",
    ),
    "check_ean_apostrophe": (
        "EAN “{ean}” begint met een apostrof.",
        "EAN “{ean}” begins with an apostrophe.",
    ),
    "check_ean_letters": ("In EAN “{ean}” staan letters.", "EAN “{ean}” holds letters."),
    "check_ean_spaces": ("In EAN “{ean}” staan spaties.", "EAN “{ean}” holds spaces."),
    "check_ean_signs": (
        "In EAN “{ean}” staan andere tekens dan cijfers.",
        "EAN “{ean}” holds signs other than digits.",
    ),
    "check_ean_wrong_length": (
        "EAN {ean} heeft {length} cijfers; dat moeten er 8, 12, 13 of 14 zijn.",
        "EAN {ean} has {length} digits; that must be 8, 12, 13 or 14.",
    ),
    "check_ean_lost_leading_zero": (
        "EAN {ean} heeft {length} cijfers en is een nul aan het begin kwijt.",
        "EAN {ean} has {length} digits and has lost a zero at its beginning.",
    ),
    "check_ean_invalid_check_digit": (
        "Het controlecijfer (het laatste cijfer) van EAN {ean} klopt niet.",
        "The check digit (the last digit) of EAN {ean} is wrong.",
    ),
}

EANS: dict[str, Entry] = {
    **{kind: _fault(*texts) for kind, texts in _FAULTS.items()},
    **{f"{kind}_mended": _mended(*texts) for kind, texts in _FAULTS.items()},
    "check_ean_missing": _fault("De variant heeft geen EAN.", "The variant has no EAN."),
    "check_ean_only_zeroes": _fault(
        "EAN {ean} bestaat uit enkel nullen.", "EAN {ean} is nothing but zeroes."
    ),
    "check_ean_in_store": Entry(
        Said(
            "EAN {ean} ligt in de reeks die winkels zelf uitgeven (20–29, 02, 04).",
            "Een andere winkel kan dezelfde code voor een ander product gebruiken.",
            "Gebruik de EAN van de fabrikant als die er is.",
        ),
        Said(
            "EAN {ean} is in the range that shops hand out themselves (20–29, 02, 04).",
            "Another shop may use the same code for another product.",
            "Use the maker's EAN if there is one.",
        ),
    ),
    "check_ean_book": Entry(
        Said(
            "EAN {ean} is een ISBN of ISSN.",
            "Dat is goed bij een boek of tijdschrift, anders is het een verkeerde code.",
            "Controleer of het product een boek of tijdschrift is.",
        ),
        Said(
            "EAN {ean} is an ISBN or ISSN.",
            "That is right for a book or magazine; otherwise it is a wrong code.",
            "Check that the product is a book or magazine.",
        ),
    ),
    "check_ean_padded": Entry(
        Said(
            "Voor of achter EAN {ean} staat een spatie.",
            "Dit programma laat die weg, andere programma's misschien niet.",
            "Haal de spatie weg in de webshop.",
        ),
        Said(
            "There is a space before or after EAN {ean}.",
            "This program leaves it out; other programs may not.",
            "Remove the space in the shop.",
        ),
    ),
    "check_swapped": Entry(
        Said(
            "EAN en SKU lijken verwisseld: als EAN staat er {ean}, als SKU {sku}.",
            "Het product zou in my.QLS voorgoed verkeerde codes krijgen.",
            "Zet de EAN in het EAN-veld en de SKU in het SKU-veld.",
        ),
        Said(
            "EAN and SKU seem to be swapped: the EAN says {ean}, the SKU {sku}.",
            "The product would get wrong codes in my.QLS for good.",
            "Put the EAN in the EAN field and the SKU in the SKU field.",
        ),
    ),
}

_SKU_EFFECT_NL = "Zonder juiste SKU wordt het product niet aangemaakt in my.QLS."
_SKU_EFFECT_EN = "Without a right SKU the product isn't created in my.QLS."
_RETYPE_NL = "Waarschijnlijk is {suggestion} bedoeld; typ de SKU opnieuw, zonder te plakken."
_RETYPE_EN = "{suggestion} is probably meant; type the SKU anew, without pasting."

SKUS: dict[str, Entry] = {
    "check_sku_missing": Entry(
        Said(
            "De variant heeft geen SKU.",
            _SKU_EFFECT_NL,
            "Vul het veld in dat bij de integratie als SKU-veld is gekozen.",
        ),
        Said(
            "The variant has no SKU.",
            _SKU_EFFECT_EN,
            "Fill in the field that the integration takes as SKU.",
        ),
    ),
    "check_sku_excel": Entry(
        Said(
            "“{sku}” is een SKU die Excel heeft afgekort.",
            _SKU_EFFECT_NL,
            "Vul de hele SKU in; maak de kolom in Excel eerst tekst.",
        ),
        Said(
            "“{sku}” is a SKU that Excel has shortened.",
            _SKU_EFFECT_EN,
            "Enter the whole SKU; make the column text in Excel first.",
        ),
    ),
    "check_sku_invisible": Entry(
        Said("In SKU “{sku}” staan onzichtbare tekens.", _SKU_EFFECT_NL, _RETYPE_NL),
        Said("SKU “{sku}” holds invisible characters.", _SKU_EFFECT_EN, _RETYPE_EN),
    ),
    "check_sku_apostrophe": Entry(
        Said("SKU “{sku}” begint met een apostrof.", _SKU_EFFECT_NL, _RETYPE_NL),
        Said("SKU “{sku}” begins with an apostrophe.", _SKU_EFFECT_EN, _RETYPE_EN),
    ),
}

ENTRIES: dict[str, Entry] = {**EANS, **SKUS}

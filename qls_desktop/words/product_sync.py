"""Words for the product sync: what is made or changed in my.QLS, and what isn't."""

from qls_desktop.words.said import Entry, Said

_NOT_MADE_NL = "Het product wordt niet aangemaakt in my.QLS."
_NOT_MADE_EN = "The product isn't created in my.QLS."
_FROZEN_NL = "Een my.QLS-product houdt zijn EAN en SKU voorgoed, dus het wordt nog niet aangemaakt."
_FROZEN_EN = "A my.QLS product keeps its EAN and SKU for good, so it isn't created yet."
_MEND_EAN_NL = "Verbeter de EAN in de webshop; de volgende synchronisatie pakt het op."
_MEND_EAN_EN = "Correct the EAN in the shop; the next sync picks it up."


def _bad_ean(nl: str, en: str) -> Entry:
    return Entry(Said(nl, _FROZEN_NL, _MEND_EAN_NL), Said(en, _FROZEN_EN, _MEND_EAN_EN))


CODES: dict[str, Entry] = {
    "product_ean_missing": _bad_ean("De variant heeft geen EAN.", "The variant has no EAN."),
    "product_ean_malformed": _bad_ean(
        "EAN “{ean}” bestaat niet alleen uit cijfers.",
        "EAN “{ean}” doesn't consist of digits alone.",
    ),
    "product_ean_wrong_length": _bad_ean(
        "EAN {ean} heeft niet 8, 12, 13 of 14 cijfers.",
        "EAN {ean} doesn't have 8, 12, 13 or 14 digits.",
    ),
    "product_ean_lost_leading_zero": _bad_ean(
        "EAN {ean} heeft een nul aan het begin verloren.",
        "EAN {ean} has lost a zero at its beginning.",
    ),
    "product_ean_invalid_check_digit": _bad_ean(
        "Het controlecijfer van EAN {ean} klopt niet.",
        "The check digit of EAN {ean} is wrong.",
    ),
    "product_ean_only_zeroes": _bad_ean(
        "EAN {ean} bestaat uit enkel nullen.", "EAN {ean} is nothing but zeroes."
    ),
    "product_sku_missing": Entry(
        Said(
            "De variant heeft geen SKU.",
            _FROZEN_NL,
            "Vul in de webshop het veld in dat bij de integratie als SKU-veld is gekozen.",
        ),
        Said(
            "The variant has no SKU.",
            _FROZEN_EN,
            "Fill in the shop's field that the integration takes as SKU.",
        ),
    ),
    "product_sku_malformed": Entry(
        Said(
            "SKU “{sku}” bevat tekens die er niet in horen.",
            _FROZEN_NL,
            "Typ de SKU in de webshop opnieuw, zonder te plakken.",
        ),
        Said(
            "SKU “{sku}” holds characters that don't belong in it.",
            _FROZEN_EN,
            "Type the SKU anew in the shop, without pasting.",
        ),
    ),
    "product_duplicate_ean": Entry(
        Said(
            "EAN {ean} staat in deze webshop bij {count} varianten.",
            _FROZEN_NL,
            "Geef elke variant een eigen EAN.",
        ),
        Said(
            "EAN {ean} is on {count} variants of this shop.",
            _FROZEN_EN,
            "Give every variant an EAN of its own.",
        ),
    ),
    "product_duplicate_sku": Entry(
        Said(
            "SKU {sku} staat in deze webshop bij {count} varianten.",
            _FROZEN_NL,
            "Geef elke variant een eigen SKU.",
        ),
        Said(
            "SKU {sku} is on {count} variants of this shop.",
            _FROZEN_EN,
            "Give every variant a SKU of its own.",
        ),
    ),
    "product_sku_lookalike": Entry(
        Said(
            "In my.QLS staat al SKU {other_sku}; {sku} verschilt daarvan alleen in hoofdletters.",
            _NOT_MADE_NL,
            "Schrijf de SKU in de webshop precies zoals in my.QLS.",
        ),
        Said(
            "my.QLS has SKU {other_sku} already; {sku} differs from it in capitals only.",
            _NOT_MADE_EN,
            "Write the SKU in the shop exactly as in my.QLS.",
        ),
    ),
    "product_cross_shop_mismatch": Entry(
        Said(
            (
                "Een andere webshop van dit account heeft EAN {other_ean} met SKU {other_sku}; "
                "hier is het EAN {ean} met SKU {sku}."
            ),
            "Er zou een tweede my.QLS-product ontstaan, dus het wordt niet aangemaakt.",
            "Zorg dat de webshops dezelfde EAN en SKU gebruiken.",
        ),
        Said(
            (
                "Another shop of this account has EAN {other_ean} with SKU {other_sku}; here it "
                "is EAN {ean} with SKU {sku}."
            ),
            "A second my.QLS product would come about, so it isn't created.",
            "Make the shops use the same EAN and SKU.",
        ),
    ),
}

STEPS: dict[str, Entry] = {
    "product_create": Entry(
        Said("Onbekend in my.QLS: wordt aangemaakt met EAN {ean} en SKU {sku}."),
        Said("Unknown to my.QLS: is created with EAN {ean} and SKU {sku}."),
    ),
    "product_update": Entry(
        Said("Deze velden volgen de webshop en zijn anders: {fields}."),
        Said("These fields follow the shop and differ: {fields}."),
    ),
    "product_not_created": Entry(
        Said(
            "my.QLS kent deze variant niet en “Onbekende producten aanmaken” staat uit.",
            "Zonder koppeling worden bestellingen en voorraad niet gesynchroniseerd.",
            "Maak het product aan in my.QLS, of zet de instelling aan.",
        ),
        Said(
            "my.QLS doesn't know this variant and creating unknown products is switched off.",
            "Without a link, its orders and stock aren't synced.",
            "Create the product in my.QLS, or switch the setting on.",
        ),
    ),
    "product_hidden": Entry(
        Said(
            "Het product is verborgen in de webshop.",
            _NOT_MADE_NL,
            "Maak het zichtbaar als het bij QLS moet liggen.",
        ),
        Said(
            "The product is hidden in the shop.",
            _NOT_MADE_EN,
            "Make it visible if QLS is to keep it.",
        ),
    ),
    "product_nameless": Entry(
        Said(
            "Het product heeft geen titel in de webshop.",
            "my.QLS vraagt een naam, dus het wordt niet aangemaakt.",
            "Geef het product een titel.",
        ),
        Said(
            "The product has no title in the shop.",
            "my.QLS requires a name, so it isn't created.",
            "Give the product a title.",
        ),
    ),
    "product_creation_unresolved": Entry(
        Said(
            "Van een eerdere poging om dit product aan te maken is de uitkomst nog onbekend.",
            "Het wordt niet nog eens aangemaakt, want dan staat het misschien dubbel in my.QLS.",
            "Wacht: de volgende synchronisaties zoeken het op.",
        ),
        Said(
            "The outcome of an earlier attempt to create this product isn't known yet.",
            "It isn't created again, as it might then be in my.QLS twice.",
            "Wait: the next syncs look it up.",
        ),
    ),
    "product_creation_unresolved_elsewhere": Entry(
        Said(
            (
                "Er wordt al een product met deze EAN of SKU aangemaakt, voor een andere variant "
                "of een andere webshop van dit account."
            ),
            "Het wordt niet nog eens aangemaakt, want dan staat het misschien dubbel in my.QLS.",
            "Wacht: de volgende synchronisaties zoeken het op.",
        ),
        Said(
            (
                "A product with this EAN or SKU is being created already, for another variant or "
                "another shop of this account."
            ),
            "It isn't created again, as it might then be in my.QLS twice.",
            "Wait: the next syncs look it up.",
        ),
    ),
    "product_changed_meanwhile": Entry(
        Said(
            "Deze variant is tijdens de taak met de hand gekoppeld of veranderd.",
            "Daarom is er nu niets mee gedaan.",
            "De volgende synchronisatie kijkt er opnieuw naar.",
        ),
        Said(
            "This variant was linked by hand or changed while the task was running.",
            "So nothing was done with it now.",
            "The next sync looks at it again.",
        ),
    ),
    "product_settings_changed": Entry(
        Said(
            "De instellingen van de integratie zijn tijdens de taak veranderd.",
            "Daarom is dit product nu niet aangemaakt.",
            "De volgende synchronisatie werkt met de nieuwe instellingen.",
        ),
        Said(
            "The settings of the integration were changed while the task was running.",
            "So this product wasn't created now.",
            "The next sync works with the new settings.",
        ),
    ),
    "fields_settings_changed": Entry(
        Said(
            "De instellingen van de integratie zijn tijdens de taak veranderd.",
            "Daarom zijn de velden van dit product in my.QLS nu niet bijgewerkt.",
            "De volgende synchronisatie werkt met de nieuwe instellingen.",
        ),
        Said(
            "The settings of the integration were changed while the task was running.",
            "So the fields of this product at my.QLS weren't updated now.",
            "The next sync works with the new settings.",
        ),
    ),
    "product_made_elsewhere": Entry(
        Said(
            (
                "Een andere webshop van dit account heeft al een my.QLS-product met EAN {ean} en "
                "SKU {sku}, maar de lijst van my.QLS toont het (nog) niet."
            ),
            "Het wordt niet nog eens aangemaakt, want dan staat het dubbel in my.QLS.",
            (
                "Wacht op de volgende synchronisatie. Blijft dit staan, koppel de variant dan met "
                "de hand of maak de koppeling in de andere webshop los."
            ),
        ),
        Said(
            (
                "Another shop of this account has a my.QLS product with EAN {ean} and SKU {sku} "
                "already, but the list of my.QLS doesn't show it (yet)."
            ),
            "It isn't created again, as it would then be in my.QLS twice.",
            (
                "Wait for the next sync. If this stays, link the variant by hand or undo the link "
                "in the other shop."
            ),
        ),
    ),
    "product_led_by_other": Entry(
        Said(
            "Een andere variant is ook aan {product} gekoppeld; die bepaalt de velden in my.QLS.",
        ),
        Said("Another variant is linked to {product} too; it decides the fields in my.QLS."),
    ),
    "product_led_by_shop": Entry(
        Said(
            "Webshop {shop} is ook aan {product} gekoppeld en bepaalt de velden in my.QLS.",
            "Wat in deze webshop anders is, wordt niet naar my.QLS geschreven.",
            'Zet bij {shop} "Sync product velden" uit als deze webshop ze moet bepalen.',
        ),
        Said(
            "Shop {shop} is linked to {product} too and decides the fields in my.QLS.",
            "What differs in this shop isn't written to my.QLS.",
            'Switch off "Sync product fields" of {shop} if this shop is to decide them.',
        ),
    ),
    "product_gone": Entry(
        Said(
            "Het gekoppelde product ({product}) staat niet in de lijst van my.QLS.",
            "Bestellingen en voorraad van deze variant worden niet gesynchroniseerd.",
            "Is het net aangemaakt, wacht dan op de volgende synchronisatie. Herstel het anders in"
            " my.QLS, of verbreek de koppeling.",
        ),
        Said(
            "The linked product ({product}) isn't in the list of my.QLS.",
            "Orders and stock of this variant aren't synced.",
            "If it was made just now, wait for the next sync. Otherwise restore it in my.QLS, or"
            " undo the link.",
        ),
    ),
    "product_drift": Entry(
        Said(
            (
                "De codes in de webshop zijn veranderd sinds de koppeling: EAN {old_ean} is nu "
                "{new_ean}, SKU {old_sku} is nu {new_sku}."
            ),
            "De koppeling blijft; my.QLS houdt de oude codes en de velden worden niet bijgewerkt.",
            "Zet de oude code terug, of laat QLS de code in my.QLS wijzigen.",
        ),
        Said(
            (
                "The shop's codes changed since the link was made: EAN {old_ean} is now "
                "{new_ean}, SKU {old_sku} is now {new_sku}."
            ),
            "The link stays; my.QLS keeps the old codes and its fields aren't updated.",
            "Put the old code back, or let QLS change the code in my.QLS.",
        ),
    ),
    "product_read_incomplete": Entry(
        Said(
            "De productlijst van my.QLS is niet helemaal gelezen.",
            "Er is niets gekoppeld, aangemaakt of gewijzigd.",
            "De volgende synchronisatie leest de lijst opnieuw.",
        ),
        Said(
            "The product list of my.QLS wasn't read to its end.",
            "Nothing was linked, created or changed.",
            "The next sync reads the list anew.",
        ),
    ),
    "product_list_empty": Entry(
        Said(
            "De productlijst van my.QLS is leeg, terwijl er {links} koppelingen zijn.",
            "Er is niets gekoppeld, aangemaakt of gewijzigd.",
            "Controleer in my.QLS of het juiste bedrijf en de juiste gebruiker zijn gekozen.",
        ),
        Said(
            "The product list of my.QLS is empty, while there are {links} links.",
            "Nothing was linked, created or changed.",
            "Check in my.QLS that the right company and user are chosen.",
        ),
    ),
}

ENTRIES: dict[str, Entry] = {**CODES, **STEPS}

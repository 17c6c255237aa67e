"""Words for what a my.QLS account or a shop was found to do, shown under "Hulp"."""

from qls_desktop.words.said import Entry, Said

ACCOUNT: dict[str, Entry] = {
    "learned_created_filter_yes": Entry(
        Said("my.QLS kan bestellingen zoeken vanaf een datum; nieuwe zijn zo snel gevonden."),
        Said("my.QLS can list orders from a date on, so new ones are found quickly."),
    ),
    "learned_created_filter_no": Entry(
        Said("my.QLS zoekt niet op besteldatum; er wordt een langere lijst gelezen."),
        Said("my.QLS doesn't filter by order date; a longer list is read."),
    ),
    "learned_modified_filter_yes": Entry(
        Said("my.QLS kan laten zien welke bestellingen zijn gewijzigd."),
        Said("my.QLS can tell which orders have changed."),
    ),
    "learned_modified_filter_no": Entry(
        Said(
            "my.QLS toont niet welke bestellingen zijn gewijzigd; ze worden stuk voor stuk gelezen."
        ),
        Said("my.QLS doesn't tell which orders have changed; they are read one by one."),
    ),
    "learned_order_detail_yes": Entry(
        Said("Losse bestellingen zijn in my.QLS op te vragen."),
        Said("Single orders can be read from my.QLS."),
    ),
    "learned_order_detail_no": Entry(
        Said("Losse bestellingen zijn in my.QLS niet op te vragen; de hele lijst wordt gelezen."),
        Said("Single orders can't be read from my.QLS; the whole list is read."),
    ),
    "learned_reference_filter_yes": Entry(
        Said(
            "my.QLS vindt een bestelling op haar bestelnummer; dat is op dit account beproefd.",
            "Voor het versturen kost kijken of zij er al is één vraag per bestelling.",
        ),
        Said(
            "my.QLS finds an order by its number; this was proven on this account.",
            "Looking whether it is there already takes one call per order before sending.",
        ),
    ),
    "learned_reference_filter_no": Entry(
        Said(
            "my.QLS zoekt op dit account niet betrouwbaar op bestelnummer.",
            "Voor het versturen wordt de lijst met bestellingen doorgelopen.",
        ),
        Said(
            "my.QLS doesn't search by order number reliably on this account.",
            "Before sending, the list of orders is gone through.",
        ),
    ),
}

SHOP: dict[str, Entry] = {
    "learned_bulk_stock_yes": Entry(
        Said(
            "De webshop neemt voorraden in groepen over; tot {size} tegelijk ging goed.",
            "Elke groep wordt nagelezen.",
        ),
        Said(
            "The shop takes stock levels in groups; up to {size} at a time went well.",
            "Every group is read back.",
        ),
    ),
    "learned_bulk_stock_no": Entry(
        Said("De webshop neemt voorraden niet betrouwbaar in groepen over; ze gaan een voor een."),
        Said("The shop doesn't take stock levels in groups reliably; they go one by one."),
    ),
    "learned_updated_bump_no": Entry(
        Said(
            "De webshop meldt niet elke wijziging van een bestelling.",
            "Open bestellingen worden daarom elke dag opnieuw gelezen.",
        ),
        Said(
            "The shop doesn't tell of every change of an order.",
            "Open orders are therefore read anew every day.",
        ),
    ),
}

CHECKOUT: dict[str, Entry] = {
    "checkout_no_method": Entry(
        Said(
            "Er is geen verzendmethode van de webshop als Sameday ingesteld.",
            "Zonder kan er geen script voor de kassa gemaakt worden.",
            "Kies bij Checkout instellingen welke verzendmethode Sameday is.",
        ),
        Said(
            "No shipping method of the shop is set as Sameday.",
            "Without one no script for the checkout can be made.",
            "Choose under Checkout settings which shipping method is Sameday.",
        ),
    ),
    "checkout_permission": Entry(
        Said(
            "De API Key mag het script voor de kassa niet beheren.",
            "Het script is niet geplaatst, bijgewerkt of verwijderd.",
            "Zet in Lightspeed bij Instellingen › Winkelinstellingen › Developers dit vinkje aan: "
            "{ticks}.",
        ),
        Said(
            "The API key may not manage the script for the checkout.",
            "The script wasn't installed, updated or removed.",
            "In Lightspeed, under Settings › Store settings › Developers, tick: {ticks}.",
        ),
    ),
    "checkout_slot_inactive": Entry(
        Said(
            "In het vak voor eigen JavaScript staat code die uit staat.",
            "Ons script erbij zetten zou die code aanzetten; er is daarom niets veranderd.",
            "Maak het vak in Lightspeed leeg of zet het aan, en probeer het opnieuw.",
        ),
        Said(
            "The field for custom JavaScript holds code that is switched off.",
            "Adding our script would switch that code on, so nothing was changed.",
            "Empty the field in Lightspeed or switch it on, and try again.",
        ),
    ),
    "checkout_slot_damaged": Entry(
        Said(
            "In het vak voor eigen JavaScript is ons deel half overschreven.",
            "Er is niets veranderd.",
            "Haal in Lightspeed de rest tussen de merktekens qls-connector weg en probeer het "
            "opnieuw.",
        ),
        Said(
            "In the field for custom JavaScript our part was partly overwritten.",
            "Nothing was changed.",
            "Remove what is left between the qls-connector marks in Lightspeed and try again.",
        ),
    ),
    "checkout_not_taken": Entry(
        Said(
            "De webshop nam het script voor de kassa niet heel over.",
            "Wat er stond, is teruggezet; Sameday blijft zichtbaar na de eindtijd.",
            "Late bestellingen gaan met de gewone verzending; bij de bestelling staat dat.",
        ),
        Said(
            "The shop didn't take the script for the checkout whole.",
            "What was there was put back; Sameday stays visible after the cut-off.",
            "Late orders go with normal delivery; the order says so.",
        ),
    ),
    "checkout_not_removed": Entry(
        Said(
            "De webshop toont het script voor de kassa nog steeds.",
            "Sameday wordt na de eindtijd nog verborgen.",
            "Probeer het opnieuw, of verwijder het in Lightspeed.",
        ),
        Said(
            "The shop still shows the script for the checkout.",
            "Sameday is still hidden after the cut-off.",
            "Try again, or remove it in Lightspeed.",
        ),
    ),
    "checkout_refreshed": Entry(
        Said("Het script voor de kassa is bijgewerkt."),
        Said("The script for the checkout was updated."),
    ),
}

ENTRIES: dict[str, Entry] = {**ACCOUNT, **SHOP, **CHECKOUT}

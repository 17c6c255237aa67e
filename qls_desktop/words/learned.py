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

ENTRIES: dict[str, Entry] = {**ACCOUNT, **SHOP}

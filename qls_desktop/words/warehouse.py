"""What my.QLS refuses or answers oddly, in words."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "warehouse_postcode_format": Entry(
        nl=Said(
            "my.QLS keurt de vorm van de postcode af: {text}.",
            "Dit is nog niet aangenomen.",
            "Verbeter de postcode in de webshop en probeer het opnieuw.",
        ),
        en=Said(
            "my.QLS refuses the form of the postcode: {text}.",
            "This has not been accepted yet.",
            "Correct the postcode in the shop and try again.",
        ),
    ),
    "warehouse_postcode_unknown": Entry(
        nl=Said(
            "my.QLS kent deze postcode niet: {text}.",
            "Dit is nog niet aangenomen.",
            "Vraag de klant naar het juiste adres, verbeter het in de webshop en probeer opnieuw.",
        ),
        en=Said(
            "my.QLS doesn't know this postcode: {text}.",
            "This has not been accepted yet.",
            "Ask the customer for the right address, correct it in the shop and try again.",
        ),
    ),
    "warehouse_house_number": Entry(
        nl=Said(
            "Volgens my.QLS bevat het huisnummer geen cijfer: {text}.",
            "Dit is nog niet aangenomen.",
            "Vul het huisnummer in de webshop in en probeer het opnieuw.",
        ),
        en=Said(
            "According to my.QLS the house number holds no digit: {text}.",
            "This has not been accepted yet.",
            "Fill in the house number in the shop and try again.",
        ),
    ),
    "warehouse_required": Entry(
        nl=Said(
            "my.QLS mist een verplicht veld: {text}.",
            "Dit is nog niet aangenomen.",
            "Vul het veld in de webshop in en probeer het opnieuw.",
        ),
        en=Said(
            "my.QLS lacks a required field: {text}.",
            "This has not been accepted yet.",
            "Fill in the field in the shop and try again.",
        ),
    ),
    "warehouse_too_long": Entry(
        nl=Said(
            "Een tekst is te lang voor my.QLS: {text}.",
            "Dit is nog niet aangenomen; er wordt nooit vanzelf iets afgekapt.",
            "Kort de tekst in de webshop in en probeer het opnieuw.",
        ),
        en=Said(
            "A text is too long for my.QLS: {text}.",
            "This has not been accepted yet; nothing is ever cut off by itself.",
            "Shorten the text in the shop and try again.",
        ),
    ),
    "warehouse_too_small": Entry(
        nl=Said(
            "Een waarde is te kort of te laag voor my.QLS: {text}.",
            "Dit is nog niet aangenomen.",
            "Vul de waarde in de webshop aan en probeer het opnieuw.",
        ),
        en=Said(
            "A value is too short or too low for my.QLS: {text}.",
            "This has not been accepted yet.",
            "Complete the value in the shop and try again.",
        ),
    ),
    "warehouse_invalid": Entry(
        nl=Said(
            "my.QLS vindt een waarde ongeldig: {text}.",
            "Dit is nog niet aangenomen.",
            "Verbeter de waarde in de webshop en probeer het opnieuw.",
        ),
        en=Said(
            "my.QLS finds a value invalid: {text}.",
            "This has not been accepted yet.",
            "Correct the value in the shop and try again.",
        ),
    ),
    "warehouse_exists": Entry(
        nl=Said(
            "my.QLS heeft hier al iets mee: {text}.",
            "Dit is niet aangemaakt of gewijzigd.",
            "Zoek in my.QLS welk product de code al gebruikt en maak de codes uniek.",
        ),
        en=Said(
            "my.QLS already has something with this: {text}.",
            "It was not created or changed.",
            "Find the product in my.QLS that uses the code already and make the codes unique.",
        ),
    ),
    "warehouse_refused": Entry(
        nl=Said(
            "my.QLS weigert dit: {text}.",
            "Dit is niet aangenomen.",
            "Verbeter wat my.QLS noemt en probeer het opnieuw.",
        ),
        en=Said(
            "my.QLS refuses this: {text}.",
            "It was not accepted.",
            "Correct what my.QLS names and try again.",
        ),
    ),
    "warehouse_reference_taken": Entry(
        nl=Said(
            "my.QLS zegt dat het deze bestelling al heeft: {text}.",
            "Er is geen tweede bestelling gemaakt.",
            "Er wordt opgezocht welke bestelling in my.QLS hierbij hoort.",
        ),
        en=Said(
            "my.QLS says that it has this order already: {text}.",
            "No second order was made.",
            "The order in my.QLS that belongs to it is being looked up.",
        ),
    ),
    "warehouse_refused_unclear": Entry(
        nl=Said(
            "my.QLS antwoordde met een fout, maar ook dat het gelukt is: {text}.",
            "Het is onzeker of de bestelling in my.QLS staat.",
            "Er wordt vanzelf opgezocht of de bestelling er is; tot dan wordt niets verstuurd.",
        ),
        en=Said(
            "my.QLS answered with an error, but also that it succeeded: {text}.",
            "It is uncertain whether the order is in my.QLS.",
            "Whether the order is there is looked up by itself; until then nothing is sent.",
        ),
    ),
    "warehouse_no_id": Entry(
        nl=Said(
            "my.QLS gaf geen nummer terug van wat er is aangemaakt.",
            "Het is onzeker of het in my.QLS staat.",
            "Er wordt vanzelf opgezocht of het er is; tot die tijd wordt niets opnieuw verstuurd.",
        ),
        en=Said(
            "my.QLS gave no number of what was created.",
            "It is uncertain whether it is in my.QLS.",
            "Whether it is there is looked up by itself; until then nothing is sent again.",
        ),
    ),
    "warehouse_filter_ignored": Entry(
        nl=Said(
            "my.QLS zoekt niet op de SKU die gevraagd is.",
            "Of het product in my.QLS staat is zo niet te zien; er wordt niets aangemaakt.",
            "Het blijkt vanzelf zodra alle producten opnieuw zijn gelezen.",
        ),
        en=Said(
            "my.QLS doesn't search by the SKU that was asked for.",
            "Whether the product is in my.QLS can't be told this way; nothing is created.",
            "It will show by itself once all products have been read again.",
        ),
    ),
}

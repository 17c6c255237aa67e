"""Words of the command line's help."""

from qls_desktop.words.said import Entry, short

ENTRIES: dict[str, Entry] = {
    "help_program": short(
        "Koppelt een Lightspeed eCom C-Series webshop aan het QLS-magazijn. Zonder commando opent "
        "het venster. Uitgangscodes: 0 gedaan, 1 gedaan maar iets vraagt aandacht, 2 verkeerd "
        "gebruik, 3 kon niet worden uitgevoerd.",
        "Links a Lightspeed eCom C-Series shop to the QLS warehouse. Without a command the window "
        "opens. Exit codes: 0 done, 1 done but something needs attention, 2 wrong usage, 3 could "
        "not run.",
    ),
    "help_commands": short("commando's", "commands"),
    "help_option_profile": short(
        "map met alles wat het programma bewaart: database, logboek en slot",
        "folder of everything the program keeps: database, log and lock",
    ),
    "help_option_json": short(
        "één JSON-document op standaarduitvoer; meldingen op standaardfout",
        "one JSON document on standard output; messages on standard error",
    ),
    "help_option_language": short("taal van de meldingen", "language of the messages"),
    "help_demo": short(
        "het venster met een wegwerpprofiel en de ingebouwde simulator",
        "the window on a throw-away profile, joined to the built-in simulator",
    ),
    "help_until_synced": short(
        "stop zodra alles één keer is gesynchroniseerd", "stop once everything was synced"
    ),
    "help_picture": short("bewaar een afbeelding van het venster", "keep a picture of the window"),
    "help_account": short("my.QLS-accounts", "my.QLS accounts"),
    "help_account_add": short(
        "Test de my.QLS-inlog en bewaart het account. De inlog wordt gevraagd, of komt uit "
        "QLS_DESKTOP_QLS_USERNAME en QLS_DESKTOP_QLS_PASSWORD.",
        "Tests the my.QLS login and keeps the account. The login is asked for, or comes from "
        "QLS_DESKTOP_QLS_USERNAME and QLS_DESKTOP_QLS_PASSWORD.",
    ),
    "help_account_company": short(
        "id van het bedrijf, als de inlog er meer heeft",
        "id of the company, if the login has several",
    ),
    "help_account_list": short("toont de accounts", "shows the accounts"),
    "help_account_test": short("test de inlog van een account", "tests the login of an account"),
    "help_account_remove": short("verwijdert een account", "removes an account"),
    "help_base_url": short(
        "ander adres van de API (https, of http op deze pc)",
        "another address of the API (https, or http on this PC)",
    ),
    "help_new_login": short(
        "vraag de inloggegevens opnieuw (of lees ze uit de omgeving)",
        "ask for the login details anew (or read them from the environment)",
    ),
    "help_integration": short(
        "integraties: een webshop met een handelsnaam", "integrations: a shop with a trade name"
    ),
    "help_integration_add": short(
        "Bewaart een integratie en test haar. Key en secret worden gevraagd, of komen uit "
        "QLS_DESKTOP_LIGHTSPEED_KEY en QLS_DESKTOP_LIGHTSPEED_SECRET. --language is hier de taal "
        "van de webshop; de taal van de meldingen staat vóór ‘integration’.",
        "Keeps an integration and tests it. Key and secret are asked for, or come from "
        "QLS_DESKTOP_LIGHTSPEED_KEY and QLS_DESKTOP_LIGHTSPEED_SECRET. --language is the shop's "
        "language here; the language of the messages goes before “integration”.",
    ),
    "help_integration_checkout": short(
        "wat een verzendmethode van de webshop betekent, bijvoorbeeld ‘Vandaag=sameday:TAG’",
        "what a shipping method of the shop means, such as “Today=sameday:TAG”",
    ),
    "help_integration_list": short("toont de integraties", "shows the integrations"),
    "help_integration_test": short(
        "test beide verbindingen en alle rechten", "tests both connections and all permissions"
    ),
    "help_integration_set": short(
        "stelt in wat ook het venster instelt: alles, of niets als er iets niet klopt",
        "sets what the window sets: all of it, or nothing if one part is wrong",
    ),
    "help_integration_pairs": short(
        "een of meer instellingen, zie onder", "one or more settings, see below"
    ),
    "help_integration_yes": short(
        "wijzig het SKU-veld ook als er al producten zijn gekoppeld",
        "change the SKU field even though products are linked",
    ),
    "help_integration_export": short(
        "schrijft de instellingen zonder geheimen naar een bestand of naar het scherm",
        "writes the settings without secrets to a file or to the screen",
    ),
    "help_integration_import": short(
        "leest instellingen uit een bestand; eerst wordt alles gecontroleerd",
        "reads settings from a file; all of it is checked first",
    ),
    "help_integration_script": short(
        "Kijkt in de winkel hoe het Sameday-script ervoor staat en toont de tekst ervan.",
        "Looks in the shop how the Sameday script stands, and shows its text.",
    ),
    "help_script_install": short(
        "zet het script in de winkel, of werk het bij",
        "put the script into the shop, or bring it up to date",
    ),
    "help_script_remove": short(
        "haal alles van ons uit de winkel; uw eigen code blijft",
        "take all that is ours out of the shop; your own code stays",
    ),
    "help_script_confirm": short(
        "leg vast dat u het in de winkel hebt zien werken",
        "note that you have seen it work in the shop",
    ),
    "help_integration_remove": short(
        "verwijdert een integratie met alles wat ervoor is gelezen",
        "removes an integration with all that was read for it",
    ),
    "help_leave": short(
        "laat het Sameday-script in de winkel staan",
        "leaves the Sameday script in the shop",
    ),
    "help_import_account": short(
        "my.QLS-account, in plaats van dat uit het bestand",
        "my.QLS account, in place of the file's",
    ),
    "help_import_replace": short(
        "vervang de integratie die zo heet", "replace the integration with this name"
    ),
    "help_sync": short(
        "Synchroniseert nu. Waar de sleutelbos geen inloggegevens heeft, gelden die uit "
        "QLS_DESKTOP_QLS_USERNAME, QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY en "
        "QLS_DESKTOP_LIGHTSPEED_SECRET; bij meer dan één integratie alleen voor die van "
        "--integration.",
        "Syncs now. Where the keyring has no login details, those in QLS_DESKTOP_QLS_USERNAME, "
        "QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY and QLS_DESKTOP_LIGHTSPEED_SECRET "
        "count; with more than one integration only for that of --integration.",
    ),
    "help_sync_orders": short("bestellingen", "orders"),
    "help_sync_products": short("producten", "products"),
    "help_sync_stock": short("voorraden", "stock"),
    "help_sync_all": short(
        'producten, bestellingen en voorraden; met --json {{"runs": […]}}',
        'products, orders and stock; with --json {{"runs": […]}}',
    ),
    "help_one_of_all": short("alleen deze integratie", "this integration only"),
    "help_dry_run": short(
        "lees en plan alleen; schrijf naar geen van beide kanten",
        "only read and plan; write to neither side",
    ),
    "help_approve": short(
        "voer ook uit wat vastgehouden werd, na het bekijken ervan",
        "also carry out what was held, after looking at it",
    ),
    "help_orders": short("bestellingen en hoe ze ervoor staan", "orders and where they stand"),
    "help_orders_list": short("toont de bestellingen", "shows the orders"),
    "help_orders_show": short("toont één bestelling", "shows one order"),
    "help_orders_retry": short(
        "biedt een bestelling bij de volgende keer opnieuw aan",
        "offers an order again at the next sync",
    ),
    "help_orders_ignore": short(
        "laat een bestelling voorgoed met rust", "leaves an order alone for good"
    ),
    "help_orders_confirm": short(
        "neemt aan dat een bestelling in my.QLS staat", "takes it that my.QLS holds an order"
    ),
    "help_order_number": short(
        "bestelnummer, of het id van de webshop", "order number, or the shop's id"
    ),
    "help_order_resend": short(
        "verstuur opnieuw, ook als de bestelling misschien al in my.QLS staat",
        "send again, even if my.QLS may hold the order already",
    ),
    "help_check": short(
        "Controleert de producten op wat er is opgeslagen; een webshop die nog nooit is gelezen, "
        "wordt eerst gelezen.",
        "Checks the products on what is stored; a shop that was never read is read first.",
    ),
    "help_check_export": short(
        "schrijf de bevindingen naar een bestand op .xlsx of .csv",
        "write the findings to a file ending in .xlsx or .csv",
    ),
    "help_simulator": short(
        "een webshop en een magazijn op deze pc, met verzonnen gegevens",
        "a shop and a warehouse on this PC, with invented data",
    ),
    "help_doctor": short(
        "onderzoekt of deze pc heeft wat het programma nodig heeft",
        "examines whether this PC has what the program needs",
    ),
}

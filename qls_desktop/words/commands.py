"""Words of the command line: its help, its outcomes and what may be wrong with what was typed."""

from qls_desktop.words.said import Entry, Said


def _short(nl: str, en: str) -> Entry:
    """One sentence in both languages."""
    return Entry(Said(nl), Said(en))


_HELP = {
    "help_program": _short(
        "Koppelt een Lightspeed eCom C-Series webshop aan het QLS-magazijn. Zonder commando opent "
        "het venster. Uitgangscodes: 0 gedaan, 1 gedaan maar iets vraagt aandacht, 2 verkeerd "
        "gebruik, 3 kon niet worden uitgevoerd.",
        "Links a Lightspeed eCom C-Series shop to the QLS warehouse. Without a command the window "
        "opens. Exit codes: 0 done, 1 done but something needs attention, 2 wrong usage, 3 could "
        "not run.",
    ),
    "help_commands": _short("commando's", "commands"),
    "help_option_profile": _short(
        "map met alles wat het programma bewaart: database, logboek en slot",
        "folder of everything the program keeps: database, log and lock",
    ),
    "help_option_json": _short(
        "één JSON-document op standaarduitvoer; meldingen op standaardfout",
        "one JSON document on standard output; messages on standard error",
    ),
    "help_option_language": _short("taal van de meldingen", "language of the messages"),
    "help_demo": _short(
        "het venster met een wegwerpprofiel en de ingebouwde simulator",
        "the window on a throw-away profile, joined to the built-in simulator",
    ),
    "help_until_synced": _short(
        "stop zodra alles één keer is gesynchroniseerd", "stop once everything was synced"
    ),
    "help_picture": _short("bewaar een afbeelding van het venster", "keep a picture of the window"),
    "help_account": _short("my.QLS-accounts", "my.QLS accounts"),
    "help_account_add": _short(
        "Test de my.QLS-inlog en bewaart het account. De inlog wordt gevraagd, of komt uit "
        "QLS_DESKTOP_QLS_USERNAME en QLS_DESKTOP_QLS_PASSWORD.",
        "Tests the my.QLS login and keeps the account. The login is asked for, or comes from "
        "QLS_DESKTOP_QLS_USERNAME and QLS_DESKTOP_QLS_PASSWORD.",
    ),
    "help_account_company": _short(
        "id van het bedrijf, als de inlog er meer heeft",
        "id of the company, if the login has several",
    ),
    "help_account_list": _short("toont de accounts", "shows the accounts"),
    "help_account_test": _short("test de inlog van een account", "tests the login of an account"),
    "help_account_remove": _short("verwijdert een account", "removes an account"),
    "help_base_url": _short(
        "ander adres van de API (https, of http op deze pc)",
        "another address of the API (https, or http on this PC)",
    ),
    "help_new_login": _short(
        "vraag de inloggegevens opnieuw (of lees ze uit de omgeving)",
        "ask for the login details anew (or read them from the environment)",
    ),
    "help_integration": _short(
        "integraties: een webshop met een handelsnaam", "integrations: a shop with a trade name"
    ),
    "help_integration_add": _short(
        "Bewaart een integratie en test haar. Key en secret worden gevraagd, of komen uit "
        "QLS_DESKTOP_LIGHTSPEED_KEY en QLS_DESKTOP_LIGHTSPEED_SECRET. --language is hier de taal "
        "van de webshop; de taal van de meldingen staat vóór ‘integration’.",
        "Keeps an integration and tests it. Key and secret are asked for, or come from "
        "QLS_DESKTOP_LIGHTSPEED_KEY and QLS_DESKTOP_LIGHTSPEED_SECRET. --language is the shop's "
        "language here; the language of the messages goes before “integration”.",
    ),
    "help_integration_checkout": _short(
        "wat een verzendmethode van de webshop betekent, bijvoorbeeld ‘Vandaag=sameday:TAG’",
        "what a shipping method of the shop means, such as “Today=sameday:TAG”",
    ),
    "help_integration_list": _short("toont de integraties", "shows the integrations"),
    "help_integration_test": _short(
        "test beide verbindingen en alle rechten", "tests both connections and all permissions"
    ),
    "help_integration_set": _short(
        "stelt in wat ook het venster instelt: alles, of niets als er iets niet klopt",
        "sets what the window sets: all of it, or nothing if one part is wrong",
    ),
    "help_integration_pairs": _short(
        "een of meer instellingen, zie onder", "one or more settings, see below"
    ),
    "help_integration_yes": _short(
        "wijzig het SKU-veld ook als er al producten zijn gekoppeld",
        "change the SKU field even though products are linked",
    ),
    "help_integration_export": _short(
        "schrijft de instellingen zonder geheimen naar een bestand of naar het scherm",
        "writes the settings without secrets to a file or to the screen",
    ),
    "help_integration_import": _short(
        "leest instellingen uit een bestand; eerst wordt alles gecontroleerd",
        "reads settings from a file; all of it is checked first",
    ),
    "help_integration_remove": _short(
        "verwijdert een integratie met alles wat ervoor is gelezen",
        "removes an integration with all that was read for it",
    ),
    "help_import_account": _short(
        "my.QLS-account, in plaats van dat uit het bestand",
        "my.QLS account, in place of the file's",
    ),
    "help_import_replace": _short(
        "vervang de integratie die zo heet", "replace the integration with this name"
    ),
    "help_sync": _short(
        "Synchroniseert nu. Waar de sleutelbos geen inloggegevens heeft, gelden die uit "
        "QLS_DESKTOP_QLS_USERNAME, QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY en "
        "QLS_DESKTOP_LIGHTSPEED_SECRET; bij meer dan één integratie alleen voor die van "
        "--integration.",
        "Syncs now. Where the keyring has no login details, those in QLS_DESKTOP_QLS_USERNAME, "
        "QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY and QLS_DESKTOP_LIGHTSPEED_SECRET "
        "count; with more than one integration only for that of --integration.",
    ),
    "help_sync_orders": _short("bestellingen", "orders"),
    "help_sync_products": _short("producten", "products"),
    "help_sync_stock": _short("voorraden", "stock"),
    "help_sync_all": _short(
        'producten, bestellingen en voorraden; met --json {{"runs": […]}}',
        'products, orders and stock; with --json {{"runs": […]}}',
    ),
    "help_one_of_all": _short("alleen deze integratie", "this integration only"),
    "help_dry_run": _short(
        "lees en plan alleen; schrijf naar geen van beide kanten",
        "only read and plan; write to neither side",
    ),
    "help_approve": _short(
        "voer ook uit wat vastgehouden werd, na het bekijken ervan",
        "also carry out what was held, after looking at it",
    ),
    "help_orders": _short("bestellingen en hoe ze ervoor staan", "orders and where they stand"),
    "help_orders_list": _short("toont de bestellingen", "shows the orders"),
    "help_orders_show": _short("toont één bestelling", "shows one order"),
    "help_orders_retry": _short(
        "biedt een bestelling bij de volgende keer opnieuw aan",
        "offers an order again at the next sync",
    ),
    "help_orders_ignore": _short(
        "laat een bestelling voorgoed met rust", "leaves an order alone for good"
    ),
    "help_orders_confirm": _short(
        "neemt aan dat een bestelling in my.QLS staat", "takes it that my.QLS holds an order"
    ),
    "help_order_number": _short(
        "bestelnummer, of het id van de webshop", "order number, or the shop's id"
    ),
    "help_order_resend": _short(
        "verstuur opnieuw, ook als de bestelling misschien al in my.QLS staat",
        "send again, even if my.QLS may hold the order already",
    ),
    "help_check": _short(
        "Controleert de producten op wat er is opgeslagen; een webshop die nog nooit is gelezen, "
        "wordt eerst gelezen.",
        "Checks the products on what is stored; a shop that was never read is read first.",
    ),
    "help_check_export": _short(
        "schrijf de bevindingen naar een bestand op .xlsx of .csv",
        "write the findings to a file ending in .xlsx or .csv",
    ),
    "help_simulator": _short(
        "een webshop en een magazijn op deze pc, met verzonnen gegevens",
        "a shop and a warehouse on this PC, with invented data",
    ),
    "help_doctor": _short(
        "onderzoekt of deze pc heeft wat het programma nodig heeft",
        "examines whether this PC has what the program needs",
    ),
}

_ASKED = {
    "command_ask_qls_user": _short("my.QLS gebruikersnaam", "my.QLS user name"),
    "command_ask_qls_password": _short("my.QLS wachtwoord", "my.QLS password"),
    "command_ask_key": _short("API Key", "API Key"),
    "command_ask_secret": _short("API Secret", "API Secret"),
}

_WRONG = {
    "command_wrong_usage": Entry(
        Said("Deze opdracht klopt niet: {detail}.", "", "Gebruik: {usage}"),
        Said("This command isn't right: {detail}.", "", "Usage: {usage}"),
    ),
    "command_name_empty": _short("De naam mag niet leeg zijn.", "The name can't be empty."),
    "command_why_empty": _short(
        "Zeg waarom de bestelling wordt overgeslagen.", "Say why the order is left out."
    ),
    "command_unknown_account": _short(
        "Er is geen my.QLS-account ‘{name}’. Bekend: {known}.",
        "There is no my.QLS account “{name}”. Known: {known}.",
    ),
    "command_unknown_integration": _short(
        "Er is geen integratie ‘{name}’. Bekend: {known}.",
        "There is no integration “{name}”. Known: {known}.",
    ),
    "command_unknown_brand": _short(
        "Er is niet precies één handelsnaam ‘{name}’. Bekend: {known}.",
        "There isn't exactly one trade name “{name}”. Known: {known}.",
    ),
    "command_unknown_company": _short(
        "Deze inlog heeft geen bedrijf ‘{name}’. Bekend: {known}.",
        "This login has no company “{name}”. Known: {known}.",
    ),
    "command_choose_company": Entry(
        Said(
            "Deze inlog heeft meer dan één bedrijf: {known}.",
            "Er is niets bewaard.",
            "Kies er een met --company ID.",
        ),
        Said(
            "This login has more than one company: {known}.",
            "Nothing was kept.",
            "Choose one with --company ID.",
        ),
    ),
    "command_unknown_order": _short(
        "Er is geen bestelling ‘{number}’ bekend.", "No order “{number}” is known."
    ),
    "command_several_orders": Entry(
        Said(
            "Bestelling ‘{number}’ is er in meer webshops: {integrations}.",
            "",
            "Kies er een met --integration NAME.",
        ),
        Said(
            "Order “{number}” is there in several shops: {integrations}.",
            "",
            "Choose one with --integration NAME.",
        ),
    ),
    "command_no_accounts": Entry(
        Said("Er zijn nog geen my.QLS-accounts.", "", "Voeg er een toe met ‘account add NAME’."),
        Said("There are no my.QLS accounts yet.", "", "Add one with “account add NAME”."),
    ),
    "command_no_integrations": Entry(
        Said("Er zijn nog geen integraties.", "", "Voeg er een toe met ‘integration add NAME’."),
        Said("There are no integrations yet.", "", "Add one with “integration add NAME”."),
    ),
    "command_no_orders": _short("Geen bestellingen.", "No orders."),
    "command_unknown_setting": _short(
        "Er is geen instelling ‘{name}’. Bekend: {known}.",
        "There is no setting “{name}”. Known: {known}.",
    ),
    "command_bad_value": Entry(
        Said(
            "Instelling ‘{name}’ kan niet ‘{value}’ zijn.",
            "Er is niets gewijzigd.",
            "Mogelijk: {takes}.",
        ),
        Said("Setting “{name}” can't be “{value}”.", "Nothing was changed.", "Possible: {takes}."),
    ),
    "command_no_pair": _short(
        "‘{text}’ is geen instelling; schrijf key=value.",
        "“{text}” is not a setting; write key=value.",
    ),
    "command_nothing_to_set": _short(
        "Noem minstens één instelling als key=value.", "Name at least one setting as key=value."
    ),
    "command_account_needs_brand": _short(
        "Een ander account heeft andere handelsnamen; noem ook brand=NAME_OR_ID.",
        "Another account has other trade names; name brand=NAME_OR_ID as well.",
    ),
    "command_sku_field_fixed": Entry(
        Said(
            "Er zijn al {linked} varianten gekoppeld; het SKU-veld ligt daarom vast.",
            "Met het andere veld verandert de code van {differing} gekoppelde varianten; {empty} "
            "hebben er daar geen. my.QLS houdt de oude codes.",
            "Gebruik --yes bij ‘integration set’ als u dit zeker wilt.",
        ),
        Said(
            "{linked} variants are linked already, so the SKU field is fixed.",
            "With the other field the code of {differing} linked variants changes; {empty} have "
            "none there. My.QLS keeps the old codes.",
            "Use --yes with “integration set” if you are sure.",
        ),
    ),
    "command_code_length": Entry(
        Said(
            "{field} moet precies 32 tekens zijn; het zijn er nu {length}.",
            "Er is niets bewaard.",
            "Kopieer hem opnieuw uit Lightspeed: Instellingen, Ontwikkelaars, API.",
        ),
        Said(
            "{field} must be exactly 32 characters; it has {length} now.",
            "Nothing was kept.",
            "Copy it again from Lightspeed: Settings, Developers, API.",
        ),
    ),
    "command_look_first": Entry(
        Said(
            "Bestelling {number} staat misschien al in my.QLS.",
            "Opnieuw versturen kan haar dubbel laten verzenden.",
            "Kijk eerst in my.QLS. Staat zij er, gebruik dan ‘orders confirm’; zo niet, "
            "‘orders retry --resend’.",
        ),
        Said(
            "My.QLS may hold order {number} already.",
            "Sending it again may ship it twice.",
            "Look in my.QLS first. If it is there, use “orders confirm”; if not, "
            "“orders retry --resend”.",
        ),
    ),
    "command_other_suffix": _short(
        "{file} kan niet: kies een naam op {known}.", "{file} can't be: choose a name in {known}."
    ),
    "command_not_json": _short(
        "{file} is geen JSON: regel {line}, kolom {column}.",
        "{file} is not JSON: line {line}, column {column}.",
    ),
    "command_other_format": _short(
        "{file} is geen export van een integratie (format: ‘{format}’).",
        "{file} is not an export of an integration (format: “{format}”).",
    ),
    "command_bad_place": Entry(
        Said("In {place} kan niet ‘{value}’ staan.", "Er is niets bewaard.", "Mogelijk: {takes}."),
        Said("{place} can't hold “{value}”.", "Nothing was kept.", "Possible: {takes}."),
    ),
    "command_unknown_key": Entry(
        Said("{place} is onbekend.", "Er is niets bewaard.", "Bekend: {known}."),
        Said("{place} is unknown.", "Nothing was kept.", "Known: {known}."),
    ),
    "command_bad_scenario": _short(
        "Het scenario klopt niet: {error}.", "The scenario isn't right: {error}."
    ),
}

_FAILED = {
    "command_secrets_missing": Entry(
        Said(
            "De inloggegevens ontbreken en er is geen terminal om ze te vragen.",
            "Er is niets gedaan.",
            "Vul ze in bij een terminal, of zet ze in {names}.",
        ),
        Said(
            "The login details are missing and there is no terminal to ask for them.",
            "Nothing was done.",
            "Enter them at a terminal, or set {names}.",
        ),
    ),
    "command_use_environment": _short(
        "Zonder sleutelbos kunnen de gegevens ook in QLS_DESKTOP_QLS_USERNAME, "
        "QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY en QLS_DESKTOP_LIGHTSPEED_SECRET "
        "staan; ze gelden dan voor één integratie, te kiezen met --integration.",
        "Without a keyring the details may also be in QLS_DESKTOP_QLS_USERNAME, "
        "QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY and QLS_DESKTOP_LIGHTSPEED_SECRET; "
        "they then serve one integration, chosen with --integration.",
    ),
    "command_login_not_kept": _short(
        "De inloggegevens zijn niet bewaard: ze gelden alleen zolang ze in de omgeving staan.",
        "The login details were not kept: they serve only while they are in the environment.",
    ),
    "command_login_not_removed": _short(
        "De inloggegevens staan misschien nog in de sleutelbos.",
        "The login details may still be in the keyring.",
    ),
    "command_file": _short(
        "{file} kan niet worden gelezen of geschreven: {error}.",
        "{file} can't be read or written: {error}.",
    ),
    "command_port_taken": _short(
        "De simulator kan niet luisteren: {error}. Kies andere poorten.",
        "The simulator can't listen: {error}. Choose other ports.",
    ),
    "command_stopped": _short(
        "Afgebroken; wat al gedaan was, is vastgelegd.", "Broken off; what was done is on record."
    ),
    "command_crashed": Entry(
        Said(
            "Er ging iets mis dat niet had mogen gebeuren.",
            "De opdracht is niet afgemaakt.",
            "Wat er gebeurde staat in het logboek in {folder}; stuur dat naar de helpdesk.",
        ),
        Said(
            "Something went wrong that shouldn't have.",
            "The command wasn't finished.",
            "What happened is in the log in {folder}; send it to the support desk.",
        ),
    ),
}

_DONE = {
    "command_account_added": _short(
        "my.QLS-account ‘{name}’ werkt en is bewaard ({company}).",
        "My.QLS account “{name}” works and was kept ({company}).",
    ),
    "command_account_works": _short("De inlog van ‘{name}’ werkt.", "The login of “{name}” works."),
    "command_removed": _short("‘{name}’ is verwijderd.", "“{name}” was removed."),
    "command_connected": _short(
        "Lightspeed is succesvol gekoppeld", "Lightspeed was linked successfully"
    ),
    "command_integration_set": _short(
        "De instellingen van ‘{name}’ zijn bewaard.", "The settings of “{name}” were kept."
    ),
    "command_exported": _short(
        "De instellingen van ‘{name}’ staan in {file}, zonder geheimen.",
        "The settings of “{name}” are in {file}, without secrets.",
    ),
    "command_imported": _short("Integratie ‘{name}’ is bewaard.", "Integration “{name}” was kept."),
    "command_import_without_key": _short(
        "API Key en Secret horen niet in een bestand; geef ze met ‘integration set {name} "
        "--new-login’.",
        "API Key and Secret don't belong in a file; give them with “integration set {name} "
        "--new-login”.",
    ),
    "command_simulator_runs": _short(
        "De simulator draait; stop met Ctrl-C.", "The simulator runs; stop it with Ctrl-C."
    ),
    "command_cancelling": _short(
        "Wordt afgebroken zodra dat kan; nog eens Ctrl-C breekt meteen af.",
        "Breaking off as soon as possible; another Ctrl-C breaks off at once.",
    ),
    "command_findings_exported": _short(
        "{count} bevindingen staan in {file}.", "{count} findings are in {file}."
    ),
    "command_findings": _short(
        "Bevindingen: {blocks} blokkeren, {warns} waarschuwen, {tells} ter informatie.",
        "Findings: {blocks} block, {warns} warn, {tells} tell.",
    ),
    "command_counts": _short(
        "Gepland {planned}, geschreven {written}, overgeslagen {skipped}, vastgehouden {held}, "
        "geweigerd {rejected}, onzeker {in_doubt}.",
        "Planned {planned}, written {written}, skipped {skipped}, held {held}, rejected "
        "{rejected}, in doubt {in_doubt}.",
    ),
    "command_more": _short("… en nog {count}.", "… and {count} more."),
    "command_rehearsal": _short("proef, niets geschreven", "rehearsal, nothing written"),
    "command_by_itself": _short("automatisch: {tasks}", "automatic: {tasks}"),
    "command_task_orders": _short("bestellingen", "orders"),
    "command_task_products": _short("producten", "products"),
    "command_task_stock": _short("voorraden", "stock"),
    "command_outcome_done": _short("gedaan", "done"),
    "command_outcome_attention": _short("gedaan, maar iets vraagt aandacht", "needs attention"),
    "command_outcome_failed": _short("niet gelukt", "failed"),
    "command_outcome_cancelled": _short("geannuleerd", "cancelled"),
    "command_outcome_interrupted": _short("afgebroken", "broken off"),
    "command_severity_blocks": _short("Blokkeert", "Blocks"),
    "command_severity_warns": _short("Let op", "Warns"),
    "command_severity_tells": _short("Ter informatie", "Tells"),
    "command_check_ok": _short("In orde", "Fine"),
    "command_check_warn": _short("Let op", "Mind"),
    "command_check_fail": _short("Mislukt", "Failed"),
}

_STATES = {
    "command_state_seen": _short("gezien", "seen"),
    "command_state_waiting": _short("wacht", "waiting"),
    "command_state_ready": _short("klaar om te versturen", "ready to be sent"),
    "command_state_sending": _short("wordt verstuurd", "being sent"),
    "command_state_sent": _short("verstuurd", "sent"),
    "command_state_shipped": _short("verzonden", "shipped"),
    "command_state_reported": _short("gemeld in de webshop", "reported to the shop"),
    "command_state_rejected": _short("geweigerd", "rejected"),
    "command_state_conflict": _short("past niet bij my.QLS", "doesn't fit my.QLS"),
    "command_state_in_doubt": _short("onzeker", "in doubt"),
    "command_state_absent": _short("niet gevonden in my.QLS", "not found in my.QLS"),
    "command_state_ignored": _short("overgeslagen", "left out"),
    "command_state_cancelled": _short("geannuleerd", "cancelled"),
    "command_state_attention": _short("vraagt aandacht", "needs attention"),
}

_HEADINGS = {
    "command_heading_severity": _short("Ernst", "Severity"),
    "command_heading_kind": _short("Soort", "Kind"),
    "command_heading_integration": _short("Integratie", "Integration"),
    "command_heading_variant": _short("Variant-id", "Variant id"),
    "command_heading_product": _short("Product-id", "Product id"),
    "command_heading_title": _short("Titel", "Title"),
    "command_heading_value": _short("Waarde", "Value"),
    "command_heading_message": _short("Melding", "Message"),
}

_STEPS = {
    "command_step_read_orders": _short("Bestellingen lezen", "Reading orders"),
    "command_step_reread_orders": _short("Bestellingen nalezen", "Reading orders again"),
    "command_step_read_variants": _short("Varianten lezen", "Reading variants"),
    "command_step_read_products": _short("Producten lezen", "Reading products"),
    "command_step_refresh_shop": _short("Webshop bijwerken", "Refreshing the shop"),
    "command_step_read_warehouse": _short("Magazijn lezen", "Reading the warehouse"),
    "command_step_create_products": _short("Producten aanmaken", "Creating products"),
    "command_step_update_products": _short("Producten bijwerken", "Updating products"),
    "command_step_look_at_qls": _short("In my.QLS kijken", "Looking at my.QLS"),
    "command_step_send_orders": _short("Bestellingen versturen", "Sending orders"),
    "command_step_follow_orders": _short("Bestellingen volgen", "Following orders"),
    "command_step_report_shipped": _short("Verzending melden", "Reporting shipments"),
    "command_step_write_stock": _short("Voorraden schrijven", "Writing stock"),
}

ENTRIES: dict[str, Entry] = _HELP | _ASKED | _WRONG | _FAILED | _DONE | _STATES | _HEADINGS | _STEPS

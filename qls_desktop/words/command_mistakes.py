"""Words for what may be wrong with what was typed, and why a command couldn't run."""

from qls_desktop.words.said import Entry, Said, short

_WRONG = {
    "command_wrong_usage": Entry(
        Said("Deze opdracht klopt niet: {detail}.", "", "Gebruik: {usage}"),
        Said("This command isn't right: {detail}.", "", "Usage: {usage}"),
    ),
    "command_name_empty": short("De naam mag niet leeg zijn.", "The name can't be empty."),
    "command_why_empty": short(
        "Zeg waarom de bestelling wordt overgeslagen.", "Say why the order is left out."
    ),
    "command_unknown_account": short(
        "Er is geen my.QLS-account ‘{name}’. Bekend: {known}.",
        "There is no my.QLS account “{name}”. Known: {known}.",
    ),
    "command_unknown_integration": short(
        "Er is geen integratie ‘{name}’. Bekend: {known}.",
        "There is no integration “{name}”. Known: {known}.",
    ),
    "command_unknown_brand": short(
        "Er is niet precies één handelsnaam ‘{name}’. Bekend: {known}.",
        "There isn't exactly one trade name “{name}”. Known: {known}.",
    ),
    "command_unknown_company": short(
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
    "command_unknown_order": short(
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
    "command_no_orders": short("Geen bestellingen.", "No orders."),
    "command_unknown_setting": short(
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
    "command_no_pair": short(
        "‘{text}’ is geen instelling; schrijf key=value.",
        "“{text}” is not a setting; write key=value.",
    ),
    "command_nothing_to_set": short(
        "Noem minstens één instelling als key=value.", "Name at least one setting as key=value."
    ),
    "command_account_needs_brand": short(
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
            "Kopieer hem opnieuw uit Lightspeed: Instellingen › Winkelinstellingen › Developers.",
        ),
        Said(
            "{field} must be exactly 32 characters; it has {length} now.",
            "Nothing was kept.",
            "Copy it again from Lightspeed: Settings › Store settings › Developers.",
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
    "command_other_suffix": short(
        "{file} kan niet: kies een naam op {known}.", "{file} can't be: choose a name in {known}."
    ),
    "command_not_json": short(
        "{file} is geen JSON: regel {line}, kolom {column}.",
        "{file} is not JSON: line {line}, column {column}.",
    ),
    "command_other_format": short(
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
    "command_bad_scenario": short(
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
    "command_use_environment": short(
        "Zonder sleutelbos kunnen de gegevens ook in QLS_DESKTOP_QLS_USERNAME, "
        "QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY en QLS_DESKTOP_LIGHTSPEED_SECRET "
        "staan; ze gelden dan voor één integratie, te kiezen met --integration.",
        "Without a keyring the details may also be in QLS_DESKTOP_QLS_USERNAME, "
        "QLS_DESKTOP_QLS_PASSWORD, QLS_DESKTOP_LIGHTSPEED_KEY and QLS_DESKTOP_LIGHTSPEED_SECRET; "
        "they then serve one integration, chosen with --integration.",
    ),
    "command_login_not_kept": short(
        "De inloggegevens zijn niet bewaard: ze gelden alleen zolang ze in de omgeving staan.",
        "The login details were not kept: they serve only while they are in the environment.",
    ),
    "command_login_not_removed": short(
        "De inloggegevens staan misschien nog in de sleutelbos.",
        "The login details may still be in the keyring.",
    ),
    "command_file": short(
        "{file} kan niet worden gelezen of geschreven: {error}.",
        "{file} can't be read or written: {error}.",
    ),
    "command_port_taken": short(
        "De simulator kan niet luisteren: {error}. Kies andere poorten.",
        "The simulator can't listen: {error}. Choose other ports.",
    ),
    "command_stopped": short(
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

ENTRIES: dict[str, Entry] = _WRONG | _FAILED

"""Words of the command line: what it asks, its outcomes, and how far it is."""

from qls_desktop.words.said import Entry, short

_ASKED = {
    "command_ask_qls_user": short("my.QLS gebruikersnaam", "my.QLS user name"),
    "command_ask_qls_password": short("my.QLS wachtwoord", "my.QLS password"),
    "command_ask_key": short("API Key", "API Key"),
    "command_ask_secret": short("API Secret", "API Secret"),
}

_DONE = {
    "command_account_added": short(
        "my.QLS-account ‘{name}’ werkt en is bewaard ({company}).",
        "My.QLS account “{name}” works and was kept ({company}).",
    ),
    "command_account_works": short("De inlog van ‘{name}’ werkt.", "The login of “{name}” works."),
    "command_removed": short("‘{name}’ is verwijderd.", "“{name}” was removed."),
    "command_connected": short(
        "Lightspeed is succesvol gekoppeld", "Lightspeed was linked successfully"
    ),
    "command_integration_set": short(
        "De instellingen van ‘{name}’ zijn bewaard.", "The settings of “{name}” were kept."
    ),
    "command_exported": short(
        "De instellingen van ‘{name}’ staan in {file}, zonder geheimen.",
        "The settings of “{name}” are in {file}, without secrets.",
    ),
    "command_imported": short("Integratie ‘{name}’ is bewaard.", "Integration “{name}” was kept."),
    "command_import_without_key": short(
        "API Key en Secret horen niet in een bestand; geef ze met ‘integration set {name} "
        "--new-login’.",
        "API Key and Secret don't belong in a file; give them with “integration set {name} "
        "--new-login”.",
    ),
    "command_simulator_runs": short(
        "De simulator draait; stop met Ctrl-C.", "The simulator runs; stop it with Ctrl-C."
    ),
    "command_cancelling": short(
        "Wordt afgebroken zodra dat kan; nog eens Ctrl-C breekt meteen af.",
        "Breaking off as soon as possible; another Ctrl-C breaks off at once.",
    ),
    "command_findings_exported": short(
        "{count} bevindingen staan in {file}.", "{count} findings are in {file}."
    ),
    "command_findings": short(
        "Bevindingen: {blocks} blokkeren, {warns} waarschuwen, {tells} ter informatie.",
        "Findings: {blocks} block, {warns} warn, {tells} tell.",
    ),
    "command_counts": short(
        "Gepland {planned}, geschreven {written}, overgeslagen {skipped}, vastgehouden {held}, "
        "geweigerd {rejected}, onzeker {in_doubt}.",
        "Planned {planned}, written {written}, skipped {skipped}, held {held}, rejected "
        "{rejected}, in doubt {in_doubt}.",
    ),
    "command_more": short("… en nog {count}.", "… and {count} more."),
    "command_rehearsal": short("proef, niets geschreven", "rehearsal, nothing written"),
    "command_by_itself": short("automatisch: {tasks}", "automatic: {tasks}"),
    "command_task_orders": short("bestellingen", "orders"),
    "command_task_products": short("producten", "products"),
    "command_task_stock": short("voorraden", "stock"),
    "command_outcome_done": short("gedaan", "done"),
    "command_outcome_attention": short("gedaan, maar iets vraagt aandacht", "needs attention"),
    "command_outcome_failed": short("niet gelukt", "failed"),
    "command_outcome_cancelled": short("geannuleerd", "cancelled"),
    "command_outcome_interrupted": short("afgebroken", "broken off"),
    "command_severity_blocks": short("Blokkeert", "Blocks"),
    "command_severity_warns": short("Let op", "Warns"),
    "command_severity_tells": short("Ter informatie", "Tells"),
    "command_check_ok": short("In orde", "Fine"),
    "command_check_warn": short("Let op", "Mind"),
    "command_check_fail": short("Mislukt", "Failed"),
}

_STATES = {
    "command_state_seen": short("gezien", "seen"),
    "command_state_waiting": short("wacht", "waiting"),
    "command_state_ready": short("klaar om te versturen", "ready to be sent"),
    "command_state_sending": short("wordt verstuurd", "being sent"),
    "command_state_sent": short("verstuurd", "sent"),
    "command_state_shipped": short("verzonden", "shipped"),
    "command_state_reported": short("gemeld in de webshop", "reported to the shop"),
    "command_state_rejected": short("geweigerd", "rejected"),
    "command_state_conflict": short("past niet bij my.QLS", "doesn't fit my.QLS"),
    "command_state_in_doubt": short("onzeker", "in doubt"),
    "command_state_absent": short("niet gevonden in my.QLS", "not found in my.QLS"),
    "command_state_ignored": short("overgeslagen", "left out"),
    "command_state_cancelled": short("geannuleerd", "cancelled"),
    "command_state_attention": short("vraagt aandacht", "needs attention"),
}

_HEADINGS = {
    "command_heading_severity": short("Ernst", "Severity"),
    "command_heading_kind": short("Soort", "Kind"),
    "command_heading_integration": short("Integratie", "Integration"),
    "command_heading_variant": short("Variant-id", "Variant id"),
    "command_heading_product": short("Product-id", "Product id"),
    "command_heading_title": short("Titel", "Title"),
    "command_heading_value": short("Waarde", "Value"),
    "command_heading_message": short("Melding", "Message"),
}

_STEPS = {
    "command_step_read_orders": short("Bestellingen lezen", "Reading orders"),
    "command_step_reread_orders": short("Bestellingen nalezen", "Reading orders again"),
    "command_step_read_variants": short("Varianten lezen", "Reading variants"),
    "command_step_read_products": short("Producten lezen", "Reading products"),
    "command_step_refresh_shop": short("Webshop bijwerken", "Refreshing the shop"),
    "command_step_read_warehouse": short("Magazijn lezen", "Reading the warehouse"),
    "command_step_create_products": short("Producten aanmaken", "Creating products"),
    "command_step_update_products": short("Producten bijwerken", "Updating products"),
    "command_step_look_at_qls": short("In my.QLS kijken", "Looking at my.QLS"),
    "command_step_send_orders": short("Bestellingen versturen", "Sending orders"),
    "command_step_follow_orders": short("Bestellingen volgen", "Following orders"),
    "command_step_report_shipped": short("Verzending melden", "Reporting shipments"),
    "command_step_write_stock": short("Voorraden schrijven", "Writing stock"),
}

ENTRIES: dict[str, Entry] = _ASKED | _DONE | _STATES | _HEADINGS | _STEPS

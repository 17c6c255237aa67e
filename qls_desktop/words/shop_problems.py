"""What the shop refuses or answers oddly, in words."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "lightspeed_key": Entry(
        Said(
            "Lightspeed accepteert de API Key of API Secret niet.",
            "De koppeling met deze webshop staat stil.",
            (
                "Kopieer beide opnieuw uit Instellingen › Winkelinstellingen › Developers en zet"
                " daar de schuif van de sleutel aan. Een sleutel van een andere Lightspeed-serie "
                "(E-Series, R-Series of X-Series) werkt hier niet; kies ook het juiste datacentrum."
            ),
        ),
        Said(
            "Lightspeed doesn't accept the API key or the API secret.",
            "The link with this shop has stopped.",
            (
                "Copy both again from Settings › Store settings › Developers and enable the key "
                "there by its slider. A key of another Lightspeed series (E-Series, R-Series or "
                "X-Series) doesn't work here; choose the right data centre, too."
            ),
        ),
    ),
    "lightspeed_permission": Entry(
        Said(
            "De API-sleutel mist de rechten voor “{call}”: {text}.",
            "Deze taak staat stil; de andere gaan door.",
            (
                "Vink in Lightspeed bij de sleutel de rechten aan voor “{permission}” (lezen en "
                "schrijven) en sla op. Blijft dit zo, dan geeft het abonnement van de webshop "
                "mogelijk geen toegang tot de API."
            ),
        ),
        Said(
            "The API key lacks the permission for “{call}”: {text}.",
            "This task has stopped; the others go on.",
            (
                "Tick “{permission}” (read and write) for the key in Lightspeed and save. If that "
                "doesn't help, the shop's plan may not give access to the API."
            ),
        ),
    ),
    "lightspeed_language": Entry(
        Said(
            "De ingestelde taal is in deze webshop niet actief.",
            "De koppeling met deze webshop staat stil.",
            "Kies bij de integratie een taal die in de webshop aan staat, bijvoorbeeld nl of en.",
        ),
        Said(
            "The language set is not active in this shop.",
            "The link with this shop has stopped.",
            (
                "Choose a language in the integration that is switched on in the shop, nl or en for"
                " instance."
            ),
        ),
    ),
    "lightspeed_missing": Entry(
        Said(
            "De webshop kent dit niet (meer): “{call}”: {text}.",
            "Dit onderdeel is overgeslagen.",
            "Controleer in de webshop of het is verwijderd.",
        ),
        Said(
            "The shop doesn't know this (any more): “{call}”: {text}.",
            "This part was skipped.",
            "Check in the shop whether it was deleted.",
        ),
    ),
    "lightspeed_wrong_host": Entry(
        Said(
            "Op dit adres antwoordt geen Lightspeed C-Series webshop (status {status}).",
            "De koppeling met deze webshop staat stil.",
            (
                "Controleer het datacentrum (eu1 of us1) en het adres. Alleen de C-Series wordt "
                "ondersteund."
            ),
        ),
        Said(
            "No Lightspeed C-Series shop answers at this address (status {status}).",
            "The link with this shop has stopped.",
            "Check the data centre (eu1 or us1) and the address. Only the C-Series is supported.",
        ),
    ),
    "lightspeed_other_api": Entry(
        Said(
            (
                "Het antwoord op “{call}” is niet dat van een Lightspeed C-Series webshop: “{name}”"
                " ontbreekt."
            ),
            "Het antwoord is niet gebruikt.",
            (
                "Controleer het datacentrum en het adres; een andere Lightspeed-serie wordt niet "
                "ondersteund."
            ),
        ),
        Said(
            "The answer to “{call}” isn't that of a Lightspeed C-Series shop: “{name}” is missing.",
            "The answer wasn't used.",
            "Check the data centre and the address; another Lightspeed series isn't supported.",
        ),
    ),
    "lightspeed_rejected": Entry(
        Said(
            "De webshop weigerde “{call}”: {text}.",
            "Er is niets gewijzigd.",
            "Pas de gegevens in de webshop aan en probeer het opnieuw.",
        ),
        Said(
            "The shop refused “{call}”: {text}.",
            "Nothing was changed.",
            "Mend the data in the shop and try again.",
        ),
    ),
    "lightspeed_row": Entry(
        Said(
            (
                "Een regel in het antwoord op “{call}” is niet te begrijpen: “{field}” ontbreekt "
                "of is onleesbaar (nummer {id})."
            ),
            "Er is niets overgeslagen: deze lijst is niet gebruikt.",
            "Bekijk het in de webshop; blijft het zo, maak dan een ondersteuningsbestand.",
        ),
        Said(
            (
                "A row in the answer to “{call}” can't be understood: “{field}” is missing or "
                "unreadable (number {id})."
            ),
            "Nothing was passed over: this list wasn't used.",
            "Look at it in the shop; if it stays so, make a support bundle.",
        ),
    ),
    "lightspeed_incomplete": Entry(
        Said(
            "De webshop gaf {got} van de {count} regels.",
            (
                "De lijst is onvolledig en telt niet als geheel; er is niets door verwijderd of "
                "gewijzigd."
            ),
            "De volgende ronde probeert het opnieuw.",
        ),
        Said(
            "The shop gave {got} of {count} rows.",
            (
                "The list is incomplete and doesn't count as whole; nothing was removed or changed "
                "by it."
            ),
            "The next round tries again.",
        ),
    ),
    "lightspeed_not_shipped": Entry(
        Said(
            "Bestelling {number} staat in de webshop nog niet op verzonden.",
            "De klant ziet nog de oude status.",
            "Het wordt opnieuw geprobeerd; zet de zending anders zelf op verzonden.",
        ),
        Said(
            "Order {number} doesn't show as shipped in the shop yet.",
            "The customer still sees the old status.",
            "It is tried again; otherwise mark the shipment as shipped yourself.",
        ),
    ),
    "lightspeed_order_not_followed": Entry(
        Said(
            (
                "De zending van bestelling {number} staat op verzonden, maar de bestelling zelf nog"
                " op “{status}”."
            ),
            "Voor de klant is de zending wel zichtbaar.",
            "Zet de bestelling in de webshop zelf op verzonden als dat zo blijft.",
        ),
        Said(
            (
                "The shipment of order {number} is shipped, but the order itself still shows "
                "“{status}”."
            ),
            "The customer does see the shipment.",
            "Mark the order as shipped in the shop yourself if it stays so.",
        ),
    ),
    "lightspeed_no_shipment": Entry(
        Said(
            "Bestelling {number} heeft in de webshop geen zending.",
            "De track & trace-code staat in de interne notitie; de webshop mailt de klant niet.",
            "Stel in Lightspeed in dat zendingen bij de bestelling worden gemaakt.",
        ),
        Said(
            "Order {number} has no shipment in the shop.",
            "The tracking code is in the internal memo; the shop doesn't mail the customer.",
            "Set Lightspeed to make shipments along with the order.",
        ),
    ),
    "lightspeed_code_cut": Entry(
        Said(
            (
                "De webshop bewaarde bij bestelling {number} niet alle track & trace-codes, alleen:"
                " {code}"
            ),
            "Alle codes staan in de interne notitie van de bestelling.",
            "U hoeft niets te doen; vraagt de klant ernaar, kijk dan in die notitie.",
        ),
        Said(
            "The shop didn't keep all tracking codes of order {number}, only: {code}",
            "All codes are in the order's internal memo.",
            "You need not do anything; look in that memo if the customer asks.",
        ),
    ),
    "lightspeed_code_differs": Entry(
        Said(
            "Bij bestelling {number} staat in de webshop een andere track & trace-code: {code}",
            "Die is niet overschreven.",
            "Controleer in de webshop welke code juist is.",
        ),
        Said(
            "Order {number} shows another tracking code in the shop: {code}",
            "It was not overwritten.",
            "Check in the shop which code is right.",
        ),
    ),
    "lightspeed_endless": Entry(
        Said(
            "Een lijst van de webshop houdt niet op; na {got} regels is het lezen gestopt.",
            "De lijst telt niet als geheel; er is niets door verwijderd of gewijzigd.",
            "Het wordt opnieuw geprobeerd. Blijft dit zo, maak dan een ondersteuningsbestand.",
        ),
        Said(
            "A list of the shop has no end; reading stopped after {got} rows.",
            "The list doesn't count as whole; nothing was removed or changed by it.",
            "It is tried again. If it stays so, make a support bundle.",
        ),
    ),
    "lightspeed_endless_order": Entry(
        Said(
            "De lijst met regels van deze bestelling houdt in de webshop niet op.",
            "De bestelling is niet gelezen en wordt niet naar QLS gestuurd.",
            "Open de bestelling in de webshop en controleer de regels.",
        ),
        Said(
            "The shop's list of this order's lines has no end.",
            "The order was not read and isn't sent to QLS.",
            "Open the order in the shop and check its lines.",
        ),
    ),
    "lightspeed_order_cancelled": Entry(
        Said(
            "Bestelling {number} is in de webshop geannuleerd.",
            "Ze is daar niet op verzonden gezet.",
            "Neem contact op met QLS en met de klant.",
        ),
        Said(
            "Order {number} was cancelled in the shop.",
            "It was not marked as shipped there.",
            "Get in touch with QLS and with the customer.",
        ),
    ),
}

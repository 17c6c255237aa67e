"""Words for why an order waits or needn't go: eligibility, address, links, same-day."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "awaiting_payment": Entry(
        Said("Wacht op betaling.", action="Gaat vanzelf verder zodra de betaling binnen is."),
        Said("Waiting for payment.", action="Continues by itself once it has been paid."),
    ),
    "payment_cancelled": Entry(
        Said("De betaling is geannuleerd."),
        Said("The payment was cancelled."),
    ),
    "pay_later_off": Entry(
        Said(
            "Betaling achteraf.",
            "Bestellingen die achteraf betaald worden, gaan nu niet naar QLS.",
            "Zet dit aan bij Integratie als u ze vóór betaling wilt verzenden.",
        ),
        Said(
            "Pay later.",
            "Orders that are paid afterwards don't go to QLS now.",
            "Switch this on under Integration if you want to ship them before payment.",
        ),
    ),
    "unknown_payment_status": Entry(
        Said(
            "De webshop geeft een onbekende betaalstatus: {status}.",
            "De bestelling wacht, zodat er niets onterecht verzonden wordt.",
            "Kijk de bestelling na in de webshop.",
        ),
        Said(
            "The shop gives an unknown payment status: {status}.",
            "The order waits, so that nothing is shipped wrongly.",
            "Check the order in the shop.",
        ),
    ),
    "partially_shipped": Entry(
        Said(
            "In de webshop al gedeeltelijk verzonden.",
            "QLS zou alles nog eens verzenden; daarom wacht de bestelling.",
            "Handel het restant met de hand af, of negeer de bestelling hier.",
        ),
        Said(
            "Already partly shipped in the shop.",
            "QLS would ship everything again, so the order waits.",
            "Handle the rest by hand, or ignore the order here.",
        ),
    ),
    "unknown_shipment_status": Entry(
        Said(
            "De webshop geeft een onbekende verzendstatus: {status}.",
            "De bestelling wacht.",
            "Kijk de bestelling na in de webshop.",
        ),
        Said(
            "The shop gives an unknown shipment status: {status}.",
            "The order waits.",
            "Check the order in the shop.",
        ),
    ),
    "pickup_off": Entry(
        Said(
            "Wordt in de winkel afgehaald.",
            "Afhaalbestellingen gaan nu niet naar QLS.",
            "Zet dit aan bij Integratie als QLS ze moet verwerken.",
        ),
        Said(
            "Will be collected in the store.",
            "Pick-up orders don't go to QLS now.",
            "Switch this on under Integration if QLS should handle them.",
        ),
    ),
    "ready_for_pickup": Entry(
        Said("Ligt volgens de webshop al klaar in de winkel; QLS hoeft niets te verzenden."),
        Said("Is ready in the store according to the shop; nothing for QLS to ship."),
    ),
    "service_point_missing": Entry(
        Said(
            "De klant koos een afhaalpunt (‘{method}’), maar welk punt is niet bekend.",
            "Zonder dat gegeven zou het pakket aan huis bezorgd worden; de bestelling wacht.",
            "Zet hem zelf in my.QLS en negeer hem hier, of geef de methode een andere betekenis.",
        ),
        Said(
            "The customer chose a pick-up point (‘{method}’), but which one isn't known.",
            "Without it the parcel would go to the door; the order waits.",
            "Enter it in my.QLS yourself and ignore it here, or give the method another meaning.",
        ),
    ),
    "on_hold": Entry(
        Said("Staat in de webshop op ‘in de wacht’.", action="Gaat verder zodra u dat opheft."),
        Said("Is on hold in the shop.", action="Continues once you release it."),
    ),
    "unknown_status": Entry(
        Said(
            "De webshop geeft een status die wij niet kennen: {status}.",
            "De bestelling wacht.",
            "Zet de bestelling in de webshop op ‘wacht op verzending’ als hij weg mag.",
        ),
        Said(
            "The shop gives a status that we don't know: {status}.",
            "The order waits.",
            "Set the order to ‘awaiting shipment’ in the shop if it may go.",
        ),
    ),
    "cancelled_in_shop": Entry(
        Said("Geannuleerd in de webshop, vóór verzending naar QLS."),
        Said("Cancelled in the shop, before it was sent to QLS."),
    ),
    "done_in_shop": Entry(
        Said("In de webshop al afgehandeld; QLS hoeft niets te doen."),
        Said("Already completed in the shop; nothing for QLS to do."),
    ),
    "nothing_to_ship": Entry(
        Said("Niets te verzenden: alle regels zijn terugbetaald of leeg."),
        Said("Nothing to ship: all lines are refunded or empty."),
    ),
    "gone_from_shop": Entry(
        Said(
            "Deze bestelling staat niet meer in de webshop.",
            "Ze wordt niet verstuurd en houdt geen voorraad meer vast.",
            "U hoeft niets te doen. Komt ze terug in de webshop, dan gaat ze vanzelf verder.",
        ),
        Said(
            "This order isn't in the shop any more.",
            "It isn't sent and holds back no stock any more.",
            "You need do nothing. If it comes back to the shop, it goes on by itself.",
        ),
    ),
    "lines_missing": Entry(
        Said(
            "De winkel noemt geen artikelen bij deze bestelling.",
            "Ze wacht, want zonder artikelen weet QLS niet wat er verzonden moet worden.",
            "Staan er in Lightspeed wel artikelen bij? Sla de bestelling daar opnieuw op, dan wordt"
            " ze opnieuw gelezen. Is ze echt leeg, kies dan ‘Negeren’.",
        ),
        Said(
            "The shop names no articles with this order.",
            "It waits, for without articles QLS doesn't know what to ship.",
            "Does Lightspeed show articles? Save the order there again, then it is read again."
            " If it really is empty, choose ‘Ignore’.",
        ),
    ),
    "line_unlinked": Entry(
        Said(
            "Product ‘{title}’ ({code}) is niet gekoppeld aan my.QLS.",
            "De bestelling wacht en gaat vanzelf verder na koppeling.",
            "Synchroniseer producten, of kijk bij Productcontrole wat er mis is.",
        ),
        Said(
            "Product ‘{title}’ ({code}) isn't linked to my.QLS.",
            "The order waits and continues by itself once linked.",
            "Synchronise products, or see under Product check what is wrong.",
        ),
    ),
    "brand_missing": Entry(
        Said(
            "Er is nog geen handelsnaam gekozen.",
            "Zonder handelsnaam weet QLS niet uit wiens naam verzonden wordt.",
            "Kies de handelsnaam bij Integratie.",
        ),
        Said(
            "No trade name has been chosen yet.",
            "Without it QLS doesn't know in whose name to ship.",
            "Choose the trade name under Integration.",
        ),
    ),
    "address_missing": Entry(
        Said(
            "In het adres ontbreekt: {field}.",
            "QLS weigert een bestelling zonder volledig adres.",
            "Vul het adres aan in de webshop.",
        ),
        Said(
            "The address lacks: {field}.",
            "QLS refuses an order without a full address.",
            "Complete the address in the shop.",
        ),
    ),
    "address_house_number": Entry(
        Said(
            "In het adres staat geen huisnummer met een cijfer.",
            "QLS weigert de bestelling zo.",
            "Zet het huisnummer in de webshop in het veld ‘nummer’.",
        ),
        Said(
            "The address has no house number with a digit.",
            "QLS refuses the order like this.",
            "Put the house number in the field ‘number’ in the shop.",
        ),
    ),
    "address_postal_code": Entry(
        Said(
            "De postcode past niet bij {country}; verwacht wordt een vorm als {example}.",
            "QLS weigert de bestelling zo.",
            "Verbeter de postcode in de webshop.",
        ),
        Said(
            "The postcode doesn't fit {country}; a form like {example} is expected.",
            "QLS refuses the order like this.",
            "Correct the postcode in the shop.",
        ),
    ),
    "sameday_too_late": Entry(
        Said("Sameday gekozen, maar na {cutoff} besteld; gaat met de gewone verzending mee."),
        Said("Sameday was chosen, but ordered after {cutoff}; goes with normal delivery."),
    ),
    "sameday_sent_late": Entry(
        Said(
            "Sameday, op tijd besteld maar pas na {cutoff} naar QLS gestuurd.",
            "Verzending op dezelfde dag is niet gegarandeerd.",
        ),
        Said(
            "Sameday, ordered in time but sent to QLS only after {cutoff}.",
            "Same-day dispatch isn't guaranteed.",
        ),
    ),
}

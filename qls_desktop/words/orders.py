"""Words for orders: eligibility, address, the ledger and what was found at QLS."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "order_seen": Entry(
        Said("Nieuw gezien in de webshop."),
        Said("Newly seen in the shop."),
    ),
    "eligible": Entry(
        Said("Klaar om naar QLS te gaan."),
        Said("Ready to go to QLS."),
    ),
    "order_sending": Entry(
        Said("Wordt naar QLS gestuurd."),
        Said("Being sent to QLS."),
    ),
    "order_sent": Entry(
        Said("Staat in my.QLS."),
        Said("Is in my.QLS."),
    ),
    "order_found": Entry(
        Said("Gevonden in my.QLS en overgenomen; niet nog eens verstuurd."),
        Said("Found in my.QLS and adopted; not sent again."),
    ),
    "order_found_foreign": Entry(
        Said(
            "Deze bestelling stond al in my.QLS via een andere koppeling.",
            "Mogelijk is de eigen koppeling van QLS met deze webshop ook actief.",
            "Zet in my.QLS de andere koppeling uit, anders worden bestellingen dubbel verwerkt.",
        ),
        Said(
            "This order was already in my.QLS through another integration.",
            "QLS' own integration with this shop may be active too.",
            "Switch the other integration off in my.QLS, or orders will be handled twice.",
        ),
    ),
    "order_shipped": Entry(
        Said("Verzonden door QLS; de webshop wordt bijgewerkt."),
        Said("Shipped by QLS; the shop is being updated."),
    ),
    "order_reported": Entry(
        Said("Verzonden, en als verzonden gemeld in de webshop."),
        Said("Shipped, and reported as shipped in the shop."),
    ),
    "reported_without_tracking": Entry(
        Said(
            "Verzonden en gemeld in de webshop, maar zonder track & trace.",
            "QLS gaf binnen 24 uur geen code voor deze bestelling.",
        ),
        Said(
            "Shipped and reported in the shop, but without tracking.",
            "QLS gave no code for this order within 24 hours.",
        ),
    ),
    "awaiting_tracking": Entry(
        Said("Verzonden door QLS; wacht op de track & trace-code."),
        Said("Shipped by QLS; waiting for the tracking code."),
    ),
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
    "cancelled_after_sending": Entry(
        Said(
            "Geannuleerd in de webshop, maar al naar QLS gestuurd.",
            "QLS kan het pakket nog verzenden.",
            "Annuleer de bestelling nu in my.QLS.",
        ),
        Said(
            "Cancelled in the shop, but already sent to QLS.",
            "QLS may still ship the parcel.",
            "Cancel the order in my.QLS now.",
        ),
    ),
    "cancelled_at_qls": Entry(
        Said(
            "Geannuleerd in my.QLS.",
            "QLS verzendt deze bestelling niet.",
            "Annuleer hem ook in de webshop, of bevestig dat u hem zelf verzendt.",
        ),
        Said(
            "Cancelled in my.QLS.",
            "QLS will not ship this order.",
            "Cancel it in the shop too, or see to the shipping yourself.",
        ),
    ),
    "cancelled_on_both_sides": Entry(
        Said("Geannuleerd in de webshop én in my.QLS; er wordt niets verzonden."),
        Said("Cancelled in the shop and in my.QLS; nothing is shipped."),
    ),
    "held_at_qls": Entry(
        Said(
            "QLS houdt deze bestelling vast.",
            "Er wordt nog niets verzonden.",
            "Kijk in my.QLS waarom, of bel QLS.",
        ),
        Said(
            "QLS keeps this order on hold.",
            "Nothing is shipped yet.",
            "See in my.QLS why, or call QLS.",
        ),
    ),
    "invalid_at_qls": Entry(
        Said(
            "my.QLS heeft de bestelling, maar keurt de gegevens af.",
            "QLS verzendt hem zo niet.",
            "Verbeter de bestelling in my.QLS.",
        ),
        Said(
            "my.QLS holds the order, but finds its data invalid.",
            "QLS won't ship it like this.",
            "Correct the order in my.QLS.",
        ),
    ),
    "vanished_at_qls": Entry(
        Said(
            "De bestelling is niet meer te vinden in my.QLS.",
            "Mogelijk is hij daar verwijderd.",
            "Zoek hem op in my.QLS op bestelnummer {number}.",
        ),
        Said(
            "The order can no longer be found in my.QLS.",
            "It may have been deleted there.",
            "Look it up in my.QLS by number {number}.",
        ),
    ),
    "done_in_shop": Entry(
        Said("In de webshop al afgehandeld; QLS hoeft niets te doen."),
        Said("Already completed in the shop; nothing for QLS to do."),
    ),
    "nothing_to_ship": Entry(
        Said("Niets te verzenden: alle regels zijn terugbetaald of leeg."),
        Said("Nothing to ship: all lines are refunded or empty."),
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
    "lookup_unsure": Entry(
        Said(
            "my.QLS kon niet volledig nagekeken worden.",
            "Zonder die controle zou een bestelling dubbel verstuurd kunnen worden; hij wacht.",
            "Bij de volgende ronde wordt opnieuw gekeken.",
        ),
        Said(
            "my.QLS couldn't be checked completely.",
            "Without that check an order might be sent twice; it waits.",
            "The next round looks again.",
        ),
    ),
    "order_rejected": Entry(
        Said(
            "QLS weigerde de bestelling: {texts}",
            "Er is niets verzonden.",
            "Verbeter de bestelling in de webshop; daarna gaat hij vanzelf opnieuw.",
        ),
        Said(
            "QLS refused the order: {texts}",
            "Nothing was shipped.",
            "Correct the order in the shop; it is then sent again by itself.",
        ),
    ),
    "order_sent_with_warnings": Entry(
        Said("Staat in my.QLS, met een opmerking van QLS: {texts}"),
        Said("Is in my.QLS, with a remark from QLS: {texts}"),
    ),
    "order_not_sent": Entry(
        Said("Nog niet verstuurd: QLS was niet bereikbaar.", action="Gaat vanzelf opnieuw."),
        Said("Not sent yet: QLS couldn't be reached.", action="Will be tried again by itself."),
    ),
    "answer_unclear": Entry(
        Said(
            "Het is nog niet zeker of QLS deze bestelling heeft ontvangen.",
            "Hij wordt niet nog eens verstuurd zolang dat niet vaststaat.",
            "Er wordt steeds opnieuw in my.QLS gekeken; u hoeft niets te doen.",
        ),
        Said(
            "It isn't certain yet whether QLS received this order.",
            "It isn't sent again as long as that isn't settled.",
            "my.QLS is looked at again and again; you need do nothing.",
        ),
    ),
    "refused_in_doubt": Entry(
        Said(
            "QLS weigerde de bestelling, maar het is niet zeker dat hij er niet staat: {texts}",
            "Hij wordt niet nog eens verstuurd zolang dat niet vaststaat.",
            "Verbeter de bestelling in de webshop; staat hij niet in my.QLS, dan gaat hij opnieuw.",
        ),
        Said(
            "QLS refused the order, but it isn't certain that it isn't there: {texts}",
            "It isn't sent again as long as that isn't settled.",
            "Correct the order in the shop; if it isn't in my.QLS, it is then sent again.",
        ),
    ),
    "interrupted": Entry(
        Said(
            "Het programma stopte tijdens het versturen.",
            "Het is nog niet zeker of QLS de bestelling heeft ontvangen.",
            "Er wordt in my.QLS gekeken; u hoeft niets te doen.",
        ),
        Said(
            "The program stopped while sending.",
            "It isn't certain yet whether QLS received the order.",
            "my.QLS is being looked at; you need do nothing.",
        ),
    ),
    "absent_at_qls": Entry(
        Said(
            "De bestelling staat niet in my.QLS.",
            "Het versturen is niet aangekomen.",
            "Kies ‘Opnieuw versturen’, of ‘Staat in my.QLS’ als u hem daar wel ziet.",
        ),
        Said(
            "The order isn't in my.QLS.",
            "The sending didn't arrive.",
            "Choose ‘Send again’, or ‘Is in my.QLS’ if you do see it there.",
        ),
    ),
    "absent_proven": Entry(
        Said("Stond niet in my.QLS; wordt opnieuw verstuurd."),
        Said("Wasn't in my.QLS; is being sent again."),
    ),
    "found_cancelled": Entry(
        Said(
            "In my.QLS staat deze bestelling alleen als geannuleerd.",
            "Hij wordt niet vanzelf opnieuw verstuurd.",
            "Kies ‘Opnieuw versturen’ of negeer hem.",
        ),
        Said(
            "my.QLS holds this order only as cancelled.",
            "It isn't sent again by itself.",
            "Choose ‘Send again’ or ignore it.",
        ),
    ),
    "found_several": Entry(
        Said(
            "In my.QLS staan {count} bestellingen met dit nummer.",
            "Er dreigt een dubbele verzending.",
            "Annuleer in my.QLS wat te veel is en kies daarna ‘Staat in my.QLS’.",
        ),
        Said(
            "my.QLS holds {count} orders with this number.",
            "It may be shipped twice.",
            "Cancel what is too much in my.QLS, then choose ‘Is in my.QLS’.",
        ),
    ),
    "found_different": Entry(
        Said(
            "In my.QLS staat een andere bestelling met dit nummer.",
            "Adres, handelsnaam of producten verschillen.",
            "Vergelijk beide en kies ‘Staat in my.QLS’ of ‘Opnieuw versturen’.",
        ),
        Said(
            "my.QLS holds another order with this number.",
            "Address, trade name or products differ.",
            "Compare both and choose ‘Is in my.QLS’ or ‘Send again’.",
        ),
    ),
    "found_unknown": Entry(
        Said(
            "In my.QLS staat al een bestelling met dit nummer.",
            "Wij kunnen niet zien of het dezelfde is.",
            "Kijk in my.QLS en kies ‘Staat in my.QLS’ of ‘Opnieuw versturen’.",
        ),
        Said(
            "my.QLS already holds an order with this number.",
            "We can't see whether it is the same.",
            "Look in my.QLS and choose ‘Is in my.QLS’ or ‘Send again’.",
        ),
    ),
    "other_reference": Entry(
        Said(
            "QLS antwoordde met een ander bestelnummer dan verstuurd.",
            action="Kijk in my.QLS of de bestelling klopt en kies ‘Staat in my.QLS’.",
        ),
        Said(
            "QLS answered with another order number than was sent.",
            action="Check the order in my.QLS and choose ‘Is in my.QLS’.",
        ),
    ),
    "ignored_by_user": Entry(
        Said("Door u genegeerd: {why}"),
        Said("Ignored by you: {why}"),
    ),
    "confirmed_by_user": Entry(
        Said("Door u bevestigd: staat in my.QLS."),
        Said("Confirmed by you: is in my.QLS."),
    ),
    "retry_by_user": Entry(
        Said("Door u opnieuw aangeboden."),
        Said("Offered again by you."),
    ),
    "resend_by_user": Entry(
        Said("Door u gekozen: opnieuw versturen."),
        Said("Chosen by you: send again."),
    ),
    "resend_of_several": Entry(
        Said(
            "Van bestelling {number} staan er al meerdere in my.QLS.",
            "Nog een keer versturen zou er nog een bij maken.",
            "Annuleer in my.QLS wat te veel is en kies daarna ‘Staat in my.QLS’.",
        ),
        Said(
            "my.QLS already holds several orders {number}.",
            "Sending it again would add one more.",
            "Cancel what is too much in my.QLS, then choose ‘Is in my.QLS’.",
        ),
    ),
    "order_not_possible": Entry(
        Said("Dat kan niet bij bestelling {number} zoals hij er nu voor staat."),
        Said("That isn't possible for order {number} as it stands now."),
    ),
    "confirm_not_found": Entry(
        Said("Onder dat id staat bestelling {number} niet (meer) in my.QLS."),
        Said("my.QLS doesn't hold order {number} under that id (any more)."),
    ),
    "confirm_not_one": Entry(
        Said(
            "In my.QLS staan {count} bestellingen met nummer {number}.",
            action="Geef het id van de juiste bestelling op.",
        ),
        Said(
            "my.QLS holds {count} orders with number {number}.",
            action="Give the id of the right order.",
        ),
    ),
    "shop_not_updated": Entry(
        Said(
            "QLS heeft verzonden, maar de webshop nam de melding niet over.",
            "De klant ziet de bestelling nog als niet verzonden.",
            "Wordt opnieuw geprobeerd; anders zet u hem zelf op verzonden.",
        ),
        Said(
            "QLS has shipped, but the shop didn't take the message.",
            "The customer still sees the order as not shipped.",
            "It will be tried again; otherwise set it to shipped yourself.",
        ),
    ),
    "order_gone_in_shop": Entry(
        Said(
            "De bestelling bestaat niet meer in de webshop.",
            action="Kijk in my.QLS of er nog iets verzonden moet worden.",
        ),
        Said(
            "The order no longer exists in the shop.",
            action="See in my.QLS whether something still has to be shipped.",
        ),
    ),
}

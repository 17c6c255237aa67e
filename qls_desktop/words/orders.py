"""Words for the way of an order: from the shop to QLS and back."""

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
    "parcels_unread": Entry(
        Said(
            "my.QLS toont de lijst met zendingen niet: {because}",
            "Verzonden bestellingen waarvan QLS de code alleen dáár noemt, worden na 24 uur zonder"
            " track & trace gemeld. De rest gaat gewoon door.",
            "Vraag QLS of uw login de zendingen mag zien.",
        ),
        Said(
            "my.QLS doesn't show the list of shipments: {because}",
            "Shipped orders of which QLS tells the code only there are reported after 24 hours"
            " without tracking. All else goes on.",
            "Ask QLS whether your login may see the shipments.",
        ),
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
    "refunded_after_sending": Entry(
        Said(
            "Helemaal terugbetaald in de webshop, maar al naar QLS gestuurd.",
            "QLS kan het pakket nog verzenden.",
            "Annuleer de bestelling nu in my.QLS. Mag het pakket toch gaan, dan hoeft u niets te"
            " doen; de melding verdwijnt zodra QLS het verzendt.",
        ),
        Said(
            "Paid back in full in the shop, but already sent to QLS.",
            "QLS may still ship the parcel.",
            "Cancel the order in my.QLS now. If the parcel may go all the same, you need do"
            " nothing; this goes away as soon as QLS ships it.",
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
    "order_not_possible": Entry(
        Said("Dat kan niet bij bestelling {number} zoals hij er nu voor staat."),
        Said("That isn't possible for order {number} as it stands now."),
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

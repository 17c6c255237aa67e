"""Words for what my.QLS was found to hold of an order, and for not knowing it yet."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "lookup_unsure": Entry(
        Said(
            "my.QLS kon niet volledig nagekeken worden.",
            "Zonder die controle zou een bestelling dubbel verstuurd kunnen worden; hij wacht.",
            "Bij de volgende ronde wordt opnieuw gekeken. Blijft dit zo, kijk dan zelf in my.QLS en"
            " kies ‘Staat in my.QLS’ of ‘Opnieuw versturen’.",
        ),
        Said(
            "my.QLS couldn't be checked completely.",
            "Without that check an order might be sent twice; it waits.",
            "The next round looks again. If this stays so, look in my.QLS yourself and choose"
            " “Is in my.QLS” or “Send again”.",
        ),
    ),
    "sent_by_twin": Entry(
        Said(
            "Deze bestelling loopt via integratie {shop}, die met dezelfde webshop gekoppeld is.",
            "Hij wacht hier, want anders zou hij dubbel verstuurd kunnen worden.",
            "Staat hij eenmaal in my.QLS, dan wordt dat hier overgenomen. Zet het versturen van"
            " bestellingen bij één van de twee integraties uit.",
        ),
        Said(
            "This order goes through integration {shop}, which is connected to the same shop.",
            "It waits here, as it might be sent twice otherwise.",
            "Once it is in my.QLS, that is taken over here. Switch off sending orders in one of the"
            " two integrations.",
        ),
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
    "found_others": Entry(
        Said(
            "In my.QLS staan {count} bestellingen met dit nummer; geen daarvan past bij deze.",
            "Adres, handelsnaam of producten verschillen, of zijn niet te zien.",
            "Vergelijk ze en kies ‘Staat in my.QLS’ of ‘Opnieuw versturen’.",
        ),
        Said(
            "my.QLS holds {count} orders with this number; none of them matches this one.",
            "Address, trade name or products differ, or can't be seen.",
            "Compare them and choose ‘Is in my.QLS’ or ‘Send again’.",
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
}

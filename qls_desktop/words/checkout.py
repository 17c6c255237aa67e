"""Words for the script that hides Sameday in the shop's checkout after the cut-off."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "checkout_no_method": Entry(
        Said(
            "Er is geen verzendmethode van de webshop als Sameday ingesteld.",
            "Zonder kan er geen script voor de kassa gemaakt worden.",
            "Kies bij Checkout instellingen welke verzendmethode Sameday is.",
        ),
        Said(
            "No shipping method of the shop is set as Sameday.",
            "Without one no script for the checkout can be made.",
            "Choose under Checkout settings which shipping method is Sameday.",
        ),
    ),
    "checkout_permission": Entry(
        Said(
            "De API Key mag het script voor de kassa niet beheren.",
            "Het script is niet geplaatst, bijgewerkt of verwijderd.",
            "Zet in Lightspeed bij Instellingen › Winkelinstellingen › Developers dit vinkje aan: "
            "{ticks}.",
        ),
        Said(
            "The API key may not manage the script for the checkout.",
            "The script wasn't installed, updated or removed.",
            "In Lightspeed, under Settings › Store settings › Developers, tick: {ticks}.",
        ),
    ),
    "script_left_behind": Entry(
        Said(
            "Het Sameday-script van deze integratie staat nog in de winkel.",
            "Zonder de integratie houdt niemand het bij; er is niets verwijderd.",
            "Verwijder eerst het script: integration script NAAM --remove. Kan dat niet meer, laat "
            "het dan staan met --leave-script.",
        ),
        Said(
            "The Sameday script of this integration is still in the shop.",
            "Without the integration nobody keeps it right; nothing was removed.",
            "Remove the script first: integration script NAME --remove. If that can't be done any "
            "more, leave it with --leave-script.",
        ),
    ),
    "checkout_slot_inactive": Entry(
        Said(
            "In het vak voor eigen JavaScript staat code die uit staat.",
            "Ons script erbij zetten zou die code aanzetten; er is daarom niets veranderd.",
            "Maak het vak in Lightspeed leeg of zet het aan, en probeer het opnieuw.",
        ),
        Said(
            "The field for custom JavaScript holds code that is switched off.",
            "Adding our script would switch that code on, so nothing was changed.",
            "Empty the field in Lightspeed or switch it on, and try again.",
        ),
    ),
    "checkout_slot_damaged": Entry(
        Said(
            "In het vak voor eigen JavaScript is ons deel half overschreven.",
            "Er is niets veranderd.",
            "Haal in Lightspeed de rest tussen de merktekens qls-connector weg en probeer het "
            "opnieuw.",
        ),
        Said(
            "In the field for custom JavaScript our part was partly overwritten.",
            "Nothing was changed.",
            "Remove what is left between the qls-connector marks in Lightspeed and try again.",
        ),
    ),
    "checkout_not_taken": Entry(
        Said(
            "De webshop nam het script voor de kassa niet heel over.",
            "Wat er stond, is teruggezet; Sameday blijft zichtbaar na de eindtijd.",
            "Late bestellingen gaan met de gewone verzending; bij de bestelling staat dat.",
        ),
        Said(
            "The shop didn't take the script for the checkout whole.",
            "What was there was put back; Sameday stays visible after the cut-off.",
            "Late orders go with normal delivery; the order says so.",
        ),
    ),
    "checkout_not_removed": Entry(
        Said(
            "De webshop toont het script voor de kassa nog steeds.",
            "Sameday wordt na de eindtijd nog verborgen.",
            "Probeer het opnieuw, of verwijder het in Lightspeed.",
        ),
        Said(
            "The shop still shows the script for the checkout.",
            "Sameday is still hidden after the cut-off.",
            "Try again, or remove it in Lightspeed.",
        ),
    ),
    "checkout_refreshed": Entry(
        Said("Het script voor de kassa is bijgewerkt."),
        Said("The script for the checkout was updated."),
    ),
    "checkout_absent": Entry(
        Said(
            "Er staat geen Sameday-script in de winkel.",
            "Klanten kunnen Sameday dan ook na de eindtijd kiezen; zo'n bestelling gaat met de "
            "gewone verzending mee en dat staat erbij.",
            "Installeer het script als u Sameday na de eindtijd wilt verbergen.",
        ),
        Said(
            "There is no Sameday script in the shop.",
            "Customers can choose Sameday after the cut-off too; such an order goes with normal "
            "delivery and says so.",
            "Install the script if you want to hide Sameday after the cut-off.",
        ),
    ),
    "checkout_current": Entry(
        Said("Het Sameday-script staat in de winkel en is bijgewerkt."),
        Said("The Sameday script is in the shop and up to date."),
    ),
    "checkout_outdated": Entry(
        Said(
            "Het Sameday-script in de winkel is verouderd.",
            "Het werkt nog met een eerdere eindtijd, verzendmethode, selector of werkdagentabel.",
            "Werk het bij; met automatische productsynchronisatie gebeurt dat ’s nachts vanzelf.",
        ),
        Said(
            "The Sameday script in the shop is out of date.",
            "It still works with an earlier cut-off, shipping method, selector or table of working "
            "days.",
            "Update it; with automatic product syncs that happens by itself at night.",
        ),
    ),
    "checkout_changed": Entry(
        Said(
            "Iemand heeft het Sameday-script in de winkel gewijzigd.",
            "Of Sameday na de eindtijd verdwijnt, is niet meer zeker. Wij laten het zo staan.",
            "Zet met Bijwerken onze tekst terug, of verwijder het script.",
        ),
        Said(
            "Somebody changed the Sameday script in the shop.",
            "Whether Sameday disappears after the cut-off is no longer certain. We leave it so.",
            "Put our text back with Update, or remove the script.",
        ),
    ),
    "checkout_gone": Entry(
        Said(
            "Iemand heeft het Sameday-script in de winkel verwijderd of uitgezet.",
            "Klanten kunnen Sameday ook na de eindtijd kiezen; zo'n bestelling gaat met de gewone "
            "verzending mee.",
            "Installeer het opnieuw, of kies Verwijderen als het weg mag blijven.",
        ),
        Said(
            "Somebody removed the Sameday script in the shop, or switched it off.",
            "Customers can choose Sameday after the cut-off too; such an order goes with normal "
            "delivery.",
            "Install it again, or choose Remove if it may stay away.",
        ),
    ),
    "checkout_in_slot": Entry(
        Said(
            "De winkel weigerde het als los script; het staat in het vak voor eigen JavaScript.",
            "Uw eigen code in dat vak is niet veranderd.",
        ),
        Said(
            "The shop refused it as a script of its own; it is in the field for custom JavaScript.",
            "Your own code in that field wasn't changed.",
        ),
    ),
    "checkout_unconfirmed": Entry(
        Said(
            "Nog niet bevestigd dat het in uw kassa werkt.",
            action="Kijk na de eindtijd in uw winkel of Sameday weg is, en bevestig het daarna.",
        ),
        Said(
            "Not confirmed yet that it works in your checkout.",
            action="See in your shop after the cut-off whether Sameday is gone, then confirm it.",
        ),
    ),
    "checkout_confirmed": Entry(
        Said("Door u bevestigd: Sameday verdwijnt na de eindtijd."),
        Said("Confirmed by you: Sameday disappears after the cut-off."),
    ),
}

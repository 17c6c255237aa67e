"""Words of the engine: runs, connections, and what was saved or asked for."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "account_gone": Entry(
        Said("Dit my.QLS-account bestaat niet meer."),
        Said("This my.QLS account no longer exists."),
    ),
    "integration_gone": Entry(
        Said("Deze integratie bestaat niet meer."),
        Said("This integration no longer exists."),
    ),
    "order_gone": Entry(
        Said("Deze bestelling staat niet (meer) in het programma."),
        Said("This order isn't in the program (any more)."),
    ),
    "login_missing_shop": Entry(
        Said(
            "De API Key en API Secret van Lightspeed zijn niet bekend.",
            "Zonder kan er niets met de webshop uitgewisseld worden.",
            "Vul ze in bij Integratie en kies Opslaan.",
        ),
        Said(
            "The API key and secret of Lightspeed aren't known.",
            "Without them nothing can be exchanged with the shop.",
            "Enter them under Integration and choose Save.",
        ),
    ),
    "login_missing_account": Entry(
        Said(
            "De gebruikersnaam en het wachtwoord van my.QLS zijn niet bekend.",
            "Zonder kan er niets met my.QLS uitgewisseld worden.",
            "Vul ze in bij het my.QLS-account en kies Opslaan.",
        ),
        Said(
            "The user name and password of my.QLS aren't known.",
            "Without them nothing can be exchanged with my.QLS.",
            "Enter them with the my.QLS account and choose Save.",
        ),
    ),
    "account_without_company": Entry(
        Said(
            "Deze my.QLS-login hoort bij geen enkel bedrijf.",
            action="Vraag QLS welke login bij uw bedrijf hoort.",
        ),
        Said(
            "This my.QLS login belongs to no company.",
            action="Ask QLS which login belongs to your company.",
        ),
    ),
    "other_link_active": Entry(
        Said(
            "In my.QLS staat ook een andere koppeling aan: {name}.",
            "Die verstuurt ook bestellingen of voorraden; alles kan dan dubbel gaan.",
            "Zet die koppeling uit in my.QLS voordat u hier bestellingen en voorraden aanzet.",
        ),
        Said(
            "Another link is switched on in my.QLS too: {name}.",
            "It also sends orders or stock; everything can then go twice.",
            "Switch that link off in my.QLS before you switch on orders and stock here.",
        ),
    ),
    "other_link_seen": Entry(
        Said(
            "In my.QLS staan bestellingen van een andere koppeling.",
            "Loopt die nog, dan kunnen bestellingen dubbel gaan.",
            "Kijk in my.QLS of die koppeling uit staat.",
        ),
        Said(
            "my.QLS holds orders of another link.",
            "If it still runs, orders can go twice.",
            "See in my.QLS whether that link is switched off.",
        ),
    ),
    "company_unknown": Entry(
        Said(
            "Bij account ‘{account}’ is nog geen (geldig) bedrijf gekozen.",
            action="Kies het bedrijf bij het my.QLS-account.",
        ),
        Said(
            "No (valid) company has been chosen for account ‘{account}’ yet.",
            action="Choose the company with the my.QLS account.",
        ),
    ),
    "permission_missing": Entry(
        Said(
            "De API Key mist een vinkje: {permission}.",
            "Zonder dit recht werkt een deel van de koppeling niet.",
            "Zet het vinkje aan in Lightspeed: Instellingen › Winkelinstellingen › Developers.",
        ),
        Said(
            "The API key lacks a tick: {permission}.",
            "Without this permission part of the integration doesn't work.",
            "Tick it in Lightspeed: Settings › Store settings › Developers.",
        ),
    ),
    "engine_crashed": Entry(
        Said(
            "De synchronisatie is onverwacht gestopt ({error}).",
            "Er wordt nu niets meer uitgewisseld.",
            "Start het programma opnieuw; blijft dit komen, bel dan QLS IT-support.",
        ),
        Said(
            "Synchronisation stopped unexpectedly ({error}).",
            "Nothing is exchanged any more.",
            "Start the program again; if this keeps happening, call QLS IT support.",
        ),
    ),
    "window_crashed": Entry(
        Said(
            "Er ging iets onverwachts mis ({error}).",
            "De synchronisatie loopt door; wat u hier deed, is misschien niet gelukt.",
            "Probeer het nog eens. De details staan in het logboek.",
        ),
        Said(
            "Something unexpected went wrong ({error}).",
            "Synchronisation goes on; what you did here may not have worked.",
            "Try it again. The details are in the log.",
        ),
    ),
    "run_crashed": Entry(
        Said(
            "Deze taak stopte door een onverwachte fout ({error}).",
            "Wat al gedaan was, is bewaard.",
            "Bij de volgende ronde wordt het opnieuw geprobeerd.",
        ),
        Said(
            "This task stopped on an unexpected error ({error}).",
            "What had been done is kept.",
            "The next round tries again.",
        ),
    ),
    "run_cancelled": Entry(
        Said("Door u gestopt. Wat al gedaan was, is bewaard."),
        Said("Stopped by you. What had been done is kept."),
    ),
    "run_good": Entry(Said("De taak is gelukt."), Said("The task succeeded.")),
    "run_in_doubt": Entry(
        Said(
            "Bij {task}: {count} keer is nog niet zeker of QLS het ontvangen heeft.",
            "Er wordt niets dubbel verstuurd.",
            "Er wordt steeds opnieuw gekeken; u hoeft niets te doen.",
        ),
        Said(
            "With {task}: {count} times it isn't certain yet whether QLS received it.",
            "Nothing is sent twice.",
            "It is looked at again and again; you need do nothing.",
        ),
    ),
    "run_held": Entry(
        Said(
            "Bij {task}: {count} wijzigingen worden vastgehouden.",
            "Ze zijn nog niet doorgevoerd.",
            "Bekijk ze bij Activiteit en kies of ze door mogen gaan.",
        ),
        Said(
            "With {task}: {count} changes are being held.",
            "They haven't been carried out yet.",
            "See them under Activity and choose whether they may go on.",
        ),
    ),
    "run_rejected": Entry(
        Said(
            "Bij {task}: {count} keer geweigerd.",
            action="Bekijk bij Activiteit wat er per regel verbeterd moet worden.",
        ),
        Said(
            "With {task}: refused {count} times.",
            action="See under Activity what has to be corrected for each.",
        ),
    ),
    "run_attention": Entry(
        Said("Bij {task} is iets dat uw aandacht vraagt.", action="Bekijk het bij Activiteit."),
        Said("With {task} something needs your attention.", action="See it under Activity."),
    ),
    "product_created": Entry(
        Said("Aangemaakt in my.QLS en gekoppeld."),
        Said("Created in my.QLS and linked."),
    ),
    "product_creation_unclear": Entry(
        Said(
            "Het is nog niet zeker of my.QLS dit product heeft aangemaakt.",
            "Het wordt niet nog eens aangemaakt zolang dat niet vaststaat.",
            "Bij de volgende synchronisatie wordt gekeken.",
        ),
        Said(
            "It isn't certain yet whether my.QLS created this product.",
            "It isn't created again as long as that isn't settled.",
            "The next synchronisation looks.",
        ),
    ),
    "product_creation_found": Entry(
        Said("Bleek in my.QLS te zijn aangemaakt, en is gekoppeld."),
        Said("Turned out to have been created in my.QLS, and is linked."),
    ),
    "product_updated": Entry(
        Said("Bijgewerkt in my.QLS: {fields}."),
        Said("Updated in my.QLS: {fields}."),
    ),
    "product_list_shorter": Entry(
        Said(
            "my.QLS gaf maar {rows} producten, tegen {before} de vorige keer.",
            "Voor de zekerheid is niets gekoppeld, aangemaakt of gewijzigd.",
            "Kijk in my.QLS of er veel producten verwijderd zijn; zo ja, voer het dan toch uit.",
        ),
        Said(
            "my.QLS gave only {rows} products, against {before} last time.",
            "To be safe nothing was linked, created or changed.",
            "See in my.QLS whether many products were deleted; if so, carry it out all the same.",
        ),
    ),
    "product_list_lacks": Entry(
        Said(
            "my.QLS kent de EAN of SKU van {name} al, maar gaf dat product niet in zijn lijst.",
            "Die lijst is dus niet volledig: er is verder niets aangemaakt (nog {left}).",
            "Synchroniseer de producten over een kwartier nog eens; anders gebeurt het vannacht.",
        ),
        Said(
            "my.QLS knows the EAN or SKU of {name}, but didn't give that product in its list.",
            "So that list isn't complete: nothing more was created ({left} to go).",
            "Synchronise the products again in a quarter of an hour; otherwise it is done tonight.",
        ),
    ),
    "stock_unchanged": Entry(
        Said("Klopt al met my.QLS."),
        Said("Already agrees with my.QLS."),
    ),
    "stock_not_taken": Entry(
        Said(
            "De webshop nam {wanted} niet over en toont {found}.",
            "Mogelijk zet een ander systeem (kassa) de voorraad.",
            "Kijk in Lightspeed wie de voorraad van dit product beheert.",
        ),
        Said(
            "The shop didn't take {wanted} and shows {found}.",
            "Another system (a till) may be setting the stock.",
            "See in Lightspeed who manages the stock of this product.",
        ),
    ),
}

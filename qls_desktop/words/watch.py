"""Words for what stands still, so that nothing ever does in silence."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "watch_missed": Entry(
        Said(
            "De taak {task} is {turns} beurten achter elkaar niet begonnen.",
            "Er wordt voor deze taak niets gesynchroniseerd.",
            "Kies op de pagina Integratie, onder ‘Direct synchroniseren’, deze taak."
            " Helpt dat niet, start het programma dan opnieuw.",
        ),
        Said(
            "The task {task} didn't begin {turns} turns in a row.",
            "Nothing is synchronised for this task.",
            "On the page Integration choose this task under “Synchronise now”."
            " If that doesn't help, restart the program.",
        ),
    ),
    "watch_offline": Entry(
        Said(
            "Er is al drie beurten geen internetverbinding.",
            "Bestellingen, voorraden en producten wachten.",
            "Controleer de verbinding; daarna gaat alles vanzelf verder.",
        ),
        Said(
            "There has been no internet connection for three turns.",
            "Orders, stock and products wait.",
            "Check the connection; everything then goes on by itself.",
        ),
    ),
    "watch_paused": Entry(
        Said(
            "Gepauzeerd: {task}. Reden: {because}",
            "Deze taken beginnen niet vanzelf zolang dit niet is verholpen.",
            "Verhelp de reden en klik op ‘Opslaan’ of test de verbinding; daarna gaat het verder.",
        ),
        Said(
            "Paused: {task}. Reason: {because}",
            "These tasks don't begin by themselves until this is mended.",
            "Mend the reason and click “Save” or test the connection; it then goes on.",
        ),
    ),
    "watch_held": Entry(
        Said(
            "Bij {task} worden {count} wijzigingen vastgehouden.",
            "Ze zijn niet doorgevoerd en blijven wachten.",
            "Bekijk ze op de pagina Voorraad en kies ‘Toch uitvoeren’ als ze kloppen.",
        ),
        Said(
            "With {task} {count} changes are being held.",
            "They haven't been carried out and go on waiting.",
            "See them on the page Stock and choose “Carry out anyway” if they are right.",
        ),
    ),
    "watch_held_products": Entry(
        Said(
            "Een run van producten is vastgehouden.",
            "Wat vastgehouden is, is niet gekoppeld, aangemaakt of gewijzigd.",
            "Lees bij Activiteit waarom. Klopt het toch, kies dan bij Integratie "
            "‘Synchroniseer producten’ en daarna ‘Toch uitvoeren’.",
        ),
        Said(
            "A run of products is being held.",
            "What is held wasn't linked, created or changed.",
            "Read under Activity why. If it is right after all, choose “Synchronise products” "
            "under Integration, and then “Carry out anyway”.",
        ),
    ),
    "watch_waiting": Entry(
        Said(
            "Bestellingen die langer dan een uur wachten: {orders}, waaronder {order}. "
            "Reden: {because}",
            "Ze zijn nog niet bij QLS.",
            "Verhelp de reden; daarna gaan ze vanzelf mee. De uitleg staat bij ‘Bestellingen’.",
        ),
        Said(
            "Orders that wait longer than an hour: {orders}, {order} among them. Reason: {because}",
            "They aren't at QLS yet.",
            "Mend the reason; they then go by themselves. It is explained under “Orders”.",
        ),
    ),
    "watch_in_doubt": Entry(
        Said(
            "Het is nog niet zeker of my.QLS deze bestellingen heeft: {orders}, waaronder {order}.",
            "Ze worden niet opnieuw verstuurd zolang dat niet vaststaat.",
            "Er wordt steeds opnieuw gekeken. Ziet u het nummer in my.QLS, kies dan ‘Staat in "
            "my.QLS’ bij ‘Bestellingen’.",
        ),
        Said(
            "It isn't certain yet whether my.QLS has these orders: {orders}, {order} among them.",
            "They aren't sent again while that isn't settled.",
            "It is looked at again and again. If you see the number in my.QLS, choose “Is in "
            "my.QLS” under “Orders”.",
        ),
    ),
    "watch_to_decide": Entry(
        Said(
            "Bestellingen die op u wachten: {orders}, waaronder {order}. Reden: {because}",
            "Ze gaan niet vanzelf verder.",
            "Open ze bij ‘Bestellingen’; daar staat per bestelling wat u kunt doen.",
        ),
        Said(
            "Orders that wait for you: {orders}, {order} among them. Reason: {because}",
            "They don't go on by themselves.",
            "Open them under “Orders”; what you can do is told there for each.",
        ),
    ),
    "watch_hung": Entry(
        Said(
            "De taak {task} kwam {minutes} minuten niet verder en is gestopt.",
            "Wat al gedaan was, is bewaard; een bestelling die net verstuurd werd, wordt eerst "
            "opgezocht.",
            "De volgende beurt begint opnieuw. Gebeurt dit vaker, meld het dan via ‘Hulp’.",
        ),
        Said(
            "The task {task} came no further for {minutes} minutes and was stopped.",
            "What had been done is kept; an order that was just being sent is looked up first.",
            "The next turn begins anew. If this happens more often, report it under “Help”.",
        ),
    ),
    "watch_tick": Entry(
        Said(
            "De planning van de taken stuitte op een fout ({error}).",
            "Taken beginnen mogelijk niet op tijd; het wordt steeds opnieuw geprobeerd.",
            "Blijft deze melding staan, start het programma dan opnieuw en meld het via ‘Hulp’.",
        ),
        Said(
            "The planning of the tasks met an error ({error}).",
            "Tasks may not begin in time; it is tried again and again.",
            "If this message stays, restart the program and report it under “Help”.",
        ),
    ),
    "watch_spent": Entry(
        Said(
            "{side} laat voorlopig geen aanroepen meer toe: het toegestane aantal is bereikt.",
            "Bestellingen, voorraden en producten wachten nog een half uur of langer.",
            "Het gaat daarna vanzelf verder; op de pagina Overzicht ziet u hoe vol het is. Gebeurt"
            " dit vaker, kijk dan welk ander programma met dezelfde inloggegevens werkt.",
        ),
        Said(
            "{side} allows no more calls for now: the number allowed has been reached.",
            "Orders, stock and products wait for another half an hour or longer.",
            "It then goes on by itself; the page Overview shows how full it is. If this happens"
            " more often, see which other program uses the same login.",
        ),
    ),
    "watch_thread": Entry(
        Said(
            "De synchronisatie staat stil: het werk op de achtergrond geeft geen teken meer.",
            "Bestellingen en voorraden worden niet bijgewerkt.",
            "Sluit het programma en start het opnieuw. Er gaat niets verloren en niets dubbel.",
        ),
        Said(
            "Synchronisation stands still: the work in the background shows no sign of life.",
            "Orders and stock aren't updated.",
            "Close the program and start it again. Nothing is lost and nothing goes twice.",
        ),
    ),
}

"""Words for the comparison of shop, my.QLS and ledger."""

from qls_desktop.words.said import Entry, Said

GAPS: dict[str, Entry] = {
    "reconcile_missing": Entry(
        Said(
            "Bestelling {order} staat niet in my.QLS.",
            "QLS verzendt haar niet.",
            "Klik op ‘Synchroniseer bestellingen’. Blijft ze weg, bekijk haar dan bij "
            "‘Bestellingen’.",
        ),
        Said(
            "Order {order} isn't in my.QLS.",
            "QLS won't ship it.",
            "Click “Synchronise orders”. If it stays away, look at it under “Orders”.",
        ),
    ),
    "reconcile_missing_off": Entry(
        Said(
            "Bestelling {order} staat niet in my.QLS: ‘Synchroniseer bestellingen automatisch’ "
            "staat uit.",
            "QLS verzendt haar niet.",
            "Zet de synchronisatie aan, of klik op ‘Synchroniseer bestellingen’.",
        ),
        Said(
            "Order {order} isn't in my.QLS: “Synchronise orders automatically” is off.",
            "QLS won't ship it.",
            "Switch the sync on, or click “Synchronise orders”.",
        ),
    ),
    "reconcile_missing_because": Entry(
        Said(
            "Bestelling {order} staat niet in my.QLS. Reden: {because}",
            "QLS verzendt haar niet.",
            "Verhelp de reden; daarna gaat ze vanzelf mee. De uitleg staat bij ‘Bestellingen’.",
        ),
        Said(
            "Order {order} isn't in my.QLS. Reason: {because}",
            "QLS won't ship it.",
            "Mend the reason; it then goes by itself. It is explained under “Orders”.",
        ),
    ),
    "reconcile_doubled": Entry(
        Said(
            "Bestelling {order} staat {count} keer in my.QLS.",
            "De klant kan haar meer dan eens krijgen.",
            "Annuleer in my.QLS alle op één na die nog niet verzonden zijn, en zoek uit welk "
            "ander programma of welke andere pc ook bestellingen stuurt.",
        ),
        Said(
            "Order {order} is in my.QLS {count} times.",
            "The customer may get it more than once.",
            "In my.QLS cancel all but one that haven't been shipped, and find out which other "
            "program or PC sends orders too.",
        ),
    ),
    "reconcile_unknown": Entry(
        Said(
            "Bestelling {order} staat in my.QLS, maar dit programma heeft haar niet verstuurd.",
            "Een andere koppeling of een andere pc lijkt ook bestellingen te sturen.",
            "Zet de andere koppeling uit. De volgende synchronisatie neemt de bestelling over als "
            "ze klopt.",
        ),
        Said(
            "Order {order} is in my.QLS, but this program didn't send it.",
            "Another integration or another PC seems to send orders too.",
            "Switch the other one off. The next sync takes the order over if it fits.",
        ),
    ),
    "reconcile_different": Entry(
        Said(
            "Bestelling {order} is in my.QLS anders dan in de webshop: {differing}.",
            "QLS verzendt wat in my.QLS staat.",
            "Pas de bestelling in my.QLS aan, voordat ze wordt ingepakt.",
        ),
        Said(
            "Order {order} differs in my.QLS from the shop: {differing}.",
            "QLS ships what is in my.QLS.",
            "Change the order in my.QLS before it is packed.",
        ),
    ),
    "reconcile_conflict": Entry(
        Said(
            "Onder nummer {order} staat iets in my.QLS dat niet bij de bestelling past. {because}",
            "De bestelling wordt niet verstuurd zolang dat niet duidelijk is.",
            "Kies bij ‘Bestellingen’ tussen ‘Staat in my.QLS’ en ‘Opnieuw versturen’.",
        ),
        Said(
            "Under number {order} my.QLS holds something that doesn't fit the order. {because}",
            "The order isn't sent while that isn't clear.",
            "Under “Orders” choose between “Is in my.QLS” and “Send again”.",
        ),
    ),
    "reconcile_vanished": Entry(
        Said(
            "Bestelling {order} is verstuurd, maar staat niet meer in my.QLS.",
            "QLS verzendt haar niet.",
            "Vraag QLS wat ermee is gebeurd, of maak haar daar opnieuw aan.",
        ),
        Said(
            "Order {order} was sent, but is no longer in my.QLS.",
            "QLS won't ship it.",
            "Ask QLS what became of it, or make it there anew.",
        ),
    ),
    "reconcile_cancelled_at_qls": Entry(
        Said(
            "Bestelling {order} is in my.QLS geannuleerd, in de webshop niet.",
            "QLS verzendt haar niet; de klant wacht.",
            "Annuleer haar ook in de webshop, of maak haar in my.QLS opnieuw aan.",
        ),
        Said(
            "Order {order} was cancelled in my.QLS, but not in the shop.",
            "QLS won't ship it; the customer waits.",
            "Cancel it in the shop too, or make it in my.QLS anew.",
        ),
    ),
    "reconcile_cancelled_in_shop": Entry(
        Said(
            "Bestelling {order} is in de webshop geannuleerd, maar loopt nog bij QLS.",
            "QLS verzendt haar toch.",
            "Annuleer haar nu in my.QLS.",
        ),
        Said(
            "Order {order} was cancelled in the shop, but QLS still works on it.",
            "QLS will ship it all the same.",
            "Cancel it in my.QLS now.",
        ),
    ),
    "reconcile_not_reported": Entry(
        Said(
            "QLS heeft bestelling {order} verzonden, maar dat staat niet in de webshop.",
            "De klant heeft geen bericht en geen track & trace.",
            "Klik op ‘Synchroniseer bestellingen’. Helpt dat niet, zet haar dan in de webshop op "
            "verzonden.",
        ),
        Said(
            "Order {order} was shipped by QLS, but the shop doesn't show it as shipped.",
            "The customer has no message and no tracking.",
            "Click “Synchronise orders”. If that doesn't help, mark it as shipped in the shop.",
        ),
    ),
    "reconcile_in_doubt": Entry(
        Said(
            "Van bestelling {order} is al lang niet zeker of my.QLS haar heeft.",
            "Ze wordt niet opnieuw verstuurd zolang dat niet vaststaat.",
            "Zoek het nummer op in my.QLS. Staat ze er, kies dan ‘Staat in my.QLS’ bij "
            "‘Bestellingen’.",
        ),
        Said(
            "For a long time it hasn't been certain whether my.QLS has order {order}.",
            "It isn't sent again while that isn't settled.",
            "Look for the number in my.QLS. If it is there, choose “Is in my.QLS” under “Orders”.",
        ),
    ),
}

REPORT: dict[str, Entry] = {
    "reconcile_clean": Entry(
        Said("Webshop, my.QLS en dit programma zijn het eens."),
        Said("The shop, my.QLS and this program agree."),
    ),
    "reconcile_found": Entry(Said("Verschillen: {count}."), Said("Gaps: {count}.")),
    "reconcile_shop_incomplete": Entry(
        Said(
            "De bestellingen van de webshop zijn niet allemaal gelezen.",
            "Er wordt niets als ontbrekend gemeld.",
            "Probeer het later opnieuw.",
        ),
        Said(
            "Not all orders of the shop were read.",
            "Nothing is called missing.",
            "Try again later.",
        ),
    ),
    "reconcile_warehouse_incomplete": Entry(
        Said(
            "De bestellingen van my.QLS zijn niet allemaal gelezen.",
            "Er wordt niets als ontbrekend gemeld.",
            "Probeer het later opnieuw.",
        ),
        Said(
            "Not all orders of my.QLS were read.", "Nothing is called missing.", "Try again later."
        ),
    ),
    "reconcile_uncompared": Entry(
        Said("Van {count} oudere bestellingen zijn adres en regels niet vergeleken."),
        Said("Of {count} older orders address and lines weren't compared."),
    ),
    "reconcile_compared": Entry(
        Said("Vergeleken: {shop} in de webshop, {qls} bij QLS, {ledger} in dit programma."),
        Said("Compared: {shop} in the shop, {qls} at QLS, {ledger} in this program."),
    ),
    "reconcile_minutes": Entry(Said("{count} min."), Said("{count} min")),
    "reconcile_hours": Entry(Said("{count} uur"), Said("{count} h")),
    "reconcile_days": Entry(Said("{count} dagen"), Said("{count} days")),
    "help_orders_reconcile": Entry(
        Said(
            "vergelijkt webshop, my.QLS en dit programma, en toont elk verschil met wat te doen; "
            "uitgangscode 1 als er verschillen zijn"
        ),
        Said(
            "compares the shop, my.QLS and this program, and shows every gap with what to do; exit "
            "code 1 when there are gaps"
        ),
    ),
    "help_reconcile_days": Entry(
        Said("zoveel dagen terug (14); wat niet af is, wordt altijd vergeleken"),
        Said("so many days back (14); what isn't finished is always compared"),
    ),
    "command_days_wrong": Entry(
        Said("Het aantal dagen moet tussen 1 en 365 liggen."),
        Said("The number of days must be between 1 and 365."),
    ),
}

ENTRIES: dict[str, Entry] = GAPS | REPORT

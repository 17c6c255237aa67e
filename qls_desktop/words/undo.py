"""Words for taking back what a run wrote."""

from qls_desktop.words.said import Entry, Said

_LEFT_NL = "Deze waarde blijft zoals die nu is."
_LEFT_EN = "This value stays as it is now."
_NOTHING_NL = "Er is niets teruggezet."
_NOTHING_EN = "Nothing was put back."

PLANNED: dict[str, Entry] = {
    "undo_level": Entry(
        Said("Voorraad terug van {old} naar {new}."), Said("Stock back from {old} to {new}.")
    ),
    "undo_fields": Entry(
        Said("Teruggezet in my.QLS: {fields}."), Said("Put back in my.QLS: {fields}.")
    ),
    "undo_comes_again": Entry(
        Said(
            "De automatische synchronisatie van {task} staat aan.",
            "De volgende keer kan die dezelfde waarden opnieuw schrijven.",
            "Zet die uit, of verhelp eerst de oorzaak.",
        ),
        Said(
            "The automatic sync of {task} is on.",
            "The next time it may write the same values again.",
            "Switch it off, or mend the cause first.",
        ),
    ),
    "undo_held": Entry(
        Said(
            "Van {changing} van de {linked} gekoppelde producten zou iets worden teruggezet; de "
            "grens is {percent} %.",
            _NOTHING_NL,
            "Bekijk de lijst en keur haar goed als het klopt.",
        ),
        Said(
            "Something of {changing} of the {linked} linked products would be put back; the limit "
            "is {percent} %.",
            _NOTHING_EN,
            "Look at the list and approve it if it is right.",
        ),
    ),
}

SKIPPED: dict[str, Entry] = {
    "undo_gone": Entry(
        Said("Dit product bestaat niet meer.", "Er is niets om terug te zetten."),
        Said("This product no longer exists.", "There is nothing to put back."),
    ),
    "undo_changed_since": Entry(
        Said(
            "Sindsdien veranderd: er stond {wrote}, nu staat er {found}.",
            _LEFT_NL,
            "Pas hem zelf aan in de webshop als dat nodig is.",
        ),
        Said(
            "Changed since: it was {wrote}, now it is {found}.",
            _LEFT_EN,
            "Change it in the shop yourself if need be.",
        ),
    ),
    "undo_changed_meanwhile": Entry(
        Said(
            "Tijdens het terugzetten veranderd.",
            _LEFT_NL,
            "Bekijk de waarde, en maak de taak nog eens ongedaan als dat nodig is.",
        ),
        Said(
            "Changed while values were being put back.",
            _LEFT_EN,
            "Look at the value, and undo the run once more if need be.",
        ),
    ),
    "undo_later_run": Entry(
        Said(
            "Taak {run} heeft deze voorraad daarna opnieuw geschreven.",
            _LEFT_NL,
            "Maak eerst die taak ongedaan als u verder terug wilt.",
        ),
        Said(
            "Run {run} wrote this stock again after that.",
            _LEFT_EN,
            "Undo that run first if you want to go further back.",
        ),
    ),
    "undo_unsure": Entry(
        Said(
            "Het is niet zeker dat deze taak deze voorraad heeft geschreven.",
            _LEFT_NL,
            "Controleer de voorraad in de webshop.",
        ),
        Said(
            "It isn't certain that this run wrote this stock.",
            _LEFT_EN,
            "Check the stock in the shop.",
        ),
    ),
    "undo_field_changed_since": Entry(
        Said(
            "Sindsdien veranderd in my.QLS: {fields}.",
            _LEFT_NL,
            "Pas hem zelf aan in my.QLS als dat nodig is.",
        ),
        Said(
            "Changed in my.QLS since: {fields}.",
            _LEFT_EN,
            "Change it in my.QLS yourself if need be.",
        ),
    ),
    "undo_field_later_run": Entry(
        Said(
            "Taak {run} heeft dit daarna opnieuw geschreven: {fields}.",
            _LEFT_NL,
            "Maak eerst die taak ongedaan als u verder terug wilt.",
        ),
        Said(
            "Run {run} wrote this again after that: {fields}.",
            _LEFT_EN,
            "Undo that run first if you want to go further back.",
        ),
    ),
    "undo_field_unsure": Entry(
        Said(
            "De vorige waarde is niet zeker: {fields}.",
            _LEFT_NL,
            "Controleer het product in my.QLS.",
        ),
        Said(
            "The earlier value isn't certain: {fields}.",
            _LEFT_EN,
            "Check the product in my.QLS.",
        ),
    ),
}

REFUSED: dict[str, Entry] = {
    "undo_no_run": Entry(
        Said("Er is geen taak {run}.", action="Kies een taak bij Activiteit."),
        Said("There is no run {run}.", action="Choose a run under Activity."),
    ),
    "undo_run_open": Entry(
        Said("Taak {run} is nog bezig.", _NOTHING_NL, "Wacht tot die klaar is, of stop hem eerst."),
        Said("Run {run} is still under way.", _NOTHING_EN, "Wait until it ends, or stop it first."),
    ),
    "undo_orders": Entry(
        Said(
            "Taak {run} ging over bestellingen; die kunnen niet worden teruggehaald.",
            _NOTHING_NL,
            "Annuleer een bestelling zo nodig in my.QLS.",
        ),
        Said(
            "Run {run} was about orders; those can't be called back.",
            _NOTHING_EN,
            "Cancel an order in my.QLS if need be.",
        ),
    ),
    "undo_nothing": Entry(
        Said(
            "Taak {run} heeft geen waarden geschreven die kunnen worden teruggezet.",
            "Koppelingen en aangemaakte producten blijven altijd bestaan.",
        ),
        Said(
            "Run {run} wrote no values that can be put back.",
            "Links and products that were created always stay.",
        ),
    ),
    "undo_shop_unread": Entry(
        Said(
            "De voorraad in de webshop is niet helemaal gelezen.",
            _NOTHING_NL,
            "Probeer het later opnieuw.",
        ),
        Said("The shop's stock wasn't read to its end.", _NOTHING_EN, "Try again later."),
    ),
    "undo_warehouse_unread": Entry(
        Said(
            "De productlijst van my.QLS is niet helemaal gelezen, of veel korter dan eerst.",
            _NOTHING_NL,
            "Probeer het later opnieuw.",
        ),
        Said(
            "The product list of my.QLS wasn't read to its end, or is much shorter than before.",
            _NOTHING_EN,
            "Try again later.",
        ),
    ),
}

COMMAND: dict[str, Entry] = {
    "help_undo": Entry(
        Said(
            "Zet terug wat een voorraad- of productentaak heeft geschreven, waar dat nog zo staat. "
            "RUN is het nummer van de taak."
        ),
        Said(
            "Puts back what a stock or products run wrote, where it still stands. RUN is the run's "
            "number."
        ),
    ),
    "help_undo_run": Entry(
        Said("nummer van de taak (zie “run” in sync --json)"),
        Said("number of the run (see “run” in sync --json)"),
    ),
    "help_undo_approve": Entry(
        Said("zet ook terug wat wordt vastgehouden"), Said("put back what is held as well")
    ),
}

ENTRIES: dict[str, Entry] = PLANNED | SKIPPED | REFUSED | COMMAND

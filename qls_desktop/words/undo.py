"""Words for taking back what a run wrote."""

from qls_desktop.words.said import Entry, Said

_LEFT_NL = "Deze waarde blijft zoals die nu is."
_LEFT_EN = "This value stays as it is now."
_LINK_STAYS_NL = "De koppeling blijft staan."
_LINK_STAYS_EN = "The link stays."
_NOTHING_NL = "Er is niets teruggezet."
_NOTHING_EN = "Nothing was put back."

PLANNED: dict[str, Entry] = {
    "undo_level": Entry(
        Said("Voorraad terug van {old} naar {new}."), Said("Stock back from {old} to {new}.")
    ),
    "undo_fields": Entry(
        Said("Teruggezet in my.QLS: {fields}."), Said("Put back in my.QLS: {fields}.")
    ),
    "undo_link": Entry(
        Said(
            "Koppeling weg: dit product heeft dan geen my.QLS-product meer.",
            "Bestellingen ermee wachten, en de voorraad in de webshop blijft zoals die nu is.",
            "Controleer die voorraad als de koppeling fout was.",
        ),
        Said(
            "Link taken away: this product then has no my.QLS product any more.",
            "Orders with it wait, and its stock in the shop stays as it is now.",
            "Check that stock if the link was wrong.",
        ),
    ),
    "undo_link_back": Entry(
        Said("Koppeling terug, zoals die was."), Said("Link put back, as it was.")
    ),
    "undo_links_come_again": Entry(
        Said(
            "De volgende productsynchronisatie maakt deze koppelingen opnieuw, tenzij eerst de "
            "codes, het SKU-veld of de koppelregel veranderen.",
            "Tot dan wachten bestellingen met deze producten.",
            "Verander dus eerst wat er fout is, en synchroniseer daarna pas de producten.",
        ),
        Said(
            "The next product sync makes these links again, unless the codes, the SKU field or "
            "the matching rule change first.",
            "Until then orders with these products wait.",
            "So first change what is wrong, and only then sync the products.",
        ),
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
LINKS_KEPT: dict[str, Entry] = {
    "undo_link_created": Entry(
        Said(
            "Dit my.QLS-product is door de taak zelf voor dit product aangemaakt.",
            _LINK_STAYS_NL,
            "Klopt die niet, maak hem dan los bij Productcontrole.",
        ),
        Said(
            "The run itself created this my.QLS product for this product.",
            _LINK_STAYS_EN,
            "If it is wrong, undo it on the page Product check.",
        ),
    ),
    "undo_link_in_use": Entry(
        Said(
            "Bestelling {number} met dit product is misschien al bij QLS en nog niet verzonden.",
            _LINK_STAYS_NL,
            "Maak de taak nog eens ongedaan als die bestelling verzonden is.",
        ),
        Said(
            "Order {number} with this product may be at QLS and hasn't been shipped yet.",
            _LINK_STAYS_EN,
            "Undo the run once more when that order has been shipped.",
        ),
    ),
    "undo_link_decided": Entry(
        Said(
            "Sindsdien anders gekoppeld of losgemaakt, bijvoorbeeld met de hand.",
            "Dat blijft zoals het is.",
            "Verander het zo nodig bij Productcontrole.",
        ),
        Said(
            "Linked otherwise or unlinked since, by hand for instance.",
            "That stays as it is.",
            "Change it on the page Product check if need be.",
        ),
    ),
    "undo_link_later_run": Entry(
        Said(
            "Taak {run} heeft dit product daarna anders gekoppeld.",
            _LINK_STAYS_NL,
            "Maak eerst die taak ongedaan als u verder terug wilt.",
        ),
        Said(
            "Run {run} linked this product otherwise after that.",
            _LINK_STAYS_EN,
            "Undo that run first if you want to go further back.",
        ),
    ),
    "undo_link_taken": Entry(
        Said(
            "Aan dit my.QLS-product is nu een ander product van de winkel gekoppeld.",
            "Dit product blijft zonder koppeling.",
            "Koppel het met de hand bij Productcontrole als dat moet.",
        ),
        Said(
            "Another product of the shop is linked to this my.QLS product now.",
            "This product stays without a link.",
            "Link it by hand on the page Product check if it must be.",
        ),
    ),
    "link_undone_by_run": Entry(
        Said("Teruggenomen bij het ongedaan maken van taak {run}."),
        Said("Taken away when run {run} was undone."),
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
            "Taak {run} heeft niets geschreven of gekoppeld dat kan worden teruggezet.",
            "Aangemaakte producten blijven altijd bestaan, met hun koppeling.",
        ),
        Said(
            "Run {run} wrote or linked nothing that can be put back.",
            "Products that were created always stay, with their links.",
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
            "Zet terug wat een voorraad- of productentaak heeft geschreven of gekoppeld, waar dat "
            "nog zo staat. "
            "RUN is het nummer van de taak."
        ),
        Said(
            "Puts back what a stock or products run wrote or linked, where it still stands. RUN is "
            "the run's number."
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

ENTRIES: dict[str, Entry] = PLANNED | SKIPPED | LINKS_KEPT | REFUSED | COMMAND

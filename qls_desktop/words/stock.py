"""Words for stock: what is written, what isn't, and why a plan is kept back."""

from qls_desktop.words.said import Entry, Said

_NOTHING_NL = "Er is niets geschreven; de voorraad in de webshop blijft zoals die was."
_NOTHING_EN = "Nothing was written; the stock in the shop stays as it was."
_LOOK_NL = "Bekijk de lijst en keur haar goed als het klopt."
_LOOK_EN = "Look at the list and approve it if it is right."

VARIANTS: dict[str, Entry] = {
    "stock_set": Entry(
        Said(
            "Van {old} naar {new}.",
            (
                "my.QLS heeft er {available}; eraf gaan {pending} betaald maar nog niet in "
                "my.QLS, {unpaid} wachtend op betaling en {reserve} reserve."
            ),
        ),
        Said(
            "From {old} to {new}.",
            (
                "my.QLS has {available}; minus {pending} paid but not in my.QLS yet, {unpaid} "
                "awaiting payment and {reserve} in reserve."
            ),
        ),
    ),
    "stock_not_linked": Entry(
        Said(
            "De variant is niet gekoppeld aan een my.QLS-product.",
            "De voorraad in de webshop wordt niet bijgewerkt.",
            "Bekijk in de productcontrole wat er aan de codes schort.",
        ),
        Said(
            "The variant isn't linked to a my.QLS product.",
            "Its stock in the shop isn't updated.",
            "See in the product check what is wrong with its codes.",
        ),
    ),
    "stock_tracking_disabled": Entry(
        Said(
            "De webshop houdt van deze variant geen voorraad bij.",
            "Er wordt niets geschreven.",
            "Zet voorraadbeheer aan in de webshop als dat wel moet.",
        ),
        Said(
            "The shop doesn't track this variant's stock.",
            "Nothing is written.",
            "Switch stock tracking on in the shop if it should.",
        ),
    ),
    "stock_tracking_unknown": Entry(
        Said(
            "Of de webshop van deze variant voorraad bijhoudt, is niet bekend.",
            "Er wordt niets geschreven.",
            "Controleer het voorraadbeheer van de variant in de webshop.",
        ),
        Said(
            "Whether the shop tracks this variant's stock isn't known.",
            "Nothing is written.",
            "Check the variant's stock tracking in the shop.",
        ),
    ),
    "stock_taken_back": Entry(
        Said(
            "De webshop zet de voorraad steeds terug van {wanted} naar {found}.",
            "Deze variant wordt voorlopig niet meer geschreven.",
            "Kijk of een kassa of een ander programma de voorraad van de webshop beheert.",
        ),
        Said(
            "The shop keeps putting the stock back from {wanted} to {found}.",
            "This variant isn't written for the time being.",
            "See whether a till or another program manages the shop's stock.",
        ),
    ),
    "stock_product_gone": Entry(
        Said(
            "Het gekoppelde product ({product}) staat niet in de lijst van my.QLS.",
            "De voorraad blijft staan en wordt niet op 0 gezet.",
            "Is het net aangemaakt, wacht dan op de volgende synchronisatie. Herstel het anders in"
            " my.QLS, of verbreek de koppeling.",
        ),
        Said(
            "The linked product ({product}) isn't in the list of my.QLS.",
            "The stock stays as it is and isn't set to 0.",
            "If it was made just now, wait for the next sync. Otherwise restore it in my.QLS, or"
            " undo the link.",
        ),
    ),
    "stock_amount_unknown": Entry(
        Said(
            "my.QLS noemt van dit product geen aantal.",
            "De voorraad in de webshop blijft staan en wordt niet op 0 gezet.",
            "Kijk in my.QLS of het product daar een aantal heeft. Ontbreekt het bij veel producten,"
            " neem dan contact op met QLS.",
        ),
        Said(
            "my.QLS gives no amount for this product.",
            "The stock in the shop stays as it is and isn't set to 0.",
            "See in my.QLS whether the product has an amount there. If many products lack it,"
            " contact QLS.",
        ),
    ),
}

GUARD: dict[str, Entry] = {
    "stock_read_incomplete": Entry(
        Said(
            "De voorraadlijst van my.QLS is niet helemaal gelezen ({rows} rijen).",
            _NOTHING_NL,
            "De volgende ronde leest de lijst opnieuw.",
        ),
        Said(
            "The stock list of my.QLS wasn't read to its end ({rows} rows).",
            _NOTHING_EN,
            "The next round reads the list anew.",
        ),
    ),
    "stock_list_empty": Entry(
        Said(
            "De voorraadlijst van my.QLS is leeg.",
            _NOTHING_NL,
            "Controleer in my.QLS of de producten er staan en of het juiste bedrijf is gekozen.",
        ),
        Said(
            "The stock list of my.QLS is empty.",
            _NOTHING_EN,
            "Check in my.QLS that the products are there and the right company is chosen.",
        ),
    ),
    "stock_list_shorter": Entry(
        Said(
            "De voorraadlijst van my.QLS is veel korter geworden: {rows} in plaats van {before}.",
            _NOTHING_NL,
            "Controleer in my.QLS of er producten verdwenen zijn.",
        ),
        Said(
            "The stock list of my.QLS became much shorter: {rows} instead of {before}.",
            _NOTHING_EN,
            "Check in my.QLS whether products have disappeared.",
        ),
    ),
    "stock_held_zeroes": Entry(
        Said(
            "{zeroes} van de {linked} gekoppelde varianten zouden tegelijk naar 0 gaan.",
            "Die zijn niet op 0 gezet; de andere wijzigingen zijn wel doorgevoerd.",
            _LOOK_NL,
        ),
        Said(
            "{zeroes} of the {linked} linked variants would go to 0 at once.",
            "Those weren't set to 0; the other changes were carried out.",
            _LOOK_EN,
        ),
    ),
    "stock_held_share": Entry(
        Said(
            (
                "Van {changing} van de {linked} gekoppelde varianten zou de voorraad veranderen, "
                "waarvan {zeroes} naar 0; de grens is {percent} %."
            ),
            _NOTHING_NL,
            _LOOK_NL,
        ),
        Said(
            (
                "The stock of {changing} of the {linked} linked variants would change, {zeroes} of "
                "them to 0; the limit is {percent} %."
            ),
            _NOTHING_EN,
            _LOOK_EN,
        ),
    ),
}

ENTRIES: dict[str, Entry] = {**VARIANTS, **GUARD}

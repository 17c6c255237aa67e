"""Slugs inside reasons (tasks, fields, states) in the words of the screen."""

from qls_desktop.domain.reason import ReasonValue
from qls_desktop.words.api_words import call_in_words, field_in_words, text_in_words
from qls_desktop.words.days import day_in_words
from qls_desktop.words.said import Language

_SAID = {
    "call": call_in_words,
    "field": field_in_words,
    "text": text_in_words,
    "day": day_in_words,
}
"""Values in the words of an API, and days."""

_AMOUNTS = frozenset(
    {
        *("available", "before", "blocks", "changing", "count", "differing", "empty", "found"),
        *("free_mb", "got", "held", "in_doubt", "integrations", "ledger", "left", "limit"),
        *("linked", "links", "missing", "most", "new", "old", "orders", "pending", "planned"),
        *("qls", "rejected", "reserve", "rows", "shop", "shown", "size", "size_mb", "skipped"),
        *("sold", "stock", "tells", "unpaid", "variants", "wanted", "warns", "written"),
        *("wrote", "zeroes"),
    }
)
"""Whole numbers under these names count something; others are numbers of something: a run, a line,
a status."""

_TERMS: dict[str, dict[str, tuple[str, str]]] = {
    "task": {
        "orders": ("bestellingen", "orders"),
        "products": ("producten", "products"),
        "stock": ("voorraden", "stock"),
    },
    "field": {
        "name": ("naam", "name"),
        "street": ("straat", "street"),
        "city": ("plaats", "city"),
        "country": ("land", "country"),
        "postal_code": ("postcode", "postcode"),
    },
    "permission": {
        "products": ("producten (products)", "products"),
        "orders": ("bestellingen (orders)", "orders"),
        "settings": ("instellingen (settings)", "settings"),
    },
    "text": {"–": ("geen toelichting", "no explanation")},
    "made": {
        "ean_and_sku": ("op EAN en SKU", "by EAN and SKU"),
        "ean": ("op EAN", "by EAN"),
        "sku": ("op SKU", "by SKU"),
        "created": ("aangemaakt door ons", "created by us"),
        "by_hand": ("met de hand", "by hand"),
    },
    "fields": {
        "name": ("naam", "name"),
        "image_url": ("afbeelding", "picture"),
        "price_cost": ("inkoopprijs", "cost price"),
        "price_store": ("verkoopprijs", "store price"),
    },
    "differing": {
        "brand": ("handelsnaam", "brand"),
        "postal_code": ("postcode", "postcode"),
        "lines": ("producten of aantallen", "products or amounts"),
    },
    "state": {
        "seen": ("nieuw", "new"),
        "waiting": ("wacht", "waiting"),
        "ready": ("klaar om te versturen", "ready to send"),
        "sending": ("wordt verstuurd", "being sent"),
        "sent": ("bij QLS", "at QLS"),
        "shipped": ("verzonden", "shipped"),
        "reported": ("verzonden en gemeld", "shipped and reported"),
        "rejected": ("geweigerd", "refused"),
        "conflict": ("kiezen", "to choose"),
        "in_doubt": ("onzeker", "in doubt"),
        "absent": ("niet bij QLS", "not at QLS"),
        "ignored": ("genegeerd", "ignored"),
        "cancelled": ("geannuleerd", "cancelled"),
        "attention": ("let op", "attention"),
    },
}


def term(name: str, value: ReasonValue, language: Language) -> ReasonValue:
    """A value as people say it: slugs of known names are translated, amounts get their points.

    A list of slugs is written with ", " between them.
    """
    if isinstance(value, int):
        return _amount(value, language) if name in _AMOUNTS else value
    if value is None:
        return value
    known = _TERMS.get(name, {})
    if name in _SAID and value not in known:
        return _SAID[name](value, language)
    place = 0 if language is Language.NL else 1
    parts = (known[part][place] if part in known else part for part in value.split(", "))
    return ", ".join(parts)


def _amount(value: int, language: Language) -> str:
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if language is Language.NL else grouped

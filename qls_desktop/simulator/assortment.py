"""The words of an invented Dutch shop: what it sells and what that is called."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """A kind of thing the shop sells.

    Attributes:
        name: Dutch, singular.
        short: three letters for article codes.
        grams: usual weight.
        cents: usual price including VAT, in euro cents.
        tax_percent: 21, or 9 for food.
    """

    name: str
    short: str
    grams: int
    cents: int
    tax_percent: int = 21


ARTICLES = (
    Article("Theepot", "TPT", 850, 3495),
    Article("Mok", "MOK", 350, 1195),
    Article("Theeglas", "TGL", 180, 695),
    Article("Espressokopje", "ESP", 120, 895),
    Article("Theefilter", "TFI", 45, 545),
    Article("Waterkoker", "WKO", 1200, 5995),
    Article("Melkkan", "MKN", 420, 1795),
    Article("Suikerpot", "SPT", 380, 1650),
    Article("Dienblad", "DBL", 900, 2795),
    Article("Onderzetter", "OND", 90, 495),
    Article("Bewaarblik", "BBL", 260, 1095),
    Article("Theelepel", "TLE", 25, 375),
    Article("Theedoek", "TDK", 70, 825),
    Article("Tafelkleed", "TKL", 540, 3995),
    Article("Placemat", "PLM", 110, 750),
    Article("Schaal", "SCH", 780, 2450),
    Article("Ontbijtbord", "OBD", 410, 1325),
    Article("Taartschep", "TSC", 140, 1575),
    Article("Honinglepel", "HLE", 30, 595),
    Article("Kaars", "KRS", 300, 1299),
    Article("Windlicht", "WLT", 640, 2195),
    Article("Vaas", "VAS", 1100, 2995),
    Article("Groene thee", "GRT", 110, 795, 9),
    Article("Zwarte thee", "ZWT", 110, 745, 9),
    Article("Kruidenthee", "KRT", 95, 695, 9),
    Article("Koffiebonen", "KBO", 1000, 1695, 9),
    Article("Stroopwafels", "STW", 320, 450, 9),
    Article("Chocoladereep", "CHO", 100, 395, 9),
    Article("Honing", "HON", 450, 895, 9),
    Article("Speculaas", "SPE", 250, 425, 9),
)

SERIES = (
    "Kamille",
    "Zeewind",
    "Avondrood",
    "Molen",
    "Duinzicht",
    "Café Crème",
    "Polder",
    "Sering",
    "Waddenzee",
    "Boerderij",
    "Linde",
    "Maanlicht",
    "Grachten",
    "Notenhout",
    "IJsvogel",
    "Klaproos",
    "Oud-Hollands",
    "Reiger",
    "Zilverspar",
    "Zonnebloem",
    "Dauw",
    "Fjord",
    "Rozenbottel",
    "Veenkolonie",
    "Korenveld",
    "Pêche",
    "Bosrand",
    "Schelpenpad",
    "Vuurtoren",
    "Winterkoning",
)

FINISHES = (
    "mat",
    "glanzend",
    "handgemaakt",
    "naturel",
    "klein",
    "groot",
    "extra sterk",
    "biologisch",
    "voor twee",
    "reismaat",
    "klassiek",
    "gerecycled",
    "cadeauverpakking",
    "limited edition",
    "duo",
    "seizoen",
)

LONG_TAILS = (
    "met afneembaar roestvrijstalen filter en onderzetter van bamboe, geschikt voor de vaatwasser",
    "uit de museumcollectie, met de hand beschilderd in Delfts blauw, in stevige geschenkdoos",
    "– set van zes stuks, stapelbaar, met gebruiksaanwijzing in het Nederlands, Frâns en Duits",
)

COLOURS = (
    ("blauw", "BLA"),
    ("wit", "WIT"),
    ("zwart", "ZWA"),
    ("zeegroen", "ZGR"),
    ("crème", "CRE"),
    ("terracotta", "TER"),
)
SIZES = (("klein", "S"), ("middel", "M"), ("groot", "L"))

_COMBINATIONS = len(ARTICLES) * len(SERIES) * len(FINISHES)


def title_numbers(rng: random.Random, count: int) -> list[int]:
    """Give `count` different numbers for `title_of`, in random order."""
    return rng.sample(range(max(_COMBINATIONS, count)), count)


def article_of(number: int) -> Article:
    """Give the kind of thing that a title number stands for."""
    return ARTICLES[number % len(ARTICLES)]


def title_of(number: int) -> str:
    """Give the title a number stands for; different numbers give different titles."""
    rest, article = divmod(number, len(ARTICLES))
    rest, series = divmod(rest, len(SERIES))
    edition, finish = divmod(rest, len(FINISHES))
    title = f"{ARTICLES[article].name} {SERIES[series]} {FINISHES[finish]}"
    return f"{title} editie {edition + 1}" if edition else title

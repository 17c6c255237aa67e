"""What goes wrong between the program and the world, drawn from the seed."""

import random
import sqlite3
from dataclasses import dataclass

BEFORE = ("lost", "refused", "429", "502", "500", "401")
"""The request never reached the other side. 401 pauses the jobs, so it is drawn seldom."""

AFTER = ("unanswered", "timeout", "502_after", "500_after", "truncated", "page", "empty")
"""The other side did what was asked, and the answer didn't come or says nothing."""

CHANGED = ("doubled_row", "missing_row", "reversed", "stale")
"""A list's answer that isn't what the other side holds now."""

TWICE, LATE = "twice", "late"
"""Delivered two times (never a POST: no client can mend that); delivered after we gave up."""


@dataclass(frozen=True)
class Weather:
    """How rough a story is: chances per boundary, all 0 in fine weather."""

    calls: float = 0.0
    deaths: float = 0.0
    disk: float = 0.0
    meanwhile: float = 0.0


FINE = Weather()


class Trouble:
    """Draws what goes wrong; switched off, nothing does."""

    def __init__(self, seed: str, weather: Weather) -> None:
        self._chance = random.Random(seed)
        self.weather = weather

    def calm(self) -> None:
        """From now on nothing goes wrong."""
        self.weather = FINE

    def dies(self, _number: int) -> bool:
        """Whether the process dies at this boundary."""
        return self._happens(self.weather.deaths)

    def at_commit(self) -> int | None:
        """A full disk, or a database that another program holds."""
        if not self._happens(self.weather.disk):
            return None
        return self._chance.choice((sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY))

    def on_the_way(self, method: str, path: str) -> str | None:
        """What happens to a call, None when all goes well."""
        if not self._happens(self.weather.calls):
            return None
        kinds = [*BEFORE[:5], *AFTER]
        if method == "GET":
            kinds += CHANGED
        elif "/shipments/" not in path:
            # A shipment that is reported twice by the network itself mails twice: out of reach.
            kinds += [LATE, LATE] if method == "POST" else [LATE, TWICE]
        if self._happens(0.05):
            kinds = ["401"]
        return self._chance.choice(kinds)

    def someone_acts(self) -> bool:
        """Whether somebody changes something in the shop or at QLS just now."""
        return self._happens(self.weather.meanwhile)

    def turns(self) -> int:
        """How often the other running tasks get a turn before this call goes on."""
        return self._chance.randrange(4)

    def _happens(self, chance: float) -> bool:
        return chance > 0 and self._chance.random() < chance

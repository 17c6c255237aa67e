"""Every switch of both simulated APIs with the values to try.

A case is a set of values that are not the defaults; every other switch keeps its default.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.switches import Switch

SWITCHES: Mapping[str, tuple[Switch, ...]] = {
    "lightspeed": LIGHTSPEED_SWITCHES,
    "qls": QLS_SWITCHES,
}

FREE_VALUES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("lightspeed", "rate_limits"): ("1000/12000/288000", "60/600/2400"),
    ("lightspeed", "deep_page_cap"): ("1", "2"),
    ("lightspeed", "slow_pages"): ("125", "25"),
    ("lightspeed", "flaky_404"): ("0.05", "0.2"),
    ("lightspeed", "flaky_5xx"): ("0.05", "0.2"),
    ("lightspeed", "tracking_max_len"): ("12", "20"),
    ("qls", "list_lag_s"): ("120",),
    ("qls", "rate_limit"): ("60/300 sliding", "100/60 fixed"),
    ("qls", "clock_skew_s"): ("-600", "600", "-10800", "10800"),
}
"""A representative few of the values outside a switch's fixed words."""


class Setting(NamedTuple):
    """One value of one switch."""

    api: str
    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.api}.{self.name}={self.value}"


Case = tuple[Setting, ...]
"""Values that differ from the defaults, in the order of the tables."""


def values_of(api: str, switch: Switch) -> tuple[str, ...]:
    """The values of a switch to try, its default first."""
    known = (*switch.values, *FREE_VALUES.get((api, switch.name), ()))
    return tuple(dict.fromkeys((switch.default, *known)))


@cache
def table() -> tuple[tuple[Setting, ...], ...]:
    """One row per switch: its settings, the default first."""
    return tuple(
        tuple(Setting(api, switch.name, value) for value in values_of(api, switch))
        for api, switches in SWITCHES.items()
        for switch in switches
    )


def case_of(chosen: Iterable[Setting]) -> Case:
    """Leaves the defaults out."""
    defaults = {row[0] for row in table()}
    return tuple(one for one in chosen if one not in defaults)


def single_cases() -> list[Case]:
    """The case of defaults, and one case per value that isn't a default."""
    return [(), *((one,) for row in table() for one in row[1:])]


def packed_cases(size: int, alone: Callable[[Setting], bool]) -> list[Case]:
    """Every value in one case: ``size`` of different switches together, blunt ones ``alone``."""
    others = [one for row in table() for one in row[1:]]
    by_rank = sorted(others, key=_rank)
    gentle = [one for one in by_rank if not alone(one)]
    packs = [tuple(gentle[start : start + size]) for start in range(0, len(gentle), size)]
    return [(), *((one,) for one in others if alone(one)), *packs]


def _rank(one: Setting) -> int:
    """The place of a value in its switch, so that neighbours belong to different switches."""
    return next(row.index(one) for row in table() if one in row)


def named(case: Case) -> str:
    """A case as one line."""
    return " ".join(map(str, case)) or "defaults"

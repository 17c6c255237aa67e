"""Faults that were asked for by name, place and count."""

import random
from dataclasses import dataclass
from fnmatch import fnmatchcase

KINDS = frozenset(
    {
        "refuse_connect",
        "drop_before",
        "drop_after",
        "502_html_before",
        "502_html_after",
        "500_json_before",
        "500_json_after",
        "slow",
        "truncated_json",
        "html_200",
        "redirect",
        "429",
        "doubled_row",
        "missing_row",
    }
)
"""Every kind of fault. `*_after`, `slow`, `truncated_json` and `html_200`: the effect happened."""


class ConnectionLost(Exception):  # noqa: N818 - the name is a contract between the rooms
    """The connection was broken without a valid answer.

    Attributes:
        connected: False when it was refused before anything was sent.
    """

    def __init__(self, connected: bool = True) -> None:
        super().__init__("connection lost" if connected else "connection refused")
        self.connected = connected


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, asked for.

    Attributes:
        kind: one of `KINDS`.
        route: pattern (fnmatch) over "METHOD /path/template", such as "PUT /*/orders/*".
        nth: fires on the nth matching call counted from arming; None is the first.
        count: how many matching calls in a row it spoils.
        rate: when above 0, a seeded chance per matching call; it then never wears out.
        seconds: how long `slow` takes.
    """

    kind: str
    route: str = "*"
    nth: int | None = None
    count: int = 1
    rate: float = 0.0
    seconds: float = 90.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of fault: {self.kind!r}")
        if not 0.0 <= self.rate <= 1.0:
            raise ValueError(f"rate of a fault must lie between 0 and 1, not {self.rate!r}")
        if self.count < 1 or (self.nth is not None and self.nth < 1):
            raise ValueError("count and nth of a fault start at 1")


@dataclass(slots=True)
class _Armed:
    """A fault with the number of matching calls seen since it was armed."""

    fault: Fault
    seen: int = 0

    def matches(self, call: str) -> bool:
        """Tell whether the fault's pattern fits "METHOD /template"."""
        return fnmatchcase(call, self.fault.route)

    def fires(self, chance: random.Random) -> bool:
        """Count one matching call and tell whether it is spoiled."""
        self.seen += 1
        if self.fault.rate > 0.0:
            return chance.random() < self.fault.rate
        first = self.fault.nth or 1
        return first <= self.seen < first + self.fault.count

    @property
    def spent(self) -> bool:
        """True when the fault can't fire any more."""
        return self.fault.rate == 0.0 and self.seen + 1 >= (self.fault.nth or 1) + self.fault.count


class Faults:
    """The faults that are armed, in the order of arming."""

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)
        self._armed: list[_Armed] = []

    @property
    def armed(self) -> tuple[Fault, ...]:
        """The faults that can still fire."""
        return tuple(entry.fault for entry in self._armed)

    def arm(self, fault: Fault) -> None:
        """Arm a fault; its count of calls starts here."""
        self._armed.append(_Armed(fault))

    def clear(self) -> None:
        """Disarm everything."""
        self._armed.clear()

    def take(self, route: str, method: str) -> Fault | None:
        """Count one call and give the fault that spoils it, if any.

        Args:
            route: the path template, such as "/{lang}/orders.json".
            method: the HTTP method.
        """
        call = f"{method} {route}"
        matching = [entry for entry in self._armed if entry.matches(call)]
        fired = [entry.fault for entry in matching if entry.fires(self._chance)]
        self._armed = [entry for entry in self._armed if not entry.spent]
        return fired[0] if fired else None

"""What the runs of one engine share."""

from collections import Counter
from dataclasses import dataclass, field

from qls_desktop.sync.turns import Turns


@dataclass
class Shared:
    """Lives as long as its engine, on one event loop."""

    turns: Turns = field(default_factory=Turns)
    logins_given: Counter[str] = field(default_factory=Counter)
    """How often a login was given since the program began, by its name."""

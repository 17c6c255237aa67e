"""What the runs of one engine share."""

from dataclasses import dataclass, field

from qls_desktop.sync.turns import Turns


@dataclass
class Shared:
    """Lives as long as its engine, on one event loop."""

    turns: Turns = field(default_factory=Turns)

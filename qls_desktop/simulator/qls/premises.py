"""What every part of the warehouse stands on: the clock, the switches and the seed."""

from datetime import datetime, timedelta

from qls_desktop.simulator.clock import Clock
from qls_desktop.simulator.qls.ids import IdStreams
from qls_desktop.simulator.switches import Switches


class Premises:
    """The clock, the switches and the seeded ids that all parts of a warehouse share.

    Args:
        clock: tells the true time, UTC.
        seed: the same seed gives the same ids and delays.
        switches: the switches of `QLS_SWITCHES`.
    """

    def __init__(self, clock: Clock, seed: int, switches: Switches) -> None:
        self.clock = clock
        self.seed = seed
        self.switches = switches
        self.ids = IdStreams(seed)

    def now(self) -> datetime:
        """Give the true time, UTC."""
        return self.clock.now()

    def stamped(self, at: datetime) -> datetime:
        """Give an instant as the clock of QLS shows it: `clock_skew_s` seconds off."""
        return at + timedelta(seconds=float(self.get("clock_skew_s")))

    def get(self, switch: str) -> str:
        """Give the value of a switch.

        Raises:
            ValueError: when there is no such switch.
        """
        return self.switches.get(switch)

    def listed_until(self) -> datetime:
        """Give the instant (UTC) up to which what was made shows in lists and filters now."""
        return self.now() - timedelta(seconds=float(self.get("list_lag_s")))

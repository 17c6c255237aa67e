"""What every line to a host is made of; the line itself is opened in ``open``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.timing import SystemTiming, Timing

if TYPE_CHECKING:
    import httpx  # takes longer to import than the window may wait for its first paint


def _real_wire(_base_url: str) -> httpx.AsyncBaseTransport | None:
    return None


@dataclass(frozen=True)
class Network:
    """What every line is made of.

    ``wire`` gives the transport for a base URL, None for the real one; the simulator and tests
    put their own here.
    """

    timing: Timing
    budgets: Budgets
    wire: Callable[[str], httpx.AsyncBaseTransport | None] = _real_wire


def system_network() -> Network:
    """The network of this PC."""
    timing = SystemTiming()
    return Network(timing, Budgets(timing))

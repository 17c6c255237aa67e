"""Whether this PC has a network, without sending a byte."""

import socket
from collections.abc import Iterable
from typing import Protocol

ROUTE_PROBES = (
    (socket.AF_INET, "192.0.2.1"),
    (socket.AF_INET6, "2001:db8::1"),
)
"""Addresses kept free for documentation: they are routed like any other, and nobody has them."""

DISCARD_PORT = 9


class NetworkState(Protocol):
    """Says whether it is worth trying to reach the outside."""

    def is_up(self) -> bool:
        """Whether there is a way out. ``True`` is no promise that the outside answers."""


class RouteNetwork:
    """Asks the operating system for a route; takes microseconds and sends nothing."""

    def __init__(self, probes: Iterable[tuple[socket.AddressFamily, str]] = ROUTE_PROBES) -> None:
        self._probes = tuple(probes)

    def is_up(self) -> bool:
        """Whether a route to the outside exists, over IPv4 or IPv6."""
        return any(_has_route(family, address) for family, address in self._probes)


class SetNetwork:
    """A network that is up when it is told so; for tests and for the demo."""

    def __init__(self, *, up: bool = True) -> None:
        self.up = up

    def is_up(self) -> bool:
        """What it was told."""
        return self.up


def _has_route(family: socket.AddressFamily, address: str) -> bool:
    # Connecting a datagram socket only looks up the route.
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, DISCARD_PORT))
    except OSError:
        return False
    return True

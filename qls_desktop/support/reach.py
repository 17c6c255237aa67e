"""Whether the outside can be reached: a TCP connection per host, opened and closed at once."""

import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from qls_desktop.domain.reason import reason
from qls_desktop.support.check_item import CheckItem, CheckState

SECONDS = 4.0


@dataclass(frozen=True, slots=True)
class Host:
    """A host to reach, under the name of its check."""

    check: str
    name: str
    port: int = 443


KNOWN_HOSTS = (
    Host("reach-lightspeed-eu1", "api.webshopapp.com"),
    Host("reach-lightspeed-us1", "api.shoplightspeed.com"),
    Host("reach-my-qls", "api.pakketdienstqls.nl"),
)
"""The two C-Series clusters (api/lightspeed.md, section 1) and my.QLS (api/qls.md, section 1)."""


def check_hosts(hosts: Iterable[Host] = KNOWN_HOSTS, seconds: float = SECONDS) -> list[CheckItem]:
    """Tries all ``hosts`` at once; takes at most about ``seconds``, name look-up aside.

    A host that can't be reached is a warning: a proxy may be in between, and the program waits for
    the network by itself.
    """
    listed = list(hosts)
    if not listed:
        return []
    with ThreadPoolExecutor(len(listed), "reach") as pool:
        return list(pool.map(lambda host: _check(host, seconds), listed))


def _check(host: Host, seconds: float) -> CheckItem:
    try:
        socket.create_connection((host.name, host.port), seconds).close()
    except OSError as error:
        why = reason("doctor_host_unreachable", host=host.name, error=type(error).__name__)
        return CheckItem(host.check, CheckState.WARN, why)
    return CheckItem(host.check, CheckState.OK, reason("doctor_host_reached", host=host.name))

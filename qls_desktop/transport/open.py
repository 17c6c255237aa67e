"""Opens a line to a host, if that host may be spoken to."""

import ipaddress
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

import httpx
import truststore

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.transport.budget import CallBudget
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.network import Network, system_network
from qls_desktop.transport.redaction import hush_http_loggers

__all__ = [
    "KNOWN_HOSTS",
    "HostRefusedError",
    "Network",
    "check_host",
    "open_channel",
    "system_network",
]

KNOWN_HOSTS = frozenset({"api.webshopapp.com", "api.shoplightspeed.com", "api.pakketdienstqls.nl"})
"""The two Lightspeed clusters and my.QLS. A host of a base URL that the user set comes on top."""

CONNECT_SECONDS, READ_SECONDS = 10.0, 60.0

_HEADERS = {"Accept": "application/json", "Accept-Encoding": "gzip"}


class HostRefusedError(ApiProblemError):
    """The address isn't one that our login may be sent to; nothing was sent."""

    def __init__(self, slug: str, host: str) -> None:
        super().__init__(Problem(OutcomeKind.NOT_SENT, reason(slug, host=host)))


@asynccontextmanager
async def open_channel(
    network: Network,
    base_url: str,
    user: str,
    password: str,
    budget: CallBudget,
    allowed_hosts: frozenset[str] = KNOWN_HOSTS,
) -> AsyncIterator[Channel]:
    """Opens a line and closes it at the end. One per host and run: opening takes 20–40 ms.

    The login goes in the ``Authorization`` header only. Redirects are never followed.

    Raises:
        HostRefusedError: ``base_url`` isn't https (or http to this machine), or its host is not
            in ``allowed_hosts`` (this machine always is).
    """
    is_local = check_host(base_url, allowed_hosts)
    hush_http_loggers()
    wire = network.wire(base_url)
    client = httpx.AsyncClient(
        transport=wire,
        verify=_certificates() if wire is None else True,
        trust_env=not is_local,
        auth=httpx.BasicAuth(user, password),
        headers=_HEADERS,
        timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS, pool=CONNECT_SECONDS),
        follow_redirects=False,
    )
    async with client:
        yield Channel(client, base_url, budget, network.timing)


def check_host(base_url: str, allowed_hosts: frozenset[str] = KNOWN_HOSTS) -> bool:
    """Whether ``base_url`` is on this machine.

    Raises:
        HostRefusedError: our login may not be sent there.
    """
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise HostRefusedError("api_bad_address", "–") from error
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query:
        raise HostRefusedError("api_bad_address", url.host or "–")
    is_local = _is_loopback(url.host)
    if url.scheme == "http" and not is_local:
        raise HostRefusedError("api_plain_http", url.host)
    if not is_local and url.host not in allowed_hosts:
        raise HostRefusedError("api_host_refused", url.host)
    return is_local


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@cache
def _certificates() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

"""Our login is sent to hosts that we know, over https, and nowhere else."""

import pytest

from qls_desktop.domain.login import Login
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import (
    HostRefusedError,
    Network,
    check_host,
    open_channel,
    system_network,
)
from tests.transport.worlds import SimulatedTiming, roomy


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://api.webshopapp.example", "api_host_refused"),
        ("http://api.webshopapp.com", "api_plain_http"),
        ("ftp://api.webshopapp.com", "api_bad_address"),
        ("https://user:pw@api.webshopapp.com", "api_bad_address"),
        ("https://", "api_bad_address"),
        ("https://api.webshopapp.com:port", "api_bad_address"),
        ("http://127.0.0.1.example", "api_plain_http"),
    ],
)
def test_a_strange_address_is_refused(address: str, slug: str) -> None:
    with pytest.raises(HostRefusedError) as caught:
        check_host(address)
    assert caught.value.problem.reason.kind == slug


@pytest.mark.parametrize(
    ("address", "is_local"),
    [
        ("https://api.webshopapp.com", False),
        ("https://api.pakketdienstqls.nl", False),
        ("http://127.0.0.1:8000", True),
        ("http://localhost:8000/shop", True),
        ("http://[::1]:8000", True),
    ],
)
def test_a_known_address_is_allowed(address: str, is_local: bool) -> None:
    assert check_host(address) is is_local


def test_an_address_that_the_user_set_is_allowed() -> None:
    assert check_host("https://qls.example", frozenset({"qls.example"})) is False


async def test_the_real_wire_opens_and_closes_without_a_call() -> None:
    timing = SimulatedTiming()
    network = Network(timing, Budgets(timing))
    async with open_channel(
        network, "https://api.webshopapp.com", "key", "secret", roomy(timing)
    ) as channel:
        assert (channel.calls, channel.host) == (0, "api.webshopapp.com")


async def test_the_system_clock_is_aware_and_waits() -> None:
    timing = system_network().timing
    before = timing.now()
    await timing.sleep(0)
    assert before.tzinfo is not None
    assert timing.now() >= before


def test_a_login_is_never_shown() -> None:
    login = Login("kim", "hush-hush")
    assert "kim" not in f"{login} {login!r}"
    assert "hush" not in f"{login} {login!r}"

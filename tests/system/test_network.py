"""Whether the PC has a network."""

import socket

import pytest

from qls_desktop.system.network import RouteNetwork, SetNetwork


def test_a_route_to_this_machine_counts_when_asked_for() -> None:
    assert RouteNetwork([(socket.AF_INET, "127.0.0.1")]).is_up()


def test_no_probe_no_network() -> None:
    assert not RouteNetwork([]).is_up()


def test_an_address_without_a_route_is_down() -> None:
    # The operating system refuses an address that isn't one before it looks up any route.
    assert not RouteNetwork([(socket.AF_INET6, "192.0.2.1")]).is_up()


def test_one_of_both_families_is_enough() -> None:
    probes = [(socket.AF_INET6, "192.0.2.1"), (socket.AF_INET, "127.0.0.1")]
    assert RouteNetwork(probes).is_up()


def test_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(socket.socket, "send", lambda *args: sent.append(args))
    monkeypatch.setattr(socket.socket, "sendto", lambda *args: sent.append(args))
    RouteNetwork().is_up()
    assert sent == []


def test_a_set_network_is_what_it_was_told() -> None:
    network = SetNetwork()
    assert network.is_up()
    network.up = False
    assert not network.is_up()

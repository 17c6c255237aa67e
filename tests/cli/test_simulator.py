"""The command ``simulator``, on real loopback in this process."""

import io
import json
import signal
import socket

import pytest

from qls_desktop.commands import serving
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.world import World
from tests.cli.terminal import Terminal


class _StopsWhenTold(io.StringIO):
    """Asks the process to end as soon as something was said."""

    number = signal.SIGTERM

    def write(self, text: str) -> int:
        """Takes the text, then raises the signal."""
        length = super().write(text)
        signal.raise_signal(self.number)
        return length


class _Interrupts(_StopsWhenTold):
    number = signal.SIGINT


@pytest.mark.parametrize("out", [_StopsWhenTold, _Interrupts])
def test_it_serves_until_it_is_told_to_stop(terminal: Terminal, out: type[io.StringIO]) -> None:
    terminal.make_out = out
    said = terminal("simulator", "--seed", "5")
    assert (said.code, said.err) == (0, "")
    for word in (terminal.world.lightspeed_key, terminal.world.qls_username, "http://127.0.0.1:"):
        assert word in said.out


def test_a_script_reads_where_it_is(terminal: Terminal) -> None:
    terminal.make_out = _StopsWhenTold
    told = json.loads(terminal("simulator", "--json").out)
    assert told["lightspeed"].keys() == {"url", "key", "secret"}
    assert told["qls"].keys() == {"url", "username", "password"}
    assert not terminal.profile.exists()


def test_a_port_that_is_taken_is_3(terminal: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = terminal("simulator", "--qls-port", str(taken.getsockname()[1]), "--json")
    assert (said.code, said.document["error"]["kind"]) == (3, "command_port_taken")


def test_every_switch_is_listed_with_its_default(terminal: Terminal) -> None:
    said = terminal("simulator", "--list-switches")
    rows = json.loads(terminal("simulator", "--list-switches", "--json").out)["switches"]
    tables = [("lightspeed", LIGHTSPEED_SWITCHES), ("qls", QLS_SWITCHES)]
    listed = {f"{api}.{one.name}": one for api, table in tables for one in table}
    assert [row["name"] for row in rows] == list(listed)
    for row in rows:
        switch = listed[row["name"]]
        assert row["default"] == row["values"][0] == switch.default
        assert row["client_must"] == switch.client_must
        assert row["name"] in said.out
        assert f"*{switch.default}" in said.out


def test_switches_are_turned_by_name(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    worlds: list[World] = []

    def make(*arguments: object) -> World:
        worlds.append(World(*arguments))  # type: ignore[arg-type]
        return worlds[0]

    monkeypatch.setattr(serving, "World", make)
    terminal.make_out = _StopsWhenTold
    terminal(
        *("simulator", "--switch", "qls.page_size=20"),
        *("--switch", "qls.rate_limit=60/300 fixed", "--switch", "lightspeed.order_embed=none"),
    )
    (world,) = worlds
    assert world.warehouse.switches.get("page_size") == "20"
    assert world.warehouse.switches.get("rate_limit") == "60/300 fixed"
    assert world.shop.switch("order_embed") == "none"


@pytest.mark.parametrize(
    "text", ["qls.page_size", "page_size=20", "us.page_size=20", "qls.page_size=21", "qls.none=1"]
)
def test_a_switch_that_does_not_exist_is_2(terminal: Terminal, text: str) -> None:
    said = terminal("simulator", "--switch", text)
    assert (said.code, said.out) == (2, "")

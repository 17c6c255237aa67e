"""The command ``simulator``, on real loopback in this process."""

import io
import json
import signal
import socket

import pytest

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

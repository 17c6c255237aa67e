"""What goes wrong around a command: no network, no reader, no place to write."""

import io
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.conftest import ExpectLog


class _Gone(io.StringIO):
    """A pipe whose reader has left."""

    def write(self, _text: str) -> int:
        """Breaks."""
        raise BrokenPipeError


def test_a_brand_cannot_be_looked_up_without_network(connected: Terminal) -> None:
    connected.is_online = False
    said = connected.add_integration("Tweede", "--json")
    assert (said.code, said.document["error"]["kind"]) == (3, "api_not_reached")
    assert len(connected("integration", "list", "--json").document["integrations"]) == 1


def test_a_reader_that_has_left_is_no_crash(connected: Terminal) -> None:
    connected.make_out = _Gone
    said = connected("integration", "list")
    assert (said.code, said.err) == (3, "")


def test_a_crash_without_a_log_is_still_one_sentence(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.profile.write_text("in the way")
    monkeypatch.setattr("qls_desktop.commands.doctor.examine", _explode)
    said = terminal("doctor", "--json")
    assert (said.code, said.document["error"]["kind"]) == (3, "command_crashed")
    assert str(terminal.profile) in said.err


def test_a_secret_in_a_crash_stays_out_of_the_log(
    connected: Terminal, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    expect_log("qls_desktop.cli", "broke off")
    secret = connected.world.qls_password

    def explode(*_: object) -> None:
        raise ZeroDivisionError(secret)

    monkeypatch.setattr("qls_desktop.commands.syncs.wanted_integrations", explode)
    said = connected("sync", "orders")
    log = (connected.profile / "logs" / "qls-desktop.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log
    assert secret not in log + said.err


def test_an_export_that_cannot_be_written_is_3(connected: Terminal, tmp_path: Path) -> None:
    said = connected("integration", "export", "Winkel", str(tmp_path / "none" / "x.json"))
    assert (said.code, "x.json" in said.err) == (3, True)


def test_an_export_to_a_file_is_told_to_a_script(connected: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    said = connected("integration", "export", "Winkel", str(file), "--json")
    assert said.document == {"exported": "Winkel", "file": str(file)}
    plain = connected("integration", "export", "Winkel")
    assert plain.out == file.read_text(encoding="utf-8")
    assert plain.document == connected("integration", "export", "Winkel", "--json").document


def _explode(*_: object) -> None:
    raise ZeroDivisionError

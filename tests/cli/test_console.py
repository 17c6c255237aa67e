"""Where a command speaks, and where not."""

import io
import json

import pytest

from qls_desktop.commands.console import Console
from qls_desktop.commands.setting_values import (
    BadValueError,
    clock_time,
    number,
    shown,
    yes_or_no,
)
from qls_desktop.commands.settings import SETTINGS, value_of, with_setting
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.words.said import Language
from tests.cli.terminal import WAREHOUSE_URL, Terminal


class _Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


class _OldScreen(io.TextIOWrapper):
    """A stream of an old code page."""


def test_progress_is_for_a_terminal_only() -> None:
    screen, pipe = _Screen(), io.StringIO()
    for stream in (screen, pipe):
        console = Console(io.StringIO(), stream, Language.NL, as_json=False)
        console.progress("Producten lezen 10/20…")
        console.progress("Klaar…")
        console.done()
        console.note(reason("command_stopped"))
    assert screen.getvalue().startswith("\rProducten lezen 10/20…\rKlaar…  ")
    assert screen.getvalue().endswith("vastgelegd.\n")
    assert "Producten" not in pipe.getvalue()


def test_a_run_shows_its_steps_on_a_terminal(connected: Terminal) -> None:
    connected.make_err = _Screen
    said = connected("sync", "products")
    assert "Varianten lezen" in said.err
    assert "command_step" not in said.err


def test_an_old_code_page_breaks_nothing() -> None:
    with _OldScreen(io.BytesIO(), encoding="cp1252") as old:
        console = Console(old, old, Language.NL, as_json=False)
        console.answer({}, ["Ł – ok"])
        old.seek(0)
        assert old.read().splitlines() == ["? – ok"]


def test_json_is_plain_ascii() -> None:
    out = io.StringIO()
    Console(out, out, Language.NL, as_json=True).answer({"title": "Café – Ł"}, ["not this"])
    assert out.getvalue().isascii()
    assert "not this" not in out.getvalue()


def test_every_setting_is_typed_as_it_is_shown() -> None:
    plain = Integration(1, 1, "Winkel")
    for key in SETTINGS:
        assert with_setting(plain, key, shown(value_of(plain, key))) == plain


@pytest.mark.parametrize("text", ["", "12", "12:60", "24:00", "noon", "1200", "12:00:00"])
def test_a_time_that_is_none(text: str) -> None:
    with pytest.raises(BadValueError):
        clock_time(text)


@pytest.mark.parametrize("text", ["", "-1", "11", "1.5", "x"])
def test_a_number_out_of_bounds(text: str) -> None:
    with pytest.raises(BadValueError):
        number(0, 10)(text)


def test_yes_and_no_in_two_languages() -> None:
    assert [yes_or_no(word) for word in ("Ja", "on", "TRUE", "nee", "off", "0")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


def test_a_prompt_that_is_left_empty_is_3(terminal: Terminal) -> None:
    terminal.environment = {}
    terminal.typed = ["somebody", ""]
    assert terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL).code == 3


def test_a_prompt_that_is_closed_is_3(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_prompt: str) -> str:
        raise EOFError

    terminal.environment = {}
    terminal.typed = []
    monkeypatch.setattr(terminal, "_ask", closed)
    assert terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL).code == 3


def test_a_new_login_is_kept_only_when_it_works(connected: Terminal) -> None:
    right = dict(connected.environment)
    connected.environment["QLS_DESKTOP_QLS_PASSWORD"] = "another-word"
    assert connected("account", "test", "Molen", "--new-login").code == 3
    connected.environment = {}
    assert connected("account", "test", "Molen").code == 0
    connected.environment = right
    assert connected("account", "test", "Molen", "--new-login", "--json").code == 0


def test_another_account_needs_another_brand(connected: Terminal) -> None:
    assert connected("account", "add", "Tweede", "--base-url", WAREHOUSE_URL).code == 0
    assert connected("integration", "set", "Winkel", "account=Tweede").code == 2
    pairs = ("account=Tweede", "brand=Voorbeeldwinkel Zakelijk")
    assert connected("integration", "set", "Winkel", *pairs).code == 0
    (found,) = connected("integration", "list", "--json").document["integrations"]
    assert (found["account"], found["brand_name"]) == ("Tweede", "Voorbeeldwinkel Zakelijk")
    assert "Tweede" in connected("integration", "list").out


def test_names_are_not_empty(terminal: Terminal) -> None:
    assert terminal("account", "add", " ").code == 2
    assert terminal("account", "list").out.startswith("Er zijn nog geen my.QLS-accounts.")
    assert terminal("integration", "list").code == 0
    assert terminal("orders", "list").out == "Geen bestellingen.\n"


def test_an_order_of_two_shops_must_be_told_apart(connected: Terminal) -> None:
    assert connected.add_integration("Tweede").code == 0
    assert connected("sync", "orders").code in {0, 1}
    first, *_ = connected("orders", "list", "--json").document["orders"]
    said = connected("orders", "show", first["number"])
    assert (said.code, "Tweede, Winkel" in said.err) == (2, True)
    one = connected("orders", "show", first["number"], "--integration", "Tweede", "--json")
    assert one.document["order"]["integration"] == "Tweede"


def test_nothing_of_others_steers_the_terminal() -> None:
    out, err = io.StringIO(), _Screen()
    console = Console(out, err, Language.NL, as_json=False)
    hostile = "MOK\x1b]0;weg\x07\x1b[2J\r\x00\u202e<b>1</b>\tB"
    console.answer({}, [hostile, "twee\nregels"])
    console.line(hostile)
    console.progress(hostile)
    plain = "MOK ]0;weg [2J <b>1</b>\tB"
    assert out.getvalue() == f"{plain}\ntwee\nregels\n"
    assert err.getvalue() == f"{plain}\n\r{plain}"


def test_a_script_gets_codes_as_they_are() -> None:
    out = io.StringIO()
    console = Console(out, io.StringIO(), Language.NL, as_json=True)
    console.answer({"value": "MOK\x1b[2J\u202e"}, ())
    assert json.loads(out.getvalue()) == {"value": "MOK\x1b[2J\u202e"}

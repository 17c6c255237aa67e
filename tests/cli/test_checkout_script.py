"""The Sameday script from the command line."""

from typing import Any

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def shop(connected: Terminal) -> Terminal:
    """A connected shop with a Sameday method."""
    assert connected("integration", "set", "Winkel", "checkout.Sameday=sameday").code == 0
    return connected


def _script(terminal: Terminal, *how: str, code: int = 0) -> dict[str, Any]:
    said = terminal("integration", "script", "Winkel", *how, "--json")
    assert said.code == code, said.err
    found = said.document["script"]
    assert isinstance(found, dict)
    return found


def _bodies(terminal: Terminal) -> list[str]:
    stored = terminal.world.shop.stored["shop/scripts"].values()
    return [str(row.fields["body"]) for row in stored]


def test_it_is_shown_installed_confirmed_and_removed(shop: Terminal) -> None:
    before = _script(shop)
    assert (before["standing"], before["place"], _bodies(shop)) == ("absent", "nowhere", [])
    installed = _script(shop, "--install")
    assert (installed["standing"], installed["confirmed"]) == ("current", False)
    assert _bodies(shop) == [before["text"]] == [installed["text"]]
    assert _script(shop, "--confirm")["confirmed"] is True
    assert _script(shop, "--remove")["standing"] == "absent"
    assert _bodies(shop) == []


def test_in_words_it_says_where_it_is_and_gives_the_text(shop: Terminal) -> None:
    shop.world.shop.set_switches({"script_body": "refuse_422"})
    said = shop("integration", "script", "Winkel", "--install")
    assert said.code == 0
    assert "staat in de winkel en is bijgewerkt" in said.out
    assert "vak voor eigen JavaScript" in said.out
    assert "Nog niet bevestigd" in said.out
    assert "<script>/*qls-connector:sameday:1*/" in said.out


def test_a_script_that_somebody_changed_needs_attention(shop: Terminal) -> None:
    _script(shop, "--install")
    for row in shop.world.shop.stored["shop/scripts"].values():
        row.fields["body"] = str(row.fields["body"]).replace("12:00", "23:00")
    changed = _script(shop, code=1)
    assert (changed["standing"], changed["reason"]) == ("changed", "checkout_changed")
    assert _script(shop, "--install")["standing"] == "current"


def test_the_selector_is_set_and_makes_the_script_outdated(shop: Terminal) -> None:
    _script(shop, "--install")
    assert shop("integration", "set", "Winkel", "checkout-selector= .keuze ").code == 0
    (found,) = shop("integration", "list", "--json").document["integrations"]
    assert found["settings"]["checkout-selector"] == ".keuze"
    assert _script(shop, code=1)["standing"] == "outdated"
    assert '"at":".keuze"' in _script(shop, "--install")["text"]


@pytest.mark.parametrize("text", ["x" * 301, "a\nb", "a\x1bb"])
def test_a_selector_that_can_t_be_is_2(shop: Terminal, text: str) -> None:
    said = shop("integration", "set", "Winkel", f"checkout-selector={text}")
    assert (said.code, "checkout-selector" in said.err) == (2, True)


def test_without_a_sameday_method_nothing_is_installed(connected: Terminal) -> None:
    said = connected("integration", "script", "Winkel", "--install", "--json")
    assert (said.code, said.document["error"]["kind"]) == (2, "checkout_no_method")
    assert _script(connected)["reason"] == "checkout_no_method"


def test_a_missing_tick_is_3_and_named(shop: Terminal) -> None:
    shop.world.shop.permissions["settings"]["write"] = False
    said = shop("integration", "script", "Winkel", "--install")
    assert (said.code, "settings.write" in said.err, _bodies(shop)) == (3, True, [])


def test_one_thing_at_a_time(shop: Terminal) -> None:
    said = shop("integration", "script", "Winkel", "--install", "--remove")
    assert (said.code, _bodies(shop)) == (2, [])


def test_an_integration_leaves_no_script_behind_unasked(shop: Terminal) -> None:
    _script(shop, "--install")
    said = shop("integration", "remove", "Winkel")
    assert (said.code, "--leave-script" in said.err) == (2, True)
    assert shop("integration", "list", "--json").document["integrations"] != []
    assert shop("integration", "remove", "Winkel", "--leave-script").code == 0
    assert shop("integration", "list", "--json").document["integrations"] == []
    assert len(_bodies(shop)) == 1


def test_an_integration_whose_script_was_removed_goes(shop: Terminal) -> None:
    _script(shop, "--install")
    _script(shop, "--remove")
    assert shop("integration", "remove", "Winkel").code == 0

"""Accounts and integrations from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import SHOP_URL, WAREHOUSE_URL, NoKeyring, Terminal


def _integration(terminal: Terminal) -> dict[str, Any]:
    (found,) = terminal("integration", "list", "--json").document["integrations"]
    assert isinstance(found, dict)
    return found


def test_an_account_is_added_with_its_only_company(terminal: Terminal) -> None:
    said = terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL, "--json")
    assert said.code == 0
    assert said.document["account"]["company_name"] == "Voorbeeldwinkel B.V."
    assert terminal("account", "test", "Molen", "--json").document["ok"] is True


def test_a_login_is_asked_for_without_the_environment(terminal: Terminal) -> None:
    login = [terminal.world.qls_username, terminal.world.qls_password]
    terminal.environment = {}
    terminal.typed = list(login)
    said = terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    assert (said.code, len(terminal.asked)) == (0, 2)
    assert login[1] not in said.out + said.err + "".join(terminal.asked)
    assert terminal("account", "test", "Molen").code == 0


def test_without_login_and_terminal_it_is_3(terminal: Terminal) -> None:
    terminal.environment = {}
    said = terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    assert (said.code, "QLS_DESKTOP_QLS_PASSWORD" in said.err) == (3, True)


def test_a_refused_login_is_3_and_nothing_is_kept(terminal: Terminal) -> None:
    terminal.environment["QLS_DESKTOP_QLS_PASSWORD"] = "another-word"
    said = terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    assert (said.code, "another-word" in said.err) == (3, False)
    assert terminal("account", "list", "--json").document == {"accounts": []}


def test_an_unknown_company_is_2_and_names_the_known(terminal: Terminal) -> None:
    said = terminal("account", "add", "M", "--base-url", WAREHOUSE_URL, "--company", "none")
    assert (said.code, "Voorbeeldwinkel B.V." in said.err) == (2, True)


def test_a_name_is_given_once(connected: Terminal) -> None:
    assert connected("account", "add", "Molen", "--base-url", WAREHOUSE_URL).code == 2
    assert connected.add_integration("Winkel").code == 2


def test_an_account_in_use_stays(connected: Terminal) -> None:
    said = connected("account", "remove", "Molen")
    assert (said.code, "Winkel" in said.err) == (2, True)
    assert connected("integration", "remove", "Winkel").code == 0
    assert connected("account", "remove", "Molen").code == 0
    assert connected("account", "list", "--json").document == {"accounts": []}


def test_an_integration_is_linked(terminal: Terminal) -> None:
    terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    more = ("--auto-orders", "--no-create-unknown", "--sku-field", "sku", "--match", "ean")
    said = terminal.add_integration("Winkel", *more, "--fields", "name,image_url")
    assert (said.code, said.out) == (0, "Lightspeed is succesvol gekoppeld\n")
    settings = _integration(terminal)["settings"]
    assert settings["auto-orders"] is True
    assert settings["create-unknown"] is False
    assert (settings["sku-field"], settings["match"]) == ("sku", "ean")
    assert settings["fields"] == ["image_url", "name"]


def test_the_language_of_a_new_integration_is_the_shops(terminal: Terminal) -> None:
    terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    said = terminal.add_integration("Winkel", "--language", "xx")
    assert (said.code, _integration(terminal)["settings"]["language"]) == (3, "xx")
    assert said.out == ""


def test_an_integration_whose_key_is_refused_stays(terminal: Terminal) -> None:
    terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    terminal.environment["QLS_DESKTOP_LIGHTSPEED_KEY"] = "9" * 32
    said = terminal.add_integration("Winkel", "--json")
    assert (said.code, said.document["ok"], said.document["saved"]) == (3, False, True)
    assert said.document["problems"][0]["kind"] == "lightspeed_key"
    terminal.environment["QLS_DESKTOP_LIGHTSPEED_KEY"] = terminal.world.lightspeed_key
    assert terminal("integration", "set", "Winkel", "--new-login").code == 0
    assert terminal("integration", "test", "Winkel").code == 0


@pytest.mark.parametrize("length", [31, 33])
def test_a_key_is_32_characters(terminal: Terminal, length: int) -> None:
    terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    terminal.environment["QLS_DESKTOP_LIGHTSPEED_KEY"] = "7" * length
    said = terminal.add_integration("Winkel")
    assert (said.code, str(length) in said.err, "7777777" in said.err) == (2, True, False)
    assert terminal("integration", "list", "--json").document == {"integrations": []}


def test_settings_are_set_together_or_not_at_all(connected: Terminal) -> None:
    before = _integration(connected)
    said = connected("integration", "set", "Winkel", "auto-stock=ja", "stock-every=4")
    assert (said.code, "stock-every" in said.err, "5–60" in said.err) == (2, True, True)
    assert _integration(connected) == before
    pairs = ("auto-stock=ja", "stock-every=30", "guard-percent=35", "name=Winkel Twee")
    assert connected("integration", "set", "Winkel", *pairs, "sameday-cutoff=13:30").code == 0
    settings = _integration(connected)["settings"]
    assert settings["auto-stock"] is True
    assert (settings["stock-every"], settings["guard-percent"]) == (30, 35)
    assert settings["sameday-cutoff"] == "13:30"
    assert _integration(connected)["name"] == "Winkel Twee"


@pytest.mark.parametrize(
    "pair",
    [
        "nothing=1",
        "auto-orders=maybe",
        "match=title",
        "fields=name,ean",
        "sameday-cutoff=25:00",
        "base-url=ftp://x",
        "language=",
        "name= ",
        "brand=Nergens",
        "account=Nergens",
        "checkout.Vandaag=teleport",
        "checkout.=sameday",
        "auto-orders",
    ],
)
def test_a_setting_that_does_not_fit_is_2(connected: Terminal, pair: str) -> None:
    before = _integration(connected)
    assert connected("integration", "set", "Winkel", pair).code == 2
    assert _integration(connected) == before


def test_the_checkout_is_set_per_method(connected: Terminal) -> None:
    pairs = ("checkout.Vandaag bezorgd=sameday:TAG-1, TAG-2", "checkout.Afhalen=pickup-point")
    assert connected("integration", "set", "Winkel", *pairs).code == 0
    assert connected("integration", "set", "Winkel", "checkout.AFHALEN=").code == 0
    expected = [{"method": "Vandaag bezorgd", "kind": "sameday", "tags": ["TAG-1", "TAG-2"]}]
    assert _integration(connected)["checkout"] == expected


def test_the_sku_field_is_fixed_after_the_first_sync(connected: Terminal) -> None:
    assert connected("sync", "products").code == 0
    said = connected("integration", "set", "Winkel", "sku-field=sku", "--language", "en")
    assert (said.code, "--yes" in said.err, "linked" in said.err) == (2, True, True)
    assert connected("integration", "set", "Winkel", "sku-field=sku", "--yes").code == 0


def test_settings_travel_without_secrets(connected: Terminal, tmp_path: Path) -> None:
    connected("integration", "set", "Winkel", "reserve=3", "checkout.Vandaag=sameday:A")
    file = tmp_path / "winkel.json"
    assert connected("integration", "export", "Winkel", str(file)).code == 0
    text = file.read_text(encoding="utf-8")
    for secret in connected.environment.values():
        assert secret not in text
    before = _integration(connected)
    assert connected("integration", "import", str(file)).code == 2
    assert connected("integration", "remove", "Winkel").code == 0
    assert connected("integration", "import", str(file)).code == 0
    assert _integration(connected) == before
    assert connected("integration", "import", str(file), "--replace").code == 0


def test_settings_are_taken_in_without_a_key(connected: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "winkel.json"
    connected("integration", "export", "Winkel", str(file))
    connected("integration", "remove", "Winkel")
    connected.environment = {}
    said = connected("integration", "import", str(file))
    assert (said.code, "--new-login" in said.out) == (0, True)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"settings": {"reserve": -1}}, "settings.reserve"),
        ({"settings": {"reserve": {}}}, "settings.reserve"),
        ({"settings": {"api-key": "x"}}, "settings.api-key"),
        ({"settings": []}, "settings"),
        ({"checkout": [{"method": "A", "kind": "later"}]}, "checkout[0]"),
        ({"checkout": {}}, "checkout"),
        ({"name": ""}, "name"),
        ({"brand_id": 5}, "brand_id"),
        ({"password": "x"}, "password"),
    ],
)
def test_a_file_that_does_not_fit_names_the_place(
    connected: Terminal, tmp_path: Path, change: dict[str, object], place: str
) -> None:
    file = tmp_path / "winkel.json"
    connected("integration", "export", "Winkel", str(file))
    document = {**json.loads(file.read_text(encoding="utf-8")), "name": "Nieuw", **change}
    file.write_text(json.dumps(document), encoding="utf-8")
    said = connected("integration", "import", str(file))
    assert (said.code, place in said.err) == (2, True)
    assert len(connected("integration", "list", "--json").document["integrations"]) == 1


def test_a_file_that_is_no_export_is_2(connected: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    for content in (b'{\n "a": ', b"\xff\xfe", b'{"format": "other"}', b"[]"):
        file.write_bytes(content)
        assert connected("integration", "import", str(file)).code == 2
    assert connected("integration", "import", str(tmp_path / "none.json")).code == 3


def test_without_a_keyring_the_environment_serves(terminal: Terminal) -> None:
    terminal.secrets = NoKeyring()
    said = terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    assert (said.code, "niet bewaard" in said.err) == (0, True)
    assert terminal.add_integration("Winkel").code == 0
    assert terminal("sync", "products").code == 0
    assert terminal("integration", "remove", "Winkel").code == 0


def test_without_a_keyring_a_typed_login_is_refused(terminal: Terminal) -> None:
    terminal.secrets = NoKeyring()
    terminal.typed = [terminal.world.qls_username, terminal.world.qls_password]
    terminal.environment = {}
    said = terminal("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
    assert (said.code, "QLS_DESKTOP_QLS_USERNAME" in said.err) == (3, True)
    assert terminal("account", "list", "--json").document == {"accounts": []}


def test_the_environment_never_opens_a_second_shop(connected: Terminal) -> None:
    """One key in the environment belongs to one shop; with two, the one must be named."""
    connected.secrets = NoKeyring()
    assert connected.add_integration("Tweede").code == 0
    said = connected("sync", "orders")
    assert (said.code, "--integration" in said.err) == (3, True)
    assert connected("sync", "products", "--integration", "Tweede").code == 0


def test_no_network_is_3(connected: Terminal) -> None:
    connected.is_online = False
    said = connected("integration", "test", "Winkel", "--json")
    assert (said.code, said.document["ok"]) == (3, False)
    assert connected("account", "test", "Molen").code == 3
    connected_url = ("--base-url", SHOP_URL)
    assert connected("account", "add", "Twee", *connected_url).code == 3

"""What may be typed, and what is said when it isn't right."""

import pytest

from qls_desktop.store.lock import ProfileLock
from qls_desktop.words.say import ENTRIES
from tests.cli.terminal import SHOP_URL, Terminal


def test_without_a_command_the_window_opens(terminal: Terminal) -> None:
    said = terminal("--demo", "--until-synced", "--language", "en")
    (window,) = terminal.windows
    assert (said.code, window.demo, window.until_synced, window.spoken) == (0, True, True, "en")
    assert window.profile == terminal.profile
    assert window.picture is None


@pytest.mark.parametrize(
    "argv",
    [
        ("sync",),
        ("sync", "nothing"),
        ("sync", "orders", "--integration"),
        ("simulator", "--qls-port", "70000"),
        ("orders", "list", "--state", "lost"),
        ("orders", "ignore", "1"),
        ("--language", "fr", "doctor"),
        ("account", "add", "Molen", "--password", "x"),
        ("check", "--exp", "a.csv"),
    ],
)
def test_wrong_usage_is_2(terminal: Terminal, argv: tuple[str, ...]) -> None:
    said = terminal(*argv)
    assert (said.code, said.out) == (2, "")
    assert "qls-desktop" in said.err


def test_wrong_usage_is_told_to_a_script_too(terminal: Terminal) -> None:
    said = terminal("--json", "sync", "nothing")
    assert (said.code, said.document["error"]["kind"]) == (2, "command_wrong_usage")


@pytest.mark.parametrize("place", [0, 2])
def test_shared_options_go_anywhere(terminal: Terminal, place: int) -> None:
    argv = ["account", "list"]
    argv[place:place] = ["--json", "--language", "en"]
    assert terminal(*argv).document == {"accounts": []}


def test_help_is_whole_in_both_languages(
    terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, word in (("nl", "Koppelt"), ("en", "Links")):
        assert terminal("--language", language, "--help").code == 0
        assert word in capsys.readouterr().out
    assert terminal("integration", "set", "--help").code == 0
    assert "sameday-cutoff=HH:MM" in capsys.readouterr().out


def test_every_help_text_has_words(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    for argv in ((), ("account",), ("integration",), ("sync",), ("orders",)):
        assert terminal(*argv, "--help").code == 0
        assert "help_" not in capsys.readouterr().out
    assert "help_program" in ENTRIES


def test_unknown_names_are_2_and_name_the_known(connected: Terminal) -> None:
    for argv in (
        ("sync", "orders", "--integration", "Nergens"),
        ("check", "--integration", "Nergens"),
        ("integration", "test", "Nergens"),
        ("integration", "export", "Nergens"),
    ):
        said = connected(*argv)
        assert (said.code, "Nergens" in said.err, "Winkel" in said.err) == (2, True, True)
    said = connected("account", "test", "Nergens")
    assert (said.code, "Molen" in said.err) == (2, True)


def test_an_unknown_brand_is_2_and_names_the_known(connected: Terminal) -> None:
    said = connected(
        *("integration", "add", "Twee", "--account", "Molen", "--brand", "Nergens"),
        *("--base-url", SHOP_URL),
    )
    assert (said.code, "Voorbeeldwinkel Zakelijk" in said.err) == (2, True)
    assert len(connected("integration", "list", "--json").document["integrations"]) == 1


def test_without_integrations_there_is_nothing_to_sync(terminal: Terminal) -> None:
    said = terminal("sync", "all")
    assert (said.code, "integration add" in said.err) == (2, True)


def test_a_locked_profile_is_3_for_what_writes(connected: Terminal) -> None:
    lock = ProfileLock(connected.profile)
    lock.acquire()
    try:
        said = connected("sync", "orders", "--json")
        reading = connected("integration", "list")
    finally:
        lock.release()
    assert (said.code, said.document["error"]["kind"]) == (3, "profile_locked")
    assert reading.code == 0


def test_a_profile_that_cannot_be_made_is_3(terminal: Terminal) -> None:
    terminal.profile.write_text("in the way")
    said = terminal("account", "list")
    assert (said.code, str(terminal.profile) in said.err) == (3, True)

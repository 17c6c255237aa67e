"""The Sameday script on page "Integratie": every state in words, and no more buttons than fit."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.checkout_script import CheckoutScriptState, ScriptPlace, Standing
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.script_dialog import ScriptDialog
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.conftest import Open
from tests.gui.fake_checkout import ABSENT, INSTALLED, NO_METHOD
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into

CHANGED = replace(INSTALLED, standing=Standing.CHANGED)
GONE = replace(INSTALLED, standing=Standing.GONE)
OUTDATED = replace(INSTALLED, standing=Standing.OUTDATED)
IN_SLOT = replace(INSTALLED, place=ScriptPlace.JAVASCRIPT)
LEFT_BEHIND = replace(NO_METHOD, place=ScriptPlace.SCRIPT, standing=Standing.OUTDATED)


def open_page(open_window: Open, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.ui.pages.setCurrentWidget(window.integration)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window


def dialog(qtbot: QtBot) -> ScriptDialog:
    found: list[ScriptDialog] = []

    def is_open() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, ScriptDialog)]
        return bool(found) and found[0].isVisible()

    qtbot.waitUntil(is_open)
    return found[0]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


@pytest.mark.parametrize(
    ("script", "words", "install", "may"),
    [
        (NO_METHOD, "geen verzendmethode", "Installeren…", ()),
        (ABSENT, "Er staat geen Sameday-script", "Installeren…", ("show_text", "install")),
        (INSTALLED, "is bijgewerkt", "Bijwerken…", ("show_text", "remove", "confirm")),
        (OUTDATED, "verouderd", "Bijwerken…", ("show_text", "install", "remove", "confirm")),
        (CHANGED, "Iemand heeft", "Bijwerken…", ("show_text", "install", "remove", "confirm")),
        (GONE, "verwijderd of", "Opnieuw installeren…", ("show_text", "install", "remove")),
        (LEFT_BEHIND, "geen verzendmethode", "Bijwerken…", ("remove",)),
    ],
)
def test_every_state_is_said_and_offers_what_fits(
    open_window: Open,
    desk: FakeDesk,
    qtbot: QtBot,
    script: CheckoutScriptState,
    words: str,
    install: str,
    may: tuple[str, ...],
) -> None:
    desk.engine.script = script
    ui = open_page(open_window, qtbot).integration.script.ui
    assert words in ui.state.text()
    assert ui.install.text() == install
    acts = (ui.show_text, ui.install, ui.remove)
    enabled = {button.objectName() for button in acts if button.isEnabled()}
    assert enabled == set(may) - {"confirm"}
    assert ui.look.isEnabled()
    assert ui.confirm.isVisible() is script.current
    assert not desk.engine.done or ("look_script", 1) not in desk.engine.done


def test_the_refusal_of_the_shop_is_told(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.script = IN_SLOT
    ui = open_page(open_window, qtbot).integration.script.ui
    assert "is bijgewerkt" in ui.state.text()
    assert "vak voor eigen JavaScript" in ui.hint_state.text()
    assert "Nog niet bevestigd" in ui.state.text()
    assert "Geplaatst: gisteren" in ui.hint_state.text()


def test_the_text_can_be_read_and_copied(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.script = ABSENT
    window = open_page(open_window, qtbot)
    press(window.integration.script.ui.show_text)
    shown = dialog(qtbot)
    assert shown.ui.text.toPlainText() == ABSENT.text
    assert shown.ui.text.isReadOnly()
    assert not shown.ui.accept.isVisible()
    press(shown.ui.copy)
    assert QGuiApplication.clipboard().text() == ABSENT.text
    press(shown.ui.cancel)
    settle(window, qtbot)
    assert not any(done[0] == "install_script" for done in desk.engine.done)


def test_nothing_is_written_before_the_preview_was_agreed_to(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.script = ABSENT
    window = open_page(open_window, qtbot)
    ui = window.integration.script.ui
    press(ui.install)
    asked = dialog(qtbot)
    assert asked.ui.text.toPlainText() == ABSENT.text
    assert 'qls_connector_sameday: {"v":1}' in asked.ui.steps.text()
    press(asked.ui.cancel)
    settle(window, qtbot)
    assert [done[0] for done in desk.engine.done if "script" in str(done[0])] == ["look_script"]
    press(ui.install)
    press(dialog(qtbot).ui.accept)
    settle(window, qtbot)
    assert ("install_script", 1) in desk.engine.done
    assert "is bijgewerkt" in ui.state.text()
    press(ui.confirm)
    settle(window, qtbot)
    assert ("confirm_script", 1) in desk.engine.done
    assert "Door u bevestigd" in ui.state.text()
    assert not ui.confirm.isVisible()


def test_what_somebody_changed_is_said_before_it_is_overwritten(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.script, desk.engine.in_shop = OUTDATED, CHANGED
    window = open_page(open_window, qtbot)
    press(window.integration.script.ui.install)
    asked = dialog(qtbot)
    assert "die wijziging wordt overschreven" in asked.ui.steps.text()
    press(asked.ui.cancel)
    settle(window, qtbot)
    assert "Iemand heeft" in window.integration.script.ui.state.text()


def test_removing_is_asked_first(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.script = IN_SLOT
    window = open_page(open_window, qtbot)
    press(window.integration.script.ui.remove)
    asked = dialog(qtbot)
    assert "Ons deel van het vak" in asked.ui.steps.text()
    assert not asked.ui.text.isVisible()
    press(asked.ui.accept)
    settle(window, qtbot)
    assert ("remove_script", 1) in desk.engine.done
    assert "Er staat geen Sameday-script" in window.integration.script.ui.state.text()


@pytest.mark.parametrize("button", ["look", "install", "remove"])
def test_a_missing_tick_is_named_and_the_state_stays(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, button: str
) -> None:
    desk.engine.script = OUTDATED
    window = open_page(open_window, qtbot)
    why = reason("checkout_permission", ticks="settings.write")
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.AUTH, why, 403))
    press(getattr(window.integration.script.ui, button))
    settle(window, qtbot)
    assert "settings.write" in window.ui.banners.text()
    assert "verouderd" in window.integration.script.ui.state.text()
    assert not window.integration.script.ui.progress.isVisible()
    assert window.integration.script.ui.install.isEnabled()


def test_what_is_typed_is_saved_before_the_script_follows(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.script = ABSENT
    window = open_page(open_window, qtbot)
    ui = window.integration.ui
    panel = window.integration.script.ui
    assert ui.checkout_selector.placeholderText() == "input[type=radio],option"
    type_into(ui.checkout_selector, " .keuze ")
    assert not panel.install.isEnabled()
    assert "Sla eerst op" in panel.hint_state.text()
    press(ui.save)
    settle(window, qtbot)
    assert desk.engine.integrations[1].orders.checkout_selector == ".keuze"
    assert panel.install.isEnabled()
    assert "Sla eerst op" not in panel.hint_state.text()


def test_a_new_integration_is_saved_first(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.script = INSTALLED
    window = open_page(open_window, qtbot)
    press(window.ui.new_integration)
    settle(window, qtbot)
    ui = window.integration.script.ui
    assert "Sla de integratie eerst op" in ui.state.text()
    assert not any(b.isEnabled() for b in (ui.show_text, ui.look, ui.install, ui.remove))


def test_it_speaks_english_too(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.script = replace(IN_SLOT, confirmed=True)
    window = open_page(open_window, qtbot)
    window.parts.speaker.speak(Language.EN)
    ui = window.integration.script.ui
    qtbot.waitUntil(lambda: "Sameday script is in the shop" in ui.state.text())
    assert "Confirmed by you" in ui.state.text()
    assert "Installed: yesterday" in ui.hint_state.text()
    assert ui.look.text() == "Check in the shop"

"""Without a keyring: the merchant may keep a login for this session, and nothing is lost."""

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.gui.window import MainWindow
from tests.gui.fake_desk import FakeConnection, FakeDesk
from tests.gui.hands import press
from tests.gui.test_account_dialog import fill_in, opened
from tests.gui.test_integration_page import type_login
from tests.gui.test_window import answer


@pytest.fixture
def window(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> MainWindow:
    """A window that shows page "Integratie", on a PC without a keyring."""
    desk.engine.keyring = reason("keyring_missing")
    window.ui.pages.setCurrentWidget(window.integration)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window


def test_the_key_is_kept_for_this_session(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    type_login(window)
    press(window.integration.ui.save)
    answer(qtbot, "Alleen deze sessie bewaren")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.session == ["integration:1"]
    assert "alleen voor deze sessie" in window.ui.banners.text()
    assert "succesvol gekoppeld" in window.ui.banners.text()


def test_thinking_better_of_it_loses_nothing(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    type_login(window)
    press(window.integration.ui.save)
    answer(qtbot, "Niet opslaan")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.session == []
    assert window.ui.banners.causes() == ("keyring_missing",)
    assert len(window.integration.ui.api_key.text()) == 32


def test_an_account_is_kept_for_this_session(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.integration.ui.account_new)
    dialog = opened(qtbot)
    fill_in(dialog)
    press(dialog.ui.test)
    qtbot.waitUntil(dialog.ui.accept.isEnabled)
    assert desk.engine.session == [], "a test keeps nothing, so it needs no keyring"
    press(dialog.ui.accept)
    answer(qtbot, "Alleen deze sessie bewaren")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.session == ["account:2"]
    assert window.integration.typed().account_id == 2


def test_a_login_that_is_too_long_is_not_offered(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.keyring = reason("secret_too_long", most=1280)
    type_login(window)
    press(window.integration.ui.save)
    qtbot.waitUntil(lambda: window.ui.banners.causes() == ("secret_too_long",))


def test_notes_of_a_test_are_told_beside_the_success(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.connection = FakeConnection(notes=(reason("lightspeed_key"),))
    press(window.integration.ui.save)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert set(window.ui.banners.causes()) == {"lightspeed_key", "integration_ok"}

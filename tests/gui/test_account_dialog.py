"""The dialog of a my.QLS account: save, test, choose a company; nothing typed is lost."""

import asyncio

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qls_desktop.domain.login import Login
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeAccountTest, FakeDesk, FakeEngine, FakeNamed
from tests.gui.hands import press, type_into


@pytest.fixture
def window(open_window: Open, qtbot: QtBot) -> MainWindow:
    """A window that shows page "Integratie"."""
    made = open_window()
    made.ui.pages.setCurrentWidget(made.integration)
    qtbot.waitUntil(lambda: made.tasks.count() == 0)
    return made


def opened(qtbot: QtBot) -> AccountDialog:
    found: list[AccountDialog] = []

    def is_open() -> bool:
        found[:] = [
            w
            for w in QApplication.topLevelWidgets()
            if isinstance(w, AccountDialog) and w.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def fill_in(dialog: AccountDialog) -> None:
    type_into(dialog.ui.name, "Tweede account")
    type_into(dialog.ui.user, "anna@example.test")
    type_into(dialog.ui.password, "geheim")


def test_a_new_account_is_tested_and_chosen(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.companies = (FakeNamed("c1", "Molen B.V."), FakeNamed("c2", "Klomp B.V."))
    press(window.integration.ui.account_new)
    dialog = opened(qtbot)
    assert not dialog.ui.test.isEnabled()
    assert dialog.ui.password.echoMode() is QLineEdit.EchoMode.Password
    fill_in(dialog)
    assert not dialog.ui.accept.isEnabled(), "a company must be chosen first"
    assert dialog.ui.hint_company.isVisible()
    press(dialog.ui.test)
    qtbot.waitUntil(lambda: dialog.ui.company.count() == 2)
    qtbot.waitUntil(lambda: not dialog.ui.hint_company.isVisible())
    assert "succesvol" in dialog.ui.banners.text()
    dialog.ui.company.setCurrentIndex(1)
    qtbot.waitUntil(dialog.ui.accept.isEnabled)
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    stored = desk.engine.accounts[2]
    assert (stored.name, stored.company_id, stored.company_name) == (
        "Tweede account",
        "c2",
        "Klomp B.V.",
    )
    assert desk.engine.logins["account:2"].user == "anna@example.test"
    assert window.integration.typed().account_id == 2


def test_a_refused_login_is_explained_and_stays_typed(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    why = reason("api_login_refused")
    desk.engine.account_problems = (why,)
    press(window.integration.ui.account_new)
    dialog = opened(qtbot)
    fill_in(dialog)
    press(dialog.ui.test)
    qtbot.waitUntil(lambda: dialog.ui.banners.causes() == ("api_login_refused",))
    assert dialog.ui.password.text() == "geheim"
    qtbot.waitUntil(dialog.ui.test.isEnabled)
    dialog.reject()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_failing_to_save_is_told_in_the_dialog(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.integration.ui.account_new)
    dialog = opened(qtbot)
    fill_in(dialog)
    press(dialog.ui.test)
    qtbot.waitUntil(dialog.ui.accept.isEnabled)
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: "api_not_reached" in dialog.ui.banners.causes())
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.ui.test.isEnabled)
    dialog.ui.banners.take_back("api_not_reached", "account_ok")
    press(dialog.ui.test)
    qtbot.waitUntil(lambda: dialog.ui.banners.causes() == ("api_not_reached",))
    assert window.ui.banners.causes() == ()
    assert dialog.ui.name.text() == "Tweede account"
    dialog.reject()
    desk.engine.failure = None
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_a_test_keeps_nothing_and_saving_does(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    kept, wrong = Login("anna@example.test", "goed"), Login("anna@example.test", "fout")
    desk.engine.logins["account:1"] = kept
    press(window.integration.ui.account_edit)
    dialog = opened(qtbot)
    type_into(dialog.ui.user, wrong.user)
    type_into(dialog.ui.password, wrong.password)
    press(dialog.ui.test)
    qtbot.waitUntil(lambda: dialog.ui.banners.causes() == ("account_ok",))
    assert ("try_account", "", wrong) in desk.engine.done
    press(dialog.ui.cancel)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.logins == {"account:1": kept}
    press(window.integration.ui.account_edit)
    dialog = opened(qtbot)
    type_into(dialog.ui.user, "bram@example.test")
    type_into(dialog.ui.password, "beter")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.logins == {"account:1": Login("bram@example.test", "beter")}


def test_a_new_account_that_is_cancelled_was_never_there(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.integration.ui.account_new)
    dialog = opened(qtbot)
    fill_in(dialog)
    press(dialog.ui.test)
    qtbot.waitUntil(dialog.ui.accept.isEnabled)
    press(dialog.ui.cancel)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert list(desk.engine.accounts) == [1]
    assert desk.engine.logins == {}
    assert window.integration.typed().account_id == 1


def test_the_login_that_is_kept_is_tried_at_another_address(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.integration.ui.account_edit)
    dialog = opened(qtbot)
    press(dialog.ui.test)
    qtbot.waitUntil(lambda: ("test_account", 1) in desk.engine.done)
    qtbot.waitUntil(dialog.ui.test.isEnabled)
    dialog.ui.advanced.setChecked(True)
    type_into(dialog.ui.base_url, "https://elders.test")
    press(dialog.ui.test)
    qtbot.waitUntil(lambda: ("try_account", "https://elders.test", None) in desk.engine.done)
    dialog.reject()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.accounts[1].base_url == ""


def test_an_account_is_changed_without_typing_its_login_again(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.integration.ui.account_edit)
    dialog = opened(qtbot)
    assert "Bewaard" in dialog.ui.password.placeholderText()
    dialog.ui.name.clear()
    type_into(dialog.ui.name, "Andere naam")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.accounts[1].name == "Andere naam"
    assert desk.engine.accounts[1].company_id == "c1"
    assert desk.engine.logins == {}


def test_closing_while_a_test_is_under_way_waits_for_it(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow(_engine: FakeEngine, _number: int) -> FakeAccountTest:
        asked.set()
        await answered.wait()
        return FakeAccountTest(desk.engine.companies)

    monkeypatch.setattr(FakeEngine, "test_account", slow)
    press(window.integration.ui.account_edit)
    dialog = opened(qtbot)
    press(dialog.ui.test)
    assert not dialog.ui.accept.isEnabled(), "at once, before the test has had its turn"
    qtbot.waitUntil(asked.is_set)
    dialog.reject()
    qtbot.waitUntil(lambda: window.tasks.count() == 2)
    answered.set()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.ui.banners.causes() == ()

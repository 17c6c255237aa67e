"""Page "Integratie": what is typed is saved, tested, and never lost."""

import asyncio

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from qls_desktop.domain.alarms import Alarm, EngineState
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import (
    Account,
    DeliveryKind,
    Integration,
    MatchRule,
    ProductField,
    ShippingRule,
    SkuField,
)
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeConnection, FakeDesk, FakeNamed
from tests.gui.hands import press, type_into
from tests.gui.samples import integration
from tests.gui.test_check_mending import dialog_of

KEY, SECRET = "0" * 32, "1" * 32


def press_save(window: MainWindow, qtbot: QtBot) -> None:
    press(window.integration.ui.save)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def type_login(window: MainWindow) -> None:
    type_into(window.integration.ui.api_key, KEY)
    type_into(window.integration.ui.api_secret, SECRET)


@pytest.fixture
def window(open_window: Open, qtbot: QtBot) -> MainWindow:
    """A window that shows page "Integratie"."""
    made = open_window()
    made.ui.pages.setCurrentWidget(made.integration)
    qtbot.waitUntil(lambda: made.tasks.count() == 0)
    return made


@pytest.fixture
def desk() -> FakeDesk:
    """A desk whose first integration has something set everywhere."""
    made = FakeDesk()
    made.engine.accounts[1] = Account(1, "Molenwinkel", "c1", "Molenwinkel B.V.")
    made.engine.integrations[1] = integration()
    return made


def test_shows_and_gives_back_every_setting(window: MainWindow) -> None:
    assert window.integration.typed() == integration()
    assert not window.integration.is_dirty()
    assert not window.integration.ui.unsaved.isVisible()


def test_reads_every_field(window: MainWindow) -> None:
    ui = window.integration.ui
    ui.name.setText("  Klompenwinkel ")
    ui.shop_language.setEditText("EN")
    ui.auto_products.setChecked(True)
    ui.create_unknown.setChecked(False)
    ui.field_store.setChecked(True)
    ui.match.setCurrentIndex(ui.match.findData(MatchRule.EAN))
    ui.sku_field.setCurrentIndex(ui.sku_field.findData(SkuField.SKU))
    ui.cutoff.setTime(QTime(11, 15))
    ui.interval.setValue(60)
    ui.reserve.setValue(2)
    ui.guard_share.setValue(35)
    ui.guard_zeroes.setValue(4)
    ui.reserve_unpaid.setChecked(True)
    typed = window.integration.typed()
    assert (typed.name, typed.language) == ("Klompenwinkel", "en")
    assert (typed.auto.orders, typed.auto.stock, typed.auto.products) == (True, True, True)
    assert (typed.products.match, typed.products.sku_field) == (MatchRule.EAN, SkuField.SKU)
    assert ProductField.PRICE_STORE in typed.products.fields
    assert not typed.products.create_unknown
    assert f"{typed.orders.sameday_cutoff:%H:%M}" == "11:15"
    rules = typed.stock
    assert (rules.every_minutes, rules.reserve, rules.guard_zeroes) == (60, 2, 4)
    assert (rules.guard_share, rules.reserve_unpaid) == (0.35, True)
    assert window.integration.is_dirty()


def test_interval_stays_between_5_and_60(window: MainWindow) -> None:
    spin = window.integration.ui.interval
    assert (spin.minimum(), spin.maximum()) == (5, 60)


def test_saving_tests_and_says_that_it_works(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    type_login(window)
    press_save(window, qtbot)
    assert "Lightspeed is succesvol gekoppeld" in window.ui.banners.text()
    login = desk.engine.logins["integration:1"]
    assert (login.user, login.password) == (KEY, SECRET)
    assert window.integration.ui.api_secret.text() == ""
    assert not window.integration.is_dirty()


def test_another_link_is_warned_of_although_it_works(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.connection = FakeConnection(notes=(reason("other_link_active", name="Koppel"),))
    type_login(window)
    press_save(window, qtbot)
    assert "Lightspeed is succesvol gekoppeld" in window.ui.banners.text()
    assert "staat ook een andere koppeling aan: Koppel" in window.ui.banners.text()
    desk.engine.connection = FakeConnection()
    window.integration.ui.name.setText("Anders")
    press_save(window, qtbot)
    assert "andere koppeling" not in window.ui.banners.text()


def test_saving_without_secrets_keeps_those_in_the_keyring(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    window.integration.ui.name.setText("Andere naam")
    press_save(window, qtbot)
    assert desk.engine.integrations[1].name == "Andere naam"
    assert desk.engine.logins == {}


def test_a_failing_test_says_what_to_do_and_loses_nothing(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.connection = FakeConnection(ok=False, problems=(reason("lightspeed_key"),))
    type_login(window)
    press_save(window, qtbot)
    said = window.parts.said(reason("lightspeed_key"))
    assert said.title in window.ui.banners.text()
    assert said.action in window.ui.banners.text()
    assert "succesvol" not in window.ui.banners.text()
    assert window.integration.ui.api_key.text() == KEY
    assert window.integration.ui.api_secret.text() == SECRET
    assert not window.integration.is_dirty()


def test_failing_to_save_loses_nothing(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    problem = Problem(OutcomeKind.NOT_SENT, reason("api_not_reached"), call="GET account.json")
    desk.engine.failure = ApiProblemError(problem)
    window.integration.ui.name.setText("Andere naam")
    type_login(window)
    press_save(window, qtbot)
    assert window.parts.said(reason("api_not_reached")).title in window.ui.banners.text()
    assert window.integration.ui.name.text() == "Andere naam"
    assert window.integration.ui.api_secret.text() == SECRET
    assert window.integration.is_dirty()
    assert desk.engine.integrations[1].name == "Molenwinkel"


@pytest.mark.parametrize(
    ("field", "text", "label", "words"),
    [
        ("name", "", "error_name", "Geef de integratie een naam"),
        ("api_key", "kort", "error_key", "precies 32 tekens"),
        ("base_url", "zonder-schema", "error_base_url", "Dit is geen adres"),
    ],
)
def test_a_mistake_is_told_at_its_field(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, field: str, text: str, label: str, words: str
) -> None:
    window.ui.pages.setCurrentWidget(window.integration)
    line = getattr(window.integration.ui, field)
    assert isinstance(line, QLineEdit)
    line.setText(text)
    press_save(window, qtbot)
    shown = getattr(window.integration.ui, label)
    assert shown.isVisible()
    assert words in shown.text()
    assert ("test_integration", 1) not in desk.engine.done


def test_a_name_that_is_taken_is_told(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Klompenwinkel")
    window.integration.ui.name.setText("klompenwinkel")
    press_save(window, qtbot)
    assert "Er is al een integratie" in window.integration.ui.error_name.text()


def test_a_new_integration_needs_a_login(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    press(window.ui.new_integration)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.ui.pages.currentWidget() is window.integration
    type_into(window.integration.ui.name, "Nieuwe winkel")
    press_save(window, qtbot)
    assert "Vul de API Key in" in window.integration.ui.error_key.text()
    type_login(window)
    press_save(window, qtbot)
    assert desk.engine.integrations[2].name == "Nieuwe winkel"
    assert window.ui.integration_list.count() == 2


def test_the_sku_field_is_fixed_after_the_first_product_sync(
    open_window: Open, desk: FakeDesk
) -> None:
    desk.synced = {1}
    ui = open_window().integration.ui
    assert not ui.sku_field.isEnabled()
    assert "Vast sinds de eerste productsynchronisatie" in ui.hint_sku_field.text()


def test_a_late_cut_off_is_warned_about(window: MainWindow) -> None:
    ui = window.integration.ui
    ui.cutoff.setTime(QTime(12, 0))
    assert ui.warning_cutoff.isHidden()
    ui.cutoff.setTime(QTime(12, 1))
    assert not ui.warning_cutoff.isHidden()
    assert "niet gegarandeerd" in ui.warning_cutoff.text()


def test_brands_are_loaded_live_and_a_failure_keeps_the_choice(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    box = window.integration.ui.brand
    assert [box.itemText(n) for n in range(box.count())] == ["Molenwinkel", "Klomp"]
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    press(window.integration.ui.brand_refresh)
    qtbot.waitUntil(lambda: "api_not_reached" in window.ui.banners.causes())
    assert box.currentText() == "Molenwinkel"


@pytest.mark.parametrize("button", ["cancel", "accept"])
def test_a_brand_that_was_just_chosen_is_unsaved_after_a_look_at_the_account(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, button: str
) -> None:
    page = window.integration
    QTest.keyClick(page.ui.brand, Qt.Key.Key_Down)
    assert page.ui.brand.currentData() == "b2"
    press(page.ui.account_edit)
    qtbot.waitUntil(lambda: dialog_of(AccountDialog) is not None)
    dialog = dialog_of(AccountDialog)
    assert isinstance(dialog, AccountDialog)
    press(getattr(dialog.ui, button))
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert page.ui.brand.currentData() == "b2"
    assert page.is_dirty()
    press_save(window, qtbot)
    assert desk.engine.integrations[1].brand_id == "b2"
    assert not page.is_dirty()


def test_a_brand_that_is_gone_stays_visible(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.brand_list = (FakeNamed("b9", "Anders"),)
    window = open_window()
    assert desk.engine.done == [], "nothing is asked before somebody looks"
    window.ui.pages.setCurrentWidget(window.integration)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert "niet meer in my.QLS" in window.integration.ui.brand.currentText()
    assert window.integration.typed().brand_id == "b1"


def test_checkout_rules_are_loaded_edited_and_saved(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.integration.ui.checkout_load)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    table = window.integration.ui.checkout_table
    assert table.rowCount() == 3, "both methods of the shop were known already"
    press(window.integration.ui.checkout_add)
    added = table.cellWidget(3, 0)
    assert isinstance(added, QLineEdit)
    type_into(added, "Afhalen bij PostNL")
    assert window.integration.is_dirty()
    press_save(window, qtbot)
    rules = desk.engine.integrations[1].orders.shipping_rules
    assert rules[-1] == ShippingRule("Afhalen bij PostNL")
    assert rules[2] == ShippingRule("Avondlevering", DeliveryKind.EVENING, ("eve", "handt"))


def test_a_checkout_rule_can_be_removed(window: MainWindow) -> None:
    window.integration.ui.checkout_table.selectRow(1)
    press(window.integration.ui.checkout_remove)
    methods = [rule.method for rule in window.integration.typed().orders.shipping_rules]
    assert methods == ["Sameday levering", "Avondlevering"]
    assert window.integration.is_dirty()


def test_reverting_forgets_what_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    type_into(window.integration.ui.name, " en meer")
    type_login(window)
    assert window.integration.is_dirty()
    press(window.integration.ui.revert)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.integration.typed() == integration()
    assert not window.integration.is_dirty()


def test_secrets_are_never_shown(window: MainWindow) -> None:
    for line in (window.integration.ui.api_key, window.integration.ui.api_secret):
        assert line.echoMode() is QLineEdit.EchoMode.Password


def test_saving_leaves_the_banners_of_others_alone(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.alarmed.emit(Alarm("orders:2", reason("order_rejected"), 2))
    desk.engine.connection = FakeConnection(ok=False, problems=(reason("lightspeed_key"),))
    press_save(window, qtbot)
    assert set(window.ui.banners.causes()) == {"orders:2", "lightspeed_key"}
    desk.engine.connection = FakeConnection()
    press_save(window, qtbot)
    assert set(window.ui.banners.causes()) == {"orders:2", "integration_ok"}


def test_the_page_stays_while_it_is_being_saved(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem")
    desk.state_changed.emit(EngineState())
    desk.engine.save_gate = asyncio.Event()
    window.integration.ui.name.setText("Molenwinkel Zuid")
    press(window.integration.ui.save)
    qtbot.waitUntil(lambda: window.integration.is_writing)
    window.ui.integration_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: window.ui.integration_list.currentRow() == 0)
    assert window.ui.banners.causes() == ("being_saved",)
    desk.engine.save_gate.set()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.ui.banners.causes() == ("integration_ok",)
    assert desk.engine.integrations[1].name == "Molenwinkel Zuid"
    assert desk.engine.integrations[2].name == "Zonnebloem"


def test_a_window_that_cannot_close_during_a_save_says_why(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.save_gate = asyncio.Event()
    window.integration.ui.name.setText("Molenwinkel Zuid")
    press(window.integration.ui.save)
    qtbot.waitUntil(lambda: window.integration.is_writing)
    window.close()
    qtbot.waitUntil(lambda: window.ui.banners.causes() == ("being_saved",))
    desk.engine.save_gate.set()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.integrations[1].name == "Molenwinkel Zuid"
    with qtbot.waitSignal(window.closed):
        window.close()

"""Page "Bestellingen": where each order stands, why, and what the merchant can do about it."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.confirm_dialog import ConfirmDialog
from qls_desktop.gui.orders_page import AT_ONCE, OrdersPage
from qls_desktop.gui.why_dialog import WhyDialog
from qls_desktop.gui.window import MainWindow
from qls_desktop.store.ledger import OrderRow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import PORTAL, detail, order
from tests.gui.test_window import answer

_S = OrderState


def open_orders(open_window: Open, desk: FakeDesk, qtbot: QtBot, *states: OrderState) -> OrdersPage:
    desk.order_rows = [order(place, state) for place, state in enumerate(states)]
    desk.details = {place + 1: detail(place) for place in range(len(states))}
    return go(open_window(), qtbot)


def go(window: MainWindow, qtbot: QtBot) -> OrdersPage:
    window.ui.pages.setCurrentWidget(window.orders)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window.orders


def pick(page: OrdersPage, value: str) -> None:
    """Chooses a state with the keyboard, as a merchant would."""
    box = page.ui.state
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def sort_by(page: OrdersPage, column: int) -> None:
    header = page.ui.orders.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )


def shown(page: OrdersPage) -> list[str]:
    return [row.value.number for row in page.model.shown_rows()]


class Browser(QObject):
    """Keeps the addresses that the browser was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    assert qapp is not None
    made = Browser()
    # The stub wants bytes, the method a text.
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("https")


def visible(kind: type[WhyDialog | ConfirmDialog]) -> list[WhyDialog | ConfirmDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def test_shows_state_since_and_reason_in_words(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.WAITING, _S.SENT)
    row = page.model.shown_rows()[0]
    said = page._parts.said(order(0, _S.WAITING).reason)
    assert row.cells[:2] == ("Wacht", "ORD10000")
    assert row.cells[3] == said.title
    assert page.ui.count.text() == "Bestellingen: 2"
    assert page.ui.detail_title.text() == "ORD10000: Wacht"
    assert said.title in page.ui.detail_reason.text()
    assert page.ui.lines.rows_model().rowCount() == 2
    assert page.ui.history.rows_model().rowCount() == 3


def test_filters_by_state_and_searches_by_number_and_name(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.WAITING, _S.SENT, _S.REJECTED)
    page.show_state(_S.REJECTED)
    assert [row.value.number for row in page.model.shown_rows()] == ["ORD10002"]
    assert page.ui.count.text() == "Bestellingen: 1 van 3"
    page.show_state(None)
    type_into(page.ui.search, "10001")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.ui.search.clear()
    type_into(page.ui.search, "voorbeeld")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


@pytest.mark.parametrize(
    ("state", "alive"),
    [
        (_S.WAITING, ("ignore",)),
        (_S.REJECTED, ("retry", "ignore")),
        (_S.IN_DOUBT, ("confirm",)),
        (_S.ABSENT, ("ignore", "confirm", "resend")),
        (_S.CONFLICT, ("ignore", "confirm", "resend")),
        (_S.SENT, ()),
        (_S.REPORTED, ()),
        (_S.IGNORED, ("retry",)),
        (_S.SENDING, ()),
    ],
)
def test_only_what_the_ledger_allows_can_be_pressed(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, state: OrderState, alive: tuple[str, ...]
) -> None:
    ui = open_orders(open_window, desk, qtbot, state).ui
    names = ("retry", "ignore", "confirm", "resend")
    assert tuple(name for name in names if getattr(ui, name).isEnabled()) == alive


def test_retrying_asks_the_engine(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, qtbot, _S.REJECTED)
    press(page.ui.retry)
    qtbot.waitUntil(lambda: ("retry", 1) in desk.engine.done)


def test_a_refused_retry_is_told(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, qtbot, _S.REJECTED)
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    press(page.ui.retry)
    qtbot.waitUntil(lambda: "api_not_reached" in page._parts.banners.causes())
    assert page.model.rowCount() == 1


def test_ignoring_needs_a_reason(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, qtbot, _S.WAITING)
    press(page.ui.ignore)
    qtbot.waitUntil(lambda: bool(visible(WhyDialog)))
    dialog = visible(WhyDialog)[0]
    assert isinstance(dialog, WhyDialog)
    assert not dialog.ui.accept.isEnabled()
    type_into(dialog.ui.why, "met de hand verzonden")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: ("ignore", 1, "met de hand verzonden") in desk.engine.done)


def test_thinking_better_of_it_does_nothing(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.WAITING)
    press(page.ui.ignore)
    qtbot.waitUntil(lambda: bool(visible(WhyDialog)))
    dialog = visible(WhyDialog)[0]
    dialog.reject()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert desk.engine.done == []


def test_telling_that_my_qls_holds_it(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, qtbot, _S.ABSENT)
    press(page.ui.confirm)
    qtbot.waitUntil(lambda: bool(visible(ConfirmDialog)))
    dialog = visible(ConfirmDialog)[0]
    assert isinstance(dialog, ConfirmDialog)
    assert isinstance(dialog.ui.order, QLineEdit)
    type_into(dialog.ui.order, "0d-42")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: ("confirm", 1, "0d-42") in desk.engine.done)


def test_sending_again_is_asked_twice(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, qtbot, _S.ABSENT)
    press(page.ui.resend)
    answer(qtbot, "Nog niet")
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert ("resend", 1) not in desk.engine.done
    press(page.ui.resend)
    answer(qtbot, "Opnieuw versturen")
    qtbot.waitUntil(lambda: ("resend", 1) in desk.engine.done)


def test_an_empty_ledger_says_what_will_come(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot)
    assert page.ui.stack.currentWidget() is page.ui.empty_page
    assert "Nog geen bestellingen" in page.ui.empty.text()


def test_the_chosen_order_stays_chosen_when_the_ledger_moves(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.WAITING, _S.SENT, _S.READY)
    page.ui.orders.choose(2)
    desk.order_rows = [order(7, _S.SEEN), *reversed(desk.order_rows)]
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: page.model.total() == 4)
    row = page.ui.orders.current_row()
    assert row is not None
    assert row.key == 2


def test_what_was_filtered_and_sorted_comes_back_and_the_search_does_not(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.REJECTED, _S.SENT, _S.REJECTED, _S.REJECTED)
    pick(page, _S.REJECTED.value)
    type_into(page.ui.search, "1000")
    sort_by(page, 1)
    sort_by(page, 1)
    page.ui.orders.setColumnWidth(2, 171)
    qtbot.waitUntil(lambda: shown(page) == ["ORD10003", "ORD10002", "ORD10000"])
    window = page.window()
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.closed):
        window.close()
    again = go(open_window(), qtbot)
    assert again.ui.search.text() == ""
    assert "1000" not in "".join(desk.memory.values())
    assert again.ui.state.currentText() == "Geweigerd"
    assert shown(again) == ["ORD10003", "ORD10002", "ORD10000"]
    assert again.ui.orders.columnWidth(2) == 171
    assert again.ui.count.text() == "Bestellingen: 3 van 4"
    press(again.ui.show_all)
    assert again.ui.count.text() == "Bestellingen: 4"
    assert not again.ui.show_all.isEnabled()
    assert go(open_window(), qtbot).ui.search.text() == ""


def test_being_led_to_a_state_is_not_remembered(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.REJECTED, _S.SENT)
    page.show_state(_S.REJECTED)
    assert shown(page) == ["ORD10000"]
    assert shown(go(open_window(), qtbot)) == ["ORD10000", "ORD10001"]


def test_a_memory_that_cannot_be_read_is_begun_anew(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.memory["page.orders"] = "[7]"
    page = open_orders(open_window, desk, qtbot, _S.SENT)
    assert shown(page) == ["ORD10000"]
    pick(page, _S.SENT.value)
    assert '"state":"sent"' in desk.memory["page.orders"]


def test_what_needs_the_merchant_is_one_choice(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.SENT, _S.REJECTED, _S.WAITING, _S.IN_DOUBT)
    pick(page, "needs")
    assert page.ui.state.currentText() == "Vraagt uw aandacht"
    assert shown(page) == ["ORD10001", "ORD10003"]


def test_a_search_without_a_hit_says_so_and_leads_back(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.SENT)
    type_into(page.ui.search, "none")
    qtbot.waitUntil(lambda: page.ui.stack.currentWidget() is page.ui.empty_page)
    assert "past bij wat u zoekt" in page.ui.empty.text()
    assert not page.ui.copy.isEnabled()
    press(page.ui.show_all)
    assert page.ui.stack.currentWidget() is page.ui.table_page
    assert shown(page) == ["ORD10000"]


def test_an_order_too_old_for_the_list_is_found(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.older_rows = [order(0, _S.REPORTED), order(9000, _S.REPORTED)]
    page = open_orders(open_window, desk, qtbot, _S.SENT)
    type_into(page.ui.search, "ORD1")
    qtbot.waitUntil(lambda: shown(page) == ["ORD10000", "ORD19000"])
    assert page.model.shown_rows()[0].value.state is _S.SENT


@pytest.mark.parametrize("number", ["0d000000", "7000", "anna"])
def test_an_order_is_found_by_its_other_numbers_and_its_name(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, number: str
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.SENT, _S.SENT)
    desk.order_rows[1] = desk.order_rows[1]._replace(customer="Bram Proef")
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    type_into(page.ui.search, number)
    qtbot.waitUntil(lambda: shown(page) == ["ORD10000"])


def test_details_tell_what_qls_would_refuse_of_the_address(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.SENT, _S.WAITING, _S.REPORTED)
    desk.details[3] = replace(desk.details[3], address=None)
    assert page.ui.detail_address.text() == "Adres: volledig, QLS kan ermee verzenden."
    page.ui.orders.choose(2)
    assert "geen huisnummer met een cijfer" in page.ui.detail_address.text()
    page.ui.orders.choose(3)
    assert page.ui.detail_address.text() == "Adres: niet meer bewaard."


def test_each_attempt_tells_what_was_answered(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.IN_DOUBT)
    rows = page.ui.history.rows_model().shown_rows()
    assert [row.cells[1] for row in rows] == [
        "Poging: afloop onbekend",
        "Klaar om te versturen",
        "Gezien",
    ]
    said = page._parts.said(reason("answer_unclear")).full
    assert page.ui.story.text().startswith("Poging 1, begonnen vandaag ")
    assert page.ui.story.text().endswith(f"duur 1 min 0 s. {said}")
    page.ui.history.setFocus()
    QTest.keyClick(page.ui.history, Qt.Key.Key_Down)
    assert page.ui.story.text() == page._parts.said(reason("eligible")).full


def test_both_back_offices_open_at_the_order(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, browser: Browser
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.SENT, _S.WAITING)
    press(page.ui.open_shop)
    press(page.ui.open_qls)
    assert browser.opened == ["https://molen.webshopapp.com/admin/orders/7000", PORTAL]
    page.ui.orders.choose(2)
    assert page.ui.open_shop.isEnabled()
    assert not page.ui.open_qls.isEnabled()
    assert "zodra de bestelling in my.QLS staat" in page.ui.open_qls.toolTip()


def test_a_ledger_that_cannot_be_read_is_told_and_keeps_what_stood(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot, _S.SENT)
    desk.order_failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("store_closed")))
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: "store_closed" in page._parts.banners.causes())
    assert shown(page) == ["ORD10000"]


def test_turning_to_another_shop_shows_none_of_the_first(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.engine.integrations[2] = replace(desk.engine.integrations[1], id=2, name="Zonnebloem")
    gate, read = asyncio.Event(), desk.orders

    async def slowly(integration_id: int) -> tuple[OrderRow, ...]:
        if integration_id == 1:
            await gate.wait()
        return await read(integration_id)

    desk.order_rows = [order(0, _S.SENT), order(1, _S.SENT)._replace(integration="Zonnebloem")]
    window = open_window()
    monkeypatch.setattr(desk, "orders", slowly)
    window.ui.pages.setCurrentWidget(window.orders)
    qtbot.waitUntil(lambda: "worden gelezen" in window.orders.ui.empty.text())
    window.ui.integration_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: shown(window.orders) == ["ORD10001"])
    gate.set()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert shown(window.orders) == ["ORD10001"]


def test_ten_thousand_orders_leave_the_window_its_turns(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, qtbot)
    desk.order_rows = [order(place) for place in range(10_000)]
    turns: list[int] = []
    timer = QTimer(page)
    timer.timeout.connect(lambda: turns.append(page.model.total()))
    timer.start(0)
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: page.model.total() == 10_000)
    timer.stop()
    # Between two portions of rows the window had a turn, before any of them was shown.
    assert turns.count(0) >= 10_000 // AT_ONCE

"""Page "Bestellingen": where each order stands, why, and what the merchant can do about it."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.order_actions import allowed
from qls_desktop.gui.order_dialogs import ConfirmDialog, IgnoreDialog
from qls_desktop.gui.orders_page import OrdersPage
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import detail, order
from tests.gui.test_window import answer

_S = OrderState


def open_orders(open_window: Open, desk: FakeDesk, *states: OrderState) -> OrdersPage:
    desk.order_rows = [order(place, state) for place, state in enumerate(states)]
    desk.details = {place + 1: detail(place) for place in range(len(states))}
    window = open_window()
    window.ui.pages.setCurrentWidget(window.orders)
    return window.orders


def visible(kind: type[IgnoreDialog | ConfirmDialog]) -> list[IgnoreDialog | ConfirmDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def test_shows_state_since_and_reason_in_words(open_window: Open, desk: FakeDesk) -> None:
    page = open_orders(open_window, desk, _S.WAITING, _S.SENT)
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
    page = open_orders(open_window, desk, _S.WAITING, _S.SENT, _S.REJECTED)
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
    open_window: Open, desk: FakeDesk, state: OrderState, alive: tuple[str, ...]
) -> None:
    ui = open_orders(open_window, desk, state).ui
    names = ("retry", "ignore", "confirm", "resend")
    assert tuple(name for name in names if getattr(ui, name).isEnabled()) == alive
    assert allowed(state).any == bool(alive)


def test_retrying_asks_the_engine(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, _S.REJECTED)
    press(page.ui.retry)
    qtbot.waitUntil(lambda: ("retry", 1) in desk.engine.done)


def test_a_refused_retry_is_told(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, _S.REJECTED)
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    press(page.ui.retry)
    qtbot.waitUntil(lambda: "api_not_reached" in page._parts.banners.causes())
    assert page.model.rowCount() == 1


def test_ignoring_needs_a_reason(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, _S.WAITING)
    press(page.ui.ignore)
    qtbot.waitUntil(lambda: bool(visible(IgnoreDialog)))
    dialog = visible(IgnoreDialog)[0]
    assert isinstance(dialog, IgnoreDialog)
    assert not dialog.ui.accept.isEnabled()
    type_into(dialog.ui.why, "met de hand verzonden")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: ("ignore", 1, "met de hand verzonden") in desk.engine.done)


def test_thinking_better_of_it_does_nothing(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_orders(open_window, desk, _S.WAITING)
    press(page.ui.ignore)
    qtbot.waitUntil(lambda: bool(visible(IgnoreDialog)))
    dialog = visible(IgnoreDialog)[0]
    dialog.reject()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert desk.engine.done == []


def test_telling_that_my_qls_holds_it(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, _S.ABSENT)
    press(page.ui.confirm)
    qtbot.waitUntil(lambda: bool(visible(ConfirmDialog)))
    dialog = visible(ConfirmDialog)[0]
    assert isinstance(dialog, ConfirmDialog)
    assert isinstance(dialog.ui.order, QLineEdit)
    type_into(dialog.ui.order, "0d-42")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: ("confirm", 1, "0d-42") in desk.engine.done)


def test_sending_again_is_asked_twice(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_orders(open_window, desk, _S.ABSENT)
    press(page.ui.resend)
    answer(qtbot, "Nog niet")
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert ("resend", 1) not in desk.engine.done
    press(page.ui.resend)
    answer(qtbot, "Opnieuw versturen")
    qtbot.waitUntil(lambda: ("resend", 1) in desk.engine.done)


def test_an_empty_ledger_says_what_will_come(open_window: Open, desk: FakeDesk) -> None:
    page = open_orders(open_window, desk)
    assert page.ui.stack.currentWidget() is page.ui.empty_page
    assert "Nog geen bestellingen" in page.ui.empty.text()


def test_the_chosen_order_stays_chosen_when_the_ledger_moves(
    open_window: Open, desk: FakeDesk
) -> None:
    page = open_orders(open_window, desk, _S.WAITING, _S.SENT, _S.READY)
    page.ui.orders.choose(2)
    desk.order_rows = [order(7, _S.SEEN), *reversed(desk.order_rows)]
    page.refresh()
    row = page.ui.orders.current_row()
    assert row is not None
    assert row.key == 2

"""Page "Bestellingen": which order the buttons are about, whatever happens to the list."""

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.gui.orders_page import OrdersPage
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk, FakeEngine
from tests.gui.hands import press, type_into
from tests.gui.samples import order
from tests.gui.test_orders_page import go, shown

_S = OrderState


def chosen(page: OrdersPage) -> object:
    row = page.ui.orders.current_row()
    return row.key if row is not None else None


def refreshed(page: OrdersPage, desk: FakeDesk, qtbot: QtBot) -> None:
    """Another task of the shop ended somewhere, and the page was read anew."""
    desk.run_finished.emit(RunReport(1, Task.STOCK, "Molenwinkel", RunOutcome.DONE), 1)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)


def retried(desk: FakeDesk) -> list[object]:
    return [one[1] for one in desk.engine.done if one[0] == "retry"]


def test_a_found_order_too_old_for_the_list_stays_chosen(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.order_rows = [order(0, _S.CANCELLED)]
    desk.older_rows = [order(5, _S.IGNORED)]
    page = go(open_window(), qtbot)
    type_into(page.ui.search, "ORD1000")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.ui.orders.choose(6)
    refreshed(page, desk, qtbot)
    assert shown(page) == ["ORD10000", "ORD10005"]
    assert chosen(page) == 6
    press(page.ui.retry)
    qtbot.waitUntil(lambda: retried(desk) == [6])


def test_what_leaves_the_list_hands_its_place_to_none(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.order_rows = [order(0, _S.REJECTED), order(1, _S.REJECTED)]
    page = go(open_window(), qtbot)
    page.show_state(_S.REJECTED)
    page.ui.orders.choose(2)
    desk.order_rows[1] = order(1, _S.SENT)
    refreshed(page, desk, qtbot)
    assert shown(page) == ["ORD10000"]
    assert chosen(page) is None
    assert not page.ui.retry.isVisible(), "there is no order that it could be about"
    refreshed(page, desk, qtbot)
    assert chosen(page) is None


def test_a_double_click_decides_about_one_order(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.order_rows = [order(0, _S.REJECTED), order(1, _S.REJECTED)]
    retry = FakeEngine.retry_order

    async def retry_order(engine: FakeEngine, order_id: int) -> LedgerOrder:
        desk.order_rows[order_id - 1] = order(order_id - 1, _S.READY)
        return await retry(engine, order_id)

    monkeypatch.setattr(FakeEngine, "retry_order", retry_order)
    page = go(open_window(), qtbot)
    page.show_state(_S.REJECTED)
    press(page.ui.retry)
    qtbot.waitUntil(lambda: shown(page) == ["ORD10001"])
    press(page.ui.retry)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert retried(desk) == [1]


def test_the_merchants_own_filter_takes_the_first(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.order_rows = [order(0, _S.SENT), order(1, _S.REJECTED), order(2, _S.SENT)]
    desk.older_rows = [order(77, _S.IGNORED)]
    page = go(open_window(), qtbot)
    assert chosen(page) == 1, "the first fill"
    page.show_state(_S.REJECTED)
    assert chosen(page) == 2
    page.show_state(None)
    assert chosen(page) == 2
    type_into(page.ui.search, "10077")
    qtbot.waitUntil(lambda: chosen(page) == 78)


def test_what_is_typed_while_the_list_is_read_is_looked_for(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.order_rows = [order(0, _S.SENT)]
    desk.older_rows = [order(77, _S.IGNORED)]
    page = go(open_window(), qtbot)
    page.refresh()
    page.ui.search.setText("10077")
    qtbot.waitUntil(lambda: shown(page) == ["ORD10077"])
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert shown(page) == ["ORD10077"], "once"

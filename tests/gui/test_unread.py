"""A list that couldn't be read says so; "nothing yet" would be untrue."""

import asyncio

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press
from tests.gui.samples import run, stock

CALLS = {"orders": "orders", "stock": "stock", "activity": "recent_runs"}
"""Which page asks what."""


def empty_words(window: MainWindow, page: str) -> str:
    if page == "activity":
        return window.activity.ui.runs_empty.text()
    return window.orders.ui.empty.text() if page == "orders" else window.stock.ui.empty.text()


def counted(window: MainWindow, page: str) -> str:
    return "" if page == "activity" else str(getattr(window, page).ui.count.text())


def go(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.ui.pages.setCurrentWidget(getattr(window, page))
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


async def fail(*_: object) -> tuple[()]:
    raise ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("store_closed")))


@pytest.mark.parametrize("page", CALLS)
def test_says_that_it_could_not_be_read_until_it_is(
    page: str, open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    with monkeypatch.context() as patch:
        patch.setattr(desk, CALLS[page], fail)
        go(window, qtbot, page)
        assert "kon niet worden gelezen" in empty_words(window, page)
        assert not counted(window, page)
    press(getattr(window, page).ui.refresh)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert "Nog geen" in empty_words(window, page)


def test_a_late_answer_about_another_shop_is_not_shown(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, read = asyncio.Event(), desk.stock

    async def slowly(integration_id: int) -> tuple[object, ...]:
        await gate.wait()
        return await read(integration_id)

    desk.stock_rows, desk.run_rows = [stock(0)], [run(0)]
    window = open_window()
    monkeypatch.setattr(desk, "stock", slowly)
    window.ui.pages.setCurrentWidget(window.stock)
    window.ui.pages.setCurrentWidget(window.orders)
    window.stock.show_integration(None)
    gate.set()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.stock.model.total() == 0

"""What a switch or rule leads to: said in figures, read anew when old, saved only after a yes."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import ProductField, SkuField, Switches
from qls_desktop.gui.what_if_dialog import WhatIfDialog, ask_what_if
from qls_desktop.gui.window import MainWindow
from qls_desktop.sync.what_if import Forecast
from tests.gui.conftest import Open
from tests.gui.fake_desk import NOW, FakeConnection, FakeDesk
from tests.gui.hands import press, type_into

COUNTS = {"planned": 312, "looked_at": 4870, "zeroes": 41, "held": 41}
UNREAD = Forecast(Task.STOCK, problem=reason("what_if_unread"))


def fresh(**more: object) -> Forecast:
    item = RunItem("set_stock", "1", "Mok", reason("stock_unchanged"), "3", "0")
    return replace(Forecast(Task.STOCK, COUNTS, (item,), 1080, NOW), **more)  # type: ignore[arg-type]


def shown() -> WhatIfDialog:
    found = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, WhatIfDialog) and w.isVisible()
    ]
    assert len(found) == 1
    return found[0]


class Asked:
    """A change of the first integration that is being asked about."""

    def __init__(self, window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
        self.answers: list[bool] = []
        before = desk.integrations()[0]
        after = replace(before, auto=Switches(stock=True))

        async def ask() -> None:
            self.answers.append(await ask_what_if(window.parts, before, after, window))

        window.parts.start(ask())
        qtbot.waitUntil(is_open)
        self.dialog = shown()


def is_open() -> bool:
    return any(
        isinstance(w, WhatIfDialog) and w.isVisible() for w in QApplication.topLevelWidgets()
    )


def test_a_forecast_is_said_in_figures_with_the_list(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (fresh(), replace(UNREAD, task=Task.PRODUCTS))
    asked = Asked(open_window(), desk, qtbot)
    ui = asked.dialog.ui
    stock, products = ui.figures.text().split("\n")
    assert stock == (
        "Voorraden: 312 van 4.870 voorraden veranderen, 41 worden 0; eerst op uw akkoord"
        " wacht: 41; dat duurt 18 minuten."
    )
    assert "Opnieuw lezen" in products
    assert [row.cells[2] for row in ui.items.rows_model().shown_rows()] == ["Mok"]
    assert ui.reread.isVisible()
    press(ui.cancel)
    qtbot.waitUntil(lambda: asked.answers == [False])


@pytest.mark.parametrize("agreed", [True, False])
def test_a_switch_is_saved_only_after_a_yes(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, agreed: bool
) -> None:
    desk.engine.checking.forecasts = (fresh(),)
    asked = Asked(open_window(), desk, qtbot)
    assert not asked.dialog.ui.reread.isVisible()
    press(asked.dialog.ui.accept if agreed else asked.dialog.ui.cancel)
    qtbot.waitUntil(lambda: asked.answers == [agreed])


def test_what_was_read_long_ago_is_read_anew_on_request(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (fresh(read_at=NOW - timedelta(hours=2)),)
    asked = Asked(open_window(), desk, qtbot)
    ui = asked.dialog.ui
    assert "tijd geleden" in ui.reading.text()
    desk.engine.gate = asyncio.Event()
    press(ui.reread)
    qtbot.waitUntil(lambda: ui.progress.value() == 1)
    assert (ui.accept.isEnabled(), ui.reread.isEnabled()) == (False, False)
    desk.engine.checking.forecasts = (fresh(counts={**COUNTS, "planned": 7}),)
    desk.engine.gate.set()
    qtbot.waitUntil(ui.accept.isEnabled)
    assert "7 van 4.870" in ui.figures.text()
    assert not ui.reread.isVisible()
    runs = [one for one in desk.engine.done if one[0] == "run"]
    assert [(one[2], one[4]) for one in runs] == [(Task.PRODUCTS, True), (Task.STOCK, True)]
    press(ui.accept)
    qtbot.waitUntil(lambda: asked.answers == [True])


def test_a_reading_that_fails_is_said_and_nothing_is_switched(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (UNREAD,)
    why = reason("api_not_reached")
    desk.engine.report = RunReport(
        1, Task.PRODUCTS, "Molenwinkel", RunOutcome.FAILED, dry_run=True, problem=why
    )
    asked = Asked(open_window(), desk, qtbot)
    press(asked.dialog.ui.reread)
    qtbot.waitUntil(lambda: bool(asked.dialog.ui.note.text()))
    qtbot.waitUntil(asked.dialog.ui.reread.isEnabled)
    assert asked.dialog.ui.note.text() == asked.dialog._parts.said(why).full
    assert asked.dialog.ui.reread.isVisible()
    press(asked.dialog.ui.cancel)
    qtbot.waitUntil(lambda: asked.answers == [False])


def test_leaving_while_it_reads_stops_the_reading(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (UNREAD,)
    window = open_window()
    asked = Asked(window, desk, qtbot)
    desk.engine.gate = asyncio.Event()
    press(asked.dialog.ui.reread)
    qtbot.waitUntil(lambda: asked.dialog.ui.progress.value() == 1)
    press(asked.dialog.ui.cancel)
    assert asked.answers == []
    desk.engine.gate.set()
    qtbot.waitUntil(lambda: asked.answers == [False])
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert [one[2] for one in desk.engine.done if one[0] == "run"] == [Task.PRODUCTS]


def new_shop(window: MainWindow, qtbot: QtBot, *, switches: bool = True) -> None:
    press(window.ui.new_integration)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    page = window.integration
    type_into(page.ui.name, "Nieuwe winkel")
    type_into(page.ui.api_key, "0" * 32)
    type_into(page.ui.api_secret, "1" * 32)
    if switches:
        page.ui.auto_orders.setChecked(True)
        page.ui.auto_stock.setChecked(True)
        press(page.ui.save)


def test_a_new_shop_is_saved_with_its_switches_off_until_the_yes(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (UNREAD,)
    window = open_window()
    new_shop(window, qtbot)
    qtbot.waitUntil(is_open)
    assert desk.engine.integrations[2].auto == Switches()
    assert ("test_integration", 2) in desk.engine.done
    desk.engine.checking.forecasts = (fresh(),)
    press(shown().ui.reread)
    qtbot.waitUntil(lambda: "312 van" in shown().ui.figures.text())
    assert ("run", 2, Task.PRODUCTS, Trigger.USER, True) in desk.engine.done
    press(shown().ui.accept)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.integrations[2].auto == Switches(orders=True, stock=True)
    assert not window.integration.is_dirty()


def test_the_fields_of_a_new_shop_empty_nothing_until_the_yes(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    counts = {"link": 0, "create": 0, "update": 2, "emptied": 2}
    item = RunItem("empty", "1", "Mok", reason("what_if_field", fields="price_cost"), "3.00", "")
    desk.engine.checking.forecasts = (Forecast(Task.PRODUCTS, counts, (item,), 0, NOW),)
    window = open_window()
    new_shop(window, qtbot, switches=False)
    window.integration.ui.field_cost.setChecked(True)
    press(window.integration.ui.save)
    qtbot.waitUntil(is_open)
    assert desk.engine.integrations[2].products.fields == frozenset()
    assert "velden die leeg worden: 2" in shown().ui.figures.text()
    assert shown().ui.items.rows_model().shown_rows()[0].cells[1] == "Leegmaken"
    press(shown().ui.accept)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.integrations[2].products.fields == {ProductField.PRICE_COST}


def test_a_new_shop_whose_switches_are_declined_keeps_what_was_ticked(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (fresh(),)
    window = open_window()
    new_shop(window, qtbot)
    qtbot.waitUntil(is_open)
    press(shown().ui.cancel)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert desk.engine.integrations[2].auto == Switches()
    assert "switches_off" in window.ui.banners.causes()
    assert window.integration.ui.auto_stock.isChecked()
    assert window.integration.is_dirty()


def test_a_new_shop_that_cannot_be_reached_switches_nothing_on(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.forecasts = (fresh(),)
    desk.engine.connection = FakeConnection(ok=False, problems=(reason("lightspeed_key"),))
    window = open_window()
    new_shop(window, qtbot)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert not is_open()
    assert desk.engine.integrations[2].auto == Switches()
    assert window.integration.is_dirty()


@pytest.mark.parametrize("agreed", [True, False])
def test_the_sku_field_opens_only_after_what_it_breaks_was_shown(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, agreed: bool
) -> None:
    desk.synced = {1}
    counts = {"link": 0, "create": 3, "update": 0, "moved": 4}
    desk.engine.checking.forecasts = (Forecast(Task.PRODUCTS, counts, (), 0, NOW),)
    window = open_window()
    window.ui.pages.setCurrentWidget(window.integration)
    ui = window.integration.ui
    assert (ui.sku_field.isEnabled(), ui.sku_change.isVisible()) == (False, True)
    press(ui.sku_change)
    qtbot.waitUntil(is_open)
    warning, figures = shown().ui.figures.text().split("\n")
    assert "niet zonder gevolgen" in warning
    assert "varianten die anders lopen dan nu: 4" in figures
    press(shown().ui.accept if agreed else shown().ui.cancel)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    wanted = SkuField.SKU if agreed else SkuField.ARTICLE_CODE
    assert window.integration.typed().products.sku_field is wanted
    assert (ui.sku_field.isEnabled(), window.integration.is_dirty()) == (agreed, agreed)
    assert desk.engine.integrations[1].products.sku_field is SkuField.ARTICLE_CODE
    press(ui.revert)
    assert not ui.sku_field.isEnabled()

"""Page "Overzicht": one sentence, what needs the merchant, the tasks and the figures."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome
from qls_desktop.gui.budget_bar import BudgetBar
from qls_desktop.gui.desk import Needs, Waiting
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk, ago
from tests.gui.hands import press
from tests.gui.samples import figures, integration, known, order, tasks


@pytest.fixture
def desk() -> FakeDesk:
    """A desk on which everything runs."""
    made = FakeDesk()
    made.engine.integrations = {1: integration()}
    made.task_rows = {1: tasks()}
    made.last_order = ago(minutes=19)
    return made


def titles(window: MainWindow) -> list[str]:
    return [row.need.title for row in window.overview.rows]


def test_says_in_one_sentence_that_all_is_well(window: MainWindow) -> None:
    clock = f"{ago(minutes=19).astimezone():%H:%M}"
    words = f"Alles loopt. Laatste bestelling {clock} naar QLS, volgende ronde over 1 minuut."
    assert window.overview.ui.summary.text() == words
    assert window.overview.ui.needs_empty.isVisible()


def test_without_a_network_it_says_so(open_window: Open, desk: FakeDesk) -> None:
    desk.offline = True
    assert open_window().overview.ui.summary.text().startswith("Er is geen netwerk.")


def test_worst_first_then_newest_and_each_with_a_button(open_window: Open, desk: FakeDesk) -> None:
    first, *others = tasks()
    why = reason("lightspeed_key")
    desk.task_rows[1] = (replace(first, last=RunOutcome.FAILED, problem=why), *others)
    desk.order_rows = [order(0, OrderState.IN_DOUBT), order(1, OrderState.REJECTED)]
    waiting = Waiting(known("line_unlinked"), 3, ago(hours=2))
    desk.more_needs = Needs(waiting=(waiting,), held=31, held_at=ago(minutes=14))
    window = open_window()
    assert window.overview.ui.summary.text().startswith("Er zijn 4 dingen")
    assert window.overview.ui.needs_rows.count() == 4
    assert "De rest loopt door." in window.overview.ui.summary.text()
    found = titles(window)
    assert found[0] == f"Bestellingen: {window.parts.said(why).title}"
    assert found[1] == "Bestelling ORD10001: Geweigerd"
    assert found[2] == "Voorraden: 31 wijzigingen zijn vastgehouden"
    assert found[3].startswith("3 bestellingen wachten, onder meer: ")
    assert found[4:] == ["Bestelling ORD10000: Onzeker"]
    assert all(row.button.accessibleName() for row in window.overview.rows)


def test_what_is_only_watched_stands_apart_and_asks_nothing(
    open_window: Open, desk: FakeDesk
) -> None:
    desk.order_rows = [order(0, OrderState.IN_DOUBT)]
    window = open_window()
    words = window.overview.ui.summary.text()
    assert words.startswith("Alles loopt. Eén ding zoekt QLS Desktop zelf nog uit.")
    assert window.overview.ui.needs_empty.isVisible()
    assert "u hoeft niets te doen" in window.overview.ui.watch_box.title()
    assert window.overview.ui.watch_rows.count() == 1
    assert window.ui.integration_list.item(0).text().endswith("Zoekt iets uit")


def test_more_than_fits_is_said_and_can_be_shown(open_window: Open, desk: FakeDesk) -> None:
    desk.engine.integrations = {n: integration(n, f"Winkel {n}") for n in range(1, 11)}
    desk.task_rows = {n: tasks() for n in range(1, 11)}
    desk.more_needs = Needs(held=31, held_at=ago(minutes=14))
    window = open_window()
    page = window.overview
    assert page.ui.summary.text().startswith("Er zijn 10 dingen")
    assert (len(page.rows), page.ui.more.text()) == (8, "En nog 2; &alles tonen")
    press(page.ui.more)
    assert (len(page.rows), page.ui.more.text()) == (10, "&Minder tonen")
    press(page.ui.more)
    assert len(page.rows) == 8


def test_a_task_that_never_ran_well_says_so(open_window: Open, desk: FakeDesk) -> None:
    desk.task_rows[1] = tuple(replace(task, last_good=None) for task in tasks())
    rows = open_window().overview.ui.tasks_table.rows_model().shown_rows()
    assert {row.cells[3] for row in rows} == {"nog niet"}


@pytest.mark.parametrize(
    ("needs", "page"),
    [
        (Needs(held=31, held_at=ago(minutes=14)), "stock"),
        (Needs(products_held=reason("product_list_shorter", rows=3, before=8)), "integration"),
        (Needs(waiting=(Waiting(known("line_unlinked"), 1, ago(hours=2), "ORD1"),)), "check"),
        (
            Needs(waiting=(Waiting(reason("address_house_number"), 1, ago(hours=2), "ORD1"),)),
            "orders",
        ),
    ],
)
def test_each_button_leads_to_the_place_where_it_is_solved(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, needs: Needs, page: str
) -> None:
    desk.more_needs = needs
    window = open_window()
    press(window.overview.rows[0].button)
    wanted = getattr(window, page)
    qtbot.waitUntil(lambda: window.ui.pages.currentWidget() is wanted)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_what_is_on_record_is_not_told_once_more_by_its_alarm(
    open_window: Open, desk: FakeDesk
) -> None:
    desk.more_needs = Needs(held=31, held_at=ago(minutes=14))
    told = reason("watch_held", task="stock", count=31)
    keys = ("held:1:stock", "doubt:1", "decide:1", "paused:1:lightspeed_key", "attention:1:stock")
    desk.open_alarms = [Alarm(key, told, 1) for key in keys]
    assert titles(open_window()) == ["Voorraden: 31 wijzigingen zijn vastgehouden"]


def test_three_tasks_with_one_cause_are_one_thing(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    why = reason("lightspeed_key")
    desk.task_rows[1] = tuple(replace(task, paused=why) for task in tasks())
    window = open_window()
    assert window.overview.ui.summary.text() == "Er is één ding dat uw aandacht vraagt."
    assert titles(window)[0].startswith("Bestellingen, Producten, Voorraden: ")
    press(window.overview.rows[0].button)
    qtbot.waitUntil(lambda: window.ui.pages.currentWidget() is window.integration)


def test_an_alarm_that_is_not_on_record_is_shown_too(open_window: Open, desk: FakeDesk) -> None:
    desk.open_alarms = [
        Alarm("store", reason("store_disk_full", file="x")),
        Alarm("failed:1:orders", reason("lightspeed_key"), 1),
    ]
    assert len(titles(open_window())) == 1


def test_a_running_task_is_shown_as_such(open_window: Open, desk: FakeDesk) -> None:
    first, *others = tasks()
    desk.task_rows[1] = (replace(first, running=True), *others)
    window = open_window()
    rows = window.overview.ui.tasks_table.rows_model().shown_rows()
    assert [row.cells[2] for row in rows] == ["Bezig", "Alleen met de hand", "Loopt"]
    assert window.ui.integration_list.item(0).text().endswith("Bezig")


def test_the_figures_are_said_as_well_as_drawn(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.shown_figures = figures()
    window = open_window()
    page = window.overview
    qtbot.waitUntil(lambda: len(page.findChildren(BudgetBar)) == 4)
    assert page.ui.days.accessibleDescription() == page.ui.days.text()
    assert "Bestellingen naar QLS: 3" in page.ui.days.text()
    words = [bar.words.text() for bar in page.findChildren(BudgetBar)]
    assert words[0].startswith("Molenwinkel, per 5 minuten: 41 gebruikt, 259 vrij")
    assert "wordt er gewacht" in words[1]
    assert not page.ui.days.grab().toImage().isNull()

"""The button "Vergelijken met my.QLS": progress, cancel, every gap, and where it leads."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.gaps import Gap, GapKind
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Progress
from qls_desktop.gui.compare_dialog import GAP_ICONS, CompareDialog, gap_word
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.icons import icon
from qls_desktop.gui.orders_page import OrdersPage
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk, ago
from tests.gui.hands import press
from tests.gui.samples import order
from tests.gui.test_orders_page import Browser, browser, go, shown

__all__ = ["browser"]

T = TypeVar("T")
MISSING = Gap(
    GapKind.MISSING, "ORD10001", 7001, ago(hours=5), reason("reconcile_missing", order="ORD10001")
)
DOUBLED = Gap(
    GapKind.DOUBLED, "ORD19000", 16000, ago(days=3),
    reason("reconcile_doubled", order="ORD19000", count=2), ("0d-1", "0d-2"),
)  # fmt: skip
STRANGE = Gap(
    GapKind.UNKNOWN, "ORD555", 555, ago(minutes=40), reason("reconcile_unknown", order="ORD555"),
    ("0d-9",),
)  # fmt: skip


def compare(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> tuple[OrdersPage, CompareDialog]:
    desk.order_rows = [order(0, OrderState.SENT), order(1, OrderState.WAITING)]
    desk.older_rows = [order(9000, OrderState.REPORTED)]
    page = go(open_window(), qtbot)
    press(page.ui.compare)
    qtbot.waitUntil(lambda: bool(dialogs()))
    return page, dialogs()[0]


def dialogs() -> list[CompareDialog]:
    found = QApplication.topLevelWidgets()
    return [one for one in found if isinstance(one, CompareDialog) and one.isVisible()]


def done(dialog: CompareDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.ui.start.isEnabled())


def test_lists_what_is_wrong_how_old_why_and_what_to_do(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.gaps = (DOUBLED, MISSING)
    page, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    assert [row.cells for row in dialog.model.shown_rows()] == [
        ("Dubbel in my.QLS", "ORD19000", "3 dagen", "Bestelling ORD19000 staat 2 keer in my.QLS."),
        ("Ontbreekt in my.QLS", "ORD10001", "5 uur", page._parts.said(MISSING.reason).title),
    ]
    assert dialog.ui.told.text() == page._parts.said(DOUBLED.reason).full
    assert "Vergeleken: 120 in de webshop, 118 bij QLS" in dialog.ui.summary.text()
    assert "Verschillen: 2." in dialog.ui.summary.text()
    QTest.keyClick(dialog.ui.gaps, Qt.Key.Key_Down)
    assert dialog.ui.told.text() == page._parts.said(MISSING.reason).full
    press(dialog.ui.copy)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Molenwinkel: Vergeleken: 120")
    assert lines[1].startswith("Dubbel in my.QLS\tORD19000\t3 dagen\tBestelling ORD19000 staat 2")
    assert lines[1].endswith("\t0d-1\t0d-2")
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)


def test_a_gap_leads_to_its_order_however_old(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.gaps = (DOUBLED, MISSING)
    page, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    press(dialog.ui.to_order)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert dialogs() == []
    assert shown(page) == ["ORD19000"]
    assert page.ui.detail_title.text() == "ORD19000: Afgerond"
    assert page.ui.search.text() == "ORD19000"
    press(page.ui.show_all)
    assert set(shown(page)) == {"ORD10000", "ORD10001", "ORD19000"}


def test_a_gap_opens_in_both_back_offices_and_each_double_of_it(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, browser: Browser
) -> None:
    desk.engine.gaps = (DOUBLED, MISSING)
    _, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    press(dialog.ui.open_shop)
    press(dialog.ui.open_qls)
    assert browser.opened == [
        "https://molen.webshopapp.com/admin/orders/16000",
        "https://portal.test/0d-1",
        "https://portal.test/0d-2",
    ]
    QTest.keyClick(dialog.ui.gaps, Qt.Key.Key_Down)
    assert dialog.ui.open_shop.isEnabled()
    assert not dialog.ui.open_qls.isEnabled()


def test_an_order_that_we_do_not_hold_leads_nowhere_and_says_so(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.gaps = (STRANGE,)
    _, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    assert not dialog.ui.to_order.isEnabled()
    assert "staat niet in QLS Desktop" in dialog.ui.to_order.toolTip()
    QTest.keyClick(dialog.ui.gaps, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_agreement_is_said_and_no_empty_table_shown(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    _, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    assert "zijn het eens" in dialog.ui.summary.text()
    assert not dialog.ui.gaps.isVisible()
    assert dialog.ui.gaps_empty.text() == "Er ontbreekt niets, en niets is dubbel of anders."
    assert not dialog.ui.to_order.isVisible()
    assert dialog.ui.copy.isEnabled()


def test_a_list_that_was_cut_off_proves_nothing_and_says_so(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.gaps_unsure = True
    _, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    assert "niet allemaal gelezen" in dialog.ui.summary.text()
    assert "zijn het eens" not in dialog.ui.summary.text()
    assert "In wat er gelezen is" in dialog.ui.gaps_empty.text()


def test_progress_is_shown_and_cancel_stops(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.gate = asyncio.Event()
    _, dialog = compare(open_window, desk, qtbot)
    qtbot.waitUntil(lambda: "40 van 120" in dialog.ui.step.text())
    assert dialog.ui.step.text() == "Bestellingen van de webshop lezen: 40 van 120"
    assert (dialog.ui.progress.value(), dialog.ui.progress.maximum()) == (40, 120)
    assert not dialog.ui.start.isEnabled()
    assert "worden gelezen" in dialog.ui.gaps_empty.text()
    press(dialog.ui.cancel)
    assert "Wordt gestopt" in dialog.ui.step.text()
    desk.engine.gate.set()
    done(dialog, qtbot)
    assert dialog.ui.summary.text() == "Afgebroken. Er is niets gewijzigd."
    assert not dialog.ui.progress.isVisible()


def test_another_period_is_compared_and_remembered(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    QTest.keyClick(dialog.ui.days, Qt.Key.Key_End)
    press(dialog.ui.start)
    done(dialog, qtbot)
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    press(page.ui.compare)
    qtbot.waitUntil(lambda: bool(dialogs()))
    done(dialogs()[0], qtbot)
    asked = [one[2] for one in desk.engine.done if one[0] == "reconcile"]
    assert asked == [timedelta(days=14), timedelta(days=90), timedelta(days=90)]


def test_a_problem_is_told_in_the_dialog(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    page, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    assert dialog.ui.summary.text() == page._parts.said(reason("api_not_reached")).full
    desk.engine.failure = None
    press(dialog.ui.start)
    qtbot.waitUntil(lambda: "zijn het eens" in dialog.ui.summary.text())


def test_closing_stops_what_is_under_way(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.gate = asyncio.Event()
    desk.engine.gaps = (MISSING,)
    page, dialog = compare(open_window, desk, qtbot)
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: dialogs() == [])
    desk.engine.gate.set()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert page._parts.banners.causes() == ()


def test_a_bug_closes_the_dialog_and_is_told(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.failure = ZeroDivisionError()
    page = go(open_window(), qtbot)
    press(page.ui.compare)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert dialogs() == []
    assert "ZeroDivisionError" in page._parts.banners.causes()


def test_progress_from_the_sync_thread_is_shown_in_the_windows_own(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    advance = CompareDialog.advance

    async def beside(work: Callable[[EngineCalls], Awaitable[T]]) -> T:
        async def carry_out() -> T:
            return await work(desk.engine)

        return await asyncio.to_thread(asyncio.run, carry_out())

    def watched(self: CompareDialog, progress: Progress) -> None:
        threads.append(threading.current_thread())
        advance(self, progress)

    monkeypatch.setattr(CompareDialog, "advance", watched)
    monkeypatch.setattr(desk, "ask", beside)
    _, dialog = compare(open_window, desk, qtbot)
    done(dialog, qtbot)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_every_kind_of_gap_has_a_word_and_a_picture(qapp: object) -> None:
    assert qapp is not None
    assert set(GAP_ICONS) == set(GapKind)
    assert all(not icon(name).isNull() for name in GAP_ICONS.values())
    words = [gap_word(kind) for kind in GapKind]
    assert len(set(words)) == len(words)

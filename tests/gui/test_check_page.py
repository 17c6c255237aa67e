"""Page "Productcontrole": the findings, found, filtered, explained and taken along."""

import asyncio
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.findings import FindingKind, Severity
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.check_groups import PER_PRODUCT
from qls_desktop.gui.check_page import CheckPage
from qls_desktop.gui.labels import kind_word
from qls_desktop.sync.check_report import CheckReport
from tests.gui.conftest import Open
from tests.gui.fake_checking import FakeChecking
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import finding


def open_check(open_window: Open, desk: FakeDesk, qtbot: QtBot, rows: int = 16) -> CheckPage:
    desk.engine.findings = tuple(finding(place) for place in range(rows))
    window = open_window()
    window.ui.pages.setCurrentWidget(window.check)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window.check


def test_checks_by_itself_when_the_page_is_opened_first(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    assert desk.engine.done.count(("check", None)) == 1
    assert page.model.rowCount() == 16
    assert page.ui.count.text() == "Bevindingen: 16"


def test_what_is_ignored_during_a_check_goes_too(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_check(open_window, desk, qtbot, 2)
    looked, go_on, report = asyncio.Event(), asyncio.Event(), FakeChecking.report

    async def slow(checking: FakeChecking) -> CheckReport:
        found = await report(checking)
        looked.set()
        await go_on.wait()
        return found

    monkeypatch.setattr(FakeChecking, "report", slow)
    press(page.ui.check)
    qtbot.waitUntil(looked.is_set)
    page._parts.start(page.ignore([desk.engine.findings[0]], "eigen merk"))
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 1)
    go_on.set()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert page.ui.count.text() == "Bevindingen: 1 van 2"
    assert desk.engine.done.count(("check", None)) == 3, "and no more than that"


@pytest.mark.parametrize("group", ["", PER_PRODUCT])
def test_a_finding_that_is_mended_hands_its_place_to_none(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, group: str
) -> None:
    page = open_check(open_window, desk, qtbot, 3)
    assert page.ui.findings.current_row() is not None, "the first fill"
    page.ui.group.setCurrentIndex(max(0, page.ui.group.findData(group)))
    page.ui.group.activated.emit(0)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    row = page.model.shown_rows()[1]
    page.ui.findings.choose(row.key)
    gone = row.value if isinstance(row.value, tuple) else (row.value,)
    desk.engine.findings = tuple(one for one in desk.engine.findings if one not in gone)
    page.check_now()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert page.model.rowCount() == 2
    assert page.ui.findings.current_row() is None
    press(page.ui.ignore)
    assert page._parts.tasks.count() == 0, "nothing is asked about another finding"


def test_filters_by_kind_severity_and_integration(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    page.ui.kind.setCurrentIndex(page.ui.kind.findData(FindingKind.MISSING_EAN.value))
    page.ui.kind.activated.emit(1)
    assert page.ui.count.text() == "Bevindingen: 2 van 16"
    page.ui.kind.setCurrentIndex(0)
    page.ui.severity.setCurrentIndex(page.ui.severity.findData(Severity.WARNS.value))
    page.ui.severity.activated.emit(1)
    assert {row.value.severity for row in page.model.shown_rows()} == {Severity.WARNS}


def test_searches_while_typing(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot)
    type_into(page.ui.search, "REGENJAS")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert all("Regenjas" in row.value.title for row in page.model.shown_rows())


def test_explains_the_chosen_finding(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot)
    said = page._parts.said(finding(0).reason)
    assert page.ui.detail_kind.text() == "Blokkeert · EAN ontbreekt"
    assert page.ui.detail_action.text() == said.action
    assert "1000" in page.ui.detail_facts.text()
    page.ui.findings.setCurrentIndex(page.model.index(6, 0))
    assert page.ui.detail_kind.text() == "Waarschuwt · Gekopieerd product"


def test_the_chosen_finding_stays_chosen_when_checked_again(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    page.ui.findings.setCurrentIndex(page.model.index(4, 0))
    chosen = page.ui.findings.current_row()
    press(page.ui.check)
    qtbot.waitUntil(lambda: desk.engine.done.count(("check", None)) == 2)
    qtbot.waitUntil(page.ui.check.isEnabled)
    assert page.ui.findings.current_row() == chosen


def test_a_failing_check_keeps_what_stands(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot)
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    press(page.ui.check)
    qtbot.waitUntil(lambda: "api_not_reached" in page._parts.banners.causes())
    assert page.model.rowCount() == 16
    assert page.ui.check.isEnabled()


def test_no_findings_is_good_news(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot, rows=0)
    assert page.ui.stack.currentWidget() is page.ui.empty_page
    assert "in orde" in page.ui.empty.text()


def test_sorts_by_severity_worst_first(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot)
    page.model.sort(0)
    found = [row.value.severity for row in page.model.shown_rows()]
    assert found[0] is Severity.BLOCKS
    assert found[-1] is Severity.TELLS


def test_copies_the_chosen_rows(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot)
    page.ui.findings.setCurrentIndex(page.model.index(1, 0))
    press(page.ui.copy)
    text = QGuiApplication.clipboard().text()
    assert text.split("\t")[1:4] == ["Dubbel EAN", finding(1).title, finding(1).value]


def test_copies_codes_alone(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot, rows=0)
    why = reason("check_ean_invalid_check_digit_mended", ean="871", suggestion="8712345678906")
    first, second = finding(2), finding(3)
    desk.engine.findings = (replace(first, reason=why), second, finding(0))
    press(page.ui.check)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    codes, suggestions = page.ui.findings.actions()
    page.ui.findings.setCurrentIndex(page.model.index(2, 0))
    assert (codes.isEnabled(), suggestions.isEnabled()) == (False, False)
    page.ui.findings.selectAll()
    codes.trigger()
    assert QGuiApplication.clipboard().text() == f"{first.value}\n{second.value}"
    suggestions.trigger()
    assert QGuiApplication.clipboard().text() == "8712345678906"


def test_exports_what_is_shown(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_check(open_window, desk, qtbot)
    type_into(page.ui.search, "regenjas")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page._parts.start(page.export_to(tmp_path / "lijst.xlsx"))
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    book = openpyxl.load_workbook(tmp_path / "lijst.xlsx")
    rows = [row for sheet in book.worksheets for row in sheet.iter_rows(2, values_only=True)]
    kinds = {row.value.kind for row in page.model.shown_rows()}
    assert set(book.sheetnames) == {kind_word(kind) for kind in kinds}
    assert {row[0] for row in rows} <= {"Blokkeert", "Waarschuwt", "Ter info"}
    assert len(rows) == 3
    assert "Bewaard in lijst.xlsx" in page._parts.banners.text()
    book.close()


def test_an_export_that_cannot_be_written_says_so(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_check(open_window, desk, qtbot)
    page._parts.start(page.export_to(tmp_path / "no-such-folder" / "lijst.csv"))
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert "niet te schrijven" in page._parts.banners.text()

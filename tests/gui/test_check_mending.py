"""Around the product check: ignoring, groups, shops side by side, links by hand, mending."""

import asyncio
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from qls_desktop.domain.catalogue import Variant, WarehouseProduct
from qls_desktop.domain.explained import Explained, RuleChange, Standing
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.repair import CodeChange, CodeField, Proposal, RefusedRow
from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.gui.check_matching import MatchingDialog
from qls_desktop.gui.check_page import CheckPage
from qls_desktop.gui.plan_dialog import PlanDialog
from qls_desktop.gui.why_dialog import WhyDialog
from qls_desktop.store.hand_links import HandLink
from qls_desktop.sync.back_office import Places
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.repair_told import Mending
from tests.gui.conftest import Open
from tests.gui.fake_desk import NOW, FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.test_check_page import open_check


def dialog_of(kind: type[QDialog]) -> QDialog | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return shown[0] if shown else None


def idle(page: CheckPage) -> bool:
    return page._parts.tasks.count() == 0


def test_ignores_with_a_reason_and_shows_again(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    press(page.ui.ignore)
    qtbot.waitUntil(lambda: dialog_of(WhyDialog) is not None)
    dialog = dialog_of(WhyDialog)
    assert isinstance(dialog, WhyDialog)
    assert not dialog.ui.accept.isEnabled()
    type_into(dialog.ui.why, "eigen merk")
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: page.ui.count.text() == "Bevindingen: 15 van 16")
    page.ui.show_ignored.click()
    assert page.ui.count.text() == "Bevindingen: 16"
    hidden = next(row for row in page.model.shown_rows() if row.facets[3])
    page.ui.findings.choose(hidden.key)
    assert "eigen merk" in page.ui.detail_ignored.text()
    press(page.ui.ignore)
    qtbot.waitUntil(lambda: not desk.engine.checking.ignored and idle(page))
    assert page.ui.ignore.text() == "&Negeren…"


def test_counts_what_was_mended(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.checking.mended = 12
    page = open_check(open_window, desk, qtbot)
    assert page.ui.count.text() == "Bevindingen: 16  ·  12 opgelost sinds gisteren"


@pytest.mark.parametrize("by", ["product", "shop"])
def test_groups_and_opens_a_group(open_window: Open, desk: FakeDesk, qtbot: QtBot, by: str) -> None:
    page = open_check(open_window, desk, qtbot)
    page.ui.group.setCurrentIndex(page.ui.group.findData(by))
    page.ui.group.activated.emit(1)
    qtbot.waitUntil(lambda: idle(page))
    groups = page.model.shown_rows()
    assert sum(len(row.value) for row in groups) == 16
    page.ui.findings.setCurrentIndex(page.model.index(0, 0))
    assert str(len(groups[0].value)) in page.ui.detail_title.text()
    page.ui.findings.activated.emit(page.model.index(0, 0))
    assert page.ui.group.currentIndex() == 0
    assert all(isinstance(row.value, Finding) for row in page.model.shown_rows())


def test_a_grouping_that_is_overtaken_shows_nothing(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    page.ui.group.setCurrentIndex(page.ui.group.findData("product"))
    page.ui.group.activated.emit(1)
    page.ui.group.setCurrentIndex(0)
    page.ui.group.activated.emit(0)
    qtbot.waitUntil(lambda: idle(page))
    assert page.model.rowCount() == 16
    assert all(isinstance(row.value, Finding) for row in page.model.shown_rows())


def test_links_to_both_back_offices(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.checking.places_found = Places("https://shop.example.test/1", "")
    page = open_check(open_window, desk, qtbot)
    qtbot.waitUntil(lambda: page.ui.detail_links.isVisible())
    assert "shop.example.test" in page.ui.detail_links.text()
    assert "my.QLS" not in page.ui.detail_links.text()


def test_shows_all_shops_side_by_side(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    def side(shop: str, sku: str, held: str) -> Finding:
        why = reason("check_cross_shop_sku", ean="871", sku=sku, other_shop="B", other_sku="x",
                     at_qls="Mok (SKU A, EAN 871)")  # fmt: skip
        return Finding(
            FindingKind.CROSS_SHOP_MISMATCH, Severity.BLOCKS, shop, 1, 2, "Mok", "871", why, held
        )

    desk.engine.findings = (side("A", "A", "w1"), side("B", "B", ""))
    window = open_window()
    window.ui.pages.setCurrentWidget(window.check)
    page = window.check
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and idle(page))
    assert page.ui.sides.isVisible()
    rows = page.ui.sides.rows_model().shown_rows()
    assert [row.cells for row in rows] == [("A", "871", "A", "ja"), ("B", "871", "B", "nee")]
    assert "Mok (SKU A" in page.ui.detail_at_qls.text()


def test_reads_every_shop_again_and_then_checks(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    press(page.ui.reread)
    assert ("preview", 1, Task.PRODUCTS) in desk.engine.done
    assert page.ui.progress.isVisible()
    desk.progressed.emit(Progress(1, 1, Task.PRODUCTS, "read_variants", 250, 1000))
    assert (page.ui.progress.value(), page.ui.progress.maximum()) == (250, 1000)
    report = RunReport(1, Task.PRODUCTS, "Molenwinkel", RunOutcome.DONE, dry_run=True)
    desk.run_finished.emit(report, 1)
    qtbot.waitUntil(lambda: desk.engine.done.count(("check", None)) == 2 and idle(page))
    assert not page.ui.progress.isVisible()


def explained(number: int, standing: Standing, product: WarehouseProduct | None) -> Explained:
    why = reason("explained_unknown", ean="1", sku="2")
    return Explained(
        "Molenwinkel", Variant(number, number), f"Mok {number}", "1", "2", standing, why,
        product, product.id if product else "", () if product else (WarehouseProduct("w9", "Kan"),),
    )  # fmt: skip


def open_matching(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> tuple[CheckPage, MatchingDialog]:
    mug = WarehouseProduct("w1", "Mok")
    desk.engine.checking.explained = (
        explained(1, Standing.LINKED, mug),
        explained(2, Standing.REFUSED, None),
    )
    page = open_check(open_window, desk, qtbot)
    press(page.ui.matching)
    qtbot.waitUntil(lambda: dialog_of(MatchingDialog) is not None)
    dialog = dialog_of(MatchingDialog)
    assert isinstance(dialog, MatchingDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    return page, dialog


def test_links_and_unlinks_by_hand_with_a_reason(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page, dialog = open_matching(open_window, desk, qtbot)
    dialog.ui.variants.choose(2)
    dialog.ui.candidates.choose("w9")
    assert not dialog.ui.link.isEnabled()
    type_into(dialog.ui.why_text, "zelfde kan")
    press(dialog.ui.link)
    qtbot.waitUntil(lambda: ("link", 1, 2, "w9", "zelfde kan") in desk.engine.done)
    qtbot.waitUntil(lambda: dialog.ui.why_text.text() == "")
    dialog.ui.variants.choose(1)
    type_into(dialog.ui.why_text, "fout")
    press(dialog.ui.unlink)
    qtbot.waitUntil(lambda: ("unlink", 1, 1, "fout") in desk.engine.done)
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))


def test_leaving_the_links_while_they_are_read_is_fine(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    gate = desk.engine.checking.explain_gate = asyncio.Event()
    press(page.ui.matching)
    qtbot.waitUntil(lambda: dialog_of(MatchingDialog) is not None)
    dialog = dialog_of(MatchingDialog)
    assert isinstance(dialog, MatchingDialog)
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    gate.set()
    qtbot.waitUntil(lambda: idle(page))
    assert page._parts.banners.causes() == ()


@pytest.mark.parametrize("agreed", [True, False])
def test_a_product_that_another_variant_has_is_asked_about(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, agreed: bool
) -> None:
    page, dialog = open_matching(open_window, desk, qtbot)
    desk.engine.checking.taken = reason("link_taken", name="Kan", other="Kan groot", count=1)
    dialog.ui.variants.choose(2)
    dialog.ui.candidates.choose("w9")
    type_into(dialog.ui.why_text, "zelfde kan")
    press(dialog.ui.link)
    qtbot.waitUntil(lambda: dialog_of(QMessageBox) is not None)
    box = dialog_of(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "Kan groot" in box.text()
    assert box.defaultButton().text() == "&Niet koppelen"
    press(box.buttons()[0 if agreed else 1])
    qtbot.waitUntil(lambda: dialog_of(QMessageBox) is None)
    qtbot.waitUntil(lambda: dialog.ui.why_text.text() == ("" if agreed else "zelfde kan"))
    assert (("link", 1, 2, "w9", "zelfde kan") in desk.engine.done) is agreed
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))


def test_a_decision_is_undone_and_its_reason_shown(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.checking.decided = {1: HandLink(9, 1, 1, "", "w1", None, "zelfde mok", NOW)}
    page, dialog = open_matching(open_window, desk, qtbot)
    dialog.ui.variants.choose(2)
    assert not dialog.ui.undo.isEnabled()
    dialog.ui.variants.choose(1)
    assert "zelfde mok" in dialog.ui.why.text()
    press(dialog.ui.undo)
    qtbot.waitUntil(lambda: ("undo_link", 1, 1) in desk.engine.done)
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))


def test_a_my_qls_product_is_looked_for_by_words(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page, dialog = open_matching(open_window, desk, qtbot)
    desk.engine.checking.found = (WarehouseProduct("w7", "Kan groot", amount_available=3),)
    dialog.ui.variants.choose(2)
    type_into(dialog.ui.find, "groot")
    qtbot.waitUntil(lambda: dialog.ui.candidates.rows_model().index_of("w7").isValid())
    (row,) = dialog.ui.candidates.rows_model().shown_rows()
    assert row.cells[3] == "3"
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))


def test_a_link_that_cannot_be_made_is_said_and_the_reason_stays(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page, dialog = open_matching(open_window, desk, qtbot)
    dialog.ui.variants.choose(2)
    dialog.ui.candidates.choose("w9")
    type_into(dialog.ui.why_text, "zelfde kan")
    desk.engine.failure = RefusedError(reason("link_product_gone"))
    press(dialog.ui.link)
    qtbot.waitUntil(lambda: "link_product_gone" in page._parts.banners.causes())
    assert dialog.ui.why_text.text() == "zelfde kan"
    desk.engine.failure = None
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))


def test_another_rule_shows_only_what_it_changes(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page, dialog = open_matching(open_window, desk, qtbot)
    before = desk.engine.checking.explained[1]
    after = replace(before, standing=Standing.WILL_LINK, product=WarehouseProduct("w9", "Kan"))
    desk.engine.checking.rule_changes = (RuleChange(before, after),)
    dialog.ui.rule.setCurrentIndex(2)
    dialog.ui.rule.activated.emit(2)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.model.shown_rows()[0].cells[5] == "Wordt gekoppeld Kan"
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))


def proposal() -> Proposal:
    change = CodeChange(1, "Molenwinkel", 1, "Mok", CodeField.EAN, "oud", "nieuw")
    return Proposal((change,), (RefusedRow("EAN", 3, "Kan", reason("repair_linked")),), 4)


@pytest.mark.parametrize("agreed", [True, False])
def test_a_sheet_is_written_only_after_a_yes(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, tmp_path: Path, agreed: bool
) -> None:
    page = open_check(open_window, desk, qtbot)
    first = page.model.shown_rows()[0].value
    key = (first.integration, first.variant_id)
    desk.engine.checking.known = {key: Variant(first.variant_id, 1, ean="0012", article_code="7")}
    path = tmp_path / "blad.xlsx"
    page._parts.start(page.mending.export_to(path))
    qtbot.waitUntil(lambda: path.is_file() and idle(page))
    book = openpyxl.load_workbook(path)
    assert book.worksheets[0]["D2"].value == "0012"
    book.close()
    desk.engine.checking.proposal = proposal()
    page._parts.start(page.mending.import_from(path))
    qtbot.waitUntil(lambda: dialog_of(PlanDialog) is not None)
    dialog = dialog_of(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    cells = [row.cells for row in dialog.ui.items.rows_model().shown_rows()]
    assert "gekoppeld" in cells[0][5]
    assert cells[1][:5] == ("Molenwinkel", "Mok", "EAN", "oud", "nieuw")
    press(dialog.ui.accept if agreed else dialog.ui.cancel)
    qtbot.waitUntil(lambda: idle(page))
    assert (("write_repairs", 1) in desk.engine.done) is agreed


def test_writing_shows_how_far_it_is_and_can_be_stopped(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    change = proposal().changes[0]
    three = Proposal(tuple(replace(change, variant_id=n) for n in (1, 2, 3)), (), 0)
    gate = desk.engine.checking.write_gate = asyncio.Event()
    page._parts.start(page.mending._write(three))
    qtbot.waitUntil(lambda: page.ui.progress.value() == 1)
    assert page.ui.progress.isVisible()
    assert (page.ui.progress.maximum(), page.ui.reading.text()) == (3, "Codes worden geschreven")
    assert not page.ui.reread.isEnabled()
    assert not page.ui.mending.isEnabled()
    press(page.ui.cancel)
    gate.set()
    qtbot.waitUntil(lambda: idle(page))
    assert not page.ui.progress.isVisible()
    assert page.ui.mending.isEnabled()
    assert "Codes geschreven naar Lightspeed: 1." in page._parts.banners.text()
    assert "Gestopt" in page._parts.banners.text()
    assert desk.engine.done.count(("check", None)) == 2


def test_a_failure_half_way_looks_again_at_what_was_written(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_check(open_window, desk, qtbot)
    desk.engine.failure = ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("api_not_reached")))
    page._parts.start(page.mending.undo_last())
    qtbot.waitUntil(lambda: "api_not_reached" in page._parts.banners.causes() and idle(page))
    assert not page.ui.progress.isVisible()
    assert desk.engine.done.count(("check", None)) == 2


def test_a_key_that_may_not_write_products_is_said_in_the_menu(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    why = reason("repair_no_permission", permission="products.write", integration="Molenwinkel")
    desk.engine.checking.can_mend = Mending(why, undoable=True)
    page = open_check(open_window, desk, qtbot)
    actions = {one.text(): one for one in page.ui.mending.menu().actions()}
    assert [one.isEnabled() for one in actions.values()][:3] == [True, False, False]
    told = next(text for text in actions if "Molenwinkel" in text)
    assert actions[told].isVisible()
    shown = page.ui.mending.menu().findChild(QLabel)
    assert shown is not None
    assert shown.text().replace("\n", " ") == told
    assert shown.isEnabled(), "a reason is not grey"
    assert "vinkje" in actions[told].toolTip()
    desk.engine.checking.can_mend = Mending()
    press(page.ui.check)
    qtbot.waitUntil(lambda: idle(page))
    now = page.ui.mending.menu().actions()
    assert [one.isEnabled() for one in now[:3]] == [True, True, False]
    assert not now[3].isVisible()


def test_a_broken_sheet_is_said_and_nothing_is_written(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_check(open_window, desk, qtbot)
    path = tmp_path / "half.xlsx"
    path.write_bytes(b"PK\x03\x04")
    page._parts.start(page.mending.import_from(path))
    qtbot.waitUntil(lambda: "sheet_unreadable" in page._parts.banners.causes())
    assert not [one for one in desk.engine.done if one[0] == "propose"]


def test_undoes_the_last_correction(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_check(open_window, desk, qtbot)
    page._parts.start(page.mending.undo_last())
    qtbot.waitUntil(lambda: ("undo_repairs", "") in desk.engine.done and idle(page))
    assert "repairs" in page._parts.banners.causes()

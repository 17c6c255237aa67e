"""Mending codes and switching on, through the window: real store, real worker, simulated APIs."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.findings import FindingKind
from qls_desktop.gui.plan_dialog import PlanDialog
from qls_desktop.gui.what_if_dialog import WhatIfDialog
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.world import World
from qls_desktop.support.mending_sheet import COLUMNS
from qls_desktop.system.secrets import SessionSecrets
from tests.gui.hands import press
from tests.gui.test_first_day import connect
from tests.gui.whole_program import PATIENCE, Program, end, start
from tests.sync.stage import QUIET

SHOP = replace(QUIET, products=30, known_share=0.0, fault_share=0.5, orders_at_start=2)


@pytest.fixture
def folder(tmp_path: Path, loop: qasync.QEventLoop) -> Path:
    """A folder for the profile, on a running loop."""
    assert loop is not None
    return tmp_path


def idle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.tasks.count() == 0, timeout=PATIENCE)


def shown(kind: type[PlanDialog], qtbot: QtBot) -> PlanDialog:
    found: list[PlanDialog] = []

    def is_open() -> bool:
        tops = QApplication.topLevelWidgets()
        found[:] = [w for w in tops if isinstance(w, kind) and w.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open, timeout=PATIENCE)
    return found[0]


def take_proposals(path: Path) -> dict[int, str]:
    """Fills in what the sheet proposes, as a merchant would; gives the new EANs by variant."""
    book = openpyxl.load_workbook(path)
    place = {heading: number for number, heading in enumerate(COLUMNS)}
    taken: dict[int, str] = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows(min_row=2):
            proposed = str(row[place["Voorstel"]].value or "")
            variant = int(str(row[place["Variant-id"]].value))
            if len(proposed) == 13 and proposed not in taken.values():
                row[place["EAN nieuw"]].value = taken[variant] = proposed
    book.save(path)
    book.close()
    return taken


def eans(program: Program) -> dict[int, str]:
    variants = program.world.shop.variants
    return {number: str(one.fields["ean"]) for number, one in variants.items()}


def read_the_shop(program: Program, qtbot: QtBot) -> None:
    page = program.window.check
    program.window.ui.pages.setCurrentWidget(page)
    idle(program, qtbot)
    press(page.ui.reread)
    qtbot.waitUntil(lambda: page.progress.busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not page.progress.busy, timeout=PATIENCE)
    idle(program, qtbot)


def test_codes_are_mended_and_put_back(folder: Path, qtbot: QtBot) -> None:
    program = start(World(SHOP, SystemClock()), folder, SessionSecrets())
    connect(program, qtbot)
    read_the_shop(program, qtbot)
    page, before, path = program.window.check, eans(program), folder / "blad.xlsx"
    program.window.parts.start(page.mending.export_to(path))
    idle(program, qtbot)
    wanted = take_proposals(path)
    assert len(wanted) > 1
    steps: list[tuple[int, int]] = []
    page.mending.stepped.connect(steps.append)
    program.window.parts.start(page.mending.import_from(path))
    dialog = shown(PlanDialog, qtbot)
    assert dialog.ui.items.rows_model().rowCount() >= len(wanted)
    assert eans(program) == before, "nothing is written before the yes"
    press(dialog.ui.accept)
    idle(program, qtbot)
    changed = {number: ean for number, ean in eans(program).items() if ean != before[number]}
    assert changed.items() <= wanted.items()
    assert len(changed) > 1
    assert steps[-1] == (len(changed), len(changed))
    left = [row.value for row in page.model.shown_rows()]
    assert not [one for one in left if one.variant_id in changed and one.kind in MENDED]
    program.window.parts.start(page.mending.undo_last())
    idle(program, qtbot)
    assert eans(program) == before
    end(program, qtbot)


MENDED = {FindingKind.INVALID_EAN, FindingKind.LOST_LEADING_ZERO}


def test_a_switch_is_foreseen_after_reading_from_its_own_dialog(folder: Path, qtbot: QtBot) -> None:
    program = start(World(SHOP, SystemClock()), folder, SessionSecrets())
    connect(program, qtbot)
    ui = program.window.integration.ui
    ui.auto_orders.setChecked(True)
    press(ui.save)
    dialog = shown(WhatIfDialog, qtbot)
    assert "nog niet helemaal gelezen" in dialog.ui.figures.text()
    press(dialog.ui.reread)
    qtbot.waitUntil(lambda: "gaan naar QLS" in dialog.ui.figures.text(), timeout=PATIENCE)
    assert not dialog.ui.reread.isVisible()
    press(dialog.ui.cancel)
    idle(program, qtbot)
    assert not program.desk.integrations()[0].auto.orders
    assert program.world.warehouse.created_orders == []
    assert ui.auto_orders.isChecked(), "what was ticked stays, unsaved"
    press(ui.revert)
    end(program, qtbot)

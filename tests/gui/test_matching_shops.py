"""The dialog "Koppelingen" with several shops: no button is about a variant of another."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.explained import Explained, Standing
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.check_matching import MatchingDialog
from tests.gui.conftest import Open
from tests.gui.fake_checking import FakeChecking
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.test_check_mending import dialog_of, explained, idle
from tests.gui.test_check_page import open_check


def test_the_links_are_those_of_the_shop_that_is_chosen(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem", "b2", "Klomp")
    gates = {1: asyncio.Event(), 2: asyncio.Event()}

    async def explain(_checking: FakeChecking, integration_id: int) -> tuple[Explained, ...]:
        await gates[integration_id].wait()
        return (explained(integration_id, Standing.REFUSED, None),)

    monkeypatch.setattr(FakeChecking, "explain", explain)
    page = open_check(open_window, desk, qtbot)
    press(page.ui.matching)
    qtbot.waitUntil(lambda: dialog_of(MatchingDialog) is not None)
    dialog = dialog_of(MatchingDialog)
    assert isinstance(dialog, MatchingDialog)
    model = dialog.model

    def rows() -> list[int]:
        return [row.value.variant.id for row in model.shown_rows()]

    gates[1].set()
    qtbot.waitUntil(lambda: rows() == [1])
    dialog.ui.candidates.choose("w9")
    type_into(dialog.ui.why_text, "zelfde")
    gates[1].clear()
    dialog.ui.rule.activated.emit(0)  # the first shop is being read once more
    QTest.keyClick(dialog.ui.scope, Qt.Key.Key_Down)
    assert dialog.ui.scope.currentText() == "Zonnebloem"
    assert rows() == [], "those of the first are not those of the second"
    assert not dialog.ui.link.isEnabled()
    gates[2].set()
    qtbot.waitUntil(lambda: rows() == [2])
    gates[1].set()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 1)
    assert rows() == [2], "the first came late"
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: idle(page))

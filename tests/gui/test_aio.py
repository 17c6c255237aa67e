"""Coroutines of the window: kept until done, and never failing in silence."""

import asyncio

import pytest
import qasync
from pytestqt.qtbot import QtBot

from qls_desktop.domain.outcomes import ApiProblemError, CancelledByUserError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.gui.aio import Tasks
from qls_desktop.gui.parts import reason_of, technical
from qls_desktop.gui.window import MainWindow
from tests.conftest import ExpectLog


async def fail() -> None:
    raise ZeroDivisionError


def test_a_task_is_kept_until_it_is_done(loop: qasync.QEventLoop, qtbot: QtBot) -> None:
    assert loop is not None
    tasks, gate, passed = Tasks(), asyncio.Event(), []

    async def wait() -> None:
        await gate.wait()
        passed.append(True)

    tasks.start(wait())
    assert tasks.count() == 1
    gate.set()
    qtbot.waitUntil(lambda: tasks.count() == 0)
    assert passed == [True]


def test_an_exception_is_logged_and_told(
    loop: qasync.QEventLoop, qtbot: QtBot, expect_log: ExpectLog
) -> None:
    assert loop is not None
    expect_log("qls_desktop.gui.aio", "ZeroDivisionError")
    tasks = Tasks()
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.start(fail())
    assert told.args is not None
    assert isinstance(told.args[0], ZeroDivisionError)


def test_closing_cancels_and_awaits_the_others(loop: qasync.QEventLoop, qtbot: QtBot) -> None:
    assert loop is not None
    tasks, seen = Tasks(), []

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("cancelled")

    async def close() -> None:
        await asyncio.sleep(0)
        await tasks.close()
        seen.append("closed")

    tasks.start(wait())
    tasks.start(close())
    qtbot.waitUntil(lambda: tasks.count() == 0)
    assert seen == ["cancelled", "closed"]


def test_an_unexpected_error_is_a_banner_with_its_technical_text(
    window: MainWindow, qtbot: QtBot, expect_log: ExpectLog
) -> None:
    expect_log("qls_desktop.gui.aio", "ZeroDivisionError")
    window.tasks.start(fail())
    qtbot.waitUntil(lambda: window.ui.banners.causes() == ("ZeroDivisionError",))
    assert "Er ging iets mis in QLS Desktop zelf" in window.ui.banners.text()


def test_what_the_merchant_cancelled_is_no_error(window: MainWindow) -> None:
    window.parts.tell_error(CancelledByUserError())
    assert window.ui.banners.causes() == ()


def test_the_technical_text_names_call_and_status() -> None:
    problem = Problem(
        OutcomeKind.AUTH, reason("lightspeed_key"), 401, "GET account.json", ("Access denied.",)
    )
    error = ApiProblemError(problem)
    assert reason_of(error) == reason("lightspeed_key")
    assert technical(error) == "auth 401 GET account.json lightspeed_key Access denied."


def test_the_technical_text_of_a_bug_names_its_place_and_no_values() -> None:
    with pytest.raises(ValueError, match="geheim") as caught:
        int("geheim")
    assert "geheim" not in technical(caught.value)
    assert "ValueError" in technical(caught.value)

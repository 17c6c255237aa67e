"""What is logged comes into the log book: redacted, and under the task that it was done for."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qls_desktop.domain.reason import reason
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.errors import StoreError
from qls_desktop.store.log_task import log_lines_of
from qls_desktop.store.logbook import LogBook, LogLine
from qls_desktop.support.log_drain import LogDrain
from qls_desktop.system.redactor import Redactor

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
logger = logging.getLogger("qls_desktop.tests.drain")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "log.db", NOW)
    yield opened
    opened.close()


@pytest.fixture
def drain() -> Iterator[LogDrain]:
    redactor = Redactor()
    redactor.learn("geheim-woord")
    made = LogDrain(redactor)
    before = logger.level
    logger.addHandler(made)
    logger.setLevel(logging.INFO)
    yield made
    logger.removeHandler(made)
    logger.setLevel(before)


def test_lines_are_redacted_and_keep_their_order(drain: LogDrain, store: Store) -> None:
    logger.info("first of %s", "anna@example.test")
    logger.info("second with geheim-woord")
    assert drain.write(store) == 2
    rows = LogBook(store).page()
    assert [row.text for row in rows] == ["second with […]", "first of […]"]
    assert {row.task for row in rows} == {""}
    assert drain.write(store) == 0


def test_runs_side_by_side_keep_their_lines_apart(drain: LogDrain, store: Store) -> None:
    async def run(task: str) -> None:
        with log_lines_of(task):
            logger.info("%s began", task)
            await asyncio.sleep(0)
            await asyncio.to_thread(logger.info, "%s in a thread", task)
        logger.info("%s over", task)

    async def both() -> None:
        await asyncio.gather(run("orders"), run("stock"))

    asyncio.run(both())
    drain.write(store)
    found = {row.text: row.task for row in LogBook(store).page()}
    assert found == {
        "orders began": "orders",
        "orders in a thread": "orders",
        "orders over": "",
        "stock began": "stock",
        "stock in a thread": "stock",
        "stock over": "",
    }


def test_a_line_that_cannot_be_written_out_breaks_nobody(
    drain: LogDrain, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = logging.LogRecord("lib", logging.INFO, __file__, 1, "%d orders", ("no number",), None)
    drain.handle(broken)  # as a library may log it; pytest's own handler would raise
    logger.info("the work goes on")
    assert drain.write(store) == 1
    assert LogBook(store).page()[0].text == "the work goes on"
    assert "no number" in capsys.readouterr().err


def test_lines_wait_while_the_store_cannot_be_written(
    drain: LogDrain, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_book: LogBook, _lines: Sequence[LogLine]) -> None:
        raise StoreError(reason("store_disk_full", file="log.db"))

    logger.info("before")
    with monkeypatch.context() as patched:
        patched.setattr(LogBook, "add", full)
        with pytest.raises(StoreError):
            drain.write(store)
    logger.info("after")
    assert drain.write(store) == 2
    assert [row.text for row in LogBook(store).page()] == ["after", "before"]

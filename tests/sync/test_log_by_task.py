"""Every line that a run logs, down to its calls, is kept under its task."""

import logging

from qls_desktop.domain.runs import Task
from qls_desktop.store.logbook import LogBook
from qls_desktop.support.log_drain import LogDrain
from qls_desktop.system.redactor import Redactor
from tests.sync.stage import Stage


async def test_a_run_and_its_calls_are_logged_under_their_task(stage: Stage) -> None:
    drain, logger = LogDrain(Redactor()), logging.getLogger("qls_desktop")
    before = logger.level
    logger.addHandler(drain)
    logger.setLevel(logging.INFO)
    try:
        await stage.run(Task.PRODUCTS)
        await stage.run(Task.ORDERS)
        logger.info("between two runs")
    finally:
        logger.removeHandler(drain)
        logger.setLevel(before)
    drain.write(stage.store)
    rows = LogBook(stage.store).page(limit=1000)
    calls = {row.task for row in rows if row.source == "qls_desktop.transport"}
    assert calls == {"products", "orders"}
    ended = [row.task for row in rows if "planned" in row.text]
    assert ended == ["orders", "products"]
    assert [row.text for row in rows if not row.task] == ["between two runs"]

"""The desk on a real store: what is read, how much of it, and on which thread."""

import threading
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
import qasync
from pytestqt.qtbot import QtBot

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.orders import Address, OrderLine, ShopOrder
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui import activity_reading, orders_reading
from qls_desktop.gui.store_desk import LATEST_RUNS, StoreDesk
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.logbook import LogBook, LogFilter, LogLine
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.orders import LedgerOrderTable
from qls_desktop.store.runs import Runs
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.sub_domain import sub_domain_key
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network
from qls_desktop.transport.timing import SystemTiming
from tests.gui.fake_desk import NOW

T = TypeVar("T")
HOME = Address("Anna Voorbeeld", "", "Dorpsstraat", "", "12", "", "1234 AB", "Utrecht", "NL")


@dataclass
class Joined:
    """A desk, its store, and an integration to read of."""

    desk: StoreDesk
    store: Store
    shop: Integration
    loop: qasync.QEventLoop
    qtbot: QtBot

    def read(self, asked: Coroutine[Any, Any, T]) -> T:
        """Waits for an answer as the window would."""
        task = self.loop.create_task(asked)
        self.qtbot.waitUntil(task.done, timeout=20_000)
        result: T = task.result()
        return result

    def see(self, number: int, address: Address = HOME) -> int:
        """Puts an order in the ledger, the higher its number the newer."""
        at = NOW - timedelta(days=30) + timedelta(minutes=number)
        line = OrderLine(number, 1, "Mok Molen blauw", 2, article_code="MOK-01")
        order = ShopOrder(number, f"ORD{number}", "processing_awaiting_shipment", "paid",
                          "not_shipped", at, at, address, (line,))  # fmt: skip
        return Ledger(self.store).see(self.shop.id, order, NOW).id

    def settle(self, *order_ids: int) -> None:
        """Moves orders to their end, past the ledger's rules."""
        done = LedgerOrderTable.update(state=OrderState.REPORTED.value)
        self.store.run(done.where(LedgerOrderTable.id.in_(order_ids)))


@pytest.fixture
def joined(loop: qasync.QEventLoop, qtbot: QtBot, tmp_path: Path) -> Iterator[Joined]:
    """A real worker beside a store with one shop; nothing runs by itself."""
    timing = SystemTiming()
    store = open_store(tmp_path / "desk.db", NOW)
    account = Accounts(store).add(Account(0, "Magazijn", "c1", "Theehuis"))
    shop = Integrations(store).add(Integration(0, account.id, "Theehuis"))
    worker = SyncThread(
        Parts(store, Network(timing, Budgets(timing)), SessionSecrets()), lambda: True
    )
    worker.start()
    yield Joined(StoreDesk(store, worker, lambda: NOW), store, shop, loop, qtbot)
    assert worker.stop()
    store.close()


def test_the_end_of_the_syncs_stays_told(joined: Joined) -> None:
    ended = reason("engine_crashed", error="MemoryError")
    joined.desk.crashed.emit(ended)
    assert joined.desk.alarms() == (Alarm("engine_crashed", ended),)


def test_orders_are_read_beside_the_window(joined: Joined, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: set[threading.Thread] = set()
    rows, find = Ledger.rows, Ledger.find

    def watched_rows(self: Ledger, **wish: Any) -> Any:  # noqa: ANN401 – of the real one
        threads.add(threading.current_thread())
        return rows(self, **wish)

    def watched_find(self: Ledger, *wish: Any) -> Any:  # noqa: ANN401 – of the real one
        threads.add(threading.current_thread())
        return find(self, *wish)

    monkeypatch.setattr(Ledger, "rows", watched_rows)
    monkeypatch.setattr(Ledger, "find", watched_find)
    joined.see(1)
    assert len(joined.read(joined.desk.orders(joined.shop.id))) == 1
    assert len(joined.read(joined.desk.find_orders(joined.shop.id, "ord1"))) == 1
    assert threads
    assert threading.main_thread() not in threads


def test_how_all_stands_is_read_beside_the_window_also_when_the_worker_hangs(
    joined: Joined, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[threading.Thread] = set()
    rows, go_on, hangs = Ledger.rows, threading.Event(), threading.Event()

    def watched(self: Ledger, **wish: Any) -> Any:  # noqa: ANN401 – of the real one
        threads.add(threading.current_thread())
        return rows(self, **wish)

    async def hang(_engine: object) -> bool:
        hangs.set()
        return go_on.wait(20)

    monkeypatch.setattr(Ledger, "rows", watched)
    joined.see(1)
    hung = joined.desk._worker.ask(hang)
    assert hangs.wait(20)
    found = joined.read(joined.desk.standings_aside())
    go_on.set()
    assert hung.result(20)
    assert [one.integration.name for one in found.all] == ["Theehuis"]
    assert found == joined.desk.standings()
    assert threads - {threading.main_thread()}
    assert joined.read(joined.desk.stop(20))
    assert joined.read(joined.desk.standings_aside()) == found


def test_the_list_holds_what_is_open_and_the_newest(
    joined: Joined, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_reading, "LATEST", 3)
    ids = [joined.see(number) for number in range(8)]
    joined.settle(*ids[1:])
    listed = [row.number for row in joined.read(joined.desk.orders(joined.shop.id))]
    assert listed == ["ORD7", "ORD6", "ORD5", "ORD0"]
    found = joined.read(joined.desk.find_orders(joined.shop.id, "ORD3"))
    assert [row.number for row in found] == ["ORD3"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ord12", ["ORD12"]),
        ("anna", ["ORD12"]),
        ("bram proef", ["ORD77"]),
        ("0d-77", ["ORD77"]),
        ("77", ["ORD77"]),
        ("anna proef", []),
        ("%", []),
    ],
)
def test_the_search_looks_at_numbers_names_and_ids(
    joined: Joined, text: str, numbers: list[str]
) -> None:
    joined.see(12)
    other = joined.see(77, replace(HOME, name="Bram Proef"))
    known = LedgerOrderTable.update(qls_order_id="0d-77").where(LedgerOrderTable.id == other)
    joined.store.run(known)
    found = joined.read(joined.desk.find_orders(joined.shop.id, text))
    assert [row.number for row in found] == numbers


def test_an_order_comes_with_its_address_check_and_both_back_offices(joined: Joined) -> None:
    order_id = joined.see(12, replace(HOME, number="", street="Dorpsstraat"))
    Memory(joined.store).put(sub_domain_key(joined.shop.id), "theehuis", NOW)
    detail = joined.desk.order(order_id)
    assert [line.code for line in detail.lines] == ["MOK-01"]
    assert [one.kind for one in detail.address or ()] == ["address_house_number"]
    assert detail.places.shop == "https://theehuis.webshopapp.com/admin/orders/12"
    assert detail.places.warehouse == ""
    known = LedgerOrderTable.update(qls_order_id="0d-12", observation=None)
    joined.store.run(known.where(LedgerOrderTable.id == order_id))
    detail = joined.desk.order(order_id)
    assert detail.address is None
    assert detail.places.warehouse.endswith("/company/c1/fulfillment/order/0d-12")


def test_the_log_is_read_a_page_at_a_time_beside_the_window(
    joined: Joined, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activity_reading, "LINES", 3)
    threads: set[threading.Thread] = set()
    page = LogBook.page

    def watched(self: LogBook, *wish: Any) -> Any:  # noqa: ANN401 – of the real one
        threads.add(threading.current_thread())
        return page(self, *wish)

    monkeypatch.setattr(LogBook, "page", watched)
    assert joined.desk.last_line() == 0
    LogBook(joined.store).add(
        [LogLine(NOW, 20 + 10 * (n % 2), "room", f"line {n}", "", "stock") for n in range(8)]
    )
    wanted = LogFilter(task="stock")
    first = joined.read(joined.desk.log(wanted))
    assert [line.text for line in first.lines] == ["line 7", "line 6", "line 5"]
    assert (first.more, first.total, first.newest) == (True, 8, joined.desk.last_line())
    second = joined.read(joined.desk.log(LogFilter(30, "stock"), first.lines[-1].id))
    assert [line.text for line in second.lines] == ["line 3", "line 1"]
    assert not second.more
    assert threads
    assert threading.main_thread() not in threads


def test_runs_are_read_of_one_task_or_all(joined: Joined) -> None:
    runs = Runs(joined.store)
    for task in (Task.ORDERS, Task.STOCK, Task.ORDERS):
        runs.begin(joined.shop.id, task, Trigger.SCHEDULE, dry_run=False, now=NOW)
    every = joined.read(joined.desk.recent_runs(joined.shop.id, ""))
    assert [run.task for run in every] == [Task.ORDERS, Task.STOCK, Task.ORDERS]
    stock = joined.read(joined.desk.recent_runs(joined.shop.id, "stock"))
    assert [run.task for run in stock] == [Task.STOCK]
    assert joined.read(joined.desk.recent_runs(99, "")) == ()


def test_the_last_sync_of_a_task_is_found_however_much_ran_since(joined: Joined) -> None:
    runs, shop = Runs(joined.store), joined.shop.id
    assert joined.desk.last_real_run(shop, Task.STOCK) is None
    stock = runs.begin(shop, Task.STOCK, Trigger.USER, dry_run=False, now=NOW)
    report = RunReport(stock, Task.STOCK, "", RunOutcome.ATTENTION, held=12)
    runs.finish(stock, report, NOW)
    for _ in range(LATEST_RUNS):
        runs.begin(shop, Task.ORDERS, Trigger.SCHEDULE, dry_run=False, now=NOW)
    assert stock not in {run.id for run in joined.desk.runs(shop)}
    found = joined.desk.last_real_run(shop, Task.STOCK)
    assert found is not None
    assert (found.id, found.held) == (stock, 12)

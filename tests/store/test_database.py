"""Connections, transactions, and what the PC refuses."""

import sqlite3
import stat
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

import peewee
import pytest

from qls_desktop.domain.settings import Account
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store, StoreError, open_store
from qls_desktop.store.errors import environment_reason
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.setup import AccountTable


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("synchronous", 2),
        ("busy_timeout", 5000),
        ("cache_size", -500),
    ],
)
def test_every_connection_is_set_as_designed(store: Store, pragma: str, value: object) -> None:
    seen: list[object] = []

    def ask() -> None:
        seen.append(store.select(f"PRAGMA {pragma}")[0][0])

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert [store.select(f"PRAGMA {pragma}")[0][0], *seen] == [value, value]


def test_a_thread_takes_its_connection_along(store: Store) -> None:
    before = store.open_connections
    counts: list[int] = []

    def use() -> None:
        store.select("SELECT 1")
        counts.append(store.open_connections)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert counts == [before + 1]
    assert store.open_connections == before


def test_close_closes_what_other_threads_opened_and_refuses_further_use(
    path: Path, now: datetime
) -> None:
    store = open_store(path, now)
    opened, leave = threading.Event(), threading.Event()

    def use() -> None:
        store.select("SELECT 1")
        opened.set()
        leave.wait(10)

    thread = threading.Thread(target=use)
    thread.start()
    assert opened.wait(10)
    store.close()
    store.close()
    assert store.open_connections == 0
    leave.set()
    thread.join()
    with pytest.raises(StoreError) as caught:
        store.select("SELECT 1")
    assert caught.value.reason.kind == "store_closed"


def test_a_nested_write_joins_the_outer_one(store: Store, now: datetime) -> None:
    memory = Memory(store)

    def fail() -> None:
        with store.write():
            memory.put("inner", 1, now)
            with store.write():
                memory.put("deeper", 1, now)
            raise RuntimeError("after the nested writes")

    with pytest.raises(RuntimeError):
        fail()
    assert (memory.get("inner"), memory.get("deeper")) == (None, None)


def test_rows_come_one_by_one_by_query_and_by_text(store: Store) -> None:
    for name in ("Boek", "Anker"):
        Accounts(store).add(Account(0, name, name, name))
    query = AccountTable.select(AccountTable.name).order_by(AccountTable.name)
    rows = store.each(query)
    assert next(rows) == ("Anker",)
    assert list(rows) == [("Boek",)]
    sql = "SELECT name FROM account WHERE name <> ? ORDER BY name"
    assert list(store.each(sql, ("Anker",))) == [("Boek",)]


def test_what_the_pc_refuses_half_way_through_the_rows_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = sqlite3.OperationalError("disk I/O error")
    broken.sqlite_errorcode = sqlite3.SQLITE_IOERR

    class Raw:
        def execute(self, _sql: str, _values: object) -> Iterator[tuple[int]]:
            yield (1,)
            raise broken

    monkeypatch.setattr(store._connections, "raw", Raw)
    rows = store.each("SELECT 1")
    assert next(rows) == (1,)
    with pytest.raises(StoreError) as told:
        next(rows)
    assert told.value.reason.kind == "store_disk_error"


def test_a_failed_inner_write_takes_back_only_itself(store: Store, now: datetime) -> None:
    memory = Memory(store)

    def fail() -> None:
        with store.write():
            memory.put("inner", 1, now)
            raise RuntimeError("inside")

    with store.write():
        memory.put("outer", 1, now)
        with pytest.raises(RuntimeError):
            fail()
    assert (memory.get("outer"), memory.get("inner")) == (1, None)


def test_a_write_may_follow_a_read_while_others_write(store: Store, now: datetime) -> None:
    memory = Memory(store)

    def other() -> None:
        Memory(store).put("other", 1, now)

    with store.read():
        memory.get("mine")
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        memory.put("mine", 2, now)
    assert (memory.get("mine"), memory.get("other")) == (2, 1)


def _count_up(store: Store, times: int, now: datetime) -> None:
    memory = Memory(store)
    for _ in range(times):
        with store.write():
            memory.put("count", (memory.get("count") or 0) + 1, now)


def test_threads_that_write_at_once_lose_nothing(store: Store, now: datetime) -> None:
    failures: list[BaseException] = []

    def work() -> None:
        try:
            _count_up(store, 50, now)
        except BaseException as error:
            failures.append(error)
            raise

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert Memory(store).get("count") == 200


def _count_up_elsewhere(path: Path, times: int, now: datetime) -> None:
    store = open_store(path, now)
    _count_up(store, times, now)
    store.close()


def test_processes_that_write_at_once_lose_nothing(store: Store, now: datetime) -> None:
    context = get_context("spawn")
    processes = [
        context.Process(target=_count_up_elsewhere, args=(store.path, 50, now)) for _ in range(2)
    ]
    for process in processes:
        process.start()
    _count_up(store, 50, now)
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert Memory(store).get("count") == 150


def test_close_leaves_one_file(path: Path, now: datetime) -> None:
    store = open_store(path, now)
    Memory(store).put("key", 1, now)
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["qls-desktop.db"]


def test_a_constraint_is_a_bug_and_not_the_pc(store: Store) -> None:
    with pytest.raises(peewee.IntegrityError):
        store.run(AccountTable.insert(name="x"))


def test_a_missing_table_is_a_bug_and_not_the_pc(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store.select("SELECT * FROM nothing")


def test_a_full_disk_is_told(store: Store, now: datetime) -> None:
    pages = store.select("PRAGMA page_count")[0][0]
    store.select(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        Memory(store).put("big", "x" * 1_000_000, now)
    assert caught.value.reason.kind == "store_disk_full"
    store.select("PRAGMA max_page_count = 1000000")
    Memory(store).put("small", 1, now)
    assert Memory(store).get("small") == 1


def test_a_read_only_database_is_told(store: Store, now: datetime) -> None:
    store.select("PRAGMA query_only = 1")
    with pytest.raises(StoreError) as caught:
        Memory(store).put("key", 1, now)
    assert caught.value.reason.kind == "store_read_only"
    assert caught.value.reason.values == {"file": "qls-desktop.db"}


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all" * 500)
    with pytest.raises(StoreError) as caught:
        open_store(path, now)
    assert caught.value.reason.kind == "store_corrupt"
    assert path.read_bytes() == b"not a database at all" * 500


def test_a_damaged_database_is_told(path: Path, now: datetime) -> None:
    store = open_store(path, now)
    for number in range(200):
        Accounts(store).add(Account(0, f"account {number}" + "x" * 500))
    store.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        Accounts(open_store(path, now)).all()
    assert caught.value.reason.kind == "store_corrupt"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / "file" / "qls-desktop.db", now)
    assert caught.value.reason.kind == "store_cannot_open"


def test_a_folder_in_place_of_the_file_is_told(path: Path, now: datetime) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        open_store(path, now)
    assert caught.value.reason.kind == "store_cannot_open"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_nobody_else_may_read_the_file(store: Store, now: datetime) -> None:
    for file in (store.path, store.back_up(now)):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_error_without_code_says_nothing_about_the_pc() -> None:
    assert environment_reason(ValueError("x"), "file") is None

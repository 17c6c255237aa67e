"""Migrations: the same schema as the models, data kept, backups made, newer databases refused."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.runs import Task, Trigger
from qls_desktop.domain.settings import Account, Integration, ProductField
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.backups import KEPT, backups, restore_backup
from qls_desktop.store.database import NewerDatabaseError, Store, StoreError, open_store
from qls_desktop.store.field_book import FieldBook
from qls_desktop.store.findings_kept import FindingsKept
from qls_desktop.store.instants import to_text
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.logbook import LogBook, LogLine
from qls_desktop.store.memory import Memory
from qls_desktop.store.migrating import MIGRATIONS, migrate
from qls_desktop.store.models import MODELS
from qls_desktop.store.runs import Runs
from qls_desktop.store.stock_book import StockBook
from tests.conftest import ExpectLog

ADD_COLUMN = """
from peewee import TextField

def up(migrator, db):
    migrator.migrate(migrator.add_column("account", "colour", TextField(default="green")))
"""
BREAK = """
def up(migrator, db):
    db.execute_sql("DELETE FROM account")
    raise RuntimeError("half-way")
"""


def schema(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> ?",
        ("schema_migration",),
    )
    return {name: re.sub(r"\s+", "", sql) for name, sql in rows}


def test_the_migrations_make_what_the_models_say(store: Store, tmp_path: Path) -> None:
    database = SqliteDatabase(str(tmp_path / "models.db"))
    with database.connection_context(), database.bind_ctx(MODELS):
        database.create_tables(MODELS, safe=False)
    with (
        closing(sqlite3.connect(tmp_path / "models.db")) as wanted,
        closing(sqlite3.connect(store.path)) as made,
    ):
        assert schema(made) == schema(wanted)


def test_migrations_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(file.name[:4]) for file in MIGRATIONS.glob("[0-9]*.py"))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of this version with one of a later version, that adds a column."""
    folder = tmp_path / "later"
    folder.mkdir()
    for file in MIGRATIONS.glob("[0-9]*.py"):
        (folder / file.name).write_text(file.read_text())
    (folder / "9001_colour.py").write_text(ADD_COLUMN)
    return folder


def migrate_with(store: Store, folder: Path, now: datetime) -> list[str]:
    with store.read() as database:
        return migrate(database, store.path, now, migrations=folder)


def test_data_survives_a_migration_and_a_backup_holds_the_old_form(
    store: Store,
    account: Account,
    integration: Integration,
    shop_order: Callable[..., ShopOrder],
    later: Path,
    now: datetime,
) -> None:
    order = Ledger(store).see(integration.id, shop_order(), now)
    assert migrate_with(store, later, now) == ["9001_colour"]
    assert store.select("SELECT colour FROM account") == [("green",)]
    assert Accounts(store).all() == [account]
    assert Integrations(store).all() == [integration]
    assert Ledger(store).observation(order.id) == shop_order()
    assert store.select("PRAGMA foreign_keys") == [(1,)]
    (backup,) = backups(store.path)
    with closing(sqlite3.connect(backup)) as old:
        assert old.execute("SELECT name FROM account").fetchall() == [(account.name,)]
        assert "colour" not in schema(old)["account"]


def test_the_first_form_gains_what_was_written_to_fields(path: Path, now: datetime) -> None:
    first = path.parent / "first"
    first.mkdir(parents=True)
    (first / "0001_initial.py").write_text((MIGRATIONS / "0001_initial.py").read_text())
    path.touch()
    old = Store(path)
    assert migrate_with(old, first, now) == ["0001_initial"]
    account = Accounts(old).add(Account(0, "Magazijn", "10", "Theehuis"))
    integration = Integrations(old).add(Integration(0, account.id, "Theehuis"))
    run = Runs(old).begin(integration.id, Task.STOCK, Trigger.USER, dry_run=False, now=now)
    StockBook(old).begin_write(run, integration.id, 7, 3, 4, now)
    old.close()
    opened = open_store(path, now)
    assert Integrations(opened).all() == [integration]
    assert [write.old for write in StockBook(opened).writes(run)] == [3]
    changes = {ProductField.NAME: ("oud", "nieuw")}
    FieldBook(opened).begin(run, integration.id, 7, "p", changes, now)
    assert [write.new for write in FieldBook(opened).writes(run)] == ["nieuw"]
    Integrations(opened).remove(integration.id)
    assert opened.select("SELECT COUNT(*) FROM field_write") == [(0,)]
    opened.close()
    (backup,) = backups(path)
    with closing(sqlite3.connect(backup)) as before:
        assert "field_write" not in schema(before)


def test_what_was_decided_about_findings_is_kept_by_id(path: Path, now: datetime) -> None:
    third = path.parent / "third"
    third.mkdir(parents=True)
    for file in MIGRATIONS.glob("000[123]_*.py"):
        (third / file.name).write_text(file.read_text())
    path.touch()
    old = Store(path)
    assert len(migrate_with(old, third, now)) == 3
    account = Accounts(old).add(Account(0, "Magazijn", "10", "Theehuis"))
    names = ("Theehuis", "Theehuis|variant", "Kof|fie", "1")
    ids = {n: Integrations(old).add(Integration(0, account.id, n)).id for n in names}
    ean, shop = "invalid_ean|check_ean_invalid_check_digit", "stale_product|check_hidden"
    kept = FindingsKept(old)
    seen = {
        f"{ean}|Theehuis|variant|7": "invalid_ean",
        f"{ean}|Theehuis|variant|variant|8": "invalid_ean",
        f"{shop}|Kof|fie|product|9": "stale_product",
        f"{ean}|1|variant|7": "invalid_ean",
        f"{ean}|Weg|variant|7": "invalid_ean",
        "warehouse_only|check_warehouse_only||qls|w1": "warehouse_only",
    }
    kept.record(seen, now)
    kept.ignore(f"{ean}|Theehuis|variant|7|8712|x", "eigen label", now)
    kept.ignore(f"{ean}|Weg|variant|7|871", "oud", now)
    old.close()
    opened = open_store(path, now)
    first, second, third_id, fourth = (ids[name] for name in names)
    kept = FindingsKept(opened)
    assert {key for (key,) in opened.select("SELECT key FROM finding_seen")} == {
        f"{ean}|{first}|variant|7",
        f"{ean}|{second}|variant|8",
        f"{shop}|{third_id}|product|9",
        f"{ean}|{fourth}|variant|7",
        "warehouse_only|check_warehouse_only|0|qls|w1",
    }
    assert {key: one.why for key, one in kept.ignored().items()} == {
        f"{ean}|{first}|variant|7|8712|x": "eigen label",
        f"{ean}|Weg|variant|7|871": "oud",
    }
    assert kept.mended_since(now - timedelta(days=1)) == 0
    opened.close()
    (backup,) = backups(path)
    with closing(sqlite3.connect(backup)) as before:
        rows = before.execute("SELECT key FROM finding_seen").fetchall()
    assert {key for (key,) in rows} == set(seen)


def test_older_log_lines_belong_to_no_task(path: Path, now: datetime) -> None:
    fourth = path.parent / "fourth"
    fourth.mkdir(parents=True)
    for file in MIGRATIONS.glob("000[1234]_*.py"):
        (fourth / file.name).write_text(file.read_text())
    path.touch()
    old = Store(path)
    assert len(migrate_with(old, fourth, now)) == 4
    old.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO log (at, level, source, text, details) VALUES (?, 20, 'room', 'old', '')",
            (to_text(now),),
        )
    opened = open_store(path, now)
    LogBook(opened).add([LogLine(now, 20, "room", "new", "", "orders")])
    assert [(row.text, row.task) for row in LogBook(opened).page()] == [
        ("new", "orders"),
        ("old", ""),
    ]
    opened.close()


def test_nothing_to_do_makes_no_backup(path: Path, now: datetime) -> None:
    open_store(path, now).close()
    open_store(path, now).close()
    assert backups(path) == []


def test_a_failed_migration_leaves_everything_as_it_was(
    store: Store, account: Account, later: Path, now: datetime
) -> None:
    (later / "9002_break.py").write_text(BREAK)
    with pytest.raises(RuntimeError, match="half-way"):
        migrate_with(store, later, now)
    path = store.path
    store.close()
    again = open_store(path, now)
    assert Accounts(again).all() == [account]
    assert "colour" not in again.select("SELECT sql FROM sqlite_master WHERE name='account'")[0][0]
    again.close()


def test_a_newer_database_is_refused(store: Store, later: Path, now: datetime) -> None:
    migrate_with(store, later, now)
    path = store.path
    store.close()
    with pytest.raises(NewerDatabaseError) as caught:
        open_store(path, now)
    assert caught.value.reason.kind == "store_newer"


def test_without_a_backup_nothing_is_migrated(
    store: Store, later: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Path:
        raise OSError("no room")

    monkeypatch.setattr("qls_desktop.store.migrating.make_backup", fail)
    with pytest.raises(StoreError) as caught:
        migrate_with(store, later, now)
    assert caught.value.reason.kind == "store_no_backup"
    assert "colour" not in store.select("SELECT sql FROM sqlite_master WHERE name='account'")[0][0]


def test_an_old_backup_that_is_held_keeps_nobody_from_starting(
    store: Store,
    later: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: ExpectLog,
) -> None:
    made = [store.back_up(now + timedelta(minutes=number)) for number in range(KEPT)]
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path == made[0]:
            raise PermissionError("a virus scanner has it open")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    expect_log("qls_desktop.store.backups", "an old backup can't be removed: PermissionError")
    migrate_with(store, later, now + timedelta(hours=1))
    assert "colour" in store.select("SELECT sql FROM sqlite_master WHERE name='account'")[0][0]
    assert len(backups(store.path)) == KEPT + 1


def test_a_damaged_database_is_not_migrated(store: Store, later: Path, now: datetime) -> None:
    path = store.path
    for number in range(200):
        Accounts(store).add(Account(0, f"account {number}" + "x" * 500))
    store.close()
    page = _first_page_of(path, "account")
    content = bytearray(path.read_bytes())
    content[page * 4096 + 8 : page * 4096 + 200] = b"\xff" * 192
    path.write_bytes(content)
    damaged = Store(path)
    with pytest.raises(StoreError) as caught:
        migrate_with(damaged, later, now)
    damaged.close()
    assert caught.value.reason.kind == "store_corrupt"
    assert backups(path) == []


def test_a_database_that_breaks_its_own_rules_is_not_migrated(
    store: Store, later: Path, now: datetime
) -> None:
    path = store.path
    store.close()
    strict, loose = '"source" TEXT NOT NULL', '"source" TEXT'
    _rewrite_schema(path, strict, loose, "SELECT 1")
    _rewrite_schema(
        path, loose, strict, "INSERT INTO log (at, level, text, details) VALUES ('', 1, '', '')"
    )
    damaged = Store(path)
    with pytest.raises(StoreError) as caught:
        migrate_with(damaged, later, now)
    damaged.close()
    assert caught.value.reason.kind == "store_corrupt"


def _rewrite_schema(path: Path, old: str, new: str, first: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(first)
        connection.execute("PRAGMA writable_schema = 1")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?)", (old, new))


def _first_page_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(connection.execute(sql, (table,)).fetchone()[0]) - 1


def test_the_last_five_backups_stay_and_can_be_put_back(store: Store, now: datetime) -> None:
    made = []
    for number in range(KEPT + 2):
        Memory(store).put("number", number, now)
        made.append(store.back_up(now + timedelta(minutes=number)))
    assert backups(store.path) == made[-KEPT:]
    Memory(store).put("number", 99, now)
    with closing(sqlite3.connect(store.path)) as connection:
        restore_backup(made[-1], connection)
    assert Memory(store).get("number") == KEPT + 1


def test_backups_that_are_old_go(store: Store, now: datetime) -> None:
    made = [store.back_up(now + timedelta(days=day)) for day in (0, 5, 9)]
    store.drop_backups(now + timedelta(days=5))
    assert backups(store.path) == made[1:]
    store.drop_backups(now + timedelta(days=30))
    assert backups(store.path) == []

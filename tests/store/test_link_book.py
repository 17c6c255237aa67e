"""Which run made a link and which took it away; links that go together; links in use."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from sqlite3 import connect

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.ledger import MAY_BE_AT_QLS, OrderState
from qls_desktop.domain.orders import OrderLine, ShopOrder
from qls_desktop.domain.product_fields import Change
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Task, Trigger
from qls_desktop.domain.settings import Account, Integration, ProductField
from qls_desktop.domain.undoing_links import LinkWritten
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.backups import backups
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.field_book import FieldBook
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.link_book import LinkBook
from qls_desktop.store.links import Links
from qls_desktop.store.migrating import MIGRATIONS, migrate
from qls_desktop.store.models.orders import LedgerOrderTable
from qls_desktop.store.runs import Runs
from qls_desktop.store.stock_book import StockBook

WHY = reason("link_undone_by_run", run=1)


def link(variant_id: int, at: datetime) -> Link:
    return Link(variant_id, f"p{variant_id}", LinkReason.EAN, "871", "A", at)


def begin(store: Store, integration: Integration, now: datetime) -> int:
    return Runs(store).begin(integration.id, Task.PRODUCTS, Trigger.USER, dry_run=False, now=now)


def test_what_runs_did_to_links_comes_back_in_order(
    store: Store, integration: Integration, now: datetime
) -> None:
    book, later = LinkBook(store), now + timedelta(hours=1)
    first, second, third = (begin(store, integration, now) for _ in range(3))
    book.record(first, integration.id, [], now, made=True)
    assert book.writes(first) == []
    links = [link(variant_id, now) for variant_id in (3, 1, 2)]
    book.record(first, integration.id, links, now, made=True)
    book.record(second, integration.id, links[:1], later, made=False)
    book.record(third, integration.id, [link(9, later), links[0]], later, made=True)
    assert book.writes(first) == [LinkWritten(one, now) for one in links]
    assert book.writes(second) == [LinkWritten(links[0], later, made=False)]
    assert book.written_after(first) == {3: third}
    assert book.written_after(third) == {}


def test_another_shop_with_the_same_variant_is_no_later_run(
    store: Store, integration: Integration, now: datetime
) -> None:
    book, other = LinkBook(store), Integrations(store).add(replace(integration, id=0, name="Ander"))
    first, second = begin(store, integration, now), begin(store, other, now)
    book.record(first, integration.id, [link(1, now)], now, made=True)
    book.record(second, other.id, [link(1, now)], now, made=True)
    assert book.written_after(first) == {}


def test_a_run_that_is_forgotten_leaves_its_links(
    store: Store, integration: Integration, now: datetime
) -> None:
    run = begin(store, integration, now)
    Links(store).add(integration.id, link(1, now))
    LinkBook(store).record(run, integration.id, [link(1, now)], now, made=True)
    assert Runs(store).prune(now + timedelta(seconds=1)) == 1
    assert LinkBook(store).writes(run) == []
    assert Links(store).all(integration.id) == [link(1, now)]
    Integrations(store).remove(integration.id)
    assert store.select("SELECT COUNT(*) FROM link_write") == [(0,)]


def test_links_go_together_into_the_history(
    store: Store, integration: Integration, now: datetime
) -> None:
    links, later = Links(store), now + timedelta(hours=1)
    other = Integrations(store).add(replace(integration, id=0, name="Ander"))
    for shop in (integration, other):
        links.add_all(shop.id, [link(variant_id, now) for variant_id in (1, 2, 3)])
    assert links.remove_all(integration.id, (), WHY, later) == 0
    assert links.remove_all(integration.id, (1, 3, 99), WHY, later) == 2
    assert links.all(integration.id) == [link(2, now)]
    assert len(links.all(other.id)) == 3
    (undone,) = links.history(integration.id, 3)
    assert undone == (link(3, now), later, WHY)
    assert links.history(integration.id, 2) == []


def test_links_are_found_by_variant_and_by_product(
    store: Store, integration: Integration, now: datetime
) -> None:
    links = Links(store)
    other = Integrations(store).add(replace(integration, id=0, name="Ander"))
    links.add(other.id, link(1, now))
    links.add_all(integration.id, [link(variant_id, now) for variant_id in (1, 2, 3, 4)])
    wanted = [replace(link(1, now), warehouse_product_id="p3"), link(9, now)]
    assert links.touching(integration.id, wanted) == [link(1, now), link(3, now)]
    assert links.touching(integration.id, []) == []


def test_a_variant_is_in_use_while_qls_may_have_an_order_of_it_unshipped(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Callable[..., ShopOrder],
    now: datetime,
) -> None:
    for number, state in enumerate(OrderState, 100):
        lines = (OrderLine(number, number, "Thee", ordered=1), OrderLine(1, None, "Los", ordered=1))
        order = ledger.see(integration.id, shop_order(number, lines=lines), now)
        moved = LedgerOrderTable.update(state=state.value, number=f"ORD{number}")
        store.run(moved.where(LedgerOrderTable.id == order.id))
    shipped = {OrderState.SHIPPED, OrderState.REPORTED}
    wanted = {
        number: f"ORD{number}"
        for number, state in enumerate(OrderState, 100)
        if state in MAY_BE_AT_QLS - shipped
    }
    assert ledger.variants_under_way(integration.id) == wanted
    assert len(wanted) == 5
    assert ledger.variants_under_way(99) == {}


def test_links_from_before_stay_and_no_run_is_named_for_them(path: Path, now: datetime) -> None:
    fifth = path.parent / "fifth"
    fifth.mkdir(parents=True)
    for file in MIGRATIONS.glob("000[12345]_*.py"):
        (fifth / file.name).write_text(file.read_text())
    path.touch()
    old = Store(path)
    with old.read() as database:
        assert len(migrate(database, path, now, migrations=fifth)) == 5
    account = Accounts(old).add(Account(0, "Magazijn", "10", "Theehuis"))
    integration = Integrations(old).add(Integration(0, account.id, "Theehuis"))
    run = begin(old, integration, now)
    Links(old).add(integration.id, link(1, now))
    old.close()
    opened = open_store(path, now)
    assert Links(opened).all(integration.id) == [link(1, now)]
    assert LinkBook(opened).writes(run) == []
    LinkBook(opened).record(run, integration.id, [link(1, now)], now, made=True)
    assert LinkBook(opened).writes(run) == [LinkWritten(link(1, now), now)]
    opened.close()
    (backup,) = backups(path)
    with closing(connect(backup)) as before:
        tables = {name for (name,) in before.execute("SELECT name FROM sqlite_master")}
    assert "link" in tables
    assert "link_write" not in tables


def test_what_a_run_that_broke_off_had_written_is_counted_from_the_books(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs, fields, levels = Runs(store), FieldBook(store), StockBook(store)
    products = begin(store, integration, now)
    LinkBook(store).record(products, integration.id, [link(1, now), link(2, now)], now, made=True)
    changes: dict[ProductField, Change] = {
        ProductField.NAME: ("a", "b"),
        ProductField.PRICE_COST: (None, Decimal(1)),
    }
    done = fields.begin(products, integration.id, 1, "p1", changes, now)
    fields.finish(done, "sent", WHY, now)
    fields.begin(products, integration.id, 2, "p2", changes, now)
    stock = runs.begin(integration.id, Task.STOCK, Trigger.USER, dry_run=False, now=now)
    for variant, outcome in ((1, "sent"), (2, "error"), (3, "sent")):
        write = levels.begin_write(stock, integration.id, variant, 5, 6, now)
        levels.finish_write(write, outcome, WHY, now)
    levels.begin_write(stock, integration.id, 4, 5, 6, now)
    begin(store, integration, now)
    assert runs.interrupt_open(now, (integration.id, Task.PRODUCTS)) == 2
    assert runs.interrupt_open(now) == 1
    assert {row.id: row.written for row in runs.recent(3)} == {products: 3, stock: 2, stock + 1: 0}

"""Links, creations, runs, jobs, stock, log and memory."""

from datetime import datetime, timedelta

import peewee
import pytest

from qls_desktop.domain.catalogue import Link, LinkReason, ShopProduct, Variant, WarehouseProduct
from qls_desktop.domain.creation import CreationState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import JobInstance, RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.creations import CreationError, Creations
from qls_desktop.store.database import Store
from qls_desktop.store.errors import AlreadyLinkedError
from qls_desktop.store.instants import to_text
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.links import Links
from qls_desktop.store.logbook import LogBook, LogFilter, LogLine
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.catalogue import CreationTable
from qls_desktop.store.runs import ITEMS_KEPT, Runs
from qls_desktop.store.stock_book import StockBook, StockRecord

WHY = reason("because", count=2)


def link(variant_id: int, now: datetime) -> Link:
    return Link(variant_id, f"w{variant_id}", LinkReason.EAN, "871", "S-1", now)


def test_links_are_kept_per_integration(
    store: Store, integration: Integration, now: datetime
) -> None:
    links = Links(store)
    links.add(integration.id, link(1, now))
    links.add(integration.id, link(2, now))
    assert links.all(integration.id) == [link(1, now), link(2, now)]
    assert links.by_variant(integration.id) == {1: link(1, now), 2: link(2, now)}
    assert links.all(99) == []
    with pytest.raises(AlreadyLinkedError) as caught:
        links.add(integration.id, link(1, now))
    assert caught.value.reason == reason("already_linked", variant=1)


def test_many_links_are_stored_all_or_none(
    store: Store, integration: Integration, now: datetime
) -> None:
    links = Links(store)
    links.add_all(integration.id, [])
    links.add_all(integration.id, [link(501, now), link(502, now)])
    with pytest.raises(AlreadyLinkedError) as caught:
        links.add_all(integration.id, [link(503, now), link(502, now)])
    assert caught.value.reason == reason("already_linked", variant=502)
    assert links.all(integration.id) == [link(501, now), link(502, now)]


def test_links_of_an_account_tell_whose_they_are(
    store: Store, integration: Integration, now: datetime
) -> None:
    links, integrations = Links(store), Integrations(store)
    second = integrations.add(Integration(0, integration.account_id, "Tweede"))
    account = Accounts(store).add(Account(0, "Ander"))
    other = integrations.add(Integration(0, account.id, "Elders"))
    for each in (integration, second, other):
        links.add(each.id, link(1, now))
    found = links.all_for_account(integration.account_id)
    assert found == [(integration.id, link(1, now)), (second.id, link(1, now))]


def test_an_undone_link_goes_into_the_history(
    store: Store, integration: Integration, now: datetime
) -> None:
    links, later = Links(store), now + timedelta(1)
    links.add(integration.id, link(1, now))
    assert links.remove(integration.id, 1, WHY, later)
    assert not links.remove(integration.id, 1, WHY, later)
    assert links.all(integration.id) == []
    assert links.history(integration.id, 1) == [(link(1, now), later, WHY)]
    links.add(integration.id, link(1, later))
    assert links.by_variant(integration.id) == {1: link(1, later)}


@pytest.mark.parametrize("state", [each for each in CreationState if each != "open"])
def test_a_creation_ends_and_may_then_be_tried_again(
    store: Store, integration: Integration, now: datetime, state: CreationState
) -> None:
    creations, later = Creations(store), now + timedelta(1)
    begun = creations.begin(integration.id, 1, "S-1", "871", now)
    assert (begun.state, begun.began_at, begun.sku) == (CreationState.OPEN, now, "S-1")
    assert creations.unresolved(integration.id) == [begun]
    ended = creations.finish(begun.id, state, later, "w1", WHY)
    assert (ended.state, ended.ended_at, ended.warehouse_product_id) == (state, later, "w1")
    assert ended.answer == WHY
    if state is CreationState.IN_DOUBT:
        assert creations.unresolved(integration.id) == [ended]
        with pytest.raises(CreationError):
            creations.begin(integration.id, 1, "S-1", "871", now)
        assert creations.finish(begun.id, CreationState.LINKED, later).answer is None
    else:
        with pytest.raises(CreationError):
            creations.finish(begun.id, CreationState.CREATED, later)
    assert creations.begin(integration.id, 1, "S-1", "871", now).id != begun.id


def test_a_creation_is_begun_once(store: Store, integration: Integration, now: datetime) -> None:
    creations = Creations(store)
    begun = creations.begin(integration.id, 1, "S-1", "871", now)
    with pytest.raises(CreationError):
        creations.begin(integration.id, 1, "S-1", "871", now)
    with pytest.raises(CreationError):
        creations.finish(begun.id, CreationState.OPEN, now)
    second = CreationTable.insert(
        integration=integration.id,
        variant_id=1,
        sku="",
        ean="",
        state="in_doubt",
        began_at="x",
        complete_looks=0,
    )
    with pytest.raises(peewee.IntegrityError):
        store.run(second)
    with pytest.raises(LookupError):
        creations.get(99)


def test_only_complete_looks_count_for_a_creation(
    store: Store, integration: Integration, now: datetime
) -> None:
    creations, later = Creations(store), now + timedelta(1)
    begun = creations.begin(integration.id, 1, "S-1", "871", now)
    assert creations.record_look(begun.id, now, complete=False).complete_looks == 0
    creations.record_look(begun.id, now, complete=True)
    looked = creations.record_look(begun.id, later, complete=True)
    assert (looked.complete_looks, looked.first_look_at, looked.last_look_at) == (2, now, later)


def report(run_id: int, outcome: RunOutcome, items: int = 1) -> RunReport:
    done = tuple(RunItem("link", str(n), "Thee", WHY, "a", "b") for n in range(items))
    return RunReport(
        run_id, Task.STOCK, "Theehuis", outcome, planned=5, written=4, skipped=3, held=2,
        rejected=1, in_doubt=6, lightspeed_calls=7, qls_calls=8, problem=WHY, items=done,
    )  # fmt: skip


def test_a_run_is_kept_with_what_it_did(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs, later = Runs(store), now + timedelta(minutes=1)
    run_id = runs.begin(integration.id, Task.STOCK, Trigger.USER, False, now)
    (open_row,) = runs.recent(5)
    assert (open_row.outcome, open_row.ended_at, open_row.problem) == (None, None, None)
    runs.finish(run_id, report(run_id, RunOutcome.ATTENTION), later)
    (row,) = runs.recent(5, integration.id)
    head = (run_id, integration.id, "Theehuis", Task.STOCK, Trigger.USER, False, now, later)
    assert row == (*head, RunOutcome.ATTENTION, WHY, 5, 4, 3, 2, 1, 6, 7, 8)
    assert runs.items(run_id) == list(report(run_id, RunOutcome.DONE).items)
    assert runs.recent(5, 99) == []


def test_a_long_list_of_items_is_cut(store: Store, integration: Integration, now: datetime) -> None:
    runs = Runs(store)
    run_id = runs.begin(integration.id, Task.STOCK, Trigger.USER, False, now)
    runs.finish(run_id, report(run_id, RunOutcome.DONE, items=ITEMS_KEPT + 1), now)
    items = runs.items(run_id)
    assert (len(items), items[-1].key) == (ITEMS_KEPT, str(ITEMS_KEPT - 1))
    empty = runs.begin(integration.id, Task.STOCK, Trigger.USER, False, now)
    runs.finish(empty, report(empty, RunOutcome.DONE, items=0), now)
    assert runs.items(empty) == []


def test_runs_left_open_are_marked_at_start_up(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs, later = Runs(store), now + timedelta(1)
    done = runs.begin(integration.id, Task.STOCK, Trigger.USER, False, now)
    runs.finish(done, report(done, RunOutcome.DONE), now)
    runs.begin(integration.id, Task.ORDERS, Trigger.SCHEDULE, False, now)
    assert runs.interrupt_open(later) == 1
    assert runs.interrupt_open(later) == 0
    latest, first = runs.recent(5)
    assert (latest.outcome, latest.ended_at) == (RunOutcome.INTERRUPTED, later)
    assert latest.problem == reason("run_interrupted")
    assert first.outcome is RunOutcome.DONE
    assert [row.id for row in runs.recent(1)] == [latest.id]


@pytest.mark.parametrize("outcome", RunOutcome)
@pytest.mark.parametrize("dry_run", [False, True])
def test_the_last_good_run_is_a_real_one(
    store: Store, integration: Integration, now: datetime, outcome: RunOutcome, dry_run: bool
) -> None:
    runs = Runs(store)
    run_id = runs.begin(integration.id, Task.STOCK, Trigger.USER, dry_run, now)
    runs.finish(run_id, report(run_id, outcome), now + timedelta(1))
    good = outcome in (RunOutcome.DONE, RunOutcome.ATTENTION) and not dry_run
    expected = now + timedelta(1) if good else None
    assert runs.last_good(integration.id, Task.STOCK) == expected
    assert runs.last_good(integration.id, Task.ORDERS) is None


def test_old_runs_go_and_stock_writes_stay(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs, book = Runs(store), StockBook(store)
    run_id = runs.begin(integration.id, Task.STOCK, Trigger.USER, False, now)
    write = book.begin_write(run_id, integration.id, 1, 2, 3, now)
    assert runs.prune(now) == 0
    assert runs.prune(now + timedelta(1)) == 1
    assert (runs.recent(5), book.writes(run_id)) == ([], [])
    book.finish_write(write, "sent", WHY, now)
    assert book.last_outcomes(integration.id)[1].run_id == 0


def job(integration: Integration, at: datetime, task: Task = Task.STOCK) -> JobInstance:
    return JobInstance(integration.id, task, at, Trigger.SCHEDULE)


def test_a_job_is_taken_up_once(store: Store, integration: Integration, now: datetime) -> None:
    jobs, later = Jobs(store), now + timedelta(minutes=15)
    assert jobs.last_planned(integration.id, Task.STOCK) is None
    assert jobs.claim(job(integration, later), now)
    assert not jobs.claim(job(integration, later), now)
    assert jobs.claim(job(integration, now), now)
    assert jobs.claim(job(integration, later, Task.ORDERS), now)
    assert jobs.last_planned(integration.id, Task.STOCK) == later
    assert jobs.last_planned(integration.id, Task.PRODUCTS) is None
    jobs.finish(job(integration, later), RunOutcome.DONE, later)
    ended = store.select("SELECT task, planned_at FROM job WHERE outcome = 'done'")
    assert ended == [("stock", to_text(later))]


def test_old_jobs_go_but_the_last_of_each_task_stays(
    store: Store, integration: Integration, now: datetime
) -> None:
    jobs = Jobs(store)
    for days in range(3):
        jobs.claim(job(integration, now + timedelta(days)), now)
    assert jobs.prune(now + timedelta(30)) == 2
    assert jobs.last_planned(integration.id, Task.STOCK) == now + timedelta(2)


def test_a_pause_holds_until_it_is_lifted(
    store: Store, integration: Integration, now: datetime
) -> None:
    jobs = Jobs(store)
    jobs.pause(integration.id, Task.STOCK, reason("first"), now)
    jobs.pause(integration.id, Task.STOCK, WHY, now)
    assert jobs.paused(integration.id) == {Task.STOCK: WHY}
    jobs.pause(integration.id, None, WHY, now)
    assert jobs.paused(integration.id) == dict.fromkeys(Task, WHY)
    jobs.resume(integration.id, Task.ORDERS)
    assert Task.ORDERS not in jobs.paused(integration.id)
    jobs.resume(integration.id)
    assert jobs.paused(integration.id) == {}


def test_the_old_level_is_kept_before_the_write(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs, book, later = Runs(store), StockBook(store), now + timedelta(1)
    run_id = runs.begin(integration.id, Task.STOCK, Trigger.USER, False, now)
    write = book.begin_write(run_id, integration.id, 501, 4, 9, now)
    assert book.writes(run_id) == [(write, 501, 4, 9, now, None, "open", None)]
    assert book.last_outcomes(integration.id) == {}
    assert not book.has_written(integration.id)
    book.finish_write(write, "sent", WHY, later)
    assert book.has_written(integration.id)
    assert book.writes(run_id) == [(write, 501, 4, 9, now, later, "sent", WHY)]
    assert book.last_outcomes(integration.id) == {501: (501, 4, 9, "sent", WHY, later, run_id)}
    with pytest.raises(LookupError):
        book.finish_write(99, "sent", WHY, now)


def test_every_variant_has_one_last_outcome(
    store: Store, integration: Integration, now: datetime
) -> None:
    book = StockBook(store)
    book.record(1, integration.id, 501, 4, 4, "unchanged", WHY, now)
    book.record(2, integration.id, 501, None, None, "held", reason("guard"), now)
    book.record_all(2, integration.id, [StockRecord(502, 1, 2, "sent", WHY)], now)
    book.record_all(2, integration.id, [], now)
    outcomes = book.last_outcomes(integration.id)
    assert outcomes[501] == (501, None, None, "held", reason("guard"), now, 2)
    assert sorted(outcomes) == [501, 502]


def test_the_stock_list_joins_both_sides(
    store: Store, integration: Integration, now: datetime
) -> None:
    book, catalogue = StockBook(store), Catalogue(store)
    catalogue.update_variants(
        integration.id, [Variant(501, 9, "Oud", "Groot", "A-1", "S-1", "871", 4)], now
    )
    catalogue.update_shop_products(integration.id, [ShopProduct(9, "Thee", True)], now)
    product = WarehouseProduct("w501", "Thee", amount_available=7)
    catalogue.add_warehouse(integration.account_id, product, now)
    Links(store).add(integration.id, link(501, now))
    book.record(1, integration.id, 501, 4, 7, "sent", WHY, now)
    book.record(1, integration.id, 502, None, None, "held", WHY, now)
    first, second = book.rows()
    known = (integration.id, "Theehuis", 501, "Thee", "Groot", "A-1", "S-1", "871", 4, 7)
    assert first == (*known, 4, 7, "sent", WHY, now)
    assert (second.product_title, second.level, second.available) == ("", None, None)
    assert book.rows(integration_id=integration.id, outcome="held") == [second]
    assert book.rows(integration_id=99) == []


def test_the_log_is_read_in_pages(store: Store, now: datetime) -> None:
    log = LogBook(store)
    assert (log.page(), log.prune(), log.last_id(), log.count()) == ([], 0, 0, 0)
    log.add([])
    log.add([LogLine(now, 10 * (n % 2 + 2), "room", f"line {n}", "more") for n in range(10)])
    latest = log.page(limit=3)
    assert [row.text for row in latest] == ["line 9", "line 8", "line 7"]
    assert latest[0][1:] == (now, 30, "room", "line 9", "more", "")
    assert log.last_id() == latest[0].id
    older = log.page(before_id=latest[-1].id, limit=2)
    assert [row.text for row in older] == ["line 6", "line 5"]
    warnings = log.page(limit=2, wanted=LogFilter(level=30))
    assert [row.text for row in warnings] == ["line 9", "line 7"]
    assert log.prune(keep=4) == 6
    assert [row.text for row in log.page()] == ["line 9", "line 8", "line 7", "line 6"]
    assert log.count() == 4


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (LogFilter(), ["c 50%", "b", "a"]),
        (LogFilter(task="stock"), ["c 50%", "a"]),
        (LogFilter(level=30, task="stock"), ["c 50%"]),
        (LogFilter(text="ROOM b"), ["b"]),
        (LogFilter(text="trace"), ["a"]),
        (LogFilter(text="%"), ["c 50%"]),
        (LogFilter(level=40), []),
    ],
)
def test_the_log_is_filtered_by_level_task_and_words(
    store: Store, now: datetime, wanted: LogFilter, texts: list[str]
) -> None:
    lines = [
        LogLine(now, 20, "x", "a", "Traceback", "stock"),
        LogLine(now, 30, "room", "b", "", "orders"),
        LogLine(now, 30, "x", "c 50%", "", "stock"),
    ]
    LogBook(store).add(lines)
    assert [row.text for row in LogBook(store).page(wanted=wanted)] == texts


@pytest.mark.parametrize("value", [1, "nl", None, [1, "a"], {"a": {"b": 1.5}}, True])
def test_a_thing_remembered_comes_back(store: Store, now: datetime, value: object) -> None:
    memory = Memory(store)
    assert (memory.get("key"), memory.put_at("key")) == (None, None)
    memory.put("key", "before", now - timedelta(1))
    memory.put("key", value, now)
    assert (memory.get("key"), memory.put_at("key")) == (value, now)
    memory.drop("key")
    memory.drop("key")
    assert memory.put_at("key") is None


def test_watermarks_belong_to_an_owner(store: Store, now: datetime) -> None:
    memory = Memory(store)
    assert memory.watermark("integration:1", "orders") is None
    memory.set_watermark("integration:1", "orders", now, now)
    memory.set_watermark("integration:10", "orders", now, now)
    assert memory.watermark("integration:1", "orders") == now
    memory.drop_owner("integration:1")
    assert memory.watermark("integration:1", "orders") is None
    assert memory.watermark("integration:10", "orders") == now


def test_a_naive_instant_is_refused(now: datetime) -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_text(now.replace(tzinfo=None))

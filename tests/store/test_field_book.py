"""Fields of my.QLS products: old values kept before the call, and what later runs wrote."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from qls_desktop.domain.product_fields import Change
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Integration, ProductField
from qls_desktop.store.database import Store
from qls_desktop.store.field_book import FieldBook
from qls_desktop.store.runs import Runs
from qls_desktop.store.stock_book import StockBook

NAME, COST = ProductField.NAME, ProductField.PRICE_COST


@pytest.fixture
def book(store: Store) -> FieldBook:
    return FieldBook(store)


def begin_run(
    store: Store, integration: Integration, now: datetime, task: Task = Task.PRODUCTS
) -> int:
    return Runs(store).begin(integration.id, task, Trigger.USER, dry_run=False, now=now)


def test_values_come_back_as_they_were(
    book: FieldBook, store: Store, integration: Integration, now: datetime
) -> None:
    run = begin_run(store, integration, now)
    changes: dict[ProductField, Change] = {
        NAME: ("Oud", "Nieuw"),
        COST: (None, Decimal("2.50")),
    }
    ids = book.begin(run, integration.id, 7, "p1", changes, now)
    first, second = book.writes(run)
    assert (first.old, first.new, first.outcome, first.reason) == ("Oud", "Nieuw", "open", None)
    assert (second.field, second.old, second.new) == (COST, None, Decimal("2.50"))
    told = reason("product_updated", fields="name")
    book.finish(ids, "sent", told, now + timedelta(seconds=1))
    end = ("sent", told, now + timedelta(seconds=1))
    assert [(w.outcome, w.reason, w.ended_at) for w in book.writes(run)] == [end, end]


def test_later_writes_of_the_same_field_are_known(
    book: FieldBook, store: Store, integration: Integration, now: datetime
) -> None:
    first, second, third = (begin_run(store, integration, now) for _ in range(3))
    book.begin(first, integration.id, 7, "p1", {NAME: ("a", "b"), COST: (None, Decimal(1))}, now)
    book.begin(second, integration.id, 7, "p1", {NAME: ("b", "c")}, now)
    refused = book.begin(third, integration.id, 7, "p1", {COST: (Decimal(1), Decimal(2))}, now)
    book.finish(refused, "error", reason("run_good"), now)
    book.begin(third, integration.id, 8, "p2", {NAME: ("x", "y")}, now)
    assert book.written_after(first) == {("p1", NAME): second}
    assert book.written_after(second) == {}


@pytest.mark.parametrize("found", [None, Decimal(2)])
def test_an_undo_of_fields_that_broke_off_is_no_later_write(
    book: FieldBook, store: Store, integration: Integration, now: datetime, found: Decimal | None
) -> None:
    first, second, third = (begin_run(store, integration, now) for _ in range(3))
    book.begin(first, integration.id, 7, "p1", {COST: (found, Decimal(1))}, now)
    undo = book.begin(second, integration.id, 7, "p1", {COST: (Decimal(1), found)}, now)
    assert book.written_after(first) == {}
    book.finish(undo, "sent", reason("run_good"), now)
    assert book.written_after(first) == {("p1", COST): second}
    book.begin(third, integration.id, 7, "p1", {COST: (Decimal(1), Decimal(9))}, now)
    assert book.written_after(first) == {("p1", COST): third}


def test_later_writes_of_the_same_level_are_known(
    store: Store, integration: Integration, now: datetime
) -> None:
    book = StockBook(store)
    first, second = (begin_run(store, integration, now, Task.STOCK) for _ in range(2))
    for variant in (1, 2, 3):
        book.begin_write(first, integration.id, variant, 5, 6, now)
    book.finish_write(
        book.begin_write(second, integration.id, 1, 6, 7, now), "sent", reason("run_good"), now
    )
    book.finish_write(
        book.begin_write(second, integration.id, 2, 6, 7, now), "error", reason("run_good"), now
    )
    book.begin_write(second, integration.id, 9, 6, 7, now)
    assert book.written_after(first) == {1: second}
    assert book.written_after(second) == {}
    assert book.written_after(99) == {}


@pytest.mark.parametrize("found", [None, 5])
def test_an_undo_of_levels_that_broke_off_is_no_later_write(
    store: Store, integration: Integration, now: datetime, found: int | None
) -> None:
    book = StockBook(store)
    first, second, third = (begin_run(store, integration, now, Task.STOCK) for _ in range(3))
    book.begin_write(first, integration.id, 1, found, 6, now)
    book.begin_write(second, integration.id, 1, 6, 5, now)
    assert book.written_after(first) == ({} if found == 5 else {1: second})
    book.begin_write(third, integration.id, 1, 6, 9, now)
    assert book.written_after(first) == {1: third}


def test_one_run_and_the_last_real_one(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs = Runs(store)
    assert runs.get(1) is None
    assert runs.last_real(integration.id, Task.STOCK) is None
    outcomes = (RunOutcome.ATTENTION, RunOutcome.CANCELLED, RunOutcome.INTERRUPTED)
    ids = [begin_run(store, integration, now, Task.STOCK) for _ in outcomes]
    for run_id, outcome in zip(ids, outcomes, strict=True):
        runs.finish(run_id, RunReport(run_id, Task.STOCK, "", outcome, held=2), now)
    dry = runs.begin(integration.id, Task.STOCK, Trigger.USER, dry_run=True, now=now)
    runs.finish(dry, RunReport(dry, Task.STOCK, "", RunOutcome.DONE, dry_run=True), now)
    begin_run(store, integration, now, Task.STOCK)
    last = runs.last_real(integration.id, Task.STOCK)
    assert last is not None
    assert (last.id, last.held, last.integration) == (ids[0], 2, integration.name)
    assert runs.get(ids[0]) == last


def test_the_last_sync_that_ended_well_is_not_the_failed_one_after_it(
    store: Store, integration: Integration, now: datetime
) -> None:
    runs = Runs(store)
    good, failed = (begin_run(store, integration, now, Task.STOCK) for _ in range(2))
    for run_id, outcome in ((good, RunOutcome.ATTENTION), (failed, RunOutcome.FAILED)):
        runs.finish(run_id, RunReport(run_id, Task.STOCK, "", outcome), now)
    for ended_well, wanted in ((True, good), (False, failed)):
        last = runs.last_real(integration.id, Task.STOCK, ended_well=ended_well)
        assert last is not None
        assert last.id == wanted

"""What waits for the merchant, as it stands in the store."""

from datetime import UTC, datetime
from pathlib import Path

from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.needs_reading import read_needs
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.runs import Runs

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
SHORT = reason("product_list_shorter", rows=3, before=8)


def test_a_products_run_that_was_held_is_known_until_a_better_one(tmp_path: Path) -> None:
    store = open_store(tmp_path / "needs.sqlite3", NOW)
    account = Accounts(store).add(Account(0, "Winkel", "c", "Winkel B.V."))
    shop = Integrations(store).add(Integration(0, account.id, "Theehuis", "b", "Theehuis"))
    runs = Runs(store)

    def ran(*items: RunItem, held: int = 0) -> Reason | None:
        run_id = runs.begin(shop.id, Task.PRODUCTS, Trigger.USER, dry_run=False, now=NOW)
        outcome = RunOutcome.ATTENTION if held else RunOutcome.DONE
        report = RunReport(run_id, Task.PRODUCTS, shop.name, outcome, held=held, items=items)
        runs.finish(run_id, report, NOW)
        return read_needs(store, shop.id).products_held

    skip = RunItem("skip", "1", "Mok", reason("product_hidden"))
    assert read_needs(store, shop.id).total == 0
    assert ran(skip, RunItem("hold", "", shop.name, SHORT), held=1) == SHORT
    assert (read_needs(store, shop.id).total, read_needs(store, shop.id).products_held_at) == (
        1,
        NOW,
    )
    assert ran(skip, held=1) == reason("watch_held_products")
    assert ran(skip) is None
    store.close()


def test_held_stock_is_known_however_much_ran_since(tmp_path: Path) -> None:
    store = open_store(tmp_path / "needs.sqlite3", NOW)
    account = Accounts(store).add(Account(0, "Winkel", "c", "Winkel B.V."))
    shop = Integrations(store).add(Integration(0, account.id, "Theehuis", "b", "Theehuis"))
    runs = Runs(store)

    def ran(task: Task, trigger: Trigger = Trigger.SCHEDULE, *, held: int = 0) -> None:
        run_id = runs.begin(shop.id, task, trigger, dry_run=False, now=NOW)
        outcome = RunOutcome.ATTENTION if held else RunOutcome.DONE
        runs.finish(run_id, RunReport(run_id, task, shop.name, outcome, held=held), NOW)

    assert (read_needs(store, shop.id).held, read_needs(store, shop.id).held_at) == (0, None)
    ran(Task.STOCK, held=12)
    for _ in range(50):
        ran(Task.ORDERS)
    ran(Task.STOCK, Trigger.UNDO)
    assert (read_needs(store, shop.id).held, read_needs(store, shop.id).held_at) == (12, NOW)
    ran(Task.STOCK)
    assert read_needs(store, shop.id).held == 0

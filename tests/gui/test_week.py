"""A merchant's week, by keyboard alone: each trouble is seen on "Overzicht" and solved from there.

The real store, worker and window; both APIs simulated; the clock moves when the test says so.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.domain.settings import Account, Integration, Switches
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.need_row import NeedRow
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.stock_reading import StockView
from qls_desktop.scheduler.scheduler import TICK_SECONDS
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Fault
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.world import World
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.engine import Engine
from qls_desktop.system.secrets import SessionSecrets
from tests.gui.keyboard import Keyboard
from tests.gui.whole_program import Program, end, start
from tests.sync.stage import MORNING, QUIET, SHOP_URL, WAREHOUSE_URL

SHOP = replace(QUIET, products=20)
ALL_ON = Switches(orders=True, stock=True, products=True)
POST = "POST /companies/{company}/fulfillment/orders"
OVERVIEW, INTEGRATION = 1, 3
"""The pages' digits."""

TICK = 0.02
"""Real seconds between two ticks of the scheduler."""


class HandTiming:
    """The world's clock stands still; only a run that waits, or the test, moves it.

    ``ahead`` is passed between two ticks, as when the PC sleeps: nothing sees half of it.
    """

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock
        self.now = clock.now
        self.ahead = timedelta()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(TICK)
        if seconds != TICK_SECONDS:
            self.clock.advance(timedelta(seconds=seconds))
        elif self.ahead:
            self.clock.advance(self.ahead)
            self.ahead = timedelta()


@dataclass
class Week:
    """The program, the world around it, and the merchant's keys."""

    qtbot: QtBot
    program: Program
    timing: HandTiming
    online: list[bool]
    unlinked: int
    """The variant that had no EAN when the products were linked."""

    ean: str
    linked: int
    keys: Keyboard = field(init=False)

    def __post_init__(self) -> None:
        self.keys = Keyboard(self.qtbot, self.program.window)

    @property
    def world(self) -> World:
        return self.program.world

    # What the merchant reads

    def sentence(self) -> str:
        return self.program.window.overview.ui.summary.text()

    def rows(self) -> list[NeedRow]:
        return [row for row in self.program.window.overview.rows if row.isVisible()]

    def titles(self) -> list[str]:
        return [row.need.title for row in self.rows()]

    # What passes

    def settle(self) -> None:
        """Waits until the scheduler has looked around and nothing runs."""
        began = self.program.desk.beats()
        self.keys.until(
            lambda: self.program.desk.beats() > began + 3 and not self.program.desk.is_running()
        )
        self.keys.until(lambda: self.program.window.tasks.count() == 0)

    def pass_time(self, **time: float) -> None:
        self.timing.ahead = timedelta(**time)
        self.keys.until(lambda: not self.timing.ahead)
        self.settle()

    def order(self) -> str:
        """A customer orders something that is linked; gives the order's number."""
        return str(self.world.place_order([(self.linked, 1)]).number)

    def state_of(self, number: str) -> OrderState:
        (row,) = Ledger(self.program.parts.store).by_number(number)
        return row.state

    def sent(self) -> list[str]:
        return [one.customer_reference for one in self.world.warehouse.created_orders]

    # What the merchant does

    def look(self) -> None:
        """Goes to "Overzicht"."""
        self.keys.go_to_page(OVERVIEW)
        self.keys.until(self.program.window.overview.isVisible)
        self.settle()

    def expect_calm(self) -> None:
        """Nothing asks for the merchant."""
        self.look()
        self.keys.until(lambda: self.sentence().startswith("Alles loopt."))
        assert self.titles() == []
        assert self.program.window.overview.ui.needs_empty.isVisible()

    def expect_one(self, start_of_title: str) -> NeedRow:
        """One thing asks for the merchant, and is named."""
        self.look()
        wanted = "Er is één ding dat uw aandacht vraagt."
        self.keys.until(lambda: self.sentence().startswith(wanted) and len(self.rows()) > 0)
        (row,) = self.rows()
        assert row.need.title.startswith(start_of_title), row.need.title
        return row

    def follow(self, row: NeedRow) -> None:
        """Pushes the row's button, and is on the page that it leads to."""
        wanted = getattr(self.program.window, row.need.page)
        self.keys.push(row.button)
        self.keys.until(wanted.isVisible)
        self.settle()
        assert wanted.isAncestorOf(self.keys.focused())

    def sync(self, task: Task) -> str:
        """Pushes a button of "Direct synchroniseren"; gives the result in words."""
        self.keys.go_to_page(INTEGRATION)
        row = self.program.window.integration.direct.rows[task]
        self.keys.push(row.ui.start)
        self.keys.until(lambda: not row.running and bool(row.ui.result.text()))
        self.settle()
        return row.ui.result.text()


def known_variants(world: World) -> list[int]:
    """The variants that my.QLS knows, by id."""
    known = (row.shop_variant_id for row in world.catalogue.warehouse_products)
    return sorted(number for number in known if number is not None)


async def connect(engine: Engine, world: World) -> None:
    """An integration whose products are linked and on which everything is switched on."""
    account = await engine.save_account(
        Account(0, "Magazijn", COMPANY_ID, "Voorbeeldwinkel B.V.", WAREHOUSE_URL),
        Login(world.qls_username, world.qls_password),
    )
    one = await engine.save_integration(
        Integration(0, account.id, "Theehuis", BRAND_ID, "Voorbeeldwinkel", base_url=SHOP_URL),
        Login(world.lightspeed_key, world.lightspeed_secret),
    )
    for task in (Task.PRODUCTS, Task.STOCK, Task.ORDERS):
        report = await engine.run(one.id, task, Trigger.USER)
        assert report.outcome is RunOutcome.DONE, report
    await engine.save_integration(replace(one, auto=ALL_ON), None)


@pytest.fixture
def week(tmp_path: Path, loop: qasync.QEventLoop, qtbot: QtBot) -> Iterator[Week]:
    """Monday morning, nine o'clock, everything in order."""
    assert loop is not None
    clock, online = SimulatedClock(MORNING - timedelta(days=1)), [True]
    world = World(SHOP, clock)
    unlinked, linked, *_ = known_variants(world)
    ean = str(world.shop.variants[unlinked].fields["ean"])
    world.edit_variant(unlinked, ean="")  # before anything is linked
    secrets = SessionSecrets()
    timing = HandTiming(clock)
    program = start(world, tmp_path, secrets, timing, lambda: online[0])
    ready = program.worker.ask(lambda engine: connect(engine, world))
    qtbot.waitUntil(ready.done, timeout=60_000)
    ready.result()
    qtbot.waitUntil(lambda: not program.desk.is_running() and program.desk.runs(1)[0].id > 3)
    end(program, qtbot)
    again = start(world, tmp_path, secrets, timing, lambda: online[0])
    made = Week(qtbot, again, timing, online, unlinked, ean, linked)
    made.settle()
    yield made
    made.settle()
    end(again, qtbot)


def test_an_order_that_waits_for_a_product(week: Week) -> None:
    week.expect_calm()
    number = week.world.place_order([(week.unlinked, 1)]).number
    week.pass_time(minutes=6)
    row = week.expect_one(f"Bestelling {number} wacht: ")
    assert "niet gekoppeld" in row.need.title
    week.follow(row)
    week.world.edit_variant(week.unlinked, ean=week.ean)  # in the shop's own back office
    assert week.sync(Task.PRODUCTS).startswith("Klaar.")
    week.pass_time(minutes=6)
    assert week.sent() == [number]
    week.expect_calm()


def test_an_address_that_must_be_mended(week: Week) -> None:
    number = week.order()
    week.world.edit_order(number, {"addressShippingZipcode": "12"})
    week.pass_time(minutes=6)
    row = week.expect_one(f"Bestelling {number} wacht: ")
    week.follow(row)
    orders = week.program.window.orders
    chosen = orders.ui.orders.current_row()
    assert chosen is not None
    assert chosen.value.number == number
    week.world.edit_order(number, {"addressShippingZipcode": "1234 AB"})
    week.pass_time(minutes=6)
    assert week.sent() == [number]
    week.expect_calm()


def test_an_order_in_doubt_that_isnt_at_qls(week: Week) -> None:
    week.world.qls_faults.arm(Fault("drop_before", POST))
    number = week.order()
    week.pass_time(minutes=6)
    week.look()
    assert week.state_of(number) is OrderState.IN_DOUBT
    assert "Eén ding zoekt QLS Desktop zelf nog uit." in week.sentence()
    assert week.titles() == [f"Bestelling {number}: Onzeker"]
    for _ in range(30):
        if week.state_of(number) is OrderState.ABSENT:
            break
        week.pass_time(hours=1)
    row = week.expect_one(f"Bestelling {number}: Niet in my.QLS")
    week.follow(row)
    week.keys.push(week.program.window.orders.ui.resend)
    week.keys.answer("Opnieuw versturen")
    week.settle()
    week.pass_time(minutes=6)
    assert week.sent() == [number]
    week.expect_calm()


def test_a_stock_run_that_is_held(week: Week) -> None:
    linked = list(week.world.warehouse.products())
    for product in linked[: len(linked) // 2]:
        week.world.warehouse.set_available(product.id, product.amount_available + 3)
    week.pass_time(minutes=20)
    row = week.expect_one("Voorraden: ")
    assert row.need.title.endswith("wijzigingen zijn vastgehouden")
    week.follow(row)
    ui = week.program.window.stock.ui
    assert ui.held_bar.isVisible()
    week.keys.push(ui.held_view)
    week.keys.wait_for(ResultDialog)
    week.keys.press(Qt.Key.Key_Escape)
    week.settle()
    week.keys.push(ui.held_approve)
    week.keys.answer("Toch uitvoeren")
    week.keys.until(lambda: not ui.held_bar.isVisible())
    week.settle()
    levels = {v.row.level for v in view_of(week) if v.parts and v.row.level != v.parts.target}
    assert levels == set()
    week.expect_calm()


def view_of(week: Week) -> list[StockView]:
    return [row.value for row in week.program.window.stock.model.shown_rows()]


def test_a_key_of_the_shop_that_expired(week: Week) -> None:
    week.world.shop.key, week.world.shop.secret = "2" * 32, "3" * 32
    number = week.order()
    week.pass_time(minutes=6)
    row = week.expect_one("Bestellingen, Producten, Voorraden: Lightspeed accepteert")
    assert not week.sentence().endswith("De rest loopt door.")
    week.follow(row)
    page = week.program.window.integration
    assert week.keys.focused() is page.ui.api_key
    week.keys.write("2" * 32)
    week.keys.tab_to(page.ui.api_secret)
    week.keys.write("3" * 32)
    week.keys.push(page.ui.save)
    week.keys.until(lambda: "succesvol gekoppeld" in week.program.window.ui.banners.text())
    week.settle()
    week.pass_time(minutes=20)
    assert week.sent() == [number]
    week.expect_calm()


def test_a_login_of_my_qls_that_expired(week: Week) -> None:
    logins, user = week.world.warehouse.logins, week.world.qls_username
    logins[user] = replace(logins[user], password="nieuw-wachtwoord")
    week.pass_time(minutes=20)
    row = week.expect_one("Bestellingen, Producten, Voorraden: my.QLS accepteert")
    week.follow(row)
    page = week.program.window.integration
    assert week.keys.focused() is page.ui.account_edit
    week.keys.press(Qt.Key.Key_Space)
    dialog = week.keys.wait_for(AccountDialog)
    assert isinstance(dialog, AccountDialog)
    week.keys.tab_to(dialog.ui.user)
    week.keys.write(week.world.qls_username)
    week.keys.tab_to(dialog.ui.password)
    week.keys.write("nieuw-wachtwoord")
    week.keys.push(dialog.ui.test)
    week.keys.until(dialog.ui.accept.isEnabled)
    week.keys.push(dialog.ui.accept)
    week.settle()
    week.pass_time(minutes=20)
    week.expect_calm()


def test_a_night_of_sleep_is_caught_up_once(week: Week) -> None:
    week.expect_calm()
    week.pass_time(minutes=16)
    runs = len(week.program.desk.runs(1))
    number = week.order()
    week.online[0] = False
    week.pass_time(hours=10)
    week.look()
    assert week.sentence().startswith("Er is geen netwerk.")
    assert week.sent() == []
    week.online[0] = True
    week.settle()
    assert week.sent() == [number]
    caught_up = week.program.desk.runs(1)[: len(week.program.desk.runs(1)) - runs]
    assert sorted(run.task for run in caught_up) == [Task.ORDERS, Task.STOCK]
    week.expect_calm()

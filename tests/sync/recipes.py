"""The recipes of both API documents with their call counts, measured against the simulators.

The test fails above a figure; ``./dev bench calls`` prints the same table.
"""

import math
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

from qls_desktop.domain.learned import Fact
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import (
    DeliveryKind,
    OrderRules,
    ProductField,
    ShippingRule,
    StockRules,
)
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.qls.habits import Habits
from qls_desktop.qls.product_calls import NewProduct
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from qls_desktop.sync.learning import Learning
from tests.lightspeed.shops import ShopWorld
from tests.qls.warehouses import START, World
from tests.sync.stage import QUIET, Stage, set_stage

LIGHTSPEED, QLS = "lightspeed", "qls"
CODES = ("3SABC0001",)
WARM_UP = 2
SAMEDAY = OrderRules(shipping_rules=(ShippingRule("Sameday", DeliveryKind.SAMEDAY),))

Measure = Callable[[Path], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """One figure of a document: ``api`` and ``number`` name the recipe.

    ``measure`` gets an empty folder and gives the calls that were made.
    """

    api: str
    number: int
    what: str
    figure: int
    measure: Measure

    @property
    def name(self) -> str:
        """What tests and the table call it."""
        return f"{self.api} {self.number}: {self.what}"


# -- Lightspeed, one shop at a time ---------------------------------------------------------------


def _shop(
    work: Callable[[Shop, ShopWorld], Awaitable[object]], products: int = 3, **switches: str
) -> Measure:
    async def measure(_folder: Path) -> int:
        world = ShopWorld(products, **switches)
        world.place()
        async with world.enter() as (shop, channel):
            await work(shop, world)
            return channel.calls

    return measure


async def _identify(shop: Shop, _world: ShopWorld) -> None:
    await shop.identify()


async def _read_all(shop: Shop, world: ShopWorld) -> None:
    variants = [row async for page in shop.variant_pages() for row in page.rows]
    products = [row async for page in shop.product_pages() for row in page.rows]
    assert (len(variants), len(products)) == (len(world.state.variants), len(world.state.products))


async def _read_changes(shop: Shop, world: ShopWorld) -> None:
    world.clock.advance(timedelta(days=1))
    since = world.now()
    assert not [row async for page in shop.variant_pages(since) for row in page.rows]
    assert not [row async for page in shop.product_pages(since) for row in page.rows]


async def _poll_orders(shop: Shop, world: ShopWorld) -> None:
    world.clock.advance(timedelta(days=1))
    assert not [row async for page in shop.order_heads(world.now()) for row in page.rows]


async def _order(shop: Shop, world: ShopWorld) -> None:
    (number,) = world.state.orders
    assert (await shop.order(number)).lines


async def _set_stock(shop: Shop, _world: ShopWorld) -> None:
    assert await shop.set_stock(7001, 5) == 5


async def _ship(shop: Shop, world: ShopWorld) -> None:
    (number,) = world.state.orders
    await shop.mark_shipped(number, CODES)
    assert world.state.orders[number].shipment_status == "shipped"


# -- my.QLS, one warehouse at a time --------------------------------------------------------------


def _warehouse(
    work: Callable[[Warehouse, World], Awaitable[object]],
    products: int = 3,
    orders: int = 0,
    habits: Habits | None = None,
    **switches: str,
) -> Measure:
    async def measure(_folder: Path) -> int:
        world = World({"list_lag_s": "0", **switches}, products)
        world.make_orders(orders)
        async with world.open(habits) as (warehouse, channel):
            await work(warehouse, world)
            return channel.calls

    return measure


async def _test_account(warehouse: Warehouse, _world: World) -> None:
    assert await warehouse.companies()
    assert await warehouse.brands()


async def _test_account_fully(warehouse: Warehouse, world: World) -> None:
    await _test_account(warehouse, world)
    await warehouse.probe()


async def _walk_products(warehouse: Warehouse, _world: World) -> None:
    result = await warehouse.walk_products(lambda _page: None)
    assert (result.complete, result.rows) == (True, 10_000)


async def _create_product(warehouse: Warehouse, _world: World) -> None:
    assert await warehouse.create_product(NewProduct("Mok", "MOK-NIEUW", "2000000009995"))


async def _update_product(warehouse: Warehouse, world: World) -> None:
    changes = {ProductField.PRICE_STORE: Decimal("4.50")}
    detail = await warehouse.product_detail(world.state.products()[0].id)
    await warehouse.update_product(detail, changes)


async def _prove_filter(warehouse: Warehouse, _world: World) -> None:
    listed = await warehouse.listed_reference()
    assert listed is not None
    assert await warehouse.prove_reference_filter(listed, "QD-unheard-of")


async def _changed_statuses(warehouse: Warehouse, world: World) -> None:
    ids = [order.id for order in world.state.book.listed(COMPANY_ID)]
    read = await warehouse.statuses(ids, START - timedelta(minutes=30))
    assert read.complete


async def _all_statuses(warehouse: Warehouse, world: World) -> None:
    ids = [order.id for order in world.state.book.listed(COMPANY_ID)]
    assert len((await warehouse.statuses(ids)).orders) == 50


# -- whole runs -----------------------------------------------------------------------------------


@asynccontextmanager
async def _staged(folder: Path, products: int, **qls: str) -> AsyncIterator[Stage]:
    scenario: Scenario = replace(QUIET, products=products, qls={"list_lag_s": "0", **qls})
    stage = await set_stage(folder, scenario)
    try:
        await stage.run(Task.PRODUCTS)
        yield stage
    finally:
        await stage.close()


async def _stock_reads_nothing_extra(folder: Path) -> int:
    async with _staged(folder, 60) as stage:
        report = await stage.run(Task.STOCK)
        return report.qls_calls - math.ceil(len(list(stage.world.warehouse.products())) / 50)


async def _probe_groups(folder: Path) -> int:
    """Two changes to try it and a group of ten: three calls to observe don't count."""
    async with _staged(folder, 30) as stage:
        await stage.change(stock=StockRules(guard_share=1.0))
        stage.world.shop.set_switches({"bulk_variants": "422"})
        await stage.run(Task.STOCK)
        stage.wait(days=31)
        await stage.run(Task.STOCK, dry_run=True)  # reads the shop whole, as once a day
        stage.world.shop.set_switches({"bulk_variants": "accept"})
        outcomes = StockBook(stage.store).last_outcomes(stage.integration.id)
        links = Links(stage.store).by_variant(stage.integration.id)
        tracked = [v for v, one in outcomes.items() if one.outcome in ("sent", "unchanged")]
        for variant_id in tracked[:12]:
            stage.world.warehouse.set_available(links[variant_id].warehouse_product_id, 777)
        report = await stage.run(Task.STOCK)
        assert report.written == 12
        return report.lightspeed_calls - 3


def _checkout(phase: str) -> Measure:
    async def measure(folder: Path) -> int:
        async with _staged(folder, 1) as stage:
            if phase == "slot":
                stage.world.shop.set_switches({"script_body": "refuse_422"})
            await stage.change(orders=SAMEDAY)
            number, engine = stage.integration.id, stage.engine
            await engine.checkout_script(number)
            spent = _spent(stage)
            await engine.install_checkout_script(number)
            installed = _spent(stage) - spent
            if phase == "install":
                return installed
            if phase == "slot":
                return installed - 2 - 3  # the refused script, and the metafield
            if phase == "changed":
                await stage.change(orders=replace(SAMEDAY, sameday_cutoff=time(11)))
            spent = _spent(stage)
            if phase == "remove":
                await engine.remove_checkout_script(number)
            else:
                await engine.install_checkout_script(number)
            return _spent(stage) - spent

    return measure


def _spent(stage: Stage) -> int:
    """Calls to the shop so far, by our own budget's longest window."""
    login = stage.engine.parts.logins.get(f"integration:{stage.integration.id}")
    assert login is not None
    budget = stage.engine.parts.network.budgets.for_lightspeed(login.user)
    return max(window.used for window in budget.state())


def _send_fifty(**switches: str) -> Measure:
    """Fifty orders in one run; following them (recipe 6: two pages, or each) doesn't count."""

    async def measure(folder: Path) -> int:
        async with _staged(folder, 12, foreign_orders="off", **switches) as stage:
            product = stage.world.catalogue.warehouse_products[0].id
            for number in range(2_000 - 50 - WARM_UP):
                stage.world.warehouse.add_foreign_order(f"WEB-{number}", product, BRAND_ID)
            stage.wait(hours=1)
            await _warm_up(stage)
            stage.wait(minutes=2)
            for _ in range(50):
                stage.world.place_order()
            report = await stage.run(Task.ORDERS)
            assert report.written == 50
            followed = 2 if "date_filter" in switches else WARM_UP + 50
            return report.qls_calls - followed

    return measure


async def _warm_up(stage: Stage) -> None:
    """Some orders go, and what can be learned of the account is."""
    for _ in range(WARM_UP):
        stage.world.place_order()
        stage.wait(minutes=5)
        await stage.run(Task.ORDERS)


def _in_doubt(reference_filter: str) -> Measure:
    async def measure(folder: Path) -> int:
        async with _staged(folder, 12) as stage:
            await _warm_up(stage)
            stage.world.warehouse.switches.set("reference_filter", reference_filter)
            Learning(stage.engine.parts, stage.integration).drop(Fact.REFERENCE_FILTER)
            await _warm_up(stage)
            stage.wait(hours=1)
            number = stage.world.place_order().number
            stage.fault("drop_before", "POST /companies/{company}/fulfillment/orders")
            await stage.run(Task.ORDERS)
            assert stage.order(number).state is OrderState.IN_DOUBT
            calls = 0
            for seconds in (10, 50, 240, 600):
                stage.wait(seconds=seconds)
                calls += (await stage.engine.look(stage.integration.id)).qls_calls
            return calls

    return measure


async def _idle_cycle(folder: Path) -> int:
    async with _staged(folder, 12, date_filter="plain") as stage:
        await _warm_up(stage)
        stage.wait(minutes=30)
        return (await stage.run(Task.ORDERS)).qls_calls


RECIPES = (
    Recipe(LIGHTSPEED, 1, "test the connection", 3, _shop(_identify)),
    Recipe(LIGHTSPEED, 2, "10,000 variants of 10,000 products", 82, _shop(_read_all, 10_000)),
    Recipe(LIGHTSPEED, 3, "what changed", 2, _shop(_read_changes)),
    Recipe(LIGHTSPEED, 4, "orders, nothing new", 1, _shop(_poll_orders)),
    Recipe(LIGHTSPEED, 5, "one order", 1, _shop(_order)),
    Recipe(LIGHTSPEED, 5, "one order, not embedded", 3, _shop(_order, order_embed="none")),
    Recipe(LIGHTSPEED, 6, "stock of one variant", 1, _shop(_set_stock)),
    Recipe(LIGHTSPEED, 6, "stock, answer empty", 2, _shop(_set_stock, put_answer="empty")),
    Recipe(LIGHTSPEED, 6, "probe of groups, and ten more", 3 + 2, _probe_groups),
    Recipe(LIGHTSPEED, 7, "mark as shipped", 3, _shop(_ship)),
    Recipe(
        LIGHTSPEED,
        7,
        "shipped, order doesn't follow",
        3 + 2,
        _shop(_ship, shipment_flips_order="none"),
    ),
    Recipe(LIGHTSPEED, 7, "no shipment", 3, _shop(_ship, shipments_per_order="none")),
    Recipe(LIGHTSPEED, 7, "two shipments", 3 + 1, _shop(_ship, shipments_per_order="two")),
    Recipe(LIGHTSPEED, 8, "install the script", 6, _checkout("install")),
    Recipe(LIGHTSPEED, 8, "refresh, nothing changed", 0, _checkout("same")),
    Recipe(LIGHTSPEED, 8, "refresh, changed", 4, _checkout("changed")),
    Recipe(LIGHTSPEED, 8, "remove the script", 4, _checkout("remove")),
    Recipe(LIGHTSPEED, 8, "into the JavaScript slot", 3, _checkout("slot")),
    Recipe(QLS, 1, "test the account", 2, _warehouse(_test_account)),
    Recipe(QLS, 1, "test the account fully", 5, _warehouse(_test_account_fully, orders=3)),
    Recipe(
        QLS,
        2,
        "10,000 products, 20 a page",
        500,
        _warehouse(_walk_products, 10_000, page_size="20"),
    ),
    Recipe(
        QLS,
        2,
        "10,000 products, 50 a page",
        200,
        _warehouse(_walk_products, 10_000, page_size="50"),
    ),
    Recipe(
        QLS,
        2,
        "10,000 products, 100 a page",
        100,
        _warehouse(_walk_products, 10_000, page_size="100"),
    ),
    Recipe(QLS, 3, "stock, beyond reading products", 0, _stock_reads_nothing_extra),
    Recipe(QLS, 4, "create a product", 1, _warehouse(_create_product)),
    Recipe(QLS, 4, "update a product", 2, _warehouse(_update_product)),
    Recipe(
        QLS, 5, "prove the filter", 3, _warehouse(_prove_filter, orders=3, reference_filter="exact")
    ),
    Recipe(
        QLS,
        5,
        "50 orders, filter proven",
        100,
        _send_fifty(reference_filter="exact", date_filter="plain"),
    ),
    Recipe(QLS, 5, "50 orders among 2,000, not proven", 90, _send_fifty()),
    Recipe(QLS, 5, "in doubt for 15 minutes, filter", 4, _in_doubt("exact")),
    Recipe(QLS, 5, "in doubt for 15 minutes, walks", 4, _in_doubt("ignored")),
    Recipe(
        QLS,
        6,
        "statuses by filter",
        1,
        _warehouse(_changed_statuses, orders=50, date_filter="plain"),
    ),
    Recipe(QLS, 6, "statuses of 50, one by one", 50, _warehouse(_all_statuses, orders=50)),
    Recipe(QLS, 6, "idle cycle", 1, _idle_cycle),
)
"""Every recipe, in the order of the documents."""

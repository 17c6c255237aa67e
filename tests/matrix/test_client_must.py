"""What the documents' right-hand column asks, where the day's invariants say too little."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from qls_desktop.domain.checkout_script import MARKER
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.simulator.lightspeed.checkout import checkout_page
from qls_desktop.simulator.qls.company import USERNAME
from qls_desktop.store.links import Links
from tests.matrix.day import play
from tests.matrix.place import Place, open_place
from tests.matrix.settings import Case, Setting
from tests.matrix.wiretap import Seen


@pytest.fixture
async def open_case(tmp_path: Path) -> AsyncIterator["Opener"]:
    opener = Opener(tmp_path)
    yield opener
    if opener.place is not None:
        await opener.place.close()


class Opener:
    """Opens one place for a case, given as "api.name=value"."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.place: Place | None = None

    async def __call__(self, *settings: str) -> Place:
        self.place = await open_place(self._path, tuple(map(_setting, settings)))
        return self.place


def _setting(text: str) -> Setting:
    name, _, value = text.partition("=")
    api, _, slug = name.partition(".")
    return Setting(api, slug, value)


def _calls(place: Place, start: int, part: str) -> list[Seen]:
    return [call for call in place.calls.calls[start:] if part in call.path]


async def _sold(place: Place, **how: object) -> str:
    """One order of a linked variant, after the first products sync."""
    await place.run(Task.PRODUCTS)
    linked = Links(place.store).all(place.integration.id)
    return place.world.place_order([(linked[0].variant_id, 1)], **how).number  # type: ignore[arg-type]


async def test_only_what_is_documented_is_asked(open_case: Opener) -> None:
    place = await open_case()
    await play(place, ())
    shop = [call for call in place.calls.calls if call.side == "lightspeed"]
    warehouse = [call for call in place.calls.calls if call.side == "qls"]
    for call in shop:
        words = dict(pair.split("=", 1) for pair in call.query.split("&") if pair)
        assert not {"updated_at_max", "since_id", "status", "paymentStatus"} & words.keys(), call
        assert int(words.get("limit", 250)) <= 250, call
        assert "ratelimit" not in call.path, call
    assert not [call for call in warehouse if "limit=" in call.query]
    assert {call.method for call in warehouse} <= {"GET", "POST", "PUT"}


@pytest.mark.parametrize("form", ["none", "seconds", "http_date", "iso_date", "garbage"])
async def test_a_full_shop_limit_is_waited_out(open_case: Opener, form: str) -> None:
    place = await open_case(f"lightspeed.retry_after={form}")
    while place.world.shop.limits.spend(place.clock.now(), *place.world.shop.rate_limits()):
        pass
    report = await place.run(Task.PRODUCTS)
    statuses = [call.status for call in place.calls.calls]
    assert (statuses.count(429), report.outcome) == (1, RunOutcome.DONE)


@pytest.mark.parametrize("body", ["html", "json", "empty"])
@pytest.mark.parametrize(
    ("form", "most"), [("seconds", 1), ("http_date", 1), ("absent", 3), ("zero", 3)]
)
async def test_a_full_warehouse_limit_is_waited_out(
    open_case: Opener, form: str, most: int, body: str
) -> None:
    place = await open_case(
        f"qls.retry_after={form}", f"qls.body_429={body}", "qls.rate_scope=user"
    )
    place.world.warehouse.rate_limit.occupy(f"user {USERNAME}", 500)
    report = await place.run(Task.PRODUCTS)
    refused = [call.status for call in place.calls.calls].count(429)
    assert 1 <= refused <= most
    assert report.outcome is RunOutcome.DONE


@pytest.mark.parametrize("envelope", ["yes", "bare"])
async def test_a_missing_tick_is_named(open_case: Opener, envelope: str) -> None:
    place = await open_case(f"lightspeed.permissions_envelope={envelope}")
    place.world.shop.permissions["orders"]["write"] = False
    tested = await place.engine.test_integration(place.integration.id)
    (problem,) = tested.problems
    assert (problem.kind, "orders" in str(problem.values)) == ("permission_missing", True)


async def test_an_empty_answer_to_a_stock_write_is_read_back(open_case: Opener) -> None:
    place = await open_case("lightspeed.put_answer=empty")
    await place.run(Task.PRODUCTS)
    start = len(place.calls.calls)
    report = await place.run(Task.STOCK)
    methods = [call.method for call in _calls(place, start, "/variants/7")]
    assert methods == ["PUT", "GET"] * report.written
    assert report.written > 0


@pytest.mark.parametrize("answer", ["204", "200_without_id"])
@pytest.mark.parametrize("lag", ["0", "3600"])
async def test_an_answer_without_an_id_is_in_doubt_until_it_is_found(
    open_case: Opener, answer: str, lag: str
) -> None:
    place = await open_case(f"qls.create_answer={answer}", f"qls.list_lag_s={lag}")
    number = await _sold(place)
    await place.run(Task.ORDERS)
    assert place.order(number).state is OrderState.IN_DOUBT
    for _ in range(4):
        place.wait(minutes=40)
        await place.run(Task.ORDERS)
        assert place.sent_to_qls() == [number]
    assert place.order(number).state is OrderState.SENT


async def test_orders_of_the_native_link_are_adopted_and_told(open_case: Opener) -> None:
    place = await open_case("qls.native_link=on")
    number = await _sold(place)
    place.world.catch_up()
    place.wait(minutes=1)
    report = await place.run(Task.ORDERS)
    assert place.sent_to_qls() == []
    assert (place.order(number).state, place.order(number).reason.kind) == (
        OrderState.SENT,
        "order_found_foreign",
    )
    assert report.outcome is RunOutcome.ATTENTION


async def test_a_code_in_use_is_the_fault_of_one_product(open_case: Opener) -> None:
    place = await open_case("qls.list_lag_s=600")
    world = place.world
    known = {row.shop_variant_id for row in world.catalogue.warehouse_products}
    unknown = next(
        v
        for v in world.shop.variants.values()
        if v.id not in known and world.shop.products[v.product_id].fields["isVisible"]
    )
    # Made in the portal just now, so that no list shows it yet.
    world.warehouse.add_product({"name": "Ander", "sku": "ANDER", "ean": unknown.fields["ean"]})
    report = await place.run(Task.PRODUCTS)
    assert report.rejected == 1
    assert report.written == report.planned - 1 > 0
    assert unknown.id not in Links(place.store).by_variant(place.integration.id)


async def test_an_unknown_tag_is_shown_in_the_words_of_qls(open_case: Opener) -> None:
    place = await open_case()
    number = await _sold(place, shipping_method="evening")
    await place.run(Task.ORDERS)
    row = place.order(number)
    assert (row.state, "delivery_options" in str(row.reason.values)) == (OrderState.REJECTED, True)


@pytest.mark.parametrize("most", ["12", "20"])
async def test_a_code_that_is_cut_stands_whole_in_the_memo(open_case: Opener, most: str) -> None:
    case: Case = (
        Setting("lightspeed", "tracking_max_len", most),
        Setting("qls", "parcels_per_order", "2"),
    )
    place = await open_case(*map(str, case))
    day = await play(place, case)
    order = place.world.order(day.number("normal"))
    parcels = place.world.warehouse.shipments_of(place.order(order.number).qls_order_id or "")
    assert len(parcels) == 2
    assert all(parcel.barcode in order.fields["memo"] for parcel in parcels)


@pytest.mark.parametrize("runs", ["yes", "no"])
async def test_the_rule_at_import_holds_whether_or_not_the_checkout_runs_our_script(
    open_case: Opener, runs: str
) -> None:
    place = await open_case(f"lightspeed.script_on_checkout={runs}")
    await place.engine.install_checkout_script(place.integration.id)
    page = checkout_page(place.world.shop)
    assert (MARKER in page, ">Sameday<" in page) == (runs == "yes", True)
    early = await _sold(place, shipping_method="sameday")
    place.wait(hours=4)
    late = place.world.place_order(shipping_method="sameday").number
    await place.run(Task.ORDERS)
    sent = place.world.warehouse.created_orders
    tags = {order.customer_reference: order.delivery_options for order in sent}
    assert tags == {early: ["sameday"], late: []}
    assert place.order(late).reason.kind == "sameday_too_late"

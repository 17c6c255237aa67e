"""The checkout script in the shop: installed, renewed and removed, whatever the shop does."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest

from qls_desktop.domain.checkout_script import BEGIN, MARKER, METAFIELD_KEY, ScriptPlace
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import DeliveryKind, OrderRules, ShippingRule
from qls_desktop.simulator.lightspeed.records import Record
from qls_desktop.sync.refusals import RefusedError
from tests.sync.stage import QUIET, Stage, set_stage

RULES = OrderRules(shipping_rules=(ShippingRule("sameday ", DeliveryKind.SAMEDAY),))
OWN = "<script>winkel();</script>\r\n"


@pytest.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop with a Sameday method, its methods known from the screen."""
    made = await set_stage(tmp_path, replace(QUIET, products=3))
    await made.change(orders=RULES)
    await made.engine.shipping_methods(made.integration.id)
    yield made
    await made.close()


def _scripts(stage: Stage) -> list[str]:
    return [str(row.fields["body"]) for row in stage.world.shop.stored["shop/scripts"].values()]


def _metafields(stage: Stage) -> list[str]:
    return [str(row.fields["key"]) for row in stage.world.shop.metafields.values()]


def _slot(stage: Stage) -> str:
    return str(stage.world.shop.javascript["script"])


class Counter:
    """Counts the calls that reach the shop."""

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        spend = stage.world.shop.limits.spend

        def counting(now: datetime, limits: tuple[int, int, int], day_in_utc: bool) -> bool:
            self.calls += 1
            return spend(now, limits, day_in_utc)

        monkeypatch.setattr(stage.world.shop.limits, "spend", counting)

    def taken(self) -> int:
        """Calls since last asked."""
        calls, self.calls = self.calls, 0
        return calls


@pytest.fixture
def counter(shop: Stage, monkeypatch: pytest.MonkeyPatch) -> Counter:
    """The calls to the shop from here on."""
    return Counter(shop, monkeypatch)


SWITCHES = [
    ("script_body", "accept"),
    ("scripts_key", "shopScripts"),
    ("scripts_key", "shop_scripts"),
    ("scripts_key", "scripts"),
    ("scripts_permission", "settings"),
    ("scripts_permission", "content"),
    ("scripts_permission", "tracking"),
    ("create_status", "201"),
    ("create_status", "200"),
    ("delete_status", "204"),
    ("delete_status", "200"),
    ("put_answer", "empty"),
    ("put_answer", "odd_types"),
]


@pytest.mark.parametrize(("switch", "value"), SWITCHES)
async def test_install_refresh_and_remove_cost_what_the_recipe_says(
    shop: Stage, counter: Counter, switch: str, value: str
) -> None:
    shop.world.shop.set_switches({switch: value})
    number = shop.integration.id
    assert not (await shop.engine.checkout_script(number)).installed
    installed = await shop.engine.install_checkout_script(number)
    assert (installed.place, installed.current) == (ScriptPlace.SCRIPT, True)
    assert counter.taken() == 6
    assert _scripts(shop) == [installed.text]
    assert _metafields(shop) == [METAFIELD_KEY]
    await shop.engine.install_checkout_script(number)
    assert counter.taken() == 0
    await shop.change(orders=replace(RULES, sameday_cutoff=time(11, 0)))
    changed = await shop.engine.install_checkout_script(number)
    assert counter.taken() == 4
    assert _scripts(shop) == [changed.text] != [installed.text]
    removed = await shop.engine.remove_checkout_script(number)
    assert counter.taken() == 4
    assert not removed.installed
    assert (_scripts(shop), _metafields(shop)) == ([], [])


@pytest.mark.parametrize("refusal", ["refuse_422", "cut"])
@pytest.mark.parametrize("validation", ["422_plain", "422_errors", "400_plain", "200_error_body"])
async def test_a_refused_script_goes_into_the_slot(
    shop: Stage, counter: Counter, refusal: str, validation: str
) -> None:
    shop.world.shop.set_switches({"script_body": refusal, "validation": validation})
    shop.world.shop.javascript = {"isActive": True, "script": OWN}
    number = shop.integration.id
    state = await shop.engine.install_checkout_script(number)
    assert (state.place, state.current) == (ScriptPlace.JAVASCRIPT, True)
    assert counter.taken() == (2 if refusal == "refuse_422" else 4) + 3 + 3
    assert _slot(shop).startswith(OWN)
    assert MARKER in _slot(shop)
    assert _scripts(shop) == []
    await shop.change(orders=replace(RULES, sameday_cutoff=time(11, 0)))
    await shop.engine.install_checkout_script(number)
    assert counter.taken() == 3 + 2
    assert _slot(shop).count(BEGIN) == 1
    await shop.engine.remove_checkout_script(number)
    assert counter.taken() == 3 + 2
    assert shop.world.shop.javascript == {"isActive": True, "script": OWN}


async def test_an_empty_slot_is_left_as_it_was(shop: Stage) -> None:
    shop.world.shop.set_switches({"script_body": "refuse_422"})
    await shop.engine.install_checkout_script(shop.integration.id)
    assert shop.world.shop.javascript["isActive"] is True
    await shop.engine.remove_checkout_script(shop.integration.id)
    assert shop.world.shop.javascript == {"isActive": False, "script": ""}


@pytest.mark.parametrize(
    ("slot", "kind"),
    [
        ({"isActive": False, "script": OWN}, "checkout_slot_inactive"),
        ({"isActive": True, "script": OWN + BEGIN}, "checkout_slot_damaged"),
    ],
)
async def test_the_merchants_code_is_never_put_at_risk(
    shop: Stage, slot: dict[str, object], kind: str
) -> None:
    shop.world.shop.set_switches({"script_body": "refuse_422"})
    shop.world.shop.javascript = dict(slot)
    with pytest.raises(RefusedError) as refused:
        await shop.engine.install_checkout_script(shop.integration.id)
    assert refused.value.reason.kind == kind
    assert shop.world.shop.javascript == slot
    assert not (await shop.engine.checkout_script(shop.integration.id)).installed


@pytest.mark.parametrize("tick", ["settings", "content", "tracking"])
async def test_a_missing_tick_is_named(shop: Stage, tick: str) -> None:
    shop.world.shop.set_switches({"scripts_permission": tick})
    shop.world.shop.permissions[tick]["write"] = False
    with pytest.raises(ApiProblemError) as caught:
        await shop.engine.install_checkout_script(shop.integration.id)
    why = caught.value.problem.reason
    assert (why.kind, why.values["ticks"]) == ("checkout_permission", f"{tick}.write")
    assert _scripts(shop) == []


async def test_of_several_of_ours_the_lowest_id_is_kept(shop: Stage) -> None:
    now = shop.world.shop.now()
    bodies = {3: "<script>andere()</script>", 5: f"/*{MARKER}*/", 4: f"/*{MARKER}*/a"}
    for number, body in bodies.items():
        fields = {"url": None, "body": body, "location": "body"}
        shop.world.shop.stored["shop/scripts"][number] = Record(number, now, now, fields)
    state = await shop.engine.install_checkout_script(shop.integration.id)
    left = shop.world.shop.stored["shop/scripts"]
    assert {n: row.fields["body"] for n, row in left.items()} == {3: bodies[3], 4: state.text}


async def test_a_script_that_was_deleted_by_hand_is_installed_again(shop: Stage) -> None:
    await shop.engine.install_checkout_script(shop.integration.id)
    shop.world.shop.stored["shop/scripts"].clear()
    shop.world.shop.metafields.clear()
    await shop.change(orders=replace(RULES, sameday_cutoff=time(11, 0)))
    state = await shop.engine.install_checkout_script(shop.integration.id)
    assert (_scripts(shop), _metafields(shop)) == ([state.text], [METAFIELD_KEY])


async def test_a_script_from_another_pc_is_found_and_removed(shop: Stage) -> None:
    await shop.engine.install_checkout_script(shop.integration.id)
    twin = await shop.engine.save_integration(
        replace(shop.integration, id=0, name="Theehuis 2"),
        shop.engine.parts.logins.get(f"integration:{shop.integration.id}"),
    )
    await shop.engine.remove_checkout_script(twin.id)
    assert (_scripts(shop), _metafields(shop)) == ([], [])


@pytest.mark.parametrize("kind", ["drop_after", "502_html_after", "drop_before"])
async def test_a_lost_answer_makes_no_second_script(shop: Stage, kind: str) -> None:
    shop.fault(kind, "POST /{lang}/shop/scripts.json", side="lightspeed")
    try:
        await shop.engine.install_checkout_script(shop.integration.id)
    except ApiProblemError:
        assert kind == "drop_before"
        await shop.engine.install_checkout_script(shop.integration.id)
    assert len(_scripts(shop)) == len(_metafields(shop)) == 1


async def test_without_a_sameday_method_there_is_no_script(shop: Stage) -> None:
    await shop.change(orders=OrderRules())
    state = await shop.engine.checkout_script(shop.integration.id)
    assert state.problem is not None
    assert (state.text, state.problem.kind) == ("", "checkout_no_method")
    with pytest.raises(RefusedError):
        await shop.engine.install_checkout_script(shop.integration.id)


async def test_it_is_not_confirmed_until_the_merchant_says_so(shop: Stage) -> None:
    state = await shop.engine.install_checkout_script(shop.integration.id)
    assert not state.confirmed
    assert (await shop.engine.confirm_checkout_script(shop.integration.id)).confirmed
    again = await shop.engine.checkout_script(shop.integration.id)
    assert (again.confirmed, again.installed_at) == (True, state.installed_at)


async def test_the_nightly_sync_renews_it_once_a_month(shop: Stage) -> None:
    before = await shop.engine.install_checkout_script(shop.integration.id)
    quiet = await shop.run(Task.PRODUCTS)
    assert not [item for item in quiet.items if item.action == "checkout_script"]
    shop.wait(days=31)
    report = await shop.run(Task.PRODUCTS)
    assert [i.reason.kind for i in report.items if i.action == "checkout_script"] == [
        "checkout_refreshed"
    ]
    assert _scripts(shop) != [before.text]
    shop.wait(days=31)
    shop.fault("refuse_connect", "PUT /{lang}/shop/scripts/{id}.json", side="lightspeed", count=9)
    failed = await shop.run(Task.PRODUCTS)
    assert failed.outcome is RunOutcome.ATTENTION


@pytest.mark.parametrize("refusal", ["refuse_422", "cut"])
async def test_a_script_that_is_refused_later_moves_to_the_slot(shop: Stage, refusal: str) -> None:
    await shop.engine.install_checkout_script(shop.integration.id)
    shop.world.shop.set_switches({"script_body": refusal})
    await shop.change(orders=replace(RULES, sameday_cutoff=time(11, 0)))
    state = await shop.engine.install_checkout_script(shop.integration.id)
    assert state.place is ScriptPlace.JAVASCRIPT
    assert (_scripts(shop), _slot(shop).count(MARKER)) == ([], 1)


async def test_a_refused_script_without_a_slot_is_told_and_tried_anew(shop: Stage) -> None:
    await shop.engine.install_checkout_script(shop.integration.id)
    shop.world.shop.set_switches({"script_body": "refuse_422"})
    shop.world.shop.javascript = {"isActive": False, "script": OWN}
    await shop.change(orders=replace(RULES, sameday_cutoff=time(11, 0)))
    with pytest.raises(RefusedError):
        await shop.engine.install_checkout_script(shop.integration.id)
    assert not (await shop.engine.checkout_script(shop.integration.id)).installed
    shop.world.shop.set_switches({"script_body": "accept"})
    assert (await shop.engine.install_checkout_script(shop.integration.id)).current


@pytest.mark.parametrize(("kind", "taken"), [("drop_after", True), ("drop_before", False)])
async def test_a_lost_write_of_the_slot_is_looked_up(shop: Stage, kind: str, taken: bool) -> None:
    shop.world.shop.set_switches({"script_body": "refuse_422"})
    shop.world.shop.javascript = {"isActive": True, "script": OWN}
    shop.fault(kind, "PUT /{lang}/shop/javascript.json", side="lightspeed")
    if taken:
        await shop.engine.install_checkout_script(shop.integration.id)
    else:
        with pytest.raises(RefusedError) as refused:
            await shop.engine.install_checkout_script(shop.integration.id)
        assert refused.value.reason.kind == "checkout_not_taken"
    assert _slot(shop).startswith(OWN)
    assert (MARKER in _slot(shop)) is taken


async def test_a_shop_out_of_reach_is_told_as_such(shop: Stage) -> None:
    shop.fault("refuse_connect", "GET /{lang}/shop/scripts.json", side="lightspeed", count=9)
    with pytest.raises(ApiProblemError):
        await shop.engine.install_checkout_script(shop.integration.id)
    assert (_scripts(shop), _slot(shop)) == ([], "")


async def test_the_nightly_sync_tells_that_no_method_is_sameday_any_more(shop: Stage) -> None:
    await shop.engine.install_checkout_script(shop.integration.id)
    await shop.change(orders=OrderRules())
    report = await shop.run(Task.PRODUCTS)
    kinds = [item.reason.kind for item in report.items if item.action == "checkout_script"]
    assert (kinds, report.outcome) == (["checkout_no_method"], RunOutcome.ATTENTION)

"""What somebody did to the checkout script in the shop is seen, told, and never overwritten."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from qls_desktop.domain.checkout_script import ScriptPlace, Standing
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import DeliveryKind, OrderRules, ShippingRule
from qls_desktop.store.memory import Memory
from tests.sync.stage import QUIET, Stage, set_stage

RULES = OrderRules(shipping_rules=(ShippingRule("Sameday", DeliveryKind.SAMEDAY),))
OWN = "<script>winkel();</script>\r\n"


@pytest.fixture(params=["accept", "refuse_422"])
async def shop(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """A shop with the script installed: on its own, or in the slot beside the merchant's code."""
    made = await set_stage(tmp_path, replace(QUIET, products=3))
    made.world.shop.set_switches({"script_body": request.param})
    made.world.shop.javascript = {"isActive": True, "script": OWN}
    await made.change(orders=RULES)
    await made.engine.install_checkout_script(made.integration.id)
    yield made
    await made.close()


def _text(stage: Stage) -> str:
    """Our script as the shop holds it now, wherever it is."""
    rows = list(stage.world.shop.stored["shop/scripts"].values())
    return str(rows[0].fields["body"] if rows else stage.world.shop.javascript["script"])


def _overwrite(stage: Stage, text: str) -> None:
    rows = list(stage.world.shop.stored["shop/scripts"].values())
    if rows:
        rows[0].fields["body"] = text
    else:
        stage.world.shop.javascript["script"] = text


async def _standing(stage: Stage) -> Standing:
    return (await stage.engine.look_at_checkout_script(stage.integration.id)).standing


async def test_an_untouched_script_stands_as_it_was_installed(shop: Stage) -> None:
    number = shop.integration.id
    shop.wait(minutes=5)
    state = await shop.engine.look_at_checkout_script(number)
    assert (state.standing, state.looked_at) == (Standing.CURRENT, shop.clock.now())
    assert state.installed_at is not None
    assert state.looked_at is not None
    assert state.installed_at < state.looked_at
    await shop.change(orders=replace(RULES, sameday_cutoff=time(11, 0)))
    assert await _standing(shop) is Standing.OUTDATED


async def test_a_change_by_somebody_is_seen_and_put_right_only_when_asked(shop: Stage) -> None:
    whole = _text(shop)
    altered = whole.replace('"12:00"', '"23:00"')
    assert altered != whole
    _overwrite(shop, altered)
    assert (await shop.engine.checkout_script(shop.integration.id)).standing is Standing.CURRENT
    assert await _standing(shop) is Standing.CHANGED
    # It stays on record without another look, and the nightly sync leaves it alone.
    assert (await shop.engine.checkout_script(shop.integration.id)).standing is Standing.CHANGED
    shop.wait(days=40)
    report = await shop.run(Task.PRODUCTS)
    told = [item.reason.kind for item in report.items if item.action == "checkout_script"]
    assert (told, report.outcome) == (["checkout_changed"], RunOutcome.ATTENTION)
    assert _text(shop) == altered
    state = await shop.engine.install_checkout_script(shop.integration.id)
    assert state.standing is Standing.CURRENT
    assert await _standing(shop) is Standing.CURRENT
    assert '"23:00"' not in _text(shop)


async def test_what_was_added_to_our_script_counts_as_a_change(shop: Stage) -> None:
    whole = _text(shop)
    _overwrite(shop, whole.replace("/*qls-connector:sameday:1*/", "/*qls-connector:sameday:1*/x;"))
    assert await _standing(shop) is Standing.CHANGED
    _overwrite(shop, whole)
    assert await _standing(shop) is Standing.CURRENT


async def test_a_script_that_somebody_took_away_is_told_and_not_put_back(shop: Stage) -> None:
    shop.world.shop.stored["shop/scripts"].clear()
    shop.world.shop.javascript["script"] = OWN
    report = await shop.run(Task.PRODUCTS)
    told = [item.reason.kind for item in report.items if item.action == "checkout_script"]
    assert (told, report.outcome) == (["checkout_gone"], RunOutcome.ATTENTION)
    assert shop.world.shop.stored["shop/scripts"] == {}
    assert shop.world.shop.javascript["script"] == OWN
    assert (await shop.engine.install_checkout_script(shop.integration.id)).current
    assert await _standing(shop) is Standing.CURRENT


async def test_a_script_that_is_gone_can_be_removed_for_good(shop: Stage) -> None:
    shop.world.shop.stored["shop/scripts"].clear()
    shop.world.shop.javascript["script"] = OWN
    assert await _standing(shop) is Standing.GONE
    state = await shop.engine.remove_checkout_script(shop.integration.id)
    assert (state.standing, shop.world.shop.metafields) == (Standing.ABSENT, {})
    assert shop.world.shop.javascript == {"isActive": True, "script": OWN}


async def test_a_script_of_another_pc_is_taken_over(shop: Stage) -> None:
    Memory(shop.store).drop(f"checkout_script:{shop.integration.id}")
    before = await shop.engine.checkout_script(shop.integration.id)
    assert (before.standing, before.place) == (Standing.ABSENT, ScriptPlace.NOWHERE)
    found = await shop.engine.look_at_checkout_script(shop.integration.id)
    assert (found.standing, found.installed) == (Standing.CURRENT, True)
    await shop.engine.remove_checkout_script(shop.integration.id)
    assert await _standing(shop) is Standing.ABSENT
    assert shop.world.shop.javascript["script"] == OWN


async def test_a_slot_that_was_switched_off_runs_nothing(shop: Stage) -> None:
    shop.world.shop.javascript["isActive"] = False
    in_slot = not shop.world.shop.stored["shop/scripts"]
    assert await _standing(shop) is (Standing.GONE if in_slot else Standing.CURRENT)


async def test_the_selector_is_a_setting(shop: Stage) -> None:
    orders = replace(RULES, checkout_selector='  .keuze > input[name="x"] ')
    await shop.change(orders=orders)
    state = await shop.engine.checkout_script(shop.integration.id)
    assert state.standing is Standing.OUTDATED
    assert '"at":".keuze \\u003e input[name=\\"x\\"]"' in state.text
    await shop.engine.install_checkout_script(shop.integration.id)
    assert ".keuze" in _text(shop)


@pytest.mark.parametrize("tick", ["settings", "content", "tracking"])
async def test_a_tick_that_is_missing_for_reading_is_named(shop: Stage, tick: str) -> None:
    if not shop.world.shop.stored["shop/scripts"]:
        Memory(shop.store).drop(f"checkout_script:{shop.integration.id}")
    shop.world.shop.set_switches({"scripts_permission": tick})
    shop.world.shop.permissions[tick]["read"] = False
    with pytest.raises(ApiProblemError) as caught:
        await _standing(shop)
    why = caught.value.problem.reason
    assert (why.kind, f"{tick}.read" in str(why.values["ticks"])) == ("checkout_permission", True)
    shop.world.shop.permissions[tick]["read"] = True
    assert (await shop.engine.look_at_checkout_script(shop.integration.id)).installed

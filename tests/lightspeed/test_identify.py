"""Testing the connection costs three calls and names what is wrong."""

import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from tests.lightspeed.shops import ShopWorld


async def problem_of(world: ShopWorld, language: str = "nl", key: str = "k" * 32) -> Problem:
    async with world.enter(language, key) as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await shop.identify()
    return caught.value.problem


@pytest.mark.parametrize("envelope", ["yes", "bare"])
async def test_it_costs_three_calls(envelope: str) -> None:
    world = ShopWorld(permissions_envelope=envelope)
    async with world.enter() as (shop, channel):
        identity = await shop.identify()
        assert channel.calls == 3
    assert identity.is_private_key
    assert identity.sub_domain
    assert identity.shop_id > 0
    assert identity.missing_permissions == ()


async def test_missing_ticks_are_named() -> None:
    world = ShopWorld()
    world.state.permissions["orders"]["write"] = False
    world.state.permissions["products"] = {"read": False, "write": False}
    world.state.permissions["content"] = {"read": False, "write": False}
    async with world.enter() as (shop, _):
        identity = await shop.identify()
    assert set(identity.missing_permissions) == {
        "products.read",
        "products.write",
        "orders.write",
    }


async def test_a_wrong_key_is_named() -> None:
    problem = await problem_of(ShopWorld(), key="x" * 32)
    assert (problem.kind, problem.reason.kind) == (OutcomeKind.AUTH, "lightspeed_key")


async def test_an_inactive_language_is_named() -> None:
    problem = await problem_of(ShopWorld(), language="de")
    assert (problem.kind, problem.reason.kind) == (OutcomeKind.AUTH, "lightspeed_language")


async def test_a_missing_right_names_the_tick() -> None:
    world = ShopWorld()
    world.state.permissions["orders"] = {"read": False, "write": False}
    async with world.enter() as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await shop.order(9001)
    told = caught.value.problem.reason
    assert told.kind == "lightspeed_permission"
    assert told.values["permission"] == "orders"
    assert told.values["call"] == "GET /{lang}/orders/{id}.json"


async def test_shipping_methods_come_with_their_titles() -> None:
    async with ShopWorld().enter() as (shop, channel):
        methods = await shop.shipping_methods()
        assert channel.calls == 1
    assert (3100, "Sameday") in [(method.id, method.title) for method in methods]

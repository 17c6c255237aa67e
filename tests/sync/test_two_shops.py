"""Two shops of one account that sell the same: my.QLS keeps each product once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.login import Login
from qls_desktop.domain.runs import Task, Trigger
from qls_desktop.domain.settings import Integration
from qls_desktop.store.links import Links
from tests.sync.stage import QUIET, Stage, set_stage


@pytest.fixture
async def unknown(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop of which my.QLS knows nothing; my.QLS takes the same codes twice."""
    qls = {"duplicate_ean": "accepted"}
    stage = await set_stage(tmp_path, replace(QUIET, products=3, known_share=0.0, qls=qls))
    yield stage
    await stage.close()


async def _second_shop(stage: Stage) -> Integration:
    world = stage.world
    return await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Theehuis 2"),
        Login(world.lightspeed_key, world.lightspeed_secret),
    )


def _links(stage: Stage, integration_id: int) -> dict[int, str]:
    links = Links(stage.store).all(integration_id)
    return {link.variant_id: link.warehouse_product_id for link in links}


def _most_of_one_ean(stage: Stage) -> int:
    return max(Counter(p.ean for p in stage.world.warehouse.products() if p.ean).values())


async def test_what_the_list_does_not_show_yet_is_not_made_again(unknown: Stage) -> None:
    unknown.world.warehouse.switches.set("list_lag_s", "3600")
    await unknown.run(Task.PRODUCTS)
    second = await _second_shop(unknown)
    report = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert {item.reason.kind for item in report.items} == {"product_made_elsewhere"}
    assert _most_of_one_ean(unknown) == 1
    unknown.wait(hours=2)
    await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert _most_of_one_ean(unknown) == 1
    assert _links(unknown, second.id) == _links(unknown, unknown.integration.id)


async def test_both_at_the_same_time_make_each_product_once(unknown: Stage) -> None:
    second = await _second_shop(unknown)
    first = unknown.integration.id
    runs = (unknown.engine.run(one, Task.PRODUCTS, Trigger.USER) for one in (first, second.id))
    reports = await asyncio.gather(*runs)
    assert _most_of_one_ean(unknown) == 1
    assert sum(report.written for report in reports) == len(unknown.world.shop.variants)
    unknown.wait(minutes=5)
    for one in (first, second.id):
        await unknown.engine.run(one, Task.PRODUCTS, Trigger.USER)
    assert _links(unknown, second.id) == _links(unknown, first)
    assert len(_links(unknown, first)) == len(unknown.world.shop.variants)

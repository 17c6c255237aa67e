"""A small shop with a client that holds its key."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.catalogue import build_catalogue
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.lightspeed.app import build_app
from qls_desktop.simulator.lightspeed.ordering import place_order
from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.seeding import seed_catalogue
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.lightspeed.wish import NewLine, NewOrder
from qls_desktop.simulator.switches import Switches

KEY, SECRET = "k" * 32, "s" * 32


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock(datetime(2026, 5, 4, 8, 2, 3, tzinfo=UTC))


@pytest.fixture
def faults() -> Faults:
    return Faults(seed=1)


@pytest.fixture
def shop(clock: SimulatedClock) -> ShopState:
    shop = ShopState(clock, 1, Switches(LIGHTSPEED_SWITCHES), (KEY, SECRET))
    seed_catalogue(shop, build_catalogue(seed=3, products=80))
    return shop


@pytest.fixture
def order(shop: ShopState) -> Order:
    return place_order(shop, NewOrder((NewLine(7001, 2), NewLine(7003, 1)), shipping="sameday"))


@pytest.fixture
async def api(shop: ShopState, faults: Faults) -> AsyncIterator[httpx.AsyncClient]:
    transport = InProcessTransport(build_app(shop, faults))
    base = "https://api.webshopapp.com/nl/"
    async with httpx.AsyncClient(transport=transport, base_url=base, auth=(KEY, SECRET)) as client:
        yield client


@pytest.fixture(scope="session")
def documented() -> dict[str, Any]:
    """The examples of api/lightspeed.md section 15, with references written out."""
    text = (Path(__file__).parent / "examples.json").read_text(encoding="utf-8")
    examples: dict[str, Any] = json.loads(text, object_hook=_written_out)
    return examples


def _written_out(value: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in value:
        return value
    url = value["$ref"]
    path, _, query = url.partition("?")
    name, _, last = path.rpartition("/")
    single = last.isdigit() and "/" not in name and not query
    link = f"https://api.webshopapp.com/nl/{path}.json" + (f"?{query}" if query else "")
    resource = {"id": int(last) if single else False, "url": url, "link": link}
    if "embedded" in value:
        resource["embedded"] = value["embedded"]
    return {"resource": resource}

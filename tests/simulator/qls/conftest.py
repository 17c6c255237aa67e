"""A small warehouse with a client that is logged in."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.assortment_shapes import SeedWarehouseProduct
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls.app import build_app
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID, PASSWORD, USERNAME
from qls_desktop.simulator.qls.state import WarehouseState

BASE = f"https://api.pakketdienstqls.nl/companies/{COMPANY_ID}/"


def seed_product(number: int) -> SeedWarehouseProduct:
    """Give an invented product with 42 units free."""
    return SeedWarehouseProduct(
        id=f"f0000000-0000-4000-8000-{number:012d}",
        name=f"Mok nummer {number}",
        sku=f"MOK-{number:03d}",
        ean=f"20000{number:08d}",
        barcodes=(f"20001{number:08d}",),
        amount_available=42,
        amount_reserved=3,
        amount_blocked=0,
        amount_total=45,
        weight_grams=350,
        size_mm=(120, 80, 95),
        price_cost=Decimal("3.25"),
        price_store=Decimal("9.95"),
        shop_variant_id=500 + number,
    )


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock(datetime(2026, 3, 2, 11, 15, 3, tzinfo=UTC))


@pytest.fixture
def faults() -> Faults:
    return Faults(seed=1)


@pytest.fixture
def state(clock: SimulatedClock) -> WarehouseState:
    return WarehouseState([seed_product(number) for number in range(1, 121)], clock, seed=1)


@pytest.fixture
async def api(state: WarehouseState, faults: Faults) -> AsyncIterator[httpx.AsyncClient]:
    """A logged-in client whose relative paths start at the company."""
    transport = InProcessTransport(build_app(state, faults))
    login = httpx.BasicAuth(USERNAME, PASSWORD)
    async with httpx.AsyncClient(transport=transport, base_url=BASE, auth=login) as client:
        yield client


@pytest.fixture
def payload() -> dict[str, Any]:
    """What makes a valid order of two units."""
    return {
        "brand_id": BRAND_ID,
        "customer_reference": "ORD10042",
        "processable": "2026-03-02T11:15:00.000Z",
        "total_price": 2485,
        "delivery_options": [],
        "servicepoint_code": None,
        "receiver_contact": {
            "name": "Anna Voorbeeld",
            "companyname": "",
            "street": "Teststraat",
            "housenumber": "12a",
            "address2": None,
            "postalcode": "1234 AB",
            "locality": "Voorbeelddorp",
            "country": "NL",
            "email": "anna@example.test",
            "phone": None,
        },
        "products": [
            {
                "product_id": "f0000000-0000-4000-8000-000000000001",
                "amount_ordered": 2,
                "name": "Mok nummer 1",
            }
        ],
    }


@pytest.fixture(scope="session")
def examples() -> dict[str, Any]:
    """The examples of api/qls.md section 12."""
    documents: dict[str, Any] = json.loads(Path(__file__).with_name("examples.json").read_text())
    return documents

"""A fresh store with one account and one integration, and things to put in it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from qls_desktop.domain.orders import Address, OrderLine, ShopOrder
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger

NOW = datetime(2026, 5, 4, 8, 3, 10, 123456, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "qls-desktop.db"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without data, to be copied: making one takes 50 ms."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_store(path, NOW).close()
    return path


@pytest.fixture
def store(path: Path, empty: Path) -> Iterator[Store]:
    path.parent.mkdir()
    path.touch(mode=0o600)
    path.write_bytes(empty.read_bytes())
    opened = open_store(path, NOW)
    yield opened
    opened.close()
    assert opened.open_connections == 0


@pytest.fixture
def account(store: Store) -> Account:
    return Accounts(store).add(Account(0, "Magazijn", "10", "Theehuis"))


@pytest.fixture
def integration(store: Store, account: Account) -> Integration:
    return Integrations(store).add(Integration(0, account.id, "Theehuis"))


@pytest.fixture
def ledger(store: Store) -> Ledger:
    return Ledger(store)


@pytest.fixture
def shop_order() -> Callable[..., ShopOrder]:
    def make(order_id: int = 9001, payment: str = "paid", **changes: object) -> ShopOrder:
        values: dict[str, object] = {
            "id": order_id,
            "number": f"ORD{order_id:05}",
            "status": "processing_awaiting_shipment",
            "payment_status": payment,
            "shipment_status": "not_shipped",
            "created_at": NOW,
            "updated_at": NOW,
            "address": Address(
                name="Sam Voorbeeld", postal_code="1234 ab", email="sam@example.test"
            ),
            "lines": (
                OrderLine(1, 501, "Thee", ordered=3, refunded=1, sku="T-1"),
                OrderLine(2, None, "Verwijderd", ordered=1),
            ),
            "total_incl": Decimal("12.50"),
            "shipping_title": "PostNL",
        }
        return ShopOrder(**(values | changes))  # type: ignore[arg-type]

    return make

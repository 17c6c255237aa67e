"""How many products my.QLS said it has when it was connected."""

from datetime import datetime

from qls_desktop.store.database import Store
from qls_desktop.store.memory import Memory


def remember_counted(store: Store, account_id: int, count: int, now: datetime) -> None:
    """Keeps the count, so that the first list ever read has something to be compared with."""
    Memory(store).put(_key(account_id), count, now)


def products_counted(store: Store, account_id: int) -> int:
    """The count that was kept last; 0 when my.QLS never told one."""
    return int(Memory(store).get(_key(account_id)) or 0)


def _key(account_id: int) -> str:
    return f"account:{account_id}:products_counted"

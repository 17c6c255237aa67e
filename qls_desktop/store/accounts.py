"""The my.QLS accounts."""

from dataclasses import replace
from typing import Any

from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account
from qls_desktop.store.database import Repository
from qls_desktop.store.errors import InUseError, NameTakenError
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.catalogue import ReadPassTable
from qls_desktop.store.models.setup import AccountTable as T
from qls_desktop.store.models.setup import IntegrationTable

_COLUMNS = (T.id, T.name, T.company_id, T.company_name, T.base_url)


def _account(row: tuple[Any, ...]) -> Account:
    return Account(*row)


def _values(account: Account) -> dict[str, str]:
    return {
        "name": account.name,
        "company_id": account.company_id,
        "company_name": account.company_name,
        "base_url": account.base_url,
    }


class Accounts(Repository):
    """Logins at QLS and the company each works for; the secrets are elsewhere."""

    def all(self) -> list[Account]:
        """Every account, by name."""
        return [_account(row) for row in self._store.rows(T.select(*_COLUMNS).order_by(T.name))]

    def get(self, account_id: int) -> Account | None:
        """The account with this id."""
        row = self._store.row(T.select(*_COLUMNS).where(T.id == account_id))
        return None if row is None else _account(row)

    def by_name(self, name: str) -> Account | None:
        """The account with exactly this name."""
        row = self._store.row(T.select(*_COLUMNS).where(T.name == name))
        return None if row is None else _account(row)

    def add(self, account: Account) -> Account:
        """Stores a new account and gives it back with its id.

        Raises:
            NameTakenError: another account has the name.
        """
        with self._store.write():
            self._check_name(account.name, 0)
            new_id = self._store.run(T.insert(_values(account)))
        return replace(account, id=new_id)

    def update(self, account: Account) -> None:
        """Stores an account that has changed.

        Raises:
            NameTakenError: another account has the name.
            LookupError: there is no such account.
        """
        with self._store.write():
            self._check_name(account.name, account.id)
            if not self._store.run(T.update(_values(account)).where(T.id == account.id)):
                raise LookupError(f"no account {account.id}")

    def remove(self, account_id: int) -> None:
        """Removes an account with what was observed of its warehouse.

        Raises:
            InUseError: integrations use it.
        """
        uses = IntegrationTable.select(IntegrationTable.name).where(
            IntegrationTable.account == account_id
        )
        with self._store.write():
            names = [name for (name,) in self._store.rows(uses)]
            if names:
                raise InUseError(reason("account_in_use", integrations=", ".join(sorted(names))))
            self._store.run(T.delete().where(T.id == account_id))
            owner = f"account:{account_id}"
            self._store.run(ReadPassTable.delete().where(ReadPassTable.owner == owner))
            Memory(self._store).drop_owner(owner)

    def _check_name(self, name: str, own_id: int) -> None:
        if self._store.row(T.select(T.id).where(T.name == name, T.id != own_id)):
            raise NameTakenError(reason("account_name_taken", name=name))

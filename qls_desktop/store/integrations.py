"""The integrations: shops linked to a brand of an account."""

from dataclasses import replace
from typing import Any

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.database import Repository
from qls_desktop.store.documents import from_document, read_document, to_document
from qls_desktop.store.errors import InUseError, NameTakenError
from qls_desktop.store.findings_kept import FindingsKept
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.catalogue import ReadPassTable
from qls_desktop.store.models.orders import LedgerOrderTable
from qls_desktop.store.models.setup import IntegrationTable as T

_COLUMNS = (T.id, T.account, T.name, T.settings)
_UNFINISHED = (OrderState.SENDING.value, OrderState.IN_DOUBT.value)


def _integration(row: tuple[Any, ...]) -> Integration:
    found, account_id, name, settings = row
    document = {**read_document(settings), "id": found, "account_id": account_id, "name": name}
    return from_document(Integration, document)


def _values(integration: Integration) -> dict[str, Any]:
    return {
        "account": integration.account_id,
        "name": integration.name,
        "settings": to_document(integration),
    }


class Integrations(Repository):
    """What the merchant set per shop; the secrets are elsewhere."""

    def all(self) -> list[Integration]:
        """Every integration, by name."""
        return [_integration(row) for row in self._store.rows(T.select(*_COLUMNS).order_by(T.name))]

    def get(self, integration_id: int) -> Integration | None:
        """The integration with this id."""
        row = self._store.row(T.select(*_COLUMNS).where(T.id == integration_id))
        return None if row is None else _integration(row)

    def by_name(self, name: str) -> Integration | None:
        """The integration with exactly this name."""
        row = self._store.row(T.select(*_COLUMNS).where(T.name == name))
        return None if row is None else _integration(row)

    def add(self, integration: Integration) -> Integration:
        """Stores a new integration and gives it back with its id.

        Raises:
            NameTakenError: another integration has the name.
        """
        with self._store.write():
            self._check_name(integration.name, 0)
            new_id = self._store.run(T.insert(_values(integration)))
        return replace(integration, id=new_id)

    def update(self, integration: Integration) -> None:
        """Stores an integration that has changed.

        Raises:
            NameTakenError: another integration has the name.
            LookupError: there is no such integration.
        """
        with self._store.write():
            self._check_name(integration.name, integration.id)
            query = T.update(_values(integration)).where(T.id == integration.id)
            if not self._store.run(query):
                raise LookupError(f"no integration {integration.id}")

    def remove(self, integration_id: int) -> None:
        """Removes an integration with all that was observed, linked and recorded for it.

        Should the shop be added again, the look before the first POST finds what QLS already has.

        Raises:
            InUseError: an order is being sent or its outcome isn't known.
        """
        orders = LedgerOrderTable.select(LedgerOrderTable.number).where(
            LedgerOrderTable.integration == integration_id, LedgerOrderTable.state.in_(_UNFINISHED)
        )
        with self._store.write():
            numbers = [number for (number,) in self._store.rows(orders)]
            if numbers:
                raise InUseError(reason("integration_in_use", count=len(numbers), order=numbers[0]))
            self._store.run(T.delete().where(T.id == integration_id))
            owner = f"integration:{integration_id}"
            self._store.run(ReadPassTable.delete().where(ReadPassTable.owner == owner))
            Memory(self._store).drop_owner(owner)
            FindingsKept(self._store).forget(integration_id)

    def _check_name(self, name: str, own_id: int) -> None:
        if self._store.row(T.select(T.id).where(T.name == name, T.id != own_id)):
            raise NameTakenError(reason("integration_name_taken", name=name))

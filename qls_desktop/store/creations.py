"""Intents to create my.QLS products, each recorded before the call that it is about."""

from datetime import datetime
from typing import Any

from peewee import fn

from qls_desktop.domain.creation import UNRESOLVED, Creation, CreationState
from qls_desktop.domain.reason import Reason
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.catalogue import CreationTable as T
from qls_desktop.store.models.setup import IntegrationTable
from qls_desktop.store.reasons import from_columns_or_none, to_columns

_UNRESOLVED = tuple(sorted(state.value for state in UNRESOLVED))
_COLUMNS = (
    T.id,
    T.integration,
    T.variant_id,
    T.sku,
    T.ean,
    T.state,
    T.began_at,
    T.ended_at,
    T.warehouse_product_id,
    T.answer_kind,
    T.answer_values,
    T.complete_looks,
    T.first_look_at,
    T.last_look_at,
)


def _creation(row: tuple[Any, ...]) -> Creation:
    return Creation(
        id=row[0],
        integration_id=row[1],
        variant_id=row[2],
        sku=row[3],
        ean=row[4],
        state=CreationState(row[5]),
        began_at=from_text(row[6]),
        ended_at=from_text_or_none(row[7]),
        warehouse_product_id=row[8],
        answer=from_columns_or_none(row[9], row[10]),
        complete_looks=row[11],
        first_look_at=from_text_or_none(row[12]),
        last_look_at=from_text_or_none(row[13]),
    )


class CreationError(Exception):
    """A creation was begun or finished out of turn: a bug, never the user's fault."""


class Creations(Repository):
    """At most one unresolved creation per variant; the database itself refuses a second."""

    def begin(
        self, integration_id: int, variant_id: int, sku: str, ean: str, now: datetime
    ) -> Creation:
        """Records the intent, to be called before the POST leaves.

        Raises:
            CreationError: an earlier creation of this variant isn't resolved.
        """
        earlier = T.select(T.id).where(
            T.integration == integration_id, T.variant_id == variant_id, T.state.in_(_UNRESOLVED)
        )
        with self._store.write():
            if self._store.row(earlier):
                raise CreationError(f"creation of variant {variant_id} isn't resolved")
            new_id = self._store.run(
                T.insert(
                    integration=integration_id,
                    variant_id=variant_id,
                    sku=sku,
                    ean=ean,
                    state=CreationState.OPEN.value,
                    began_at=to_text(now),
                    complete_looks=0,
                )
            )
            return self.get(new_id)

    def get(self, creation_id: int) -> Creation:
        """The creation with this id.

        Raises:
            LookupError: there is none.
        """
        row = self._store.row(T.select(*_COLUMNS).where(T.id == creation_id))
        if row is None:
            raise LookupError(f"no creation {creation_id}")
        return _creation(row)

    def finish(
        self,
        creation_id: int,
        state: CreationState,
        now: datetime,
        warehouse_product_id: str | None = None,
        answer: Reason | None = None,
    ) -> Creation:
        """Records how the creation ended, or that its outcome isn't known (``in_doubt``).

        Raises:
            CreationError: it had ended before, or ``state`` is ``open``.
        """
        kind, values = to_columns(answer)
        query = T.update(
            state=state.value,
            ended_at=to_text(now),
            warehouse_product_id=warehouse_product_id,
            answer_kind=kind,
            answer_values=values,
        ).where(T.id == creation_id, T.state.in_(_UNRESOLVED))
        with self._store.write():
            if state is CreationState.OPEN or not self._store.run(query):
                raise CreationError(f"creation {creation_id} can't become {state}")
            return self.get(creation_id)

    def unresolved(self, integration_id: int) -> list[Creation]:
        """Creations whose outcome isn't known, oldest first."""
        query = T.select(*_COLUMNS).where(T.integration == integration_id, T.state.in_(_UNRESOLVED))
        return [_creation(row) for row in self._store.rows(query.order_by(T.id))]

    def is_made_elsewhere(self, account_id: int, but: int, ean: str, sku: str) -> bool:
        """Whether another integration of an account than ``but`` is making one with either code."""
        query = (
            T.select(T.id)
            .join(IntegrationTable)
            .where(IntegrationTable.account == account_id, T.integration != but)
            .where(T.state.in_(_UNRESOLVED), (T.ean == ean) | (T.sku == sku))
        )
        return self._store.row(query.limit(1)) is not None

    def record_look(self, creation_id: int, now: datetime, complete: bool) -> Creation:
        """Records a look that did not show the product; only a complete one counts."""
        at = to_text(now)
        query = T.update(
            complete_looks=T.complete_looks + 1,
            first_look_at=fn.COALESCE(T.first_look_at, at),
            last_look_at=at,
        ).where(T.id == creation_id)
        with self._store.write():
            if complete:
                self._store.run(query)
            return self.get(creation_id)

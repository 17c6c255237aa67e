"""What was written to the fields of my.QLS products, so that a run can be undone."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from qls_desktop.domain.product_fields import Change, FieldValue
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import ProductField
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.runs import FieldWriteTable as F
from qls_desktop.store.reasons import from_columns_or_none, values_text

_OPEN, _ERROR = "open", "error"
_PRICES = frozenset({ProductField.PRICE_COST, ProductField.PRICE_STORE})


class FieldWrite(NamedTuple):
    """One write of one field. ``outcome`` is "open", "sent" or "error"; instants are aware UTC."""

    id: int
    variant_id: int
    product_id: str
    field: ProductField
    old: FieldValue
    new: FieldValue
    began_at: datetime
    ended_at: datetime | None
    outcome: str
    reason: Reason | None


class FieldBook(Repository):
    """Old and new value of every field that was written."""

    def begin(
        self,
        run_id: int,
        integration_id: int,
        variant_id: int,
        product_id: str,
        changes: Mapping[ProductField, Change],
        now: datetime,
    ) -> tuple[int, ...]:
        """Keeps the old values before the PUT leaves, and gives the ids to finish it with."""
        with self._store.write():
            return tuple(
                self._store.run(
                    F.insert(
                        run=run_id,
                        integration=integration_id,
                        variant_id=variant_id,
                        product_id=product_id,
                        field=field.value,
                        old=_to_text(old),
                        new=_to_text(new),
                        began_at=to_text(now),
                        outcome=_OPEN,
                    )
                )
                for field, (old, new) in changes.items()
            )

    def finish(self, ids: Iterable[int], outcome: str, reason: Reason, now: datetime) -> None:
        """Records how the writes of one PUT ended."""
        self._store.run(
            F.update(
                ended_at=to_text(now),
                outcome=outcome,
                reason_kind=reason.kind,
                reason_values=values_text(reason),
            ).where(F.id.in_(list(ids)))
        )

    def writes(self, run_id: int) -> list[FieldWrite]:
        """The writes of a run, in their order."""
        columns = (F.id, F.variant_id, F.product_id, F.field, F.old, F.new, F.began_at)
        query = F.select(*columns, F.ended_at, F.outcome, F.reason_kind, F.reason_values)
        return [
            _write(row) for row in self._store.rows(query.where(F.run == run_id).order_by(F.id))
        ]

    def written_after(self, run_id: int) -> dict[tuple[str, ProductField], int]:
        """Fields of a run's products that a later run wrote: product and field → that run.

        A later write with an unknown outcome counts, unless it was to bring back the very value
        that the run found: an undo that broke off. One that was refused doesn't.
        """
        mine = F.select(F.product_id, F.field, F.old).where(F.run == run_id)
        found = {(product_id, field): old for product_id, field, old in self._store.rows(mine)}
        later = (
            F.select(F.product_id, F.field, F.run, F.outcome, F.new)
            .where(F.run > run_id, F.outcome != _ERROR)
            .order_by(F.run)
        )
        return {
            (product_id, ProductField(field)): run
            for product_id, field, run, outcome, new in self._store.rows(later)
            if (product_id, field) in found
            and (outcome != _OPEN or new != found[product_id, field])
        }


def _to_text(value: FieldValue) -> str | None:
    return None if value is None else str(value)


def _from_text(field: ProductField, text: str | None) -> FieldValue:
    return Decimal(text) if text is not None and field in _PRICES else text


def _write(row: tuple[Any, ...]) -> FieldWrite:
    field = ProductField(row[3])
    return FieldWrite(
        id=row[0],
        variant_id=row[1],
        product_id=row[2],
        field=field,
        old=_from_text(field, row[4]),
        new=_from_text(field, row[5]),
        began_at=from_text(row[6]),
        ended_at=from_text_or_none(row[7]),
        outcome=row[8],
        reason=from_columns_or_none(row[9], row[10]),
    )

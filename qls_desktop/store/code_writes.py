"""Codes written to a shop: each on record with its old value before the call leaves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.repair import CodeField
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.checking import CodeWriteTable as T
from qls_desktop.store.reasons import from_columns_or_none, to_columns

_COLUMNS = (
    T.id, T.batch, T.integration, T.variant_id, T.field, T.old, T.new, T.state, T.began_at,
    T.ended_at, T.answer_kind, T.answer_values,
)  # fmt: skip


_UNDOING = "undo-"


def undo_batch(name: str) -> str:
    """Under which batch the writes of an undo are kept: it is no import, to be undone itself."""
    return _UNDOING + name


class WriteState(StrEnum):
    """How a write ended. ``open``: it may or may not have reached the shop."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class CodeWrite:
    """One code of one variant, before and after; instants are aware UTC."""

    id: int
    batch: str
    integration_id: int
    variant_id: int
    field: CodeField
    old: str
    new: str
    state: WriteState
    began_at: datetime
    ended_at: datetime | None = None
    answer: Reason | None = None


class CodeWrites(Repository):
    """Never removed while the integration is there: the old value must be found again."""

    def begin(
        self, batch: str, integration_id: int, variant_id: int, field: CodeField,
        old: str, new: str, now: datetime,
    ) -> int:  # fmt: skip
        """Records a write that is about to leave, and gives its id."""
        return self._store.run(
            T.insert(
                batch=batch,
                integration=integration_id,
                variant_id=variant_id,
                field=field.value,
                old=old,
                new=new,
                state=WriteState.OPEN.value,
                began_at=to_text(now),
            )
        )

    def end(self, write_id: int, state: WriteState, now: datetime, answer: Reason | None) -> None:
        """Records how a write ended, with why when it failed."""
        kind, values = to_columns(answer)
        self._store.run(
            T.update(
                state=state.value, ended_at=to_text(now), answer_kind=kind, answer_values=values
            ).where(T.id == write_id)
        )

    def of_batch(self, batch: str) -> list[CodeWrite]:
        """The writes of one import, in the order in which they were made."""
        query = T.select(*_COLUMNS).where(T.batch == batch).order_by(T.id)
        return [_write(row) for row in self._store.rows(query)]

    def last_batch(self) -> str:
        """The newest import of which something can be undone; empty when there is none."""
        undoable = T.state.in_((WriteState.DONE.value, WriteState.OPEN.value))
        imported = T.select(T.batch).where(undoable, ~T.batch.startswith(_UNDOING))
        row = self._store.row(imported.order_by(T.id.desc()).limit(1))
        return "" if row is None else str(row[0])


def _write(row: tuple[Any, ...]) -> CodeWrite:
    return CodeWrite(
        row[0], row[1], row[2], row[3], CodeField(row[4]), row[5], row[6], WriteState(row[7]),
        from_text(row[8]), from_text_or_none(row[9]), from_columns_or_none(row[10], row[11]),
    )  # fmt: skip

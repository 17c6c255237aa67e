"""Walks over remote lists: begun, broken off, resumed, and complete or not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from peewee import fn

from qls_desktop.store.database import Repository, Store
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.catalogue import (
    ReadPassTable,
    ShopProductTable,
    VariantTable,
    WarehouseProductTable,
)

RESUME_WITHIN = timedelta(hours=6)
"""A pass older than this is begun anew: its first pages say too little about today."""

_OPEN, _COMPLETE, _BROKEN = "open", "complete", "broken"


class PassKind(StrEnum):
    """The lists that are walked. Shop lists belong to an integration, the other to an account."""

    SHOP_PRODUCTS = "shop_products"
    SHOP_VARIANTS = "shop_variants"
    WAREHOUSE = "warehouse"


@dataclass(frozen=True, slots=True)
class ReadPass:
    """One walk. ``owner`` is "integration:3" or "account:1"; instants are aware UTC.

    ``next_page`` is the page to go on with: the last one that was stored, once more, since rows
    may have moved up meanwhile. ``rows`` counts what was stored, and once finished the distinct
    rows that are there.
    """

    id: int
    owner: str
    kind: PassKind
    started_at: datetime
    next_page: int
    rows: int
    finished_at: datetime | None
    complete: bool

    @property
    def at(self) -> datetime:
        """When it ended; while it runs, when it began."""
        return self.finished_at or self.started_at


P = ReadPassTable
_COLUMNS = (P.id, P.owner, P.kind, P.started_at, P.next_page, P.rows, P.finished_at, P.outcome)
_TABLES: dict[PassKind, tuple[Any, Any]] = {
    PassKind.SHOP_PRODUCTS: (ShopProductTable, ShopProductTable.integration),
    PassKind.SHOP_VARIANTS: (VariantTable, VariantTable.integration),
    PassKind.WAREHOUSE: (WarehouseProductTable, WarehouseProductTable.account),
}


def _read_pass(row: tuple[Any, ...]) -> ReadPass:
    return ReadPass(
        id=row[0],
        owner=row[1],
        kind=PassKind(row[2]),
        started_at=from_text(row[3]),
        next_page=row[4],
        rows=row[5],
        finished_at=from_text_or_none(row[6]),
        complete=row[7] == _COMPLETE,
    )


class Passes(Repository):
    """Only a complete pass that saw at least one row may call a row gone (design.md, 7)."""

    def begin_pass(self, owner: str, kind: PassKind, now: datetime) -> ReadPass:
        """The unfinished pass to go on with when it is young enough, else a new one.

        One over my.QLS is never gone on with: stock is only worth as much as its oldest page.
        """
        mine = (P.owner == owner) & (P.kind == kind.value)
        with self._store.write():
            query = P.select(*_COLUMNS).where(mine, P.outcome == _OPEN).order_by(P.id.desc())
            row = self._store.row(query)
            # A pass of the future is of unknown age: the clock has been put back since.
            young = row is not None and abs(now - from_text(row[3])) < RESUME_WITHIN
            if row is not None and young and kind is not PassKind.WAREHOUSE:
                return _read_pass(row)
            self._store.run(
                P.update(outcome=_BROKEN, finished_at=to_text(now)).where(mine, P.outcome == _OPEN)
            )
            new_id = self._store.run(
                P.insert(
                    owner=owner,
                    kind=kind.value,
                    started_at=to_text(now),
                    next_page=1,
                    rows=0,
                    outcome=_OPEN,
                )
            )
            return self.read_pass(new_id)

    def read_pass(self, pass_id: int) -> ReadPass:
        """The pass with this id.

        Raises:
            LookupError: there is none.
        """
        row = self._store.row(P.select(*_COLUMNS).where(P.id == pass_id))
        if row is None:
            raise LookupError(f"no pass {pass_id}")
        return _read_pass(row)

    def rows_seen(self, read_pass: ReadPass) -> int:
        """How many distinct rows a pass has stored so far."""
        return _seen_in(self._store, read_pass)

    def finish_pass(self, pass_id: int, complete: bool, now: datetime) -> ReadPass:
        """Ends a pass. A complete one with rows marks the rows that it didn't see as gone.

        A pass that broke off for a while is left open instead, so that it can be resumed.
        """
        with self._store.write():
            found = self.read_pass(pass_id)
            rows = _seen_in(self._store, found)
            self._store.run(
                P.update(
                    outcome=_COMPLETE if complete else _BROKEN, finished_at=to_text(now), rows=rows
                ).where(P.id == pass_id)
            )
            if complete and rows:
                _mark_gone(self._store, found, now)
            return self.read_pass(pass_id)

    def last_complete(self, owner: str, kind: PassKind) -> ReadPass | None:
        """The last pass that was complete, with its rows and when it ended."""
        return self._complete(owner, kind, P.id.desc())

    def first_complete(self, owner: str, kind: PassKind) -> ReadPass | None:
        """The first pass that was complete: since when the list is known."""
        return self._complete(owner, kind, P.id.asc())

    def _complete(self, owner: str, kind: PassKind, order: Any) -> ReadPass | None:  # noqa: ANN401 - peewee's
        mine = (P.owner == owner, P.kind == kind.value, P.outcome == _COMPLETE)
        row = self._store.row(P.select(*_COLUMNS).where(*mine).order_by(order).limit(1))
        return None if row is None else _read_pass(row)


def advance(store: Store, read_pass: ReadPass, rows: int, page: int) -> None:
    """Records that a page of a pass was stored, in the transaction that stores it."""
    store.run(P.update(next_page=page, rows=P.rows + rows).where(P.id == read_pass.id))


def latest_pass_id(store: Store, owner: str, kind: PassKind) -> int:
    """The id of the owner's last pass, 0 before any.

    A row that is updated outside a pass counts as seen by it: it is there, after all.
    """
    row = store.row(P.select(fn.MAX(P.id)).where(P.owner == owner, P.kind == kind.value))
    return int(row[0] or 0) if row else 0


def _owner_id(read_pass: ReadPass) -> int:
    return int(read_pass.owner.partition(":")[2])


def _seen_in(store: Store, read_pass: ReadPass) -> int:
    table, owner = _TABLES[read_pass.kind]
    seen = (owner == _owner_id(read_pass), table.seen_pass == read_pass.id)
    row = store.row(table.select(fn.COUNT(table.seen_pass)).where(*seen))
    return int(row[0]) if row else 0


def _mark_gone(store: Store, read_pass: ReadPass, now: datetime) -> None:
    table, owner = _TABLES[read_pass.kind]
    store.run(
        table.update(gone_at=to_text(now)).where(
            owner == _owner_id(read_pass),
            table.seen_pass != read_pass.id,
            table.gone_at.is_null(),
        )
    )

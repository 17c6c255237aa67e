"""What was written to the shops' stock, and what last became of every variant."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from peewee import fn

from qls_desktop.domain.reason import Reason
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.runs import StockOutcomeTable as O
from qls_desktop.store.models.runs import StockWriteTable as W
from qls_desktop.store.reasons import from_columns, from_columns_or_none, values_text

_OPEN = "open"


class StockRecord(NamedTuple):
    """What became of one variant in one run; levels are units, None when not known."""

    variant_id: int
    old: int | None
    new: int | None
    outcome: str
    reason: Reason


class StockOutcome(NamedTuple):
    """What last became of one variant. ``at`` is aware UTC."""

    variant_id: int
    old: int | None
    new: int | None
    outcome: str
    reason: Reason
    at: datetime
    run_id: int


class StockWrite(NamedTuple):
    """One write of one level. ``outcome`` is "open" and ``reason`` None until it is known."""

    id: int
    variant_id: int
    old: int | None
    new: int | None
    began_at: datetime
    ended_at: datetime | None
    outcome: str
    reason: Reason | None


class StockRow(NamedTuple):
    """One variant of the screen. ``level`` is the shop's, ``available`` is my.QLS' stock."""

    integration_id: int
    integration: str
    variant_id: int
    product_title: str
    title: str
    article_code: str
    sku: str
    ean: str
    level: int | None
    available: int | None
    old: int | None
    new: int | None
    outcome: str
    reason: Reason
    at: datetime


_ROWS = """
SELECT o.integration_id, i.name, o.variant_id, COALESCE(p.title, v.product_title, ''),
  COALESCE(v.title, ''), COALESCE(v.article_code, ''), COALESCE(v.sku, ''), COALESCE(v.ean, ''),
  CASE WHEN v.stock_tracking <> 'unknown' THEN v.stock_level END, w.amount_available,
  o.old, o.new, o.outcome, o.reason_kind, o.reason_values, o.at
FROM stock_outcome o
JOIN integration i ON i.id = o.integration_id
LEFT JOIN variant v ON v.integration_id = o.integration_id AND v.variant_id = o.variant_id
LEFT JOIN shop_product p ON p.integration_id = v.integration_id AND p.product_id = v.product_id
LEFT JOIN link l ON l.integration_id = o.integration_id AND l.variant_id = o.variant_id
LEFT JOIN warehouse_product w
  ON w.account_id = i.account_id AND w.product_id = l.warehouse_product_id
WHERE (?1 IS NULL OR o.integration_id = ?1) AND (?2 IS NULL OR o.outcome = ?2)
ORDER BY i.name, o.variant_id
"""


class StockBook(Repository):
    """Old and new value of every write, so that a run can be undone."""

    def record(
        self,
        run_id: int,
        integration_id: int,
        variant_id: int,
        old: int | None,
        new: int | None,
        outcome: str,
        reason: Reason,
        now: datetime,
    ) -> None:
        """Records what became of one variant, in place of what was recorded before."""
        one = StockRecord(variant_id, old, new, outcome, reason)
        self.record_all(run_id, integration_id, (one,), now)

    def record_all(
        self, run_id: int, integration_id: int, records: Iterable[StockRecord], now: datetime
    ) -> None:
        """Records what became of many variants, in one transaction."""
        at = to_text(now)
        rows = [
            (
                integration_id,
                one.variant_id,
                run_id,
                one.old,
                one.new,
                one.outcome,
                one.reason.kind,
                values_text(one.reason),
                at,
            )
            for one in records
        ]
        if rows:
            fields = (O.integration, O.variant_id, O.run_id, O.old, O.new, O.outcome)
            last = (O.reason_kind, O.reason_values, O.at)
            query = O.insert_many(rows[:1], fields=(*fields, *last)).on_conflict_replace()
            self._store.run_many(query, rows)

    def begin_write(
        self,
        run_id: int,
        integration_id: int,
        variant_id: int,
        old: int | None,
        new: int,
        now: datetime,
    ) -> int:
        """Keeps the old value before the PUT leaves, and gives the id to finish it with."""
        return self._store.run(
            W.insert(
                run=run_id,
                integration=integration_id,
                variant_id=variant_id,
                old=old,
                new=new,
                began_at=to_text(now),
                outcome=_OPEN,
            )
        )

    def finish_write(self, write_id: int, outcome: str, reason: Reason, now: datetime) -> None:
        """Records how a write ended, also as the variant's last outcome.

        Raises:
            LookupError: there is no such write.
        """
        query = W.select(W.run, W.integration, W.variant_id, W.old, W.new).where(W.id == write_id)
        with self._store.write():
            row = self._store.row(query)
            if row is None:
                raise LookupError(f"no stock write {write_id}")
            run_id, integration_id, variant_id, old, new = row
            self._store.run(
                W.update(
                    ended_at=to_text(now),
                    outcome=outcome,
                    reason_kind=reason.kind,
                    reason_values=values_text(reason),
                ).where(W.id == write_id)
            )
            self.record(run_id or 0, integration_id, variant_id, old, new, outcome, reason, now)

    def held(self, integration_id: int) -> dict[int, int]:
        """The new levels of the writes that wait for the merchant, by variant."""
        query = O.select(O.variant_id, O.new).where(
            O.integration == integration_id, O.outcome == "held", O.new.is_null(False)
        )
        return dict(self._store.rows(query))

    def last_outcomes(self, integration_id: int) -> dict[int, StockOutcome]:
        """What last became of each variant, by the shop's id."""
        columns = (O.variant_id, O.old, O.new, O.outcome, O.reason_kind, O.reason_values)
        query = O.select(*columns, O.at, O.run_id).where(O.integration == integration_id)
        return {
            row[0]: StockOutcome._make(
                (*row[:4], from_columns(row[4], row[5]), from_text(row[6]), row[7])
            )
            for row in self._store.rows(query.order_by(O.variant_id))
        }

    def has_written(self, integration_id: int) -> bool:
        """Whether a level of this integration was ever written with success."""
        query = W.select(W.id).where(W.integration == integration_id, W.outcome == "sent").limit(1)
        return self._store.row(query) is not None

    def writes(self, run_id: int) -> list[StockWrite]:
        """The writes of a run, in their order."""
        columns = (W.id, W.variant_id, W.old, W.new, W.began_at, W.ended_at, W.outcome)
        query = W.select(*columns, W.reason_kind, W.reason_values).where(W.run == run_id)
        return [_write(row) for row in self._store.rows(query.order_by(W.id))]

    def written_after(self, run_id: int) -> dict[int, int]:
        """Variants of a run that a later run wrote: variant → that run.

        A later write with an unknown outcome counts, unless it was to bring back the very level
        that the run found: an undo that broke off. One that the shop refused or undid doesn't.
        """
        found = dict(self._store.rows(W.select(W.variant_id, W.old).where(W.run == run_id)))
        shop = W.select(fn.MAX(W.integration)).where(W.run == run_id)
        later = (
            W.select(W.variant_id, W.run, W.outcome, W.new)
            .where(W.integration == shop, W.run > run_id, W.outcome.in_((_OPEN, "sent")))
            .order_by(W.run)
        )
        return {
            variant_id: run
            for variant_id, run, outcome, new in self._store.rows(later)
            if variant_id in found and (outcome != _OPEN or new != found[variant_id])
        }

    def rows(
        self, *, integration_id: int | None = None, outcome: str | None = None
    ) -> list[StockRow]:
        """What last became of every variant, for the screen; None leaves a filter out."""
        texts: dict[str, str] = {}
        rows = self._store.each(_ROWS, (integration_id, outcome))
        return [_stock_row(row, texts) for row in rows]


def _stock_row(row: tuple[Any, ...], texts: dict[str, str]) -> StockRow:
    """``texts`` holds what rows have in common: 50,000 are one shop's, and end in few ways."""
    number, shop, variant_id, product, title, code, sku, *rest, outcome, kind, values, at = row
    shop, product, title, outcome = (
        texts.setdefault(t, t) for t in (shop, product, title, outcome)
    )
    head = number, shop, variant_id, product, title, code, code if code == sku else sku
    return StockRow._make((*head, *rest, outcome, from_columns(kind, values), from_text(at)))


def _write(row: tuple[Any, ...]) -> StockWrite:
    began_at, ended_at = from_text(row[4]), from_text_or_none(row[5])
    reason = from_columns_or_none(row[7], row[8])
    return StockWrite._make((*row[:4], began_at, ended_at, row[6], reason))

"""Which links each run made and took away, so that a run can be undone."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from peewee import fn

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.undoing_links import LinkWritten
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.models.runs import LinkWriteTable as T

_LINK = (T.variant_id, T.warehouse_product_id, T.reason, T.ean, T.sku, T.made_at)


class LinkBook(Repository):
    """Links by hand aren't in here: those are undone one by one, with their own reason."""

    def record(
        self, run_id: int, integration_id: int, links: Collection[Link], now: datetime,
        *, made: bool,
    ) -> None:  # fmt: skip
        """Records that a run made links or took them away, in the transaction that does it."""
        rows = [(run_id, integration_id, int(made), *_values(link), to_text(now)) for link in links]
        if rows:
            query = T.insert_many(rows[:1], fields=(T.run, T.integration, T.made, *_LINK, T.at))
            self._store.run_many(query, rows)

    def writes(self, run_id: int) -> list[LinkWritten]:
        """What a run did to links, in its order."""
        query = T.select(*_LINK, T.at, T.made).where(T.run == run_id).order_by(T.id)
        return [_written(row) for row in self._store.rows(query)]

    def written_after(self, run_id: int) -> dict[int, int]:
        """Variants of a run whose link a later run made or took away, with that run."""
        touched = T.select(T.integration, T.variant_id).where(T.run == run_id).alias("touched")
        is_same = (T.integration == touched.c.integration_id) & (
            T.variant_id == touched.c.variant_id
        )
        query = T.select(T.variant_id, fn.MAX(T.run)).join(touched, on=is_same)
        return dict(self._store.rows(query.where(T.run > run_id).group_by(T.variant_id)))


def _values(link: Link) -> tuple[int, str, str, str, str, str]:
    codes = (link.reason.value, link.ean, link.sku, to_text(link.made_at))
    return (link.variant_id, link.warehouse_product_id, *codes)


def _written(row: tuple[Any, ...]) -> LinkWritten:
    variant_id, product_id, why, ean, sku, made_at, at, made = row
    link = Link(variant_id, product_id, LinkReason(why), ean, sku, from_text(made_at))
    return LinkWritten(link, from_text(at), made=bool(made))

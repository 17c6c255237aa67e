"""The links between shop variants and my.QLS products, and the links that were undone."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from peewee import Value, fn

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.drift import LinkedCodes
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import SkuField
from qls_desktop.store.database import Repository
from qls_desktop.store.errors import AlreadyLinkedError
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.models.catalogue import LinkHistoryTable as H
from qls_desktop.store.models.catalogue import LinkTable as T
from qls_desktop.store.models.catalogue import VariantTable as V
from qls_desktop.store.models.setup import IntegrationTable
from qls_desktop.store.reasons import from_columns, values_text

_COLUMNS = (T.variant_id, T.warehouse_product_id, T.reason, T.ean, T.sku, T.made_at)

_HISTORY = (
    H.integration, H.variant_id, H.warehouse_product_id, H.reason, H.ean, H.sku, H.made_at,
    H.removed_at, H.removed_kind, H.removed_values,
)  # fmt: skip

_VARIANT_OF_LINK = (V.integration == T.integration) & (V.variant_id == T.variant_id)


class UndoneLink(NamedTuple):
    """A link that was undone, when (aware UTC) and why."""

    link: Link
    removed_at: datetime
    reason: Reason


def _link(row: tuple[Any, ...]) -> Link:
    variant_id, product_id, why, ean, sku, made_at = row
    return Link(variant_id, product_id, LinkReason(why), ean, sku, from_text(made_at))


class Links(Repository):
    """One my.QLS product per variant at most."""

    def all(self, integration_id: int) -> list[Link]:
        """Every link of an integration."""
        query = T.select(*_COLUMNS).where(T.integration == integration_id).order_by(T.variant_id)
        return [_link(row) for row in self._store.each(query)]

    def products(self, integration_id: int) -> dict[int, str]:
        """The my.QLS product of every linked variant of an integration."""
        query = T.select(T.variant_id, T.warehouse_product_id)
        return dict(self._store.each(query.where(T.integration == integration_id)))

    def by_variant(self, integration_id: int) -> dict[int, Link]:
        """Every link of an integration by the shop's variant id."""
        return {link.variant_id: link for link in self.all(integration_id)}

    def touching(self, integration_id: int, others: Collection[Link]) -> list[Link]:
        """The links of an integration that have the variant or my.QLS product of ``others``."""
        variants = [link.variant_id for link in others]
        products = [link.warehouse_product_id for link in others]
        either = T.variant_id.in_(variants) | T.warehouse_product_id.in_(products)
        query = T.select(*_COLUMNS).where(T.integration == integration_id, either)
        return [_link(row) for row in self._store.rows(query.order_by(T.variant_id))]

    def all_for_account(self, account_id: int) -> list[tuple[int, Link]]:
        """Every link to an account's products, each with its integration's id."""
        query = (
            T.select(T.integration, *_COLUMNS)
            .join(IntegrationTable)
            .where(IntegrationTable.account == account_id)
            .order_by(T.integration, T.variant_id)
        )
        return [(row[0], _link(row[1:])) for row in self._store.rows(query)]

    def count_there(self, integration_id: int) -> int:
        """How many links are of variants that are in the shop; those that are gone keep theirs."""
        query = T.select(fn.COUNT(T.id)).join(V, on=_VARIANT_OF_LINK)
        (row,) = self._store.rows(query.where(T.integration == integration_id, V.gone_at.is_null()))
        return int(row[0])

    def codes_there(self, integration_id: int, sku_field: SkuField) -> Iterator[LinkedCodes]:
        """The codes of the links of variants that are in the shop, by variant id.

        ``sku_field`` is what serves as SKU in this shop.
        """
        code = V.article_code if sku_field is SkuField.ARTICLE_CODE else V.sku
        query = T.select(T.warehouse_product_id, T.ean, T.sku, V.ean, code)
        wanted = (T.integration == integration_id, V.gone_at.is_null())
        query = query.join(V, on=_VARIANT_OF_LINK).where(*wanted).order_by(T.variant_id)
        return map(LinkedCodes._make, self._store.each(query))

    def products_of(self, integration_id: int, variant_ids: Collection[int]) -> dict[int, str]:
        """The my.QLS products of those variants that have a link, by variant id."""
        query = T.select(T.variant_id, T.warehouse_product_id)
        wanted = (T.integration == integration_id, T.variant_id.in_(list(variant_ids)))
        return dict(self._store.rows(query.where(*wanted)))

    def codes_elsewhere(self, account_id: int, but: int) -> list[tuple[str, str]]:
        """EAN and SKU of the links of an account's other integrations than ``but``.

        Those of variants that are no longer in their shop are left out: nobody could mend them.
        """
        query = T.select(T.ean, T.sku).join(V, on=_VARIANT_OF_LINK)
        rows = self._store.rows(query.where(*_elsewhere(account_id, but)))
        return [(ean, sku) for ean, sku in rows]

    def is_linked_elsewhere(self, account_id: int, but: int, ean: str, sku: str) -> bool:
        """Whether one of :meth:`codes_elsewhere` has either code."""
        query = T.select(T.id).join(V, on=_VARIANT_OF_LINK).where(*_elsewhere(account_id, but))
        return self._store.row(query.where((T.ean == ean) | (T.sku == sku)).limit(1)) is not None

    def add(self, integration_id: int, link: Link) -> None:
        """Stores a new link.

        Raises:
            AlreadyLinkedError: the variant has a link.
        """
        self.add_all(integration_id, (link,))

    def add_all(self, integration_id: int, links: Sequence[Link]) -> None:
        """Stores new links in one transaction: all of them, or none.

        Raises:
            AlreadyLinkedError: a variant has a link.
        """
        if not links:
            return
        wanted = [link.variant_id for link in links]
        known = T.select(T.variant_id).where(
            T.integration == integration_id, T.variant_id.in_(wanted)
        )
        with self._store.write():
            if found := self._store.row(known.limit(1)):
                raise AlreadyLinkedError(reason("already_linked", variant=found[0]))
            rows = [(integration_id, *_values(link).values()) for link in links]
            fields = (T.integration, *(getattr(T, name) for name in _values(links[0])))
            self._store.run_many(T.insert_many(rows[:1], fields=fields), rows)

    def remove(self, integration_id: int, variant_id: int, why: Reason, now: datetime) -> bool:
        """Undoes a link and keeps it in the history; False when there was none."""
        return bool(self.remove_all(integration_id, (variant_id,), why, now))

    def remove_all(
        self, integration_id: int, variant_ids: Collection[int], why: Reason, now: datetime
    ) -> int:
        """Undoes the links of variants in one transaction. Gives how many there were."""
        of = (T.integration == integration_id, T.variant_id.in_(list(variant_ids)))
        ended = (to_text(now), why.kind, values_text(why))
        links = T.select(T.integration, *_COLUMNS, *map(Value, ended)).where(*of)
        with self._store.write():
            self._store.run(H.insert_from(links.order_by(T.variant_id), _HISTORY))
            return self._store.run(T.delete().where(*of))

    def history(self, integration_id: int, variant_id: int) -> list[UndoneLink]:
        """The links of a variant that were undone, oldest first."""
        columns = (H.variant_id, H.warehouse_product_id, H.reason, H.ean, H.sku, H.made_at)
        query = H.select(*columns, H.removed_at, H.removed_kind, H.removed_values).where(
            H.integration == integration_id, H.variant_id == variant_id
        )
        return [
            UndoneLink(_link(row[:6]), from_text(row[6]), from_columns(row[7], row[8]))
            for row in self._store.rows(query.order_by(H.id))
        ]


def _elsewhere(account_id: int, but: int) -> tuple[Any, Any]:
    """Of links joined to their variants, those that are there in an account's other shops."""
    shops = IntegrationTable.select(IntegrationTable.id).where(
        IntegrationTable.account == account_id, IntegrationTable.id != but
    )
    return (T.integration.in_(shops), V.gone_at.is_null())


def _values(link: Link) -> dict[str, Any]:
    return {
        "variant_id": link.variant_id,
        "warehouse_product_id": link.warehouse_product_id,
        "reason": link.reason.value,
        "ean": link.ean,
        "sku": link.sku,
        "made_at": to_text(link.made_at),
    }

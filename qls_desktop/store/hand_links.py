"""What the merchant decided by hand about links, each decision with its reason."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.checking import HandLinkTable as T

_COLUMNS = (
    T.id, T.integration, T.variant_id, T.before, T.after, T.before_link, T.why, T.at, T.undone_at,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandLink:
    """One decision: the my.QLS product before and after (empty: none), why and when (UTC).

    ``before_link`` is the link that it took away, to be put back when it is undone.
    """

    id: int
    integration_id: int
    variant_id: int
    before: str
    after: str
    before_link: Link | None
    why: str
    at: datetime
    undone_at: datetime | None = None


class HandLinks(Repository):
    """Decisions are never removed; one that no longer holds has been undone."""

    def add(
        self, integration_id: int, variant_id: int, before: Link | None, after: str,
        why: str, now: datetime,
    ) -> int:  # fmt: skip
        """Records a decision and gives its id."""
        return self._store.run(
            T.insert(
                integration=integration_id,
                variant_id=variant_id,
                before=before.warehouse_product_id if before else "",
                after=after,
                before_link=_text(before),
                why=why,
                at=to_text(now),
            )
        )

    def undo(self, decision_id: int, now: datetime) -> None:
        """Marks a decision as undone."""
        self._store.run(T.update(undone_at=to_text(now)).where(T.id == decision_id))

    def standing(self, integration_id: int) -> dict[int, HandLink]:
        """The last decision that holds, by variant."""
        query = T.select(*_COLUMNS).where(T.integration == integration_id, T.undone_at.is_null())
        rows = map(_decision, self._store.rows(query.order_by(T.id)))
        return {row.variant_id: row for row in rows}

    def history(self, integration_id: int, variant_id: int) -> list[HandLink]:
        """Every decision about a variant, oldest first."""
        query = T.select(*_COLUMNS).where(
            T.integration == integration_id, T.variant_id == variant_id
        )
        return [_decision(row) for row in self._store.rows(query.order_by(T.id))]

    def kept_apart(self, integration_id: int) -> frozenset[tuple[int, str]]:
        """Variant and my.QLS product that the merchant unlinked: no rule may join them again."""
        query = T.select(T.variant_id, T.before, T.after).where(
            T.integration == integration_id, T.undone_at.is_null(), T.before != ""
        )
        return frozenset(
            (variant_id, before)
            for variant_id, before, after in self._store.rows(query)
            if before != after
        )


def _decision(row: tuple[Any, ...]) -> HandLink:
    number, integration_id, variant_id, before, after, link, why, at, undone_at = row
    return HandLink(
        number, integration_id, variant_id, before, after, _link(link), why, from_text(at),
        from_text_or_none(undone_at),
    )  # fmt: skip


def _text(link: Link | None) -> str:
    if link is None:
        return ""
    values = {
        "variant_id": link.variant_id,
        "product": link.warehouse_product_id,
        "reason": link.reason.value,
        "ean": link.ean,
        "sku": link.sku,
        "made_at": to_text(link.made_at),
    }
    return msgspec.json.encode(values).decode()


def _link(text: str) -> Link | None:
    if not text:
        return None
    held = msgspec.json.decode(text)
    return Link(
        held["variant_id"],
        held["product"],
        LinkReason(held["reason"]),
        held["ean"],
        held["sku"],
        from_text(held["made_at"]),
    )

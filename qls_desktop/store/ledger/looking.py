"""Looks at my.QLS for an order, and how fast looking finds what was sent."""

from collections.abc import Iterable
from datetime import datetime

from qls_desktop.domain.ledger import LEFT_TO_TWIN, LedgerOrder
from qls_desktop.domain.looks import Look
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.ledger.rows import last_attempt
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.models.orders import LookTable as K
from qls_desktop.store.models.setup import IntegrationTable


class Looking(Repository):
    """What proves that an order is at QLS, or that it isn't (design.md, section 5)."""

    def record_look(
        self, order_id: int, now: datetime, complete: bool, fresh: bool, found: bool
    ) -> None:
        """Records one look; it counts for the last attempt that was begun before it."""
        with self._store.write():
            self._store.run(
                K.insert(
                    order=order_id,
                    attempt_number=self._last_number(order_id),
                    at=to_text(now),
                    complete=int(complete),
                    fresh=int(fresh),
                    found=int(found),
                )
            )

    def looks(self, order_id: int) -> list[Look]:
        """The looks since the last attempt was begun, oldest first."""
        with self._store.read():
            query = K.select(K.at, K.complete, K.fresh, K.found).where(
                K.order == order_id, K.attempt_number == self._last_number(order_id)
            )
            rows = self._store.rows(query.order_by(K.id))
        return [
            Look(order_id, from_text(at), bool(complete), bool(fresh), bool(found))
            for at, complete, fresh, found in rows
        ]

    def held_by_others(self, row: LedgerOrder, qls_order_ids: Iterable[str]) -> frozenset[str]:
        """Those of some orders at QLS that are known to be another shop order than ``row``.

        Two shops of an account may number alike; one shop that is connected twice has its orders
        under the same id of the shop.
        """
        query = T.select(T.qls_order_id).where(
            T.qls_order_id.in_(list(qls_order_ids)), T.shop_order_id != row.shop_order_id
        )
        return frozenset(number for (number,) in self._store.rows(query))

    def twin_of(self, row: LedgerOrder, since: datetime | None = None) -> str:
        """The name of the integration that has the same order of the shop in hand; else empty.

        So it is with a shop that is connected twice: a look proves nothing at the moment at which
        the other one sends. ``since`` (aware UTC): only what was taken in hand from then on.
        """
        query = T.select(IntegrationTable.name).join(IntegrationTable)
        same = (T.shop_order_id == row.shop_order_id, T.number == row.number)
        other = (T.integration != row.integration_id, T.state.in_(sorted(LEFT_TO_TWIN)))
        lately = () if since is None else (T.since >= to_text(since),)
        found = self._store.row(query.where(*same, *other, *lately).limit(1))
        return "" if found is None else str(found[0])

    def record_finding_delay(self, order_id: int, seconds: float) -> None:
        """Records after how many seconds a look first found the order; later ones don't count."""
        query = T.update(finding_delay=seconds).where(T.id == order_id, T.finding_delay.is_null())
        self._store.run(query)

    def finding_delays(self, account_id: int, last: int = 20) -> list[float | None]:
        """Per order of the last ones sent, latest first: found after how many seconds.

        None: sent, but no look has found it yet.
        """
        query = (
            T.select(T.finding_delay)
            .join(IntegrationTable)
            .where(IntegrationTable.account == account_id, T.sent_at.is_null(False))
            .order_by(T.sent_at.desc(), T.id.desc())
            .limit(last)
        )
        return [row[0] for row in self._store.rows(query)]

    def _last_number(self, order_id: int) -> int:
        attempt = last_attempt(self._store, order_id)
        return 0 if attempt is None else attempt.number

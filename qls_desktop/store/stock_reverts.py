"""Levels that the shop took back after we wrote them."""

from collections.abc import Mapping
from datetime import datetime

from qls_desktop.domain.stock_plan import Level
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import to_text

_SAME_TWICE = """
WITH last_two AS (
  SELECT variant_id, old, new, outcome, began_at,
    ROW_NUMBER() OVER (PARTITION BY variant_id ORDER BY id DESC) AS age
  FROM stock_write WHERE integration_id = ?1 AND began_at >= ?2
), sold AS (
  SELECT variant_id, MAX(o.seen_at) AS at
  FROM ledger_order o JOIN order_line ON order_line.order_id = o.id
  WHERE o.integration_id = ?1 AND o.seen_at >= ?2
  GROUP BY variant_id
)
SELECT variant_id, MIN(old), MIN(new)
FROM last_two LEFT JOIN sold USING (variant_id)
WHERE age <= 2
GROUP BY variant_id
HAVING COUNT(*) = 2 AND MIN(old) = MAX(old) AND MIN(new) = MAX(new)
  AND MIN(outcome) = 'sent' AND MAX(outcome) = 'sent'
  AND COALESCE(MAX(sold.at) < MIN(began_at), 1)
"""


class StockReverts(Repository):
    """What the recorded writes tell of a shop whose stock somebody else keeps as well."""

    def same_twice(self, integration_id: int, since: datetime) -> Mapping[int, Level]:
        """Variants whose last two writes since ``since`` were the same one, as old and new level.

        No order with the variant came in since the first of them, so the shop took that one back
        (api/lightspeed.md, section 7: a revert without a sale).
        """
        rows = self._store.select(_SAME_TWICE, (integration_id, to_text(since)))
        return {variant_id: Level(old, new) for variant_id, old, new in rows}

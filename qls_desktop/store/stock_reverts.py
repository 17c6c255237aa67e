"""Levels that the shop took back after we wrote them."""

from collections.abc import Mapping
from datetime import datetime

from qls_desktop.domain.stock_plan import Level
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import to_text

_SAME_TWICE = """
SELECT variant_id, MIN(old), MIN(new)
FROM (
  SELECT variant_id, old, new, outcome,
    ROW_NUMBER() OVER (PARTITION BY variant_id ORDER BY id DESC) AS age
  FROM stock_write WHERE integration_id = ? AND began_at >= ?
)
WHERE age <= 2
GROUP BY variant_id
HAVING COUNT(*) = 2 AND MIN(old) = MAX(old) AND MIN(new) = MAX(new)
  AND MIN(outcome) = 'sent' AND MAX(outcome) = 'sent'
"""


class StockReverts(Repository):
    """What the recorded writes tell of a shop whose stock somebody else keeps as well."""

    def same_twice(self, integration_id: int, since: datetime) -> Mapping[int, Level]:
        """Variants whose last two writes since ``since`` were the same one, as old and new level.

        The second one was planned although nothing else had changed, so the first was taken back.
        """
        rows = self._store.select(_SAME_TWICE, (integration_id, to_text(since)))
        return {variant_id: Level(old, new) for variant_id, old, new in rows}

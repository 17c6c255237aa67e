"""Groups the findings of page "Productcontrole" per product or shop, a little at a time."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.findings import Finding, Severity
from qls_desktop.gui.check_rows import Words
from qls_desktop.gui.labels import SEVERITY_ICONS, SEVERITY_ORDER
from qls_desktop.gui.moments import number
from qls_desktop.gui.rows import Row

translate = QCoreApplication.translate

PER_PRODUCT, PER_SHOP = "product", "shop"
SLICE = 1_000
"""So many findings or groups are done before others get their turn."""

_MOST = 10_000_000
"""More findings than there can be: one number says how bad off a group is."""

Key = tuple[str, object]
Groups = dict[Key, list[Finding]]


async def group_rows(rows: Sequence[Row], by: str) -> list[Row]:
    """One row per product or shop, the one that is worst off first.

    Gives way between two slices, so that the window it runs in stays quick with 100,000 rows.
    """
    groups: Groups = {}
    for start in range(0, len(rows), SLICE):
        _add(groups, rows[start : start + SLICE], by)
        await asyncio.sleep(0)
    words, made = _GroupWords(by), list[Row]()
    listed = list(groups.items())
    for start in range(0, len(listed), SLICE):
        made.extend(words.row(*item) for item in listed[start : start + SLICE])
        await asyncio.sleep(0)
    made.sort(key=_weight)
    return made


def _add(groups: Groups, rows: Sequence[Row], by: str) -> None:
    for row in rows:
        one: Finding = row.value
        about = one.product_id or one.warehouse_product_id or one.title if by == PER_PRODUCT else ""
        groups.setdefault((one.integration, about), []).append(one)


def _weight(row: Row) -> int:
    return int(row.order[0])


class _GroupWords:
    """Says groups; what many of them have in common is looked up once."""

    def __init__(self, by: str) -> None:
        self._per_product = by == PER_PRODUCT
        self._words = Words()
        self._pattern = translate("CheckPage", "Bevindingen: {0}")
        self._counts: dict[int, str] = {}

    def row(self, key: Key, findings: Sequence[Finding]) -> Row:
        """The row of one group."""
        severities = [one.severity for one in findings]
        worst = min(severities, key=SEVERITY_ORDER.__getitem__)
        blocking = severities.count(Severity.BLOCKS)
        kinds = ", ".join(dict.fromkeys(self._words.kinds[one.kind] for one in findings))
        first, count = findings[0], len(findings)
        title = first.title if self._per_product else first.integration or "my.QLS"
        weight = (SEVERITY_ORDER[worst] * _MOST - blocking) * _MOST - count
        cells = (
            self._words.severities[worst],
            kinds,
            title,
            self._count(count),
            first.integration,
        )
        order = (weight, kinds.casefold(), title.casefold(), -count, first.integration)
        return Row(("group", *key), cells, order, "", tuple(findings), SEVERITY_ICONS[worst])

    def _count(self, count: int) -> str:
        known = self._counts.get(count)
        if known is None:
            known = self._counts[count] = self._pattern.format(number(count))
        return known

"""The rows of page "Productcontrole": one per finding, or one per product or shop."""

import asyncio
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.gui.labels import SEVERITY_ICONS, SEVERITY_ORDER, kind_word, severity_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.rows import Row
from qls_desktop.sync.check import CheckReport, key_of

translate = QCoreApplication.translate

IGNORED = "ignored"
PER_PRODUCT, PER_SHOP = "product", "shop"
_AT_ONCE = 2_000
"""So many rows are made before others get their turn."""

Title = Callable[[Finding], str]
"""Says a finding in one sentence."""


async def make_rows(report: CheckReport, title: Title) -> list[Row]:
    """A row per finding. Made in parts, so that nothing waits for 100,000 of them."""
    rows: list[Row] = []
    words = Words()
    for start in range(0, len(report.findings), _AT_ONCE):
        part = report.findings[start : start + _AT_ONCE]
        rows.extend(finding_row(one, report, title(one), words) for one in part)
        await asyncio.sleep(0)
    return rows


class Words:
    """The words of kinds and severities, looked up once for many rows."""

    def __init__(self) -> None:
        self.kinds = {kind: kind_word(kind) for kind in FindingKind}
        self.severities = {severity: severity_word(severity) for severity in Severity}
        self.count = translate("CheckPage", "Bevindingen: {0}")


def finding_row(finding: Finding, report: CheckReport, said: str, words: Words) -> Row:
    """The row of one finding, which is said in a sentence by ``said``."""
    key = key_of(finding)
    cells = (
        words.severities[finding.severity],
        words.kinds[finding.kind],
        finding.title,
        finding.value,
        finding.integration,
    )
    order = (SEVERITY_ORDER[finding.severity], *(cell.casefold() for cell in cells[1:]))
    state = IGNORED if key in report.ignored else ""
    facets = (finding.severity.value, finding.kind.value, finding.integration, state)
    search = " ".join((*cells[1:], said)).casefold()
    picture = "state-pause" if state else SEVERITY_ICONS[finding.severity]
    return Row(key, cells, order, search, finding, picture, facets)


def _group_of(finding: Finding, by: str) -> tuple[str, object]:
    if by == PER_SHOP:
        return finding.integration, ""
    return finding.integration, finding.product_id or finding.warehouse_product_id or finding.title


def group_rows(rows: Iterable[Row], by: str) -> list[Row]:
    """One row per product or shop, the one that is worst off first."""
    groups: dict[tuple[str, object], list[Finding]] = {}
    for row in rows:
        groups.setdefault(_group_of(row.value, by), []).append(row.value)
    words = Words()
    made = [_group_row(key, findings, by, words) for key, findings in groups.items()]
    return sorted(made, key=lambda row: row.order[0])


def _group_row(key: tuple[str, object], findings: Sequence[Finding], by: str, words: Words) -> Row:
    worst = min((one.severity for one in findings), key=SEVERITY_ORDER.__getitem__)
    blocking = sum(one.severity is Severity.BLOCKS for one in findings)
    kinds = ", ".join(dict.fromkeys(words.kinds[one.kind] for one in findings))
    first = findings[0]
    title = first.title if by == PER_PRODUCT else first.integration or "my.QLS"
    count = words.count.format(number(len(findings)))
    cells = (words.severities[worst], kinds, title, count, first.integration)
    weight = (SEVERITY_ORDER[worst], -blocking, -len(findings))
    order = (weight, kinds.casefold(), title.casefold(), -len(findings), first.integration)
    search = " ".join(cells).casefold()
    return Row(("group", *key), cells, order, search, tuple(findings), SEVERITY_ICONS[worst])

"""The rows of page "Productcontrole": one per finding, and those that pass its filters."""

import asyncio
from collections.abc import Callable, Sequence

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.gui.labels import SEVERITY_ICONS, SEVERITY_ORDER, kind_word, severity_word
from qls_desktop.gui.rows import Row
from qls_desktop.sync.check_report import CheckReport, key_of

IGNORED = "ignored"
_STATE = 3
"""The place of the state among a row's facets."""

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


def choose_rows(
    rows: Sequence[Row], wanted: Sequence[str], words: Sequence[str], *, hides: bool
) -> Sequence[Row]:
    """The rows that pass the filters, in their order.

    Args:
        rows: all of them.
        wanted: severity, kind and integration; an empty one lets every row through.
        words: case-folded; a row holds all of them.
        hides: whether ignored findings are left out.
    """
    for place, value in enumerate(wanted):
        if value:
            rows = [row for row in rows if row.facets[place] == value]
    if hides:
        rows = [row for row in rows if row.facets[_STATE] != IGNORED]
    for word in words:
        rows = [row for row in rows if word in row.search]
    return rows

"""One group per code on which the shops of an account don't agree: all shops side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from qls_desktop.domain.findings import Finding, FindingKind


@dataclass(frozen=True, slots=True)
class Side:
    """One variant of a group: its shop, codes and title, and the my.QLS product it is, if any."""

    integration: str
    variant_id: int | None
    title: str
    ean: str
    sku: str
    warehouse_product_id: str


@dataclass(frozen=True, slots=True)
class Across:
    """A code or title that shops share, and every variant of any shop that has it.

    ``by`` is the kind of the findings' reason. ``at_qls`` names the my.QLS products with a code of
    the group, as a person lists them; empty when my.QLS holds none.
    """

    by: str
    value: str
    sides: tuple[Side, ...]
    at_qls: str


def _key(finding: Finding) -> tuple[str, str]:
    return finding.reason.kind, finding.value.casefold()


def _side(finding: Finding) -> Side:
    values = finding.reason.values
    return Side(
        finding.integration,
        finding.variant_id,
        finding.title,
        str(values.get("ean") or ""),
        str(values.get("sku") or ""),
        finding.warehouse_product_id,
    )


def side_by_side(finding: Finding, findings: Iterable[Finding]) -> Across | None:
    """The group that a finding belongs to, in the order of the shops' names.

    None for a finding that isn't about shops that disagree.
    """
    if finding.kind is not FindingKind.CROSS_SHOP_MISMATCH:
        return None
    wanted = _key(finding)
    group = [
        one
        for one in findings
        if one.kind is FindingKind.CROSS_SHOP_MISMATCH and _key(one) == wanted
    ]
    named = dict.fromkeys(str(one.reason.values.get("at_qls") or "–") for one in group)
    sides = sorted(map(_side, group), key=lambda side: (side.integration, side.variant_id or 0))
    told = "; ".join(name for name in named if name != "–")
    return Across(finding.reason.kind, finding.value, tuple(sides), told)

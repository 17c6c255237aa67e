"""What a product check found, and by what a finding is known from one check to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from qls_desktop.domain.findings import Finding
from qls_desktop.store.findings_kept import Ignored


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found, what of it the merchant lets be, and how much was mended since.

    ``ignored`` is by key, see :func:`key_of`. ``read_at`` is when the shop that was read longest
    ago was last read whole (aware UTC); None when one of them never was.
    """

    findings: tuple[Finding, ...] = ()
    ignored: Mapping[str, Ignored] = field(default_factory=dict)
    mended: int = 0
    read_at: datetime | None = None

    def open(self) -> tuple[Finding, ...]:
        """The findings that the merchant doesn't let be."""
        return tuple(one for one in self.findings if key_of(one) not in self.ignored)


def subject_of(finding: Finding) -> str:
    """What a finding is about, the same at every check: kind, shop and variant or product.

    The shop by its id, so that renaming it changes nothing.
    """
    about = finding.variant_id or finding.product_id or finding.warehouse_product_id
    place = "variant" if finding.variant_id else "product" if finding.product_id else "qls"
    kinds = f"{finding.kind}|{finding.reason.kind}"
    return f"{kinds}|{finding.integration_id}|{place}|{about}"


def key_of(finding: Finding) -> str:
    """By what a finding is ignored: another value is another finding."""
    return f"{subject_of(finding)}|{finding.value[:100]}"

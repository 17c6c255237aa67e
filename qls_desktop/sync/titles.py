"""What variants are called in the items of a run."""

from qls_desktop.domain.catalogue import Variant
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.sync.run import Run


class Titles:
    """Looks a variant up when an item tells of it: of 50,000 only the first items are kept."""

    def __init__(self, run: Run) -> None:
        self._tally = run.tally
        self._catalogue = Catalogue(run.parts.store)
        self._integration_id = run.integration.id

    def full(self, variant_id: int) -> str:
        """The full title of a variant, or its id when it isn't known."""
        found = self._find(variant_id)
        return found.full_title if found else str(variant_id)

    def with_code(self, variant_id: int) -> str:
        """The full title with the code by which the merchant knows the variant."""
        found = self._find(variant_id)
        return titled(found) if found else str(variant_id)

    def _find(self, variant_id: int) -> Variant | None:
        if not self._tally.has_room:
            return None
        return self._catalogue.variant(self._integration_id, variant_id)


def titled(variant: Variant) -> str:
    """A variant's full title with its code."""
    code = variant.article_code or variant.sku or variant.ean
    return f"{variant.full_title} ({code})" if code else variant.full_title

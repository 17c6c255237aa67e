"""Which variants are linked to which my.QLS products."""

from qls_desktop.store.links import Links
from qls_desktop.sync.planning import Planning


def linked_products(run: Planning) -> dict[int, str]:
    """Variant id → my.QLS product id, for this run's integration."""
    links = Links(run.parts.store).all(run.integration.id)
    return {link.variant_id: link.warehouse_product_id for link in links}

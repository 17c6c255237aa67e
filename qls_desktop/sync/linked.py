"""Which variants are linked to which my.QLS products, and new links of a run."""

from collections.abc import Collection

from qls_desktop.domain.catalogue import Link
from qls_desktop.store.link_book import LinkBook
from qls_desktop.store.links import Links
from qls_desktop.sync.planning import Planning
from qls_desktop.sync.run import Run


def linked_products(run: Planning) -> dict[int, str]:
    """Variant id → my.QLS product id, for this run's integration."""
    links = Links(run.parts.store).all(run.integration.id)
    return {link.variant_id: link.warehouse_product_id for link in links}


def make_links(run: Run, links: Collection[Link]) -> None:
    """Stores links and that this run made them: all in one transaction, or none.

    Raises:
        AlreadyLinkedError: a variant has a link.
    """
    store, integration_id = run.parts.store, run.integration.id
    with store.write():
        Links(store).add_all(integration_id, tuple(links))
        LinkBook(store).record(run.run_id, integration_id, links, run.now(), made=True)

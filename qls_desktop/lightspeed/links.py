"""Pages of the shop's back office (api/lightspeed.md, section 11). There is no variant page."""

import re

from qls_desktop.domain.settings import Cluster

_DOMAINS = {Cluster.EU1: "webshopapp.com", Cluster.US1: "shoplightspeed.com"}
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", re.IGNORECASE)


def product_link(cluster: Cluster, sub_domain: str, product_id: int) -> str:
    """The back-office page of a product; empty when ``sub_domain`` isn't a host label."""
    return _link(cluster, sub_domain, f"products/{product_id}")


def order_link(cluster: Cluster, sub_domain: str, order_id: int) -> str:
    """The back-office page of an order; empty when ``sub_domain`` isn't a host label."""
    return _link(cluster, sub_domain, f"orders/{order_id}")


def _link(cluster: Cluster, sub_domain: str, page: str) -> str:
    if not _LABEL.fullmatch(sub_domain):
        return ""
    return f"https://{sub_domain}.{_DOMAINS[cluster]}/admin/{page}"

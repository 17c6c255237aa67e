"""Addresses of pages in the my.QLS portal, to open in a browser (api/qls.md, section 1)."""

from urllib.parse import quote

from qls_desktop.qls.hosts import PORTAL_URL


def order_link(company_id: str, order_id: str) -> str:
    """The portal page of one fulfilment order."""
    return _page(company_id, "order", order_id)


def product_link(company_id: str, product_id: str) -> str:
    """The portal page of one fulfilment product."""
    return _page(company_id, "product", product_id)


def _page(company_id: str, kind: str, row_id: str) -> str:
    company, row = quote(company_id, safe=""), quote(row_id, safe="")
    return f"{PORTAL_URL}/company/{company}/fulfillment/{kind}/{row}"

"""Words for the catalogue: what the product sync does and leaves, and what the check finds."""

from qls_desktop.words.check_findings import ENTRIES as FINDINGS
from qls_desktop.words.ean_findings import ENTRIES as EANS
from qls_desktop.words.matches import ENTRIES as MATCHES
from qls_desktop.words.product_sync import ENTRIES as PRODUCTS
from qls_desktop.words.said import Entry

ENTRIES: dict[str, Entry] = {**MATCHES, **PRODUCTS, **EANS, **FINDINGS}

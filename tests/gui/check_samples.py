"""What the dialogs around the product check show: for the pictures. Invented data."""

from datetime import timedelta

from qls_desktop.domain.catalogue import Variant, WarehouseProduct
from qls_desktop.domain.explained import Explained, Standing
from qls_desktop.domain.reason import reason
from qls_desktop.domain.repair import CodeChange, CodeField, Proposal, RefusedRow
from qls_desktop.domain.runs import RunItem, Task
from qls_desktop.sync.what_if import Forecast
from tests.gui.fake_desk import NOW

_TITLES = ("Mok Molen blauw", "Theedoek Delfts blauw set van 6", "Fietstas dubbel 46 liter")


def explained(count: int) -> tuple[Explained, ...]:
    """Variants in every standing, one after the other."""
    return tuple(_explained(number) for number in range(count))


def _explained(number: int) -> Explained:
    standing = list(Standing)[number % len(Standing)]
    title, sku, ean = _TITLES[number % 3], f"ART-{number:04d}", f"87123456{number:05d}"
    shelf = WarehouseProduct(f"w{number}", title, sku, ean, amount_available=number)
    values = {"ean": ean, "sku": sku, "name": title, "their_ean": ean, "their_sku": sku,
              "made": "ean_and_sku", "day": "2026-10-02", "candidates": f"{title} (SKU {sku})",
              "by_ean": title, "by_sku": title}  # fmt: skip
    kinds = {
        Standing.LINKED: "explained_linked_both",
        Standing.WILL_LINK: "link_by_ean_and_sku",
        Standing.REFUSED: "match_only_ean",
        Standing.UNKNOWN: "explained_unknown",
    }
    joined = standing in (Standing.LINKED, Standing.WILL_LINK)
    return Explained(
        "Molenwinkel", Variant(number, number), title, ean, sku, standing,
        reason(kinds[standing], **values), shelf if joined else None,
        shelf.id if joined else "", (shelf,) if standing is Standing.REFUSED else (),
    )  # fmt: skip


def proposal() -> Proposal:
    """Some codes that would be written, and rows that are left out."""
    changes = tuple(
        CodeChange(1, "Molenwinkel", number, _TITLES[number % 3], field, f"{number}", f"87{number}")
        for number in range(1, 8)
        for field in (CodeField.EAN, CodeField.ARTICLE_CODE)
    )
    refused = (
        RefusedRow("EAN ontbreekt", 4, "Klompen maat 42", reason("repair_linked")),
        RefusedRow("EAN ontbreekt", 9, "Tulpenbol", reason("repair_bad_ean", ean="12")),
    )
    return Proposal(changes, refused, 31)


def forecasts() -> tuple[Forecast, ...]:
    """What switching on all three would do, of what was read yesterday."""
    read_at = NOW - timedelta(hours=20)
    stock = tuple(
        RunItem(
            "set_stock",
            str(n),
            _TITLES[n % 3],
            reason("stock_set", old=n + 2, new=n),
            str(n + 2),
            str(n),
        )
        for n in range(312)
    )
    counts = {"planned": 312, "looked_at": 4870, "zeroes": 41, "held": 41}
    links = {"link": 120, "create": 14, "update": 3, "emptied": 2, "looked_at": 4870}
    return (
        Forecast(Task.ORDERS, problem=reason("what_if_unread")),
        Forecast(Task.STOCK, counts, stock, 1080, read_at),
        Forecast(Task.PRODUCTS, links, (), 96, read_at),
    )

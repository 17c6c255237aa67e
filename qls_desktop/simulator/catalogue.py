"""What the invented shop sells, what was planted in it, and what QLS keeps of it."""

from qls_desktop.simulator.assortment_shapes import (
    Catalogue,
    CatalogueProduct,
    CatalogueVariant,
    PlantedFault,
    SeedWarehouseProduct,
)
from qls_desktop.simulator.planting import plant
from qls_desktop.simulator.shelves import stock_shelves
from qls_desktop.simulator.variety import make_products

__all__ = [
    "Catalogue",
    "CatalogueProduct",
    "CatalogueVariant",
    "PlantedFault",
    "SeedWarehouseProduct",
    "build_catalogue",
]


def build_catalogue(
    seed: int, products: int, fault_share: float = 0.0, known_share: float = 0.7
) -> Catalogue:
    """Build an assortment; the same arguments always give the same one.

    Args:
        seed: any whole number.
        products: how many products, 1 or more.
        fault_share: share of the products that gets one fault, at most a half.
        known_share: share of the clean products that QLS knows already.

    Raises:
        ValueError: when there are no products, or a share is out of range.
    """
    clean = make_products(seed, products)
    planted, truth = plant(seed, clean, fault_share)
    return Catalogue(seed, planted, truth, stock_shelves(seed, planted, truth, known_share))

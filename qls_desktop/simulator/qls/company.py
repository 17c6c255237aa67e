"""The company of the account, its brands, and who may log in."""

from dataclasses import dataclass
from datetime import UTC, datetime

COMPANY_ID = "c0000000-0000-4000-8000-000000000001"
SECOND_COMPANY_ID = "c0000000-0000-4000-8000-000000000002"
BRAND_ID = "b0000000-0000-4000-8000-000000000001"
SECOND_BRAND_ID = "b0000000-0000-4000-8000-000000000002"
USERNAME = "koppeling@example.test"
PASSWORD = "voorbeeld-wachtwoord"  # noqa: S105 - invented, opens the simulator only


@dataclass(frozen=True, slots=True)
class SimBrand:
    """A trade name under which parcels leave (api/qls.md section 3)."""

    id: str
    name: str
    website: str


@dataclass(frozen=True, slots=True)
class SimCompany:
    """One QLS customer with its brands; `created` and `modified` are UTC."""

    id: str
    name: str
    brands: tuple[SimBrand, ...]
    active: bool = True
    has_fulfillment: bool = True
    created: datetime = datetime(2025, 1, 6, 8, 0, tzinfo=UTC)
    modified: datetime = datetime(2026, 2, 1, 11, 0, tzinfo=UTC)

    def brand(self, brand_id: object) -> SimBrand | None:
        """Find a brand of this company by its id."""
        return next((brand for brand in self.brands if brand.id == brand_id), None)


@dataclass(frozen=True, slots=True)
class SimLogin:
    """A my.QLS user: the password, and the companies it may see."""

    password: str
    company_ids: tuple[str, ...]


def example_company() -> SimCompany:
    """Give the company of api/qls.md section 12, with two brands."""
    brands = (
        SimBrand(BRAND_ID, "Voorbeeldwinkel", "https://shop.example.test"),
        SimBrand(SECOND_BRAND_ID, "Voorbeeldwinkel Zakelijk", "https://zakelijk.example.test"),
    )
    return SimCompany(COMPANY_ID, "Voorbeeldwinkel B.V.", brands)


def second_company() -> SimCompany:
    """Give a second customer of QLS, whose data the login above may not see."""
    brand = SimBrand(
        "b0000000-0000-4000-8000-000000000003", "Andere Winkel", "https://andere.example.test"
    )
    return SimCompany(SECOND_COMPANY_ID, "Andere Winkel B.V.", (brand,))

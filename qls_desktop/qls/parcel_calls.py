"""Reads which parcels left for which order (api/qls.md section 7, recipe 6)."""

from collections.abc import Iterable
from datetime import datetime

from qls_desktop.domain.doubt import predates
from qls_desktop.domain.orders import Parcel
from qls_desktop.qls.calls import Calls
from qls_desktop.qls.parcel_rows import Shipment, shipments
from qls_desktop.qls.recent_walk import RowShape, walk_recent
from qls_desktop.transport.request import Lane

SHIPMENTS = "/shipments"

_SHAPE: RowShape[Shipment] = RowShape(lambda row: row.id, lambda row: row.parcel.created)


async def read_parcels(
    calls: Calls, references: frozenset[str], since: datetime
) -> tuple[Parcel, ...]:
    """The parcels on their way to a customer whose reference is one of ``references``.

    Reads the shipments made since ``since`` when the list is sorted, else all. Returns and parcels
    without a barcode are left out. An incomplete read gives the parcels that it saw.

    Raises:
        ApiProblemError: the list can't be read.
    """
    wanted = {reference.strip() for reference in references} - {""}
    if not wanted:
        return ()
    fetch = calls.pages(SHIPMENTS, shipments, Lane.STATUSES)
    found = await walk_recent(fetch, _SHAPE, since, lambda _rows: None)
    parcels = (row.parcel for row in found.rows)
    return tuple(
        parcel
        for parcel in parcels
        if parcel.reference in wanted and parcel.is_delivery and parcel.barcode
    )


def fitting_parcels(
    parcels: Iterable[Parcel], reference: str, postal_code: str, placed_at: datetime
) -> tuple[Parcel, ...]:
    """Those of ``parcels`` that belong to one order: same reference, same postcode, no return.

    The postcode is compared without spaces and case. What was made before the order was placed
    (aware UTC) is of another one that had its number. All that fit are kept: an order may leave in
    several parcels.
    """
    code = _bare(postal_code)
    return tuple(
        parcel
        for parcel in parcels
        if parcel.is_delivery
        and parcel.reference == reference.strip()
        and code
        and _bare(parcel.postal_code) == code
        and not predates(parcel.created, placed_at)
    )


def _bare(postal_code: str) -> str:
    return "".join(postal_code.split()).upper()

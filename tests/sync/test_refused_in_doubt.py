"""A refusal inside a 2xx without an id: in doubt, then refused, and sent when it is mended."""

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from tests.sync.stage import Stage

SHAPES = [
    {"error_status": "200_meta_400"},
    {"error_status": "200_meta_200"},
    {"invalid_order": "2xx_errors_no_id"},
]


@pytest.mark.parametrize("switches", SHAPES, ids=str)
async def test_it_ends_as_refused_and_goes_when_mended(
    stage: Stage, switches: dict[str, str]
) -> None:
    for name, value in switches.items():
        stage.world.warehouse.switches.set(name, value)
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.edit_order(number, {"addressShippingZipcode": "9999 ZZ"})
    await stage.run(Task.ORDERS)
    doubt = stage.order(number)
    assert (doubt.state, doubt.reason.kind) == (OrderState.IN_DOUBT, "refused_in_doubt")
    assert "Ongeldige postcode" in str(doubt.reason.values)
    for _ in range(26):
        stage.wait(hours=1)
        await stage.run(Task.ORDERS)
    refused = stage.order(number)
    assert (refused.state, refused.reason.kind) == (OrderState.REJECTED, "order_rejected")
    assert "Ongeldige postcode" in str(refused.reason.values)
    stage.world.edit_order(number, {"addressShippingZipcode": "1234 AB"})
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]

"""What the merchant decides about one order: retry, ignore, "it is there", "send again"."""

from collections.abc import Callable

from qls_desktop.domain.doubt import LOOK_BACK, same_reference
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.order_plan import IGNORED_BY_USER, RESEND_BY_USER
from qls_desktop.domain.order_rights import Rights, rights
from qls_desktop.domain.orders import WarehouseOrder
from qls_desktop.domain.reason import reason
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.known import known_account, known_integration, known_order
from qls_desktop.sync.lines import warehouse_line
from qls_desktop.sync.lookup import may_be_ours
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.refusals import RefusedError


def retry_order(parts: Parts, order_id: int) -> LedgerOrder:
    """Offers an order again at the next orders sync.

    Raises:
        RefusedError: the order's state doesn't allow it.
    """
    row = _open_to(parts, order_id, lambda it: it.retry)
    return Ledger(parts.store).move(row.id, OrderState.READY, reason("retry_by_user"), parts.now())


def ignore_order(parts: Parts, order_id: int, why: str) -> LedgerOrder:
    """Leaves an order alone for good, with the merchant's reason.

    Raises:
        RefusedError: the order may be at QLS, so that it can't be ignored.
    """
    row = _open_to(parts, order_id, lambda it: it.ignore)
    told = reason(IGNORED_BY_USER, why=why)
    return Ledger(parts.store).move(row.id, OrderState.IGNORED, told, parts.now())


def resend_order(parts: Parts, order_id: int) -> LedgerOrder:
    """Sends an order again at the next orders sync: the merchant looked and it isn't there.

    Raises:
        RefusedError: the outcome of the last attempt isn't known yet, or my.QLS holds several.
    """
    row = _open_to(parts, order_id, lambda it: it.resend)
    if row.reason.kind == "found_several":
        raise RefusedError(reason("resend_of_several", number=row.number))
    return Ledger(parts.store).move(row.id, OrderState.READY, reason(RESEND_BY_USER), parts.now())


async def confirm_order(parts: Parts, order_id: int, qls_order_id: str = "") -> LedgerOrder:
    """Takes an order as sent under an id at QLS; without an id the one with its number is taken.

    Raises:
        RefusedError: my.QLS doesn't hold that order, or holds several.
        ApiProblemError: my.QLS couldn't be asked.
    """
    row = _open_to(parts, order_id, lambda it: it.confirm)
    integration = known_integration(parts.store, row.integration_id)
    account = known_account(parts.store, integration.account_id)
    async with warehouse_line(parts, account) as channel:
        found = await _find(parts, Warehouse(channel, account.company_id), row, qls_order_id)
    return Ledger(parts.store).move(
        row.id,
        OrderState.SENT,
        reason("confirmed_by_user"),
        parts.now(),
        qls_order_id=found.id,
    )


async def _find(
    parts: Parts, warehouse: Warehouse, row: LedgerOrder, qls_order_id: str
) -> WarehouseOrder:
    if qls_order_id:
        found = await warehouse.order(qls_order_id)
        if found is None or found.cancelled:
            raise RefusedError(reason("confirm_not_found", number=row.number))
        return found
    order = Ledger(parts.store).observation(row.id)
    since = order.created_at if order else row.since
    walk = await warehouse.walk_orders(since - LOOK_BACK)
    ours = may_be_ours(parts.store, row, same_reference(walk.rows, row.number))
    live = [order for order in ours if not order.cancelled]
    if len(live) != 1:
        raise RefusedError(reason("confirm_not_one", number=row.number, count=len(live)))
    return live[0]


def _open_to(parts: Parts, order_id: int, wish: Callable[[Rights], bool]) -> LedgerOrder:
    row = known_order(parts.store, order_id)
    if not wish(rights(row.state, row.reason)):
        raise RefusedError(reason("order_not_possible", number=row.number, state=row.state.value))
    return row

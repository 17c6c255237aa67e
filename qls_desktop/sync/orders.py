"""The orders sync: observe, plan, apply."""

from qls_desktop.domain.doubt import look_is_proven
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.order_plan import MoveOrder, OrderPlan, plan_orders
from qls_desktop.domain.runs import RunItem
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.doubts import recover_interrupted, resolve_doubts
from qls_desktop.sync.follow_orders import follow_orders
from qls_desktop.sync.linked import linked_products
from qls_desktop.sync.observe_orders import observe_orders
from qls_desktop.sync.planning import Planning
from qls_desktop.sync.run import Run
from qls_desktop.sync.send_orders import move_order, send_orders

_PLANNED = frozenset(
    {
        OrderState.SEEN,
        OrderState.WAITING,
        OrderState.READY,
        OrderState.REJECTED,
        OrderState.CANCELLED,
        OrderState.IGNORED,
        OrderState.ABSENT,
        OrderState.SENT,
        OrderState.SHIPPED,
        OrderState.ATTENTION,
    }
)


async def sync_orders(run: Run) -> None:
    """Brings new orders to QLS and the shipping of earlier ones back to the shop.

    A dry run reads and plans, and changes neither side nor the ledger's states.

    Raises:
        ApiProblemError: a side couldn't be asked; or, after all else was done, the shop doesn't
            show its orders to the last.
    """
    if not run.dry_run:
        recover_interrupted(Ledger(run.parts.store), run.now(), run.integration.id)
    read = await observe_orders(run)
    if not run.dry_run:
        await resolve_doubts(run)
    plan = plan_from_store(run)
    _note_plan(run, plan)
    if run.dry_run:
        read.check()
        return
    for action in plan.moves:
        move_order(run, action)
    await send_orders(run, plan.sends, read.at)
    await follow_orders(run)
    read.check()


def plan_from_store(run: Planning) -> OrderPlan:
    """The plan for what the ledger holds now; the preview shows the same one."""
    ledger = Ledger(run.parts.store)
    rows = ledger.in_states(run.integration.id, _PLANNED)
    observed = ((row, ledger.observation(row.id)) for row in rows)
    pairs = [(row, order) for row, order in observed if order is not None]
    proven = look_is_proven(ledger.finding_delays(run.integration.account_id))
    return plan_orders(pairs, run.integration, linked_products(run), run.now(), look_proven=proven)


def _note_plan(run: Run, plan: OrderPlan) -> None:
    run.tally.counts["planned"] += len(plan.sends)
    if not run.dry_run:
        return
    for action in plan.actions:
        row = action.order
        if isinstance(action, MoveOrder):
            item = RunItem(action.to.value, str(row.shop_order_id), row.number, action.reason)
            run.tally.add(item, *(("skipped",) if action.to is OrderState.WAITING else ()))
        else:
            run.tally.add(RunItem("send", str(row.shop_order_id), row.number, row.reason))

"""The end of a story: all goes well again, the merchant decides what only the merchant may."""

from collections.abc import Sequence
from datetime import timedelta

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.store.creations import Creations
from qls_desktop.sync.refusals import RefusedError
from tests.proving import verdict
from tests.proving.pc import Pc
from tests.proving.trouble import Trouble
from tests.proving.witness import Witness

UNSETTLED = frozenset(
    {
        OrderState.SEEN,
        OrderState.READY,
        OrderState.SENDING,
        OrderState.IN_DOUBT,
        OrderState.ABSENT,
        OrderState.CONFLICT,
    }
)
PAUSES = (
    *(timedelta(hours=7), timedelta(seconds=90), timedelta(minutes=16), timedelta(hours=1)),
    *(timedelta(hours=12), timedelta(hours=13), timedelta(minutes=20), timedelta(hours=25)),
    *(timedelta(minutes=20), timedelta(hours=1), timedelta(hours=1), timedelta(hours=1)),
)
"""First long enough for orders that one list lacked to be listed again; in all, for two looks that
prove an absence: 24 hours after the attempt, an hour apart; and 25 hours more, by which the PC's
clock may have been wrong when the attempt began."""

LISTED = timedelta(seconds=70)
"""After this every list of a story shows what was made before."""

NIGHT = timedelta(hours=14)
"""After this QLS has shipped what it has on the shelf."""

TRACKED = timedelta(hours=26)
"""An order without a code for tracking is reported after a day."""

MONTH = timedelta(days=16)


async def settle(pcs: Sequence[Pc], trouble: Trouble, witness: Witness) -> None:
    """Lets everything come to rest and says what is wrong then."""
    trouble.calm()
    witness.forbidden = ""
    world = pcs[0].world
    await pcs[0].outside.deliver_late()
    for side in (world.warehouse.switches, world.shop.switches):
        side.reset()
    for pc in pcs:
        pc.clock.offset = timedelta()
    swept = world.clock.now() + PAUSES[0]
    for pause in PAUSES:
        decided = 0
        for pc in pcs:
            world.move_clock(None, LISTED)
            for _ in range(_product_passes(pc, first=pause is PAUSES[0])):
                await _cycle(pc, witness, Task.PRODUCTS)
                world.move_clock(None, LISTED)
            await _cycle(pc, witness, Task.ORDERS)
            decided += await decide(pc, witness)
        is_open = decided or any(_unsettled(pc) or _unmade(pc) for pc in pcs)
        if not is_open and world.clock.now() > swept:
            break
        world.move_clock(None, pause)
    for pc in pcs:
        for row in _unsettled(pc):
            witness.wrong(f"order {row.number} doesn't settle: {row.state} {row.reason}")
        if pc is not pcs[0]:  # weeks went by while the one before was judged
            await _cycle(pc, witness, Task.ORDERS)
        await _judge(pc, witness)


async def _judge(pc: Pc, witness: Witness) -> None:
    world = pc.world
    for _ in range(2):  # an approval is for what was on the list; what came besides is held anew
        await _cycle(pc, witness, Task.STOCK, approved=True)
    verdict.check_orders(pc, world, witness)
    verdict.check_stock(pc, world, witness)
    verdict.check_products(world, witness)
    written = witness.writes.copy()
    await _cycle(pc, witness, Task.PRODUCTS, Task.ORDERS)
    await _cycle(pc, witness, Task.STOCK)
    if witness.writes != written:
        witness.wrong(f"wrote though nothing had changed: {witness.writes - written}")
    for pause in (NIGHT, TRACKED, MONTH):
        world.move_clock(None, pause)
        await _cycle(pc, witness, Task.ORDERS)
    pc.engine.keep_tidy()
    verdict.check_forgotten(pc, witness)
    verdict.check_ledger(pc, witness)
    verdict.check_shipments(pc, world, witness)


async def _cycle(pc: Pc, witness: Witness, *tasks: Task, approved: bool = False) -> None:
    witness.ledger_file = lambda: pc.file
    for task in tasks:
        witness.begins()
        for report in (await pc.run(task, approved=approved)).values():
            if report.problem is not None:
                witness.wrong(f"{task} fails in fine weather: {report.problem}")
    verdict.check_along_the_way(pc, pc.world, witness)


def _product_passes(pc: Pc, *, first: bool) -> int:
    # What was linked or made in the first pass follows the shop from the second on.
    return 2 if first or _unmade(pc) else 0


def _unmade(pc: Pc) -> bool:
    """Whether a product may or may not have been made at QLS."""
    return any(Creations(pc.store).unresolved(shop) for shop in pc.integration_ids())


def _unsettled(pc: Pc) -> list[LedgerOrder]:
    return [row for row in verdict.all_rows_of(pc) if row.state in UNSETTLED]


async def decide(pc: Pc, witness: Witness) -> int:
    """What a merchant does who looks in my.QLS first, as the screen asks; how many decisions."""
    decided = 0
    for row in verdict.all_rows_of(pc):
        if row.state not in (OrderState.ABSENT, OrderState.CONFLICT):
            continue
        try:
            await _decide_about(pc, row, witness)
        except RefusedError:
            continue
        decided += 1
    return decided


async def _decide_about(pc: Pc, row: LedgerOrder, witness: Witness) -> None:
    live, held = verdict.live_at_qls(witness, row.number), witness.at_qls(row.number)
    if len(live) == 1:
        await pc.engine.confirm_order(row.id, live[0].id)
    elif held:
        await pc.engine.ignore_order(row.id, "zelf geregeld")
    else:
        await pc.engine.resend_order(row.id)
        found = pc.world.warehouse.orders_with(row.number)
        witness.set_aside.update(order.id for order in found)

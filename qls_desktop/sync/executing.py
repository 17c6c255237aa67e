"""Executes one run from its first record to its report, whatever happens in between."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from qls_desktop.domain.outcomes import ApiProblemError, CancelledByUserError
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Integration
from qls_desktop.store.errors import StoreError
from qls_desktop.store.log_task import log_lines_of
from qls_desktop.store.runs import Runs
from qls_desktop.sync.caches import empty_caches
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.checkout_script import keep_current
from qls_desktop.sync.doubts import look_only
from qls_desktop.sync.learning import Learning
from qls_desktop.sync.lines import Lines, open_lines
from qls_desktop.sync.orders import sync_orders
from qls_desktop.sync.parts import Parts, account_login, integration_login
from qls_desktop.sync.pauses import pause_after
from qls_desktop.sync.products import sync_products
from qls_desktop.sync.run import OnProgress, Run
from qls_desktop.sync.shared import Shared
from qls_desktop.sync.stock import sync_stock
from qls_desktop.sync.tally import Tally
from qls_desktop.sync.undo import undo_run

logger = logging.getLogger(__name__)

_SYNCS: Mapping[Task, Callable[[Run], Awaitable[None]]] = {
    Task.ORDERS: sync_orders,
    Task.PRODUCTS: sync_products,
    Task.STOCK: sync_stock,
}


@dataclass(frozen=True)
class Wish:
    """What is asked for: a task of an integration, by whom, and how.

    ``dry_run`` writes to neither side. ``approved`` carries out what was held. ``look_only`` looks
    for orders in doubt and sends nothing. ``undo_of`` is the run to take back, 0 for a sync.
    """

    task: Task
    trigger: Trigger
    dry_run: bool = False
    approved: bool = False
    look_only: bool = False
    undo_of: int = 0
    cancel: CancelToken = field(default_factory=CancelToken)


async def execute(
    parts: Parts, shared: Shared, integration: Integration, wish: Wish, on_progress: OnProgress
) -> RunReport:
    """Runs a wish and gives its report; the run is on record whatever its end.

    Raises:
        StoreError: the store can't be written (a full disk, say).
    """
    try:
        with log_lines_of(wish.task):
            return await _execute(parts, shared, integration, wish, on_progress)
    finally:
        empty_caches()


async def _execute(
    parts: Parts, shared: Shared, integration: Integration, wish: Wish, on_progress: OnProgress
) -> RunReport:
    runs = Runs(parts.store)
    # One at a time: what is still open is a run whose end the disk had no room for.
    runs.interrupt_open(parts.now(), (integration.id, wish.task))
    run_id = runs.begin(
        integration.id, wish.task, wish.trigger, dry_run=wish.dry_run, now=parts.now()
    )
    logger.info("%s of %s: began (%s)", wish.task, integration.name, wish.trigger)
    under_way = _UnderWay(
        parts, shared, integration, wish, on_progress, run_id, _logins_given(shared, integration)
    )
    try:
        report = await under_way.carry_out()
    except BaseException as error:
        # Also when the program is told to stop: a run must not stay open on record.
        report = under_way.report(RunOutcome.INTERRUPTED, reason("run_interrupted"))
        _finish_in_need(runs, report, parts, error)
        raise
    runs.finish(run_id, report, parts.now())
    _log_end(integration.name, report)
    return report


def _logins_given(shared: Shared, integration: Integration) -> tuple[int, int]:
    given = shared.logins_given
    of_account = given[account_login(integration.account_id)]
    return given[integration_login(integration.id)], of_account


def _log_end(name: str, report: RunReport) -> None:
    logger.info(
        "%s of %s: %s; planned %d, written %d, skipped %d, held %d, refused %d, in doubt %d; %s",
        report.task,
        name,
        report.outcome,
        report.planned,
        report.written,
        report.skipped,
        report.held,
        report.rejected,
        report.in_doubt,
        f"calls {report.lightspeed_calls} and {report.qls_calls}",
    )
    if report.problem is not None:
        logger.info("%s of %s: %s", report.task, name, report.problem.kind)


def _finish_in_need(runs: Runs, report: RunReport, parts: Parts, error: BaseException) -> None:
    if isinstance(error, StoreError):
        return  # nothing can be written; the start-up marks the run as interrupted
    runs.finish(report.run_id, report, parts.now())


@dataclass
class _UnderWay:
    parts: Parts
    shared: Shared
    integration: Integration
    wish: Wish
    on_progress: OnProgress
    run_id: int
    logins: tuple[int, int]
    tally: Tally = field(default_factory=Tally)
    lines: Lines | None = None

    async def carry_out(self) -> RunReport:
        try:
            async with AsyncExitStack() as stack:
                learning = Learning(self.parts, self.integration)
                habits = stack.enter_context(learning.habits())
                opened = open_lines(self.parts, self.integration, habits)
                self.lines = await stack.enter_async_context(opened)
                await self._sync(self.lines)
        except CancelledByUserError:
            return self.report(RunOutcome.CANCELLED, reason("run_cancelled"))
        except ApiProblemError as error:
            if not self.wish.dry_run and not self._has_new_login():
                pause_after(self.parts, self.integration, self.wish.task, error.problem)
            return self.report(RunOutcome.FAILED, error.problem.reason)
        outcome = RunOutcome.ATTENTION if self.tally.needs_attention() else RunOutcome.DONE
        return self.report(outcome, None)

    def _has_new_login(self) -> bool:
        """Whether a login was given since the run began: what was refused is then the old one."""
        return self.logins != _logins_given(self.shared, self.integration)

    async def _sync(self, lines: Lines) -> None:
        run = Run(
            parts=self.parts,
            shared=self.shared,
            integration=self.integration,
            task=self.wish.task,
            run_id=self.run_id,
            lines=lines,
            on_progress=self.on_progress,
            cancel=self.wish.cancel,
            dry_run=self.wish.dry_run,
            approved=self.wish.approved,
            tally=self.tally,
        )
        if self.wish.look_only:
            await look_only(run)
        elif self.wish.undo_of:
            await undo_run(run, self.wish.undo_of)
        else:
            await _SYNCS[self.wish.task](run)
            if self.wish.task is Task.PRODUCTS and not self.wish.dry_run:
                await keep_current(run)

    def report(self, outcome: RunOutcome, problem: Reason | None) -> RunReport:
        calls = (0, 0)
        if self.lines is not None:
            calls = (self.lines.shop_channel.calls, self.lines.warehouse_channel.calls)
        return self.tally.report(
            self.run_id,
            self.wish.task,
            self.integration.name,
            outcome,
            dry_run=self.wish.dry_run,
            calls=calls,
            problem=problem,
        )

"""The merchant decides about an order while the program is at it, at every call of a cycle."""

import asyncio
from datetime import timedelta

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Task
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync import order_wishes
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.refusals import RefusedError
from tests.proving import verdict
from tests.proving.life import Journal
from tests.proving.pc import AtOnce
from tests.proving.story import STARTS, Set, build, scratch
from tests.proving.sweep import SHOP, OneTrouble

CALLS = 14
"""More calls than an orders sync makes for two orders."""


class ClickAt(OneTrouble):
    """At one call the merchant clicks; the answers to ``unanswered`` POSTs get lost."""

    def __init__(self, click_at: int = 0) -> None:
        super().__init__()
        self.click_at, self.seen, self.unanswered = click_at, 0, 0

    def on_the_way(self, method: str, path: str) -> str | None:
        """What happens to this call."""
        if method == "POST" and path.endswith("/orders") and self.unanswered:
            self.unanswered -= 1
            return "unanswered"
        return super().on_the_way(method, path)

    def someone_acts(self) -> bool:
        """Whether the merchant clicks during this call."""
        self.seen += 1
        return self.seen == self.click_at


async def _prepared(stage: Set) -> None:
    for task in (Task.PRODUCTS, Task.PRODUCTS):
        await stage.pc.run(task)
    variant = min(stage.world.shop.variants)
    for _ in range(2):
        stage.world.place_order([(variant, 1)], payment_status="not_paid")
    await stage.pc.run(Task.ORDERS)
    stage.world.move_clock(None, timedelta(minutes=5))
    for order in stage.world.shop.orders.values():
        stage.world.pay_order(order.number)


def _ignored_at(call: int) -> tuple[list[str], list[str], list[str]]:
    """Numbers ignored, numbers at QLS, and wrongs, after a click at one call."""
    click = ClickAt()
    with scratch() as folder, asyncio.Runner() as runner:
        runner.get_loop().set_default_executor(AtOnce())
        stage = build(folder, SHOP, STARTS[0], click, Journal())
        runner.run(_prepared(stage))
        click.click_at, click.seen = call, 0
        ignored: list[str] = []
        stage.outside.meanwhile = lambda: ignored.extend(_ignore_all(stage))
        for _ in range(2):
            runner.run(stage.pc.run(Task.ORDERS))
            stage.world.move_clock(None, timedelta(minutes=5))
        made = [order.customer_reference for order in stage.world.warehouse.created_orders]
        verdict.check_ledger(stage.pc, stage.witness)
        stage.strike()
        return ignored, made, stage.witness.wrongs


def _ignore_all(stage: Set) -> list[str]:
    parts: Parts = stage.pc.engine.parts
    done = []
    for row in verdict.rows_of(stage.pc):
        try:
            order_wishes.ignore_order(parts, row.id, "zelf gebracht")
        except RefusedError:
            continue
        done.append(row.number)
    return done


@pytest.mark.parametrize("call", range(1, CALLS))
def test_an_order_ignored_during_a_sync_is_not_sent(call: int) -> None:
    ignored, made, wrongs = _ignored_at(call)
    assert wrongs == []
    assert not set(ignored) & set(made)
    assert len(made) + len(ignored) >= 2


def _confirmed_at(call: int) -> tuple[OrderState, int]:
    """Where an order in doubt stands when the merchant confirms it during a look."""
    click = ClickAt()
    with scratch() as folder, asyncio.Runner() as runner:
        runner.get_loop().set_default_executor(AtOnce())
        stage = build(folder, SHOP, STARTS[0], click, Journal())
        runner.run(_prepared(stage))
        click.unanswered = 1
        runner.run(stage.pc.run(Task.ORDERS))
        doubted = [row for row in verdict.rows_of(stage.pc) if row.state is OrderState.IN_DOUBT]
        # The list lags so far behind that the second look would call the order absent.
        stage.world.warehouse.switches.set("list_lag_s", "400000")
        stage.world.move_clock(None, timedelta(hours=30))
        runner.run(stage.pc.run(Task.ORDERS))
        stage.world.move_clock(None, timedelta(hours=1))
        click.click_at, click.seen = call, 0
        stage.outside.meanwhile = lambda: _say_sent(stage)
        runner.run(stage.pc.run(Task.ORDERS))
        assert stage.witness.wrongs == []
        states = {row.id: row.state for row in verdict.rows_of(stage.pc)}
        stage.strike()
        return states[doubted[0].id], len(doubted)


def _say_sent(stage: Set) -> None:
    for row in verdict.rows_of(stage.pc):
        if row.state in (OrderState.IN_DOUBT, OrderState.ABSENT):
            (live,) = verdict.live_at_qls(stage.witness, row.number)
            why, now = reason("confirmed_by_user"), stage.clock.now()
            Ledger(stage.pc.store).move(row.id, OrderState.SENT, why, now, qls_order_id=live.id)


@pytest.mark.parametrize("call", range(1, 6))
def test_an_order_confirmed_during_a_look_stays_confirmed(call: int) -> None:
    state, doubted = _confirmed_at(call)
    assert doubted == 1
    assert state in (OrderState.SENT, OrderState.SHIPPED, OrderState.REPORTED)

"""The program in separate processes, over real loopback HTTP, in a new profile."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qls_desktop.store.lock import ProfileLock
from tests.e2e.program import Program, Simulator, simulator

pytestmark = pytest.mark.process

SCENARIO = {
    "seed": 11,
    "products": 6,
    "fault_share": 0.0,
    "known_share": 1.0,
    "orders_at_start": 2,
    "orders_per_hour": 0,
    "stock_moves_per_hour": 0,
}
TASKS = ("products", "orders", "stock")
LONGEST_DOUBT = 60.0
"""Seconds after which an order in doubt must have been found; the first look is due after ten."""


@pytest.fixture
def near(tmp_path: Path) -> Iterator[Simulator]:
    """A simulator in a process of its own."""
    scenario = tmp_path / "scenario.json"
    scenario.write_text(json.dumps(SCENARIO))
    with simulator(scenario) as running:
        yield running


@pytest.fixture
def program(tmp_path: Path, near: Simulator) -> Program:
    """The program in a new profile, with the simulator's logins in its environment."""
    return Program(tmp_path / "profile", near.logins)


def _connect(program: Program, near: Simulator) -> None:
    added = program("account", "add", "Molen", "--base-url", near.warehouse_url)
    assert added.code == 0, added.err
    added = program(
        *("integration", "add", "Winkel", "--account", "Molen", "--brand", "Voorbeeldwinkel"),
        *("--base-url", near.shop_url),
    )
    assert (added.code, added.out.strip()) == (0, "Lightspeed is succesvol gekoppeld"), added.err


def test_a_first_day_and_then_nothing_to_write(program: Program, near: Simulator) -> None:
    _connect(program, near)
    before = len(near.state()["orders"])
    first = {task: program("sync", task, "--json") for task in TASKS}
    assert {task: ended.code for task, ended in first.items()} == dict.fromkeys(TASKS, 0)
    assert first["products"].document["written"] > 0
    assert first["orders"].document["written"] == SCENARIO["orders_at_start"]
    assert len(near.state()["orders"]) == before + SCENARIO["orders_at_start"]
    checked = program("check", "--json")
    assert checked.code == 0
    assert {finding["severity"] for finding in checked.document["findings"]} <= {"warns", "tells"}
    again = {task: program("sync", task, "--json") for task in TASKS}
    assert {task: ended.code for task, ended in again.items()} == dict.fromkeys(TASKS, 0)
    assert {task: it.document["written"] for task, it in again.items()} == dict.fromkeys(TASKS, 0)
    assert len(near.state()["created_orders"]) == SCENARIO["orders_at_start"]


def test_an_order_whose_answer_was_lost_is_not_sent_twice(
    program: Program, near: Simulator
) -> None:
    _connect(program, near)
    assert program("sync", "products").code == 0
    near.steer("faults", {"kind": "drop_after", "route": "POST *orders*"})
    lost = program("sync", "orders", "--json")
    assert (lost.code, lost.document["in_doubt"], lost.document["written"]) == (1, 1, 1)
    (doubtful,) = program("orders", "list", "--state", "in_doubt", "--json").document["orders"]
    deadline = time.monotonic() + LONGEST_DOUBT
    # Every one of these may look, and none of them may send.
    while (ended := program("sync", "orders", "--json")).document["in_doubt"]:
        assert time.monotonic() < deadline
    assert ended.code == 0
    found = program("orders", "show", doubtful["number"], "--json").document["order"]
    assert (found["state"], bool(found["qls_order_id"])) == ("sent", True)
    state = near.state()
    assert len(state["created_orders"]) == SCENARIO["orders_at_start"]
    references = [order["customer_reference"] for order in state["orders"]]
    assert references.count(doubtful["number"]) == 1


def test_what_cannot_run_is_3_and_wrong_usage_2(program: Program, near: Simulator) -> None:
    _connect(program, near)
    unknown = program("sync", "orders", "--integration", "Nergens")
    assert (unknown.code, "Winkel" in unknown.err) == (2, True)
    bare = Program(program.profile, {})
    without = bare("sync", "orders", "--json")
    assert (without.code, "QLS_DESKTOP_LIGHTSPEED_KEY" in without.err) == (3, True)
    assert without.document["problem"]["kind"] == "keyring_missing"
    lock = ProfileLock(program.profile)
    lock.acquire()
    try:
        locked = program("sync", "orders", "--json")
    finally:
        lock.release()
    assert (locked.code, locked.document["error"]["kind"]) == (3, "profile_locked")
    assert "Traceback" not in unknown.err + without.err + locked.err


def test_no_network_is_3(tmp_path: Path, near: Simulator) -> None:
    away = Program(tmp_path / "other", near.logins)
    # Nobody listens on port 1 of this machine.
    ended = away("account", "add", "Molen", "--base-url", "http://127.0.0.1:1", "--json")
    assert (ended.code, ended.document["error"]["kind"]) == (3, "api_not_reached")
    assert "Traceback" not in ended.err


def test_no_command_loads_qt(tmp_path: Path) -> None:
    """The command line must work where Qt can't even be loaded."""
    package = tmp_path / "first" / "PySide6"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise ImportError('no Qt here')")
    program = Program(tmp_path / "profile", {"PYTHONPATH": str(package.parent)})
    assert program("account", "list", "--json").document == {"accounts": []}
    assert program("check").code == 2

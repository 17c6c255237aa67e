"""Both APIs over real sockets."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Fault
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.serve import LoopbackSimulator, _listen
from qls_desktop.simulator.world import World

SCENARIO = Scenario(products=3)


def make_world() -> World:
    return World(SCENARIO, SimulatedClock(datetime(2026, 5, 4, 8, tzinfo=UTC)))


@pytest.fixture
def simulator() -> Iterator[LoopbackSimulator]:
    with LoopbackSimulator(make_world()) as running:
        yield running


@pytest.fixture
def shop(simulator: LoopbackSimulator) -> Iterator[httpx.Client]:
    world = simulator.world
    auth = (world.lightspeed_key, world.lightspeed_secret)
    with httpx.Client(base_url=simulator.lightspeed_url, auth=auth, timeout=5) as client:
        yield client


def arm(simulator: LoopbackSimulator, kind: str, seconds: float = 90.0) -> None:
    faults = simulator.world.lightspeed_faults
    simulator.run(lambda: faults.arm(Fault(kind, seconds=seconds)))


def test_both_answer_and_stop_cleanly(simulator: LoopbackSimulator, shop: httpx.Client) -> None:
    assert shop.get("/nl/shop.json").status_code == 200
    world = simulator.world
    auth = (world.qls_username, world.qls_password)
    answer = httpx.get(f"{simulator.qls_url}/companies", auth=auth)
    assert answer.status_code == 200
    assert httpx.get(f"{simulator.qls_url}/_sim/state").status_code == 200


def test_an_answer_does_not_wait_for_the_client_to_acknowledge_its_head() -> None:
    listener = _listen(0)
    try:
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    finally:
        listener.close()


@pytest.mark.parametrize("kind", ["refuse_connect", "drop_before", "drop_after"])
def test_connections_are_really_broken(
    simulator: LoopbackSimulator, shop: httpx.Client, kind: str
) -> None:
    assert shop.get("/nl/shop.json").status_code == 200
    arm(simulator, kind)
    body = {"variant": {"stockLevel": 432}}
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        shop.put("/nl/variants/7001.json", json=body)
    level = simulator.run(lambda: simulator.world.shop.variants[7001].stock_level)
    assert (level == 432) is (kind == "drop_after")
    assert shop.get("/nl/shop.json").status_code == 200


def test_a_slow_answer_is_really_waited_for(
    simulator: LoopbackSimulator, shop: httpx.Client
) -> None:
    arm(simulator, "slow", seconds=0.05)
    assert shop.get("/nl/shop.json").elapsed.total_seconds() >= 0.05
    arm(simulator, "slow", seconds=60)
    with pytest.raises(httpx.ReadTimeout):
        shop.get("/nl/shop.json", timeout=0.05)


def test_bad_answers_are_valid_http(simulator: LoopbackSimulator, shop: httpx.Client) -> None:
    for kind, status in (("502_html_after", 502), ("truncated_json", 200), ("doubled_row", 200)):
        arm(simulator, kind)
        assert shop.get("/nl/products.json").status_code == status


def test_a_taken_port_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match=r".+"), LoopbackSimulator(make_world(), qls_port=port):
            pytest.fail("the port was taken")


def test_nothing_can_be_run_outside_its_time() -> None:
    before = threading.active_count()
    simulator = LoopbackSimulator(make_world())
    with pytest.raises(RuntimeError, match="isn't running"):
        simulator.run(lambda: None)
    assert threading.active_count() == before

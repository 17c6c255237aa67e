"""Clock, faults, switches, scenario and rhythm."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from qls_desktop.simulator.clock import SimulatedClock, SystemClock
from qls_desktop.simulator.faults import Fault, Faults
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.rhythm import Rhythm
from qls_desktop.simulator.scenario import Scenario, load_scenario
from qls_desktop.simulator.switches import Switch, Switches, positive_int, share

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def test_a_simulated_clock_moves_when_told() -> None:
    clock = SimulatedClock(NOON.astimezone(timezone(timedelta(hours=2))))
    assert clock.now() == NOON
    assert clock.now().tzinfo is UTC
    clock.advance(timedelta(hours=1))
    assert clock.now() == NOON + timedelta(hours=1)
    clock.set(NOON)
    assert clock.now() == NOON
    with pytest.raises(ValueError, match="without a time zone"):
        clock.set(NOON.replace(tzinfo=None))


def test_the_system_clock_has_an_offset() -> None:
    clock = SystemClock(timedelta(days=1))
    clock.shift(timedelta(days=1))
    ahead = clock.now() - datetime.now(UTC)
    assert timedelta(days=2) - ahead < timedelta(seconds=5)


def taken(faults: Faults, count: int, route: str = "/orders", method: str = "GET") -> list[bool]:
    return [faults.take(route, method) is not None for _ in range(count)]


def test_faults_fire_once_by_default() -> None:
    faults = Faults(1)
    faults.arm(Fault("slow"))
    assert taken(faults, 3) == [True, False, False]
    assert faults.armed == ()


def test_faults_fire_on_the_nth_call_and_so_many_times() -> None:
    faults = Faults(1)
    faults.arm(Fault("slow", "GET /ord*", nth=2, count=2))
    assert taken(faults, 1, "/other") == [False]
    assert taken(faults, 1, method="POST") == [False]
    assert taken(faults, 4) == [False, True, True, False]


def test_the_first_armed_fault_wins_and_the_other_counts() -> None:
    faults = Faults(1)
    faults.arm(Fault("slow", nth=1))
    faults.arm(Fault("redirect", nth=2))
    kinds = [fault.kind if (fault := faults.take("/x", "GET")) else "" for _ in range(3)]
    assert kinds == ["slow", "redirect", ""]


def test_chance_is_seeded() -> None:
    def series(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.arm(Fault("slow", rate=0.5))
        return taken(faults, 60)

    assert series(1) == series(1)
    assert 10 < sum(series(1)) < 50
    assert series(1) != series(2)


def test_faults_can_be_cleared() -> None:
    faults = Faults(1)
    faults.arm(Fault("slow"))
    faults.clear()
    assert taken(faults, 1) == [False]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "boem"},
        {"kind": "slow", "rate": 2.0},
        {"kind": "slow", "count": 0},
        {"kind": "slow", "nth": 0},
    ],
)
def test_faults_that_cannot_be(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="fault"):
        Fault(**wrong)  # type: ignore[arg-type]


def test_switches_have_their_documented_defaults() -> None:
    switches = Switches(LIGHTSPEED_SWITCHES)
    assert len(LIGHTSPEED_SWITCHES) == 39
    assert switches.get("rate_limits") == "300/3000/12000"
    assert switches.get("bulk_variants") == "404"
    for switch in LIGHTSPEED_SWITCHES:
        switches.validate(switch.name, switch.default)


def test_switches_are_set_and_reset() -> None:
    switches = Switches(LIGHTSPEED_SWITCHES)
    switches.set("slow_pages", "100")
    switches.set("retry_after", "seconds")
    assert (switches.get("slow_pages"), switches.get("retry_after")) == ("100", "seconds")
    switches.reset()
    assert switches.as_dict() == Switches(LIGHTSPEED_SWITCHES).as_dict()


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("nonsense", "1", "unknown switch"),
        ("retry_after", "later", "is not one of none, seconds"),
        ("slow_pages", "0", "must be 1 or more"),
        ("flaky_404", "1.5", "between 0 and 1"),
        ("rate_limits", "1/2", "doesn't fit"),
        ("rate_limits", "0/2/3", "1 or more"),
        ("script_on_checkout", "perhaps", "is not one of yes, no"),
    ],
)
def test_switches_that_are_refused(name: str, value: str, text: str) -> None:
    switches = Switches(LIGHTSPEED_SWITCHES)
    before = switches.as_dict()
    with pytest.raises(ValueError, match=text):
        switches.set(name, value)
    assert switches.as_dict() == before
    with pytest.raises(ValueError, match="nonsense"):
        switches.get("nonsense")


def test_a_free_value_is_read() -> None:
    switch = Switch("s", ("off",), "off", "wait", positive_int)
    switch.check("3")
    with pytest.raises(ValueError, match="doesn't fit"):
        switch.check("0")
    assert (positive_int("3"), share("0.5")) == (3, 0.5)


def test_a_scenario_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "scenario.json"
    path.write_text(
        '{"seed": 4, "products": 9, "orders_per_hour": 0.5, "lightspeed": {"retry_after": "none"},'
        ' "faults": [{"kind": "slow", "route": "GET /*", "nth": 2}]}',
        encoding="utf-8",
    )
    scenario = load_scenario(path)
    assert scenario == Scenario(
        seed=4,
        products=9,
        orders_per_hour=0.5,
        lightspeed={"retry_after": "none"},
        faults=(Fault("slow", "GET /*", nth=2),),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "truncated"),
        ("[]", "JSON object"),
        ('{"produkten": 3}', "unknown key: produkten"),
        ('{"products": "veel"}', r"\$\.products"),
        ('{"products": 0}', "products must be 1 or more"),
        ('{"fault_share": 0.7}', "fault_share"),
        ('{"known_share": 2}', "known_share"),
        ('{"orders_per_hour": -1}', "orders_per_hour"),
        ('{"faults": [{"kind": "boem"}]}', "boem"),
        ('{"faults": [{"kind": "slow", "nth": "x"}]}', r"\$\.faults\[0\]\.nth"),
    ],
)
def test_bad_scenarios_say_what_and_where(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "scenario.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=told) as caught:
        load_scenario(path)
    assert str(path) in str(caught.value)


def test_a_scenario_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="can't be read"):
        load_scenario(tmp_path / "nothing.json")


def test_a_rhythm_gives_each_instant_once() -> None:
    rhythm = Rhythm(NOON, per_hour=4)
    assert list(rhythm.due(NOON)) == []
    first = list(rhythm.due(NOON + timedelta(minutes=31)))
    assert first == [(1, NOON + timedelta(minutes=15)), (2, NOON + timedelta(minutes=30))]
    assert list(rhythm.due(NOON + timedelta(minutes=31))) == []
    assert list(Rhythm(NOON, 0).due(NOON + timedelta(days=9))) == []

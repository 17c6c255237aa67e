"""Kills the real program, as a process against the real simulator over loopback."""

import json
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.e2e.program import Program, Simulator, simulator, surroundings

SCENARIO = {
    "seed": 11,
    "products": 6,
    "fault_share": 0.0,
    "known_share": 0.5,
    "orders_at_start": 0,
    "orders_per_hour": 0,
    "stock_moves_per_hour": 0,
    "lightspeed": {"rate_limits": "30000/300000/1200000"},
    "qls": {"list_lag_s": "0", "foreign_orders": "off", "rate_limit": "50000/300 sliding"},
}
"""Without limits that hundreds of syncs in a few minutes would wait for."""

TASKS = ("orders", "orders", "products", "stock")
AWAITING_THE_MERCHANT = frozenset({"in_doubt", "absent", "conflict"})
DOUBT_LASTS = 75.0
"""Seconds by which an order in doubt that is at QLS has been found: looks come after 10 and 60."""


@dataclass
class Killed:
    """What came of killing the program so many times."""

    kills: int = 0
    ended_before: int = 0
    orders: int = 0
    doubles: int = 0
    lost: int = 0
    shown: int = 0
    wrongs: list[str] = field(default_factory=list)

    def add(self, other: "Killed", name: str) -> None:
        """Adds what another profile showed; its wrongs get its name."""
        self.kills += other.kills
        self.ended_before += other.ended_before
        self.orders += other.orders
        self.doubles += other.doubles
        self.lost += other.lost
        self.shown += other.shown
        self.wrongs += [f"{name}: {wrong}" for wrong in other.wrongs]


def kill(folder: Path, times: int, seed: int) -> Killed:
    """Kills syncs at random moments, so many times, and judges what is left.

    ``shown`` counts the orders that aren't at QLS and are on screen for the merchant to decide.
    """
    scenario = folder / "scenario.json"
    scenario.write_text(json.dumps(SCENARIO | {"seed": seed}))
    with simulator(scenario) as near:
        program = Program(folder / "profile", near.logins)
        _connect(program, near)
        return _Killing(program, near, random.Random(seed)).through(times)


def _connect(program: Program, near: Simulator) -> None:
    added = program("account", "add", "Molen", "--base-url", near.warehouse_url)
    assert added.code == 0, added.err
    added = program(
        *("integration", "add", "Winkel", "--account", "Molen", "--brand", "Voorbeeldwinkel"),
        *("--base-url", near.shop_url),
    )
    assert added.code == 0, added.err
    linked = program("sync", "products", "--json")
    assert linked.code == 0, linked.err


class _Killing:
    def __init__(self, program: Program, near: Simulator, chance: random.Random) -> None:
        self.program, self.near, self.chance = program, near, chance
        self.killed = Killed()

    def through(self, times: int) -> Killed:
        usual = self._usual_seconds()
        while self.killed.kills < times:
            self._place_order()
            self._kill_one(usual)
            self._check_database()
        return self._judged()

    def _usual_seconds(self) -> float:
        began = time.monotonic()
        self.program("sync", "orders", "--json")
        return time.monotonic() - began

    def _kill_one(self, usual: float) -> None:
        task = self.chance.choice(TASKS)
        profile = str(self.program.profile)
        command = [sys.executable, "-m", "qls_desktop", "sync", task, "--profile", profile]
        with subprocess.Popen(  # noqa: S603 - our own program
            command,
            env={**surroundings(), **self.program.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                process.wait(self.chance.uniform(0.4, 1.1) * usual)
            except subprocess.TimeoutExpired:
                process.kill()
                self.killed.kills += 1
            else:
                self.killed.ended_before += 1

    def _place_order(self) -> None:
        wish = json.dumps({"count": 1, "shipping_method": "standard", "address": {}}).encode()
        with urlopen(Request(f"{self.near.shop_url}/_sim/orders", wish)) as answer:  # noqa: S310
            assert answer.status == 200

    def _check_database(self) -> None:
        for file in self.program.profile.glob("*.sqlite3"):
            connection = sqlite3.connect(file)
            found = connection.execute("PRAGMA integrity_check").fetchall()
            found += connection.execute("PRAGMA foreign_key_check").fetchall()
            connection.close()
            if found != [("ok",)]:
                self.killed.wrongs.append(f"the database is damaged: {found}")

    def _judged(self) -> Killed:
        self._settle()
        shop = self._state(self.near.shop_url)["orders"]
        made = self.near.state()["orders"]
        held = Counter(row["customer_reference"] for row in made)
        rows = {row["number"]: row for row in self._rows()}
        self.killed.orders = len(shop)
        self.killed.doubles = sum(count - 1 for count in held.values())
        for order in shop:
            number = order["number"]
            if held[number]:
                continue
            row = rows.get(number)
            if row is not None and row["state"] in AWAITING_THE_MERCHANT:
                self.killed.shown += 1
            else:
                self.killed.lost += 1
                self.killed.wrongs.append(
                    f"order {number} is lost: {row and (row['state'], row['reason'])}"
                )
        return self.killed

    def _settle(self) -> None:
        """Undisturbed syncs until no order that is at QLS is in doubt any more."""
        until = time.monotonic() + DOUBT_LASTS
        while True:
            for task in ("products", "orders", "stock", "orders"):
                ended = self.program("sync", task, "--json")
                if ended.code not in (0, 1):
                    self.killed.wrongs.append(f"{task} fails: {ended.err[-200:]}")
            made = {row["customer_reference"] for row in self.near.state()["orders"]}
            doubted = {row["number"] for row in self._rows() if row["state"] == "in_doubt"}
            if not doubted & made:
                return
            if time.monotonic() > until:
                self.killed.wrongs.append(f"still in doubt though at QLS: {doubted & made}")
                return
            time.sleep(2)

    def _rows(self) -> list[dict[str, Any]]:
        ended = self.program("orders", "list", "--json")
        rows: list[dict[str, Any]] = ended.document["orders"]
        return rows

    def _state(self, url: str) -> Any:  # noqa: ANN401 - JSON
        with urlopen(f"{url}/_sim/state") as answer:  # noqa: S310
            return json.load(answer)

"""A terminal on a PC whose network holds both simulated APIs."""

import io
import json
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from qls_desktop.cli import run
from qls_desktop.commands.outside import Outside
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.world import World
from qls_desktop.support.reach import Host
from qls_desktop.system.secrets import Secrets, SecretsUnavailableError, SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network

MORNING = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
SHOP_URL, WAREHOUSE_URL = "http://127.0.0.1:1", "http://127.0.0.1:2"

QUIET = Scenario(
    seed=7,
    products=6,
    fault_share=0.0,
    known_share=1.0,
    orders_at_start=2,
    orders_per_hour=0,
    stock_moves_per_hour=0,
)


class JumpingTiming:
    """Time that moves only when somebody waits."""

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock

    def now(self) -> datetime:
        """The present instant."""
        return self.clock.now()

    async def sleep(self, seconds: float) -> None:
        """Moves the clock."""
        self.clock.advance(timedelta(seconds=seconds))


class NoKeyring:
    """A PC without a keyring."""

    def get(self, _name: str) -> Login | None:
        """Refuses."""
        raise SecretsUnavailableError(reason("keyring_missing"))

    def put(self, _name: str, _login: Login) -> None:
        """Refuses."""
        raise SecretsUnavailableError(reason("keyring_missing"))

    def remove(self, _name: str) -> None:
        """Refuses."""
        raise SecretsUnavailableError(reason("keyring_missing"))


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - JSON
        """The JSON document on standard output: the whole of it, or this fails."""
        return json.loads(self.out)


class Terminal:
    """Types commands into the program, in this process."""

    def __init__(self, folder: Path, scenario: Scenario = QUIET) -> None:
        self.clock = SimulatedClock(MORNING)
        self.world = World(scenario, self.clock)
        self.profile = folder / "profile"
        self.secrets: Secrets = SessionSecrets()
        self.typed: list[str] | None = None
        self.asked: list[str] = []
        self.hosts: tuple[Host, ...] = ()
        self.windows: list[Namespace] = []
        self.is_online = True
        self.at_call: dict[int, Callable[[], object]] = {}
        self.calls = 0
        self.make_out: Callable[[], io.StringIO] = io.StringIO
        self.make_err: Callable[[], io.StringIO] = io.StringIO
        self.environment = {
            "QLS_DESKTOP_QLS_USERNAME": self.world.qls_username,
            "QLS_DESKTOP_QLS_PASSWORD": self.world.qls_password,
            "QLS_DESKTOP_LIGHTSPEED_KEY": self.world.lightspeed_key,
            "QLS_DESKTOP_LIGHTSPEED_SECRET": self.world.lightspeed_secret,
        }
        timing = JumpingTiming(self.clock)
        self._network = Network(timing, Budgets(timing), self._wire)

    def __call__(self, *argv: str) -> Said:
        """Types one command."""
        out, err = self.make_out(), self.make_err()
        outside = Outside(
            network=self._network,
            secrets=lambda _profile: self.secrets,
            environment=self.environment,
            ask=None if self.typed is None else self._ask,
            out=out,
            err=err,
            hosts=self.hosts,
        )
        code = run([*argv, "--profile", str(self.profile)], outside, self._open_window)
        return Said(int(code), out.getvalue(), err.getvalue())

    def connect(self) -> None:
        """Adds one account and one integration."""
        added = self("account", "add", "Molen", "--base-url", WAREHOUSE_URL)
        assert added.code == 0, added.err
        added = self.add_integration("Winkel")
        assert added.code == 0, added.err

    def add_integration(self, name: str, *more: str) -> Said:
        """Adds an integration of the account."""
        where = ("--account", "Molen", "--brand", "voorbeeldwinkel", "--base-url", SHOP_URL)
        return self("integration", "add", name, *where, *more)

    def _ask(self, prompt: str) -> str:
        self.asked.append(prompt)
        assert self.typed
        return self.typed.pop(0)

    def _open_window(self, arguments: Namespace) -> int:
        self.windows.append(arguments)
        return 0

    def _wire(self, base_url: str) -> httpx.AsyncBaseTransport:
        if not self.is_online:
            return httpx.MockTransport(_refuse)
        return httpx.MockTransport(self._carry(base_url))

    def _carry(self, base_url: str) -> Callable[[httpx.Request], Any]:
        is_shop = base_url == SHOP_URL
        app = self.world.lightspeed_app if is_shop else self.world.qls_app
        near = InProcessTransport(app)

        async def carry(request: httpx.Request) -> httpx.Response:
            self.calls += 1
            self.at_call.pop(self.calls, lambda: None)()
            return await near.handle_async_request(request)

        return carry


def _refuse(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no network", request=request)

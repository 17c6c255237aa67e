"""The program as separate processes, against its own simulator as one more process."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BOUND = 60.0
"""Seconds that one command may take before the test fails."""


@dataclass(frozen=True)
class Ended:
    """How a process ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - JSON
        """The JSON document on standard output."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Simulator:
    """A running simulator, and how to get in."""

    shop_url: str
    warehouse_url: str
    logins: Mapping[str, str]

    def state(self) -> Any:  # noqa: ANN401 - JSON
        """The warehouse as its control page shows it."""
        with urllib.request.urlopen(f"{self.warehouse_url}/_sim/state") as answer:  # noqa: S310
            return json.load(answer)

    def steer(self, page: str, wish: Mapping[str, object]) -> None:
        """Posts a wish to a control page of the warehouse."""
        request = urllib.request.Request(  # noqa: S310 - loopback
            f"{self.warehouse_url}/_sim/{page}", json.dumps(wish).encode()
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            assert answer.status == 200


@dataclass(frozen=True)
class Program:
    """The program with one profile; every command is a process of its own."""

    profile: Path
    environment: Mapping[str, str]

    def __call__(self, *argv: str) -> Ended:
        """Runs one command to its end."""
        command = [sys.executable, "-m", "qls_desktop", *argv, "--profile", str(self.profile)]
        done = subprocess.run(  # noqa: S603 - our own program
            command,
            env={**surroundings(), **self.environment},
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            timeout=BOUND,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)


def surroundings() -> dict[str, str]:
    """This process' environment without logins of its own, and speaking UTF-8."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("QLS_DESKTOP_")}
    return kept | {"PYTHONUTF8": "1"}


@contextmanager
def simulator(scenario: Path) -> Iterator[Simulator]:
    """Runs the simulator; at the end it is told to stop, and must do so cleanly."""
    command = [
        *(sys.executable, "-m", "qls_desktop", "simulator", "--json"),
        *("--scenario", str(scenario)),
    ]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=surroundings(), stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield _announced(process)
        finally:
            process.terminate()
            code = process.wait(BOUND)
    # Windows has no signal that asks: there the process is simply ended.
    assert code == 0 or os.name == "nt"


def _announced(process: "subprocess.Popen[str]") -> Simulator:
    assert process.stdout is not None
    text = ""
    for line in process.stdout:
        text += line
        if line.startswith("}"):
            break
    told = json.loads(text)
    logins = {
        "QLS_DESKTOP_QLS_USERNAME": told["qls"]["username"],
        "QLS_DESKTOP_QLS_PASSWORD": told["qls"]["password"],
        "QLS_DESKTOP_LIGHTSPEED_KEY": told["lightspeed"]["key"],
        "QLS_DESKTOP_LIGHTSPEED_SECRET": told["lightspeed"]["secret"],
    }
    return Simulator(told["lightspeed"]["url"], told["qls"]["url"], logins)

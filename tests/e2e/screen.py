"""A screen of our own with a window manager, and a hand on its mouse and keyboard."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool", "trayer")
MISSING = tuple(tool for tool in TOOLS if shutil.which(tool) is None)
PATIENCE = 60.0
"""Seconds that anything on the screen may take on a busy machine."""


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Ends a process of ours, gently first."""
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


@contextmanager
def x_display() -> Iterator[dict[str, str]]:
    """An X server and a window manager; gives the environment in which programs use them."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"]
    command += ["-nolisten", "tcp"]
    server = subprocess.Popen(  # noqa: S603 - our own tools
        command, pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    with ended(server):
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        keep = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environment = keep | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],  # noqa: S607
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        with ended(manager):
            yield environment


@dataclass(frozen=True)
class Screen:
    """What is seen of the window, and the mouse and keyboard that move it."""

    folder: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes]

    # Looking

    def seen(self) -> dict[str, Any]:
        """What is on screen."""
        path = self.folder / "seen.json"
        if not path.exists():
            return {"active": "", "windows": [], "widgets": []}
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def find(self, **wanted: object) -> dict[str, Any] | None:
        """The first widget with these values; ``text`` need only begin so."""
        for widget in self.seen()["widgets"]:
            values = dict(wanted)
            start = str(values.pop("text", ""))
            fits = all(widget.get(name) == value for name, value in values.items())
            if fits and widget["text"].startswith(start):
                return dict(widget)
        return None

    def wait(self, what: str, condition: Callable[[], object]) -> None:
        """Waits until something is so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
            assert self.process.poll() is None, f"the program ended while waiting: {what}"
            time.sleep(0.1)
        raise AssertionError(f"in vain: {what}: {self.seen()}")

    def picture(self, name: str) -> Path:
        """Keeps what the screen looks like."""
        (self.folder / f"{name}.wanted").touch()
        path = self.folder / f"{name}.png"
        self.wait(f"picture {name}", lambda: not (self.folder / f"{name}.wanted").exists())
        return path

    # Doing

    def hand(self, *command: str) -> None:
        """One command to xdotool: the server takes it for a real mouse or keyboard."""
        subprocess.run(  # noqa: S603 - our own tools
            ["xdotool", *command],  # noqa: S607
            env=self.environment,
            check=True,
            timeout=30,
        )

    def click(self, *, button: int = 1, **wanted: object) -> None:
        """Moves the mouse to a widget and presses a button: 1 the left one, 3 the right one."""
        self.wait(f"{wanted} to click", lambda: self.find(enabled=True, **wanted))
        place = self.find(enabled=True, **wanted)
        assert place is not None
        self.hand("mousemove", "--sync", str(place["x"]), str(place["y"]), "click", str(button))

    def wait_or_answer(self, answer: str) -> None:
        """Waits for the end of the program, and gives this answer if it asks something first."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if self.find(text=answer, enabled=True) is not None:
                self.click(text=answer)
            time.sleep(0.1)

    def keys(self, *names: str) -> None:
        """Presses keys, such as ``alt+F4``."""
        self.hand("key", "--delay", "60", *names)

    def write(self, text: str) -> None:
        """Types."""
        self.hand("type", "--delay", "40", text)


@contextmanager
def tray(environment: dict[str, str]) -> Iterator[None]:
    """A system tray at the top right of the screen."""
    command = ["trayer", "--edge", "top", "--align", "right", "--widthtype", "request"]
    panel = subprocess.Popen(  # noqa: S603 - our own tools
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    with ended(panel):
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--class", "trayer"],  # noqa: S607
            env=environment,
            check=True,
            timeout=30,
            stdout=subprocess.DEVNULL,
        )
        yield


@contextmanager
def spied_window(folder: Path, *, with_tray: bool = False) -> Iterator[Screen]:
    """The demo's window on a screen of its own."""
    with ExitStack() as around:
        environment = around.enter_context(x_display())
        if with_tray:
            around.enter_context(tray(environment))
        errors = around.enter_context((folder / "errors.txt").open("wb"))
        command = [sys.executable, "-m", "tests.e2e.spied_window", str(folder)]
        process = subprocess.Popen(  # noqa: S603 - our own program
            command, cwd=ROOT, env=environment, stdout=errors, stderr=errors
        )
        with ended(process):
            yield Screen(folder, environment, process)

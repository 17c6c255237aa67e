"""Starts the program when the user logs in, if they want: each operating system in its own way."""

import os
import plistlib
import shlex
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

NAME = "qls-desktop"
LABEL = "nl.qls.desktop"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    """Every method may raise :class:`OSError`: the system doesn't let us."""

    def is_on(self) -> bool:
        """Whether the program starts with the PC."""

    def switch(self, *, on: bool) -> None:
        """Lets the program start with the PC, or not any more."""


class _KeptFile(ABC):
    """A file that is there exactly while the program starts with the PC."""

    def __init__(self, file: Path, command: Sequence[str]) -> None:
        self._file = file
        self._command = command

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self._file.is_file()

    def switch(self, *, on: bool) -> None:
        """Writes or removes the file."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(self._content())

    @abstractmethod
    def _content(self) -> bytes:
        """What the file holds."""


class DesktopEntry(_KeptFile):
    """Linux: a desktop entry in the user's autostart folder (freedesktop.org's autostart)."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        super().__init__(folder / f"{NAME}.desktop", command)

    def _content(self) -> bytes:
        # A percent sign would begin a field code of the desktop entry.
        words = " ".join(_quoted(part) for part in self._command).replace("%", "%%")
        lines = ("[Desktop Entry]", "Type=Application", "Name=QLS Desktop", f"Exec={words}", "")
        return "\n".join(lines).encode()


class LaunchAgent(_KeptFile):
    """MacOS: a launch agent of the user."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        super().__init__(folder / f"{LABEL}.plist", command)

    def _content(self) -> bytes:
        agent = {"Label": LABEL, "ProgramArguments": list(self._command), "RunAtLoad": True}
        return plistlib.dumps(agent)


class RunValue:
    """Windows: a value under the user's Run key."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command

    def is_on(self) -> bool:
        """Whether the value is there."""
        registry = _registry()
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
                registry.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def switch(self, *, on: bool) -> None:
        """Writes or removes the value."""
        registry = _registry()
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            if on:
                line = subprocess.list2cmdline(self._command)
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)
            elif self.is_on():
                registry.DeleteValue(key, NAME)


def _registry() -> Any:  # noqa: ANN401 – a module that is there on Windows only
    try:
        return import_module("winreg")
    except ImportError as error:
        raise OSError("there is no registry here") from error


class NoAutostart:
    """For the demo and for tests: remembers the choice and touches nothing."""

    def __init__(self) -> None:
        self._on = False

    def is_on(self) -> bool:
        """What was chosen."""
        return self._on

    def switch(self, *, on: bool) -> None:
        """Remembers the choice."""
        self._on = on


def start_command() -> tuple[str, ...]:
    """How this very program is started again: the bundle itself, or Python with the package."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "qls_desktop")


def system_autostart(command: Sequence[str], platform: str = sys.platform) -> Autostart:
    """The way of this operating system, for ``command``."""
    if platform == "win32":
        return RunValue(command)
    if platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return DesktopEntry(Path(config) / "autostart", command)


def _quoted(part: str) -> str:
    return shlex.quote(part).replace("'", '"') if "'" not in part else f'"{part}"'

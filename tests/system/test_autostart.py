"""Starting with the PC: written, seen, taken back, in each system's own way."""

import plistlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from qls_desktop.system.autostart import (
    DesktopEntry,
    LaunchAgent,
    NoAutostart,
    RunValue,
    start_command,
    system_autostart,
)

COMMAND = ("/opt/een map/python", "-m", "qls_desktop")


def test_linux_writes_a_desktop_entry(tmp_path: Path) -> None:
    autostart = DesktopEntry(tmp_path / "autostart", COMMAND)
    assert not autostart.is_on()
    autostart.switch(on=True)
    assert autostart.is_on()
    text = (tmp_path / "autostart" / "qls-desktop.desktop").read_text()
    assert 'Exec="/opt/een map/python" -m qls_desktop\n' in text
    autostart.switch(on=False)
    autostart.switch(on=False)
    assert not autostart.is_on()


def test_macos_writes_a_launch_agent(tmp_path: Path) -> None:
    autostart = LaunchAgent(tmp_path, COMMAND)
    autostart.switch(on=True)
    assert autostart.is_on()
    agent = plistlib.loads((tmp_path / "nl.qls.desktop.plist").read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    autostart.switch(on=False)
    assert not autostart.is_on()


@pytest.mark.parametrize(
    ("platform", "kind"), [("win32", RunValue), ("darwin", LaunchAgent), ("linux", DesktopEntry)]
)
def test_each_system_has_its_own_way(platform: str, kind: type) -> None:
    assert isinstance(system_autostart(COMMAND, platform), kind)


def test_the_choice_of_a_demo_touches_nothing() -> None:
    autostart = NoAutostart()
    autostart.switch(on=True)
    assert autostart.is_on()
    assert start_command()[1:] == ("-m", "qls_desktop")


class FakeRegistry(ModuleType):
    """As much of ``winreg`` as is used."""

    HKEY_CURRENT_USER, REG_SZ = "user", 1

    def __init__(self) -> None:
        super().__init__("winreg")
        self.values: dict[str, str] = {}

    @contextmanager
    def OpenKey(self, _root: str, _path: str) -> Iterator[str]:  # noqa: N802 – its name there
        yield "key"

    CreateKey = OpenKey

    def QueryValueEx(self, _key: str, name: str) -> str:  # noqa: N802 – its name there
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name]

    def SetValueEx(self, _key: str, name: str, *value: object) -> None:  # noqa: N802 – its name there
        self.values[name] = str(value[-1])

    def DeleteValue(self, _key: str, name: str) -> None:  # noqa: N802 – its name there
        del self.values[name]


def test_windows_writes_a_run_value(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = FakeRegistry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    autostart = RunValue(COMMAND)
    assert not autostart.is_on()
    autostart.switch(on=True)
    assert autostart.is_on()
    assert registry.values == {"qls-desktop": '"/opt/een map/python" -m qls_desktop'}
    autostart.switch(on=False)
    autostart.switch(on=False)
    assert not autostart.is_on()


@pytest.mark.skipif(sys.platform == "win32", reason="there is a registry")
def test_a_system_that_refuses_says_so() -> None:
    with pytest.raises(OSError, match="no registry"):
        RunValue(COMMAND).switch(on=True)

"""The self-test."""

import shutil
import socket
import sqlite3
import ssl
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.support.check_item import CheckItem, CheckState, DoctorReport
from qls_desktop.support.database_check import check_database
from qls_desktop.support.doctor import (
    check_profile,
    check_secrets,
    check_tls,
    check_versions,
    check_zone,
    examine,
    room,
)
from qls_desktop.support.qt_parts import check_qt
from qls_desktop.support.reach import Host, check_hosts
from qls_desktop.system.folders import Profile
from qls_desktop.system.secrets import SecretsUnavailableError, SessionSecrets
from qls_desktop.words.say import ENTRIES


class Usage(NamedTuple):
    """As ``shutil`` gives it, in bytes."""

    total: int
    used: int
    free: int


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    made.prepare()
    return made


def _outcome(item: CheckItem) -> tuple[str, CheckState, str]:
    return item.name, item.state, item.reason.kind


def test_a_good_pc_passes_everything(profile: Profile) -> None:
    with socket.create_server(("127.0.0.1", 0)) as near:
        host = Host("reach-my-qls", "127.0.0.1", near.getsockname()[1])
        report = examine(profile, SessionSecrets(), [host])
    names = [item.name for item in report.items]
    assert names == [
        "versions", "profile", "database", "keyring", "tls", "zone", "qt", "reach-my-qls"
    ]  # fmt: skip
    assert [item for item in report.items if item.state is CheckState.FAIL] == []
    assert {item.reason.kind for item in report.items} <= ENTRIES.keys()


def test_the_worst_state_counts() -> None:
    items = {state: CheckItem("x", state, reason("x")) for state in CheckState}
    assert DoctorReport(()).worst is CheckState.OK
    assert DoctorReport((items[CheckState.OK], items[CheckState.WARN])).worst is CheckState.WARN
    assert DoctorReport((items[CheckState.FAIL], items[CheckState.WARN])).worst is CheckState.FAIL


def test_an_untested_python_is_a_warning() -> None:
    assert _outcome(check_versions((3, 14))) == (
        "versions", CheckState.WARN, "doctor_python_untested"
    )  # fmt: skip


def test_a_profile_that_is_a_file_fails(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("x")
    item = check_profile(Profile(tmp_path / "profile"))
    assert _outcome(item) == ("profile", CheckState.FAIL, "profile_unusable")


def test_a_disk_that_refuses_fails(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path) -> Usage:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    item = check_profile(profile)
    assert item.state is CheckState.FAIL
    assert item.reason.values["error"] == "Input/output error"


def test_room_is_told_in_megabytes(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, 12_000_000))
    assert check_profile(profile).reason.values["free_mb"] == 12
    assert room("x", 499).state is CheckState.WARN
    assert room("x", 500).state is CheckState.OK


def _fill(profile: Profile) -> None:
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, text TEXT)")
        connection.executemany("INSERT INTO a (text) VALUES (?)", [("x" * 500,)] * 200)
        connection.execute("CREATE INDEX a_text ON a (text)")
        connection.execute("CREATE TABLE b (a INTEGER REFERENCES a)")
        connection.commit()


def test_no_database_yet_is_fine(profile: Profile) -> None:
    assert check_database(profile).reason.kind == "doctor_database_absent"
    assert not profile.database.exists()


def test_a_sound_database_passes_while_another_writes(profile: Profile) -> None:
    _fill(profile)
    with closing(sqlite3.connect(profile.database)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        item = check_database(profile)
    assert _outcome(item) == ("database", CheckState.OK, "doctor_database_ok")


def test_a_damaged_page_is_found(profile: Profile) -> None:
    _fill(profile)
    content = bytearray(profile.database.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    profile.database.write_bytes(content)
    assert check_database(profile).reason.kind == "doctor_database_damaged"


def test_a_file_that_is_no_database_is_damaged(profile: Profile) -> None:
    profile.database.write_bytes(b"no database, this" * 400)
    assert check_database(profile).state is CheckState.FAIL


def test_a_row_that_points_nowhere_is_damage(profile: Profile) -> None:
    _fill(profile)
    with closing(sqlite3.connect(profile.database)) as connection:
        connection.execute("INSERT INTO b (a) VALUES (100000)")
        connection.commit()
    assert check_database(profile).reason.kind == "doctor_database_damaged"


def test_a_folder_in_its_place_cannot_be_read(profile: Profile) -> None:
    profile.database.mkdir()
    assert check_database(profile).reason.kind == "doctor_database_unreadable"


class _Broken(SessionSecrets):
    def put(self, name: str, login: Login) -> None:  # noqa: ARG002
        raise SecretsUnavailableError(reason("keyring_missing"))


class _Forgetful(SessionSecrets):
    def get(self, name: str) -> Login | None:  # noqa: ARG002
        return None


class _Tracking(SessionSecrets):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def put(self, name: str, login: Login) -> None:
        self.seen.append(name)
        super().put(name, login)


def test_the_keyring_is_left_as_it_was() -> None:
    secrets = _Tracking()
    assert check_secrets(secrets).state is CheckState.OK
    assert len(secrets.seen) == 1
    assert secrets.get(secrets.seen[0]) is None


def test_a_missing_or_forgetful_keyring_is_a_warning() -> None:
    assert _outcome(check_secrets(_Broken())) == ("keyring", CheckState.WARN, "keyring_missing")
    assert check_secrets(_Forgetful()).reason.kind == "doctor_keyring_forgets"


def test_certificates_that_fail_are_told() -> None:
    def fail() -> ssl.SSLContext:
        raise ssl.SSLError("no store")

    assert check_tls(fail).reason.values["error"] == "SSLError"


def test_a_zone_that_is_not_there_fails() -> None:
    assert _outcome(check_zone("Europe/Nergens")) == (
        "zone", CheckState.FAIL, "doctor_zone_missing"
    )  # fmt: skip


def test_qt_is_looked_for_in_both_layouts(tmp_path: Path) -> None:
    for layout in ("plugins", "Qt/plugins"):
        package = tmp_path / layout.replace("/", "-")
        plugin = package / layout / "platforms" / "qwindows.dll"
        plugin.parent.mkdir(parents=True)
        assert check_qt("win32", package).reason.values["missing"] == "qwindows.dll"
        plugin.touch()
        assert check_qt("win32", package).state is CheckState.OK


def test_a_missing_system_library_is_named(tmp_path: Path) -> None:
    plugin = tmp_path / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    plugin.parent.mkdir(parents=True)
    plugin.touch()
    item = check_qt("linux", tmp_path, lambda name: name != "libEGL.so.1")
    assert _outcome(item) == ("qt", CheckState.WARN, "doctor_qt_missing")
    assert item.reason.values["missing"] == "libEGL.so.1"


def test_a_library_that_is_not_there_cannot_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "qls_desktop.support.qt_parts.SYSTEM_LIBRARIES", {"other": ("libnergens.so.1",)}
    )
    assert check_qt("other", tmp_path).reason.values["missing"] == "libnergens.so.1"


def test_an_unreachable_host_is_a_warning_and_no_crash() -> None:
    with socket.create_server(("127.0.0.1", 0)) as near:
        port = near.getsockname()[1]
        up = Host("up", "127.0.0.1", port)
        assert check_hosts([up])[0].state is CheckState.OK
    items = check_hosts([Host("down", "127.0.0.1", port)], seconds=1)
    assert _outcome(items[0]) == ("down", CheckState.WARN, "doctor_host_unreachable")
    assert items[0].reason.values == {"host": "127.0.0.1", "error": "ConnectionRefusedError"}


def test_no_hosts_no_checks() -> None:
    assert check_hosts([]) == []

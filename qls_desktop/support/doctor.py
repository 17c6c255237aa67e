"""The self-test: does this PC have what the program needs? Runs without a window and without Qt."""

import platform
import shutil
import ssl
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from secrets import token_hex
from tempfile import TemporaryFile
from zoneinfo import ZoneInfo

import truststore

import qls_desktop
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.support.check_item import CheckItem, CheckState, DoctorReport
from qls_desktop.support.database_check import MEGABYTE, check_database
from qls_desktop.support.qt_parts import check_qt
from qls_desktop.support.reach import KNOWN_HOSTS, Host, check_hosts
from qls_desktop.system.folders import Profile, ProfileError
from qls_desktop.system.secrets import Secrets, SecretsUnavailableError

ZONE = "Europe/Amsterdam"
TESTED_PYTHONS = ((3, 11), (3, 12), (3, 13))
ENOUGH_MB = 500
"""Below this a first sync with its back-up may not fit."""


def examine(
    profile: Profile,
    secrets: Secrets,
    hosts: Iterable[Host] = KNOWN_HOSTS,
) -> DoctorReport:
    """Runs every check. Nothing is raised: whatever is wrong is in the report.

    Makes the profile's folders when they aren't there, and keeps and removes one invented entry in
    the keyring. May take some seconds (network and keyring have time-outs); don't call it in the
    GUI thread.
    """
    return DoctorReport(
        (
            check_versions(),
            check_profile(profile),
            check_database(profile),
            check_secrets(secrets),
            check_tls(),
            check_zone(),
            check_qt(),
            *check_hosts(hosts),
        )
    )


def check_versions(python: tuple[int, int] = sys.version_info[:2]) -> CheckItem:
    """Which program, Python, Qt and system this is; warns of a Python that isn't tested."""
    if python not in TESTED_PYTHONS:
        why = reason("doctor_python_untested", python=".".join(map(str, python)))
        return CheckItem("versions", CheckState.WARN, why)
    why = reason(
        "doctor_versions",
        program=qls_desktop.__version__,
        python=platform.python_version(),
        qt=_version("PySide6-Essentials"),
        system=platform.platform(terse=True),
    )
    return CheckItem("versions", CheckState.OK, why)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def check_profile(profile: Profile) -> CheckItem:
    """Whether the profile's folder can be written to, and whether its disk has room."""
    try:
        profile.prepare()
        with TemporaryFile(dir=profile.root) as probe:
            probe.write(b"x")
        free = shutil.disk_usage(profile.root).free // MEGABYTE
    except ProfileError as error:
        return CheckItem("profile", CheckState.FAIL, error.reason)
    except OSError as error:
        why = reason("profile_unusable", folder=str(profile.root), error=error.strerror or "?")
        return CheckItem("profile", CheckState.FAIL, why)
    return room(str(profile.root), free)


def room(folder: str, free_mb: int) -> CheckItem:
    """What ``free_mb`` megabytes (10⁶ bytes) on the disk of ``folder`` mean."""
    enough = free_mb >= ENOUGH_MB
    kind = "doctor_profile_ok" if enough else "doctor_disk_nearly_full"
    state = CheckState.OK if enough else CheckState.WARN
    return CheckItem("profile", state, reason(kind, folder=folder, free_mb=free_mb))


def check_secrets(secrets: Secrets) -> CheckItem:
    """Keeps an invented login, reads it back and removes it."""
    name = f"doctor:{token_hex(4)}"
    invented = Login("doctor", token_hex(16))
    try:
        secrets.put(name, invented)
        found = secrets.get(name)
        secrets.remove(name)
    except SecretsUnavailableError as error:
        return CheckItem("keyring", CheckState.WARN, error.reason)
    if found != invented:
        return CheckItem("keyring", CheckState.WARN, reason("doctor_keyring_forgets"))
    return CheckItem("keyring", CheckState.OK, reason("doctor_keyring_ok"))


def _system_context() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def check_tls(make: Callable[[], ssl.SSLContext] = _system_context) -> CheckItem:
    """Whether secure connections can be set up with the certificates of the system."""
    try:
        make()
    except (OSError, ImportError) as error:  # ssl.SSLError is an OSError
        why = reason("doctor_tls_failed", error=type(error).__name__)
        return CheckItem("tls", CheckState.FAIL, why)
    return CheckItem("tls", CheckState.OK, reason("doctor_tls_ok"))


def check_zone(zone: str = ZONE) -> CheckItem:
    """Whether the rules of the zone in which the merchant's clock runs are there."""
    try:
        ZoneInfo(zone)
    except (KeyError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return CheckItem("zone", CheckState.FAIL, reason("doctor_zone_missing", zone=zone))
    return CheckItem("zone", CheckState.OK, reason("doctor_zone_ok", zone=zone))

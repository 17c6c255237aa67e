"""Whether the parts that Qt needs for a window are there; looks, and never imports Qt."""

import ctypes
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from qls_desktop.domain.reason import reason
from qls_desktop.support.check_item import CheckItem, CheckState

PLATFORM_PLUGINS = {
    "win32": ("qwindows.dll",),
    "darwin": ("libqcocoa.dylib",),
    "linux": ("libqxcb.so",),
}
SYSTEM_LIBRARIES = {"linux": ("libEGL.so.1", "libxkbcommon-x11.so.0", "libxcb-cursor.so.0")}
"""Libraries of the system that Qt's own files lean on and that a bare Linux lacks."""


def check_qt(
    platform: str = sys.platform,
    package: Path | None = None,
    is_loadable: Callable[[str], bool] | None = None,
) -> CheckItem:
    """Whether Qt's platform plug-in and the system libraries that it needs are there."""
    place = package or _package()
    loadable = is_loadable or _is_loadable
    missing = ["PySide6"] if place is None else _missing_plugins(place, platform)
    missing += [name for name in SYSTEM_LIBRARIES.get(platform, ()) if not loadable(name)]
    if missing:
        why = reason("doctor_qt_missing", missing=", ".join(missing))
        return CheckItem("qt", CheckState.WARN, why)
    return CheckItem("qt", CheckState.OK, reason("doctor_qt_ok"))


def _package() -> Path | None:
    """The folder of PySide6, in a bundle as well as in an environment."""
    spec = find_spec("PySide6")
    places: Iterable[str] = (spec and spec.submodule_search_locations) or ()
    return next(map(Path, places), None)


def _missing_plugins(package: Path, platform: str) -> list[str]:
    folders = (package / "plugins", package / "Qt" / "plugins")
    return [
        name
        for name in PLATFORM_PLUGINS.get(platform, ())
        if not any((folder / "platforms" / name).is_file() for folder in folders)
    ]


def _is_loadable(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True

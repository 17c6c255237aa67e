"""Starts a bundle's self-test on a throw-away profile: a bundle that was never started is broken.

The exit status is 0 when the bundle's ``doctor`` ran and nothing in it failed. Warnings are fine:
a build machine may have no keyring and no way out.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SECONDS = 120
RAN = (0, 1)
"""Exit statuses of a self-test that ran: all well, or something needs attention."""


def _doctor(program: Path, profile: str) -> subprocess.CompletedProcess[str]:
    command = [str(program), "doctor", "--json", "--profile", profile]
    return subprocess.run(  # noqa: S603 - the program that was just built
        command, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, check=False
    )


def _demo(program: Path, picture: Path) -> subprocess.CompletedProcess[str]:
    """The window on its demo, to the end of the first syncs: migrations, Qt and both APIs."""
    command = [str(program), "--demo", "--until-synced", "--picture", str(picture)]
    return subprocess.run(  # noqa: S603 - the program that was just built
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def _failures(printed: str) -> list[str]:
    items: list[dict[str, Any]] = json.loads(printed)["checks"]
    lacking = [] if items else ["it checked nothing"]
    # Qt's parts are only a warning on a developer's PC; a bundle has to bring them.
    bad = [item for item in items if item["state"] == "fail" or _is_bad_qt(item)]
    return lacking + [f"{item['check']}: {item}" for item in bad]


def _is_bad_qt(item: dict[str, Any]) -> bool:
    return bool(item["check"] == "qt" and item["state"] != "ok")


def main(folder: str) -> int:
    """Tries the bundle in ``folder``; gives the exit status."""
    program = Path(folder) / ("qls-desktop.exe" if os.name == "nt" else "qls-desktop")
    with tempfile.TemporaryDirectory() as profile:
        result = _doctor(program.resolve(), profile)
        if result.returncode not in RAN:
            return _tell_end(program, result)
        failures = _failures(result.stdout)
        picture = Path(profile) / "demo.png"
        shown = _demo(program.resolve(), picture)
        if shown.returncode != 0 or not picture.exists():
            return _tell_end(program, shown)
    print("\n".join(failures) or f"{program} passes its self-test and syncs its demo")  # noqa: T201
    return 1 if failures else 0


def _tell_end(program: Path, result: subprocess.CompletedProcess[str]) -> int:
    print(f"{program} ended with {result.returncode}\n{result.stdout}{result.stderr}")  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

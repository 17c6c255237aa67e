"""Branch coverage of the decisions: all of ``domain/`` and of the order ledger."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DECISIONS = ("qls_desktop/domain", "qls_desktop/store/ledger")
TESTS = ("tests/domain", "tests/store", "tests/sync", "tests/support")
"""Those that don't start Qt; what they don't reach counts as not covered."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what can be chosen."""
    parser.add_argument("--tests", nargs="+", default=TESTS, help="the tests that are run")


def prove(arguments: argparse.Namespace) -> Iterator[str]:
    """Runs the tests and gives the figures.

    Raises:
        AssertionError: a test failed, or a line or a branch isn't covered.
    """
    with tempfile.TemporaryDirectory() as folder:
        found = _measure(Path(folder), arguments.tests)
    totals = found["totals"]
    for name, file in sorted(found["files"].items()):
        missing = _missing(file)
        if missing:
            yield f"NOT COVERED {name}: {missing}"
    yield (
        f"{totals['covered_lines']} of {totals['num_statements']} lines and "
        f"{totals['covered_branches']} of {totals['num_branches']} branches in "
        f"{len(found['files'])} files: {totals['percent_covered']:.2f} %"
    )
    assert totals["percent_covered"] == 100


def _measure(folder: Path, tests: tuple[str, ...]) -> dict[str, Any]:
    report = folder / "coverage.json"
    _coverage(
        folder,
        *("run", "--branch", f"--source={','.join(DECISIONS)}"),
        *("-m", "pytest", "-q", "-n", "0", *tests),
    )
    _coverage(folder, "json", "-o", str(report))
    found: dict[str, Any] = json.loads(report.read_text())
    return found


def _coverage(folder: Path, *words: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "coverage", *words],
        cwd=ROOT,
        env={**os.environ, "COVERAGE_FILE": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]


def _missing(file: dict[str, Any]) -> str:
    lines = ", ".join(map(str, file["missing_lines"]))
    branches = ", ".join(f"{start}→{end}" for start, end in file["missing_branches"])
    return "; ".join(part for part in (lines, branches) if part)

"""Compiles forms, translations and resources to what the program imports; or checks that they are.

``ui/*.ui`` become ``qls_desktop/gui/forms/ui_*.py``, ``resources/translations/*.ts`` become
``.qm`` files beside them, and ``resources/resources.qrc`` becomes ``resources_rc.py`` in the forms.
All are committed. With ``--check`` nothing is written; the exit status is 1 when one is stale.
"""

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = Path("qls_desktop/gui/forms")
RESOURCES = Path("resources")
GUIDES = (Path("docs/gebruikershandleiding.md"), Path("docs/user-guide.md"))
"""Also in the resources, so that the window can show them."""
Made = dict[Path, bytes]


def _run(tool: str, *arguments: Path | str) -> None:
    suffix = ".exe" if os.name == "nt" else ""
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}{suffix}"
    # The time stamps of a checkout must not end up in the resources.
    settings = os.environ | {"QT_RCC_SOURCE_DATE_OVERRIDE": "1"}
    command = [str(program), *map(str, arguments)]
    result = subprocess.run(  # noqa: S603 - our own tools, our own files
        command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False
    )
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{result.stdout}{result.stderr}")


def _make_forms(scratch: Path) -> Made:
    made: Made = {}
    for form in sorted((ROOT / "ui").glob("*.ui")):
        target = scratch / f"ui_{form.stem}.py"
        _run("uic", form.relative_to(ROOT), "-o", target)
        made[FORMS / target.name] = target.read_bytes()
    return made


def _make_translations(resources: Path) -> Made:
    made: Made = {}
    for source in sorted(resources.glob("translations/*.ts")):
        target = source.with_suffix(".qm")
        _run("lrelease", "-silent", source, "-qm", target)
        made[RESOURCES / "translations" / target.name] = target.read_bytes()
    return made


def _make_resources(resources: Path, scratch: Path) -> Made:
    made: Made = {}
    for listing in sorted(resources.glob("*.qrc")):
        target = scratch / f"{listing.stem}_rc.py"
        _run("rcc", listing, "-o", target)
        made[FORMS / target.name] = target.read_bytes()
    return made


def make() -> Made:
    """Everything that is compiled, by path from the root of the checkout."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        resources = scratch / "resources"
        shutil.copytree(ROOT / RESOURCES, resources)
        for guide in GUIDES:
            (scratch / guide).parent.mkdir(exist_ok=True)
            shutil.copy2(ROOT / guide, scratch / guide)
        return (
            _make_forms(scratch)
            | _make_translations(resources)
            | _make_resources(resources, scratch)
        )


def _lines(content: bytes) -> list[bytes]:
    return content.splitlines()  # a checkout on Windows has other line ends


def stale(made: Made) -> list[str]:
    """What differs from the checkout, and what is there without a source."""
    old = [
        f"{path} is stale"
        for path, content in made.items()
        if not (ROOT / path).is_file() or _lines((ROOT / path).read_bytes()) != _lines(content)
    ]
    there = {path.relative_to(ROOT) for path in (ROOT / FORMS).glob("*.py")}
    orphans = there - made.keys() - {FORMS / "__init__.py"}
    return old + [f"{path} has no source" for path in sorted(orphans)]


def write(made: Made) -> None:
    """Writes what changed and removes what has no source any more."""
    for path, content in made.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_bytes(content)
    for path in (ROOT / FORMS).glob("*.py"):
        if path.name != "__init__.py" and path.relative_to(ROOT) not in made:
            path.unlink()


def main() -> int:
    """Runs the command; gives its exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, tell what is stale")
    check = parser.parse_args().check
    made = make()
    if not check:
        write(made)
        return 0
    found = stale(made)
    for line in found:
        print(f"{line}: run ./dev forms")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

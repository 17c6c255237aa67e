"""Proves what a test of a minute can't: ``./dev prove`` plays everything, with figures.

Each subject is a module with ``add_arguments(parser)`` and ``prove(arguments)``, which gives lines
to print and raises ``AssertionError`` when something failed.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SUBJECTS = {
    "runs": "tests.proving.proof",
    "matrix": "tests.matrix.proof",
    "mutants": "tests.mutants.proof",
    "coverage": "tests.proving.coverage",
}
"""What can be proven, and the module that does it."""


def main() -> int:
    """Proves one subject, or all of them; 1 when something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    subjects = parser.add_subparsers(dest="subject")
    modules = {name: import_module(module) for name, module in SUBJECTS.items()}
    for name, module in modules.items():
        module.add_arguments(subjects.add_parser(name, help=module.__doc__))
    arguments = parser.parse_args()
    wanted = [arguments.subject] if arguments.subject else list(modules)
    return max([_prove(name, modules[name], arguments, parser) for name in wanted])


def _prove(
    name: str, module: ModuleType, arguments: argparse.Namespace, parser: argparse.ArgumentParser
) -> int:
    chosen = arguments if arguments.subject else parser.parse_args([name])
    try:
        for line in module.prove(chosen):
            sys.stdout.write(f"{name}: {line}\n")
            sys.stdout.flush()
    except AssertionError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

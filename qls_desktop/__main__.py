"""The program: a window without a word, a command with one."""

import argparse
import sys

from qls_desktop.cli import run
from qls_desktop.commands.outside import system_outside


def _open_window(arguments: argparse.Namespace) -> int:
    from qls_desktop.app import run_window  # noqa: PLC0415 - no command may wait for Qt

    return run_window(arguments)


def main() -> int:
    """Runs the program, and gives its exit status."""
    return run(sys.argv[1:], system_outside(), _open_window)


if __name__ == "__main__":
    sys.exit(main())

"""``simulator``: a C-Series shop and a my.QLS warehouse on this machine's loopback."""

import argparse
from pathlib import Path

from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit
from qls_desktop.commands.grammar import Grammar

HIGHEST_PORT = 65535


def offer(grammar: Grammar) -> None:
    """Adds the command to the grammar."""
    parser = grammar.command("simulator", act=run_simulator)
    parser.add_argument("--lightspeed-port", type=_port, default=0, metavar="N")
    parser.add_argument("--qls-port", type=_port, default=0, metavar="N")
    parser.add_argument("--scenario", type=Path, metavar="FILE")
    parser.add_argument("--seed", type=int, metavar="N")


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"0–{HIGHEST_PORT}")
    return port


def run_simulator(errand: Errand) -> Exit:
    """Serves until Ctrl-C or a request to end; prints where it is and how to log in."""
    from qls_desktop.commands.serving import serve_world  # noqa: PLC0415 - loads a web server

    return serve_world(errand)

"""``simulator``: a C-Series shop and a my.QLS warehouse on this machine's loopback."""

import argparse
from pathlib import Path

from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit
from qls_desktop.commands.grammar import Grammar

HIGHEST_PORT = 65535
APIS = ("lightspeed", "qls")


def offer(grammar: Grammar) -> None:
    """Adds the command to the grammar."""
    parser = grammar.command("simulator", act=run_simulator)
    parser.add_argument("--lightspeed-port", type=_port, default=0, metavar="N")
    parser.add_argument("--qls-port", type=_port, default=0, metavar="N")
    parser.add_argument("--scenario", type=Path, metavar="FILE")
    parser.add_argument("--seed", type=int, metavar="N")
    parser.add_argument(
        "--switch", type=_switch, action="append", default=[], metavar="API.NAME=VALUE"
    )
    parser.add_argument("--list-switches", action="store_true")


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"0–{HIGHEST_PORT}")
    return port


def _switch(text: str) -> tuple[str, str, str]:
    name, found, value = text.partition("=")
    api, dot, slug = name.partition(".")
    if not found or not dot or api not in APIS:
        raise argparse.ArgumentTypeError(" | ".join(f"{api}.NAME=VALUE" for api in APIS))
    return api, slug, value


def run_simulator(errand: Errand) -> Exit:
    """Serves until Ctrl-C or a request to end; prints where it is and how to log in."""
    if errand.arguments.list_switches:
        from qls_desktop.commands.switch_list import list_switches  # noqa: PLC0415 - as below

        return list_switches(errand)
    from qls_desktop.commands.serving import serve_world  # noqa: PLC0415 - loads a web server

    return serve_world(errand)

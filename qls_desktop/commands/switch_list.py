"""Lists the simulator's switches: what the APIs' documents leave open."""

from collections.abc import Iterator
from typing import Any

from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.switches import Switch

_TABLES = (("lightspeed", LIGHTSPEED_SWITCHES), ("qls", QLS_SWITCHES))


def list_switches(errand: Errand) -> Exit:
    """Prints every switch with its values, the default marked, and what a client must do."""
    rows = [(f"{api}.{switch.name}", switch) for api, table in _TABLES for switch in table]
    document = {"switches": [_row(name, switch) for name, switch in rows]}
    errand.console.answer(document, (line for row in rows for line in _lines(*row)))
    return Exit.DONE


def _row(name: str, switch: Switch) -> dict[str, Any]:
    return {
        "name": name,
        "default": switch.default,
        "values": list(_values(switch)),
        "takes_other_values": switch.parse is not None,
        "client_must": switch.client_must,
    }


def _values(switch: Switch) -> tuple[str, ...]:
    """The default and the other fixed words."""
    return tuple(dict.fromkeys((switch.default, *switch.values)))


def _lines(name: str, switch: Switch) -> Iterator[str]:
    shown = [f"*{one}" if one == switch.default else one for one in _values(switch)]
    if switch.parse is not None:
        shown.append("…")
    yield f"{name:<36} {' | '.join(shown)}"
    yield f"{'':<36} → {switch.client_must}"

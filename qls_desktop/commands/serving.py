"""Serves a simulated world for ``simulator``; apart, so that only that command loads its server."""

import argparse
import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit, FailureError, UsageError
from qls_desktop.commands.stopping import stopping
from qls_desktop.domain.reason import reason
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.scenario import Scenario, load_scenario
from qls_desktop.simulator.serve import Addresses, serve
from qls_desktop.simulator.world import World


def serve_world(errand: Errand) -> Exit:
    """Serves until Ctrl-C or a request to end; prints where it is and how to log in."""
    arguments = errand.arguments
    try:
        world = World(_scenario(arguments), SystemClock())
    except ValueError as error:
        raise UsageError(reason("command_bad_scenario", error=str(error))) from error
    try:
        asyncio.run(_serve(errand, world))
    except OSError as error:
        raise FailureError(reason("command_port_taken", error=error.strerror or "?")) from error
    return Exit.DONE


def _scenario(arguments: argparse.Namespace) -> Scenario:
    scenario = load_scenario(arguments.scenario) if arguments.scenario else Scenario()
    if arguments.seed is not None:
        scenario = replace(scenario, seed=arguments.seed)
    return _switched(scenario, arguments.switch)


def _switched(scenario: Scenario, switches: Iterable[tuple[str, str, str]]) -> Scenario:
    """The scenario with switches turned, as (API, name, value); a later one counts."""
    chosen = {"lightspeed": dict(scenario.lightspeed), "qls": dict(scenario.qls)}
    for api, name, value in switches:
        chosen[api][name] = value
    return replace(scenario, lightspeed=chosen["lightspeed"], qls=chosen["qls"])


async def _serve(errand: Errand, world: World) -> None:
    def announce(addresses: Addresses) -> None:
        errand.console.answer(_document(world, addresses), _lines(errand, world, addresses))

    serving = asyncio.create_task(
        serve(world, errand.arguments.lightspeed_port, errand.arguments.qls_port, announce)
    )
    with (
        stopping(asyncio.get_running_loop(), serving.cancel),
        contextlib.suppress(asyncio.CancelledError),
    ):
        await serving


def _document(world: World, addresses: Addresses) -> dict[str, Any]:
    return {
        "lightspeed": {
            "url": addresses.lightspeed_url,
            "key": world.lightspeed_key,
            "secret": world.lightspeed_secret,
        },
        "qls": {
            "url": addresses.qls_url,
            "username": world.qls_username,
            "password": world.qls_password,
        },
    }


def _lines(errand: Errand, world: World, addresses: Addresses) -> list[str]:
    return [
        f"Lightspeed: {addresses.lightspeed_url}",
        f"  API Key: {world.lightspeed_key}",
        f"  API Secret: {world.lightspeed_secret}",
        f"my.QLS: {addresses.qls_url}",
        f"  {errand.console.title(reason('command_ask_qls_user'))}: {world.qls_username}",
        f"  {errand.console.title(reason('command_ask_qls_password'))}: {world.qls_password}",
        errand.console.text(reason("command_simulator_runs")),
    ]

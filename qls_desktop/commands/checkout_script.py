"""``integration script NAME``: the script that hides Sameday in the shop's checkout."""

import asyncio
from collections.abc import Iterator

from qls_desktop.commands.documents import Json
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit
from qls_desktop.commands.grammar import Grammar, Group
from qls_desktop.commands.known import integration_named
from qls_desktop.domain.checkout_script import CheckoutScriptState, ScriptPlace
from qls_desktop.domain.reason import reason

ACTS = ("install", "remove", "confirm")


def offer(grammar: Grammar, group: Group) -> None:
    """Adds the command to the group ``integration``."""
    parser = grammar.command("script", handle_script, group)
    parser.add_argument("name", metavar="NAME")
    how = parser.add_mutually_exclusive_group()
    for act in ACTS:
        told = grammar.help(f"help_script_{act}")
        how.add_argument(f"--{act}", dest="script_act", action="store_const", const=act, help=told)


def handle_script(errand: Errand) -> Exit:
    """Shows the script as the shop has it now, or does with it what was asked."""
    with open_session(errand, writes=True) as session:
        integration = integration_named(session, errand.arguments.name)
        state = asyncio.run(_act(session, integration.id, errand.arguments.script_act))
    document = {"script": _document(errand, integration.name, state)}
    errand.console.answer(document, _lines(errand, state))
    settled = state.current if state.installed else True
    return Exit.DONE if settled else Exit.ATTENTION


async def _act(session: Session, number: int, act: str | None) -> CheckoutScriptState:
    engine = session.engine
    if act == "install":
        await engine.look_at_checkout_script(number)
        return await engine.install_checkout_script(number)
    if act == "remove":
        return await engine.remove_checkout_script(number)
    state = await engine.look_at_checkout_script(number)
    if act == "confirm" and state.installed:
        return await engine.confirm_checkout_script(number)
    return state


def _document(errand: Errand, name: str, state: CheckoutScriptState) -> Json:
    return {
        "integration": name,
        "standing": state.standing.value,
        "place": state.place.value,
        "confirmed": state.confirmed,
        "installed_at": state.installed_at,
        "reason": state.told.kind,
        "message": errand.console.text(state.told),
        "text": state.text,
    }


def _lines(errand: Errand, state: CheckoutScriptState) -> Iterator[str]:
    text = errand.console.text
    yield text(state.told)
    if state.place is ScriptPlace.JAVASCRIPT:
        yield text(reason("checkout_in_slot"))
    if state.current:
        yield text(reason("checkout_confirmed" if state.confirmed else "checkout_unconfirmed"))
    if state.text:
        yield ""
        yield state.text

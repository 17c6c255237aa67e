"""Tells how the test of an integration's two connections ended."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from qls_desktop.commands.documents import Json, told_all
from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit, UsageError
from qls_desktop.domain.reason import reason
from qls_desktop.qls.account_rows import Brand
from qls_desktop.sync.connection import ConnectionTest


def tell_connection(errand: Errand, name: str, tested: ConnectionTest, **more: Any) -> Exit:  # noqa: ANN401 - JSON
    """Gives the outcome of a test; ``more`` goes into the document as well."""
    console = errand.console
    document: Json = {
        "integration": name,
        "ok": tested.ok,
        "problems": told_all(console, tested.problems),
        "notes": told_all(console, tested.notes),
        "shop": asdict(tested.shop) if tested.shop else None,
        **more,
    }
    lines = [console.text(reason("command_connected"))] if tested.ok else []
    console.answer(document, lines)
    for why in (*tested.problems, *tested.notes):
        console.note(why)
    return Exit.DONE if tested.ok else Exit.FAILED


def brand_named(brands: Sequence[Brand], wanted: str) -> Brand:
    """The brand with this id, or else with this name.

    Raises:
        UsageError: there is none, or several carry the name; the text names them all.
    """
    fitting = [it for it in brands if it.id == wanted] or [
        it for it in brands if it.name.strip().casefold() == wanted.strip().casefold()
    ]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(f"{brand.name} ({brand.id})" for brand in brands) or "–"
    raise UsageError(reason("command_unknown_brand", name=wanted, known=known))

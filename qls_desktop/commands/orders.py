"""``orders list|show|retry|ignore|confirm|reconcile``: the ledger."""

import asyncio
from collections.abc import Coroutine
from dataclasses import asdict
from datetime import datetime
from typing import Any

from qls_desktop.commands import reconcile
from qls_desktop.commands.documents import Json
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, UsageError
from qls_desktop.commands.grammar import Grammar, Group, Parser
from qls_desktop.commands.known import integration_named, serve
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.order_rights import rights
from qls_desktop.domain.reason import reason
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger, OrderRow


def offer(grammar: Grammar) -> None:
    """Adds the commands to the grammar."""
    group = grammar.group("orders")
    listing = grammar.command("list", list_orders, group)
    listing.add_argument(
        "--state",
        action="append",
        choices=[state.value for state in OrderState],
        metavar="STATE",
        help=", ".join(state.value for state in OrderState),
    )
    _offer_integration(grammar, listing)
    _offer_order(grammar, group)
    reconcile.offer(grammar, group)


def _offer_order(grammar: Grammar, group: Group) -> None:
    acts = {"show": show_order, "retry": retry_order, "ignore": ignore_order}
    for name, act in {**acts, "confirm": confirm_order}.items():
        parser = grammar.command(name, act, group)
        parser.add_argument("number", metavar="NUMBER", help=grammar.help("help_order_number"))
        _offer_integration(grammar, parser)
        if name == "retry":
            told = grammar.help("help_order_resend")
            parser.add_argument("--resend", action="store_true", help=told)
        if name == "ignore":
            parser.add_argument("--why", required=True, metavar="TEXT")
        if name == "confirm":
            parser.add_argument("--qls-order", metavar="ID", default="")


def _offer_integration(grammar: Grammar, parser: Parser) -> None:
    parser.add_argument("--integration", metavar="NAME", help=grammar.help("help_one_of_all"))


def list_orders(errand: Errand) -> Exit:
    """Lists the orders, newest first."""
    arguments = errand.arguments
    states = None if arguments.state is None else [OrderState(it) for it in arguments.state]
    with open_session(errand, writes=False) as session:
        rows = Ledger(session.store).rows(
            states=states, integration_id=_integration_id(errand, session)
        )
    lines = [_line(errand, row) for row in rows]
    if not lines:
        lines = [errand.console.text(reason("command_no_orders"))]
    errand.console.answer({"orders": [_document(errand, row) for row in rows]}, lines)
    return Exit.DONE


def show_order(errand: Errand) -> Exit:
    """Shows one order with its lines, attempts and history; no name or address."""
    with open_session(errand, writes=False) as session:
        row = _row(errand, session)
        document = {**_document(errand, row), **_history(errand, Ledger(session.store), row.id)}
    lines = [_line(errand, row)]
    lines += [f"  {line['ordered']} × {line['title']}" for line in document["lines"]]
    lines += [f"  {_moment(it['at'])} {it['state']}: {it['message']}" for it in document["events"]]
    errand.console.answer({"order": document}, lines)
    return Exit.DONE


def _moment(instant: datetime) -> str:
    """An instant in the time zone of this PC, to the minute."""
    return f"{instant.astimezone():%Y-%m-%d %H:%M}"


def _history(errand: Errand, ledger: Ledger, order_id: int) -> Json:
    text = errand.console.text
    return {
        "lines": [asdict(line) for line in ledger.lines(order_id)],
        "attempts": [
            {
                "number": it.number,
                "began_at": it.began_at,
                "ended_at": it.ended_at,
                "outcome": it.outcome,
                "message": text(it.answer) if it.answer else None,
            }
            for it in ledger.attempts(order_id)
        ],
        "events": [
            {
                "at": it.at,
                "state": it.new.value,
                "reason": it.reason.kind,
                "message": text(it.reason),
            }
            for it in ledger.events(order_id)
        ],
    }


def retry_order(errand: Errand) -> Exit:
    """Offers an order again at the next orders sync.

    One that may be at QLS is sent again only with ``--resend``: somebody has to have looked.
    """

    def decide(session: Session, row: OrderRow) -> Coroutine[Any, Any, LedgerOrder]:
        if not rights(row.state, row.reason).resend:
            return session.engine.retry_order(row.id)
        if not errand.arguments.resend:
            raise UsageError(reason("command_look_first", number=row.number))
        return session.engine.resend_order(row.id)

    return _decide(errand, decide)


def ignore_order(errand: Errand) -> Exit:
    """Leaves an order alone for good, with the merchant's reason."""
    why = errand.arguments.why.strip()
    if not why:
        raise UsageError(reason("command_why_empty"))
    return _decide(errand, lambda session, row: session.engine.ignore_order(row.id, why))


def confirm_order(errand: Errand) -> Exit:
    """Takes an order as sent: somebody saw it in my.QLS."""
    found = errand.arguments.qls_order
    return _decide(errand, lambda session, row: session.engine.confirm_order(row.id, found))


def _decide(errand: Errand, decide: Any) -> Exit:  # noqa: ANN401 - (Session, OrderRow) to a coroutine
    with open_session(errand, writes=True) as session:
        asyncio.run(decide(session, _row(errand, session)))
        row = _row(errand, session)
    errand.console.answer({"order": _document(errand, row)}, [_line(errand, row)])
    return Exit.DONE


def _integration_id(errand: Errand, session: Session) -> int | None:
    name = errand.arguments.integration
    return None if name is None else integration_named(session, name).id


def _row(errand: Errand, session: Session) -> OrderRow:
    """The order with this number, or else with this id of the shop.

    Raises:
        UsageError: there is none, or several shops have one.
    """
    wanted = errand.arguments.number.strip()
    rows = Ledger(session.store).rows(integration_id=_integration_id(errand, session))
    found = [row for row in rows if row.number == wanted] or [
        row for row in rows if str(row.shop_order_id) == wanted
    ]
    if not found:
        raise UsageError(reason("command_unknown_order", number=wanted))
    if len(found) > 1:
        names = ", ".join(sorted(row.integration for row in found))
        raise UsageError(reason("command_several_orders", number=wanted, integrations=names))
    integration = Integrations(session.store).by_name(found[0].integration)
    if integration is not None:
        serve(session, integration)
    return found[0]


def _document(errand: Errand, row: OrderRow) -> Json:
    return {
        "number": row.number,
        "shop_order_id": row.shop_order_id,
        "integration": row.integration,
        "state": row.state,
        "reason": row.reason.kind,
        "message": errand.console.text(row.reason),
        "qls_order_id": row.qls_order_id,
        "placed_at": row.placed_at,
        "since": row.since,
        "units": row.units,
    }


def _line(errand: Errand, row: OrderRow) -> str:
    state = errand.console.title(reason(f"command_state_{row.state}"))
    return f"{row.integration} – {row.number} – {state}: {errand.console.text(row.reason)}"

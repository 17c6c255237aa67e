"""``orders reconcile``: shop against my.QLS against ledger, every gap with what to do."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import timedelta

from qls_desktop.commands.documents import Json
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, UsageError
from qls_desktop.commands.grammar import Grammar, Group
from qls_desktop.commands.known import wanted_integrations
from qls_desktop.commands.syncs import cancelling, show_progress
from qls_desktop.domain.gaps import Gap
from qls_desktop.domain.reason import reason
from qls_desktop.domain.reconcile_told import age_told, summary
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.settings import Integration

DAYS = 14
MOST_DAYS = 365


def offer(grammar: Grammar, group: Group) -> None:
    """Adds the command to the group of the orders."""
    parser = grammar.command("reconcile", reconcile, group)
    parser.add_argument("--integration", metavar="NAME", help=grammar.help("help_one_of_all"))
    told = grammar.help("help_reconcile_days")
    parser.add_argument("--days", type=int, default=DAYS, metavar="N", help=told)


def reconcile(errand: Errand) -> Exit:
    """Compares one integration or all; works beside an open window, for it only reads."""
    if not 1 <= errand.arguments.days <= MOST_DAYS:
        raise UsageError(reason("command_days_wrong"))
    with open_session(errand, writes=False) as session:
        integrations = wanted_integrations(session, errand.arguments.integration)
        reports = asyncio.run(_compare(errand, session, integrations))
    documents = [_document(errand, report) for report in reports]
    document = documents[0] if len(documents) == 1 else {"integrations": documents}
    errand.console.answer(document, [line for it in reports for line in _lines(errand, it)])
    return Exit.DONE if all(report.is_clean for report in reports) else Exit.ATTENTION


async def _compare(
    errand: Errand, session: Session, integrations: Sequence[Integration]
) -> list[ReconcileReport]:
    since = session.parts.now() - timedelta(days=errand.arguments.days)
    with cancelling(errand) as cancel:
        return [
            await session.engine.reconcile(
                integration.id, since, lambda it: show_progress(errand, it), cancel
            )
            for integration in integrations
        ]


def _document(errand: Errand, report: ReconcileReport) -> Json:
    return {
        "integration": report.integration,
        "since": report.since,
        "at": report.at,
        "complete": report.complete,
        "lists": {"shop": report.shop_complete, "qls": report.warehouse_complete},
        "compared": {
            "shop": report.shop_orders,
            "qls": report.qls_orders,
            "ledger": report.ledger_orders,
        },
        "uncompared": report.uncompared,
        "gaps": [_gap(errand, report, gap) for gap in report.gaps],
    }


def _gap(errand: Errand, report: ReconcileReport, gap: Gap) -> Json:
    return {
        "kind": gap.kind,
        "number": gap.number,
        "shop_order_id": gap.shop_order_id,
        "qls_order_ids": list(gap.qls_order_ids),
        "since": gap.since,
        "age_minutes": int(gap.age(report.at) / timedelta(minutes=1)),
        "reason": gap.reason.kind,
        "message": errand.console.text(gap.reason),
    }


def _lines(errand: Errand, report: ReconcileReport) -> Iterator[str]:
    for why in summary(report):
        yield f"{report.integration} – {errand.console.text(why)}"
    for gap in report.gaps:
        age = errand.console.title(age_told(gap.age(report.at)))
        yield f"  ({age}) {errand.console.text(gap.reason)}"

"""``check``: the product check, on what is stored."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from qls_desktop.commands.documents import Json
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, FailureError, UsageError
from qls_desktop.commands.grammar import Grammar
from qls_desktop.commands.known import wanted_integrations
from qls_desktop.commands.syncs import cancelling, show_progress
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.sync.back_office import BackOffices, Places

SUFFIXES = (".xlsx", ".csv")


def offer(grammar: Grammar) -> None:
    """Adds the command to the grammar."""
    parser = grammar.command("check", check)
    parser.add_argument("--integration", metavar="NAME", help=grammar.help("help_one_of_all"))
    parser.add_argument(
        "--export", metavar="FILE", type=Path, help=grammar.help("help_check_export")
    )


def check(errand: Errand) -> Exit:
    """Checks what is stored; a shop that was never read is read first."""
    arguments = errand.arguments
    path: Path | None = arguments.export
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise UsageError(reason("command_other_suffix", file=path.name, known=", ".join(SUFFIXES)))
    with open_session(errand, writes=False) as session:
        wanted = wanted_integrations(session, arguments.integration)
        unread = [it for it in wanted if _is_unread(session, it)]
    if unread:
        _read(errand, unread)
    with open_session(errand, writes=False) as session:
        one = wanted[0].id if arguments.integration is not None else None
        findings = asyncio.run(session.engine.check(one))
        offices = BackOffices(session.store)
        places = [offices.of(finding) for finding in findings]
    if path is not None:
        _export(errand, path, findings)
    errand.console.answer(_document(errand, findings, places), _lines(errand, findings))
    blocks = any(finding.severity is Severity.BLOCKS for finding in findings)
    return Exit.ATTENTION if blocks else Exit.DONE


def _is_unread(session: Session, integration: Integration) -> bool:
    owner = f"integration:{integration.id}"
    return Catalogue(session.store).last_complete(owner, PassKind.SHOP_VARIANTS) is None


def _read(errand: Errand, unread: Sequence[Integration]) -> None:
    """Reads shops and warehouse for the first time; writes to neither.

    Raises:
        FailureError: one of them couldn't be read.
    """
    with open_session(errand, writes=True) as session:
        wanted_integrations(session, errand.arguments.integration)  # lets the environment serve
        asyncio.run(_read_all(errand, session, unread))


async def _read_all(errand: Errand, session: Session, unread: Sequence[Integration]) -> None:
    with cancelling(errand) as cancel:
        for integration in unread:
            report = await session.engine.reread(
                integration.id, lambda it: show_progress(errand, it), cancel
            )
            if report.problem is not None:
                raise FailureError(report.problem)


def _export(errand: Errand, path: Path, findings: Sequence[Finding]) -> None:
    from qls_desktop.support.findings_export import (  # noqa: PLC0415 - loads a lot
        Wording,
        write_findings,
    )

    console = errand.console
    try:
        write_findings(path, findings, Wording(console.text, console.title))
    except OSError as error:
        told = reason("command_file", file=str(path), error=error.strerror or "?")
        raise FailureError(told) from error
    console.note(reason("command_findings_exported", count=len(findings), file=str(path)))


def _document(errand: Errand, findings: Sequence[Finding], places: Sequence[Places]) -> Json:
    kinds = Counter(finding.kind for finding in findings)
    severities = Counter(finding.severity for finding in findings)
    return {
        "findings": list(map(partial(_finding, errand), findings, places)),
        "counts": {kind.value: kinds[kind] for kind in FindingKind},
        "severities": {severity.value: severities[severity] for severity in Severity},
    }


def _finding(errand: Errand, finding: Finding, place: Places) -> Json:
    """The contract's keys, and where to mend it; an address that isn't known is empty."""
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "integration": finding.integration,
        "variant_id": finding.variant_id,
        "product_id": finding.product_id,
        "title": finding.title,
        "value": finding.value,
        "message": errand.console.text(finding.reason),
        "shop_url": place.shop,
        "qls_url": place.warehouse,
    }


def _lines(errand: Errand, findings: Sequence[Finding]) -> Iterator[str]:
    console = errand.console
    severities = Counter(finding.severity.value for finding in findings)
    counts = {it.value: severities[it.value] for it in Severity}
    yield console.title(reason("command_findings", **counts))
    for finding in findings:
        severity = console.title(reason(f"command_severity_{finding.severity}"))
        told = console.text(finding.reason)
        place = " – ".join(filter(None, (severity, finding.integration, finding.title)))
        yield f"{place}: {told}"

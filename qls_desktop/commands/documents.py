"""What a script gets: the JSON documents of the contract (design.md, section 11)."""

from collections.abc import Iterable
from typing import Any

from qls_desktop.commands.console import Console
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunItem, RunReport

Json = dict[str, Any]


def told(console: Console, why: Reason) -> Json:
    """A reason: its fixed slug, and what it says in words."""
    return {"kind": why.kind, "message": console.text(why)}


def told_all(console: Console, whys: Iterable[Reason]) -> list[Json]:
    """Several reasons."""
    return [told(console, why) for why in whys]


def run_document(console: Console, report: RunReport) -> Json:
    """One run, as ``sync --json`` gives it; ``problem`` is null unless it stopped the run."""
    return {
        "task": report.task,
        "integration": report.integration,
        "run": report.run_id,
        "outcome": report.outcome,
        "dry_run": report.dry_run,
        "planned": report.planned,
        "written": report.written,
        "skipped": report.skipped,
        "held": report.held,
        "rejected": report.rejected,
        "in_doubt": report.in_doubt,
        "calls": {"lightspeed": report.lightspeed_calls, "qls": report.qls_calls},
        "problem": told(console, report.problem) if report.problem else None,
        "items": [_item(console, item) for item in report.items],
    }


def _item(console: Console, item: RunItem) -> Json:
    return {
        "action": item.action,
        "key": item.key,
        "subject": item.subject,
        "reason": item.reason.kind,
        "message": console.text(item.reason),
        "before": item.before,
        "after": item.after,
    }

"""Log lines and a run as text for support staff: instants in UTC, kinds beside the words."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

import qls_desktop
from qls_desktop.domain.reason import Reason
from qls_desktop.gui.labels import outcome_word, task_word, trigger_word
from qls_desktop.gui.moments import duration
from qls_desktop.store.logbook import LogRow
from qls_desktop.store.runs import RunRow

translate = QCoreApplication.translate

_LEVELS = {10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}


def support_text(
    now: datetime, run: RunRow | None, lines: Sequence[LogRow], told: Callable[[Reason], str]
) -> str:
    """The text, not yet redacted. ``told`` says a reason in the window's language."""
    parts = [f"QLS Desktop {qls_desktop.__version__} – {_utc(now)}"]
    if run is not None:
        parts += ["", *_run_lines(run, told)]
    heading = translate("SupportText", "Logboek, nieuwste regel eerst; regels: {0}")
    parts += ["", heading.format(len(lines)), *(_log_line(line) for line in lines)]
    return "\n".join(parts)


def _run_lines(run: RunRow, told: Callable[[Reason], str]) -> list[str]:
    words = ", ".join(
        (run.integration, task_word(run.task), outcome_word(run.outcome), trigger_word(run.trigger))
    )
    ended = _utc(run.ended_at) if run.ended_at is not None else "…"
    counts = translate(
        "SupportText",
        "gepland {0}, geschreven {1}, overgeslagen {2}, vastgehouden {3}, geweigerd {4},"
        " onzeker {5}; vragen aan Lightspeed {6}, aan my.QLS {7}",
    )
    figures = (
        run.planned, run.written, run.skipped, run.held, run.rejected, run.in_doubt,
        run.lightspeed_calls, run.qls_calls,
    )  # fmt: skip
    lines = [
        f"Run {run.id}: {words}",
        f"{_utc(run.began_at)} – {ended} ({duration(run.began_at, run.ended_at)})",
        counts.format(*figures),
    ]
    if run.dry_run:
        lines.append(translate("SupportText", "voorbeeld, er is niets geschreven"))
    if run.problem is not None:
        lines.append(f"{run.problem.kind}: {told(run.problem)}")
    return lines


def _log_line(line: LogRow) -> str:
    level = _LEVELS.get(line.level, str(line.level))
    source = f"{line.source} ({line.task})" if line.task else line.source
    text = f"{_utc(line.at)} {level} {source}: {line.text}"
    details = "".join(f"\n    {part}" for part in line.details.splitlines())
    return text + details


def _utc(instant: datetime) -> str:
    return f"{instant:%Y-%m-%dT%H:%M:%S}Z"

"""Says what a change of settings would lead to: its figures, and the list behind them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunItem, Task
from qls_desktop.gui.labels import action_word, task_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.rows import Column, Row
from qls_desktop.words.said import Said

if TYPE_CHECKING:
    from qls_desktop.sync.what_if import Forecast

translate = QCoreApplication.translate

Speak = Callable[[Reason], Said]
_AT_ONCE = 1_000
"""So many rows are made before others get their turn."""


def figure(said: Speak, forecast: Forecast) -> str:
    """What one task would do, in a sentence."""
    word = task_word(forecast.task)
    if forecast.problem is not None:
        return f"{word}: {said(forecast.problem).full}"
    counts = {name: number(count) for name, count in forecast.counts.items()}
    sentence = _PATTERNS[forecast.task]().format_map(counts)
    extra = _extra(forecast)
    return f"{word}: {sentence}{extra}{_time(forecast.seconds)}"


def _extra(forecast: Forecast) -> str:
    told = (
        ("held", translate("WhatIf", "; eerst op uw akkoord wacht: {0}")),
        ("emptied", translate("WhatIf", "; velden die leeg worden: {0}")),
        ("moved", translate("WhatIf", "; varianten die anders lopen dan nu: {0}")),
    )
    counts = forecast.counts
    return "".join(
        pattern.format(number(counts[name])) for name, pattern in told if counts.get(name)
    )


def _time(seconds: int) -> str:
    if not seconds:
        return "."
    if seconds < 60:
        return translate("WhatIf", "; dat duurt nog geen minuut.")
    minutes = -(-seconds // 60)
    if minutes == 1:
        return translate("WhatIf", "; dat duurt 1 minuut.")
    if minutes < 120:
        return translate("WhatIf", "; dat duurt {0} minuten.").format(number(minutes))
    return translate("WhatIf", "; dat duurt {0} uur.").format(number(-(-minutes // 60)))


_PATTERNS = {
    Task.ORDERS: lambda: translate("WhatIf", "{send} bestellingen gaan naar QLS"),
    Task.STOCK: lambda: translate(
        "WhatIf", "{planned} van {looked_at} voorraden veranderen, {zeroes} worden 0"
    ),
    Task.PRODUCTS: lambda: translate(
        "WhatIf", "{link} varianten koppelen, {create} aanmaken, {update} bijwerken"
    ),
}


def change_word(action: str) -> str:
    """What would happen to one thing, in words."""
    own = {
        "empty": translate("WhatIf", "Leegmaken"),
        "same": translate("WhatIf", "Niets"),
    }
    return own.get(action) or action_word(action)


def columns() -> tuple[Column, ...]:
    """The headings of the list."""
    return (
        Column(translate("WhatIf", "Taak"), 90),
        Column(translate("WhatIf", "Actie"), 110),
        Column(translate("WhatIf", "Waarover"), 210),
        Column(translate("WhatIf", "Van"), 70),
        Column(translate("WhatIf", "Naar"), 70),
        Column(translate("WhatIf", "Waarom"), 200),
    )


async def make_rows(said: Speak, forecasts: Sequence[Forecast]) -> list[Row]:
    """The list behind the figures, made in parts so that nothing waits for 100,000 of them."""
    rows: list[Row] = []
    for one in forecasts:
        for start in range(0, len(one.items), _AT_ONCE):
            part = one.items[start : start + _AT_ONCE]
            rows.extend(_row(said, start + n, one.task, item) for n, item in enumerate(part))
            await asyncio.sleep(0)
    return rows


def _row(said: Speak, place: int, task: Task, item: RunItem) -> Row:
    slugs = {"link", "create", "update", "skip", "same"}
    ends = [change_word(text) if text in slugs else text for text in (item.before, item.after)]
    why = said(item.reason).title
    cells = (task_word(task), change_word(item.action), item.subject, *ends, why)
    return Row((task, place), cells, cells, " ".join(cells).casefold(), item)

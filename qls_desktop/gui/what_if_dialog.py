"""Asks "what happens if I switch this on?" before a setting that changes much is saved."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.runs import RunItem, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.labels import action_word, task_word
from qls_desktop.gui.moments import moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.plan_dialog import PlanDialog
from qls_desktop.gui.rows import Column, Row
from qls_desktop.sync.what_if import Forecast

translate = QCoreApplication.translate


async def ask_what_if(
    parts: Parts, before: Integration, after: Integration, parent: QWidget
) -> bool:
    """Shows what saving ``after`` would lead to; gives whether to save.

    A new integration was never read, so that nothing is foreseen and nothing is asked; nor is it
    when the change concerns none of the tasks.
    """
    if not after.id:
        return True
    forecasts = await parts.desk.ask(lambda engine: engine.checking.what_if(before, after))
    if not forecasts:
        return True
    dialog = what_if_dialog(parts, forecasts, parent)
    try:
        return await finished(dialog) == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()


def what_if_dialog(parts: Parts, forecasts: Sequence[Forecast], parent: QWidget) -> PlanDialog:
    """The dialog for some forecasts."""
    figures = [_figure(parts, one) for one in forecasts]
    ages = [one.read_at for one in forecasts if one.read_at is not None]
    note = ""
    if ages:
        pattern = translate("WhatIf", "Volgens wat het laatst gelezen is: {0}.")
        note = pattern.format(moment(min(ages), parts.desk.now()))
    dialog = PlanDialog(translate("WhatIf", "Dit gaat er gebeuren"), figures, note, parent)
    rows = [
        _row(parts, place, one.task, item)
        for one in forecasts
        for place, item in enumerate(one.items)
    ]
    dialog.show_rows(_columns(), rows)
    return dialog


def _figure(parts: Parts, forecast: Forecast) -> str:
    word = task_word(forecast.task)
    if forecast.problem is not None:
        return f"{word}: {parts.said(forecast.problem).full}"
    counts = {name: number(count) for name, count in forecast.counts.items()}
    sentence = _PATTERNS[forecast.task]().format_map(counts)
    extra = _extra(forecast)
    return f"{word}: {sentence}{extra}{_time(forecast.seconds)}"


def _extra(forecast: Forecast) -> str:
    told = (
        ("held", translate("WhatIf", "; {0} wachten eerst op uw akkoord")),
        ("emptied", translate("WhatIf", "; {0} velden worden leeg")),
        ("moved", translate("WhatIf", "; {0} varianten lopen anders dan nu")),
    )
    counts = forecast.counts
    return "".join(
        pattern.format(number(counts[name])) for name, pattern in told if counts.get(name)
    )


def _time(seconds: int) -> str:
    if not seconds:
        return "."
    if seconds < 60:
        return translate("WhatIf", "; nog geen minuut.")
    minutes = -(-seconds // 60)
    if minutes < 120:
        return translate("WhatIf", "; {0} minuten.").format(number(minutes))
    return translate("WhatIf", "; {0} uur.").format(number(-(-minutes // 60)))


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


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("WhatIf", "Taak"), 90),
        Column(translate("WhatIf", "Actie"), 110),
        Column(translate("WhatIf", "Waarover"), 230),
        Column(translate("WhatIf", "Van"), 90),
        Column(translate("WhatIf", "Naar"), 90),
        Column(translate("WhatIf", "Waarom"), 260),
    )


def _row(parts: Parts, place: int, task: Task, item: RunItem) -> Row:
    slugs = {"link", "create", "update", "skip", "same"}
    ends = [change_word(text) if text in slugs else text for text in (item.before, item.after)]
    why = parts.said(item.reason).title
    cells = (task_word(task), change_word(item.action), item.subject, *ends, why)
    return Row((task, place), cells, cells, " ".join(cells).casefold(), item)

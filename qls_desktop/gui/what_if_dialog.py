"""Asks "what happens if I switch this on?" before a setting that changes much is saved."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.outcomes import CancelledByUserError
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import Progress, Task, Trigger
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.moments import moment
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.plan_dialog import PlanDialog
from qls_desktop.gui.what_if_words import columns, figure, make_rows
from qls_desktop.sync.cancelling import CancelToken

if TYPE_CHECKING:
    from qls_desktop.sync.what_if import Forecast

translate = QCoreApplication.translate

OLD = timedelta(hours=1)
"""What was read longer ago is offered to be read anew."""


async def ask_what_if(
    parts: Parts, before: Integration, after: Integration, parent: QWidget, warning: str = ""
) -> bool:
    """Shows what saving ``after`` would lead to; gives whether to save.

    Nothing is asked when the change concerns none of the tasks, nor of an integration that was
    never saved: of that one nothing can be read yet.
    """
    if not after.id:
        return True
    forecasts = await parts.desk.ask(lambda engine: engine.checking.what_if(before, after))
    if not forecasts:
        return True
    dialog = WhatIfDialog(parts, before, after, parent, warning)
    try:
        await dialog.show_forecasts(forecasts)
        return await finished(dialog) == QDialog.DialogCode.Accepted
    finally:
        await dialog.stop_reading()
        dialog.deleteLater()


class WhatIfDialog(PlanDialog):
    """The figures and the list behind them; reads both sides anew when they are old."""

    progressed = Signal(object)
    """How far the reading is; told by the worker."""

    def __init__(
        self, parts: Parts, before: Integration, after: Integration, parent: QWidget, warning: str
    ) -> None:
        heading = translate("WhatIf", "Dit gaat er gebeuren")
        super().__init__(heading, (), "", parent)
        self._parts, self._before, self._after = parts, before, after
        self._warning = warning
        self._tasks: tuple[Task, ...] = ()
        self._cancel = CancelToken()
        self._idle = asyncio.Event()
        self._idle.set()
        self.ui.reread.clicked.connect(self._on_reread)
        self.progressed.connect(self._on_progress)
        self.finished.connect(self._on_closed)

    async def show_forecasts(self, forecasts: Sequence[Forecast]) -> None:
        """Shows forecasts; a list of 100,000 lines is made beside the window."""
        parts, ui = self._parts, self.ui
        rows = await parts.desk.ask(lambda _engine: make_rows(parts.said, forecasts))
        told = [self._warning, *(figure(parts.said, one) for one in forecasts)]
        ui.figures.setText("\n".join(filter(None, told)))
        self.show_rows(columns(), rows)
        self._tasks = _to_read(forecasts)
        self._show_age(forecasts)
        ui.accept.setEnabled(True)

    def _show_age(self, forecasts: Sequence[Forecast]) -> None:
        ui, now = self.ui, self._parts.desk.now()
        ages = [one.read_at for one in forecasts if one.read_at is not None]
        unread = len(ages) < len(forecasts)
        is_old = bool(ages) and now - min(ages) >= OLD
        text = ""
        if ages:
            pattern = translate("WhatIf", "Volgens wat het laatst gelezen is: {0}.")
            text = pattern.format(moment(min(ages), now))
        if is_old:
            old = translate(
                "WhatIf", "Dat is een tijd geleden; lees opnieuw voor de juiste getallen."
            )
            text = f"{text} {old}"
        if unread and not ages:
            text = translate("WhatIf", "Lees de winkel en my.QLS eerst; er wordt niets geschreven.")
        ui.progress.setVisible(False)
        ui.reading.setText(text)
        ui.reading.setVisible(bool(text))
        ui.reread.setVisible(unread or is_old)
        ui.reread.setEnabled(True)

    # Reading anew

    def _on_reread(self) -> None:
        self._parts.start(self._reread())

    async def _reread(self) -> None:
        self._idle.clear()
        self._cancel = CancelToken()
        self._show_reading()
        try:
            with suppress(CancelledByUserError):  # by closing the dialog
                problem = await self._parts.desk.ask(self._read)
            if not self._cancel.asked:
                self.show_note(self._parts.said(problem).full if problem is not None else "")
                await self._look_again()
        finally:
            self._idle.set()

    async def _look_again(self) -> None:
        before, after = self._before, self._after
        await self.show_forecasts(
            await self._parts.desk.ask(lambda engine: engine.checking.what_if(before, after))
        )

    async def _read(self, engine: EngineCalls) -> Reason | None:
        told, cancel = self.progressed.emit, self._cancel
        for task in self._tasks:
            report = await engine.run(
                self._after.id, task, Trigger.USER, dry_run=True, on_progress=told, cancel=cancel
            )
            if report.problem is not None:
                return report.problem
        return None

    def _show_reading(self) -> None:
        ui = self.ui
        ui.reading.setText(translate("WhatIf", "{0} wordt gelezen").format(self._after.name))
        ui.progress.setRange(0, 0)
        for widget in (ui.reading, ui.progress):
            widget.setVisible(True)
        ui.reread.setEnabled(False)
        ui.accept.setEnabled(False)

    def _on_progress(self, progress: Progress) -> None:
        self.ui.progress.setRange(0, max(0, progress.total))
        self.ui.progress.setValue(progress.done)

    def _on_closed(self) -> None:
        self._cancel.cancel()

    async def stop_reading(self) -> None:
        """Lets a reading that is under way come to its end; what was read stays."""
        self._cancel.cancel()
        await self._idle.wait()


def _to_read(forecasts: Sequence[Forecast]) -> tuple[Task, ...]:
    """The dry runs that read what these forecasts are made of: shop, my.QLS, and orders."""
    tasks = {one.task for one in forecasts}
    with_orders = tasks & {Task.ORDERS, Task.STOCK}
    return (Task.PRODUCTS, Task.STOCK) if with_orders else (Task.PRODUCTS,)

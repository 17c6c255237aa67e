"""The main window: integrations on the left, pages on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.aio import Tasks
from qls_desktop.gui.desk import Desk
from qls_desktop.gui.focus_ring import FocusRing
from qls_desktop.gui.forming import USUAL_HEIGHT, retranslate, set_up
from qls_desktop.gui.forms.ui_main_window import Ui_MainWindow
from qls_desktop.gui.heartbeat import Heartbeat
from qls_desktop.gui.house import House
from qls_desktop.gui.icons import icon
from qls_desktop.gui.language import MEMORY_KEY, Speaker, language_of
from qls_desktop.gui.leaving import may_leave, may_stop, tell_being_saved
from qls_desktop.gui.looks import Looks
from qls_desktop.gui.needs import ACCOUNT
from qls_desktop.gui.page_keys import PageKeys
from qls_desktop.gui.pages import Pages
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.sidebar import Sidebar
from qls_desktop.gui.standing_look import StandingLook
from qls_desktop.gui.theme import redraw_pictures
from qls_desktop.gui.tray import Tray
from qls_desktop.words.said import Language

if TYPE_CHECKING:
    from qls_desktop.gui.activity_page import ActivityPage
    from qls_desktop.gui.check_page import CheckPage
    from qls_desktop.gui.help_page import HelpPage
    from qls_desktop.gui.integration_page import IntegrationPage
    from qls_desktop.gui.orders_page import OrdersPage
    from qls_desktop.gui.overview_page import OverviewPage
    from qls_desktop.gui.start_page import StartPage
    from qls_desktop.gui.stock_page import StockPage

STOP_SECONDS = 20.0
"""How long closing waits for the worker before it gives up and closes anyway."""

USUAL_SIDEBAR, WIDEST_SIDEBAR = 240, 280
"""Pixels at first, with text of the usual size and with larger text."""

_CHOSEN = "window/integration"


class MainWindow(QMainWindow):
    """Joins the pages to the desk. ``closed`` is emitted when everything has been stopped."""

    closed = Signal()
    told = Signal(str, str)

    def __init__(self, desk: Desk, settings: QSettings, speaker: Speaker, house: House) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._chosen = 0
        self._closing = self._stopped = self._quitting = False
        self.ui = Ui_MainWindow()
        set_up(self.ui, self)
        self.tasks = Tasks(self)
        self._heartbeat = Heartbeat(desk, self)
        self.parts = Parts(desk, self.tasks, self.ui.banners, speaker)
        self._sidebar = Sidebar(self.ui.integration_list, desk)
        self._look = StandingLook(self.parts, self)
        self._pages = Pages(self.ui.pages, self.parts, house, self._shown)
        self._staying = self._pages.staying
        self._keys, self._ring = PageKeys(self.ui.pages), FocusRing(self)
        self._dress()
        self._looks = Looks(self, self.ui.splitter, settings)
        self._join()
        self._looks.take_back()
        self._start_with(int(str(settings.value(_CHOSEN, 0))))

    # Putting it together

    def _dress(self) -> None:
        self.setWindowIcon(icon("app"))
        self._dress_again()
        self.ui.pages.setIconSize(QSize(18, 18))
        self.ui.splitter.setStretchFactor(0, 0)
        self.ui.splitter.setStretchFactor(1, 1)
        self._size_sidebar()
        self.ui.language.setItemData(0, Language.NL)
        self.ui.language.setItemData(1, Language.EN)
        self._show_language()

    def _size_sidebar(self) -> None:
        """Its first width; it is never narrower than its texts."""
        grown = max(1.0, self.fontMetrics().height() / USUAL_HEIGHT)
        wanted = min(WIDEST_SIDEBAR, round(USUAL_SIDEBAR * grown))
        self.ui.splitter.setSizes([wanted, self.width() - wanted])

    def _join(self) -> None:
        self._heartbeat.alarmed.connect(self._on_alarm)
        self._heartbeat.start()
        self.ui.new_integration.clicked.connect(self._on_new)
        self.ui.language.activated.connect(self._on_language)
        self.ui.pages.currentChanged.connect(self._on_page)
        self._sidebar.chosen.connect(self._on_chosen)
        self._pages.made.connect(self._looks.take_back_page)
        self._pages.saved.connect(self._on_saved)
        self._pages.stale.connect(self._look.ask)
        self._pages.wanted.connect(self._on_wanted)
        self._pages.start_wanted.connect(self._on_start_wanted)
        self._pages.start_finished.connect(self._on_start_finished)
        self.tasks.failed.connect(self.parts.tell_error)
        self._look.found.connect(self._sidebar.show_standings)
        self._look.found.connect(self._pages.show_standings)
        self._sidebar.told.connect(self.told)
        self._desk.run_finished.connect(self._on_run_finished)
        self._desk.look_finished.connect(self._on_run_finished)
        self._desk.alarmed.connect(self._on_alarm)
        self._desk.crashed.connect(self.show_crash)
        desk, heart = self._desk, self._heartbeat
        for news in (desk.state_changed, desk.alarmed, desk.crashed, heart.alarmed):
            news.connect(self._look.ask)
        for alarm in self._desk.alarms():
            self._on_alarm(alarm)  # raised before the window was there

    def _start_with(self, wanted: int) -> None:
        known = [one.id for one in self._desk.integrations()]
        self._show_integration(wanted if wanted in known else (known[0] if known else 0))
        self._pages.show("overview" if known else "start")
        self.ui.pages.tabBar().setFocus()
        self.parts.start(self._pages.make_start())

    # The pages; one that wasn't there yet is made when it's asked for

    @property
    def overview(self) -> OverviewPage:
        """Page "Overzicht"."""
        return self._pages.overview

    @property
    def start(self) -> StartPage:
        """Page "Aan de slag"."""
        return self._pages.start

    @property
    def integration(self) -> IntegrationPage:
        """Page "Integratie"."""
        return self._pages.integration

    @property
    def check(self) -> CheckPage:
        """Page "Productcontrole"."""
        return self._pages.check

    @property
    def orders(self) -> OrdersPage:
        """Page "Bestellingen"."""
        return self._pages.orders

    @property
    def stock(self) -> StockPage:
        """Page "Voorraad"."""
        return self._pages.stock

    @property
    def activity(self) -> ActivityPage:
        """Page "Activiteit"."""
        return self._pages.activity

    @property
    def help(self) -> HelpPage:
        """Page "Hulp"."""
        return self._pages.help

    # Going somewhere

    @property
    def shown_integration(self) -> int:
        """The id of the integration that the pages show, 0 for a new one."""
        return self._chosen

    def _shown(self) -> Integration | None:
        for one in self._desk.integrations():
            if one.id == self._chosen:
                return one
        return None

    def _show_integration(self, integration_id: int) -> None:
        self._chosen = integration_id
        self._pages.show_integration(self._shown())
        self._sidebar.refresh(integration_id)

    def _on_chosen(self, integration_id: int) -> None:
        if integration_id != self._chosen:
            self.parts.start(self._go_to(integration_id))

    def _on_new(self) -> None:
        self.parts.start(self._go_new())

    async def _go_new(self) -> None:
        if await self._go_to(0):
            self._pages.show("integration")
            self.integration.ui.name.setFocus()

    async def _go_to(self, integration_id: int) -> bool:
        if not await self.leave_page():
            self._sidebar.mark(self._chosen)
            return False
        self._show_integration(integration_id)
        return True

    async def leave_page(self) -> bool:
        """Asks about unsaved changes; False means: stay where we are."""
        if not self._pages.is_made("integration"):
            return True
        if self.integration.is_writing:
            tell_being_saved(self.parts)
            return False
        if not self.integration.is_dirty():
            return True
        self._pages.show("integration")
        return await may_leave(self.integration, self)

    def _on_wanted(self, page: str, integration_id: int, state: object) -> None:
        self.parts.start(self._go_solve(page, integration_id, state))

    async def _go_solve(self, page: str, integration_id: int, state: object) -> None:
        if integration_id not in (0, self._chosen) and not await self._go_to(integration_id):
            return
        self._pages.show(page)
        if isinstance(state, OrderState) and page == "orders":
            self.orders.show_state(state)
        self._place(page, state).setFocus()

    def _place(self, page: str, state: object) -> QWidget:
        """Where on a page the merchant goes on."""
        if page == "orders":
            return self.orders.ui.orders
        if page == "stock":
            return self.stock.ui.stock
        if page == "integration":
            ui = self.integration.ui
            return ui.account_edit if state == ACCOUNT else ui.api_key
        return self.activity.ui.runs if page == "activity" else self.check

    def _on_start_wanted(self, page: str) -> None:
        if page == "new" and self._chosen == 0:
            page = "integration"
        if page == "new":
            self._on_new()
        else:
            self._on_wanted(page, self._chosen, None)

    def _on_start_finished(self, finished: bool) -> None:
        """A merchant who is done with it, doesn't need the page any more."""
        place = self.ui.pages.indexOf(self.start)
        self.ui.pages.setTabVisible(place, not finished)

    def _on_page(self) -> None:
        self._pages.refresh_current()

    # What comes from the desk

    def _on_saved(self, stored: Integration) -> None:
        self._chosen = stored.id
        self._pages.show_integration(stored, saved=True)
        self._sidebar.refresh(stored.id)

    def _on_run_finished(self) -> None:
        self._look.ask()
        if not self._pages.is_shown("overview"):
            self._pages.refresh_current()

    def come_forward(self) -> None:
        """Shows the window in front of others: a second start, or the tray, asks for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def join_tray(self, tray: Tray) -> None:
        """There is a tray: its icon shows the state, its menu opens and quits."""
        tray.opened.connect(self.come_forward)
        tray.quit_asked.connect(self.quit)
        self.told.connect(tray.show_state)
        self._desk.alarmed.connect(tray.on_alarm)
        self._heartbeat.alarmed.connect(tray.on_alarm)
        self._desk.crashed.connect(tray.on_crash)
        for alarm in self._desk.alarms():
            tray.on_alarm(alarm)
        self._staying.first.connect(tray.explain_staying)
        self._staying.offer()
        self._look.ask()

    def quit(self) -> None:
        """Closes the window and ends the program, also where it stays in the tray."""
        self._quitting = True
        self.come_forward()
        self.close()

    def _on_alarm(self, alarm: Alarm) -> None:
        if alarm.gone:
            self.ui.banners.take_back(alarm.key)
            return
        self.ui.banners.tell("warn", alarm.key, self.parts.said(alarm.reason))

    def show_crash(self, reason: Reason) -> None:
        """Tells of an error that nobody caught, on whatever thread it was."""
        self.parts.tell("error", reason)

    # Language

    def _show_language(self) -> None:
        self.ui.language.setCurrentIndex(self.ui.language.findData(self.parts.speaker.language))

    def _on_language(self) -> None:
        language = language_of(self.ui.language.currentData())
        self._desk.remember(MEMORY_KEY, language.value)
        self.parts.speaker.speak(language)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language or palette."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self._pages.retranslate()
            self._sidebar.refresh(self._chosen)
        elif event.type() is QEvent.Type.PaletteChange:
            self._dress_again()
            redraw_pictures(self)
            self._sidebar.refresh(self._chosen)
        super().changeEvent(event)

    def _dress_again(self) -> None:
        self._pages.dress()
        self.ui.new_integration.setIcon(icon("plus"))

    # Closing

    def _keep_looks(self) -> None:
        self._settings.setValue(_CHOSEN, self._chosen)
        self._looks.keep()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 – Qt's name
        """Closes once everything is stopped; until then it asks and waits."""
        if self._stopped:
            event.accept()
            return
        event.ignore()
        if self._staying.is_wanted() and not self._quitting:
            self._keep_looks()
            self.hide()
            self._staying.note_hidden()
            return
        if not self._closing:
            self._closing = True
            self.parts.start(self._close())

    async def _close(self) -> None:
        try:
            if not await self._may_close():
                return
            self._keep_looks()
            self.setEnabled(False)
            self._heartbeat.stop()
            await self._desk.stop(STOP_SECONDS)
            self._stopped = True
        finally:
            self._closing = self._quitting = False
        await self.tasks.close()
        self.close()
        self.closed.emit()

    async def _may_close(self) -> bool:
        if not await self.leave_page():
            return False
        return not self._desk.is_running() or await may_stop(self)

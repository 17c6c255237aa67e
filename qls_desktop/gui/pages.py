"""The pages of the window: each is made when it is first wanted.

What a page shows is read from the desk whenever it is made or shown, so one that isn't there yet
misses nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from qls_desktop.domain.settings import Integration
from qls_desktop.gui.desk import Standings
from qls_desktop.gui.house import House
from qls_desktop.gui.icons import icon
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.staying import Staying

if TYPE_CHECKING:
    from qls_desktop.gui.activity_page import ActivityPage
    from qls_desktop.gui.check_page import CheckPage
    from qls_desktop.gui.help_page import HelpPage
    from qls_desktop.gui.integration_page import IntegrationPage
    from qls_desktop.gui.orders_page import OrdersPage
    from qls_desktop.gui.overview_page import OverviewPage
    from qls_desktop.gui.start_page import StartPage
    from qls_desktop.gui.stock_page import StockPage

P = TypeVar("P", bound=QWidget)

translate = QCoreApplication.translate

NAMES = ("overview", "start", "integration", "check", "orders", "stock", "activity", "help")
"""In the order of the tabs; also the names of the properties that give the pages."""

AFTER_PAINT = 0.02
"""Seconds after which the window has been painted, and more may be made."""

_OF_ONE_SHOP = NAMES[1:]
_READ_ANEW = ("overview", "check", "orders", "stock", "activity")
"""These are read when they are gone to and after each run; the others look after that alone."""


class Pages(QObject):
    """Puts each page in its tab when it is first gone to, or asked for by its property.

    ``shown`` gives the integration that the pages are about. ``made`` carries a new page before
    anybody sees it; the other signals are the pages' own.
    """

    made = Signal(object)
    saved = Signal(object)
    stale = Signal()
    wanted = Signal(str, object, object)
    start_wanted = Signal(str)
    start_finished = Signal(bool)

    def __init__(
        self, tabs: QTabWidget, parts: Parts, house: House, shown: Callable[[], Integration | None]
    ) -> None:
        super().__init__(tabs)
        self._tabs, self._parts, self._house, self._shown = tabs, parts, house, shown
        self.staying = Staying(parts.desk, self)
        for _ in NAMES:
            tabs.addTab(QWidget(), "")
        self.retranslate()

    # The modules of a page are imported with it: together they take longer than the first paint.

    @cached_property
    def overview(self) -> OverviewPage:
        """Page "Overzicht"."""
        from qls_desktop.gui.overview_page import OverviewPage  # noqa: PLC0415

        page = OverviewPage(self._parts)
        page.wanted.connect(self.wanted)
        page.stale.connect(self.stale)
        page.refresh()
        return self._put("overview", page)

    @cached_property
    def start(self) -> StartPage:
        """Page "Aan de slag"."""
        from qls_desktop.gui.start_page import StartPage  # noqa: PLC0415

        page = StartPage(self._parts)
        page.wanted.connect(self.start_wanted)
        page.finished.connect(self.start_finished)
        page.show_integration(self._shown())
        return self._put("start", page)

    @cached_property
    def integration(self) -> IntegrationPage:
        """Page "Integratie"."""
        from qls_desktop.gui.integration_page import IntegrationPage  # noqa: PLC0415

        page = IntegrationPage(self._parts)
        page.saved.connect(self.saved)
        page.show_integration(self._shown())
        return self._put("integration", page)

    @cached_property
    def check(self) -> CheckPage:
        """Page "Productcontrole"."""
        from qls_desktop.gui.check_page import CheckPage  # noqa: PLC0415

        return self._put("check", CheckPage(self._parts))

    @cached_property
    def orders(self) -> OrdersPage:
        """Page "Bestellingen"."""
        from qls_desktop.gui.orders_page import OrdersPage  # noqa: PLC0415

        page = OrdersPage(self._parts)
        page.show_integration(self._shown())
        return self._put("orders", page)

    @cached_property
    def stock(self) -> StockPage:
        """Page "Voorraad"."""
        from qls_desktop.gui.stock_page import StockPage  # noqa: PLC0415

        page = StockPage(self._parts)
        page.show_integration(self._shown())
        return self._put("stock", page)

    @cached_property
    def activity(self) -> ActivityPage:
        """Page "Activiteit"."""
        from qls_desktop.gui.activity_page import ActivityPage  # noqa: PLC0415

        page = ActivityPage(self._parts, self._house)
        page.show_integration(self._shown())
        return self._put("activity", page)

    @cached_property
    def help(self) -> HelpPage:
        """Page "Hulp"."""
        from qls_desktop.gui.help_page import HelpPage  # noqa: PLC0415

        page = HelpPage(self._parts, self._house)
        self.staying.show_in(page.ui.stay)
        page.show_integration(self._shown())
        return self._put("help", page)

    def _put(self, name: str, page: P) -> P:
        """Puts a new page in the place of its empty tab, which stays as it is."""
        tabs, at = self._tabs, NAMES.index(name)
        self.made.emit(page)
        is_current, is_offered = tabs.currentIndex() == at, tabs.isTabVisible(at)
        empty, tip = tabs.widget(at), tabs.tabToolTip(at)
        blocker = QSignalBlocker(tabs)
        tabs.insertTab(at, page, tabs.tabIcon(at), tabs.tabText(at))
        tabs.setTabToolTip(at, tip)
        tabs.setTabVisible(at, is_offered)
        if is_current:
            tabs.setCurrentIndex(at)
        tabs.removeTab(at + 1)
        blocker.unblock()
        if empty is not None:
            empty.deleteLater()
        return page

    def _page(self, name: str) -> Any:  # noqa: ANN401 – one of the properties above
        return getattr(self, name)

    # Going somewhere

    def is_made(self, name: str) -> bool:
        """Whether somebody wanted the page before; nothing can be typed on one that isn't."""
        return name in vars(self)

    async def make_start(self) -> None:
        """Page "Aan de slag" knows whether its tab is needed; the first paint goes before it."""
        await asyncio.sleep(AFTER_PAINT)
        self._page("start")

    def show(self, name: str) -> None:
        """Goes to a page."""
        self._tabs.setCurrentWidget(self._page(name))

    def is_shown(self, name: str) -> bool:
        """Whether the page is the current one."""
        return self._tabs.currentIndex() == NAMES.index(name)

    def show_standings(self, standings: Standings | None) -> None:
        """Shows how all stand, where that is looked at; None: nobody can tell."""
        if standings is not None and self.is_shown("overview"):
            self.overview.show_standings(standings)

    def refresh_current(self) -> None:
        """Makes the current page when it isn't there yet, and reads it anew."""
        name = NAMES[self._tabs.currentIndex()]
        page = self._page(name)
        if name in _READ_ANEW:
            page.refresh()

    def show_integration(self, shown: Integration | None, *, saved: bool = False) -> None:
        """Turns the pages to another integration; the page that ``saved`` it shows it already."""
        for name in _OF_ONE_SHOP:
            if self.is_made(name) and not (saved and name == "integration"):
                self._page(name).show_integration(shown)

    # Words and pictures

    def retranslate(self) -> None:
        """Names the tabs in the language of this moment."""
        words = (
            translate("MainWindow", "Overzicht"),
            translate("MainWindow", "Aan de slag"),
            translate("MainWindow", "Integratie"),
            translate("MainWindow", "Productcontrole"),
            translate("MainWindow", "Bestellingen"),
            translate("MainWindow", "Voorraad"),
            translate("MainWindow", "Activiteit"),
            translate("MainWindow", "Hulp"),
        )
        for number, word in enumerate(words):
            self._tabs.setTabText(number, word)

    def dress(self) -> None:
        """Draws the tabs' pictures in the colours of this moment."""
        for number, name in enumerate(NAMES):
            self._tabs.setTabIcon(number, icon(f"page-{name}"))

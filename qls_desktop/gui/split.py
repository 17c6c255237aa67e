"""How a page is divided, kept from start to start."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSplitter

from qls_desktop.gui.later import PAUSE
from qls_desktop.gui.remembered import Remembered

_NAME = "split"


class Split(QObject):
    """Divides a page as the merchant left it, or in these parts; remembers when he moves it."""

    def __init__(
        self, splitter: QSplitter, remembered: Remembered, parts: Sequence[int] = ()
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._remembered = splitter, remembered
        sizes = _sizes(remembered.get(_NAME), splitter.count()) or list(parts)
        if sizes:
            splitter.setSizes(sizes)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(PAUSE)
        self._settled.timeout.connect(self._keep)
        splitter.splitterMoved.connect(self._settled.start)

    def _keep(self) -> None:
        self._remembered.keep(**{_NAME: ",".join(map(str, self._splitter.sizes()))})


def _sizes(text: str, count: int) -> list[int]:
    """The sizes that were kept; none when they are of another division."""
    sizes = [int(part) for part in text.split(",") if part.isdecimal()]
    return sizes if len(sizes) == count and sum(sizes) > 0 else []

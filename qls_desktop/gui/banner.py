"""Banners: one per cause with a count, above the page, never a storm of dialogs."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qls_desktop.gui.icons import icon
from qls_desktop.gui.theme import embolden, picture
from qls_desktop.words.said import Said

MOST = 4
"""More banners than this push the oldest out; the log keeps them all."""


class Banner(QFrame):
    """One message: what happened, what it affects and what to do."""

    closed = Signal(str)

    def __init__(self, kind: str, cause: str, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._cause, self._details, self._times = kind, cause, details, 0
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self._picture = QLabel(self)
        self._title = QLabel(self)
        self._text = QLabel(self)
        self._copy = self._button()
        self._close = self._button()
        self._close.setIcon(icon("close"))
        self._close.setIconSize(QSize(14, 14))
        self._lay_out()
        self._retranslate()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _lay_out(self) -> None:
        picture(self._picture, f"state-{self._kind}", 24)
        embolden(self._title)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._copy.setVisible(bool(self._details))
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(self._emit_closed)

    def show_said(self, said: Said) -> None:
        """Shows the words, with the count when the cause came more than once."""
        self._times += 1
        count = f" ({self._times}×)" if self._times > 1 else ""
        self._title.setText(said.title + count)
        self._text.setText(" ".join(part for part in (said.effect, said.action) if part))
        self._text.setVisible(bool(self._text.text()))

    def text(self) -> str:
        """All words of the banner."""
        return f"{self._title.text()} {self._text.text()}".strip()

    def _emit_closed(self) -> None:
        self.closed.emit(self._cause)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _retranslate(self) -> None:
        self._copy.setText(self.tr("Technische tekst kopiëren"))
        self._close.setToolTip(self.tr("Melding sluiten"))
        self._close.setAccessibleName(self.tr("Melding sluiten"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class BannerBar(QWidget):
    """Holds the banners, newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._banners: dict[str, Banner] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def tell(self, kind: str, cause: str, said: Said, details: str = "") -> None:
        """Shows a message of ``kind`` (ok, info, warn, error); ``cause`` makes it one of a kind."""
        banner = self._banners.get(cause)
        if banner is None:
            banner = Banner(kind, cause, details, self)
            banner.closed.connect(self.take_back)
            self._banners[cause] = banner
            self._column.insertWidget(0, banner)
        banner.show_said(said)
        self._drop_oldest()

    def take_back(self, *causes: str) -> None:
        """Removes the banners of causes that are gone."""
        for cause in causes:
            banner = self._banners.pop(cause, None)
            if banner is not None:
                banner.hide()
                banner.deleteLater()

    def causes(self) -> tuple[str, ...]:
        """The causes that are on screen, oldest first."""
        return tuple(self._banners)

    def text(self) -> str:
        """All words on screen, for the tests and for a screen reader."""
        return "\n".join(banner.text() for banner in self._banners.values())

    def _drop_oldest(self) -> None:
        while len(self._banners) > MOST:
            self.take_back(next(iter(self._banners)))

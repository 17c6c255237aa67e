"""One thing that needs the merchant: what, where, since when, and the button that leads there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qls_desktop.gui.needs import Need, action_word
from qls_desktop.gui.theme import embolden, picture


class NeedRow(QWidget):
    """Shows a :class:`Need`; ``wanted`` carries it when its button is pressed."""

    wanted = Signal(object)

    def __init__(self, need: Need, when: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.need = need
        self.title = self._label(need.title)
        embolden(self.title)
        details = " · ".join(part for part in (need.where, when, need.more) if part)
        self.more = self._label(details)
        self.more.setVisible(bool(details))
        self.button = QPushButton(action_word(need.page), self)
        self.button.setAccessibleName(f"{action_word(need.page)}: {need.title}")
        self.button.clicked.connect(self._on_clicked)
        self._lay_out()

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        sign = QLabel(self)
        picture(sign, self.need.icon, 22)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_clicked(self) -> None:
        self.wanted.emit(self.need)

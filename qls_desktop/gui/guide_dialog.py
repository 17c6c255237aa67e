"""The dialog that shows the user guide, in the window's language."""

from PySide6.QtCore import QFile, QIODevice, QSize
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms import resources_rc  # noqa: F401 – registers the resources
from qls_desktop.gui.forms.ui_guide_dialog import Ui_GuideDialog
from qls_desktop.words.said import Language


class GuideDialog(QDialog):
    """Shows; nothing in it can be changed."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_GuideDialog()
        set_up(self.ui, self)
        self.setMinimumSize(QSize(480, 360))
        self.ui.guide.setMarkdown(guide_text(language))
        self.ui.close.clicked.connect(self.accept)
        self.ui.close.setDefault(True)


def guide_text(language: Language) -> str:
    """The user guide as Markdown."""
    file = QFile(f":/guide/{language.value}.md")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(language.value)
    try:
        return bytes(file.readAll().data()).decode("utf-8")
    finally:
        file.close()

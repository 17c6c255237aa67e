"""Light and dark: palettes for where the system gives none, and helpers in palette roles."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from qls_desktop.gui.icons import icon

_R = QPalette.ColorRole
_PICTURE = "picture"
_LIGHT = {
    _R.Window: "#f3f4f6", _R.WindowText: "#16191d", _R.Base: "#ffffff", _R.AlternateBase: "#f5f7f9",
    _R.Text: "#16191d", _R.Button: "#e9ebee", _R.ButtonText: "#16191d", _R.BrightText: "#ffffff",
    _R.Highlight: "#1c5f99", _R.HighlightedText: "#ffffff", _R.ToolTipBase: "#fffbe6",
    _R.ToolTipText: "#16191d", _R.Link: "#17568c", _R.LinkVisited: "#5b3f8f",
    _R.PlaceholderText: "#5f6772", _R.Light: "#ffffff", _R.Midlight: "#f0f1f3", _R.Mid: "#b9bec6",
    _R.Dark: "#8f959e", _R.Shadow: "#60656d", _R.Accent: "#1c5f99",
}  # fmt: skip
_DARK = {
    _R.Window: "#1b1d20", _R.WindowText: "#e8eaed", _R.Base: "#2a2d32", _R.AlternateBase: "#30343a",
    _R.Text: "#e8eaed", _R.Button: "#31353b", _R.ButtonText: "#e8eaed", _R.BrightText: "#ffffff",
    _R.Highlight: "#4c96d8", _R.HighlightedText: "#0b1116", _R.ToolTipBase: "#363320",
    _R.ToolTipText: "#f2f2ee", _R.Link: "#7ab8f0", _R.LinkVisited: "#b79df0",
    _R.PlaceholderText: "#9aa2ad", _R.Light: "#454a52", _R.Midlight: "#3a3f46", _R.Mid: "#4a5058",
    _R.Dark: "#121416", _R.Shadow: "#0a0b0c", _R.Accent: "#4c96d8",
}  # fmt: skip
_FAINT = {True: "#767d87", False: "#7d838c"}


def palette(*, dark: bool) -> QPalette:
    """Our own palette, for Fusion on a desktop that has none."""
    made = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        made.setColor(role, QColor(colour))
    for role in (_R.WindowText, _R.Text, _R.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FAINT[dark]))
    return made


def dress(app: QApplication) -> None:
    """Native style where the system has one; Fusion in our palette elsewhere."""
    if app.style().objectName().lower() not in ("windows11", "windowsvista", "macos"):
        app.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        wear(hints.colorScheme())
        hints.colorSchemeChanged.connect(wear)


def wear(scheme: Qt.ColorScheme) -> None:
    """Takes our palette for a light or dark desktop, also while the window is open."""
    QGuiApplication.setPalette(palette(dark=scheme is Qt.ColorScheme.Dark))


def picture(label: QLabel, name: str, size: int = 20) -> None:
    """Shows a picture in a label, or nothing for an empty name."""
    label.setProperty(_PICTURE, f"{name}:{size}" if name else None)
    if name:
        label.setPixmap(icon(name).pixmap(size, size))
    else:
        label.clear()


def redraw_pictures(window: QWidget) -> None:
    """Draws every picture of a window anew, in the palette of this moment."""
    for label in window.findChildren(QLabel):
        drawn = label.property(_PICTURE)
        if drawn:
            name, _, size = str(drawn).rpartition(":")
            picture(label, name, int(size))


def embolden(*labels: QLabel, larger: int = 0) -> None:
    """Makes headings of labels."""
    for label in labels:
        font = label.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() + larger)
        label.setFont(font)


def soften(page: QWidget) -> None:
    """Makes the explanations under fields (``hint_…``) quieter than the fields themselves."""
    for label in page.findChildren(QLabel):
        if label.objectName().startswith(("hint_", "warning_")):
            font = label.font()
            font.setPointSizeF(font.pointSizeF() * 0.92)
            label.setFont(font)
        if label.objectName().startswith("hint_"):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)

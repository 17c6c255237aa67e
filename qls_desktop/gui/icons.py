"""Pictures: our own SVG files from the resources, drawn in the palette's colours."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from qls_desktop.gui.forms import resources_rc  # noqa: F401 – registers the resources

SIZES = (16, 24, 32, 48)


def icon(name: str) -> QIcon:
    """The picture called ``name`` in ``resources/icons``, for the palette of this moment."""
    palette = QGuiApplication.palette()
    return _made(name, palette.color(QPalette.ColorRole.WindowText).name())


@lru_cache(maxsize=256)
def _made(name: str, ink: str) -> QIcon:
    source = _read(name).replace(b"currentColor", ink.encode("ascii"))
    renderer = QSvgRenderer(QByteArray(source))
    made = QIcon()
    for size in SIZES:
        drawn = _drawn(renderer, size)
        made.addPixmap(drawn)
        made.addPixmap(drawn, QIcon.Mode.Selected)
    return made


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _read(name: str) -> bytes:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    try:
        return bytes(file.readAll().data())
    finally:
        file.close()

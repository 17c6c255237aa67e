"""The order in which Tab goes through widgets that a form doesn't know of."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_through(*parts: QWidget) -> None:
    """Lets Tab go through these widgets, and what is inside each, in this order."""
    inside = (widget for part in parts for widget in (part, *part.findChildren(QWidget)))
    stops = [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)

"""Keeps Qt for Python from reading the source of all that is imported after it."""

import linecache
import sys

import PySide6.QtCore  # noqa: F401 - brings the module that is looked up below

FEATURES = "shibokensupport.feature"
ASKS = "_mod_uses_pyside"
"""The function by which Qt for Python 6.11 finds out whether a module mentions it at all."""


def leave_sources_unread() -> None:
    """Answers for every module that it wants none of Qt's optional features, as is true of ours.

    Qt for Python looks for ``from __feature__ import …`` and for that reads each module's source,
    which Python's ``linecache`` then keeps: 14 MB and 70 ms of a start. Where a later version has
    no such function, nothing is done, and it reads again.
    """
    features = sys.modules.get(FEATURES)
    if hasattr(features, ASKS):
        setattr(features, ASKS, _wants_features)
    linecache.clearcache()  # Qt's own, read before this


def _wants_features(_module: object) -> bool:
    return False

"""When the keyring can't keep a login: keep it for this session, if the merchant wants."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.login import LoginsUnavailableError
from qls_desktop.gui.ask import choose
from qls_desktop.gui.parts import Parts
from qls_desktop.words.said import Said

translate = QCoreApplication.translate
T = TypeVar("T")

BANNER = "session_only"
"""The cause of the banner that reminds of it."""


async def save_or_offer(parts: Parts, parent: QWidget, save: Callable[[bool], Awaitable[T]]) -> T:
    """Calls ``save(False)``; when the keyring refuses, ``save(True)`` if the merchant agrees.

    Raises:
        LoginsUnavailableError: the keyring refuses and the merchant would rather not.
    """
    try:
        return await save(False)
    except LoginsUnavailableError as error:
        if not error.reason.kind.startswith("keyring_") or not await _agrees(parts, parent, error):
            raise
    stored = await save(True)
    parts.banners.tell("warn", BANNER, _reminder())
    return stored


async def _agrees(parts: Parts, parent: QWidget, error: LoginsUnavailableError) -> bool:
    said = parts.said(error.reason)
    question = translate(
        "SessionOnly",
        "Wilt u deze gegevens alleen bewaren zolang QLS Desktop open is? Na het afsluiten vult u"
        " ze opnieuw in; tot dan loopt er niets vanzelf.",
    )
    answers = (
        translate("SessionOnly", "Alleen deze sessie bewaren"),
        translate("SessionOnly", "Niet opslaan"),
    )
    title = translate("SessionOnly", "Niet blijvend te bewaren")
    text = f"{said.title} {said.effect}\n\n{question}"
    return await choose(parent, title, text, answers, default=0) == 0


def _reminder() -> Said:
    return Said(
        translate("SessionOnly", "De gegevens zijn alleen voor deze sessie bewaard."),
        translate("SessionOnly", "Na het afsluiten van QLS Desktop zijn ze weg."),
    )

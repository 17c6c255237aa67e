"""What every page is handed: the desk, the tasks, the banners and the language."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.outcomes import ApiProblemError, CancelledByUserError
from qls_desktop.domain.reason import Reason
from qls_desktop.gui.aio import Tasks
from qls_desktop.gui.banner import BannerBar
from qls_desktop.gui.desk import Desk
from qls_desktop.gui.language import Speaker
from qls_desktop.words.said import Said
from qls_desktop.words.say import say

T = TypeVar("T")

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Parts:
    """The window's own parts, handed to its pages and dialogs."""

    desk: Desk
    tasks: Tasks
    banners: BannerBar
    speaker: Speaker

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Starts work of the window; see :class:`Tasks`."""
        self.tasks.start(work)

    async def aside(self, work: Callable[[], T]) -> T:
        """Carries out long work of one's own in a thread of the worker's: a file, many rows."""
        return await self.desk.ask(lambda _engine: asyncio.to_thread(work))

    def said(self, reason: Reason) -> Said:
        """A reason in the window's language."""
        return say(reason, self.speaker.language)

    def tell(self, kind: str, reason: Reason) -> None:
        """Shows a reason as a banner, once per kind of reason."""
        self.banners.tell(kind, reason.kind, self.said(reason))

    def tell_error(self, error: BaseException) -> None:
        """Shows an error as a banner with its technical text one click away."""
        if isinstance(error, CancelledByUserError):
            return
        reason = reason_of(error)
        if reason is None:
            self.banners.tell("error", type(error).__name__, _unexpected(), technical(error))
            return
        self.banners.tell("error", reason.kind, self.said(reason), technical(error))


def reason_of(error: BaseException) -> Reason | None:
    """The reason that an error of ours carries; None for a bug."""
    if isinstance(error, ApiProblemError):
        return error.problem.reason
    found = getattr(error, "reason", None)
    return found if isinstance(found, Reason) else None


def technical(error: BaseException) -> str:
    """The technical text of an error, fit to copy: kinds and calls, never what was sent."""
    if isinstance(error, ApiProblemError):
        problem = error.problem
        texts = "; ".join(problem.texts)
        return f"{problem.kind} {problem.status} {problem.call} {problem.reason.kind} {texts}"
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place else "?"
    return f"{type(error).__name__} ({where})"


def _unexpected() -> Said:
    return Said(
        translate("Parts", "Er ging iets mis in QLS Desktop zelf."),
        translate("Parts", "Wat u deed, is niet afgemaakt. Wat al was opgeslagen, blijft bewaard."),
        translate(
            "Parts", "Probeer het opnieuw. Blijft het misgaan, stuur dan de technische tekst mee."
        ),
    )

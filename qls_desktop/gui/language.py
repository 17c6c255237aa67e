"""The language of the window: Dutch is in the source, English is a translation of it."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from qls_desktop.gui.forms import resources_rc  # noqa: F401 – registers the resources
from qls_desktop.words.said import Language

MEMORY_KEY = "language"
"""Under this key the chosen language is remembered."""


def _translator() -> QTranslator:
    """The one translator, which lives as long as the application.

    One that Python threw away in the middle of a translation would wait for its own end for ever:
    Qt holds a lock then that taking a translator away needs too.
    """
    application = QCoreApplication.instance()
    found = application.findChild(QTranslator) if application is not None else None
    return found if isinstance(found, QTranslator) else QTranslator(application)


class Speaker(QObject):
    """Puts the window in a language; Qt tells every widget by a LanguageChange event."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translator = _translator()
        self._language = Language.NL

    @property
    def language(self) -> Language:
        """The language of this moment."""
        return self._language

    def speak(self, language: Language) -> None:
        """Changes the language of every text and of dates and numbers."""
        QCoreApplication.removeTranslator(self._translator)
        self._language = language
        territory = QLocale.Country.Netherlands
        if language is Language.EN:
            QLocale.setDefault(QLocale(QLocale.Language.English, territory))
            self._translator.load(":/translations/qls_desktop_en.qm")
            QCoreApplication.installTranslator(self._translator)
        else:
            QLocale.setDefault(QLocale(QLocale.Language.Dutch, territory))


def language_of(text: str | None) -> Language:
    """The language that was remembered; Dutch when nothing sensible was."""
    return Language.EN if text == Language.EN else Language.NL

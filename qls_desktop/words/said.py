"""What the words are made of: a language, and what is said in it."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """The languages of the screen and the command line. Dutch comes first."""

    NL = "nl"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Said:
    """A reason in words: what happened, what it affects, what to do.

    The texts are ``str.format`` patterns over the reason's values until :func:`say` fills them.
    ``effect`` and ``action`` may be empty where nothing is affected or nothing need be done.
    """

    title: str
    effect: str = ""
    action: str = ""

    @property
    def full(self) -> str:
        """All parts as one paragraph."""
        return " ".join(part for part in (self.title, self.effect, self.action) if part)


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of reason in both languages."""

    nl: Said
    en: Said

    def of(self, language: Language) -> Said:
        """The words in ``language``."""
        return self.nl if language is Language.NL else self.en


def short(nl: str, en: str) -> Entry:
    """One sentence in both languages."""
    return Entry(Said(nl), Said(en))

"""A day as it is said: "2 okt 2026"."""

from datetime import date

from qls_desktop.words.said import Language

_MONTHS = {
    Language.NL: ("jan", "feb", "mrt", "apr", "mei", "jun",
                  "jul", "aug", "sep", "okt", "nov", "dec"),
    Language.EN: ("Jan", "Feb", "Mar", "Apr", "May", "Jun",
                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}  # fmt: skip


def day_in_words(value: str, language: Language) -> str:
    """``2026-10-02`` in the words of a language; what is no day stays as it is."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"

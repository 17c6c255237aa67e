"""Reads the values of settings as they are typed: yes or no, numbers, times, choices, lists."""

from collections.abc import Callable, Iterable
from datetime import time
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlsplit

from qls_desktop.domain.checkout_script import SELECTOR_MOST

E = TypeVar("E", bound=StrEnum)

YES = frozenset({"yes", "on", "true", "1", "ja", "aan"})
NO = frozenset({"no", "off", "false", "0", "nee", "uit"})


class BadValueError(ValueError):
    """A value that a setting doesn't take; the text names what it does take."""


def yes_or_no(text: str) -> bool:
    """Reads a switch, in Dutch or English."""
    word = text.strip().casefold()
    if word in YES | NO:
        return word in YES
    raise BadValueError("yes, no")


def number(least: int, most: int) -> Callable[[str], int]:
    """Makes a reader of whole numbers between two bounds, both allowed."""

    def read(text: str) -> int:
        if text.strip().isdecimal() and least <= int(text) <= most:
            return int(text)
        raise BadValueError(f"{least}–{most}")

    return read


def choice(kind: type[E]) -> Callable[[str], E]:
    """Makes a reader of one of an enumeration's words."""

    def read(text: str) -> E:
        try:
            return kind(text.strip().casefold())
        except ValueError as error:
            raise BadValueError(", ".join(it.value for it in kind)) from error

    return read


def choices(kind: type[E]) -> Callable[[str], frozenset[E]]:
    """Makes a reader of words with commas between them; an empty text is none."""
    one = choice(kind)
    return lambda text: frozenset(one(word) for word in words(text))


def words(text: str) -> tuple[str, ...]:
    """Reads texts with commas between them."""
    return tuple(stripped for part in text.split(",") if (stripped := part.strip()))


def clock_time(text: str) -> time:
    """Reads a time of day such as 12:00."""
    hours, colon, minutes = text.strip().partition(":")
    if colon and all(part.isdecimal() and len(part) <= 2 for part in (hours, minutes)):
        hour, minute = int(hours), int(minutes)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise BadValueError("HH:MM")


def filled(text: str) -> str:
    """Reads a text that may not be empty."""
    if not text.strip():
        raise BadValueError("…")
    return text.strip()


def language_code(text: str) -> str:
    """Reads the language of a shop's addresses, such as nl (api/lightspeed.md, section 1)."""
    code = text.strip().casefold()
    if code.isascii() and code.isalpha() and 2 <= len(code) <= 3:
        return code
    raise BadValueError("nl, en, de, fr, us, …")


def address(text: str) -> str:
    """Reads a base address; an empty text is the usual one."""
    stripped = text.strip().rstrip("/")
    parts = urlsplit(stripped)
    if stripped and (parts.scheme not in ("http", "https") or not parts.netloc):
        raise BadValueError("https://…")
    return stripped


def selector(text: str) -> str:
    """Reads a CSS selector; an empty text is the usual one."""
    stripped = text.strip()
    if len(stripped) > SELECTOR_MOST or not stripped.isprintable():
        raise BadValueError(f"CSS, 0–{SELECTOR_MOST}")
    return stripped


def shown(value: object) -> str:
    """A setting's value, written as it would be typed."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ",".join(sorted(shown(it) for it in value))
    return str(value)

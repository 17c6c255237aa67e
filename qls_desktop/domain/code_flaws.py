"""What is wrong with a code that isn't plain digits, and what was probably meant."""

import re
import unicodedata
from enum import StrEnum

from stdnum import isbn, issn

_EXCEL = re.compile(r"\d+(?:[.,](?P<rest>\d+))?[eE]\+?(?P<power>\d{1,3})")
_ISSN = re.compile(r"[0-9]{4}-[0-9]{3}[0-9Xx]")
_WHOLE_NUMBER = re.compile(r"([0-9]+)[.,]0+")
_APOSTROPHES = "'‘’`´"
_SEPARATORS = frozenset("-‐‑‒–—−._/" + _APOSTROPHES)
_READ_AS = str.maketrans("OoIl", "0011")
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})


class Flaw(StrEnum):
    """What makes a code malformed."""

    EXCEL = "excel"
    INVISIBLE = "invisible"
    APOSTROPHE = "apostrophe"
    LETTERS = "letters"
    SPACES = "spaces"
    SIGNS = "signs"


def is_invisible(sign: str) -> bool:
    """Whether a single character is one that nobody sees: control, zero-width, text direction."""
    return unicodedata.category(sign) in _UNSEEN


def show(text: str) -> str:
    """``text`` with every unseen character written out as ``<U+200B>``, fit for the screen."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"<U+{ord(sign):04X}>" if is_invisible(sign) else sign for sign in text)


def without_unseen(code: str) -> str:
    """``code`` without the characters that nobody sees and without leading apostrophes."""
    kept = "".join(sign for sign in code if not is_invisible(sign)).strip()
    while kept[:1] and (kept[0] in _APOSTROPHES or kept[0].isspace()):
        kept = kept[1:]
    return kept


def find_flaw(code: str) -> Flaw | None:
    """The worst flaw of a trimmed code; None for plain ASCII digits."""
    if code.isascii() and code.isdigit():
        return None
    if _EXCEL.fullmatch(code):
        return Flaw.EXCEL
    if not (code.isascii() and code.isprintable()) and any(map(is_invisible, code)):
        return Flaw.INVISIBLE
    if code[:1] in _APOSTROPHES:
        return Flaw.APOSTROPHE
    if any(sign.isalpha() for sign in code):
        return Flaw.LETTERS
    return Flaw.SPACES if any(sign.isspace() for sign in code) else Flaw.SIGNS


def _from_excel(code: str) -> str:
    """The whole number that Excel shortened, where none of its digits were lost."""
    found = _EXCEL.fullmatch(code)
    if found is None or found["rest"] is None or len(found["rest"]) != int(found["power"]):
        return ""
    return re.split("[eE]", code)[0].replace(",", "").replace(".", "")


def _from_book(code: str) -> str:
    """The EAN-13 of an ISBN or ISSN as printed on the book; empty when it is neither."""
    if _ISSN.fullmatch(code) and issn.is_valid(code):
        return str(issn.to_ean(code))
    if isbn.isbn_type(code) == "ISBN10":
        return str(isbn.to_isbn13(isbn.compact(code)))
    return ""


def _only_digits(code: str) -> str:
    """The digits of ``code`` when all else in it separates or can't be seen; else empty.

    A letter that looks like a digit (O, I, l) is read as one.
    """
    kept: list[str] = []
    for sign in code.translate(_READ_AS):
        if sign.isdecimal():
            kept.append(str(unicodedata.decimal(sign)))
        elif not (sign.isspace() or sign in _SEPARATORS or is_invisible(sign)):
            return ""
    return "".join(kept)


def mend(code: str) -> str:
    """The digits that a malformed code was probably meant to be; empty when that can't be told."""
    if _EXCEL.fullmatch(code):
        return _from_excel(code)
    whole = _WHOLE_NUMBER.fullmatch(code)
    return whole[1] if whole else _from_book(code) or _only_digits(code)

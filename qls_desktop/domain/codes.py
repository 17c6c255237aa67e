"""Judges the codes of a catalogue: EANs (every GTIN) and SKUs.

What counts as the same code, decided for safety (a wrong link is worse than no link):

* An EAN is compared by :func:`gtin_key`. Two texts are one code when both are check-valid GTINs of
  a right length and equal after padding with zeroes to 14 digits (a 12-digit UPC and its 13-digit
  EAN are one code by GS1's rule), or when both are the same digits.
* Text that cannot be a GTIN at all (letters, spaces inside, Excel's ``8,71E+12``, fewer than eight
  digits, nothing but zeroes) is evidence of nothing and has no key.
* A SKU is compared as exact text without outer spaces, with regard to case.
"""

from enum import StrEnum
from typing import NamedTuple

from stdnum import ean as gtin
from stdnum import isbn

from qls_desktop.domain.code_flaws import Flaw, find_flaw, mend, without_unseen

LENGTHS = frozenset({8, 12, 13, 14})
"""The lengths a GTIN may have (design.md, section 9)."""

_LONGEST = 14
_SHORTEST_EVIDENCE = 8
_PADDED = {7: 8, 9: 12, 10: 12, 11: 12}
_BOOKS = ("977", "978", "979")
_ASCII_ZERO = ord("0")


class CodeKind(StrEnum):
    """What a code turned out to be."""

    OK = "ok"
    MISSING = "missing"
    MALFORMED = "malformed"
    WRONG_LENGTH = "wrong_length"
    LOST_LEADING_ZERO = "lost_leading_zero"
    INVALID_CHECK_DIGIT = "invalid_check_digit"
    ONLY_ZEROES = "only_zeroes"
    IN_STORE = "in_store"
    BOOK = "book"


_USABLE = frozenset({CodeKind.OK, CodeKind.IN_STORE, CodeKind.BOOK})


class Judgement(NamedTuple):
    """What one code turned out to be.

    ``code`` is the text without outer spaces; ``key`` is its :func:`gtin_key` (of a SKU, the code);
    ``suggestion`` is the nearest right code, empty where none can be told; ``flaw`` is set for
    malformed text only.
    """

    kind: CodeKind
    code: str
    key: str = ""
    suggestion: str = ""
    flaw: Flaw | None = None

    @property
    def usable(self) -> bool:
        """Whether a my.QLS product may be created with it.

        In-store and book codes may: they are valid, many shops label their own goods that way,
        and the product check warns of them. Every other kind would be frozen at QLS for ever.
        """
        return self.kind in _USABLE


def _is_digits(code: str) -> bool:
    return code.isascii() and code.isdigit()


def has_right_check_digit(digits: str) -> bool:
    """Whether GS1's check digit is right; the same answer as stdnum's, ten times as fast.

    ``digits`` must be ASCII digits. The length is not looked at.
    """
    raw = digits.encode("ascii")
    ones, threes = raw[-1::-2], raw[-2::-2]
    zeroes = _ASCII_ZERO * (len(ones) + 3 * len(threes))
    return (sum(ones) + 3 * sum(threes) - zeroes) % 10 == 0


def gtin_key(text: str) -> str:
    """The text by which EANs are compared; empty where it is evidence of nothing.

    See the module's text for what is the same code and why.
    """
    code = text.strip()
    if len(code) < _SHORTEST_EVIDENCE or not _is_digits(code) or not code.strip("0"):
        return ""
    if len(code) in LENGTHS and has_right_check_digit(code):
        return code.zfill(_LONGEST)
    return code


def _is_in_store(code: str) -> bool:
    if len(code) == _SHORTEST_EVIDENCE:
        return code[0] in "02"
    item = code.zfill(_LONGEST)[1:]
    return item[0] == "2" or item[:2] in {"02", "04"}


def _judge_valid(code: str) -> CodeKind:
    if _is_in_store(code):
        return CodeKind.IN_STORE
    if len(code) > _SHORTEST_EVIDENCE and code.zfill(_LONGEST)[1:4] in _BOOKS:
        return CodeKind.BOOK
    return CodeKind.OK


def _judge_length(code: str) -> Judgement:
    padded = code.zfill(_PADDED.get(len(code), len(code)))
    if len(padded) > len(code) and has_right_check_digit(code):
        kind = CodeKind.LOST_LEADING_ZERO
        return Judgement(kind, code, gtin_key(code), padded)
    book = isbn.to_isbn13(code) if isbn.isbn_type(code) == "ISBN10" else ""
    return Judgement(CodeKind.WRONG_LENGTH, code, gtin_key(code), book)


def _judge_digits(code: str) -> Judgement:
    if not code.strip("0"):
        return Judgement(CodeKind.ONLY_ZEROES, code)
    if len(code) not in LENGTHS:
        return _judge_length(code)
    if has_right_check_digit(code):
        return Judgement(_judge_valid(code), code, code.zfill(_LONGEST))
    nearest = code[:-1] + gtin.calc_check_digit(code[:-1])
    return Judgement(CodeKind.INVALID_CHECK_DIGIT, code, code, nearest)


def judge_ean(text: str) -> Judgement:
    """What ``text`` is as an EAN (GTIN-8, -12, -13 or -14). Outer spaces don't count."""
    code = text.strip()
    if not code:
        return Judgement(CodeKind.MISSING, "")
    if _is_digits(code):
        return _judge_digits(code)
    mended = mend(code)
    suggestion = mended if mended and _judge_digits(mended).usable else ""
    return Judgement(CodeKind.MALFORMED, code, "", suggestion, find_flaw(code))


def is_plain_sku(code: str) -> bool:
    """Whether a trimmed SKU is so plain that nothing can be wrong with it; quick to tell."""
    return code.isascii() and code.isprintable() and code[:1].isalpha()


def judge_sku(text: str) -> Judgement:
    """What ``text`` is as a SKU or article code: right, missing or malformed.

    Letters, digits, signs and spaces inside are all right in a SKU. Characters that nobody can
    see and what Excel makes of a number are not: they would be frozen at QLS.
    """
    code = text.strip()
    if not code:
        return Judgement(CodeKind.MISSING, "")
    flaw = None if is_plain_sku(code) else find_flaw(code)
    if flaw is Flaw.EXCEL:
        return Judgement(CodeKind.MALFORMED, code, code, "", flaw)
    if flaw in {Flaw.INVISIBLE, Flaw.APOSTROPHE}:
        return Judgement(CodeKind.MALFORMED, code, code, without_unseen(code), flaw)
    return Judgement(CodeKind.OK, code, code)


def same_ean(one: str, other: str) -> bool:
    """Whether two texts hold the same EAN; two empty ones do."""
    key = gtin_key(one)
    return key == gtin_key(other) if key else one.strip() == other.strip()

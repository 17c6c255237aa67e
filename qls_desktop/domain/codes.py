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
_SHORTEST = 8
_PADDED = {7: 8, 9: 12, 10: 12, 11: 12}
_ZEROES_SUM = ord("0") * (3 + 1) * (_LONGEST // 2)
"""What fourteen zeroes add up to as ASCII, weighed for the check."""


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

_RANGES = {
    **{f"{prefix:03d}": CodeKind.IN_STORE for prefix in range(20, 30)},
    **{f"{prefix:03d}": CodeKind.IN_STORE for prefix in range(40, 50)},
    **{f"{prefix:03d}": CodeKind.IN_STORE for prefix in range(200, 300)},
    **dict.fromkeys(("977", "978", "979"), CodeKind.BOOK),
}
"""GS1 prefixes of an EAN-13 that mean something else than a trade item of some maker."""

_SHORT_CODE = "000000"
_SHORT_IN_STORE = frozenset("02")


def is_usable(kind: CodeKind) -> bool:
    """Whether a my.QLS product may be created with a code of this kind.

    In-store and book codes may: they are valid, many shops label their own goods that way, and
    the product check warns of them. Every other kind would be frozen at QLS for ever.
    """
    return kind in _USABLE


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
        """See :func:`is_usable`."""
        return is_usable(self.kind)


def has_right_check_digit(digits: str) -> bool:
    """Whether GS1's check digit is right; the same answer as stdnum's, several times as fast.

    ``digits`` are at most fourteen ASCII digits. Zeroes in front change nothing about the check,
    so that every length is looked at as if it were fourteen.
    """
    raw = digits.zfill(_LONGEST).encode("ascii")
    return (3 * sum(raw[::2]) + sum(raw[1::2]) - _ZEROES_SUM) % 10 == 0


def _kind_of_valid(padded: str) -> CodeKind:
    """The kind of a valid code of 14 digits; GTIN-8 has prefixes of its own."""
    if padded.startswith(_SHORT_CODE):
        return CodeKind.IN_STORE if padded[6] in _SHORT_IN_STORE else CodeKind.OK
    return _RANGES.get(padded[1:4], CodeKind.OK)


def _classify_odd_length(code: str) -> CodeKind:
    lost = len(code) in _PADDED and has_right_check_digit(code)
    return CodeKind.LOST_LEADING_ZERO if lost else CodeKind.WRONG_LENGTH


def classify_ean(text: str) -> tuple[CodeKind, str, str]:
    """What ``text`` is as an EAN, without outer spaces, and its key; :func:`judge_ean` in short."""
    code = text.strip()
    if not code:
        return CodeKind.MISSING, "", ""
    if not (code.isascii() and code.isdigit()):
        return CodeKind.MALFORMED, code, ""
    if not code.strip("0"):
        return CodeKind.ONLY_ZEROES, code, ""
    if len(code) not in LENGTHS:
        return _classify_odd_length(code), code, code if len(code) > _SHORTEST else ""
    padded = code.zfill(_LONGEST)
    if not has_right_check_digit(padded):
        return CodeKind.INVALID_CHECK_DIGIT, code, code
    return _kind_of_valid(padded), code, padded


def gtin_key(text: str) -> str:
    """The text by which EANs are compared; empty where it is evidence of nothing.

    See the module's text for what is the same code and why.
    """
    return classify_ean(text)[2]


def _suggest(kind: CodeKind, code: str) -> str:
    """The nearest right code; empty where none can be told."""
    match kind:
        case CodeKind.LOST_LEADING_ZERO:
            return code.zfill(_PADDED[len(code)])
        case CodeKind.INVALID_CHECK_DIGIT:
            return code[:-1] + str(gtin.calc_check_digit(code[:-1]))
        case CodeKind.WRONG_LENGTH if isbn.isbn_type(code) == "ISBN10":
            return str(isbn.to_isbn13(code))
        case CodeKind.MALFORMED:
            mended = mend(code)
            return mended if classify_ean(mended)[0] in _USABLE else ""
        case _:
            return ""


def judge_ean(text: str) -> Judgement:
    """What ``text`` is as an EAN (GTIN-8, -12, -13 or -14). Outer spaces don't count."""
    kind, code, key = classify_ean(text)
    flaw = find_flaw(code) if kind is CodeKind.MALFORMED else None
    return Judgement(kind, code, key, _suggest(kind, code), flaw)


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

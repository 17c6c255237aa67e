"""Article numbers and bar codes that look and check like real ones."""

from stdnum import ean as stdnum_ean

_STEP = 7_368_787
"""Has no factor in common with a power of ten, so multiples of it don't repeat."""


def with_check_digit(digits: str) -> str:
    """Add the check digit of an EAN to its other digits."""
    return digits + stdnum_ean.calc_check_digit(digits)


def clean_ean(number: int) -> str:
    """Give the EAN-13 that belongs to a running number: Dutch prefix, valid, not repeating."""
    return with_check_digit(f"87{(4_112_000_000 + number * _STEP) % 10**10:010d}")


def in_store_ean(number: int) -> str:
    """Give a valid EAN-13 in the range that shops use for themselves (20-29)."""
    return with_check_digit(f"2{(number * _STEP) % 10**11:011d}")


def book_ean(number: int) -> str:
    """Give a valid EAN-13 in the range of books (978)."""
    return with_check_digit(f"978{(900_000_000 + number * _STEP) % 10**9:09d}")


def wrong_check_digit(code: str) -> str:
    """Give the code with its last digit made wrong."""
    return code[:-1] + str((int(code[-1]) + 3) % 10)


def without_leading_zeros(number: int) -> str:
    """Give an EAN-13 that began with 00, as a spreadsheet leaves it: 11 digits."""
    return with_check_digit(f"001{(number * _STEP) % 10**9:09d}")[2:]


def wrong_length(code: str) -> str:
    """Give a code of 15 digits made of one of 13."""
    return code + "12"


def malformed(code: str, number: int) -> str:
    """Give a code with a space or a letter in it."""
    return f"{code[:7]} {code[7:]}" if number % 2 else f"{code[:6]}O{code[7:]}"

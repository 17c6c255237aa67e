"""Finds the few values that a failing case needs to fail."""

from collections.abc import Callable

from tests.matrix.settings import Case

Attempt = Callable[[Case], list[str]]


def signs(complaints: list[str]) -> set[str]:
    """What complaints are about, without numbers and names."""
    found = set()
    for complaint in complaints:
        check, _, text = complaint.partition(":")
        words = text.replace("(", " ").replace(")", " ").split()
        found.add(f"{check}:{words[-1] if words else ''}")
    return found


def shrink(case: Case, attempt: Attempt, sign: str | None = None) -> Case:
    """The smallest case, found by leaving parts out, that still shows ``sign``.

    Args:
        case: one that fails.
        attempt: plays a case.
        sign: one of :func:`signs`; None takes the first.
    """
    wanted = sign or min(signs(attempt(case)))
    size = max(1, len(case) // 2)
    while True:
        shorter = _without_one_part(case, size, lambda left: wanted in signs(attempt(left)))
        if shorter is not None:
            case = shorter
        elif size == 1:
            return case
        else:
            size = max(1, size // 2)


def _without_one_part(case: Case, size: int, fails: Callable[[Case], bool]) -> Case | None:
    for start in range(0, len(case), size):
        left = (*case[:start], *case[start + size :])
        if len(left) < len(case) and fails(left):
            return left
    return None

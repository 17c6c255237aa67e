"""Finds the right code that a wrong one was probably meant to be, where one slip explains it."""

from qls_desktop.domain.codes import classify_ean, is_usable


def is_one_slip(one: str, other: str) -> bool:
    """Whether one slip makes ``other`` of ``one``: a digit wrong, lost, extra, or two swapped."""
    if one == other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    if len(shorter) != len(longer):
        return shorter[same:] == longer[same + 1 :]
    swapped = shorter[same : same + 2][::-1] + shorter[same + 2 :]
    return shorter[same + 1 :] == longer[same + 1 :] or swapped == longer[same:]


def _bare(code: str) -> str:
    return code.lstrip("0")


def nearest_known(code: str, known: str) -> str:
    """``known`` when it is a right EAN that one slip or lost zeroes turned into ``code``.

    An empty ``code`` was never filled in, so that any right one is the nearest.
    """
    told = known.strip()
    kind, _, _ = classify_ean(told)
    if not is_usable(kind):
        return ""
    near = not code or _bare(code) == _bare(told) or is_one_slip(code, told)
    return told if near else ""

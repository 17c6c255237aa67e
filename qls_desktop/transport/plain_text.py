"""Takes out of a text what nobody sees but what misleads who reads it."""

import re

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of the text around them: "fdp.exe" may be shown as "exe.pdf"."""

_NOTHING = "\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"
"""Signs without width; the joiners U+200C and U+200D stay, as names and emoji need them."""

_UNSEEN = re.compile(f"[{_TURNING}{_NOTHING}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def one_line(text: str) -> str:
    """``text`` as one line to read: control characters become a space, unseen marks go.

    Markup stays as it is: a title that holds ``<b>`` is shown with its ``<b>``, as text. Not for
    codes, which are compared sign by sign.
    """
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub(" ", _UNSEEN.sub("", text)).strip()

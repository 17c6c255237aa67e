"""Takes secrets and personal data out of a text before it is kept."""

import re
import threading

BLANK = "[…]"
SHORTEST = 4
"""A shorter secret isn't looked for: blanking every "12" makes a log useless and hides nothing."""

_PATTERNS = (
    re.compile(r"(?i)(authorization['\"]?\s*[:=]\s*)(['\"]?)[^\r\n'\"]+"),
    re.compile(r"(?i)\b(basic|bearer)(\s+)[A-Za-z0-9+/=._~-]{6,}"),
    re.compile(
        r"(?i)(api[_ -]?key|secret|password|wachtwoord|token|cookie)(['\"]?\s*[:=]\s*['\"]?)"
        r"[^\s'\"&,;]+"
    ),
    re.compile(r"()(://)[^\s/@]+(?=@)"),
)
"""Each keeps its first two groups and blanks the rest: header, scheme, field, login in a URL."""

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_KEY_LIKE = re.compile(r"(?<![0-9A-Za-z])[0-9a-fA-F]{32}(?![0-9A-Za-z])")
"""A C-Series API key or secret is 32 hexadecimal characters (design.md, section 2)."""


class Redactor:
    """Blanks the secrets it was told of, and whatever looks like one or like an e-mail address.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: re.Pattern[str] | None = None
        self._secrets: set[str] = set()

    def learn(self, *secrets: str) -> None:
        """Adds secrets that must never be kept; those under four characters are left out."""
        with self._lock:
            self._secrets.update(text for text in secrets if len(text) >= SHORTEST)
            longest_first = sorted(self._secrets, key=len, reverse=True)
            if longest_first:
                self._known = re.compile("|".join(map(re.escape, longest_first)))

    def redact(self, text: str) -> str:
        """``text`` without secrets and e-mail addresses."""
        if self._known is not None:
            text = self._known.sub(BLANK, text)
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\g<1>\g<2>{BLANK}", text)
        return _KEY_LIKE.sub(BLANK, _EMAIL.sub(BLANK, text))

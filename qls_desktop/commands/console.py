"""Where a command speaks: one answer on standard output, messages on standard error."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import msgspec

from qls_desktop.domain.reason import Reason
from qls_desktop.words.said import Language
from qls_desktop.words.say import say

Document = Mapping[str, Any]

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
"""What steers a terminal or turns a text around; a product's code may hold it."""


class Console:
    """Speaks to people, or to a script that asked for JSON.

    Attributes:
        as_json: whether standard output holds one JSON document and nothing else.
        language: in which reasons are said.
    """

    def __init__(self, out: TextIO, err: TextIO, language: Language, *, as_json: bool) -> None:
        self.as_json = as_json
        self.language = language
        self._out = out
        self._err = err
        self._bar = 0

    def text(self, why: Reason) -> str:
        """All that there is to say about ``why``, as one paragraph."""
        return say(why, self.language).full

    def title(self, why: Reason) -> str:
        """What happened, in one sentence."""
        return say(why, self.language).title

    def answer(self, document: Document, lines: Iterable[str]) -> None:
        """Gives the outcome: the document to a script, the lines to people."""
        if self.as_json:
            # Plain ASCII, so that a script reads it whatever the encoding of its pipe is.
            self._write(self._out, json.dumps(msgspec.to_builtins(document), indent=2) + "\n")
        else:
            self._write(self._out, "".join(f"{_harmless(line)}\n" for line in lines))

    def note(self, why: Reason) -> None:
        """Tells something beside the outcome, on standard error."""
        self.line(self.text(why))

    def line(self, text: str) -> None:
        """Writes one line on standard error, over a progress line that stands there."""
        self._clear()
        self._write(self._err, f"{_harmless(text)}\n")

    def fail(self, why: Reason) -> None:
        """Tells why a command wasn't carried out; a script gets a document as well."""
        self.note(why)
        if self.as_json:
            told = {"kind": why.kind, "message": self.text(why), "values": dict(why.values)}
            self.answer({"error": told}, ())

    def progress(self, text: str) -> None:
        """Shows how far it is on one line of a terminal; nothing where no terminal is."""
        if self._err.isatty():
            self._write(self._err, "\r" + _harmless(text).ljust(self._bar))
            self._bar = len(text)

    def done(self) -> None:
        """Takes the progress line away."""
        self._clear()

    def _clear(self) -> None:
        if self._bar:
            self._write(self._err, "\r" + " " * self._bar + "\r")
            self._bar = 0

    def _write(self, stream: TextIO, text: str) -> None:
        encoding = stream.encoding or "utf-8"
        # A terminal of an older code page has no words for every sign of a product's title.
        stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()


def _harmless(text: str) -> str:
    return _STEERING.sub(" ", text)

"""Says a reason in Dutch or English."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from qls_desktop.domain.reason import Reason, ReasonValue
from qls_desktop.words.said import Entry, Language, Said
from qls_desktop.words.terms import term

BOOKS = (
    "catalogue",
    "checkout",
    "commands",
    "command_help",
    "command_mistakes",
    "orders",
    "order_waits",
    "order_doubts",
    "problems",
    "runs",
    "stock",
    "system",
    "engine",
    "learned",
    "check_more",
    "undo",
    "reconcile",
    "watch",
)
"""The modules of this package that hold an ``ENTRIES`` table each."""


def _collect() -> Mapping[str, Entry]:
    table: dict[str, Entry] = {}
    for book in BOOKS:
        table.update(import_module(f"qls_desktop.words.{book}").ENTRIES)
    return MappingProxyType(table)


ENTRIES = _collect()


class _Values(dict[str, ReasonValue]):
    """Fills a gap in a sentence with a dash, so that a stored reason of an older version shows."""

    def __missing__(self, key: str) -> str:
        return "–"


def say(reason: Reason, language: Language = Language.NL) -> Said:
    """The words for ``reason``; an unknown kind is shown as its slug with its values."""
    entry = ENTRIES.get(reason.kind)
    if entry is None:
        details = ", ".join(f"{name}: {value}" for name, value in reason.values.items())
        return Said(f"{reason.kind} ({details})" if details else reason.kind)
    said = entry.of(language)
    values = _Values(
        (name, _told(name, value, reason, language)) for name, value in reason.values.items()
    )
    return Said(
        said.title.format_map(values),
        said.effect.format_map(values),
        said.action.format_map(values),
    )


def _told(name: str, value: ReasonValue, told: Reason, language: Language) -> ReasonValue:
    if name != "because":
        return term(name, value, language)
    # Another reason as the cause of this one: its values came along (domain.reason.because).
    values = {key: each for key, each in told.values.items() if key != "because"}
    return say(Reason(str(value), values), language).title

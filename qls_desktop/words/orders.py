"""Words."""

from qls_desktop.words.said import Entry

ENTRIES: dict[str, Entry] = {}

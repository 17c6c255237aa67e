"""What a page remembers of its filters until the next start."""

import msgspec

from qls_desktop.gui.desk import Desk


class Remembered:
    """A few choices under one name, in the profile's own database; never what was searched for."""

    def __init__(self, desk: Desk, key: str) -> None:
        self._desk, self._key = desk, key
        self._values = _decoded(desk.recall(key))

    def get(self, name: str) -> str:
        """What was remembered under ``name``; empty when nothing was."""
        return self._values.get(name, "")

    def keep(self, **values: str) -> None:
        """Remembers values; the same ones again cost nothing."""
        if all(self.get(name) == value for name, value in values.items()):
            return
        self._values |= values
        self._desk.remember(self._key, msgspec.json.encode(self._values).decode())


def _decoded(text: str | None) -> dict[str, str]:
    try:
        return msgspec.json.decode(text or "{}", type=dict[str, str])
    except msgspec.DecodeError:
        return {}  # of another version: begin anew

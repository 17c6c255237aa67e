"""What the program remembers under a name: learned behaviour, watermarks, its own settings."""

from datetime import datetime
from typing import Any

import msgspec

from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.models.journal import MemoryTable as T


class Memory(Repository):
    """Keys and JSON values, each with the instant it was put there."""

    def get(self, key: str) -> Any:  # noqa: ANN401 (JSON)
        """The value under ``key`` as plain Python values, None when there is none."""
        row = self._store.row(T.select(T.value).where(T.key == key))
        return None if row is None else msgspec.json.decode(row[0])

    def put_at(self, key: str) -> datetime | None:
        """When the value under ``key`` was put there (aware UTC)."""
        row = self._store.row(T.select(T.at).where(T.key == key))
        return None if row is None else from_text(row[0])

    def put(self, key: str, value: Any, now: datetime) -> None:  # noqa: ANN401 (JSON)
        """Remembers a JSON value under ``key`` in place of what was there."""
        text = msgspec.json.encode(value).decode()
        self._store.run(T.insert(key=key, value=text, at=to_text(now)).on_conflict_replace())

    def drop(self, key: str) -> None:
        """Forgets what is under ``key``; nothing there is fine."""
        self._store.run(T.delete().where(T.key == key))

    def watermark(self, owner: str, kind: str) -> datetime | None:
        """Up to which instant (aware UTC) a list of ``owner`` was read; None before the first."""
        text = self.get(_watermark(owner, kind))
        return None if text is None else from_text(text)

    def watermark_at(self, owner: str, kind: str) -> datetime | None:
        """When the watermark of a list was last set (aware UTC); None before the first time."""
        return self.put_at(_watermark(owner, kind))

    def set_watermark(self, owner: str, kind: str, at: datetime, now: datetime) -> None:
        """Remembers up to which instant a list of ``owner`` was read."""
        self.put(_watermark(owner, kind), to_text(at), now)

    def drop_owner(self, owner: str) -> None:
        """Forgets every watermark of an owner that is being removed, and what else is its own."""
        for start in (_watermark(owner, ""), f"{owner}:"):
            self._store.run(T.delete().where(T.key.startswith(start)))


def _watermark(owner: str, kind: str) -> str:
    return f"watermark:{owner}:{kind}"

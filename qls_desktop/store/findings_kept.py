"""What is kept about findings: which were there, which are mended, which the merchant lets be."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from peewee import fn

from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.models.checking import FindingIgnoredTable as I
from qls_desktop.store.models.checking import FindingSeenTable as S

KEPT_FOR = timedelta(days=90)
"""So long it is remembered that a finding was mended."""


class Ignored(NamedTuple):
    """Why the merchant lets a finding be, and since when (aware UTC)."""

    why: str
    at: datetime


_SHOP = 2
"""The place of the integration's id among the parts of a key: kind, reason, id, and what else."""


class FindingsKept(Repository):
    """Findings by key; what a key is made of is the check's own affair, but for the shop's id."""

    def record(self, found: Mapping[str, str], now: datetime) -> None:
        """Takes the findings of a check (kind by key): new ones begin, absent ones are mended."""
        with self._store.write():
            rows = self._store.rows(S.select(S.key, S.mended_at))
            known = {key for key, _ in rows}
            still = {key for key, mended_at in rows if mended_at is None}
            self._begin([(key, found[key]) for key in found.keys() - still], now)
            self._mend(still - found.keys(), now)
            if known:
                self._store.run(S.delete().where(S.mended_at < to_text(now - KEPT_FOR)))

    def _begin(self, new: list[tuple[str, str]], now: datetime) -> None:
        if new:
            at = to_text(now)
            values = [(key, kind, at, None) for key, kind in sorted(new)]
            query = S.insert_many([values[0]], fields=[S.key, S.kind, S.first_at, S.mended_at])
            self._store.run_many(query.on_conflict_replace(), values)

    def _mend(self, gone: Collection[str], now: datetime) -> None:
        if gone:
            at = to_text(now)
            query = S.update(mended_at=at).where(S.key == "")
            self._store.run_many(query, [(at, key) for key in sorted(gone)])

    def forget(self, integration_id: int) -> None:
        """Forgets all about a shop that is removed: its findings went, but nobody mended them."""
        mine = str(integration_id)
        for table in (S, I):
            keys = [key for (key,) in self._store.rows(table.select(table.key).distinct())]
            gone = [
                (key,) for key in keys if key.split("|", _SHOP + 1)[_SHOP : _SHOP + 1] == [mine]
            ]
            if gone:
                self._store.run_many(table.delete().where(table.key == ""), gone)

    def mended_since(self, since: datetime) -> int:
        """How many findings went away after an instant (aware UTC)."""
        row = self._store.row(S.select(fn.COUNT(S.key)).where(S.mended_at > to_text(since)))
        return int(row[0]) if row else 0

    def ignored(self) -> dict[str, Ignored]:
        """Every finding that is left be, by key."""
        query = I.select(I.key, I.why, I.at).where(I.taken_back_at.is_null()).order_by(I.id)
        return {key: Ignored(why, from_text(at)) for key, why, at in self._store.rows(query)}

    def ignore(self, key: str, why: str, now: datetime) -> None:
        """Leaves a finding be from now on, with the merchant's reason."""
        with self._store.write():
            self.take_back(key, now)
            self._store.run(I.insert(key=key, why=why, at=to_text(now)))

    def take_back(self, key: str, now: datetime) -> bool:
        """Shows a finding again; False when it wasn't ignored. The reason stays on record."""
        query = I.update(taken_back_at=to_text(now))
        return bool(self._store.run(query.where(I.key == key, I.taken_back_at.is_null())))

    def history(self, key: str) -> list[tuple[Ignored, datetime | None]]:
        """Every time a finding was ignored, with when that was taken back; oldest first."""
        query = I.select(I.why, I.at, I.taken_back_at).where(I.key == key).order_by(I.id)
        return [
            (Ignored(why, from_text(at)), None if back is None else from_text(back))
            for why, at, back in self._store.rows(query)
        ]

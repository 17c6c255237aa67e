"""What we remember of the checkout script in a shop: where it is, and how it was last found."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from qls_desktop.domain.checkout_script import ScriptPlace, Standing
from qls_desktop.store.database import Store
from qls_desktop.store.memory import Memory


@dataclass(frozen=True, slots=True)
class Record:
    """An installed script; ids are the shop's.

    ``hash`` is that of the code we put there. ``found`` is what the last look found somebody had
    done to it ("" when nothing). ``looked_at`` is aware UTC, as ISO 8601.
    """

    place: ScriptPlace = ScriptPlace.NOWHERE
    hash: str = ""
    script_id: int | None = None
    metafield_id: int | None = None
    confirmed: bool = False
    found: str = ""
    looked_at: str = ""

    def standing(self, wanted: str) -> Standing:
        """How it compares with the script whose hash is ``wanted``."""
        if self.place is ScriptPlace.NOWHERE:
            return Standing.ABSENT
        if self.found:
            return Standing(self.found)
        return Standing.CURRENT if self.hash == wanted else Standing.OUTDATED

    def seen(self, at: datetime, found: str = "") -> "Record":
        """The record after a look at the shop."""
        return replace(self, found=found, looked_at=at.isoformat())


def recorded(store: Store, integration_id: int) -> tuple[Record, datetime | None]:
    """What is on record, and since when it is installed."""
    memory, key = Memory(store), _key(integration_id)
    row: dict[str, Any] | None = memory.get(key)
    if row is None:
        return Record(), None
    return Record(**row | {"place": ScriptPlace(row["place"])}), memory.put_at(key)


def keep(store: Store, integration_id: int, record: Record, installed_at: datetime) -> None:
    """Remembers an installed script."""
    row = asdict(record) | {"place": record.place.value}
    Memory(store).put(_key(integration_id), row, installed_at)


def drop(store: Store, integration_id: int) -> None:
    """Forgets the script; the shop keeps what it has."""
    Memory(store).drop(_key(integration_id))


def _key(integration_id: int) -> str:
    return f"checkout_script:{integration_id}"

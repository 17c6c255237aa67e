"""One case from beginning to end: the day, and what is wrong after it."""

import tempfile
from pathlib import Path

from tests.matrix.day import play
from tests.matrix.invariants import complaints
from tests.matrix.place import open_place
from tests.matrix.settings import Case


async def story(case: Case) -> list[str]:
    """Plays a case in a folder of its own; what isn't as it must be, empty when all is well."""
    with tempfile.TemporaryDirectory() as folder:
        place = await open_place(Path(folder), case)
        try:
            return complaints(await play(place, case))
        finally:
            await place.close()

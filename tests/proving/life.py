"""Numbered boundaries of I/O, and the death that may wait at each of them."""

from collections.abc import Callable
from hashlib import sha256

_WRITE_ARRIVED = ("answer POST", "answer PUT", "answer DELETE")


class Died(BaseException):
    """The process ended here, as if the plug was pulled. Nothing may catch it for good."""


class Journal:
    """Counts every boundary of a story and keeps a running hash of all that happened.

    ``stops_at`` says of a boundary's number whether the process dies there; ``stops_after`` of the
    number of a change. A change is a commit, or a write that arrived: between two changes a death
    leaves the same disk and the same world, wherever it comes.
    """

    def __init__(
        self,
        stops_at: Callable[[int], bool] = lambda _number: False,
        stops_after: Callable[[int], bool] = lambda _change: False,
    ) -> None:
        self.boundaries = 0
        self.changes = 0
        self._stops_after = stops_after
        self.died_at: list[int] = []
        self.keep = False
        self.lines: list[str] = []
        self._stops_at = stops_at
        self._hash = sha256()

    def note(self, text: str) -> None:
        """Remembers that something happened."""
        self._hash.update(text.encode() + b"\n")
        if self.keep:
            self.lines.append(text)

    def pass_boundary(self, text: str) -> bool:
        """Counts one boundary; tells whether the process dies at it."""
        self.boundaries += 1
        self.note(f"{self.boundaries} {text}")
        stops = self._stops_at(self.boundaries)
        if text == "after commit" or text.startswith(_WRITE_ARRIVED):
            self.changes += 1
            stops = stops or self._stops_after(self.changes)
        if not stops:
            return False
        self.died_at.append(self.boundaries)
        self.note("died")
        return True

    @property
    def digest(self) -> str:
        """The hash of everything noted so far."""
        return self._hash.hexdigest()


class Life:
    """The life of one process: from its start until it dies at a boundary."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._alive = True

    def boundary(self, text: str) -> None:
        """Passes one boundary.

        Raises:
            Died: the process ends here, or has ended before.
        """
        self.check()
        if self._journal.pass_boundary(text):
            self._alive = False
            raise Died(text)

    def check(self) -> None:
        """Refuses whatever a dead process still tries, such as tidying up.

        Raises:
            Died: the process has ended.
        """
        if not self._alive:
            raise Died("dead already")

    def end(self) -> None:
        """Ends this life without a boundary: the story is over, or the PC was switched off."""
        self._alive = False

"""Identifiers that a seed repeats."""

import random
import uuid


class IdStreams:
    """UUIDs drawn from one seeded stream per kind, so one kind never shifts another."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._streams: dict[str, random.Random] = {}

    def stream(self, kind: str) -> random.Random:
        """Give the random stream of a kind; the same object for the same kind."""
        if kind not in self._streams:
            self._streams[kind] = random.Random(f"qls:{self._seed}:{kind}")
        return self._streams[kind]

    def uuid(self, kind: str) -> str:
        """Draw the next UUID (version 4) of a kind, as text."""
        return str(uuid.UUID(int=self.stream(kind).getrandbits(128), version=4))

"""What is due when."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Step(StrEnum):
    """The kinds of things that happen by themselves in the warehouse."""

    ACCEPT = "accept"
    PICK = "pick"
    TRACK = "track"


@dataclass(frozen=True, slots=True, order=True)
class Appointment:
    """A step that is due at an instant (UTC), for an order or a parcel by its id."""

    at: datetime
    number: int
    step: Step = field(compare=False)
    subject: str = field(compare=False)


class Agenda:
    """Appointments in order of time; those of one instant in order of making."""

    def __init__(self) -> None:
        self._heap: list[Appointment] = []
        self._made = 0

    def add(self, at: datetime, step: Step, subject: str) -> None:
        """Make an appointment."""
        self._made += 1
        heapq.heappush(self._heap, Appointment(at, self._made, step, subject))

    def due(self, now: datetime) -> Iterator[Appointment]:
        """Take the appointments up to and including `now`, also those made meanwhile."""
        while self._heap and self._heap[0].at <= now:
            yield heapq.heappop(self._heap)

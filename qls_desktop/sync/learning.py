"""Remembers what an account and a shop were found to do, and forgets it in time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from qls_desktop.domain.learned import NO, OF_ACCOUNT, YES, Fact, Learned, learned
from qls_desktop.domain.settings import Integration
from qls_desktop.qls.habits import Habits
from qls_desktop.store.database import Store
from qls_desktop.store.memory import Memory
from qls_desktop.sync.parts import Parts

_HABITS = {
    Fact.CREATED_FILTER: "created_filter",
    Fact.MODIFIED_FILTER: "modified_filter",
    Fact.ORDER_DETAIL: "has_order_detail",
    Fact.REFERENCE_FILTER: "reference_filter",
}
"""The facts that the gateway of my.QLS keeps while it works, by the name they have there."""

_WORDS = {True: YES, False: NO}


@dataclass(frozen=True)
class Learning:
    """What was learned of one integration's account and shop, kept in the store."""

    parts: Parts
    integration: Integration

    def value(self, fact: Fact) -> str | None:
        """What is known, None when nothing is or when it is time to try anew."""
        one = self._one(fact)
        return one.value if one is not None and one.holds(self.parts.now()) else None

    def learn(self, fact: Fact, value: str) -> None:
        """Remembers what was found; what was known already keeps its date."""
        if self.value(fact) != value:
            Memory(self.parts.store).put(self._key(fact), value, self.parts.now())

    def drop(self, fact: Fact) -> None:
        """Forgets what was known, at a sign against it."""
        Memory(self.parts.store).drop(self._key(fact))

    def all(self) -> tuple[Learned, ...]:
        """All that holds now, for the page "Hulp"."""
        now = self.parts.now()
        known = (self._one(fact) for fact in Fact)
        return tuple(one for one in known if one is not None and one.holds(now))

    @contextmanager
    def habits(self) -> Iterator[Habits]:
        """The account's habits for one run; what the run learned is kept when it ends.

        Every run works on its own: what two runs learn at once is both kept, the latest last.
        """
        before = {fact: self.value(fact) for fact in _HABITS}
        habits = Habits()
        for fact, value in before.items():
            setattr(habits, _HABITS[fact], None if value is None else value == YES)
        try:
            yield habits
        finally:
            self._keep(habits, before)

    def _keep(self, habits: Habits, before: dict[Fact, str | None]) -> None:
        for fact, name in _HABITS.items():
            found = getattr(habits, name)
            value = None if found is None else _WORDS[found]
            if value == before[fact]:
                continue
            if value is None:
                self.drop(fact)
            else:
                self.learn(fact, value)

    def _one(self, fact: Fact) -> Learned | None:
        memory, key = Memory(self.parts.store), self._key(fact)
        value, at = memory.get(key), memory.put_at(key)
        return learned(fact, value, at) if isinstance(value, str) and at is not None else None

    def _key(self, fact: Fact) -> str:
        integration = self.integration
        if fact in OF_ACCOUNT:
            return _key(f"account:{integration.account_id}", fact)
        return _key(f"integration:{integration.id}", fact)


def forget_all(store: Store, owner: str) -> None:
    """Forgets everything learned of an owner ("account:ID", "integration:ID") that is removed."""
    for fact in Fact:
        Memory(store).drop(_key(owner, fact))


def _key(owner: str, fact: Fact) -> str:
    return f"learned:{owner}:{fact.value}"

"""Switches for what an API's documents leave open: their words, and the words set now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Switch:
    """One open question of an API's documents.

    Attributes:
        name: the slug used in scenarios and on `/_sim/switches`.
        values: the fixed words.
        default: the value that holds unless it is set.
        client_must: what a client has to do so that the answer doesn't matter.
        parse: checks a value outside the fixed words (a number, say), raising ValueError; None
            when there are only fixed words.
    """

    name: str
    values: tuple[str, ...]
    default: str
    client_must: str
    parse: Callable[[str], object] | None = None

    def check(self, value: str) -> None:
        """Accept a value or refuse it.

        Raises:
            ValueError: when the value is unknown.
        """
        if value in self.values:
            return
        allowed = ", ".join(self.values)
        if self.parse is None:
            raise ValueError(f"switch {self.name}: {value!r} is not one of {allowed}")
        try:
            self.parse(value)
        except ValueError as error:
            raise ValueError(f"switch {self.name}: {value!r} doesn't fit: {error}") from error


class Switches:
    """The switches of one API with the values set now.

    Args:
        registry: every switch of the API.
    """

    def __init__(self, registry: Iterable[Switch]) -> None:
        self._registry = {switch.name: switch for switch in registry}
        self._values = {switch.name: switch.default for switch in self._registry.values()}

    def get(self, name: str) -> str:
        """Give the value set now.

        Raises:
            ValueError: when there is no such switch.
        """
        self._switch(name)
        return self._values[name]

    def set(self, name: str, value: str) -> None:
        """Set a value.

        Raises:
            ValueError: when the name or the value is unknown.
        """
        self.validate(name, value)
        self._values[name] = value

    def validate(self, name: str, value: str) -> None:
        """Check a name and a value without setting it.

        Raises:
            ValueError: when the name or the value is unknown.
        """
        self._switch(name).check(value)

    def as_dict(self) -> dict[str, str]:
        """Give every value by name."""
        return dict(self._values)

    def reset(self) -> None:
        """Put every switch back to its default."""
        self._values = {switch.name: switch.default for switch in self._registry.values()}

    def _switch(self, name: str) -> Switch:
        if name not in self._registry:
            raise ValueError(f"unknown switch: {name!r}")
        return self._registry[name]


def positive_int(value: str) -> int:
    """Read a whole number of 1 or more.

    Raises:
        ValueError: when it isn't one.
    """
    number = int(value)
    if number < 1:
        raise ValueError("must be 1 or more")
    return number


def share(value: str) -> float:
    """Read a share between 0 and 1.

    Raises:
        ValueError: when it isn't one.
    """
    number = float(value)
    if not 0.0 <= number <= 1.0:
        raise ValueError("must lie between 0 and 1")
    return number

"""What the remote sides have names for, as far as the window cares."""

from typing import Protocol


class Named(Protocol):
    """Something of a remote side with an id and a name: a company, a brand."""

    @property
    def id(self) -> str:
        """The remote side's own id."""

    @property
    def name(self) -> str:
        """Its name for people."""


class Titled(Protocol):
    """A shipping method of the shop."""

    @property
    def title(self) -> str:
        """What the customer saw at the checkout."""


class Tagged(Protocol):
    """A delivery option of my.QLS."""

    @property
    def tag(self) -> str:
        """The text that an order carries."""

    @property
    def name(self) -> str:
        """Its name for people."""

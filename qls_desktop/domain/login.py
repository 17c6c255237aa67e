"""A user name and password, or an API key and secret, on their way to a connection."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """What proves who we are to one API. Never shown: ``repr`` and ``str`` hold neither part."""

    user: str
    password: str

    def __repr__(self) -> str:
        """A text that is safe in a log or a traceback."""
        return "Login(…)"

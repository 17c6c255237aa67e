"""A user name and password, or an API key and secret, on their way to a connection."""

from dataclasses import dataclass

from qls_desktop.domain.reason import Reason


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """What proves who we are to one API. Never shown: ``repr`` and ``str`` hold neither part."""

    user: str
    password: str

    def __repr__(self) -> str:
        """A text that is safe in a log or a traceback."""
        return "Login(…)"


class LoginsUnavailableError(Exception):
    """Logins can't be read or kept at all (no keyring, or a locked one); ``reason`` says why."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why

"""Where logins are kept: one small interface, and its twin that keeps them in memory only.

There is no fallback to a file: without a keyring the user is told so, and may keep the login for
this session (design.md, section 4).
"""

from typing import Protocol

from qls_desktop.domain.login import Login, LoginsUnavailableError


class SecretsUnavailableError(LoginsUnavailableError):
    """A secret can't be read or kept; ``reason`` says why, without the secret."""


class Secrets(Protocol):
    """Keeps logins by name. Names are those of :func:`account_name` and :func:`integration_name`.

    Every method may block for some seconds: never call it in the GUI thread or on an event loop.
    Every method raises :class:`SecretsUnavailableError`.
    """

    def get(self, name: str) -> Login | None:
        """The login kept under ``name``, or ``None`` when there is none or only half of one."""

    def put(self, name: str, login: Login) -> None:
        """Keeps ``login`` under ``name``, in place of what was there."""

    def remove(self, name: str) -> None:
        """Forgets what is kept under ``name``; nothing there is fine too."""


class SessionKeeping(Secrets, Protocol):
    """Secrets that may also be kept for this session only."""

    def put_for_session(self, name: str, login: Login) -> None:
        """Keeps ``login`` until the program stops, and touches no keyring."""


def account_name(account_id: int) -> str:
    """The name of a my.QLS account's login."""
    return f"account:{account_id}"


def integration_name(integration_id: int) -> str:
    """The name of an integration's API key and secret."""
    return f"integration:{integration_id}"


class SessionSecrets:
    """Keeps logins in memory until the program stops; for tests, the demo and "this session"."""

    def __init__(self) -> None:
        self._kept: dict[str, Login] = {}

    def get(self, name: str) -> Login | None:
        """The login kept under ``name`` since the program started."""
        return self._kept.get(name)

    def put(self, name: str, login: Login) -> None:
        """Keeps ``login`` until the program stops."""
        self._kept[name] = login

    def put_for_session(self, name: str, login: Login) -> None:
        """The same: nothing here outlives the session."""
        self.put(name, login)

    def remove(self, name: str) -> None:
        """Forgets what is kept under ``name``."""
        self._kept.pop(name, None)


class LayeredSecrets:
    """The keyring, with logins on top that the user chose to keep for this session only."""

    def __init__(self, lasting: Secrets) -> None:
        self._lasting = lasting
        self._session = SessionSecrets()

    def get(self, name: str) -> Login | None:
        """This session's login of that name, or else the lasting one."""
        return self._session.get(name) or self._lasting.get(name)

    def put(self, name: str, login: Login) -> None:
        """Keeps ``login`` lastingly; a session login of that name is forgotten when that worked."""
        self._lasting.put(name, login)
        self._session.remove(name)

    def put_for_session(self, name: str, login: Login) -> None:
        """Keeps ``login`` until the program stops, and touches no keyring."""
        self._session.put(name, login)

    def remove(self, name: str) -> None:
        """Forgets both."""
        self._session.remove(name)
        self._lasting.remove(name)

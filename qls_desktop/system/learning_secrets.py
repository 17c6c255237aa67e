"""Secrets that the log's redactor gets to know as soon as they are in use."""

from qls_desktop.domain.login import Login
from qls_desktop.system.redactor import Redactor
from qls_desktop.system.secrets import SessionKeeping


class LearningSecrets:
    """Passes everything on to ``inner``, and tells the redactor each login that comes by."""

    def __init__(self, inner: SessionKeeping, redactor: Redactor) -> None:
        self._inner = inner
        self._redactor = redactor

    def get(self, name: str) -> Login | None:
        """The login kept under ``name``."""
        login = self._inner.get(name)
        if login is not None:
            self._redactor.learn(login.user, login.password)
        return login

    def put(self, name: str, login: Login) -> None:
        """Keeps ``login``."""
        self._redactor.learn(login.user, login.password)
        self._inner.put(name, login)

    def put_for_session(self, name: str, login: Login) -> None:
        """Keeps ``login`` until the program stops, and touches no keyring."""
        self._redactor.learn(login.user, login.password)
        self._inner.put_for_session(name, login)

    def remove(self, name: str) -> None:
        """Forgets what is kept under ``name``."""
        self._inner.remove(name)

"""A keyring that is only looked up when something is asked of it."""

from collections.abc import Callable
from functools import cached_property

from qls_desktop.domain.login import Login
from qls_desktop.system.secrets import Secrets


class LateSecrets:
    """Makes its keyring at the first question: importing one takes a tenth of the first paint.

    Two threads that ask at once may each make one; they are alike.
    """

    def __init__(self, make: Callable[[], Secrets]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Secrets:
        return self._make()

    def get(self, name: str) -> Login | None:
        """As :meth:`Secrets.get`."""
        return self._made.get(name)

    def put(self, name: str, login: Login) -> None:
        """As :meth:`Secrets.put`."""
        self._made.put(name, login)

    def remove(self, name: str) -> None:
        """As :meth:`Secrets.remove`."""
        self._made.remove(name)

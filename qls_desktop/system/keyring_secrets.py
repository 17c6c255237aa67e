"""Logins in the keyring of the operating system."""

from collections.abc import Callable
from typing import TypeVar

from keyring import core
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.system.bounded import BoundedCaller, StillBusyError
from qls_desktop.system.secrets import SecretsUnavailableError

T = TypeVar("T")

ALLOWED = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.chainer",
    }
)
"""The modules of back ends that encrypt. Any other may be a plain file and is refused
(engineering.md, section 1). The chainer is handed only members of this list."""

ENTRY_USER = "qls-desktop"
LONGEST = 1280
"""Characters that one entry of the Windows Credential Manager holds."""

PARTS = ("key", "secret")
SECONDS = 5.0


def is_allowed(backend: KeyringBackend) -> bool:
    """Whether ``backend`` is one that the operating system protects."""
    return type(backend).__module__ in ALLOWED


def choose_backend() -> KeyringBackend:
    """The best back end of this PC that is allowed; looks at the PC anew on every call.

    Raises:
        NoKeyringError: there is none, or the user's configuration names one that isn't allowed.
    """
    core.init_backend(is_allowed)
    chosen = core.get_keyring()
    if not is_allowed(chosen) or _chains_nothing(chosen):
        raise NoKeyringError(type(chosen).__module__)
    return chosen


def _chains_nothing(backend: KeyringBackend) -> bool:
    # Where no back end works the empty chainer is chosen, and it forgets without a word.
    return isinstance(backend, ChainerBackend) and not backend.backends


class KeyringSecrets:
    """Logins in the keyring, under names that begin with the profile's id.

    A login is two entries, ``…:key`` (user name or API key) and ``…:secret`` (password or API
    secret). Each call waits at most ``seconds``; a keyring that is waiting for its own password
    counts as locked.
    """

    def __init__(
        self,
        profile_id: str,
        seconds: float = SECONDS,
        choose: Callable[[], KeyringBackend] = choose_backend,
    ) -> None:
        self._prefix = f"qls-desktop:{profile_id}"
        self._caller = BoundedCaller("keyring", seconds)
        self._choose = choose
        self._backend: KeyringBackend | None = None

    def get(self, name: str) -> Login | None:
        """The login kept under ``name``, or ``None`` when there is none or only half of one.

        Raises:
            SecretsUnavailableError: ``keyring_missing``, ``keyring_locked`` or ``keyring_failed``.
        """
        user, password = self._ask(
            lambda backend: [backend.get_password(it, ENTRY_USER) for it in self._entries(name)]
        )
        return None if user is None or password is None else Login(user, password)

    def put(self, name: str, login: Login) -> None:
        """Keeps ``login`` under ``name``, in place of what was there.

        Raises:
            SecretsUnavailableError: as :meth:`get`, or ``secret_too_long``.
        """
        values = (login.user, login.password)
        if max(map(len, values)) > LONGEST:
            raise SecretsUnavailableError(reason("secret_too_long", most=LONGEST))
        self._ask(lambda backend: _write_all(backend, self._entries(name), values))

    def remove(self, name: str) -> None:
        """Forgets what is kept under ``name``; nothing there is fine too.

        Raises:
            SecretsUnavailableError: as :meth:`get`.
        """
        self._ask(lambda backend: _delete_all(backend, self._entries(name)))

    def _entries(self, name: str) -> list[str]:
        return [f"{self._prefix}:{name}:{part}" for part in PARTS]

    def _ask(self, work: Callable[[KeyringBackend], T]) -> T:
        try:
            return self._caller.call(lambda: work(self._chosen()))
        except Exception as error:
            raise SecretsUnavailableError(_why(error)) from error

    def _chosen(self) -> KeyringBackend:
        if self._backend is None:
            self._backend = self._choose()
        return self._backend


def _write_all(backend: KeyringBackend, entries: list[str], values: tuple[str, ...]) -> None:
    for entry, value in zip(entries, values, strict=True):
        backend.set_password(entry, ENTRY_USER, value)


def _delete_all(backend: KeyringBackend, entries: list[str]) -> None:
    for entry in entries:
        _delete(backend, entry)


def _delete(backend: KeyringBackend, entry: str) -> None:
    if backend.get_password(entry, ENTRY_USER) is None:
        return
    try:
        backend.delete_password(entry, ENTRY_USER)
    except PasswordDeleteError:
        if backend.get_password(entry, ENTRY_USER) is not None:
            raise


def _why(error: Exception) -> Reason:
    if isinstance(error, StillBusyError | KeyringLocked | InitError):
        return reason("keyring_locked")
    if isinstance(error, NoKeyringError):
        return reason("keyring_missing")
    return reason("keyring_failed", error=type(error).__name__)

"""Logins in the keyring: the rules against a back end in memory, and once against a real one."""

import threading

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

from qls_desktop.domain.login import Login
from qls_desktop.system.keyring_secrets import (
    LONGEST,
    KeyringSecrets,
    choose_backend,
    is_allowed,
)
from qls_desktop.system.secrets import SecretsUnavailableError, account_name, integration_name

NAME = integration_name(3)
LOGIN = Login("0123456789abcdef" * 2, "fedcba9876543210" * 2)


class _MemoryKeyring(KeyringBackend):
    # No ``priority``: keyring must never choose this one by itself.
    viable = False

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None

    def _check(self) -> None:
        if self.error is not None:
            raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]


class _StubbornKeyring(_MemoryKeyring):
    def __init__(self, *, forgets: bool) -> None:
        super().__init__()
        self.forgets = forgets

    def delete_password(self, service: str, username: str) -> None:
        if self.forgets:
            del self.kept[service, username]
        raise PasswordDeleteError("not found")


def _secrets(backend: KeyringBackend, profile: str = "p1") -> KeyringSecrets:
    return KeyringSecrets(profile, choose=lambda: backend)


def test_keeps_one_entry_per_secret_under_the_profiles_name() -> None:
    backend = _MemoryKeyring()
    _secrets(backend).put(NAME, LOGIN)
    assert backend.kept == {
        ("qls-desktop:p1:integration:3:key", "qls-desktop"): LOGIN.user,
        ("qls-desktop:p1:integration:3:secret", "qls-desktop"): LOGIN.password,
    }


def test_gets_back_what_was_put() -> None:
    secrets = _secrets(_MemoryKeyring())
    assert secrets.get(NAME) is None
    secrets.put(NAME, Login("old", "old"))
    secrets.put(NAME, LOGIN)
    assert secrets.get(NAME) == LOGIN
    assert secrets.get(account_name(3)) is None


def test_half_a_login_is_none() -> None:
    backend = _MemoryKeyring()
    secrets = _secrets(backend)
    secrets.put(NAME, LOGIN)
    del backend.kept["qls-desktop:p1:integration:3:secret", "qls-desktop"]
    assert secrets.get(NAME) is None


def test_profiles_share_nothing() -> None:
    backend = _MemoryKeyring()
    _secrets(backend, "p1").put(NAME, LOGIN)
    assert _secrets(backend, "p2").get(NAME) is None


def test_remove_forgets_and_may_be_repeated() -> None:
    backend = _MemoryKeyring()
    secrets = _secrets(backend)
    secrets.put(NAME, LOGIN)
    secrets.remove(NAME)
    secrets.remove(NAME)
    assert backend.kept == {}


def test_an_entry_that_another_removed_first_is_fine() -> None:
    backend = _StubbornKeyring(forgets=True)
    secrets = _secrets(backend)
    secrets.put(NAME, LOGIN)
    secrets.remove(NAME)
    assert backend.kept == {}


def test_an_entry_that_stays_is_told() -> None:
    secrets = _secrets(_StubbornKeyring(forgets=False))
    secrets.put(NAME, LOGIN)
    with pytest.raises(SecretsUnavailableError) as caught:
        secrets.remove(NAME)
    assert caught.value.reason.kind == "keyring_failed"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (KeyringLocked("x"), "keyring_locked"),
        (InitError("x"), "keyring_locked"),
        (RuntimeError("x"), "keyring_failed"),
    ],
)
def test_the_keyrings_errors_become_reasons(error: Exception, kind: str) -> None:
    backend = _MemoryKeyring()
    backend.error = error
    with pytest.raises(SecretsUnavailableError) as caught:
        _secrets(backend).get(NAME)
    assert caught.value.reason.kind == kind


def test_a_keyring_that_waits_for_its_password_counts_as_locked() -> None:
    release = threading.Event()

    def choose() -> KeyringBackend:
        release.wait()
        return _MemoryKeyring()

    with pytest.raises(SecretsUnavailableError) as caught:
        KeyringSecrets("p1", seconds=0.02, choose=choose).get(NAME)
    release.set()
    assert caught.value.reason.kind == "keyring_locked"


def test_a_secret_that_windows_cannot_hold_is_refused_everywhere() -> None:
    backend = _MemoryKeyring()
    secrets = _secrets(backend)
    secrets.put(NAME, Login("x" * LONGEST, "y"))
    with pytest.raises(SecretsUnavailableError) as caught:
        secrets.put(NAME, Login("z" * (LONGEST + 1), "y"))
    assert caught.value.reason.kind == "secret_too_long"
    assert secrets.get(NAME) == Login("x" * LONGEST, "y")


def test_no_keyring_is_told_and_asked_for_anew_each_time() -> None:
    secrets = KeyringSecrets("p1")
    for _ in range(2):
        with pytest.raises(SecretsUnavailableError) as caught:
            secrets.get(NAME)
        assert caught.value.reason.kind == "keyring_missing"


def test_a_back_end_that_is_not_of_the_operating_system_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(SecretsUnavailableError) as caught:
        KeyringSecrets("p1").put(NAME, LOGIN)
    assert caught.value.reason.kind == "keyring_missing"


def test_a_chain_of_nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.chainer.ChainerBackend")
    monkeypatch.setattr(ChainerBackend, "backends", [])
    with pytest.raises(SecretsUnavailableError) as caught:
        KeyringSecrets("p1").put(NAME, LOGIN)
    assert caught.value.reason.kind == "keyring_missing"


def test_memory_and_failing_back_ends_are_not_allowed() -> None:
    assert not is_allowed(_MemoryKeyring())
    assert not is_allowed(FailKeyring())  # type: ignore[no-untyped-call]


@pytest.mark.keyring
def test_a_real_keyring_keeps_a_login() -> None:
    assert is_allowed(choose_backend())
    secrets = KeyringSecrets("test")
    secrets.put(NAME, LOGIN)
    assert KeyringSecrets("test").get(NAME) == LOGIN
    held = keyring.get_password("qls-desktop:test:integration:3:secret", "qls-desktop")
    assert held == LOGIN.password
    secrets.remove(NAME)
    assert secrets.get(NAME) is None

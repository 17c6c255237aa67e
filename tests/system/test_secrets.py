"""Logins in memory, and layered over a lasting place."""

import pytest

from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.system.secrets import (
    LayeredSecrets,
    SecretsUnavailableError,
    SessionSecrets,
    account_name,
    integration_name,
)

NAME = integration_name(3)
OLD = Login("k" * 32, "s" * 32)
NEW = Login("n" * 32, "t" * 32)


class _NoKeyring(SessionSecrets):
    def put(self, name: str, login: Login) -> None:  # noqa: ARG002
        raise SecretsUnavailableError(reason("keyring_missing"))


def test_names_are_apart() -> None:
    assert account_name(3) != integration_name(3)


def test_session_keeps_and_forgets() -> None:
    secrets = SessionSecrets()
    assert secrets.get(NAME) is None
    secrets.put(NAME, OLD)
    secrets.put(NAME, NEW)
    assert secrets.get(NAME) == NEW
    secrets.remove(NAME)
    secrets.remove(NAME)
    assert secrets.get(NAME) is None


def test_a_session_login_goes_before_the_lasting_one_and_leaves_it_alone() -> None:
    lasting = SessionSecrets()
    layered = LayeredSecrets(lasting)
    layered.put(NAME, OLD)
    layered.put_for_session(NAME, NEW)
    assert layered.get(NAME) == NEW
    assert lasting.get(NAME) == OLD


def test_a_lasting_login_replaces_the_session_one() -> None:
    layered = LayeredSecrets(SessionSecrets())
    layered.put_for_session(NAME, OLD)
    layered.put(NAME, NEW)
    assert layered.get(NAME) == NEW


def test_a_session_login_stays_when_the_lasting_place_refuses() -> None:
    layered = LayeredSecrets(_NoKeyring())
    layered.put_for_session(NAME, OLD)
    with pytest.raises(SecretsUnavailableError):
        layered.put(NAME, NEW)
    assert layered.get(NAME) == OLD


def test_remove_forgets_both() -> None:
    lasting = SessionSecrets()
    layered = LayeredSecrets(lasting)
    layered.put(NAME, OLD)
    layered.put_for_session(NAME, NEW)
    layered.remove(NAME)
    assert layered.get(NAME) is None
    assert lasting.get(NAME) is None

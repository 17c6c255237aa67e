"""A login never shows what it holds."""

from qls_desktop.domain.login import Login, LoginsUnavailableError
from qls_desktop.domain.reason import reason


def test_a_login_shows_neither_part() -> None:
    login = Login("anna@example.test", "geheim-woord")
    for shown in (repr(login), str(login), f"{login}", f"{[login]}"):
        assert "anna" not in shown
        assert "geheim" not in shown


def test_why_logins_are_not_there_is_a_reason() -> None:
    error = LoginsUnavailableError(reason("keyring_locked"))
    assert error.reason.kind == "keyring_locked"
    assert "keyring_locked" in str(error)

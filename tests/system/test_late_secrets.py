"""A keyring is made at the first question, and then asked."""

from qls_desktop.domain.login import Login
from qls_desktop.system.late_secrets import LateSecrets
from qls_desktop.system.secrets import Secrets, SessionSecrets

LOGIN = Login("user", "password")


def test_nothing_is_made_until_something_is_asked() -> None:
    made: list[SessionSecrets] = []

    def make() -> Secrets:
        made.append(SessionSecrets())
        return made[-1]

    late = LateSecrets(make)
    assert made == []
    late.put("account:1", LOGIN)
    assert late.get("account:1") == LOGIN
    late.remove("account:1")
    assert late.get("account:1") is None
    assert len(made) == 1

"""Logins for the command line: those in the keyring, else those in the environment.

The environment holds one my.QLS login and one Lightspeed key. They stand in only for the account
and the integration that a command is about, so that a key never opens another shop than its own.
"""

from collections.abc import Mapping

from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.system.redactor import Redactor
from qls_desktop.system.secrets import (
    Secrets,
    SecretsUnavailableError,
    SessionSecrets,
    account_name,
    integration_name,
)

QLS_NAMES = ("QLS_DESKTOP_QLS_USERNAME", "QLS_DESKTOP_QLS_PASSWORD")
LIGHTSPEED_NAMES = ("QLS_DESKTOP_LIGHTSPEED_KEY", "QLS_DESKTOP_LIGHTSPEED_SECRET")


def environment_login(environment: Mapping[str, str], names: tuple[str, str]) -> Login | None:
    """The login that two variables hold; None when one of them is missing or empty."""
    user, password = (environment.get(name, "") for name in names)
    return Login(user, password) if user and password else None


class CommandLogins:
    """The keyring, with a session and the environment behind it.

    Attributes:
        notes: what the user should hear about logins that could not be kept or removed.
    """

    def __init__(
        self, lasting: Secrets, environment: Mapping[str, str], redactor: Redactor
    ) -> None:
        self.notes: list[Reason] = []
        self._redactor = redactor
        self._lasting = lasting
        self._environment = environment
        self._session = SessionSecrets()

    def serve_account(self, account_id: int) -> None:
        """Lets the environment stand in for this account's login."""
        self._serve(account_name(account_id), QLS_NAMES)

    def serve_integration(self, integration_id: int) -> None:
        """Lets the environment stand in for this integration's key and secret."""
        self._serve(integration_name(integration_id), LIGHTSPEED_NAMES)

    def get(self, name: str) -> Login | None:
        """The login in the keyring, else the one of this session.

        Raises:
            SecretsUnavailableError: the keyring can't be read and nothing stands in.
        """
        login = self._find(name)
        if login is not None:
            self._redactor.learn(login.user, login.password)
        return login

    def _find(self, name: str) -> Login | None:
        stand_in = self._session.get(name)
        try:
            return self._lasting.get(name) or stand_in
        except SecretsUnavailableError:
            if stand_in is None:
                raise
            return stand_in

    def put(self, name: str, login: Login) -> None:
        """Keeps a login; one from the environment that can't be kept serves this command only.

        Raises:
            SecretsUnavailableError: the keyring refuses a login that was typed.
        """
        try:
            self._lasting.put(name, login)
        except SecretsUnavailableError as error:
            if login not in self._given():
                raise
            self._session.put(name, login)
            self._note(error.reason)
            self._note(reason("command_login_not_kept"))

    def put_for_session(self, name: str, login: Login) -> None:
        """Keeps a login for this command only."""
        self._session.put(name, login)

    def remove(self, name: str) -> None:
        """Forgets a login; when the keyring can't be asked it stays there, and a note says so."""
        self._session.remove(name)
        try:
            self._lasting.remove(name)
        except SecretsUnavailableError as error:
            self._note(error.reason)
            self._note(reason("command_login_not_removed"))

    def _serve(self, name: str, variables: tuple[str, str]) -> None:
        login = environment_login(self._environment, variables)
        if login is not None:
            self._session.put(name, login)

    def _given(self) -> list[Login | None]:
        return [environment_login(self._environment, it) for it in (QLS_NAMES, LIGHTSPEED_NAMES)]

    def _note(self, why: Reason) -> None:
        if why not in self.notes:
            self.notes.append(why)

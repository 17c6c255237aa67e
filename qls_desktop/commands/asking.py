"""Asks for logins: without echo at a terminal, else from the environment; never an argument."""

from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import FailureError, UsageError
from qls_desktop.commands.logins import LIGHTSPEED_NAMES, QLS_NAMES, environment_login
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason

CODE_LENGTH = 32
"""A C-Series key and its secret are exactly this long (api/lightspeed.md, section 1)."""


def ask_qls_login(errand: Errand) -> Login:
    """The my.QLS login.

    Raises:
        FailureError: nobody can be asked and the environment doesn't hold it.
    """
    return _login(errand, QLS_NAMES, "command_ask_qls_user", "command_ask_qls_password")


def ask_lightspeed_login(errand: Errand) -> Login:
    """The API key and secret.

    Raises:
        FailureError: nobody can be asked and the environment doesn't hold them.
        UsageError: one of them isn't 32 characters long.
    """
    typed = _login(errand, LIGHTSPEED_NAMES, "command_ask_key", "command_ask_secret")
    login = Login(typed.user.strip(), typed.password.strip())
    for field, text in (("API Key", login.user), ("API Secret", login.password)):
        if len(text) != CODE_LENGTH:
            raise UsageError(reason("command_code_length", field=field, length=len(text)))
    return login


def _login(errand: Errand, names: tuple[str, str], *prompts: str) -> Login:
    given = environment_login(errand.outside.environment, names)
    if given is None:
        given = _typed(errand, names, prompts)
    errand.redactor.learn(given.user, given.password)
    return given


def _typed(errand: Errand, names: tuple[str, str], prompts: tuple[str, ...]) -> Login:
    ask = errand.outside.ask
    missing = reason("command_secrets_missing", names=", ".join(names))
    if ask is None:
        raise FailureError(missing)
    try:
        user, password = (ask(f"{errand.console.title(reason(it))}: ") for it in prompts)
    except EOFError as error:
        raise FailureError(missing) from error
    if not user or not password:
        raise FailureError(missing)
    return Login(user, password)

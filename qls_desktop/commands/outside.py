"""What a command uses of the PC; tests hand in their own."""

import getpass
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from qls_desktop.support.reach import KNOWN_HOSTS, Host
from qls_desktop.system.folders import Profile
from qls_desktop.system.keyring_secrets import KeyringSecrets
from qls_desktop.system.secrets import Secrets
from qls_desktop.transport.open import Network, system_network


@dataclass(frozen=True)
class Outside:
    """The world around one command.

    ``ask`` reads a line without echo and is None where nobody can be asked; ``secrets`` gives the
    keyring for a profile; ``hosts`` are those that the self-test tries to reach.
    """

    network: Network
    secrets: Callable[[Profile], Secrets]
    environment: Mapping[str, str]
    ask: Callable[[str], str] | None
    out: TextIO
    err: TextIO
    hosts: tuple[Host, ...] = KNOWN_HOSTS


def system_outside() -> Outside:
    """This PC, with the terminal that the program was started from."""
    return Outside(
        network=system_network(),
        secrets=lambda profile: KeyringSecrets(profile.identity()),
        environment=os.environ,
        ask=_ask if sys.stdin is not None and sys.stdin.isatty() else None,
        out=sys.stdout or StringIO(),  # a program without a console has neither
        err=sys.stderr or StringIO(),
    )


def _ask(prompt: str) -> str:
    return getpass.getpass(prompt, sys.stderr)

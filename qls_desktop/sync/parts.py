"""What every sync is given: the store, the network and the logins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from qls_desktop.domain.login import Login
from qls_desktop.store.database import Store

if TYPE_CHECKING:
    from qls_desktop.transport.network import Network


class Logins(Protocol):
    """Where logins are kept: the OS keyring, or memory for this session only.

    Names are "account:ID" and "integration:ID".
    """

    def get(self, name: str) -> Login | None:
        """The login kept under ``name``, None when there is none."""
        ...

    def put(self, name: str, login: Login) -> None:
        """Keeps ``login`` under ``name``, in place of an earlier one."""
        ...

    def put_for_session(self, name: str, login: Login) -> None:
        """Keeps ``login`` until the program stops, without a keyring."""
        ...

    def remove(self, name: str) -> None:
        """Forgets the login kept under ``name``; nothing happens when there is none."""
        ...


@dataclass(frozen=True)
class Parts:
    """The outside of the syncs, handed in by the composition root."""

    store: Store
    network: Network
    logins: Logins

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return self.network.timing.now()


def account_login(account_id: int) -> str:
    """The name under which an account's login is kept."""
    return f"account:{account_id}"


def integration_login(integration_id: int) -> str:
    """The name under which an integration's key and secret are kept."""
    return f"integration:{integration_id}"

"""One command as it was asked for, and the rooms that it opens for its work."""

import argparse
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from qls_desktop.commands.console import Console
from qls_desktop.commands.logins import LIGHTSPEED_NAMES, QLS_NAMES, CommandLogins
from qls_desktop.commands.outside import Outside
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.lock import ProfileLock
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.parts import Parts
from qls_desktop.system.folders import Profile
from qls_desktop.system.logging_setup import start_logging
from qls_desktop.system.redactor import Redactor


@dataclass(frozen=True)
class Errand:
    """What was asked for, where to answer, and what may be used."""

    arguments: argparse.Namespace
    outside: Outside
    console: Console
    profile: Profile
    redactor: Redactor


@dataclass(frozen=True)
class Session:
    """The profile, opened: its store, its logins and the engine on top."""

    store: Store
    logins: CommandLogins
    engine: Engine
    parts: Parts


@contextmanager
def open_session(errand: Errand, *, writes: bool) -> Iterator[Session]:
    """Opens the profile, and closes it at the end.

    A command that ``writes`` has the profile to itself and settles first what an earlier stop left
    open; a command that only reads works beside an open window.

    Raises:
        ProfileLockedError: another process works in this profile.
        ProfileError, StoreError: the folder or the database can't be used.
    """
    environment = errand.outside.environment
    errand.redactor.learn(*(environment.get(it, "") for it in QLS_NAMES + LIGHTSPEED_NAMES))
    errand.profile.prepare()
    with ExitStack() as stack:
        if writes:
            lock = ProfileLock(errand.profile.root)
            lock.acquire()
            stack.callback(lock.release)
        level = logging.INFO if writes else logging.WARNING
        stack.callback(start_logging(errand.profile, errand.redactor, level).stop)
        session = _session(errand, stack)
        if writes:
            session.engine.start_up()
        try:
            yield session
        finally:
            for why in session.logins.notes:
                errand.console.line(errand.console.title(why))


def _session(errand: Errand, stack: ExitStack) -> Session:
    outside = errand.outside
    store = open_store(errand.profile.database, outside.network.timing.now())
    stack.callback(store.close)
    logins = CommandLogins(outside.secrets(errand.profile), outside.environment, errand.redactor)
    parts = Parts(store, outside.network, logins)
    return Session(store, logins, Engine(parts), parts)

"""The composition root of the window: builds every part, joins them, takes them down in reverse."""

import logging
import sys
import tempfile
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMessageBox

from qls_desktop.domain.reason import Reason, reason
from qls_desktop.gui.crashes import Crashes
from qls_desktop.gui.house import House
from qls_desktop.gui.language import MEMORY_KEY, Speaker, language_of
from qls_desktop.gui.showing import show_until_closed
from qls_desktop.gui.single_instance import FirstInstance, raise_first
from qls_desktop.gui.store_desk import StoreDesk
from qls_desktop.gui.theme import dress
from qls_desktop.gui.tray import tray_for
from qls_desktop.gui.window import MainWindow
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.errors import NewerDatabaseError, RefusedError, StoreError
from qls_desktop.store.lock import ProfileLock, ProfileLockedError
from qls_desktop.store.memory import Memory
from qls_desktop.support.check_item import DoctorReport
from qls_desktop.support.log_drain import LogDrain
from qls_desktop.support.reach import KNOWN_HOSTS
from qls_desktop.sync.parts import Logins, Parts
from qls_desktop.system.autostart import NoAutostart, start_command, system_autostart
from qls_desktop.system.collector import collect_seldom
from qls_desktop.system.folders import Profile, ProfileError, default_profile
from qls_desktop.system.late_secrets import LateSecrets
from qls_desktop.system.learning_secrets import LearningSecrets
from qls_desktop.system.logging_setup import start_logging
from qls_desktop.system.malloc import share_pools
from qls_desktop.system.network import NetworkState, RouteNetwork, SetNetwork
from qls_desktop.system.redactor import Redactor
from qls_desktop.system.secrets import LayeredSecrets, Secrets, SessionSecrets
from qls_desktop.system.turns import take_short_turns
from qls_desktop.transport.network import system_network
from qls_desktop.words.said import Language
from qls_desktop.words.say import say

COULD_NOT_RUN = 3
"""Exit status of the command-line contract (design.md, section 11)."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class WindowWish:
    """How the window is started.

    ``profile`` None is the user's own, or a throw-away one for the demo. With ``picture`` the
    window is painted to that file; with ``until_synced`` it closes after the demo's first syncs.
    """

    profile: Path | None = None
    demo: bool = False
    until_synced: bool = False
    picture: Path | None = None
    language: Language | None = None


def run_window(arguments: Namespace) -> int:
    """Runs the window until it is closed; returns the exit status."""
    wish = WindowWish(
        profile=arguments.profile,
        demo=arguments.demo,
        until_synced=arguments.until_synced,
        picture=arguments.picture,
        language=None if arguments.spoken is None else Language(arguments.spoken),
    )
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - the type, not a check
    application.setApplicationName("QLS Desktop")
    application.setQuitOnLastWindowClosed(False)
    dress(application)
    share_pools()
    collect_seldom()
    take_short_turns()
    try:
        with ExitStack() as stack:
            return _run(stack, application, wish)
    except ProfileLockedError as error:
        if raise_first(wish.profile or default_profile().root):
            return 0
        return _refuse(error.reason, wish)
    except (ProfileError, StoreError, NewerDatabaseError, RefusedError) as error:
        return _refuse(error.reason, wish)
    except Exception as error:  # noqa: BLE001 - logged by _log_crash
        # Without a console nobody would see it: the program would just not be there.
        return _refuse(reason("engine_crashed", error=type(error).__name__), wish)


def _log_crash(_kind: object, error: BaseException | None, _trace: object) -> None:
    """Logs what ends the program, while there still is a log."""
    if isinstance(error, Exception):
        logger.error("the program ended: %s", type(error).__name__, exc_info=error)


def _refuse(why: Reason, wish: WindowWish) -> int:
    said = say(why, wish.language or Language.NL)
    if not wish.until_synced:
        QMessageBox.critical(None, "QLS Desktop", said.full)
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(said.full + "\n")
    return COULD_NOT_RUN


def _run(stack: ExitStack, application: QApplication, wish: WindowWish) -> int:
    """Builds from the inside out; the stack takes everything down in reverse."""
    profile = _open_profile(stack, wish)
    redactor = Redactor()
    stack.callback(start_logging(profile, redactor).stop)
    stack.push(_log_crash)
    drain = _install_drain(stack, redactor)
    parts, network = _build_parts(stack, profile, redactor, wish)
    worker = SyncThread(
        parts, network.is_up, lambda: drain.write(parts.store), wait_for_window=True
    )
    crashes = Crashes()
    stack.callback(crashes.let_go)
    speaker = Speaker()
    speaker.speak(wish.language or language_of(Memory(parts.store).get(MEMORY_KEY)))
    stack.callback(_stop, worker)
    worker.start()
    desk = StoreDesk(parts.store, worker, parts.now)
    settings = QSettings(str(profile.root / "window.ini"), QSettings.Format.IniFormat)

    first = FirstInstance(profile.root)
    stack.callback(first.close)
    house = _house(profile, parts.logins, redactor, wish)

    def make_window() -> MainWindow:
        window = MainWindow(desk, settings, speaker, house)
        crashes.crashed.connect(window.show_crash)
        first.asked.connect(window.come_forward)
        tray = tray_for(window.parts, window)
        if tray is not None:
            window.join_tray(tray)
        return window

    return show_until_closed(application, make_window, worker, wish.until_synced, wish.picture)


def _house(profile: Profile, logins: Logins, redactor: Redactor, wish: WindowWish) -> House:
    """What the window may know of the program around it."""
    hosts = () if wish.demo else KNOWN_HOSTS

    def examination() -> DoctorReport:
        from qls_desktop.support.doctor import examine  # noqa: PLC0415 - when it is asked for

        return examine(profile, logins, hosts)

    autostart = NoAutostart() if wish.demo else system_autostart(start_command())
    return House(profile.root, profile.logs, examination, autostart, redactor.redact)


def _open_profile(stack: ExitStack, wish: WindowWish) -> Profile:
    if wish.profile is not None:
        profile = Profile(wish.profile)
    elif wish.demo:
        folder = tempfile.TemporaryDirectory(prefix="qls-desktop-demo-")
        stack.callback(folder.cleanup)
        profile = Profile(Path(folder.name))
    else:
        profile = default_profile()
    profile.prepare()
    lock = ProfileLock(profile.root)
    lock.acquire()
    stack.callback(lock.release)
    return profile


def _install_drain(stack: ExitStack, redactor: Redactor) -> LogDrain:
    drain = LogDrain(redactor)
    logging.getLogger().addHandler(drain)
    stack.callback(logging.getLogger().removeHandler, drain)
    return drain


def _build_parts(
    stack: ExitStack, profile: Profile, redactor: Redactor, wish: WindowWish
) -> tuple[Parts, NetworkState]:
    network = system_network()
    store = open_store(profile.database, network.timing.now())
    stack.callback(store.close)
    if not wish.demo:
        identity = profile.identity()
        keyring = LayeredSecrets(LateSecrets(lambda: _keyring(identity)))
        return Parts(store, network, LearningSecrets(keyring, redactor)), RouteNetwork()
    logins = LearningSecrets(SessionSecrets(), redactor)
    _prepare_demo(stack, store, logins)
    return Parts(store, network, logins), SetNetwork(up=True)


def _keyring(identity: str) -> Secrets:
    from qls_desktop.system.keyring_secrets import KeyringSecrets  # noqa: PLC0415 - see LateSecrets

    return KeyringSecrets(identity)


def _prepare_demo(stack: ExitStack, store: Store, logins: Logins) -> None:
    from qls_desktop.demo import connect_demo, demo_world  # noqa: PLC0415 - in the demo only

    simulator = stack.enter_context(demo_world())
    connect_demo(store, logins, simulator)


def _stop(worker: SyncThread) -> None:
    if not worker.stop():
        logger.error("the sync thread did not end in time")

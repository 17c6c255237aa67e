"""Where the program keeps what it keeps: one profile folder (design.md, section 11)."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from platformdirs import user_data_path

from qls_desktop.domain.reason import Reason, reason

APP_NAME = "qls-desktop"


class ProfileError(Exception):
    """The profile folder can't be used; ``reason`` says why."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why


@dataclass(frozen=True, slots=True)
class Profile:
    """One folder that holds everything of one user: database, logs, lock and back-ups.

    Secrets aren't in it: they are in the keyring of the operating system.
    """

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.root / "qls-desktop.sqlite3"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.root / "logs"

    @property
    def log_file(self) -> Path:
        """The newest log file."""
        return self.logs / "qls-desktop.log"

    @property
    def lock(self) -> Path:
        """The file that is locked while a process works on this profile."""
        return self.root / "profile.lock"

    @property
    def backups(self) -> Path:
        """The folder of database back-ups."""
        return self.root / "backups"

    @property
    def id_file(self) -> Path:
        """The file that holds the profile's id."""
        return self.root / "profile.id"

    def prepare(self) -> None:
        """Makes the folders that aren't there yet, readable by their owner only.

        Raises:
            ProfileError: a folder can't be made (``profile_unusable``).
        """
        try:
            for folder in (self.root, self.logs, self.backups):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ProfileError(_unusable(self.root, error)) from error

    def identity(self) -> str:
        """The profile's own id: 12 hexadecimal characters, made at first use and then kept.

        It is part of the names of the keyring's entries, so two profiles on one PC never share a
        secret, and a profile that is moved keeps its own.

        Raises:
            ProfileError: the id can't be read or kept (``profile_unusable``).
        """
        self.prepare()
        try:
            _write_once(self.id_file, uuid4().hex[:12])
            return self.id_file.read_text(encoding="ascii").strip()
        except OSError as error:
            raise ProfileError(_unusable(self.root, error)) from error


def default_profile() -> Profile:
    """The profile of the user who is logged in, where the operating system wants it."""
    return Profile(user_data_path(APP_NAME, appauthor=False))


def _write_once(path: Path, text: str) -> None:
    if path.exists():
        return
    own = path.with_suffix(f".{uuid4().hex[:8]}")
    own.write_text(text, encoding="ascii")
    own.replace(path)  # whole or not at all, also when the PC stops half-way


def _unusable(root: Path, error: OSError) -> Reason:
    return reason("profile_unusable", folder=str(root), error=error.strerror or "?")

"""One process per profile: two would send orders side by side."""

from pathlib import Path

from filelock import FileLock, Timeout

from qls_desktop.domain.reason import reason
from qls_desktop.store.errors import RefusedError, StoreError


class ProfileLockedError(RefusedError):
    """Another process works in this profile."""


class ProfileLock:
    """A lock on a profile folder. The system lets it go when the process ends, however it ends."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._lock = FileLock(profile / "profile.lock", timeout=0)

    def acquire(self) -> None:
        """Takes the profile for this process.

        Raises:
            ProfileLockedError: another process has it.
            StoreError: the folder can't be written.
        """
        try:
            self._profile.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout as error:
            raise ProfileLockedError(
                reason("profile_locked", profile=self._profile.name)
            ) from error
        except OSError as error:
            raise StoreError(reason("store_cannot_open", file=self._profile.name)) from error

    def release(self) -> None:
        """Lets the profile go. Asking twice is fine."""
        self._lock.release()

"""One process per profile."""

from multiprocessing import get_context
from pathlib import Path

import pytest

from qls_desktop.domain.reason import reason
from qls_desktop.store.errors import StoreError
from qls_desktop.store.lock import ProfileLock, ProfileLockedError


def _try_elsewhere(profile: Path) -> None:
    try:
        ProfileLock(profile).acquire()
    except ProfileLockedError as error:
        raise SystemExit(7) from error


def exit_code_elsewhere(profile: Path) -> int | None:
    process = get_context("spawn").Process(target=_try_elsewhere, args=(profile,))
    process.start()
    process.join()
    return process.exitcode


def test_a_second_process_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    lock = ProfileLock(tmp_path / "profile")
    lock.acquire()
    assert exit_code_elsewhere(tmp_path / "profile") == 7
    with pytest.raises(ProfileLockedError) as caught:
        ProfileLock(tmp_path / "profile").acquire()
    assert caught.value.reason == reason("profile_locked", profile="profile")
    lock.release()
    lock.release()
    assert exit_code_elsewhere(tmp_path / "profile") == 0
    lock.acquire()
    lock.release()


def test_a_profile_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        ProfileLock(tmp_path / "file" / "profile").acquire()
    assert caught.value.reason.kind == "store_cannot_open"

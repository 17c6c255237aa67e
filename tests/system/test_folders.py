"""The profile folder."""

import os
import sys
from pathlib import Path

import pytest

from qls_desktop.system.folders import Profile, ProfileError, default_profile


def test_everything_is_inside_the_root(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    inside = (
        profile.database, profile.log_file, profile.lock, profile.backups, profile.id_file
    )  # fmt: skip
    assert all(place.is_relative_to(tmp_path) for place in inside)
    assert len(set(inside)) == len(inside)


def test_prepare_makes_the_folders_and_may_be_repeated(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "deep" / "profile")
    profile.prepare()
    profile.prepare()
    assert profile.logs.is_dir()
    assert profile.backups.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_only_the_owner_may_look(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    profile.prepare()
    assert profile.root.stat().st_mode & 0o077 == 0


def test_the_identity_is_kept_and_moves_along(tmp_path: Path) -> None:
    first = Profile(tmp_path / "a")
    identity = first.identity()
    assert len(identity) == 12
    assert first.identity() == identity
    first.root.rename(tmp_path / "b")
    assert Profile(tmp_path / "b").identity() == identity
    assert Profile(tmp_path / "a").identity() != identity


def test_the_identity_leaves_no_other_file(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.identity()
    assert {path.name for path in tmp_path.iterdir()} == {"profile.id", "logs", "backups"}


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("x")
    with pytest.raises(ProfileError) as caught:
        Profile(tmp_path / "profile").identity()
    assert caught.value.reason.kind == "profile_unusable"


def test_an_id_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "profile.id").mkdir()
    with pytest.raises(ProfileError) as caught:
        Profile(tmp_path).identity()
    assert caught.value.reason.values["folder"] == str(tmp_path)


def test_the_default_profile_is_in_the_users_own_folder(own_folders: Path) -> None:
    assert default_profile().root.is_relative_to(own_folders)
    assert os.path.basename(default_profile().root) == "qls-desktop"  # noqa: PTH119

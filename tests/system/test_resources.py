"""The files that come with the program."""

import sys
from pathlib import Path

import pytest

import qls_desktop
from qls_desktop.system.resources import resources_folder


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resources_folder() == Path(qls_desktop.__file__).parents[1] / "resources"


def test_a_bundle_has_them_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"


def test_a_package_without_them_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qls_desktop, "__file__", str(tmp_path / "qls_desktop" / "__init__.py"))
    with pytest.raises(FileNotFoundError):
        resources_folder()

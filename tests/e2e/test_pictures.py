"""The pictures by which the window is looked at can be made."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

ROOT = Path(__file__).resolve().parents[2]


def test_what_is_asked_for_is_pictured(tmp_path: Path) -> None:
    """Whatever is asked for, the window goes through its mistakes, dialogs and questions."""
    command = [sys.executable, str(ROOT / "tools/pictures.py"), "--only", "question-unsaved-light"]
    ended = subprocess.run(  # noqa: S603 - our own tool
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    (picture,) = (tmp_path / "pictures").iterdir()
    assert picture.name == "question-unsaved-light.png"
    assert picture.stat().st_size > 1_000

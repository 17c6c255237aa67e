"""A program that can't start says so in a window: it may have no console to say it in."""

import sys
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from qls_desktop import app
from qls_desktop.domain.reason import reason
from qls_desktop.store.errors import StoreError
from tests.conftest import ExpectLog


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (ZeroDivisionError("a migration's bug"), "ZeroDivisionError"),
        (StoreError(reason("store_corrupt", file="qls.db")), "qls.db"),
    ],
)
def test_what_keeps_the_program_from_starting_is_shown_and_logged(
    error: Exception,
    word: str,
    tmp_path: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: ExpectLog,
) -> None:
    shown: list[str] = []

    def open_store(*_args: object) -> None:
        raise error

    def critical(_parent: object, _title: str, text: str) -> None:
        shown.append(text)

    monkeypatch.setattr(QMessageBox, "critical", critical)
    monkeypatch.setattr(app, "dress", lambda _application: None)
    monkeypatch.setattr(app, "collect_seldom", lambda: None)
    monkeypatch.setattr(app, "open_store", open_store)
    monkeypatch.setattr(sys, "stderr", None)
    expect_log("qls_desktop.app", f"the program ended: {type(error).__name__}")
    name = qapp.applicationName()
    wish = Namespace(profile=tmp_path, demo=False, until_synced=False, picture=None, spoken=None)
    try:
        assert app.run_window(wish) == app.COULD_NOT_RUN
    finally:
        qapp.setApplicationName(name)
    (text,) = shown
    assert word in text
    assert type(error).__name__ in "".join(
        file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.log")
    )

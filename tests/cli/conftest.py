"""A terminal per test."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A terminal with nothing set up yet."""
    return Terminal(tmp_path)


@pytest.fixture
def connected(terminal: Terminal) -> Terminal:
    """A terminal with one account, "Molen", and one integration, "Winkel"."""
    terminal.connect()
    return terminal

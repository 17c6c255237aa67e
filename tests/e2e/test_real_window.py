"""A real window under a window manager, moved by a real mouse and keyboard."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import MISSING, PATIENCE, ROOT, Screen, spied_window

pytestmark = [
    pytest.mark.process,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        bool(MISSING),
        reason=f"a real window needs {', '.join(MISSING)}; ./dev setup installs them",
    ),
]

ORDERS, INTEGRATION = "Bestellingen", "Integratie"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """The demo's window on a screen of its own, once it can be used."""
    with spied_window(tmp_path) as made:
        made.wait("the window", lambda: made.seen()["active"] == "MainWindow")
        yield made
        _keep_pictures(tmp_path)


def _keep_pictures(folder: Path) -> None:
    kept = ROOT / "build" / "real-window"
    kept.mkdir(parents=True, exist_ok=True)
    for picture in folder.glob("*.png"):
        shutil.copy(picture, kept)


def go_to(screen: Screen, page: str) -> None:
    screen.click(owner="QTabWidget", text=page)
    screen.wait(f"page {page}", lambda: screen.find(text=page, chosen=True))


def rows(screen: Screen, table: str) -> int:
    found = screen.find(name=table)
    return -1 if found is None else int(found["rows"])


def test_a_real_window_is_used_and_closed_while_it_syncs(screen: Screen) -> None:
    first = screen.picture("1-overzicht")
    go_to(screen, ORDERS)
    screen.wait("orders in the table", lambda: rows(screen, "orders") == 6)
    screen.click(name="search")
    screen.wait("the field has the focus", lambda: screen.find(name="search", focused=True))
    screen.write("bestaat niet")
    screen.wait("nothing fits", lambda: screen.find(name="search", text="bestaat niet"))
    screen.wait("the table makes place", lambda: rows(screen, "orders") == -1)
    screen.picture("2-gezocht")
    screen.keys("ctrl+a", "Delete")
    screen.wait("all orders again", lambda: rows(screen, "orders") == 6)
    go_to(screen, INTEGRATION)
    screen.click(name="start", text="Synchroniseer voorraden")
    screen.wait("its result", lambda: screen.find(name="result", text="Klaar"))
    screen.picture("3-gesynchroniseerd")
    screen.click(name="start", text="Synchroniseer producten")
    screen.wait("products are being made", lambda: screen.find(name="step", text="Producten aan"))
    screen.keys("alt+F4")
    screen.wait("the question", lambda: screen.seen()["active"] == "QMessageBox")
    question = screen.picture("4-vraag")
    screen.keys("Escape")
    screen.wait("the window again", lambda: screen.seen()["active"] == "MainWindow")
    assert screen.find(name="step", text="Producten aan") is not None
    screen.keys("alt+F4")
    screen.click(text="Stoppen en sluiten")
    assert screen.process.wait(PATIENCE) == 0
    assert (screen.folder / "errors.txt").read_text() == ""
    pictures = [path.stat().st_size for path in (first, question)]
    assert min(pictures) > 10_000
    assert pictures[0] != pictures[1]


def test_a_second_start_brings_the_first_window_back(screen: Screen) -> None:
    screen.hand("search", "--onlyvisible", "--name", "QLS Desktop", "windowminimize")
    screen.wait("the window to be small", lambda: not screen.seen()["windows"])
    command = [sys.executable, "-m", "qls_desktop", "--profile", str(screen.folder / "profile")]
    second = subprocess.run(  # noqa: S603 - our own program
        command, env=screen.environment, cwd=ROOT, timeout=PATIENCE, check=False
    )
    assert second.returncode == 0
    screen.wait("the window again", lambda: "MainWindow" in screen.seen()["windows"])
    assert screen.process.poll() is None


@pytest.fixture
def tray_screen(tmp_path: Path) -> Iterator[Screen]:
    """The demo's window on a screen with a system tray, once its icon stands there."""
    with spied_window(tmp_path, with_tray=True) as made:
        made.wait("the window", lambda: made.seen()["active"] == "MainWindow")
        made.wait("the icon", lambda: made.find(name="tray", enabled=True, text="QLS Desktop – "))
        yield made
        _keep_pictures(tmp_path)


def close_to_tray(screen: Screen) -> None:
    screen.wait("the window in front", lambda: screen.seen()["active"] == "MainWindow")
    screen.keys("alt+F4")
    screen.wait("the window to be gone", lambda: "MainWindow" not in screen.seen()["windows"])
    assert screen.process.poll() is None


def menu_choice(screen: Screen, words: str) -> None:
    screen.click(name="tray", button=3)
    screen.wait("the menu", lambda: screen.find(name="action", text=words))
    screen.picture(f"tray-{words.rsplit(maxsplit=1)[-1].casefold()}")
    screen.click(name="action", text=words)


def test_the_tray_keeps_the_program_and_gives_the_window_back(tray_screen: Screen) -> None:
    screen = tray_screen
    go_to(screen, "Hulp")
    screen.picture("tray-hulp")
    screen.click(name="stay", text="Bij sluiten in het systeemvak blijven")
    screen.wait("the tick", lambda: screen.find(name="stay", checked=True))
    close_to_tray(screen)
    gone = screen.picture("tray-weg")
    menu_choice(screen, "QLS Desktop openen")
    close_to_tray(screen)
    screen.click(name="tray")
    screen.wait("the window again", lambda: screen.seen()["active"] == "MainWindow")
    back = screen.picture("tray-terug")
    menu_choice(screen, "Afsluiten")
    screen.wait_or_answer("Stoppen en sluiten")
    assert screen.process.wait(PATIENCE) == 0
    assert (screen.folder / "errors.txt").read_text() == ""
    assert gone.read_bytes() != back.read_bytes()

"""What the window is told of the program around it: where files are, and what the PC can do."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qls_desktop.support.check_item import DoctorReport
from qls_desktop.system.autostart import Autostart


@dataclass(frozen=True, slots=True)
class House:
    """Handed in by the composition root. ``examine`` takes seconds: never on the GUI thread.

    ``redact`` takes secrets and e-mail addresses out of a text before it leaves the program.
    """

    folder: Path
    logs: Path
    examine: Callable[[], DoctorReport]
    autostart: Autostart
    redact: Callable[[str], str]

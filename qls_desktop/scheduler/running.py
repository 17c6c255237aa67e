"""One run under way, as the scheduler keeps it."""

import asyncio
from dataclasses import dataclass

from qls_desktop.sync.cancelling import CancelToken


@dataclass(frozen=True)
class Running:
    """The task that carries a run, the way to stop it gently, and whether it writes nothing."""

    task: "asyncio.Task[None]"
    cancel: CancelToken
    dry_run: bool

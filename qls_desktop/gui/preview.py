"""What a preview hands to the worker: a way to cancel, and a sink for its progress."""

from qls_desktop.domain.runs import Progress
from qls_desktop.sync.cancelling import CancelToken


class Preview:
    """Belongs to one dry run. ``cancel`` may be set from any thread."""

    def __init__(self) -> None:
        self.cancel = CancelToken()
        self.last: Progress | None = None

    def progress(self, progress: Progress) -> None:
        """Called in the worker for every step; the panel shows a busy bar meanwhile."""
        self.last = progress

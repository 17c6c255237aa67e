"""A wish of the user that can't be done as things are."""

from qls_desktop.domain.reason import Reason


class RefusedError(Exception):
    """What was asked for can't be done; ``reason`` tells why, in kind and values."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why

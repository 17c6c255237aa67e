"""What a plan from the store needs to know of whoever asks for it: a run, or a forecast."""

from datetime import datetime
from typing import Protocol

from qls_desktop.domain.settings import Integration
from qls_desktop.sync.parts import Parts


class Planning(Protocol):
    """Somebody who plans for one integration; ``Run`` is one."""

    @property
    def parts(self) -> Parts:
        """The store and the rest of the outside."""

    @property
    def integration(self) -> Integration:
        """The integration with the settings to plan by."""

    @property
    def approved(self) -> bool:
        """Whether the merchant saw what was held and wants it done."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""

"""Asks again for an order or shipment that seems to be gone (api/lightspeed.md, section 3)."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.transport.channel import Channel

T = TypeVar("T")

SOMETIMES_GONE = frozenset({"orders", "shipments"})
"""The lists and single rows whose 404 is sometimes temporary."""

PAUSES = (10.0, 45.0, 120.0)
"""Seconds between the looks: a 404 on orders and shipments is sometimes temporary."""


async def patiently(channel: Channel, call: Callable[[], Awaitable[T]]) -> T:
    """The call's value; a 404 counts only after three more tries over minutes.

    Fit for writes too: a 404 says that nothing was done.

    Raises:
        ApiProblemError: what the last try ended in.
    """
    for seconds in PAUSES:
        try:
            return await call()
        except ApiProblemError as error:
            if error.problem.kind is not OutcomeKind.MISSING:
                raise
        await channel.timing.sleep(seconds)
    return await call()

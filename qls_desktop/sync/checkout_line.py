"""A line to the shop on which refusals of the checkout script are told in our own words."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from qls_desktop.domain import checkout_script as script
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.lightspeed import scripts
from qls_desktop.sync.lines import shop_line
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.transport.channel import Channel

_FORBIDDEN = 403


@asynccontextmanager
async def checkout_line(parts: Parts, integration: Integration) -> AsyncIterator[Channel]:
    """Opens the line; a missing permission is looked up and named.

    Raises:
        RefusedError: the shop doesn't take the script, or what is there can't be told apart.
        ApiProblemError: the shop can't be reached, or a permission is missing.
    """
    async with shop_line(parts, integration) as channel:
        try:
            yield channel
        except scripts.NotTakenError as error:
            raise RefusedError(reason("checkout_not_taken")) from error
        except scripts.SlotInactiveError as error:
            raise RefusedError(reason("checkout_slot_inactive")) from error
        except script.SlotDamagedError as error:
            raise RefusedError(reason("checkout_slot_damaged")) from error
        except ApiProblemError as error:
            if (error.problem.kind, error.problem.status) != (OutcomeKind.AUTH, _FORBIDDEN):
                raise
            lacking = await scripts.missing_ticks(channel, integration.language)
            ticks = ", ".join(lacking) or "settings.write"
            why = reason("checkout_permission", ticks=ticks)
            raise ApiProblemError(replace(error.problem, reason=why)) from error

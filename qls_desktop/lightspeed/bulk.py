"""Writes many stock levels in one call, and reads them back (api/lightspeed.md, recipe 6).

The call is known to exist and little more: its limit, answer and partial failure aren't. So nothing
counts that wasn't read back.
"""

from collections.abc import Mapping
from contextlib import aclosing
from datetime import datetime, timedelta

from qls_desktop.lightspeed import decode_catalogue, walk
from qls_desktop.lightspeed.calls import put
from qls_desktop.lightspeed.envelope import opened
from qls_desktop.lightspeed.hosts import US1_HOST, overlap
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane

SKEW = timedelta(minutes=15)
"""How far the shop's clock may be behind ours.

A date filter that is read as European time only widens, so the 3 hours of other lists aren't needed
here; in America it narrows (section 4), hence their overlap there.
"""


async def write_levels(channel: Channel, language: str, levels: Mapping[int, int]) -> None:
    """Asks the shop to set the stock of many variants; 1 call. Its answer proves nothing.

    Levels are absolute, so repeating does no harm.

    Raises:
        ApiProblemError: ``missing`` or ``rejected`` where the shop doesn't offer it.
    """
    rows = [{"id": variant, "stockLevel": level} for variant, level in levels.items()]
    request = put(language, "variants/bulk.json", Lane.STOCK, 0, {"variant": rows})

    def accepted(answer: Answer) -> None:
        opened(request, answer)

    await channel.write(request, accepted, repeatable=True)


async def read_levels(
    channel: Channel, language: str, wanted: frozenset[int], since: datetime, most_pages: int
) -> dict[int, int]:
    """The levels of those ``wanted`` that the list of changes since ``since`` shows.

    Usually 1 call; it stops when all were seen, and after ``most_pages``.

    Raises:
        ApiProblemError: the list can't be read.
    """
    call = walk.ListCall(language, "variants", "variants", decode_catalogue.variant, Lane.STOCK)
    room = overlap(channel.host) if channel.host == US1_HOST else SKEW
    found: dict[int, int] = {}
    read = 0
    async with aclosing(walk.changed(channel, call, since, room=room)) as pages:
        async for page in pages:
            found.update(
                {
                    row.id: row.stock_level
                    for row in page.rows
                    if row.id in wanted and row.stock_level is not None
                }
            )
            read += 1
            if read >= most_pages or wanted <= found.keys():
                break
    return found

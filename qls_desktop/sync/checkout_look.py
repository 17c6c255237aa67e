"""Looks in the shop what became of the checkout script: somebody may have touched it there."""

from dataclasses import replace

from qls_desktop.domain import checkout_script as script
from qls_desktop.domain.checkout_script import ScriptPlace, Standing
from qls_desktop.domain.settings import Integration
from qls_desktop.lightspeed import scripts
from qls_desktop.lightspeed.scripts import SCRIPTS, Kept
from qls_desktop.sync.checkout_line import checkout_line
from qls_desktop.sync.checkout_record import Record, keep, recorded
from qls_desktop.sync.parts import Parts
from qls_desktop.transport.channel import Channel


async def look_at_script(parts: Parts, integration: Integration) -> None:
    """Reads what the shop has and remembers it; 1 call, or 2 when none is on record.

    A script of ours that isn't on record (another PC put it there) is taken over.

    Raises:
        ApiProblemError: the shop can't be reached, or a permission is missing.
    """
    record, at = recorded(parts.store, integration.id)
    async with checkout_line(parts, integration) as channel:
        if record.place is ScriptPlace.NOWHERE:
            found = await _find(channel, integration.language)
        else:
            found = _compared(record, await _shown(channel, integration.language, record))
    if found.place is not ScriptPlace.NOWHERE:
        now = parts.now()
        keep(parts.store, integration.id, found.seen(now, found.found), at or now)


async def _find(channel: Channel, language: str) -> Record:
    ours = await Kept(channel, language, SCRIPTS).find()
    if ours is not None:
        number, body = ours
        code_hash = script.script_hash(script.found_code(body))
        return Record(ScriptPlace.SCRIPT, code_hash, number)
    code = script.found_code(await scripts.slot_text(channel, language))
    return Record(ScriptPlace.JAVASCRIPT, script.script_hash(code)) if code else Record()


async def _shown(channel: Channel, language: str, record: Record) -> str:
    if record.place is ScriptPlace.JAVASCRIPT or record.script_id is None:
        return await scripts.slot_text(channel, language)
    return await Kept(channel, language, SCRIPTS).shown(record.script_id) or ""


def _compared(record: Record, shown: str) -> Record:
    code = script.found_code(shown)
    if not code:
        return replace(record, found=Standing.GONE.value)
    is_ours = script.script_hash(code) == record.hash
    return replace(record, found="" if is_ours else Standing.CHANGED.value)

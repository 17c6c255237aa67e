"""Keeps our checkout script in the shop (api/lightspeed.md, section 10 and recipe 8).

A script and a metafield are kept alike: found by their mark, written, and read back. The slot for
custom JavaScript is shared with the merchant's code, so all that isn't ours is left as it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NoReturn

from qls_desktop.domain import checkout_script as script
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.lightspeed.calls import delete, get, post, put
from qls_desktop.lightspeed.envelope import many, one, opened
from qls_desktop.lightspeed.loose import Row, flag, identity, inner, text
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane, Request

SLOT = "shop/javascript.json"
TICKS = ("settings", "content", "tracking")
"""Permissions of which one covers scripts; which isn't known (section 1)."""

_LISTED = {"limit": "250"}


class NotTakenError(Exception):
    """The shop refused what we wrote, or kept only part of it; nothing of it is left there."""


class SlotInactiveError(Exception):
    """The slot holds code of the merchant that is switched off; ours would switch it on."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where one kind of thing is kept, how ours is known, and how it is written and read."""

    path: str
    one: str
    many: str
    is_ours: Callable[[Row], bool]
    fields: Callable[[str], Mapping[str, str]]
    content: str


SCRIPTS = Shelf(
    "shop/scripts",
    "shopScript",
    "shopScripts",
    lambda row: script.MARKER in text(row, "body"),
    lambda body: {"body": body, "location": "body"},
    "body",
)
METAFIELDS = Shelf(
    "shop/metafields",
    "shopMetafield",
    "shopMetafields",
    lambda row: text(row, "key") == script.METAFIELD_KEY,
    lambda value: {"key": script.METAFIELD_KEY, "value": value},
    "value",
)


class Kept:
    """One thing of ours on a shelf of one shop; its methods may raise ``ApiProblemError``."""

    def __init__(self, channel: Channel, language: str, shelf: Shelf) -> None:
        self._channel = channel
        self._language = language
        self._shelf = shelf
        self._one = f"{shelf.path}/{{id}}.json"

    async def place(self, content: str) -> int:
        """Puts it there, in place of what is ours already, and gives its id; 3 calls.

        Of several of ours the lowest id is kept.

        Raises:
            NotTakenError: the shop refused it or didn't keep it whole.
        """
        try:
            ours = await self._ours()
        except ApiProblemError as error:
            _raise_refusal(error)
        for extra in ours[1:]:
            await self._delete(extra)
        if ours:
            return await self.renew(ours[0], content)
        return await self._checked(await self._create(content), content)

    async def renew(self, number: int, content: str) -> int:
        """Writes it anew and reads it back; 2 calls, and it is placed again where it is gone.

        Raises:
            NotTakenError: as for :meth:`place`.
        """
        try:
            await self._write(number, content)
        except ApiProblemError as error:
            if error.problem.kind is OutcomeKind.MISSING:
                return await self.place(content)
            if error.problem.kind is not OutcomeKind.REJECTED:
                raise
            await self._delete(number)
            raise NotTakenError from error
        return await self._checked(number, content)

    async def shown(self, number: int) -> str | None:
        """What the shop keeps under an id; None when it is gone; 1 call."""
        request = get(self._language, self._one, Lane.USER, number)
        try:
            row = await self._channel.read(request, one(request, self._shelf.one, dict))
        except ApiProblemError as error:
            if error.problem.kind is not OutcomeKind.MISSING:
                raise
            return None
        return text(row, self._shelf.content)

    async def find(self) -> tuple[int, str] | None:
        """The id and content of ours, of several the one that is kept; 1 call."""
        rows = await self._rows()
        return min(rows) if rows else None

    async def remove(self, number: int | None) -> bool:
        """Removes it and tells whether none of ours is left; 2 calls when its id is known."""
        if number is not None:
            await self._delete(number)
        left = await self._ours()
        for extra in left:
            await self._delete(extra)
        return not left or not await self._ours()

    async def _ours(self) -> list[int]:
        return sorted(number for number, _ in await self._rows())

    async def _rows(self) -> list[tuple[int, str]]:
        path = f"{self._shelf.path}.json"
        request = get(self._language, path, Lane.USER, query=_LISTED)

        def ours(row: Row) -> tuple[int, str] | None:
            number = identity(row) if self._shelf.is_ours(row) else None
            return None if number is None else (number, text(row, self._shelf.content))

        rows = await self._channel.read(request, many(request, self._shelf.many, ours))
        return [row for row in rows if row is not None]

    async def _create(self, content: str) -> int:
        body = {self._shelf.one: self._shelf.fields(content)}
        request = post(self._language, f"{self._shelf.path}.json", Lane.USER, body)
        try:
            made = await self._channel.write(request, one(request, self._shelf.one, identity))
        except ApiProblemError as error:
            if error.problem.kind is not OutcomeKind.UNCLEAR:
                _raise_refusal(error)
            return await self._made_after_all(error)
        if made is None:
            raise NotTakenError
        return made

    async def _made_after_all(self, error: ApiProblemError) -> int:
        """A POST whose answer tells nothing isn't repeated: the list shows what became of it."""
        ours = await self._ours()
        if not ours:
            raise error
        return ours[0]

    async def _write(self, number: int, content: str) -> None:
        body = {self._shelf.one: self._shelf.fields(content)}
        request = put(self._language, self._one, Lane.USER, number, body)
        await self._channel.write(request, _accepted(request), repeatable=True)

    async def _checked(self, number: int, content: str) -> int:
        """The id, once the shop shows it whole; half a script is worse than none."""
        request = get(self._language, self._one, Lane.USER, number)
        shown = await self._channel.read(request, one(request, self._shelf.one, dict))
        if text(shown, self._shelf.content).strip() == content:
            return number
        await self._delete(number)
        raise NotTakenError

    async def _delete(self, number: int) -> None:
        request = delete(self._language, self._one, Lane.USER, number)
        try:
            await self._channel.write(request, _accepted(request), repeatable=True)
        except ApiProblemError as error:
            if error.problem.kind is not OutcomeKind.MISSING:
                raise


@dataclass(frozen=True, slots=True)
class Slot:
    """The slot for custom JavaScript as the shop shows it."""

    is_active: bool
    text: str


async def fill_slot(channel: Channel, language: str, code: str) -> None:
    """Puts our code into the slot beside what is there, and reads it back; 3 calls.

    Raises:
        SlotInactiveError: the merchant's code there is switched off.
        NotTakenError: the slot didn't keep it whole; what was there is put back.
        SlotDamagedError: half of our part is there.
    """
    before = await _read_slot(channel, language)
    if not before.is_active and script.without(before.text).strip():
        raise SlotInactiveError
    await _change_slot(channel, language, before, Slot(True, script.merged(before.text, code)))


async def slot_text(channel: Channel, language: str) -> str:
    """What the slot holds, of whomever; "" when it is switched off; 1 call."""
    slot = await _read_slot(channel, language)
    return slot.text if slot.is_active else ""


async def clear_slot(channel: Channel, language: str) -> None:
    """Takes our code out of the slot and reads it back; 3 calls, 1 when there is none of ours.

    Raises:
        NotTakenError: the shop didn't take it.
        SlotDamagedError: half of our part is there.
    """
    before = await _read_slot(channel, language)
    if not script.holds_ours(before.text):
        return
    rest = script.without(before.text)
    active = before.is_active and bool(rest.strip())
    await _change_slot(channel, language, before, Slot(active, rest))


async def _change_slot(channel: Channel, language: str, before: Slot, after: Slot) -> None:
    await _write_slot(channel, language, after)
    shown = await _read_slot(channel, language)
    if shown == after:
        return
    if shown != before:
        await _write_slot(channel, language, before)
    raise NotTakenError


async def _read_slot(channel: Channel, language: str) -> Slot:
    request = get(language, SLOT, Lane.USER)
    row = await channel.read(request, one(request, "shopJavascript", dict))
    return Slot(flag(row, "isActive"), text(row, "script"))


async def _write_slot(channel: Channel, language: str, slot: Slot) -> None:
    """Writes the slot; where the outcome isn't clear, the look that follows tells."""
    body = {"shopJavascript": {"isActive": slot.is_active, "script": slot.text}}
    request = put(language, SLOT, Lane.USER, 0, body)
    try:
        await channel.write(request, _accepted(request))
    except ApiProblemError as error:
        if error.problem.kind not in (OutcomeKind.UNCLEAR, OutcomeKind.REJECTED):
            raise


async def missing_ticks(channel: Channel, language: str) -> tuple[str, ...]:
    """Which of the permissions that may cover scripts the key lacks; 1 call."""
    request = get(language, "account/permissions.json", Lane.USER)

    def missing(answer: Answer) -> tuple[str, ...]:
        body = opened(request, answer)
        rights = inner(body, "accountPermissions") or body
        return tuple(
            f"{name}.{kind}"
            for name in TICKS
            for kind in ("read", "write")
            if not flag(inner(rights, name), kind)
        )

    return await channel.read(request, missing)


def _accepted(request: Request) -> Callable[[Answer], None]:
    def accepted(answer: Answer) -> None:
        opened(request, answer)

    return accepted


def _raise_refusal(error: ApiProblemError) -> NoReturn:
    """Raises a refusal as such, other problems as they are."""
    if error.problem.kind in (OutcomeKind.REJECTED, OutcomeKind.MISSING):
        raise NotTakenError from error
    raise error

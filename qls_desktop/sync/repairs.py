"""Writes corrected codes to the shops: only after a yes, each read back, each undoable.

The proposal is checked once more at the moment of writing, against the store's links and the shop's
own present codes, so that nothing is overwritten that changed since the sheet was made.
"""

import asyncio
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.repair import CodeChange, CodeField, Proposal, RepairShop, SheetRow, propose
from qls_desktop.domain.settings import Integration
from qls_desktop.lightspeed.codes import read_variant, write_codes
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.code_writes import CodeWrite, CodeWrites, WriteState, undo_batch
from qls_desktop.store.creations import Creations
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.links import Links
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.connection import known_missing, remember_shop
from qls_desktop.sync.known import known_integration
from qls_desktop.sync.lines import shop_line
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.repair_told import Mending, RepairReport, RepairResult
from qls_desktop.transport.channel import Channel

PERMISSION = "products.write"

OnDone = Callable[[int, int], None]
"""Told how many changes are done, and of how many."""


OnKept = Callable[[str, Sequence[RepairResult]], None]
"""Told of the results of one variant at once, with the batch that they are on record under."""


def propose_from_store(store: Store, rows: Sequence[SheetRow]) -> Proposal:
    """What the rows of a sheet would change, by what is stored; writes nothing."""
    return propose(rows, [_shop(store, one.id) for one in Integrations(store).all()])


def _shop(store: Store, integration_id: int) -> RepairShop:
    integration = known_integration(store, integration_id)
    variants = Catalogue(store).variants(integration_id)
    lacks = PERMISSION in known_missing(store, integration_id)
    return RepairShop(
        integration.id,
        integration.name,
        integration.products.sku_field,
        {variant.id: variant for variant in variants},
        frozenset(_bound(store, integration_id)),
        refused=_no_permission(integration.name) if lacks else None,
    )


def _bound(store: Store, integration_id: int) -> set[int]:
    """Variants whose codes are, or may be, frozen at QLS already."""
    linked = {link.variant_id for link in Links(store).all(integration_id)}
    return linked | {one.variant_id for one in Creations(store).unresolved(integration_id)}


async def write_repairs(
    parts: Parts, changes: Sequence[CodeChange], on_done: OnDone, cancel: CancelToken
) -> RepairReport:
    """Carries out the changes that the merchant said yes to.

    Raises:
        RefusedError: an integration is gone, or its key may not write products.
        ApiProblemError: a shop is out of reach or refuses the login; what was written stands on
            record.
    """
    batch = uuid.uuid4().hex
    return await _carry_out(parts, batch, changes, on_done, cancel, lambda _batch, _results: None)


async def _carry_out(
    parts: Parts,
    batch: str,
    changes: Sequence[CodeChange],
    on_done: OnDone,
    cancel: CancelToken,
    keep: OnKept,
) -> RepairReport:
    results: list[RepairResult] = []
    for integration_id in dict.fromkeys(change.integration_id for change in changes):
        own = [change for change in changes if change.integration_id == integration_id]
        integration = known_integration(parts.store, integration_id)
        async with shop_line(parts, integration) as channel:
            await _refuse_without_permission(parts, channel, integration)
            writer = _Writer(parts, channel, integration.language, batch)
            for group in _by_variant(own):
                if cancel.asked:
                    return RepairReport(batch, tuple(results), cancelled=True)
                found = await writer.write(group)
                keep(batch, found)
                results.extend(found)
                on_done(len(results), len(changes))
    return RepairReport(batch, tuple(results))


async def undo_repairs(
    parts: Parts, batch: str, on_done: OnDone, cancel: CancelToken
) -> RepairReport:
    """Puts the old codes of an import back, under the same conditions as writing them.

    What was put back is marked so at once: stopped half-way, the rest can still be undone.

    Raises:
        RefusedError: there is nothing to undo, or a key may not write products.
        ApiProblemError: a shop is out of reach.
    """
    book = CodeWrites(parts.store)
    states = (WriteState.DONE, WriteState.OPEN)
    writes = [one for one in book.of_batch(batch or book.last_batch()) if one.state in states]
    if not writes:
        raise RefusedError(reason("repair_nothing_to_undo"))
    undone = {await asyncio.to_thread(_reversed, parts.store, one): one for one in writes}

    def keep(own_batch: str, results: Sequence[RepairResult]) -> None:
        now = parts.now()
        with parts.store.write():
            for result in results:
                if result.problem is None:
                    book.end(undone[result.change].id, WriteState.UNDONE, now, None)
            for write in book.of_batch(own_batch):
                if write.state is WriteState.DONE:
                    book.end(write.id, WriteState.UNDONE, now, None)

    own = undo_batch(uuid.uuid4().hex)
    return await _carry_out(parts, own, tuple(undone), on_done, cancel, keep)


def _reversed(store: Store, write: CodeWrite) -> CodeChange:
    variant = Catalogue(store).variant(write.integration_id, write.variant_id)
    name = known_integration(store, write.integration_id).name
    title = variant.full_title if variant else f"#{write.variant_id}"
    return CodeChange(
        write.integration_id, name, write.variant_id, title, write.field, write.new, write.old
    )


async def _refuse_without_permission(
    parts: Parts, channel: Channel, integration: Integration
) -> None:
    who = await Shop(channel, integration.language).identify()
    remember_shop(parts, integration.id, who)
    if PERMISSION in who.missing_permissions:
        raise RefusedError(_no_permission(integration.name))


def _no_permission(name: str) -> Reason:
    return reason("repair_no_permission", permission=PERMISSION, integration=name)


def look_at_mending(store: Store) -> Mending:
    """Whether codes may be written, as far as known: each key is asked again before it is used."""
    shops = Integrations(store).all()
    refused = [one.name for one in shops if PERMISSION in known_missing(store, one.id)]
    why = _no_permission(", ".join(refused)) if shops and len(refused) == len(shops) else None
    return Mending(why, bool(CodeWrites(store).last_batch()))


def _by_variant(changes: Iterable[CodeChange]) -> list[list[CodeChange]]:
    groups: dict[int, list[CodeChange]] = {}
    for change in changes:
        groups.setdefault(change.variant_id, []).append(change)
    return list(groups.values())


class _Writer:
    """Writes the codes of one variant."""

    def __init__(self, parts: Parts, channel: Channel, language: str, batch: str) -> None:
        self._parts, self._channel, self._language = parts, channel, language
        self._batch = batch
        self._writes = CodeWrites(parts.store)

    async def write(self, changes: Sequence[CodeChange]) -> list[RepairResult]:
        """One variant: looked at, put on record, written and read back."""
        first = changes[0]
        if first.variant_id in _bound(self._parts.store, first.integration_id):
            return [RepairResult(change, reason("repair_linked")) for change in changes]
        try:
            held = await read_variant(self._channel, self._language, first.variant_id)
        except ApiProblemError as error:
            return _all_failed(changes, error)
        todo = [change for change in changes if change.field.of(held) != change.new]
        if any(change.field.of(held) != change.old for change in todo):
            return [RepairResult(change, _changed_since(change, held)) for change in changes]
        self._store(first.integration_id, held)
        written = {one.change: one for one in await self._write(todo)} if todo else {}
        return [written.get(change) or RepairResult(change) for change in changes]

    async def _write(self, changes: Sequence[CodeChange]) -> list[RepairResult]:
        open_writes = {change.field: self._begin(change) for change in changes}
        codes = {change.field: change.new for change in changes}
        try:
            await write_codes(self._channel, self._language, changes[0].variant_id, codes)
        except ApiProblemError as error:
            # What wasn't answered may have been written: it stays open, so that it can be undone.
            if error.problem.kind is not OutcomeKind.UNCLEAR:
                for write_id in open_writes.values():
                    self._end(write_id, WriteState.FAILED, error.problem.reason)
            return _all_failed(changes, error)
        return await self._read_back(changes, open_writes)

    async def _read_back(
        self, changes: Sequence[CodeChange], open_writes: Mapping[CodeField, int]
    ) -> list[RepairResult]:
        first = changes[0]
        try:
            after = await read_variant(self._channel, self._language, first.variant_id)
        except ApiProblemError as error:
            return _all_failed(changes, error)
        self._store(first.integration_id, after)
        return [self._judge(change, after, open_writes[change.field]) for change in changes]

    def _begin(self, change: CodeChange) -> int:
        return self._writes.begin(
            self._batch, change.integration_id, change.variant_id, change.field,
            change.old, change.new, self._parts.now(),
        )  # fmt: skip

    def _end(self, write_id: int, state: WriteState, why: Reason | None) -> None:
        self._writes.end(write_id, state, self._parts.now(), why)

    def _judge(self, change: CodeChange, after: Variant, write_id: int) -> RepairResult:
        shown = change.field.of(after)
        if shown == change.new:
            self._end(write_id, WriteState.DONE, None)
            return RepairResult(change)
        why = reason("repair_not_taken", wanted=change.new or "–", shown=shown or "–")
        self._end(write_id, WriteState.FAILED, why)
        return RepairResult(change, why)

    def _store(self, integration_id: int, after: Variant) -> None:
        known = Catalogue(self._parts.store).variant(integration_id, after.id)
        if known is not None:
            fresh = replace(known, ean=after.ean, article_code=after.article_code, sku=after.sku)
            Catalogue(self._parts.store).update_variants(integration_id, [fresh], self._parts.now())


def _all_failed(changes: Sequence[CodeChange], error: ApiProblemError) -> list[RepairResult]:
    """A problem of one variant is told with it; one of the whole line ends the import."""
    if error.problem.kind not in (OutcomeKind.REJECTED, OutcomeKind.MISSING, OutcomeKind.UNCLEAR):
        raise error
    return [RepairResult(change, error.problem.reason) for change in changes]


def _changed_since(change: CodeChange, held: Variant) -> Reason:
    return reason("repair_changed_since", was=change.old or "–", now=change.field.of(held) or "–")

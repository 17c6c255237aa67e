"""Installs, refreshes and removes the Sameday script in a shop (design.md, section 8)."""

from dataclasses import replace
from datetime import datetime, timedelta

from qls_desktop.domain import checkout_script as script
from qls_desktop.domain.checkout_script import (
    CheckoutRule,
    CheckoutScriptState,
    ScriptPlace,
    Standing,
)
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.domain.settings import DeliveryKind, Integration
from qls_desktop.lightspeed import scripts
from qls_desktop.lightspeed.scripts import METAFIELDS, SCRIPTS, Kept
from qls_desktop.lightspeed.shop import ShippingMethod, Shop
from qls_desktop.store.database import Store
from qls_desktop.store.memory import Memory
from qls_desktop.sync.checkout_line import checkout_line
from qls_desktop.sync.checkout_look import look_at_script
from qls_desktop.sync.checkout_record import Record, drop, keep, recorded
from qls_desktop.sync.lines import shop_line
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.run import Run
from qls_desktop.transport.channel import Channel

METHODS_FRESH = timedelta(hours=24)
"""How long the shop's shipping methods are remembered."""

_REFUSALS = (scripts.NotTakenError, scripts.SlotInactiveError, script.SlotDamagedError)


async def read_state(parts: Parts, integration: Integration) -> CheckoutScriptState:
    """How the script stands, with its text; 0 calls, or 1 when the methods aren't known.

    Raises:
        ApiProblemError: the shop's shipping methods can't be read.
    """
    rule, now = await _rule(parts, integration), parts.now()
    record, at = recorded(parts.store, integration.id)
    code = "" if rule is None else script.script_code(rule, now)
    return CheckoutScriptState(
        record.place,
        record.standing(script.script_hash(code)),
        text="" if rule is None else f"<script>{code}</script>",
        settings="" if rule is None else script.settings_text(rule, now),
        confirmed=record.confirmed,
        installed_at=at,
        looked_at=datetime.fromisoformat(record.looked_at) if record.looked_at else None,
        problem=reason("checkout_no_method") if rule is None else None,
    )


async def look(parts: Parts, integration: Integration) -> CheckoutScriptState:
    """How the script stands once the shop was asked; 1 call, or 2 when none is on record.

    Raises:
        ApiProblemError: the shop can't be reached, or a permission is missing.
    """
    await look_at_script(parts, integration)
    return await read_state(parts, integration)


async def install(parts: Parts, integration: Integration) -> CheckoutScriptState:
    """Installs the script, or brings it up to date; 6 calls, 4, or 0 (recipe 8).

    Raises:
        RefusedError: no method is Sameday, or the shop doesn't take the script.
        ApiProblemError: the shop can't be reached, or a permission is missing.
    """
    rule = await _rule(parts, integration)
    if rule is None:
        raise RefusedError(reason("checkout_no_method"))
    await _bring_up_to_date(parts, integration, rule)
    return await read_state(parts, integration)


async def remove(parts: Parts, integration: Integration) -> CheckoutScriptState:
    """Takes everything of ours out of the shop; 4 calls (recipe 8).

    Raises:
        RefusedError: the shop still shows it.
        ApiProblemError: the shop can't be reached, or a permission is missing.
    """
    record, _ = recorded(parts.store, integration.id)
    async with checkout_line(parts, integration) as channel:
        gone = await Kept(channel, integration.language, METAFIELDS).remove(record.metafield_id)
        if record.place is not ScriptPlace.JAVASCRIPT:
            kept = Kept(channel, integration.language, SCRIPTS)
            gone = await kept.remove(record.script_id) and gone
        if record.place is not ScriptPlace.SCRIPT:
            await scripts.clear_slot(channel, integration.language)
    if not gone:
        raise RefusedError(reason("checkout_not_removed"))
    drop(parts.store, integration.id)
    return await read_state(parts, integration)


async def confirm(parts: Parts, integration: Integration) -> CheckoutScriptState:
    """Notes that the merchant has seen it work in the shop."""
    record, at = recorded(parts.store, integration.id)
    if at is not None:
        keep(parts.store, integration.id, replace(record, confirmed=True), at)
    return await read_state(parts, integration)


async def keep_current(run: Run) -> None:
    """Looks at an installed script, and renews it when months or settings have passed.

    What somebody did to it in the shop is told and left as it is; so is a failure.
    """
    record, _ = recorded(run.parts.store, run.integration.id)
    if record.place is ScriptPlace.NOWHERE:
        return
    try:
        state = await look(run.parts, run.integration)
        if state.current:
            return
        why = await _renewed(run, state)
    except RefusedError as error:
        why = error.reason
    except ApiProblemError as error:
        why = error.problem.reason
    attention = () if why.kind == "checkout_refreshed" else ("attention",)
    run.tally.add(RunItem("checkout_script", "", run.integration.name, why), *attention)


async def _renewed(run: Run, state: CheckoutScriptState) -> Reason:
    if state.problem is None and state.standing in (Standing.CHANGED, Standing.GONE):
        return state.told
    await install(run.parts, run.integration)
    return reason("checkout_refreshed")


def remember_methods(
    parts: Parts, integration_id: int, methods: tuple[ShippingMethod, ...]
) -> None:
    """Keeps the shop's shipping methods, which are asked for on the same screen."""
    rows = [[method.id, method.title] for method in methods]
    Memory(parts.store).put(_methods_key(integration_id), rows, parts.now())


def forget(store: Store, integration_id: int) -> None:
    """Forgets script and methods of an integration that is removed; the shop keeps its script."""
    drop(store, integration_id)
    Memory(store).drop(_methods_key(integration_id))


# -- inside ---------------------------------------------------------------------------------------


async def _bring_up_to_date(parts: Parts, integration: Integration, rule: CheckoutRule) -> None:
    record, _ = recorded(parts.store, integration.id)
    code = script.script_code(rule, parts.now())
    if record.standing(script.script_hash(code)) is Standing.CURRENT:
        return
    async with checkout_line(parts, integration) as channel:
        try:
            placed = await _put_script(channel, integration.language, record, code)
        except _REFUSALS:
            if record.place is ScriptPlace.SCRIPT:  # the refused version was taken away
                drop(parts.store, integration.id)
            raise
        settings = script.settings_text(rule, parts.now())
        metafield_id = await _put_settings(channel, integration.language, record, settings)
    made = replace(placed, hash=script.script_hash(code), metafield_id=metafield_id)
    keep(parts.store, integration.id, made.seen(parts.now()), parts.now())


async def _put_script(channel: Channel, language: str, record: Record, code: str) -> Record:
    """As a script of its own; where the shop refuses that, in the slot for custom JavaScript."""
    kept, body = Kept(channel, language, SCRIPTS), f"<script>{code}</script>"
    if record.place is not ScriptPlace.JAVASCRIPT:
        try:
            number = record.script_id
            number = await (kept.renew(number, body) if number else kept.place(body))
        except scripts.NotTakenError:
            pass
        else:
            return replace(record, place=ScriptPlace.SCRIPT, script_id=number)
    await scripts.fill_slot(channel, language, code)
    return replace(record, place=ScriptPlace.JAVASCRIPT, script_id=None)


async def _put_settings(
    channel: Channel, language: str, record: Record, settings: str
) -> int | None:
    """The settings as data; the script works without them."""
    kept = Kept(channel, language, METAFIELDS)
    try:
        if record.metafield_id:
            return await kept.renew(record.metafield_id, settings)
        return await kept.place(settings)
    except scripts.NotTakenError:
        return None


async def _rule(parts: Parts, integration: Integration) -> CheckoutRule | None:
    """What the settings ask for; None when no method of the shop is Sameday."""
    wanted = {
        rule.method.strip().casefold()
        for rule in integration.orders.shipping_rules
        if rule.kind is DeliveryKind.SAMEDAY
    }
    if not wanted:
        return None
    methods = await _methods(parts, integration)
    found = tuple((m.id, m.title) for m in methods if m.title.strip().casefold() in wanted)
    rules = integration.orders
    selector = rules.checkout_selector.strip() or script.SELECTOR
    return CheckoutRule(found, rules.sameday_cutoff, selector) if found else None


async def _methods(parts: Parts, integration: Integration) -> tuple[ShippingMethod, ...]:
    memory, key = Memory(parts.store), _methods_key(integration.id)
    at, rows = memory.put_at(key), memory.get(key)
    if at is not None and rows and parts.now() - at < METHODS_FRESH:
        return tuple(ShippingMethod(number, title) for number, title in rows)
    async with shop_line(parts, integration) as channel:
        methods = await Shop(channel, integration.language).shipping_methods()
    remember_methods(parts, integration.id, methods)
    return methods


def _methods_key(integration_id: int) -> str:
    return f"shipping_methods:{integration_id}"

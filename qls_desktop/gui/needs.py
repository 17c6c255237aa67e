"""What needs the merchant, worst and newest first, and where each thing is solved."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.desk import LOOKED_FOR, Needs, Standings, TaskStatus, Waiting
from qls_desktop.gui.labels import STATE_ICONS, state_word, task_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts

translate = QCoreApplication.translate

DERIVED = ("failed:", "attention:", "paused:", "held:", "doubt:", "decide:")
"""Alarms with these keys tell of what is on record too, so the record is shown instead."""

_SETTINGS = (
    "login_missing", "keyring_", "account_", "brand_",
    "lightspeed_key", "lightspeed_permission", "lightspeed_language", "lightspeed_missing",
    "lightspeed_wrong_host", "lightspeed_other_api", "api_login_refused", "api_not_allowed",
    "api_missing", "api_host_refused", "api_plain_http", "api_bad_address",
)  # fmt: skip
"""Reasons of these kinds are mended on page "Integratie"."""


_AT_ACCOUNT = ("account_", "api_login_refused")
"""Of these, at the my.QLS account: the shop tells of its own key by other kinds."""

ACCOUNT = "account"
"""As ``state`` of a need: the place on page "Integratie" where the account is changed."""


class Worst(IntEnum):
    """How bad it is; the smallest comes first. What is only watched needs nobody."""

    STOPPED = 0
    DECIDE = 1
    WATCH = 2


@dataclass(frozen=True, slots=True)
class Need:
    """One thing on the list. ``page`` and ``state`` say where it is solved."""

    worst: Worst
    icon: str
    title: str
    more: str
    page: str
    integration_id: int
    where: str = ""
    since: datetime | None = None
    state: object = field(default=None, compare=False)

    @property
    def order(self) -> tuple[int, float]:
        """Sorts worst first, then newest first."""
        return int(self.worst), -(self.since.timestamp() if self.since is not None else 0.0)


def all_needs(parts: Parts, standings: Standings) -> list[Need]:
    """What needs the merchant now, over all integrations."""
    found = [_of_alarm(parts, alarm) for alarm in parts.desk.alarms() if _tells_more(alarm)]
    for standing in standings.all:
        one, needs = standing.integration, standing.needs
        found += _of_tasks(parts, one, standing.tasks)
        found += [*_of_products(parts, one, needs), *_of_orders(parts, one, needs)]
    return sorted(found, key=lambda need: need.order)


def _tells_more(alarm: Alarm) -> bool:
    return not alarm.key.startswith(DERIVED)


def _of_alarm(parts: Parts, alarm: Alarm) -> Need:
    said = parts.said(alarm.reason)
    more = " ".join(part for part in (said.effect, said.action) if part)
    number_of = alarm.integration_id or 0
    return Need(Worst.STOPPED, "state-error", said.title, more, "activity", number_of)


def _of_tasks(parts: Parts, one: Integration, tasks: tuple[TaskStatus, ...]) -> list[Need]:
    """One row per cause: three tasks that fail for one reason are one thing to solve."""
    causes: list[tuple[Reason | None, list[TaskStatus]]] = []
    for task in tasks:
        has_failed = task.last is RunOutcome.FAILED
        why = task.paused or (task.problem if has_failed else None)
        if why is None and not has_failed:
            continue
        same = next((failed for cause, failed in causes if cause == why), None)
        if same is None:
            causes.append((why, [task]))
        else:
            same.append(task)
    return [_of_cause(parts, one, why, failed) for why, failed in causes]


def _of_cause(parts: Parts, one: Integration, why: Reason | None, tasks: list[TaskStatus]) -> Need:
    names = ", ".join(task_word(task.task) for task in tasks)
    since = max((task.last_good for task in tasks if task.last_good), default=None)
    if why is None:
        words = translate("Needs", "{0}: de laatste run is mislukt").format(names)
        return Need(Worst.STOPPED, "state-error", words, "", "activity", one.id, one.name, since)
    said = parts.said(why)
    more = " ".join(part for part in (said.effect, said.action) if part)
    page = "integration" if why.kind.startswith(_SETTINGS) else "activity"
    title = f"{names}: {said.title}"
    at = ACCOUNT if why.kind.startswith(_AT_ACCOUNT) else None
    return Need(Worst.STOPPED, "state-error", title, more, page, one.id, one.name, since, at)


def _of_products(parts: Parts, one: Integration, needs: Needs) -> list[Need]:
    """A products run that was held: it is looked at and carried out on page "Integratie"."""
    if needs.products_held is None:
        return []
    said = parts.said(needs.products_held)
    title = f"{task_word(Task.PRODUCTS)}: {said.title}"
    more = " ".join(part for part in (said.effect, said.action) if part)
    at = needs.products_held_at
    return [Need(Worst.DECIDE, "state-warn", title, more, "integration", one.id, one.name, at)]


def _of_orders(parts: Parts, one: Integration, needs: Needs) -> list[Need]:
    found = [_of_state(parts, one, state, needs) for state in needs.orders]
    found += [_of_waiting(parts, one, waiting) for waiting in needs.waiting]
    if needs.held:
        pattern = translate("Needs", "Voorraden: {0} wijzigingen zijn vastgehouden")
        if needs.held == 1:
            pattern = translate("Needs", "Voorraden: 1 wijziging is vastgehouden")
        more = translate("Needs", "Bekijk de lijst en beslis of zij toch mogen.")
        words = pattern.format(number(needs.held))
        found.append(
            Need(Worst.DECIDE, "state-warn", words, more, "stock", one.id, one.name, needs.held_at)
        )
    return found


def _of_waiting(parts: Parts, one: Integration, waiting: Waiting) -> Need:
    said = parts.said(waiting.reason)
    if waiting.count == 1:
        pattern = translate("Needs", "Bestelling {0} wacht: {1}")
        words = pattern.format(waiting.number, said.title)
    else:
        pattern = translate("Needs", "{0} bestellingen wachten, onder meer: {1}")
        words = pattern.format(number(waiting.count), said.title)
    page = "check" if waiting.reason.kind == "line_unlinked" else "orders"
    return Need(
        Worst.DECIDE, "state-wait", words, said.action, page, one.id, one.name, waiting.since,
        OrderState.WAITING,
    )  # fmt: skip


def _of_state(parts: Parts, one: Integration, state: OrderState, needs: Needs) -> Need:
    count, newest = needs.orders[state], needs.newest[state]
    said = parts.said(newest.reason)
    if count == 1:
        words = translate("Needs", "Bestelling {0}: {1}").format(newest.number, state_word(state))
        more = f"{said.title} {said.action}".strip()
    else:
        pattern = translate("Needs", "{0} bestellingen: {1}")
        words = pattern.format(number(count), state_word(state))
        pattern = translate("Needs", "De nieuwste is {0}: {1}")
        more = pattern.format(newest.number, f"{said.title} {said.action}".strip())
    worst = Worst.DECIDE
    if state in LOOKED_FOR:
        worst = Worst.WATCH
        more = translate("Needs", "QLS Desktop zoekt zelf verder; er wordt niets dubbel verstuurd.")
    return Need(
        worst, STATE_ICONS[state], words, more, "orders", one.id, one.name, newest.since, state
    )


def action_word(page: str) -> str:
    """The text on the button that leads to a page."""
    return {
        "orders": translate("Needs", "Bekijk bestellingen"),
        "stock": translate("Needs", "Bekijk voorraad"),
        "integration": translate("Needs", "Naar de instellingen"),
        "check": translate("Needs", "Naar de productcontrole"),
        "activity": translate("Needs", "Bekijk de run"),
    }[page]

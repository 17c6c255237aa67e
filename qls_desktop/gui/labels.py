"""The short words for states, tasks, kinds and severities, and the picture of each."""

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.findings import FindingKind, Severity
from qls_desktop.domain.ledger import AttemptOutcome, OrderState
from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.domain.settings import DeliveryKind

translate = QCoreApplication.translate


def task_word(task: Task) -> str:
    """The task's name."""
    return {
        Task.ORDERS: translate("Labels", "Bestellingen"),
        Task.PRODUCTS: translate("Labels", "Producten"),
        Task.STOCK: translate("Labels", "Voorraden"),
    }[task]


def start_word(task: Task) -> str:
    """The text on the button that starts the task now."""
    return {
        Task.ORDERS: translate("Labels", "Synchroniseer &bestellingen"),
        Task.PRODUCTS: translate("Labels", "Synchroniseer &producten"),
        Task.STOCK: translate("Labels", "Synchroniseer &voorraden"),
    }[task]


def state_word(state: OrderState) -> str:
    """The state of an order in words."""
    return {
        OrderState.SEEN: translate("Labels", "Gezien"),
        OrderState.WAITING: translate("Labels", "Wacht"),
        OrderState.READY: translate("Labels", "Klaar om te versturen"),
        OrderState.SENDING: translate("Labels", "Wordt verstuurd"),
        OrderState.SENT: translate("Labels", "Bij QLS"),
        OrderState.SHIPPED: translate("Labels", "Verzonden"),
        OrderState.REPORTED: translate("Labels", "Afgerond"),
        OrderState.REJECTED: translate("Labels", "Geweigerd"),
        OrderState.CONFLICT: translate("Labels", "Past niet"),
        OrderState.IN_DOUBT: translate("Labels", "Onzeker"),
        OrderState.ABSENT: translate("Labels", "Niet in my.QLS"),
        OrderState.IGNORED: translate("Labels", "Genegeerd"),
        OrderState.CANCELLED: translate("Labels", "Geannuleerd"),
        OrderState.ATTENTION: translate("Labels", "Let op"),
    }[state]


STATE_ICONS = {
    OrderState.SEEN: "state-wait",
    OrderState.WAITING: "state-wait",
    OrderState.READY: "state-info",
    OrderState.SENDING: "state-run",
    OrderState.SENT: "state-ok",
    OrderState.SHIPPED: "state-ok",
    OrderState.REPORTED: "state-ok",
    OrderState.REJECTED: "state-error",
    OrderState.CONFLICT: "state-error",
    OrderState.IN_DOUBT: "state-warn",
    OrderState.ABSENT: "state-warn",
    OrderState.IGNORED: "state-pause",
    OrderState.CANCELLED: "state-pause",
    OrderState.ATTENTION: "state-warn",
}
"""The picture of each state of an order."""


def attempt_word(outcome: AttemptOutcome) -> str:
    """How an attempt ended."""
    return {
        AttemptOutcome.OPEN: translate("Labels", "Poging: nog geen antwoord"),
        AttemptOutcome.SENT: translate("Labels", "Poging: gelukt"),
        AttemptOutcome.REJECTED: translate("Labels", "Poging: geweigerd"),
        AttemptOutcome.NOT_SENT: translate("Labels", "Poging: niet verstuurd"),
        AttemptOutcome.UNCLEAR: translate("Labels", "Poging: afloop onbekend"),
        AttemptOutcome.FOUND: translate("Labels", "Poging: gevonden in my.QLS"),
        AttemptOutcome.ABSENT: translate("Labels", "Poging: niet gevonden in my.QLS"),
    }[outcome]


def severity_word(severity: Severity) -> str:
    """How bad a finding is."""
    return {
        Severity.BLOCKS: translate("Labels", "Blokkeert"),
        Severity.WARNS: translate("Labels", "Waarschuwt"),
        Severity.TELLS: translate("Labels", "Ter info"),
    }[severity]


SEVERITY_ICONS = {
    Severity.BLOCKS: "state-error",
    Severity.WARNS: "state-warn",
    Severity.TELLS: "state-info",
}
"""The picture of each severity."""

SEVERITY_ORDER = {Severity.BLOCKS: 0, Severity.WARNS: 1, Severity.TELLS: 2}
"""Worst first."""


def kind_word(kind: FindingKind) -> str:
    """The kind of a finding."""
    return {
        FindingKind.MISSING_EAN: translate("Labels", "EAN ontbreekt"),
        FindingKind.MISSING_SKU: translate("Labels", "SKU ontbreekt"),
        FindingKind.DUPLICATE_EAN: translate("Labels", "Dubbel EAN"),
        FindingKind.DUPLICATE_SKU: translate("Labels", "Dubbele SKU"),
        FindingKind.INVALID_EAN: translate("Labels", "Ongeldig EAN"),
        FindingKind.WRONG_LENGTH: translate("Labels", "EAN met verkeerde lengte"),
        FindingKind.LOST_LEADING_ZERO: translate("Labels", "Voorloopnul kwijt"),
        FindingKind.IN_STORE_PREFIX: translate("Labels", "EAN voor eigen gebruik"),
        FindingKind.BOOK_PREFIX: translate("Labels", "ISBN of ISSN"),
        FindingKind.MALFORMED_CODE: translate("Labels", "Code met vreemde tekens"),
        FindingKind.SWAPPED_FIELDS: translate("Labels", "EAN en SKU verwisseld"),
        FindingKind.COPIED_PRODUCT: translate("Labels", "Gekopieerd product"),
        FindingKind.CROSS_SHOP_MISMATCH: translate("Labels", "Winkels oneens over code"),
        FindingKind.DRIFT: translate("Labels", "Code gewijzigd na koppelen"),
        FindingKind.STALE_PRODUCT: translate("Labels", "Lang niet verkocht of verborgen"),
        FindingKind.WAREHOUSE_ONLY: translate("Labels", "Alleen in my.QLS"),
        FindingKind.AMBIGUOUS_MATCH: translate("Labels", "Koppeling niet eenduidig"),
    }[kind]


def outcome_word(outcome: RunOutcome | None) -> str:
    """How a run ended; a run without an outcome is under way."""
    if outcome is None:
        return translate("Labels", "Bezig")
    return {
        RunOutcome.DONE: translate("Labels", "Gelukt"),
        RunOutcome.ATTENTION: translate("Labels", "Vraagt aandacht"),
        RunOutcome.FAILED: translate("Labels", "Mislukt"),
        RunOutcome.CANCELLED: translate("Labels", "Geannuleerd"),
        RunOutcome.INTERRUPTED: translate("Labels", "Onderbroken"),
    }[outcome]


OUTCOME_ICONS = {
    None: "state-run",
    RunOutcome.DONE: "state-ok",
    RunOutcome.ATTENTION: "state-warn",
    RunOutcome.FAILED: "state-error",
    RunOutcome.CANCELLED: "state-pause",
    RunOutcome.INTERRUPTED: "state-warn",
}
"""The picture of each outcome of a run."""


def trigger_word(trigger: Trigger) -> str:
    """Who asked for a run."""
    return {
        Trigger.SCHEDULE: translate("Labels", "Schema"),
        Trigger.CATCH_UP: translate("Labels", "Inhalen"),
        Trigger.USER: translate("Labels", "Uzelf"),
        Trigger.COMMAND: translate("Labels", "Opdrachtregel"),
        Trigger.LOOK: translate("Labels", "Nakijken"),
        Trigger.UNDO: translate("Labels", "Ongedaan maken"),
    }[trigger]


def delivery_word(kind: DeliveryKind) -> str:
    """What a shipping method means."""
    return {
        DeliveryKind.STANDARD: translate("Labels", "Gewone verzending"),
        DeliveryKind.SAMEDAY: translate("Labels", "Sameday"),
        DeliveryKind.EVENING: translate("Labels", "Avondbezorging"),
        DeliveryKind.PICKUP_POINT: translate("Labels", "Afhaalpunt"),
    }[kind]


def stock_word(outcome: str) -> str:
    """What last became of a variant's stock; one of a newer engine is shown as it stands."""
    return {
        "held": translate("Labels", "Vastgehouden"),
        "error": translate("Labels", "Niet gelukt"),
        "superseded": translate("Labels", "Niet overgenomen"),
        "sent": translate("Labels", "Geschreven"),
        "unchanged": translate("Labels", "Klopt al"),
        "skipped": translate("Labels", "Overgeslagen"),
    }.get(outcome, outcome)


STOCK_ICONS = {
    "held": "state-warn",
    "error": "state-error",
    "superseded": "state-warn",
    "sent": "state-ok",
    "unchanged": "state-ok",
    "skipped": "state-pause",
}
"""The picture of each outcome of a variant's stock, worst first."""

_ACTION_NAMES = (
    "send", "link", "create", "update", "set_stock", "skip", "hold", "adopt", "report",
    "look", "conflict", "waiting", "absent", "unlink", "note",
)  # fmt: skip


def action_word(action: str) -> str:
    """What a run did with one thing; an action of a newer engine is shown as it stands."""
    words = (
        translate("Labels", "Versturen"),
        translate("Labels", "Koppelen"),
        translate("Labels", "Aanmaken"),
        translate("Labels", "Bijwerken"),
        translate("Labels", "Voorraad zetten"),
        translate("Labels", "Overslaan"),
        translate("Labels", "Vasthouden"),
        translate("Labels", "Overnemen"),
        translate("Labels", "Terugmelden"),
        translate("Labels", "Opzoeken"),
        translate("Labels", "Past niet"),
        translate("Labels", "Laten wachten"),
        translate("Labels", "Niet gevonden"),
        translate("Labels", "Losmaken"),
        translate("Labels", "Let op"),
    )
    known = dict(zip(_ACTION_NAMES, words, strict=True))
    if action not in known and action in set(OrderState):
        return state_word(OrderState(action))
    return known.get(action, action)


def level_word(level: int) -> str:
    """The level of a log line (numbers of the logging module)."""
    if level >= 40:
        return translate("Labels", "Fout")
    if level >= 30:
        return translate("Labels", "Waarschuwing")
    return translate("Labels", "Info")


def level_icon(level: int) -> str:
    """The picture of a log level."""
    if level >= 40:
        return "state-error"
    return "state-warn" if level >= 30 else "state-info"

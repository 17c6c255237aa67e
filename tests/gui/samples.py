"""A desk with as much on it as is asked: for the tests and for the pictures. Invented data."""

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.gaps import Gap, GapKind
from qls_desktop.domain.learned import YES, Fact, learned
from qls_desktop.domain.ledger import Attempt, AttemptOutcome, OrderState
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.runs import RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import (
    Account,
    DeliveryKind,
    Integration,
    OrderRules,
    ProductField,
    ProductRules,
    ShippingRule,
    Switches,
)
from qls_desktop.domain.stock_plan import StockParts
from qls_desktop.gui.budget_bar import BudgetRow
from qls_desktop.gui.compare_dialog import CompareDialog
from qls_desktop.gui.day_plot import Day
from qls_desktop.gui.desk import LineRow, Needs, OrderDetail, TaskStatus, Waiting
from qls_desktop.gui.figures import Figures
from qls_desktop.gui.house import House
from qls_desktop.gui.start_steps import StartFacts
from qls_desktop.gui.stock_reading import StockView
from qls_desktop.gui.window import MainWindow
from qls_desktop.store.ledger import Claim, OrderEvent, OrderRow
from qls_desktop.store.logbook import LogRow
from qls_desktop.store.runs import RunRow
from qls_desktop.store.stock_book import StockRow
from qls_desktop.support.check_item import CheckItem, CheckState, DoctorReport
from qls_desktop.sync.back_office import Places
from qls_desktop.system.autostart import NoAutostart
from qls_desktop.system.redactor import Redactor
from qls_desktop.transport.window import WindowState
from tests.gui.fake_checkout import INSTALLED
from tests.gui.fake_desk import NOW, FakeDesk, ago

LEARNED = "een-geleerd-wachtwoord"
"""A secret that the house of these samples knows of."""

LONG_NAME = "Tuincentrum en Bloembinderij De Vergeet-mij-nietjes Zuidoost-Brabant"
_TITLES = (
    "Mok Molen blauw",
    "Regenjas kinderen waterafstotend met reflecterende strepen – maat 128/134, donkerblauw",
    "Theedoek Delfts blauw set van 6",
    "Fietstas dubbel 46 liter – antraciet",
    "Geboortetegel met naam en datum",
)
_B, _W, _T = Severity.BLOCKS, Severity.WARNS, Severity.TELLS
_FINDINGS = (
    (FindingKind.MISSING_EAN, _B, "check_ean_missing"),
    (FindingKind.DUPLICATE_EAN, _B, "check_duplicate_ean_in_shop"),
    (FindingKind.INVALID_EAN, _B, "check_ean_invalid_check_digit_mended"),
    (FindingKind.LOST_LEADING_ZERO, _B, "check_ean_lost_leading_zero_mended"),
    (FindingKind.DUPLICATE_SKU, _B, "check_duplicate_sku_in_shop"),
    (FindingKind.MISSING_SKU, _B, "check_sku_missing"),
    (FindingKind.COPIED_PRODUCT, _W, "check_copied_title"),
    (FindingKind.BOOK_PREFIX, _T, "check_ean_book"),
)


def known(kind: str) -> Reason:
    """A reason of a kind, with values that its sentence may ask for."""
    return reason(
        kind, count=2, value="8712345678906", other="8712345678913", nearest="8712345678906",
        title="Mok Molen blauw", sku="MOK-01", ean="8712345678906", shop="Molenwinkel",
        status=401, name="Molenwinkel", line="Mok Molen blauw", code="MOK-01", number="ORD10042",
        texts="Ongeldige postcode.", by_ean="Mok Molen blauw", by_sku="Mok Molen blauw",
        candidates="Mok Molen blauw",
    )  # fmt: skip


def finding(place: int, integration: str = "Molenwinkel") -> Finding:
    """The ``place``-th of a row of findings that differ."""
    kind, severity, slug = _FINDINGS[place % len(_FINDINGS)]
    title = _TITLES[place % len(_TITLES)]
    value = "" if slug.endswith("missing") else f"{8712345670000 + 7 * place}"
    return Finding(
        kind, severity, integration, 1000 + place, 500 + place, title, value, known(slug)
    )


PORTAL = "https://mijn.pakketdienstqls.nl/company/c1/fulfillment/order/0d00000"
_ORDER_REASONS = {
    OrderState.WAITING: "line_unlinked",
    OrderState.REJECTED: "order_rejected",
    OrderState.IN_DOUBT: "answer_unclear",
    OrderState.SENT: "order_sent",
    OrderState.REPORTED: "order_reported",
    OrderState.READY: "eligible",
    OrderState.ABSENT: "absent_at_qls",
    OrderState.CONFLICT: "found_different",
    OrderState.SHIPPED: "order_shipped",
    OrderState.IGNORED: "ignored_by_user",
}


def order(place: int, state: OrderState | None = None) -> OrderRow:
    """The ``place``-th order, in a state of its own unless one is asked for."""
    states = list(_ORDER_REASONS)
    chosen = state or states[place % len(states)]
    since = ago(minutes=7 * place + 3)
    why = known(_ORDER_REASONS.get(chosen, f"order_{chosen.value}"))
    at_qls = chosen in (OrderState.SENT, OrderState.SHIPPED, OrderState.REPORTED)
    qls = f"0d0{place:05d}" if at_qls else None
    return OrderRow(
        place + 1, "Molenwinkel", f"ORD{10000 + place}", 7000 + place, chosen, why,
        since - timedelta(minutes=2), since, since, 3, qls, "PostNL standaard", "Anna Voorbeeld",
    )  # fmt: skip


def detail(place: int) -> OrderDetail:
    """What is on record about the ``place``-th order."""
    began = ago(minutes=7 * place + 5)
    return OrderDetail(
        (LineRow(_TITLES[0], "MOK-01", 2), LineRow(_TITLES[1], "JAS-128-DB", 1)),
        (
            Attempt(1, place + 1, 1, "00", began, began + timedelta(seconds=60),
                    AttemptOutcome.UNCLEAR, known("answer_unclear")),
        ),
        (OrderEvent(began, None, OrderState.SEEN, known("order_seen")),
         OrderEvent(began, OrderState.SEEN, OrderState.READY, known("eligible"))),
        (known("address_house_number"),) if place % 3 == 1 else (),
        Places("https://molen.webshopapp.com/admin/orders/7000", "" if place % 2 else PORTAL),
    )  # fmt: skip


_OUTCOMES = (
    ("unchanged", "stock_unchanged"),
    ("sent", "stock_set"),
    ("held", "stock_held_share"),
    ("skipped", "stock_not_linked"),
    ("error", "lightspeed_key"),
    ("superseded", "stock_not_taken"),
)


def stock(place: int) -> StockView:
    """The ``place``-th variant with its stock."""
    outcome, kind = _OUTCOMES[place % len(_OUTCOMES)]
    available = None if outcome == "skipped" else 12 + place % 40
    units = 0 if available is None else place % 3
    claims = (Claim(place, f"ORD{10000 + place}", "Molenwinkel", units, True),) if units else ()
    parts = None if available is None else StockParts(available, units, 0, 1)
    target = 0 if parts is None else parts.target
    old = target - 4
    level = target if outcome in ("unchanged", "sent") else old
    why = reason(
        kind, old=old, new=target, available=available, pending=units, unpaid=0, reserve=1,
        percent=20, changing=30, linked=90, zeroes=4, wanted=target, found=old,
    )  # fmt: skip
    row = StockRow(
        1, "Molenwinkel", 1000 + place, _TITLES[place % len(_TITLES)], "Blauw", f"ART-{place:05d}",
        "", f"{8712345670000 + 7 * place}", level if parts else 6, available, old, target, outcome,
        why, ago(minutes=place % 600),
    )  # fmt: skip
    return StockView(row, parts, claims)


def run(place: int) -> RunRow:
    """The ``place``-th run, newest first."""
    task = list(Task)[place % 3]
    outcomes = (RunOutcome.DONE, RunOutcome.DONE, RunOutcome.ATTENTION, RunOutcome.FAILED)
    began = ago(minutes=5 * place + 2)
    outcome = outcomes[place % 4]
    problem = known("lightspeed_key") if outcome is RunOutcome.FAILED else None
    return RunRow(
        place + 1, 1, "Molenwinkel", task, Trigger.SCHEDULE, False, began,
        began + timedelta(seconds=3 + place % 90), outcome, problem, 12, 11, 3, 0, place % 2, 0,
        14, 9,
    )  # fmt: skip


LINE_IDS = 1_000_000
"""The id of the newest log line."""


def log(place: int) -> LogRow:
    """The ``place``-th log line, newest first; the newest has the highest id."""
    level = (20, 20, 30, 40)[place % 4]
    texts = (
        "orders of Molenwinkel: done; planned 3, written 3",
        "GET /variants.json 200 310 ms",
        "GET /variants.json 429 12 ms",
        "GET /account.json 401 48 ms",
    )
    source = "qls_desktop.sync.executing" if place % 4 == 0 else "qls_desktop.transport"
    task = ("orders", "products", "products", "")[place % 4]
    return LogRow(LINE_IDS - place, ago(seconds=40 * place), level, source, texts[place % 4], "",
                  task)  # fmt: skip


def tasks() -> tuple[TaskStatus, ...]:
    """Two tasks that run by themselves and one that doesn't."""
    return (
        TaskStatus(Task.ORDERS, True, False, ago(minutes=4), RunOutcome.DONE,
                   NOW + timedelta(minutes=1)),
        TaskStatus(Task.PRODUCTS, False, False, ago(hours=14), RunOutcome.DONE),
        TaskStatus(Task.STOCK, True, False, ago(minutes=9), RunOutcome.DONE,
                   NOW + timedelta(minutes=6)),
    )  # fmt: skip


def figures() -> Figures:
    """A month of figures, and budgets with one window that runs out."""
    first = NOW.date() - timedelta(days=29)
    days = tuple(Day(first + timedelta(days=n), (n * 7) % 23, (n * 37) % 180) for n in range(30))
    windows = (
        BudgetRow("Molenwinkel", WindowState(300, 41, 259, 300, 120)),
        BudgetRow("Molenwinkel", WindowState(3600, 2100, 900, 3000, 2400)),
        BudgetRow("Molenwinkel", WindowState(86400, 2900, 9100, 12000, 40000)),
        BudgetRow("my.QLS", WindowState(300, 12, 408, 420, 30)),
    )
    return Figures(days, windows)


def house(folder: Path) -> House:
    """A program around the window: files in ``folder``, a self-test that is done at once."""
    items = (
        CheckItem("zone", CheckState.OK, reason("doctor_zone_ok", zone="Europe/Amsterdam")),
        CheckItem("keyring", CheckState.WARN, reason("keyring_missing")),
        CheckItem("tls", CheckState.FAIL, reason("doctor_tls_failed", error="SSLError")),
    )
    redactor = Redactor()
    redactor.learn(LEARNED)
    return House(
        folder, folder / "logs", lambda: DoctorReport(items), NoAutostart(), redactor.redact
    )


def integration(number: int = 1, name: str = "Molenwinkel") -> Integration:
    """An integration with something set everywhere."""
    rules = (
        ShippingRule("Sameday levering", DeliveryKind.SAMEDAY, ("sameday",)),
        ShippingRule("PostNL standaard", DeliveryKind.STANDARD),
        ShippingRule("Avondlevering", DeliveryKind.EVENING, ("eve", "handt")),
    )
    return Integration(
        number, 1, name, "b1", name,
        auto=Switches(orders=True, stock=True),
        products=ProductRules(fields=frozenset({ProductField.NAME, ProductField.IMAGE_URL})),
        orders=OrderRules(sameday_cutoff=time(13, 30), shipping_rules=rules),
    )  # fmt: skip


def full_desk(rows: int) -> FakeDesk:
    """A desk with two integrations and ``rows`` rows in every table."""
    desk = FakeDesk()
    desk.engine.accounts[1] = Account(1, "Molenwinkel", "c1", "Molenwinkel B.V.")
    desk.engine.integrations = {1: integration(), 2: integration(2, LONG_NAME)}
    desk.engine.findings = tuple(finding(place) for place in range(rows))
    desk.order_rows = [order(place) for place in range(rows)]
    desk.details = {place + 1: detail(place) for place in range(min(rows, 20))}
    desk.run_rows = [run(place) for place in range(rows)]
    desk.stock_rows = [stock(place) for place in range(rows)]
    desk.log_rows = [log(place) for place in range(rows)]
    desk.task_rows = {
        1: tasks(),
        2: tuple(replace(task, automatic=False, next_run=None) for task in tasks()),
    }
    desk.engine.facts = (learned(Fact.CREATED_FILTER, YES, ago(hours=3)),) if rows else ()
    desk.engine.script = INSTALLED
    desk.synced = {1}
    desk.facts = StartFacts(is_connected=True)
    desk.last_order = ago(minutes=19)
    desk.shown_figures = figures()
    desk.more_needs = (
        Needs(
            waiting=(Waiting(known("line_unlinked"), 3, ago(hours=2)),),
            held=31,
            held_at=ago(minutes=14),
        )
        if rows
        else Needs()
    )
    return desk


def report(*, dry_run: bool = False) -> RunReport:
    """A report with items of several kinds."""
    items = tuple(
        RunItem(action, str(place), _TITLES[place % len(_TITLES)], known("link_by_ean"), "3", "7")
        for place, action in enumerate(("link", "create", "update", "skip", "hold") * 3)
    )
    return RunReport(
        7, Task.PRODUCTS, "Molenwinkel", RunOutcome.ATTENTION, dry_run,
        15, 0 if dry_run else 11, 3, 1, 0, 0, 42, 18, None, items,
    )  # fmt: skip


GAPS = (
    Gap(
        GapKind.DOUBLED, "ORD9000", 6000, ago(days=3),
        reason("reconcile_doubled", order="ORD9000", count=2), ("0d-1", "0d-2"),
    ),
    Gap(
        GapKind.MISSING, "ORD10001", 7001, ago(hours=5),
        reason("reconcile_missing_off", order="ORD10001"),
    ),
)  # fmt: skip


def compare_dialog(window: MainWindow) -> CompareDialog:
    """The comparison with my.QLS, with two gaps in it."""
    shop = integration()
    dialog = CompareDialog(window.parts, shop, 14, window)
    since = ago(days=14)
    dialog.show_report(
        ReconcileReport(shop.id, shop.name, since, NOW, True, False, 120, 118, 119, GAPS, 7)
    )
    return dialog

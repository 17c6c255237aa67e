"""Runs and jobs: one execution of a task, and one thing that can be due."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from qls_desktop.domain.reason import Reason


class Task(StrEnum):
    """The three things that the program carries (design.md, section 1)."""

    ORDERS = "orders"
    PRODUCTS = "products"
    STOCK = "stock"


class RunOutcome(StrEnum):
    """How a run ended. Stored and printed as it stands."""

    DONE = "done"
    ATTENTION = "attention"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"


class Trigger(StrEnum):
    """Who asked for a run.

    A ``look`` only looks for orders in doubt, and sends nothing; an ``undo`` puts back what another
    run wrote, whoever asked for it.
    """

    SCHEDULE = "schedule"
    CATCH_UP = "catch-up"
    USER = "user"
    COMMAND = "command"
    LOOK = "look"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class RunItem:
    """One thing that a run did, would do, or left undone.

    ``action`` is a fixed slug (``send``, ``link``, ``create``, ``update``, ``set_stock``, ``skip``,
    ``hold``, ``adopt``, ``report``, …); ``subject`` names it for people (order number or title and
    code); ``key`` is the shop's id.
    """

    action: str
    key: str
    subject: str
    reason: Reason
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run planned and did; the source of the result on screen and of ``sync --json``."""

    run_id: int
    task: Task
    integration: str
    outcome: RunOutcome
    dry_run: bool = False
    planned: int = 0
    written: int = 0
    skipped: int = 0
    held: int = 0
    rejected: int = 0
    in_doubt: int = 0
    lightspeed_calls: int = 0
    qls_calls: int = 0
    problem: Reason | None = None
    items: tuple[RunItem, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. ``total`` is 0 while it isn't known; ``step`` is a fixed slug."""

    run_id: int
    integration_id: int
    task: Task
    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class JobInstance:
    """A job that is due at one planned instant (UTC); unique per integration, task and instant."""

    integration_id: int
    task: Task
    planned_at: datetime
    trigger: Trigger

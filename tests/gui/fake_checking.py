# ruff: noqa: ARG002 - the signatures are those of the real one
"""The product check's part of the engine, answered from what the test put there."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.explained import Explained, RuleChange
from qls_desktop.domain.findings import Finding
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.repair import CodeChange, Proposal, SheetRow
from qls_desktop.domain.settings import Integration, MatchRule
from qls_desktop.store.findings_kept import Ignored
from qls_desktop.store.hand_links import HandLink
from qls_desktop.sync.back_office import Places
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.check_report import CheckReport, key_of
from qls_desktop.sync.checking import Checking
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.repair_told import Mending, RepairReport, RepairResult
from qls_desktop.sync.what_if import Forecast

if TYPE_CHECKING:
    from tests.gui.fake_desk import FakeEngine


class FakeChecking(Checking):
    """Keeps in the engine's ``done`` what it was asked."""

    def __init__(self, engine: "FakeEngine") -> None:
        self._engine = engine
        self.ignored: dict[str, Ignored] = {}
        self.mended = 0
        self.places_found = Places()
        self.known: dict[tuple[str, int], Variant] = {}
        self.explained: tuple[Explained, ...] = ()
        self.rule_changes: tuple[RuleChange, ...] = ()
        self.found: tuple[WarehouseProduct, ...] = ()
        self.taken: Reason | None = None
        self.explain_gate: asyncio.Event | None = None
        self.decided: dict[int, HandLink] = {}
        self.forecasts: tuple[Forecast, ...] = ()
        self.proposal = Proposal()
        self.can_mend = Mending(undoable=True)
        self.write_gate: asyncio.Event | None = None

    async def report(self) -> CheckReport:
        self._engine.done.append(("check", None))
        self._engine._fail()
        from tests.gui.fake_desk import NOW  # noqa: PLC0415 – they know each other

        return CheckReport(self._engine.findings, dict(self.ignored), self.mended, NOW)

    async def ignore(self, findings: Sequence[Finding], why: str) -> None:
        from tests.gui.fake_desk import NOW  # noqa: PLC0415 – they know each other

        self.ignored |= {key_of(one): Ignored(why, NOW) for one in findings}

    async def take_back(self, findings: Sequence[Finding]) -> None:
        for one in findings:
            self.ignored.pop(key_of(one), None)

    async def places(self, finding: Finding) -> Places:
        return self.places_found

    async def variants(self) -> dict[tuple[str, int], Variant]:
        return self.known

    async def explain(self, integration_id: int) -> tuple[Explained, ...]:
        self._engine._fail()
        if self.explain_gate is not None:
            await self.explain_gate.wait()
        return self.explained

    async def compare_rules(self, integration_id: int, rule: MatchRule) -> tuple[RuleChange, ...]:
        self._engine.done.append(("compare_rules", integration_id, rule))
        return self.rule_changes

    async def candidates(
        self, integration_id: int, variant_id: int, text: str
    ) -> tuple[WarehouseProduct, ...]:
        return self.found

    async def link(
        self, integration_id: int, variant_id: int, product_id: str, why: str,
        *, shared: bool = False,
    ) -> Link:  # fmt: skip
        from tests.gui.fake_desk import NOW  # noqa: PLC0415 – they know each other

        self._engine._fail()
        if self.taken is not None and not shared:
            raise RefusedError(self.taken)
        self._engine.done.append(("link", integration_id, variant_id, product_id, why))
        return Link(variant_id, product_id, LinkReason.BY_HAND, "", "", NOW)

    async def unlink(self, integration_id: int, variant_id: int, why: str) -> None:
        self._engine._fail()
        self._engine.done.append(("unlink", integration_id, variant_id, why))

    async def undo_link(self, integration_id: int, variant_id: int) -> Link | None:
        self._engine.done.append(("undo_link", integration_id, variant_id))
        return None

    async def by_hand(self, integration_id: int) -> dict[int, HandLink]:
        return self.decided

    async def what_if(self, before: Integration, after: Integration) -> tuple[Forecast, ...]:
        return self.forecasts

    async def propose(self, rows: Sequence[SheetRow]) -> Proposal:
        self._engine.done.append(("propose", len(rows)))
        return self.proposal

    async def write_repairs(
        self, changes: Sequence[CodeChange], on_done: Callable[[int, int], None],
        cancel: CancelToken,
    ) -> RepairReport:  # fmt: skip
        self._engine._fail()
        self._engine.done.append(("write_repairs", len(changes)))
        for done in range(1, len(changes) + 1):
            on_done(done, len(changes))
            if self.write_gate is not None:
                await self.write_gate.wait()
            if cancel.asked:
                results = tuple(RepairResult(one) for one in changes[:done])
                return RepairReport("b", results, cancelled=True)
        return RepairReport("b", tuple(RepairResult(one) for one in changes))

    async def undo_repairs(
        self, batch: str, on_done: Callable[[int, int], None], cancel: CancelToken
    ) -> RepairReport:
        self._engine._fail()
        self._engine.done.append(("undo_repairs", batch))
        return RepairReport("b")

    async def mending(self) -> Mending:
        return self.can_mend

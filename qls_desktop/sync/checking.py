"""Everything about the product check that the window asks of the engine, in one place."""

import asyncio
from collections.abc import Sequence

from qls_desktop.domain.catalogue import Link, Variant, WarehouseProduct
from qls_desktop.domain.explained import (
    Explained,
    RuleChange,
    candidates_for,
    compare_rules,
    explain,
)
from qls_desktop.domain.findings import Finding
from qls_desktop.domain.matching import WarehouseIndex
from qls_desktop.domain.repair import CodeChange, Proposal, SheetRow
from qls_desktop.domain.settings import Integration, MatchRule
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.findings_kept import FindingsKept
from qls_desktop.store.hand_links import HandLink, HandLinks
from qls_desktop.store.integrations import Integrations
from qls_desktop.sync import linking_by_hand, repairs, what_if
from qls_desktop.sync.back_office import BackOffices, Places
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.check import check_and_keep, shop_as_stored
from qls_desktop.sync.check_report import CheckReport, key_of
from qls_desktop.sync.known import known_integration
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.repair_told import Mending, RepairReport
from qls_desktop.sync.repairs import OnDone
from qls_desktop.sync.what_if import Forecast


class Checking:
    """Looks at what is stored in a thread of its own; lives on the engine's event loop."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def report(self) -> CheckReport:
        """Checks all shops, and keeps which findings there are."""
        return await asyncio.to_thread(check_and_keep, self._parts.store, self._parts.now())

    async def ignore(self, findings: Sequence[Finding], why: str) -> None:
        """Leaves findings be, with the merchant's reason."""
        await asyncio.to_thread(self._ignore, findings, why)

    def _ignore(self, findings: Sequence[Finding], why: str) -> None:
        with self._parts.store.write():
            for finding in findings:
                FindingsKept(self._parts.store).ignore(key_of(finding), why, self._parts.now())

    async def take_back(self, findings: Sequence[Finding]) -> None:
        """Shows findings again that were ignored."""
        await asyncio.to_thread(self._take_back, findings)

    def _take_back(self, findings: Sequence[Finding]) -> None:
        with self._parts.store.write():
            for finding in findings:
                FindingsKept(self._parts.store).take_back(key_of(finding), self._parts.now())

    async def places(self, finding: Finding) -> Places:
        """The addresses of what a finding is about, in both back offices."""
        return BackOffices(self._parts.store).of(finding)

    async def variants(self) -> dict[tuple[str, int], Variant]:
        """Every variant of every shop, by integration name and variant id."""
        return await asyncio.to_thread(self._variants)

    def _variants(self) -> dict[tuple[str, int], Variant]:
        store = self._parts.store
        return {
            (shop.name, variant.id): variant
            for shop in Integrations(store).all()
            for variant in Catalogue(store).variants(shop.id)
        }

    # -- matching -----------------------------------------------------------------------------

    async def explain(self, integration_id: int) -> tuple[Explained, ...]:
        """What every variant of a shop is or would be linked to, and why."""
        return await asyncio.to_thread(self._explain, integration_id)

    def _explain(self, integration_id: int) -> tuple[Explained, ...]:
        integration = known_integration(self._parts.store, integration_id)
        return explain(shop_as_stored(self._parts.store, integration), self._index(integration))

    async def compare_rules(self, integration_id: int, rule: MatchRule) -> tuple[RuleChange, ...]:
        """The variants for which another "Matchen van producten" comes to something else."""
        return await asyncio.to_thread(self._compare, integration_id, rule)

    def _compare(self, integration_id: int, rule: MatchRule) -> tuple[RuleChange, ...]:
        integration = known_integration(self._parts.store, integration_id)
        shop = shop_as_stored(self._parts.store, integration)
        return compare_rules(shop, self._index(integration), rule)

    async def candidates(
        self, integration_id: int, variant_id: int, text: str
    ) -> tuple[WarehouseProduct, ...]:
        """My.QLS products that a variant could be linked to by hand."""
        return await asyncio.to_thread(self._candidates, integration_id, variant_id, text)

    def _candidates(
        self, integration_id: int, variant_id: int, text: str
    ) -> tuple[WarehouseProduct, ...]:
        integration = known_integration(self._parts.store, integration_id)
        variant = Catalogue(self._parts.store).variant(integration_id, variant_id)
        if variant is None:
            return ()
        shop = shop_as_stored(self._parts.store, integration)
        return candidates_for(variant, shop, self._index(integration), text)

    def _index(self, integration: Integration) -> WarehouseIndex:
        return WarehouseIndex(Catalogue(self._parts.store).warehouse(integration.account_id))

    async def link(
        self, integration_id: int, variant_id: int, product_id: str, why: str,
        *, shared: bool = False,
    ) -> Link:  # fmt: skip
        """Links by hand; see :func:`~qls_desktop.sync.linking_by_hand.link_by_hand`."""
        return linking_by_hand.link_by_hand(
            self._parts, integration_id, variant_id, product_id, why, shared=shared
        )

    async def unlink(self, integration_id: int, variant_id: int, why: str) -> None:
        """Unlinks by hand."""
        linking_by_hand.unlink_by_hand(self._parts, integration_id, variant_id, why)

    async def undo_link(self, integration_id: int, variant_id: int) -> Link | None:
        """Takes back the last decision about a variant's link."""
        return linking_by_hand.undo_by_hand(self._parts, integration_id, variant_id)

    async def by_hand(self, integration_id: int) -> dict[int, HandLink]:
        """The decisions by hand that hold, by variant."""
        return HandLinks(self._parts.store).standing(integration_id)

    # -- what if ------------------------------------------------------------------------------

    async def what_if(self, before: Integration, after: Integration) -> tuple[Forecast, ...]:
        """What a change of settings leads to; see :mod:`qls_desktop.sync.what_if`."""
        return await asyncio.to_thread(what_if.what_if, self._parts, before, after)

    # -- mending ------------------------------------------------------------------------------

    async def propose(self, rows: Sequence[SheetRow]) -> Proposal:
        """What the rows of a corrected sheet would change; writes nothing."""
        return await asyncio.to_thread(repairs.propose_from_store, self._parts.store, rows)

    async def write_repairs(
        self, changes: Sequence[CodeChange], on_done: OnDone, cancel: CancelToken
    ) -> RepairReport:
        """Writes codes to the shops that the merchant said yes to."""
        return await repairs.write_repairs(self._parts, changes, on_done, cancel)

    async def mending(self) -> Mending:
        """Whether codes can be written to a shop at all, and whether there are any to undo."""
        return await asyncio.to_thread(repairs.look_at_mending, self._parts.store)

    async def undo_repairs(self, batch: str, on_done: OnDone, cancel: CancelToken) -> RepairReport:
        """Puts the old codes of an import back; an empty ``batch`` is the last one."""
        return await repairs.undo_repairs(self._parts, batch, on_done, cancel)

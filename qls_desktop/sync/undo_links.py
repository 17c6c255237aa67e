"""Takes back the links that a products run made, and puts back those that an undo took away."""

import asyncio
from collections.abc import Sequence

from qls_desktop.domain.catalogue import Link
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.domain.undoing_links import LinksNow, LinkUndo, LinkWritten, plan_link_undo
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.creations import Creations
from qls_desktop.store.hand_links import HandLinks
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.link_book import LinkBook
from qls_desktop.store.links import Links
from qls_desktop.sync.linked import make_links
from qls_desktop.sync.run import Run

AT_ONCE = 250
"""So many links are one transaction, as in the sync that made them."""

NONE = "–"
"""What an item of a report says where there is no link."""


class LinksUndone:
    """The links that one run takes back of another; ``plan`` is made with it."""

    def __init__(self, run: Run, undone: int) -> None:
        self._run, self._undone = run, undone
        store, shop = run.parts.store, run.integration
        products = Catalogue(store).warehouse(shop.account_id)
        self._titles = {v.id: v.full_title for v in Catalogue(store).variants(shop.id)}
        self._products = {product.id: product.name for product in products}
        self._writes = LinkBook(store).writes(undone)
        self._later = LinkBook(store).written_after(undone)
        self.plan = plan_link_undo(self._writes, self._now(Links(store).all(shop.id)))

    def _now(self, links: Sequence[Link]) -> LinksNow:
        store, shop = self._run.parts.store, self._run.integration.id
        decided = HandLinks(store).standing(shop)
        return LinksNow(
            links={link.variant_id: link for link in links},
            decided={variant_id: one.at for variant_id, one in decided.items()},
            under_way=Ledger(store).variants_under_way(shop),
            later=self._later,
            creating={creation.variant_id for creation in Creations(store).unresolved(shop)},
            variants=self._titles.keys(),
            products=self._products.keys(),
        )

    def note(self, *, held: bool) -> None:
        """Lists what would be done, or what is held."""
        self._note_done(self.plan, held=held)

    def note_skips(self) -> None:
        """Lists what is left alone, and why."""
        for skip in self.plan.skips:
            self._skip(skip.variant_id, skip.reason)

    async def write(self) -> None:
        """Carries the plan out in parts; each is decided anew, and whole or not at all.

        Raises:
            CancelledByUserError: cancel was asked for; the parts before it are done.
        """
        changing = self.plan.changing
        wanted = [one for one in self._writes if one.link.variant_id in changing]
        for first in range(0, len(wanted), AT_ONCE):
            self._run.cancel.check()
            self._write(wanted[first : first + AT_ONCE])
            await asyncio.sleep(0)

    def _write(self, part: Sequence[LinkWritten]) -> None:
        run, store = self._run, self._run.parts.store
        shop, why = run.integration.id, reason("link_undone_by_run", run=self._undone)
        with store.write():
            # The merchant may have decided since, and an order may be on its way by now.
            there = Links(store).touching(shop, [write.link for write in part])
            plan = plan_link_undo(part, self._now(there))
            gone = [link.variant_id for link in plan.removes]
            Links(store).remove_all(shop, gone, why, run.now())
            LinkBook(store).record(run.run_id, shop, plan.removes, run.now(), made=False)
            make_links(run, plan.restores)
        self._note_done(plan, held=False)
        self._note_others(part, plan)

    def _note_others(self, part: Sequence[LinkWritten], plan: LinkUndo) -> None:
        """Lists what was planned and isn't done, because it changed meanwhile."""
        told = {skip.variant_id: skip.reason for skip in plan.skips}
        meanwhile, changing = reason("undo_changed_meanwhile"), plan.changing
        for variant_id in (write.link.variant_id for write in part):
            if variant_id not in changing:
                self._skip(variant_id, told.get(variant_id, meanwhile))

    def _note_done(self, plan: LinkUndo, *, held: bool) -> None:
        for link in plan.removes:
            name = "hold" if held else "unlink"
            self._note(name, link, reason("undo_link"), before=self._product(link))
        for link in plan.restores:
            name = "hold" if held else "link"
            self._note(name, link, reason("undo_link_back"), after=self._product(link))

    def _note(
        self, name: str, link: Link, why: Reason, before: str = NONE, after: str = NONE
    ) -> None:
        counts = () if name == "hold" or self._run.dry_run else ("written",)
        key, title = str(link.variant_id), self._title(link.variant_id)
        self._run.tally.add(RunItem(name, key, title, why, before, after), *counts)

    def _skip(self, variant_id: int, why: Reason) -> None:
        title = self._title(variant_id)
        self._run.tally.add(RunItem("skip", str(variant_id), title, why), "skipped")

    def _title(self, variant_id: int) -> str:
        return self._titles.get(variant_id, str(variant_id))

    def _product(self, link: Link) -> str:
        return self._products.get(link.warehouse_product_id, link.warehouse_product_id)

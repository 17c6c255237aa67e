"""Plans how to take back the links of a run: only what still stands as the run left it.

A link that a run made goes, and a link that an undo took away comes back, so that an undo can be
undone too. What was linked otherwise since, by hand or by a later run, is left alone and said.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.product_actions import SkipVariant
from qls_desktop.domain.reason import Reason, reason


@dataclass(frozen=True, slots=True)
class LinkWritten:
    """One link that a run made, or (``made`` is False) took away, and when (aware UTC)."""

    link: Link
    at: datetime
    made: bool = True


@dataclass(frozen=True, slots=True)
class LinksNow:
    """What the links of one shop are to be judged by, as it is now.

    ``links`` and ``decided`` (when the merchant last decided about a link by hand, where that
    holds) are by variant id, as are ``under_way`` (the number of an order that QLS has or may have
    and hasn't shipped) and ``later`` (the last run that changed the link after the one to undo).
    ``creating`` are variants whose my.QLS product is being made, outcome unknown.
    """

    links: Mapping[int, Link] = field(default_factory=dict)
    decided: Mapping[int, datetime] = field(default_factory=dict)
    under_way: Mapping[int, str] = field(default_factory=dict)
    later: Mapping[int, int] = field(default_factory=dict)
    creating: Collection[int] = frozenset()
    variants: Collection[int] = frozenset()
    products: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LinkUndo:
    """The links that go, those that come back, and what is left alone and why."""

    removes: tuple[Link, ...] = ()
    restores: tuple[Link, ...] = ()
    skips: tuple[SkipVariant, ...] = ()

    @property
    def changing(self) -> frozenset[int]:
        """The variants whose link changes."""
        return frozenset(link.variant_id for link in (*self.removes, *self.restores))


def plan_link_undo(writes: Iterable[LinkWritten], now: LinksNow) -> LinkUndo:
    """Plans to give variants the link, or the lack of one, that they had before a run."""
    removes, restores, skips = list[Link](), list[Link](), list[SkipVariant]()
    taken = _taken(now)
    for write in writes:
        link = write.link
        told = _kept(write, now) if write.made else _not_free(write, now, taken)
        if isinstance(told, Reason):
            skips.append(SkipVariant(link.variant_id, told))
        elif told and write.made:
            removes.append(link)
        elif told:
            restores.append(link)
            taken.add(link.warehouse_product_id)
    return LinkUndo(tuple(removes), tuple(restores), tuple(skips))


def may_be_undone(writes: Iterable[LinkWritten]) -> bool:
    """Whether a run did anything to links besides making my.QLS products with theirs."""
    return any(write.link.reason is not LinkReason.CREATED for write in writes)


def _taken(now: LinksNow) -> set[str]:
    """The my.QLS products that variants have; one that is gone from the shop holds nothing."""
    there = (link for link in now.links.values() if link.variant_id in now.variants)
    return {link.warehouse_product_id for link in there}


def _kept(write: LinkWritten, now: LinksNow) -> Reason | bool:
    """Why a link that the run made stays; True: it goes, False: it has gone already."""
    variant_id = write.link.variant_id
    found = now.links.get(variant_id)
    if found is None:
        return False
    if found != write.link:
        return _changed(variant_id, now)
    if found.reason is LinkReason.CREATED:
        return reason("undo_link_created")
    if variant_id in now.under_way:
        return reason("undo_link_in_use", number=now.under_way[variant_id])
    return True


def _not_free(write: LinkWritten, now: LinksNow, taken: Collection[str]) -> Reason | bool:
    """Why a link doesn't come back; True: it does, False: it is there already."""
    variant_id, product_id = write.link.variant_id, write.link.warehouse_product_id
    found, decided = now.links.get(variant_id), now.decided.get(variant_id)
    if found is not None:
        is_back = found.warehouse_product_id == product_id
        return False if is_back else _changed(variant_id, now)
    if decided is not None and decided >= write.at:
        return reason("undo_link_decided")
    if variant_id not in now.variants or product_id not in now.products:
        return reason("undo_gone")
    if variant_id in now.creating:
        return reason("link_creation_unresolved")
    if product_id in taken:
        return reason("undo_link_taken")
    return True


def _changed(variant_id: int, now: LinksNow) -> Reason:
    if variant_id in now.later:
        return reason("undo_link_later_run", run=now.later[variant_id])
    return reason("undo_link_decided")

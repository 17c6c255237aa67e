"""Undo of links: only what still stands as the run left it goes, and only what is free returns."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.undoing_links import (
    LinksNow,
    LinkUndo,
    LinkWritten,
    may_be_undone,
    plan_link_undo,
)

AT = datetime(2026, 5, 4, 8, tzinfo=UTC)
LINK = Link(1, "p1", LinkReason.SKU, "871", "A1", AT)
OTHER = replace(LINK, warehouse_product_id="p2", made_at=AT + timedelta(hours=1))
CREATED = replace(LINK, reason=LinkReason.CREATED)
MADE = LinkWritten(LINK, AT)
TAKEN_AWAY = LinkWritten(LINK, AT + timedelta(hours=2), made=False)
BOTH_THERE = LinksNow(variants={1, 2}, products={"p1", "p2"})


def _linked(*links: Link) -> LinksNow:
    return replace(BOTH_THERE, links={link.variant_id: link for link in links})


def test_a_link_that_stands_as_the_run_made_it_goes() -> None:
    plan = plan_link_undo([MADE], _linked(LINK))
    assert plan == LinkUndo(removes=(LINK,))
    assert plan.changing == {1}


def test_a_link_goes_also_where_variant_and_product_are_gone() -> None:
    assert plan_link_undo([MADE], LinksNow(links={1: LINK})).removes == (LINK,)


def test_a_link_that_has_gone_already_needs_nothing() -> None:
    assert plan_link_undo([MADE], BOTH_THERE) == LinkUndo()


@pytest.mark.parametrize(
    ("write", "now", "why"),
    [
        (MADE, _linked(OTHER), reason("undo_link_decided")),
        (MADE, _linked(replace(LINK, made_at=OTHER.made_at)), reason("undo_link_decided")),
        (MADE, replace(_linked(OTHER), later={1: 44}), reason("undo_link_later_run", run=44)),
        (LinkWritten(CREATED, AT), _linked(CREATED), reason("undo_link_created")),
        (
            MADE,
            replace(_linked(LINK), under_way={1: "ORD1"}),
            reason("undo_link_in_use", number="ORD1"),
        ),
    ],
)
def test_a_link_that_stays(write: LinkWritten, now: LinksNow, why: Reason) -> None:
    plan = plan_link_undo([write], now)
    assert (plan.removes, plan.restores, plan.changing) == ((), (), frozenset())
    assert [(skip.variant_id, skip.reason) for skip in plan.skips] == [(1, why)]


def test_an_order_of_another_variant_keeps_no_link() -> None:
    now = replace(_linked(LINK), under_way={2: "ORD1"}, later={2: 44})
    assert plan_link_undo([MADE], now).removes == (LINK,)


def test_a_link_that_an_undo_took_away_comes_back() -> None:
    plan = plan_link_undo([TAKEN_AWAY], BOTH_THERE)
    assert plan == LinkUndo(restores=(LINK,))
    assert plan.changing == {1}


def test_a_link_that_is_back_already_needs_nothing() -> None:
    again = replace(LINK, made_at=OTHER.made_at)
    assert plan_link_undo([TAKEN_AWAY], _linked(again)) == LinkUndo()


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (_linked(OTHER), "undo_link_decided"),
        (replace(_linked(OTHER), later={1: 44}), "undo_link_later_run"),
        (replace(BOTH_THERE, decided={1: TAKEN_AWAY.at}), "undo_link_decided"),
        (replace(BOTH_THERE, variants={2}), "undo_gone"),
        (replace(BOTH_THERE, products={"p2"}), "undo_gone"),
        (replace(BOTH_THERE, creating={1}), "link_creation_unresolved"),
        (_linked(replace(LINK, variant_id=2)), "undo_link_taken"),
    ],
)
def test_a_link_that_does_not_come_back(now: LinksNow, why: str) -> None:
    plan = plan_link_undo([TAKEN_AWAY], now)
    assert (plan.removes, plan.restores) == ((), ())
    assert [(skip.variant_id, skip.reason.kind) for skip in plan.skips] == [(1, why)]


def test_a_decision_from_before_the_undo_hinders_nothing() -> None:
    before = replace(BOTH_THERE, decided={1: TAKEN_AWAY.at - timedelta(seconds=1)})
    assert plan_link_undo([TAKEN_AWAY], before).restores == (LINK,)


def test_a_variant_that_is_gone_holds_no_product() -> None:
    now = _linked(replace(LINK, variant_id=3))
    assert plan_link_undo([TAKEN_AWAY], now).restores == (LINK,)


def test_one_product_comes_back_to_one_variant() -> None:
    second = LinkWritten(replace(LINK, variant_id=2), TAKEN_AWAY.at, made=False)
    plan = plan_link_undo([TAKEN_AWAY, second], BOTH_THERE)
    assert plan.restores == (LINK,)
    assert [(skip.variant_id, skip.reason.kind) for skip in plan.skips] == [(2, "undo_link_taken")]


def test_created_products_alone_leave_nothing_to_undo() -> None:
    created = LinkWritten(CREATED, AT)
    assert not may_be_undone([])
    assert not may_be_undone([created])
    assert may_be_undone([created, MADE])

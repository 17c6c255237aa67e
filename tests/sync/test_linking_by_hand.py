"""Linking and unlinking by hand: with a reason, undoable, and never undone by a rule."""

import pytest

from qls_desktop.domain.catalogue import LinkReason
from qls_desktop.domain.explained import Standing
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import MatchRule, ProductRules
from qls_desktop.store.links import Links
from qls_desktop.sync.linking_by_hand import decisions
from qls_desktop.sync.refusals import RefusedError
from tests.sync.stage import Stage


def _links(stage: Stage) -> dict[int, str]:
    links = Links(stage.store).all(stage.integration.id)
    return {link.variant_id: link.warehouse_product_id for link in links}


async def test_what_is_unlinked_stays_so_until_it_is_undone(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before = _links(stage)
    variant_id = next(iter(before))
    checking = stage.engine.checking
    await checking.unlink(stage.integration.id, variant_id, "verkeerde maat")
    report = await stage.run(Task.PRODUCTS)
    assert variant_id not in _links(stage)
    assert [i.reason.kind for i in report.items if i.key == str(variant_id)] == ["match_apart"]
    found = {one.variant.id: one for one in await checking.explain(stage.integration.id)}
    assert found[variant_id].standing is Standing.REFUSED
    put_back = await checking.undo_link(stage.integration.id, variant_id)
    assert put_back is not None
    assert put_back.reason is LinkReason.EAN_AND_SKU
    assert _links(stage) == before
    (decision,) = decisions(stage.engine.parts, stage.integration.id, variant_id)
    assert decision.why == "verkeerde maat"
    assert decision.undone_at is not None


async def test_a_link_by_hand_replaces_and_can_be_undone(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before = _links(stage)
    one, other = list(before)[:2]
    checking = stage.engine.checking
    link = await checking.link(
        stage.integration.id, one, before[other], "zelfde artikel", shared=True
    )
    assert link.reason is LinkReason.BY_HAND
    assert _links(stage)[one] == before[other]
    for rule in MatchRule:
        await stage.change(products=ProductRules(match=rule))
        await stage.run(Task.PRODUCTS)
        assert _links(stage)[one] == before[other]
    (undone,) = Links(stage.store).history(stage.integration.id, one)
    assert undone.reason.values == {"why": "zelfde artikel"}
    await checking.undo_link(stage.integration.id, one)
    assert _links(stage) == before
    with pytest.raises(RefusedError, match="link_nothing_to_undo"):
        await checking.undo_link(stage.integration.id, one)


async def test_a_product_that_another_variant_has_is_linked_only_on_purpose(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before = _links(stage)
    one, other = list(before)[:2]
    checking, shop = stage.engine.checking, stage.integration.id
    with pytest.raises(RefusedError, match="link_taken") as caught:
        await checking.link(shop, one, before[other], "zelfde artikel")
    title = next(e.title for e in await checking.explain(shop) if e.variant.id == other)
    assert caught.value.reason.values["other"] == title
    assert _links(stage) == before
    await checking.unlink(shop, other, "was fout")
    await checking.link(shop, one, before[other], "deze is het")
    with pytest.raises(RefusedError, match="link_taken"):
        await checking.undo_link(shop, other)
    await checking.undo_link(shop, one)
    await checking.undo_link(shop, other)
    assert _links(stage) == before


@pytest.mark.parametrize(
    ("variant", "product", "kind"),
    [(999_999, "", "link_variant_gone"), (0, "weg", "link_product_gone"), (0, "", "link_same")],
)
async def test_what_cannot_be_linked_is_refused(
    stage: Stage, variant: int, product: str, kind: str
) -> None:
    await stage.run(Task.PRODUCTS)
    held = _links(stage)
    variant_id = variant or next(iter(held))
    with pytest.raises(RefusedError, match=kind):
        await stage.engine.checking.link(
            stage.integration.id, variant_id, product or held.get(variant_id, "weg"), "x"
        )
    assert _links(stage) == held


async def test_only_what_is_linked_can_be_unlinked(stage: Stage) -> None:
    with pytest.raises(RefusedError, match="link_none"):
        await stage.engine.checking.unlink(stage.integration.id, 1, "x")


async def test_every_variant_is_explained_before_and_after(stage: Stage) -> None:
    await stage.engine.reread(stage.integration.id)
    checking = stage.engine.checking
    before = await checking.explain(stage.integration.id)
    assert {one.standing for one in before} == {Standing.WILL_LINK}
    would = {one.variant.id: one.product_id for one in before}
    await stage.run(Task.PRODUCTS)
    assert _links(stage) == would
    after = await checking.explain(stage.integration.id)
    assert {one.standing for one in after} == {Standing.LINKED}
    assert {one.reason.kind for one in after} == {"explained_linked_both"}
    assert await checking.compare_rules(stage.integration.id, MatchRule.SKU) == ()


async def test_candidates_are_found_by_code_and_by_words(stage: Stage) -> None:
    await stage.engine.reread(stage.integration.id)
    checking = stage.engine.checking
    (one, *_) = await checking.explain(stage.integration.id)
    (candidate,) = await checking.candidates(stage.integration.id, one.variant.id, "")
    assert candidate.id == one.product_id
    by_words = await checking.candidates(stage.integration.id, one.variant.id, candidate.name)
    assert by_words[0].id == candidate.id
    assert await checking.candidates(stage.integration.id, 999_999, "") == ()

"""The product check on what is stored: mended findings are counted, ignored ones left out."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Account
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.findings_kept import FindingsKept
from qls_desktop.store.links import Links
from qls_desktop.sync.check_report import key_of
from tests.sync.stage import QUIET, Stage, set_stage


async def invalid(stage: Stage) -> Finding:
    found = [one for one in await stage.engine.check() if one.kind is FindingKind.INVALID_EAN]
    assert len(found) == 1
    return found[0]


async def test_a_mended_finding_goes_at_the_next_read_and_is_counted(stage: Stage) -> None:
    variant_id = next(iter(stage.world.shop.variants))
    right = str(stage.world.shop.variants[variant_id].fields["ean"])
    stage.world.edit_variant(variant_id, ean="8712345678901")
    await stage.engine.reread(stage.integration.id)
    first = await stage.engine.checking.report()
    found = {one.kind for one in first.findings if one.variant_id == variant_id}
    assert FindingKind.INVALID_EAN in found
    assert (first.mended, first.read_at is not None) == (0, True)
    stage.wait(hours=1)
    stage.world.edit_variant(variant_id, ean=right)
    await stage.engine.reread(stage.integration.id)
    second = await stage.engine.checking.report()
    assert [one for one in second.findings if one.variant_id == variant_id] == []
    assert second.mended >= 1
    stage.wait(days=2)
    assert (await stage.engine.checking.report()).mended == 0


async def test_an_ignored_finding_is_left_out_until_its_code_changes(tmp_path: Path) -> None:
    stage = await set_stage(tmp_path, replace(QUIET, products=6, known_share=0.0))
    try:
        variant_id = next(iter(stage.world.shop.variants))
        stage.world.edit_variant(variant_id, ean="8712345678901")
        await stage.engine.reread(stage.integration.id)
        found = await invalid(stage)
        await stage.engine.checking.ignore([found], "eigen label")
        report = await stage.engine.checking.report()
        assert report.ignored[key_of(found)].why == "eigen label"
        assert found not in (*report.open(), *await stage.engine.check())
        stage.wait(hours=1)
        stage.world.edit_variant(variant_id, ean="8712345678902")
        await stage.engine.reread(stage.integration.id)
        again = await invalid(stage)
        assert again.value == "8712345678902"
        await stage.engine.checking.take_back([found])
        assert (await stage.engine.checking.report()).ignored == {}
    finally:
        await stage.close()


async def test_renaming_an_integration_loses_no_decision(stage: Stage) -> None:
    variant_id = next(iter(stage.world.shop.variants))
    stage.world.edit_variant(variant_id, ean="8712345678901")
    await stage.engine.reread(stage.integration.id)
    found = await invalid(stage)
    await stage.engine.checking.ignore([found], "eigen label")
    before = await stage.engine.checking.report()
    await stage.change(name="Anders genaamd")
    report = await stage.engine.checking.report()
    assert {one.integration for one in report.findings} - {""} == {"Anders genaamd"}
    assert len(report.findings) == len(before.findings)
    assert (report.mended, len(report.open())) == (0, len(before.open()))
    (again,) = (one for one in report.findings if key_of(one) in report.ignored)
    assert (again.variant_id, report.ignored[key_of(again)].why) == (variant_id, "eigen label")
    mine = tuple(one for one in report.open() if one.integration)
    assert await stage.engine.check(stage.integration.id) == mine


async def test_a_shop_that_is_removed_counts_for_nothing(stage: Stage) -> None:
    variant_id = next(iter(stage.world.shop.variants))
    stage.world.edit_variant(variant_id, ean="8712345678901")
    await stage.engine.reread(stage.integration.id)
    await stage.engine.checking.ignore([await invalid(stage)], "eigen label")
    other = await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Tweede"), None
    )
    kept = FindingsKept(stage.store)
    known = {f"drift|x|{other.id}|variant|{stage.integration.id}": "drift"}
    kept.record(known, stage.engine.parts.now())
    await stage.engine.checking.report()
    assert kept.mended_since(stage.engine.parts.now() - timedelta(days=1)) == 1
    await stage.engine.remove_integration(stage.integration.id)
    report = await stage.engine.checking.report()
    assert report.findings == ()
    assert (report.mended, report.ignored) == (1, {})


async def test_a_product_of_another_account_is_found_there(stage: Stage) -> None:
    other = Accounts(stage.store).add(Account(0, "Tweede", "c-2", "Tweede B.V."))
    await stage.engine.reread(stage.integration.id)
    held = Catalogue(stage.store).warehouse(stage.integration.account_id)[0]
    sql = "UPDATE warehouse_product SET account_id = ? WHERE product_id = ?"
    with stage.store.write() as database:
        database.execute_sql(sql, (other.id, held.id))  # type: ignore[no-untyped-call]
    kind, why = FindingKind.WAREHOUSE_ONLY, reason("check_warehouse_only")
    loose = Finding(kind, Severity.TELLS, "", None, None, held.name, held.sku, why, held.id)
    places = await stage.engine.checking.places(loose)
    assert places.shop == ""
    assert "/company/c-2/" in places.warehouse
    assert places.warehouse.endswith(held.id)


async def test_both_back_offices_are_found_once_the_connection_was_tested(stage: Stage) -> None:
    await stage.engine.reread(stage.integration.id)
    await stage.run(Task.PRODUCTS)
    links = Links(stage.store)
    (link, *_) = links.all(stage.integration.id)
    assert isinstance(link, Link)
    assert link.reason is LinkReason.EAN_AND_SKU
    stage.world.edit_variant(link.variant_id, ean="8712345678901")
    stage.wait(hours=1)
    await stage.engine.reread(stage.integration.id)
    found = next(one for one in await stage.engine.check() if one.kind is FindingKind.DRIFT)
    before = await stage.engine.checking.places(found)
    assert (before.shop, link.warehouse_product_id in before.warehouse) == ("", True)
    await stage.engine.test_integration(stage.integration.id)
    after = await stage.engine.checking.places(found)
    assert after.shop.endswith(f"/admin/products/{found.product_id}")

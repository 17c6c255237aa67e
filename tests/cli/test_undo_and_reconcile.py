"""``orders reconcile`` and ``undo`` on the command line."""

from datetime import timedelta

from qls_desktop.simulator.faults import Fault
from tests.cli.terminal import Terminal


def _sync_stock(terminal: Terminal) -> int:
    """Syncs products and stock; gives the stock run that corrected a level typed in the shop."""
    assert terminal("sync", "products").code == 0
    terminal("sync", "stock", "--approve")
    terminal.clock.advance(timedelta(minutes=1))
    variants = terminal.world.shop.variants.values()
    variant = next(
        it for it in variants if it.stock_level > 3 and it.fields["stockTracking"] == "enabled"
    )
    terminal.world.edit_variant(variant.id, stockLevel=variant.stock_level + 1)
    said = terminal("sync", "stock", "--json")
    assert said.document["written"] == 1
    return int(said.document["run"])


def test_agreement_and_then_a_gap(connected: Terminal) -> None:
    connected("sync", "all")
    said = connected("orders", "reconcile", "--json")
    assert said.code == 0, said.out
    assert said.document["gaps"] == []
    assert said.document["complete"] is True
    number = connected.world.place_order().number
    connected.clock.advance(timedelta(hours=3))
    said = connected("orders", "reconcile", "--integration", "Winkel", "--json")
    assert said.code == 1
    gaps = {gap["number"]: gap for gap in said.document["gaps"]}
    assert gaps[number]["kind"] == "missing"
    assert gaps[number]["age_minutes"] == 180
    assert number in gaps[number]["message"]
    told = connected("orders", "reconcile", "--language", "en")
    assert told.code == 1
    assert f"(3 h) Order {number} isn't in my.QLS" in told.out


def test_agreement_in_words(connected: Terminal) -> None:
    connected("sync", "all")
    said = connected("orders", "reconcile", "--days", "2")
    assert "zijn het eens" in said.out
    assert said.code == 0


def test_ages_in_words(connected: Terminal) -> None:
    connected.clock.advance(timedelta(minutes=11))
    assert "min.)" in connected("orders", "reconcile").out
    connected.clock.advance(timedelta(days=3))
    assert "(3 dagen)" in connected("orders", "reconcile").out


def test_several_integrations(connected: Terminal) -> None:
    connected.add_integration("Tweede")
    said = connected("orders", "reconcile", "--json")
    assert [it["integration"] for it in said.document["integrations"]] == ["Tweede", "Winkel"]


def test_days_that_cannot_be(connected: Terminal) -> None:
    for days in ("0", "366", "-1"):
        assert connected("orders", "reconcile", f"--days={days}").code == 2


def test_list_that_is_not_whole(connected: Terminal) -> None:
    connected("sync", "all")
    assert connected("orders", "list", "--state", "sent", "--json").document["orders"]
    for order in connected.world.warehouse.orders():
        order.visible_from = connected.clock.now() + timedelta(days=1)
    connected.clock.advance(timedelta(minutes=20))
    said = connected("orders", "reconcile")
    assert said.code == 1
    assert "my.QLS zijn niet allemaal gelezen" in said.out


def test_login_that_is_refused(connected: Terminal) -> None:
    connected.world.warehouse.revoke_login()
    assert connected("orders", "reconcile").code == 3


def test_undo_is_previewed_and_done(connected: Terminal) -> None:
    run = _sync_stock(connected)
    before = {v.id: v.stock_level for v in connected.world.shop.variants.values()}
    preview = connected("undo", str(run), "--dry-run", "--json")
    assert (preview.code, preview.document["planned"]) == (0, 1)
    assert preview.document["dry_run"] is True
    assert {v.id: v.stock_level for v in connected.world.shop.variants.values()} == before
    said = connected("undo", str(run), "--json")
    assert (said.code, said.document["written"]) == (0, 1)
    (item,) = said.document["items"]
    after = {v.id: v.stock_level for v in connected.world.shop.variants.values()}
    assert after == before | {int(item["key"]): before[int(item["key"])] + 1}


def test_undo_in_words(connected: Terminal) -> None:
    run = _sync_stock(connected)
    said = connected("undo", str(run), "--language", "en")
    assert said.code == 0
    assert "Stock back from" in said.out


def test_undo_of_links_is_previewed_held_done_and_undone(connected: Terminal) -> None:
    synced = connected("sync", "products", "--json").document
    links = [item for item in synced["items"] if item["action"] == "link"]
    run, count = str(synced["run"]), len(links)
    assert count == synced["written"] > 5
    told = connected("undo", run, "--dry-run", "--language", "en")
    assert "The next product sync makes these links again" in told.out
    assert " → –: Link taken away: this product then has no my.QLS product" in told.out
    held = connected("undo", run, "--json")
    assert (held.code, held.document["written"], held.document["held"]) == (1, 0, count)
    done = connected("undo", run, "--approve", "--json")
    assert (done.code, done.document["written"]) == (0, count)
    unlinked = [item["key"] for item in done.document["items"] if item["action"] == "unlink"]
    assert unlinked == [item["key"] for item in links]
    again = connected("undo", str(done.document["run"]), "--approve", "--json")
    assert (again.code, again.document["written"]) == (0, count)
    assert connected("sync", "products", "--json").document["written"] == 0


def test_undo_of_what_cannot_be_undone(connected: Terminal) -> None:
    said = connected("sync", "orders", "--json")
    refused = connected("undo", str(said.document["run"]), "--json")
    assert (refused.code, refused.document["error"]["kind"]) == (2, "undo_orders")
    assert connected("undo", "999").code == 2
    assert connected("undo", "abc").code == 2


def test_undo_without_the_shop(connected: Terminal) -> None:
    run = _sync_stock(connected)
    connected.world.lightspeed_faults.arm(Fault("refuse_connect", count=500))
    said = connected("undo", str(run), "--json")
    assert (said.code, said.document["outcome"]) == (3, "failed")

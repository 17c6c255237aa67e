"""Syncs, orders, the product check, the self-test and the simulator from the command line."""

import csv
import json
import logging
import signal
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from qls_desktop.domain.findings import FindingKind
from qls_desktop.simulator.faults import Fault
from qls_desktop.support.reach import Host
from tests.cli.terminal import QUIET, NoKeyring, Terminal
from tests.conftest import ExpectLog

RUN_KEYS = {
    "task", "integration", "run", "outcome", "planned", "written", "skipped", "held", "rejected",
    "in_doubt", "calls", "items",
}  # fmt: skip
FINDING_KEYS = {
    "kind", "severity", "integration", "variant_id", "product_id", "title", "value", "message",
}  # fmt: skip
URL_KEYS = {"shop_url", "qls_url"}
ORDER_KEYS = {"number", "shop_order_id", "state", "reason", "qls_order_id"}


def test_one_run_gives_one_document(connected: Terminal) -> None:
    said = connected("sync", "products", "--json")
    assert (said.code, said.err) == (0, "")
    assert said.document.keys() >= RUN_KEYS
    assert said.document["task"] == "products"
    assert said.document["integration"] == "Winkel"
    assert said.document["calls"]["lightspeed"] > 0
    assert said.document["calls"]["qls"] > 0


def test_all_tasks_run_in_an_order_that_works_the_first_time(connected: Terminal) -> None:
    runs = connected("sync", "all", "--json").document["runs"]
    assert [run["task"] for run in runs] == ["products", "orders", "stock"]
    assert runs[1]["written"] == 2
    again = connected("sync", "all", "--json").document["runs"]
    assert [run["written"] for run in again] == [0, 0, 0]


def test_a_rehearsal_writes_nothing(connected: Terminal) -> None:
    connected("sync", "products")
    said = connected("sync", "orders", "--dry-run", "--json").document
    assert (said["planned"], said["written"], said["dry_run"]) == (2, 0, True)
    assert {item["action"] for item in said["items"]} == {"send"}
    assert connected("sync", "orders", "--json").document["written"] == 2


def test_people_read_sentences(connected: Terminal) -> None:
    said = connected("sync", "products")
    assert said.out.startswith("Winkel – producten: gedaan\n")
    rehearsed = connected("sync", "orders", "--dry-run", "--language", "en")
    assert "rehearsal" in rehearsed.out


def test_orders_in_doubt_need_attention(connected: Terminal) -> None:
    connected("sync", "products")
    connected.world.qls_faults.arm(Fault("drop_after", "POST *orders*"))
    said = connected("sync", "orders", "--json")
    assert (said.code, said.document["in_doubt"], said.document["outcome"]) == (1, 1, "attention")
    listed = connected("orders", "list", "--state", "in_doubt", "--json").document["orders"]
    assert [order["state"] for order in listed] == ["in_doubt"]
    assert listed[0].keys() >= ORDER_KEYS
    refused = connected("orders", "ignore", listed[0]["number"], "--why", "x")
    assert refused.code == 2


def test_a_refused_login_fails_the_run(connected: Terminal) -> None:
    connected("sync", "products")
    connected.world.qls_faults.arm(Fault("drop_before", rate=1.0))
    said = connected("sync", "orders", "--json")
    assert (said.code, said.document["outcome"]) == (3, "failed")
    assert said.document["problem"]["message"]


def test_no_network_fails_the_run(connected: Terminal) -> None:
    connected.is_online = False
    said = connected("sync", "all", "--json")
    assert said.code == 3
    assert {run["outcome"] for run in said.document["runs"]} == {"failed"}


def test_without_logins_the_environment_is_suggested(connected: Terminal) -> None:
    connected.environment = {}
    connected.secrets = NoKeyring()
    said = connected("sync", "orders")
    assert (said.code, "QLS_DESKTOP_LIGHTSPEED_SECRET" in said.err) == (3, True)


def test_an_order_is_shown_ignored_and_offered_again(connected: Terminal) -> None:
    connected("sync", "orders")  # nothing is linked yet, so both wait
    first, second = connected("orders", "list", "--json").document["orders"]
    assert (first["state"], first["reason"]) == ("waiting", "line_unlinked")
    number = first["number"]
    ignored = connected("orders", "ignore", number, "--why", "Zelf gebracht", "--json")
    assert (ignored.code, ignored.document["order"]["state"]) == (0, "ignored")
    shown = connected("orders", "show", str(first["shop_order_id"]), "--json").document["order"]
    assert [event["state"] for event in shown["events"]][-1] == "ignored"
    assert shown["lines"]
    assert "Zelf gebracht" in connected("orders", "show", number).out
    assert connected("orders", "retry", number, "--json").document["order"]["state"] == "ready"
    assert connected("orders", "confirm", second["number"]).code == 2
    assert connected("orders", "show", "none").code == 2
    assert connected("orders", "ignore", number, "--why", " ").code == 2


def test_an_order_that_may_be_there_is_not_sent_again_unseen(connected: Terminal) -> None:
    connected("sync", "products")
    number = next(iter(connected.world.shop.orders.values())).number
    connected.world.warehouse.add_foreign_order(number, None)
    connected.clock.advance(timedelta(minutes=2))
    connected("sync", "orders")
    (order,) = connected("orders", "list", "--state", "conflict", "--json").document["orders"]
    said = connected("orders", "retry", order["number"])
    assert (said.code, "orders confirm" in said.err) == (2, True)
    resent = connected("orders", "retry", order["number"], "--resend", "--json").document
    assert resent["order"]["state"] == "ready"


def test_an_order_seen_in_my_qls_is_confirmed(connected: Terminal) -> None:
    connected("sync", "products")
    number = next(iter(connected.world.shop.orders.values())).number
    there = connected.world.warehouse.add_foreign_order(number, None)
    connected.clock.advance(timedelta(minutes=2))
    connected("sync", "orders")
    assert connected("orders", "confirm", number, "--qls-order", "none").code == 2
    said = connected("orders", "confirm", number, "--qls-order", there.id, "--json")
    assert (said.code, said.document["order"]["state"]) == (0, "sent")
    assert said.document["order"]["qls_order_id"] == there.id


def test_the_check_reads_first_and_then_what_is_stored(tmp_path: Path) -> None:
    faulty = Terminal(tmp_path, replace(QUIET, products=30, fault_share=0.5))
    faulty.connect()
    said = faulty("check", "--json")
    assert said.code == 1
    findings = said.document["findings"]
    assert all(finding.keys() == FINDING_KEYS | URL_KEYS for finding in findings)
    counts = said.document["counts"]
    assert set(counts) == {kind.value for kind in FindingKind}
    assert sum(counts.values()) == len(findings)
    faulty.is_online = False
    assert faulty("check", "--json").document == said.document
    assert faulty("check").code == 1


def test_findings_lead_to_both_back_offices(tmp_path: Path) -> None:
    faulty = Terminal(tmp_path, replace(QUIET, products=30, fault_share=0.5))
    faulty.connect()
    findings = faulty("check", "--json").document["findings"]
    loose = [one for one in findings if one["product_id"] is None]
    assert {one["kind"] for one in loose} == {"warehouse_only"}
    for one in findings:
        product = one["product_id"]
        assert one["shop_url"].endswith(f"/admin/products/{product}" if product else "")
        assert bool(one["shop_url"]) is bool(product)
    assert all("/fulfillment/product/" in one["qls_url"] for one in loose)


def test_a_check_that_cannot_read_is_3(connected: Terminal) -> None:
    connected.is_online = False
    assert connected("check").code == 3


def test_findings_go_to_a_file(connected: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "bevindingen.csv"
    said = connected("check", "--json", "--export", str(file), "--language", "en")
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    rows = list(csv.reader(lines, delimiter=";"))
    assert rows[0][0] == "Severity"
    assert len(rows) - 1 == len(said.document["findings"])
    assert connected("check", "--export", str(tmp_path / "b.xlsx")).code == 0
    assert (tmp_path / "b.xlsx").read_bytes().startswith(b"PK")
    assert connected("check", "--export", str(tmp_path / "b.pdf")).code == 2
    assert connected("check", "--export", str(tmp_path / "none" / "b.csv")).code == 3


def test_the_self_test_tells_its_worst(terminal: Terminal) -> None:
    terminal.secrets = NoKeyring()
    said = terminal("doctor", "--json")
    assert (said.code, said.document["state"]) == (1, "warn")
    assert {"check": "keyring", "state": "warn"}.items() <= said.document["checks"][3].items()
    assert "keyring" not in terminal("doctor").out
    terminal.hosts = (Host("reach-my-qls", "127.0.0.1", 1),)
    assert any(
        it["check"] == "reach-my-qls" for it in terminal("doctor", "--json").document["checks"]
    )


@pytest.mark.parametrize(
    "content", ['{"products": 0}', "[]", '{"colour": 1}', "{", '{"qls": {"nothing": "1"}}']
)
def test_a_scenario_that_does_not_fit_is_2(
    terminal: Terminal, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "scenario.json"
    file.write_text(content)
    assert terminal("simulator", "--scenario", str(file)).code == 2
    assert terminal("simulator", "--scenario", str(tmp_path / "none.json")).code == 2


def test_an_unexpected_error_is_one_sentence_and_in_the_log(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    expect_log("qls_desktop.cli", "broke off")
    monkeypatch.setattr("qls_desktop.commands.doctor.examine", _explode)
    said = terminal("doctor", "--json")
    assert (said.code, said.document["error"]["kind"]) == (3, "command_crashed")
    assert "Traceback" not in said.err
    log = (terminal.profile / "logs" / "qls-desktop.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log


def _explode(*_: object) -> None:
    raise ZeroDivisionError


def test_ctrl_c_ends_a_run_at_its_next_step(connected: Terminal) -> None:
    before = signal.getsignal(signal.SIGINT)
    connected.at_call[connected.calls + 2] = lambda: signal.raise_signal(signal.SIGINT)
    said = connected("sync", "all", "--json")
    assert (said.code, said.document["runs"][-1]["outcome"]) == (3, "cancelled")
    assert len(said.document["runs"]) < 3
    assert "Ctrl-C" in said.err
    assert signal.getsignal(signal.SIGINT) is before
    assert connected("sync", "all").code == 0


def test_a_second_ctrl_c_breaks_off(connected: Terminal) -> None:
    def twice() -> None:
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGINT)

    connected.at_call[connected.calls + 2] = twice
    said = connected("sync", "all", "--json")
    assert (said.code, said.document["error"]["kind"]) == (3, "command_stopped")
    assert connected("sync", "all").code == 0


def test_a_break_is_told_in_one_sentence(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.commands.doctor.examine", _interrupt)
    said = terminal("doctor", "--json")
    assert (said.code, said.document["error"]["kind"]) == (3, "command_stopped")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_nothing_secret_is_in_profile_or_answers(connected: Terminal) -> None:
    said = connected("sync", "all", "--json")
    kept = b"".join(it.read_bytes() for it in connected.profile.rglob("*") if it.is_file())
    for secret in list(connected.environment.values())[1:]:
        assert secret not in said.out + said.err
        assert secret.encode() not in kept
    assert json.loads(said.out)
    assert logging.getLogger().level == logging.WARNING

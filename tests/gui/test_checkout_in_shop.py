"""The Sameday script pressed into a simulated shop and out of it, with every refusal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import (
    Account,
    DeliveryKind,
    Integration,
    OrderRules,
    ShippingRule,
)
from qls_desktop.gui.script_dialog import ScriptDialog
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.lightspeed.checkout import checkout_page
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.world import World
from qls_desktop.sync.engine import Engine
from qls_desktop.system.secrets import SessionSecrets
from tests.gui.hands import press
from tests.gui.whole_program import PATIENCE, Program, end, start
from tests.sync.stage import QUIET, SHOP_URL, WAREHOUSE_URL

RULES = OrderRules(shipping_rules=(ShippingRule("Sameday", DeliveryKind.SAMEDAY),))
OWN = "<script>winkel();</script>"


@pytest.fixture
def program(tmp_path: Path, loop: qasync.QEventLoop, qtbot: QtBot) -> Iterator[Program]:
    """A connected shop with a Sameday method, its page open."""
    assert loop is not None
    made = start(World(replace(QUIET, products=3), SystemClock()), tmp_path, SessionSecrets())
    made.world.shop.javascript = {"isActive": True, "script": OWN}

    async def connect(engine: Engine) -> Integration:
        account = Account(0, "Magazijn", COMPANY_ID, "Voorbeeldwinkel B.V.", WAREHOUSE_URL)
        login = Login(made.world.qls_username, made.world.qls_password)
        account = await engine.save_account(account, login)
        shop = Integration(0, account.id, "Theehuis", BRAND_ID, base_url=SHOP_URL, orders=RULES)
        login = Login(made.world.lightspeed_key, made.world.lightspeed_secret)
        return await engine.save_integration(shop, login)

    integration = made.worker.ask(connect).result(timeout=PATIENCE / 1000)
    page = made.window.integration
    made.window.ui.pages.setCurrentWidget(page)
    page.show_integration(integration)
    settle(made, qtbot)
    yield made
    end(made, qtbot)


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.tasks.count() == 0, timeout=PATIENCE)


def act(program: Program, button: QWidget, qtbot: QtBot) -> str:
    """Presses a button that shows a preview, agrees to it, and gives what the dialog said."""
    press(button)
    found: list[ScriptDialog] = []

    def is_open() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, ScriptDialog)]
        return bool(found) and found[0].isVisible()

    qtbot.waitUntil(is_open, timeout=PATIENCE)
    told = found[0].ui.steps.text()
    press(found[0].ui.accept)
    settle(program, qtbot)
    return told


def bodies(program: Program) -> list[str]:
    rows = program.world.shop.stored["shop/scripts"].values()
    return [str(row.fields["body"]) for row in rows]


def test_installed_changed_put_right_and_removed(program: Program, qtbot: QtBot) -> None:
    ui, shop = program.window.integration.script.ui, program.world.shop
    assert "Er staat geen Sameday-script" in ui.state.text()
    act(program, ui.install, qtbot)
    assert "is bijgewerkt" in ui.state.text()
    assert bodies(program)[0] in checkout_page(shop)
    (row,) = shop.stored["shop/scripts"].values()
    row.fields["body"] = str(row.fields["body"]).replace("12:00", "23:00")
    press(ui.look)
    settle(program, qtbot)
    assert "Iemand heeft het Sameday-script in de winkel gewijzigd" in ui.state.text()
    assert "wordt overschreven" in act(program, ui.install, qtbot)
    assert "is bijgewerkt" in ui.state.text()
    assert "23:00" not in bodies(program)[0]
    act(program, ui.remove, qtbot)
    assert "Er staat geen Sameday-script" in ui.state.text()
    assert (bodies(program), shop.metafields, shop.javascript["script"]) == ([], {}, OWN)


@pytest.mark.parametrize("refusal", ["refuse_422", "cut"])
def test_a_refused_script_is_told_to_be_in_the_slot(
    program: Program, qtbot: QtBot, refusal: str
) -> None:
    ui, shop = program.window.integration.script.ui, program.world.shop
    shop.set_switches({"script_body": refusal})
    act(program, ui.install, qtbot)
    assert "is bijgewerkt" in ui.state.text()
    assert "vak voor eigen JavaScript" in ui.hint_state.text()
    assert bodies(program) == []
    assert str(shop.javascript["script"]).startswith(OWN)
    act(program, ui.remove, qtbot)
    assert shop.javascript == {"isActive": True, "script": OWN}


@pytest.mark.parametrize("tick", ["settings", "content", "tracking"])
def test_the_missing_tick_is_named(program: Program, qtbot: QtBot, tick: str) -> None:
    ui, shop = program.window.integration.script.ui, program.world.shop
    shop.set_switches({"scripts_permission": tick})
    shop.permissions[tick]["write"] = False
    act(program, ui.install, qtbot)
    assert f"{tick}.write" in program.window.ui.banners.text()
    assert "Er staat geen Sameday-script" in ui.state.text()
    assert bodies(program) == []


def test_a_shop_that_takes_no_script_at_all_is_told(program: Program, qtbot: QtBot) -> None:
    ui, shop = program.window.integration.script.ui, program.world.shop
    shop.set_switches({"script_body": "refuse_422"})
    shop.javascript["isActive"] = False
    act(program, ui.install, qtbot)
    assert "staat code die uit staat" in program.window.ui.banners.text()
    assert "Er staat geen Sameday-script" in ui.state.text()
    assert shop.javascript == {"isActive": False, "script": OWN}

"""The fake engine's checkout script: it stands as the test set it."""

from dataclasses import replace
from datetime import UTC, datetime

from qls_desktop.domain.checkout_script import CheckoutScriptState, ScriptPlace, Standing
from qls_desktop.domain.reason import reason

AT = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
NO_METHOD = CheckoutScriptState(
    ScriptPlace.NOWHERE, Standing.ABSENT, problem=reason("checkout_no_method")
)
ABSENT = CheckoutScriptState(
    ScriptPlace.NOWHERE, Standing.ABSENT, "<script>/*ons*/</script>", '{"v":1}'
)
INSTALLED = replace(
    ABSENT, place=ScriptPlace.SCRIPT, standing=Standing.CURRENT, installed_at=AT, looked_at=AT
)


class FakeCheckout:
    """``script`` is what is remembered, ``in_shop`` what a look finds (None: the same)."""

    done: list[tuple[object, ...]]
    failure: Exception | None
    script: CheckoutScriptState = NO_METHOD
    in_shop: CheckoutScriptState | None = None

    def _note(self, what: str, integration_id: int) -> None:
        self.done.append((what, integration_id))
        if self.failure is not None:
            raise self.failure

    async def checkout_script(self, _integration_id: int) -> CheckoutScriptState:
        return self.script

    async def look_at_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        self._note("look_script", integration_id)
        self.script = self.in_shop or self.script
        return self.script

    async def install_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        self._note("install_script", integration_id)
        self.script = INSTALLED
        return self.script

    async def remove_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        self._note("remove_script", integration_id)
        self.script = ABSENT
        return self.script

    async def confirm_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        self._note("confirm_script", integration_id)
        self.script = replace(self.script, confirmed=True)
        return self.script

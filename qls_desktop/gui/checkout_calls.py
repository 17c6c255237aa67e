"""What the page "Integratie" asks of the engine about the script in the shop's checkout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qls_desktop.domain.checkout_script import CheckoutScriptState


class CheckoutCalls(Protocol):
    """The part of the engine that knows the script; every call runs in the worker."""

    async def checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """How the script stands, as far as is remembered."""

    async def look_at_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """How the script stands once the shop was asked."""

    async def install_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """Installs the script, or brings it up to date."""

    async def remove_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """Takes the script out of the shop."""

    async def confirm_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """Notes that the merchant has seen it work."""

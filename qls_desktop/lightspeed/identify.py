"""Who a key belongs to and what it may do (api/lightspeed.md, recipe 1: 3 calls)."""

from qls_desktop.lightspeed.calls import get
from qls_desktop.lightspeed.envelope import one, opened
from qls_desktop.lightspeed.loose import Row, flag, identity, inner, text
from qls_desktop.lightspeed.shop_values import ShopIdentity
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane

NEEDED = (
    "products.read",
    "products.write",
    "orders.read",
    "orders.write",
    "customers.read",
    "settings.read",
)
"""The ticks that a key needs (section 1)."""


async def identify(channel: Channel, language: str) -> ShopIdentity:
    """Asks account, permissions and shop; writes nothing.

    Raises:
        ApiProblemError: ``lightspeed_key``, ``lightspeed_language`` and what else can be wrong.
    """
    account = get(language, "account.json", Lane.USER)
    is_private = await channel.read(account, one(account, "account", _is_private))
    rights = get(language, "account/permissions.json", Lane.USER)

    def missing(answer: Answer) -> tuple[str, ...]:
        return _missing(opened(rights, answer))

    lacking = await channel.read(rights, missing)
    shop = get(language, "shop.json", Lane.USER)
    number, name, sub_domain = await channel.read(shop, one(shop, "shop", _names))
    return ShopIdentity(number, name, sub_domain, language, is_private, lacking)


def _is_private(row: Row) -> bool:
    return identity(row, "appId") is None


def _missing(body: Row) -> tuple[str, ...]:
    """The ticks that are missing; none when the answer holds no ticks at all: a 403 will tell."""
    ticks = inner(body, "accountPermissions") or body
    if not any(isinstance(value, dict) for value in ticks.values()):
        return ()
    return tuple(
        tick
        for tick in NEEDED
        if not flag(inner(ticks, tick.split(".", maxsplit=1)[0]), tick.split(".")[1])
    )


def _names(row: Row) -> tuple[int, str, str]:
    sub_domain = text(row, "subDomain")
    name = text(row, "title") or text(row, "name") or text(row, "mainDomain") or sub_domain
    return identity(row) or 0, name, sub_domain

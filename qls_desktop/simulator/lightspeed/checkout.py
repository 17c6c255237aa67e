"""The last step of the shop's checkout: choosing how to ship. The one page that runs scripts."""

from html import escape

from qls_desktop.simulator.lightspeed.records import SHIPPING_METHODS, ShippingMethod
from qls_desktop.simulator.lightspeed.state import ShopState

_PAGE = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Afrekenen</title>{head}</head>
<body><h1>Afrekenen</h1><form><ul>
{methods}
</ul></form>{body}</body></html>
"""


def checkout_page(shop: ShopState) -> str:
    """Give the page as a customer's browser gets it (switch `script_on_checkout`)."""
    methods = "\n".join(map(_method, SHIPPING_METHODS))
    return _PAGE.format(head=_scripts(shop, "head"), methods=methods, body=_scripts(shop, "body"))


def _method(method: ShippingMethod) -> str:
    name = f"method-{method.id}"
    value = f"core|{method.id}|{method.value_id}"
    return (
        f'<li><input type="radio" name="shipment" id="{name}" value="{value}">'
        f'<label for="{name}">{escape(method.title)}</label></li>'
    )


def _scripts(shop: ShopState, location: str) -> str:
    if shop.switch("script_on_checkout") == "no":
        return ""
    rows = [row.fields for row in shop.stored["shop/scripts"].values()]
    texts = [_script(row) for row in rows if row["location"] == location]
    if location == "body" and shop.javascript["isActive"]:
        texts.append(str(shop.javascript["script"]))
    return "\n".join(texts)


def _script(fields: dict[str, object]) -> str:
    if fields["url"]:
        return f'<script src="{escape(str(fields["url"]))}"></script>'
    return str(fields["body"])

"""The calls on the account, the shop itself and its shipping methods."""

from decimal import Decimal

from starlette.responses import Response
from starlette.routing import Route

from qls_desktop.simulator.lightspeed.call import Call, not_found, route
from qls_desktop.simulator.lightspeed.order_fields import COUNTRIES
from qls_desktop.simulator.lightspeed.records import SHIPPING_METHODS, ShippingMethod
from qls_desktop.simulator.lightspeed.shapes import Json, answer, number, ref

SHOP_ID = 310042
_TITLES = {"nl": ("nl_NL", "Nederlands"), "en": ("en_GB", "English"), "de": ("de_DE", "Deutsch")}
_WRITABLE = ("email", "phone", "street", "street2", "zipcode", "city")


def _account(call: Call) -> Response:
    parts = ("signout", "permissions", "ratelimit", "metafields")
    refs = {name: ref(call.language, f"account/{name}") for name in parts}
    return call.one("account", {"id": 41001, "appId": False, "apiKey": call.shop.key, **refs})


def _permissions(call: Call) -> Response:
    ticks = {name: dict(tick) for name, tick in call.shop.permissions.items()}
    bare = call.shop.switch("permissions_envelope") == "bare"
    return answer(ticks if bare else {"accountPermissions": ticks})


def _ratelimit(call: Call) -> Response:
    limits, day_in_utc = call.shop.rate_limits()
    document = call.shop.limits.document(call.shop.clock.now(), limits, day_in_utc)
    return answer({"accountRatelimit": document})


def _languages(call: Call) -> Response:
    rows = [
        {
            "id": place,
            "isActive": active,
            "isDefault": place == 1,
            "code": code,
            "locale": _TITLES[code][0],
            "title": _TITLES[code][1],
        }
        for place, (code, active) in enumerate(call.shop.languages.items(), 1)
    ]
    return call.rows("languages", rows)


def shop_row(call: Call) -> Json:
    """Show the shop."""
    parts = ("company", "limits", "javascript", "website", "scripts", "metafields")
    return {
        "id": SHOP_ID,
        "createdAt": "2021-02-01T09:00:00+01:00",
        "status": "test",
        "isB2b": False,
        "isRetail": False,
        "subDomain": f"theehuis-voorbeeld-{SHOP_ID}",
        "mainDomain": "www.example.test",
        "email": "winkel@example.test",
        "phone": "",
        "fax": "",
        "street": "Voorbeeldkade 1",
        "street2": "",
        "zipcode": "1234 AB",
        "city": "Voorbeeldstad",
        "region": "",
        "country": dict(COUNTRIES["nl"]),
        "vatNumber": "",
        "cocNumber": "",
        "industry": "",
        "currency": {
            "shortcode": "EUR",
            "symbol": "€",
            "title": "Euro",
            "isDefault": True,
            "currencyRate": "1.000000",
        },
        **{name: ref(call.language, f"shop/{name}") for name in parts},
        **call.shop.fields,
    }


def _shop(call: Call) -> Response:
    return call.one("shop", shop_row(call))


def _put_shop(call: Call) -> Response:
    wish = call.wish("shop")
    call.shop.fields |= {name: str(wish[name]) for name in _WRITABLE if name in wish}
    return call.written("shop", shop_row(call))


def _limits(call: Call) -> Response:
    return call.one("shopLimits", {"maxProducts": 25000, "maxLanguages": 3})


def _javascript(call: Call) -> Response:
    return call.one("shopJavascript", dict(call.shop.javascript))


def _put_javascript(call: Call) -> Response:
    wish = call.wish("shopJavascript")
    known: Json = {name: wish[name] for name in ("isActive", "script") if name in wish}
    call.shop.javascript |= known
    return call.written("shopJavascript", dict(call.shop.javascript))


def _method_row(method: ShippingMethod, language: str) -> Json:
    incl = Decimal(method.price_cents) / 100
    path = f"shippingmethods/{method.id}"
    return {
        "id": method.id,
        "type": "pickup" if method.is_pickup else "default",
        "isBackofficeOnly": False,
        "sortOrder": method.id - SHIPPING_METHODS[0].id + 1,
        "freeAbove": 0,
        "paymentPriceExcl": number(incl / Decimal("1.21")),
        "paymentPriceIncl": number(incl),
        "title": method.title,
        "description": "",
        "tax": ref(language, "taxes/11") if method.price_cents else False,
        "countries": ref(language, f"{path}/countries"),
        "values": ref(language, f"{path}/values"),
    }


def _methods(call: Call) -> Response:
    rows = [_method_row(method, call.language) for method in SHIPPING_METHODS]
    return call.rows("shippingMethods", rows)


def _method_at(call: Call) -> ShippingMethod:
    for method in SHIPPING_METHODS:
        if method.id == call.ids["id"]:
            return method
    raise not_found()


def _method(call: Call) -> Response:
    return call.one("shippingMethod", _method_row(_method_at(call), call.language))


def _method_countries(call: Call) -> Response:
    method = _method_at(call)
    rows = [
        {"id": method.id * 10 + place, "country": dict(country)}
        for place, country in enumerate(COUNTRIES.values(), 1)
    ]
    return call.rows("shippingMethodCountries", rows)


def _method_values(call: Call) -> Response:
    method = _method_at(call)
    incl = Decimal(method.price_cents) / 100
    row = {
        "id": method.value_id,
        "weightMinimum": 0,
        "weightMaximim": 30000,
        "priceExcl": number(incl / Decimal("1.21")),
        "priceIncl": number(incl),
    }
    return call.rows("shippingMethodValues", [row])


ROUTES: list[Route] = [
    route("GET", "account", _account),
    route("GET", "account/permissions", _permissions),
    route("GET", "account/ratelimit", _ratelimit),
    route("GET", "languages", _languages),
    route("GET", "shop", _shop),
    route("PUT", "shop", _put_shop),
    route("GET", "shop/limits", _limits),
    route("GET", "shop/javascript", _javascript),
    route("PUT", "shop/javascript", _put_javascript),
    route("GET", "shippingmethods", _methods),
    route("GET", "shippingmethods/{id:int}", _method),
    route("GET", "shippingmethods/{id:int}/countries", _method_countries),
    route("GET", "shippingmethods/{id:int}/values", _method_values),
]

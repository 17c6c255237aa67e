"""The calls on what the shop only stores and lists: scripts, metafields, webhooks and such."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from qls_desktop.simulator.lightspeed.call import Call, not_found, route
from qls_desktop.simulator.lightspeed.listing import matching, page_of
from qls_desktop.simulator.lightspeed.records import Metafield, Record
from qls_desktop.simulator.lightspeed.shapes import ApiError, Json, answer, stamp


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of stored object.

    Attributes:
        path: its resource.
        one: envelope of one.
        many: envelope of a list.
        defaults: its fields, with what they are when not sent.
    """

    path: str
    one: str
    many: str
    defaults: Mapping[str, Any]


SCRIPTS = Kind(
    "shop/scripts", "shopScript", "shopScripts", {"url": None, "body": None, "location": "body"}
)
STATUSES = Kind(
    "orders/customstatuses",
    "customStatus",
    "customStatuses",
    {"color": "", "title": "", "sortOrder": 1},
)
WEBHOOKS = Kind(
    "webhooks",
    "webhook",
    "webhooks",
    {
        "isActive": True,
        "itemGroup": "",
        "itemAction": "*",
        "language": "nl",
        "format": "json",
        "address": "",
    },
)
SERVICES = Kind(
    "external_services",
    "externalService",
    "externalServices",
    {"type": "shipment", "name": "", "urlEndpoint": "", "isActive": True},
)


def _row(record: Record) -> Json:
    times = {"createdAt": stamp(record.created), "updatedAt": stamp(record.updated)}
    return {"id": record.id, **times, **record.fields}


def _many(call: Call, kind: Kind) -> str:
    return call.shop.switch("scripts_key") if kind is SCRIPTS else kind.many


def _check_script(call: Call, fields: dict[str, Any]) -> None:
    """Refuse or cut a script's body (switch `script_body`)."""
    body = fields.get("body")
    if not isinstance(body, str) or not body:
        return
    mode = call.shop.switch("script_body")
    if mode == "refuse_422":
        raise ApiError(422, "Invalid body.", {"body": "Not allowed."})
    if mode == "cut":
        fields["body"] = body[: len(body) // 2]


class _Stored:
    """The calls on one kind of stored object."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def routes(self) -> list[Route]:
        one = f"{self.kind.path}/{{id:int}}"
        return [
            route("GET", self.kind.path, self.list),
            route("GET", f"{self.kind.path}/count", self.count),
            route("POST", self.kind.path, self.create),
            route("GET", one, self.read),
            route("PUT", one, self.update),
            route("DELETE", one, self.delete),
        ]

    def all(self, call: Call) -> list[Record]:
        rows = call.shop.stored[self.kind.path].values()
        return matching(rows, call.query, call.shop.switches)

    def at(self, call: Call) -> Record:
        record = call.shop.stored[self.kind.path].get(call.ids["id"])
        if record is None:
            raise not_found()
        return record

    def list(self, call: Call) -> Response:
        page = page_of(self.all(call), call.query, call.shop.switches)
        return call.rows(_many(call, self.kind), [_row(record) for record in page])

    def count(self, call: Call) -> Response:
        return answer({"count": len(self.all(call))})

    def read(self, call: Call) -> Response:
        return call.one(self.kind.one, _row(self.at(call)))

    def create(self, call: Call) -> Response:
        fields = dict(self.kind.defaults) | self._taken(call)
        if self.kind is SCRIPTS and not (fields["body"] or fields["url"]):
            raise ApiError(422, "Invalid data: url or body is required.", {"body": "Required."})
        now = call.shop.now()
        record = Record(call.shop.next_id(self.kind.path), now, now, fields)
        call.shop.stored[self.kind.path][record.id] = record
        return call.created(self.kind.one, _row(record))

    def update(self, call: Call) -> Response:
        record = self.at(call)
        record.fields |= self._taken(call)
        record.updated = call.shop.now()
        return call.written(self.kind.one, _row(record))

    def delete(self, call: Call) -> Response:
        record = self.at(call)
        del call.shop.stored[self.kind.path][record.id]
        return call.deleted()

    def _taken(self, call: Call) -> dict[str, Any]:
        wish = call.wish(self.kind.one)
        fields = {name: wish[name] for name in self.kind.defaults if name in wish}
        if self.kind is SCRIPTS:
            _check_script(call, fields)
        return fields


class _Metafields:
    """The calls on the metafields of the shop, or of one kind of object."""

    def __init__(self, owner: str, singular: str) -> None:
        self.owner = owner
        self.one = f"{singular}Metafield"

    def routes(self) -> list[Route]:
        path = "shop/metafields" if self.owner == "shop" else f"{self.owner}/{{id:int}}/metafields"
        one = f"{path}/{{field:int}}"
        return [
            route("GET", path, self.list),
            route("POST", path, self.create),
            route("GET", one, self.read),
            route("PUT", one, self.update),
            route("DELETE", one, self.delete),
        ]

    def owner_of(self, call: Call) -> str:
        if self.owner == "shop":
            return "shop"
        if call.ids["id"] not in getattr(call.shop, self.owner):
            raise not_found()
        return f"{self.owner}/{call.ids['id']}"

    def at(self, call: Call) -> Metafield:
        found = call.shop.metafields.get(call.ids["field"])
        if found is None or found.owner != self.owner_of(call):
            raise not_found()
        return found

    def list(self, call: Call) -> Response:
        owner = self.owner_of(call)
        rows = [row for row in call.shop.metafields.values() if row.owner == owner]
        page = page_of(
            matching(rows, call.query, call.shop.switches), call.query, call.shop.switches
        )
        return call.rows(f"{self.one}s", [_row(row) for row in page])

    def read(self, call: Call) -> Response:
        return call.one(self.one, _row(self.at(call)))

    def create(self, call: Call) -> Response:
        owner, now = self.owner_of(call), call.shop.now()
        fields = {"key": "", "value": ""} | self._taken(call)
        made = Metafield(call.shop.next_id("metafield"), now, now, fields, owner)
        call.shop.metafields[made.id] = made
        return call.created(self.one, _row(made))

    def update(self, call: Call) -> Response:
        found = self.at(call)
        found.fields |= self._taken(call)
        found.updated = call.shop.now()
        return call.written(self.one, _row(found))

    def delete(self, call: Call) -> Response:
        del call.shop.metafields[self.at(call).id]
        return call.deleted()

    def _taken(self, call: Call) -> dict[str, Any]:
        wish = call.wish(self.one)
        return {name: wish[name] for name in ("key", "value") if name in wish}


ROUTES: list[Route] = [
    made for kind in (SCRIPTS, STATUSES, WEBHOOKS, SERVICES) for made in _Stored(kind).routes()
] + [
    made
    for owner, singular in (
        ("shop", "shop"),
        ("orders", "order"),
        ("products", "product"),
        ("variants", "variant"),
        ("shipments", "shipment"),
    )
    for made in _Metafields(owner, singular).routes()
]

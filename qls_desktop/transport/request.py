"""One call and its answer, free of any HTTP library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Lane(IntEnum):
    """Whose call goes first when calls have to wait (api/qls.md, section 2). Lowest first."""

    USER = 0
    ORDERS = 1
    STATUSES = 2
    STOCK = 3
    PRODUCTS = 4


@dataclass(frozen=True, slots=True)
class Request:
    """One call.

    ``path`` starts with a slash and comes after the base URL; ``template`` is the same path with
    its ids replaced by names (``/orders/{id}.json``), the only form that is ever logged or shown.
    ``body`` is JSON; it and ``query`` may hold personal data, hence the narrow ``repr``.
    """

    method: str
    path: str = field(repr=False)
    template: str
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: bytes | None = field(default=None, repr=False)
    lane: Lane = Lane.PRODUCTS

    @property
    def call(self) -> str:
        """Method and path template: what problems and logs name the call by."""
        return f"{self.method} {self.template}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: ``headers`` by lower-case name, ``body`` unpacked."""

    status: int
    content_type: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def is_json(self) -> bool:
        """Whether the body may be read as JSON: by its type, or by its look when untyped."""
        if "json" in self.content_type:
            return True
        untyped = self.content_type in ("", "text/plain")
        return untyped and self.body.lstrip()[:1] in (b"{", b"[")

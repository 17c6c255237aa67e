"""Notes every call that leaves the engine, on its way to the simulated APIs."""

from dataclasses import dataclass, field

import httpx


@dataclass(frozen=True, slots=True)
class Seen:
    """One call: which side, what was asked, the status answered (0: none came)."""

    side: str
    method: str
    path: str
    query: str
    status: int

    @property
    def writes(self) -> bool:
        """Whether the call may change something."""
        return self.method != "GET"

    def __str__(self) -> str:
        return f"{self.side} {self.method} {self.path} -> {self.status}"


@dataclass
class Wiretap:
    """The calls so far, of both sides."""

    calls: list[Seen] = field(default_factory=list)

    def on(self, side: str, carrier: httpx.AsyncBaseTransport) -> httpx.AsyncBaseTransport:
        """A transport that notes each call and passes it to ``carrier``."""
        return _Tapped(side, carrier, self.calls)

    def writes_since(self, start: int) -> list[Seen]:
        """The calls from number ``start`` on that may have changed something."""
        return [call for call in self.calls[start:] if call.writes]


class _Tapped(httpx.AsyncBaseTransport):
    def __init__(self, side: str, carrier: httpx.AsyncBaseTransport, calls: list[Seen]) -> None:
        self._side, self._carrier, self._calls = side, carrier, calls

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        status = 0
        try:
            answer = await self._carrier.handle_async_request(request)
            status = answer.status_code
        finally:
            url = request.url
            seen = Seen(self._side, request.method, url.path, url.query.decode(), status)
            self._calls.append(seen)
        return answer

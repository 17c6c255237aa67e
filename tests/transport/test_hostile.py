"""Nothing hostile gets through: each ends in a problem, in bounded time and memory."""

import asyncio
import gzip
import shutil
import subprocess
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext

import httpx
import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.transport import exchange
from qls_desktop.transport.budget import Budgets, lightspeed_budget
from qls_desktop.transport.open import Network, open_channel
from qls_desktop.transport.plain_text import one_line
from qls_desktop.transport.redaction import own_words
from qls_desktop.transport.request import Answer, Lane, Request
from tests.transport.worlds import BASE, START, SimulatedTiming, line, roomy

GET = Request("GET", "/nl/orders/1.json", "/{lang}/orders/{id}.json")
JSON = {"content-type": "application/json"}
Handler = Callable[[httpx.Request], httpx.Response]
ProblemOf = Callable[[Handler], Awaitable[Problem]]


def body_of(answer: Answer) -> bytes:
    return answer.body


def replying(content: bytes, headers: Mapping[str, str] = JSON, status: int = 200) -> Handler:
    return lambda _: httpx.Response(status, content=content, headers=headers)


async def shop_problem(handler: Handler) -> Problem:
    async with line(handler, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await Shop(channel, "nl").variant(7001)
    return caught.value.problem


async def warehouse_problem(handler: Handler) -> Problem:
    async with line(handler, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await Warehouse(channel, "c1").product_detail("f1")
    return caught.value.problem


DEEP = b"[" * 10_000 + b"]" * 10_000
BAD_BODIES = {
    "empty": b"",
    "blank": b" \n ",
    "deep list": DEEP,
    "deep inside": b'{"data":' + DEEP + b',"variant":' + DEEP + b"}",
    "deep object": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "utf-16": '{"variant":{"id":1},"data":{"id":1}}'.encode("utf-16"),
    "latin-1": '{"variant":{"title":"é"},"data":{"name":"é"}}'.encode("latin-1"),
    "lone surrogate": b'{"variant":{"id":1,"title":"\\ud800"},"data":{"id":"\\ud800"}}',
    "NaN": b'{"variant":{"id":NaN},"data":{"id":NaN}}',
    "Infinity": b'{"variant":{"id":Infinity},"data":{"id":-Infinity}}',
    "cut": b'{"variant":{"id":1},"data":{"id":1}',
    "two values": b'{"variant":{"id":1}}{"data":{"id":1}}',
    "a number of a million digits": b"9" * 1_000_000,
    "an id of 5,000 digits": b'{"variant":{"id":' + b"9" * 5_000 + b'},"data":{"id":[]}}',
    "another shape": b'{"variant":[],"data":[]}',
    "null": b"null",
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES)
@pytest.mark.parametrize("problem_of", [shop_problem, warehouse_problem])
async def test_a_broken_body_is_no_value(body: bytes, problem_of: ProblemOf) -> None:
    problem = await problem_of(replying(body))
    assert problem.kind in (OutcomeKind.UNCLEAR, OutcomeKind.REJECTED)


@pytest.mark.parametrize("kind", ["text/html", "application/xml", "image/png", "text/csv"])
@pytest.mark.parametrize("problem_of", [shop_problem, warehouse_problem])
async def test_another_type_of_content_is_not_read(kind: str, problem_of: ProblemOf) -> None:
    fine = b'{"variant":{"id":7001,"stockLevel":1},"data":{"id":"f1"},"meta":{"code":200}}'
    problem = await problem_of(replying(fine, {"content-type": kind}))
    assert problem.reason.kind == "api_unreadable"


async def test_a_mark_before_the_body_is_taken_off() -> None:
    body = b'\xef\xbb\xbf{"variant":{"id":7001,"stockLevel":3,"stockTracking":"enabled"}}'
    async with line(replying(body), SimulatedTiming()) as channel:
        assert (await Shop(channel, "nl").variant(7001)).stock_level == 3


async def test_of_a_key_that_comes_twice_the_last_one_counts() -> None:
    """As with every reader of JSON; both gateways read alike, so they can't be played apart."""
    body = b'{"variant":{"id":1,"id":7001},"data":{"id":"x","id":"f1"},"meta":{"code":200}}'
    async with line(replying(body), SimulatedTiming()) as channel:
        assert (await Shop(channel, "nl").variant(7001)).id == 7001
        assert (await Warehouse(channel, "c1").product_detail("f1")).product.id == "f1"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("target", ["https://evil.example/x", "http://api.webshopapp.com/x", "/x"])
async def test_a_redirect_is_never_followed(status: int, target: str) -> None:
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(status, headers={"location": target})

    async with line(handle, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.write(GET, body_of)
    assert caught.value.problem.reason.kind == "api_redirected"
    assert [str(request.url) for request in asked] == [f"{BASE}/nl/orders/1.json"]


async def test_a_link_to_another_host_is_never_followed() -> None:
    asked: list[str] = []
    away = {"id": False, "url": "x", "link": "http://evil.example/x.json"}
    order = {
        "id": 9001,
        "number": "1",
        "priceIncl": 1,
        "createdAt": "2026-05-04T10:00:00+02:00",
        "products": {"resource": away},
        "shipments": {"resource": away},
    }

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        if request.url.path.endswith("/orders/9001.json"):
            return httpx.Response(200, json={"order": order})
        return httpx.Response(200, json={"orderProducts": [], "shipments": []})

    async with line(handle, SimulatedTiming()) as channel:
        assert (await Shop(channel, "nl").order(9001)).id == 9001
    assert set(asked) == {"api.webshopapp.com"}
    assert len(asked) == 3


@pytest.mark.parametrize("language", ["nl\r\nX-Evil: 1", "nl\n", "\x00", "@evil.example", "//evil"])
async def test_a_line_break_in_a_path_is_no_header(language: str) -> None:
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(404, json={})

    async with line(handle, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError):
            await Shop(channel, language).variant(1)
    for request in asked:
        assert request.url.host == "api.webshopapp.com"
        assert "x-evil" not in request.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "31536000"},
        {"Retry-After": "Tue, 01 Jan 2199 00:00:00 GMT"},
        {"Retry-After": "9999-12-31T23:59:59-14:00"},
        {"Retry-After": "0001-01-01T00:00:00+14:00"},
        {"Retry-After": "-5"},
        {"Retry-After": "Tue, 01 Jan 2199 00:00:00 GMT", "Date": "9999-12-31T23:59:59-14:00"},
        {"Retry-After": "9999-12-31T23:59:59-14:00", "Date": "0001-01-01T00:00:00+14:00"},
        {"Retry-After": "Mon, 01 Jun 2026 12:00:00 GMT", "Date": "x" * 1_000_000},
        {"Retry-After": "9" * 100_000},
        {"Retry-After": "x" * 1_000_000},
        {"X-RateLimit-Limit": "1/1/1", "X-RateLimit-Remaining": "0/0/0", "X-RateLimit-Reset": "x"},
        {
            "X-RateLimit-Limit": "1/1/1",
            "X-RateLimit-Remaining": "0/0/0",
            "X-RateLimit-Reset": f"{10**30}/{10**30}/{10**30}",
        },
    ],
)
async def test_nobody_is_kept_waiting_for_a_year(headers: dict[str, str]) -> None:
    timing = SimulatedTiming()
    handler = replying(b"{}", headers, 429)
    async with line(handler, timing) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.read(GET, body_of)
    problem = caught.value.problem
    assert timing.now() - START < timedelta(minutes=20)
    assert (problem.kind, problem.reason.values["minutes"]) == (OutcomeKind.THROTTLED, 5)


async def test_a_whole_day_is_believed_and_told() -> None:
    timing = SimulatedTiming()
    click = Request("GET", "/x", "/x", lane=Lane.USER)
    async with line(replying(b"{}", {"Retry-After": "86400"}, 429), timing) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.read(click, body_of)
        assert channel.calls == 1
    assert caught.value.problem.reason.values["minutes"] == 1440
    assert timing.slept == []


class _Endless(httpx.AsyncByteStream):
    """Gives the same piece for ever, and counts."""

    def __init__(self, first: bytes, piece: bytes) -> None:
        self.given = 0
        self._first, self._piece = first, piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._first
        while True:
            self.given += len(self._piece)
            yield self._piece


@pytest.mark.parametrize(
    ("first", "piece", "encoding", "slug"),
    [
        (b"[", b" " * 65_536, "identity", "api_too_big"),
        (gzip.compress(b" " * 40_000_000, mtime=0), b"", "gzip", "api_too_big"),
        (gzip.compress(b"[]", mtime=0), b"\0" * 65_536, "gzip", "api_unreadable"),
    ],
)
async def test_memory_stays_bounded(
    monkeypatch: pytest.MonkeyPatch, first: bytes, piece: bytes, encoding: str, slug: str
) -> None:
    monkeypatch.setattr(exchange, "LARGEST_ANSWER", 2_000_000)
    stream = _Endless(first, piece)

    def handle(_: httpx.Request) -> httpx.Response:
        headers = {**JSON, "content-encoding": encoding}
        return httpx.Response(200, headers=headers, stream=stream)

    async with line(handle, SimulatedTiming()) as channel:
        tracemalloc.start()
        try:
            with pytest.raises(ApiProblemError) as caught:
                await channel.write(GET, body_of)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    for _ in range(5):  # the library's own generators are closed in the loop's next turns
        await asyncio.sleep(0)
    assert caught.value.problem.reason.kind == slug
    assert peak < 12_000_000
    assert stream.given < 3_000_000


def test_what_misleads_the_reader_is_taken_out() -> None:
    assert one_line("a\x00b\x1b[0m\r\nc\x85\u2028d") == "a b [0m c d"
    assert one_line("fdp\u202eexe\u200b.\u2066x\ufeff") == "fdpexe.x"
    assert one_line("<script>alert(1)</script> & co") == "<script>alert(1)</script> & co"
    assert one_line("Ünïcode – 茶 👩\u200d🚀") == "Ünïcode – 茶 👩\u200d🚀"


def test_an_api_s_own_text_is_cleaned_and_cut() -> None:
    told = own_words("<b>Nee</b>\x1b[31m\u202e" + "<" * 100_000 + "x" * 10_000_000, GET)
    assert told.startswith("Nee [31m")
    assert len(told) <= 300


@asynccontextmanager
async def server(
    answer: bytes, tls: SSLContext | None = None
) -> AsyncIterator[tuple[int, list[bytes]]]:
    """Answers every call with the same bytes and keeps what it was asked."""
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            asked.append(await reader.readuntil(b"\r\n\r\n"))
            writer.write(answer)
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except OSError:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    async with listening:
        yield listening.sockets[0].getsockname()[1], asked
    mine = {asyncio.current_task()}
    if left := {task for task in asyncio.all_tasks() if task not in mine}:
        await asyncio.wait(left, timeout=5)


async def real_problem(url: str) -> Problem:
    timing = SimulatedTiming()
    network = Network(timing, Budgets(timing))
    async with open_channel(network, url, "key", "hush", roomy(timing)) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.write(GET, body_of)
    return caught.value.problem


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nX-RateLimit-Limit: " + b"1" * 1_000_000 + b"\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 100_000 + b"\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
        b"\x16\x03\x01nonsense\r\n\r\n",
        b"",
    ],
)
async def test_a_broken_answer_on_the_real_wire_is_unclear(head: bytes) -> None:
    async with server(head) as (port, _):
        problem = await real_problem(f"http://127.0.0.1:{port}")
    assert problem.kind is OutcomeKind.UNCLEAR


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
async def test_a_login_never_goes_to_a_host_with_a_strange_certificate(tmp_path: Path) -> None:
    tls = SSLContext(PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(*certificate(tmp_path))
    async with server(b"HTTP/1.1 200 OK\r\n\r\n{}", tls) as (port, asked):
        problem = await real_problem(f"https://127.0.0.1:{port}")
    assert (problem.kind, problem.reason.kind) == (OutcomeKind.NOT_SENT, "api_certificate")
    assert asked == []


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate that nobody signed, made anew for each test."""
    paths = folder / "cert.pem", folder / "key.pem"
    subprocess.run(  # noqa: S603 - fixed words
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *("-subj", "/CN=127.0.0.1", "-out", str(paths[0]), "-keyout", str(paths[1])),
        ],
        check=True,
        capture_output=True,
    )
    return paths


async def test_what_a_server_tells_of_limits_can_t_stop_a_click_for_good() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    told = {
        "x-ratelimit-limit": "1/1/1",
        "x-ratelimit-remaining": "-1/-1/-1",
        "x-ratelimit-reset": "299/3599/86399",
    }
    async with line(
        lambda _: httpx.Response(200, json={}, headers=told), timing, budget
    ) as channel:
        for _ in range(3):
            await channel.read(GET, body_of)
    assert timing.now() - START < timedelta(days=3)

"""What is repeated, what never is, and how each end is named."""

import asyncio
import gzip
import json
import logging
from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime

import httpx
import msgspec
import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.transport import exchange
from qls_desktop.transport.budget import lightspeed_budget
from qls_desktop.transport.redaction import own_words
from qls_desktop.transport.request import Answer, Lane, Request
from tests.transport.worlds import START, SimulatedTiming, line, roomy

GET = Request("GET", "/nl/orders/1.json", "/orders/{id}.json", (("email", "kim@example.test"),))
PUT = Request("PUT", "/nl/orders/1.json", "/orders/{id}.json", body=b'{"memo":"Teststraat 12"}')

Handler = Callable[[httpx.Request], httpx.Response]


def body_of(answer: Answer) -> bytes:
    return answer.body


def fine(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"ok": 1})


def always(status: int, **headers: str) -> Handler:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: httpx.Response(status, json={"error": {}}, headers=named)


def broken(error: type[httpx.TransportError]) -> Handler:
    def handle(request: httpx.Request) -> httpx.Response:
        raise error("gone", request=request)

    return handle


def scripted(*answers: Handler) -> Handler:
    left = list(answers)
    return lambda request: left.pop(0)(request)


async def write_problem(handler: Handler) -> tuple[Problem, int]:
    timing = SimulatedTiming()
    async with line(handler, timing) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.write(PUT, body_of)
        return caught.value.problem, channel.calls


@pytest.mark.parametrize(
    ("handler", "kind", "slug"),
    [
        (broken(httpx.ConnectError), OutcomeKind.NOT_SENT, "api_not_reached"),
        (broken(httpx.ConnectTimeout), OutcomeKind.NOT_SENT, "api_not_reached"),
        (broken(httpx.PoolTimeout), OutcomeKind.NOT_SENT, "api_not_reached"),
        (broken(httpx.ReadTimeout), OutcomeKind.UNCLEAR, "api_no_answer"),
        (broken(httpx.WriteTimeout), OutcomeKind.UNCLEAR, "api_no_answer"),
        (broken(httpx.ReadError), OutcomeKind.UNCLEAR, "api_broken_off"),
        (broken(httpx.WriteError), OutcomeKind.UNCLEAR, "api_broken_off"),
        (broken(httpx.RemoteProtocolError), OutcomeKind.UNCLEAR, "api_broken_off"),
        (always(301, Location="https://elsewhere.example/"), OutcomeKind.UNCLEAR, "api_redirected"),
        (always(409), OutcomeKind.UNCLEAR, "api_conflict"),
        (always(500), OutcomeKind.UNCLEAR, "api_down"),
        (always(418), OutcomeKind.UNCLEAR, "api_unexpected_status"),
        (always(400), OutcomeKind.REJECTED, "api_rejected"),
        (always(422), OutcomeKind.REJECTED, "api_rejected"),
        (always(401), OutcomeKind.AUTH, "api_login_refused"),
        (always(403), OutcomeKind.AUTH, "api_not_allowed"),
        (always(404), OutcomeKind.MISSING, "api_missing"),
        (always(429), OutcomeKind.THROTTLED, "api_throttled"),
        (
            lambda _: httpx.Response(200, html="<h1>Hello</h1>"),
            OutcomeKind.UNCLEAR,
            "api_unreadable",
        ),
        (lambda _: httpx.Response(400, html="<h1>No</h1>"), OutcomeKind.UNCLEAR, "api_unreadable"),
    ],
)
async def test_a_write_is_made_once_and_its_end_named(
    handler: Handler, kind: OutcomeKind, slug: str
) -> None:
    problem, calls = await write_problem(handler)
    assert (problem.kind, problem.reason.kind, calls) == (kind, slug, 1)
    assert problem.call == "PUT /orders/{id}.json"


async def test_a_read_is_repeated_after_2_8_30_and_120_seconds() -> None:
    timing = SimulatedTiming()
    async with line(
        scripted(always(502), broken(httpx.ReadTimeout), always(500), always(503), fine), timing
    ) as channel:
        assert await channel.read(GET, body_of) == b'{"ok":1}'
        assert channel.calls == 5
    assert timing.slept == [2, 8, 30, 120]


async def test_after_the_last_repeat_a_read_gives_up() -> None:
    timing = SimulatedTiming()
    async with line(always(500), timing) as channel:
        with pytest.raises(ApiProblemError):
            await channel.read(GET, body_of)
        assert channel.calls == 5


async def test_somebody_who_waits_gets_an_answer_after_one_repeat() -> None:
    timing = SimulatedTiming()
    async with line(broken(httpx.ConnectError), timing) as channel:
        with pytest.raises(ApiProblemError):
            await channel.read(Request("GET", "/a", "/a", lane=Lane.USER), body_of)
    assert timing.slept == [2]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
async def test_a_clear_no_is_not_repeated(status: int) -> None:
    timing = SimulatedTiming()
    async with line(always(status), timing) as channel:
        with pytest.raises(ApiProblemError):
            await channel.read(GET, body_of)
        assert channel.calls == 1


async def test_a_repeatable_write_is_repeated() -> None:
    async with line(scripted(always(500), fine), SimulatedTiming()) as channel:
        await channel.write(PUT, body_of, repeatable=True)
        assert channel.calls == 2


async def test_an_unreadable_body_is_read_anew() -> None:
    def cut(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=b'{"a":', headers={"content-type": "application/json"})

    def whole(answer: Answer) -> object:
        return httpx.Response(200, content=answer.body).json()

    async with line(scripted(cut, fine), SimulatedTiming()) as channel:
        assert await channel.read(GET, whole) == {"ok": 1}


async def test_a_problem_inside_a_2xx_stands() -> None:
    def refuse(_: Answer) -> None:
        raise ApiProblemError(Problem(OutcomeKind.REJECTED, reason("inside")))

    async with line(fine, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError, match="rejected"):
            await channel.read(GET, refuse)
        assert channel.calls == 1


def _by_the_server(ahead: timedelta, seconds: int) -> dict[str, str]:
    """Until when to wait, by a server whose clock is ahead of this PC's."""
    until = START + ahead + timedelta(seconds=seconds)
    dates = {"Date": START + ahead, "Retry-After": until}
    return {name: format_datetime(date, usegmt=True) for name, date in dates.items()}


THROTTLES = [
    ({"Retry-After": "41"}, 41),
    ({"Retry-After": format_datetime(START + timedelta(seconds=50), usegmt=True)}, 50),
    ({"Retry-After": (START + timedelta(seconds=52)).isoformat()}, 52),
    (_by_the_server(timedelta(hours=10), 37), 37),  # the PC's clock is behind
    (_by_the_server(timedelta(hours=-10), 37), 37),
    (_by_the_server(timedelta(days=400), 0), 60),
    ({**_by_the_server(timedelta(0), 44), "Date": "whenever"}, 44),
    ({**_by_the_server(timedelta(hours=10), 0), "Retry-After": "45"}, 45),
    ({"Retry-After": "soon"}, 60),
    ({"Retry-After": "0"}, 60),
    ({}, 60),
    (
        {
            "X-RateLimit-Limit": "300/3000/12000",
            "X-RateLimit-Remaining": "-1/0/9876",
            "X-RateLimit-Reset": "87/1287/44487",
        },
        1287,
    ),
]


@pytest.mark.parametrize(("headers", "seconds"), THROTTLES)
async def test_a_429_holds_until_the_told_time(headers: dict[str, str], seconds: int) -> None:
    timing = SimulatedTiming()
    no = httpx.Response(429, json={}, headers=headers)
    async with line(scripted(lambda _: no, fine), timing) as channel:
        await channel.read(GET, body_of)
    assert timing.now() - START == pytest.approx(timedelta(seconds=seconds), abs=timedelta(0, 1))


async def test_an_untold_wait_doubles_to_five_minutes() -> None:
    timing = SimulatedTiming()
    async with line(always(429), timing) as channel:
        with pytest.raises(ApiProblemError):
            await channel.read(GET, body_of)
    assert [round(seconds) for seconds in timing.slept] == [60, 120, 240, 300]


async def test_the_budget_learns_from_each_answer() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    told = {
        "X-RateLimit-Limit": "300/3000/12000",
        "X-RateLimit-Remaining": "100/2900/11000",
        "X-RateLimit-Reset": "300/3600/43200",
    }
    async with line(lambda _: httpx.Response(200, json={}, headers=told), timing, budget) as told_:
        await told_.read(GET, body_of)
    assert [state.left for state in budget.state()] == [100, 2900, 11000]


class _Pieces(httpx.AsyncByteStream):
    def __init__(self, content: bytes) -> None:
        self._content = content

    async def __aiter__(self):  # type: ignore[no-untyped-def]  # noqa: ANN204
        for start in range(0, len(self._content), 1000):
            await asyncio.sleep(0)
            yield self._content[start : start + 1000]


def streamed(content: bytes, encoding: str) -> Handler:
    headers = {"content-type": "application/json", "content-encoding": encoding}
    return lambda _: httpx.Response(200, headers=headers, stream=_Pieces(content))


async def test_a_packed_answer_is_unpacked() -> None:
    content = b'{"rows":[' + b"1," * 5000 + b"2]}"
    async with line(
        streamed(gzip.compress(content, mtime=0), "gzip"), SimulatedTiming()
    ) as channel:
        assert await channel.read(GET, body_of) == content


@pytest.mark.parametrize(
    ("content", "encoding", "slug"),
    [
        (gzip.compress(b" " * 300_000, mtime=0), "gzip", "api_too_big"),
        (b" " * 300_000, "identity", "api_too_big"),
        (gzip.compress(b"[1,2,3]", mtime=0)[:-9], "gzip", "api_unreadable"),
        (b"nonsense", "gzip", "api_unreadable"),
        (b"[]", "br", "api_unreadable"),
    ],
)
async def test_an_answer_is_read_up_to_the_bound(
    content: bytes, encoding: str, slug: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "LARGEST_ANSWER", 200_000)
    problem, _ = await write_problem(streamed(content, encoding))
    for _ in range(5):  # the library's own generators are closed in the loop's next turns
        await asyncio.sleep(0)
    assert (problem.kind, problem.reason.kind) == (OutcomeKind.UNCLEAR, slug)


async def test_an_endless_answer_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "TOTAL_SECONDS", 0.0)
    problem, _ = await write_problem(streamed(b"[]", "identity"))
    assert problem.reason.kind == "api_no_answer"


async def test_a_certificate_fault_has_its_own_name() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed", request=request)

    problem, _ = await write_problem(handle)
    assert problem.reason.kind == "api_certificate"


async def test_a_path_never_leads_to_another_host() -> None:
    async with line(fine, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError, match="rejected"):
            await channel.read(Request("GET", "@elsewhere.example/x", "x"), body_of)
        assert channel.calls == 0


async def test_nothing_personal_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with line(scripted(fine, always(500)), SimulatedTiming()) as channel:
        await channel.read(GET, body_of)
        with pytest.raises(ApiProblemError):
            await channel.write(PUT, body_of)
    assert "GET /orders/{id}.json 200" in caplog.text
    for secret in ("kim", "Teststraat", "hush", "Basic", "/orders/1.json"):
        assert secret not in caplog.text
    for secret in ("kim", "Teststraat"):
        assert secret not in repr((GET, PUT))


async def test_the_login_goes_in_the_header_only() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return fine(request)

    async with line(handle, SimulatedTiming(), roomy(SimulatedTiming())) as channel:
        await channel.read(GET, body_of)
    assert seen[0].headers["authorization"].startswith("Basic ")
    assert "hush" not in str(seen[0].url)


async def test_a_refusal_that_can_t_be_read_is_named_by_its_status() -> None:
    def unreadable(_: Answer) -> None:
        raise ValueError("no JSON")

    async with line(always(404), SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.read(GET, unreadable)
    assert caught.value.problem.reason.kind == "api_missing"


@pytest.mark.parametrize("depth", [100_000])
async def test_a_bottomless_body_is_unclear(depth: int) -> None:
    def parse(answer: Answer) -> object:
        return msgspec.json.decode(answer.body)

    def deep(_: httpx.Request) -> httpx.Response:
        body = b"[" * depth + b"]" * depth
        return httpx.Response(200, content=body, headers={"content-type": "application/json"})

    async with line(deep, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.write(PUT, parse)
    assert caught.value.problem.reason.kind == "api_unreadable"


@pytest.mark.parametrize(
    "body", [b'{"rows":[{"name":"Kim Voorbeeld"}]}', b"Kim Voorbeeld", b'["Kim Voorbeeld", 3]']
)
def test_own_words_hold_nothing_of_the_request(body: bytes) -> None:
    request = Request("POST", "/x", "/x", (("mail", "kim@example.test"),), body)
    words = own_words("<p>Kim&nbsp;Voorbeeld, kim@example.test: onbekend</p>", request)
    assert words == "…, …: onbekend"


@pytest.mark.parametrize("sent", ["1234 AB", "1234ab", " 12 34AB "])
@pytest.mark.parametrize("told", ["1234AB", "1234 AB", "1234 ab"])
def test_own_words_hide_a_postcode_in_any_spelling(sent: str, told: str) -> None:
    request = Request("POST", "/x", "/x", body=json.dumps({"postalcode": sent}).encode())
    words = own_words(f"Postcode {told} onbekend, 1234ABC en 51234 AB wel", request)
    assert words == "Postcode … onbekend, 1234ABC en 51234 AB wel"


def test_own_words_keep_what_is_only_like_a_long_value_of_the_request() -> None:
    request = Request("POST", "/x", "/x", body=json.dumps(["Mok 1 voor de hele familie"]).encode())
    told = "Mok1voordehelefamilie, Mok 1 voor de hele familie"
    assert own_words(told, request) == "Mok1voordehelefamilie, …"

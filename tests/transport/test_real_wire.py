"""The real wire, against a server on this machine."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network, open_channel
from qls_desktop.transport.request import Answer, Request
from tests.transport.worlds import SimulatedTiming, roomy

PUT = Request("PUT", "/x.json", "/x.json", (("q", "a b"),), b'{"a":1}')


@asynccontextmanager
async def server(answer: bytes) -> AsyncIterator[tuple[str, list[bytes]]]:
    """Answers every call with the same bytes and keeps what it was asked."""
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b'{"a":1}'))
        writer.write(answer)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", asked


async def put(base: str) -> Answer:
    timing = SimulatedTiming()
    network = Network(timing, Budgets(timing))
    async with open_channel(network, base, "key", "secret", roomy(timing)) as channel:
        return await channel.write(PUT, lambda answer: answer)


async def test_a_packed_answer_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:1")
    body = gzip.compress(b'{"rows":[]}', mtime=0)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nX-One: 1\r\n"
    head += b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    async with server(head + body) as (base, asked):
        answer = await put(base)
    assert (answer.status, answer.content_type, answer.body) == (
        200,
        "application/json",
        b'{"rows":[]}',
    )
    assert answer.headers["x-one"] == "1"
    assert asked[0].startswith(b"PUT /x.json?q=a")
    assert b"Basic a2V5OnNlY3JldA==" in asked[0]


async def test_a_cut_answer_is_unclear() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"
    async with server(head) as (base, _):
        with pytest.raises(ApiProblemError) as caught:
            await put(base)
    assert caught.value.problem.kind is OutcomeKind.UNCLEAR


async def test_nobody_there_means_not_sent() -> None:
    async with server(b"") as (base, _):
        pass
    with pytest.raises(ApiProblemError) as caught:
        await put(base)
    assert caught.value.problem.kind is OutcomeKind.NOT_SENT
    assert caught.value.problem.reason.values["host"] == "127.0.0.1"

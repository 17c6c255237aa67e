"""Carries one call over HTTP: the answer in full, or the problem that kept it away."""

import asyncio
import codecs
import ssl
import zlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import cast

import httpx

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Answer, Request

TOTAL_SECONDS = 120.0
"""The longest one call may take, whatever the pace of its bytes."""

LARGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of an answer, unpacked; more isn't read (the largest real page is about 2 MB)."""

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)


class _TooBigError(Exception):
    """The answer is larger than :data:`LARGEST_ANSWER`."""


class _UnreadableError(Exception):
    """The answer is packed in a way that wasn't asked for, or wrongly."""


async def exchange(client: httpx.AsyncClient, url: httpx.URL, request: Request) -> Answer:
    """Sends ``request`` once to ``url`` and reads the whole answer, whatever its status.

    Raises:
        ApiProblemError: ``not_sent`` or ``unclear``, by api/qls.md section 2.
    """
    try:
        async with asyncio.timeout(TOTAL_SECONDS):
            return await _send(client, url, request)
    except _NOT_SENT as error:
        slug = "api_certificate" if _is_certificate(error) else "api_not_reached"
        raise problem_error(OutcomeKind.NOT_SENT, slug, request, host=url.host) from error
    except (httpx.TimeoutException, TimeoutError) as error:
        raise _unclear("api_no_answer", request, url) from error
    except (httpx.TransportError, OSError) as error:
        raise _unclear("api_broken_off", request, url) from error
    except _TooBigError as error:
        raise _unclear("api_too_big", request, url) from error
    except _UnreadableError as error:
        raise _unclear("api_unreadable", request, url) from error


def _unclear(slug: str, request: Request, url: httpx.URL) -> ApiProblemError:
    return problem_error(OutcomeKind.UNCLEAR, slug, request, host=url.host)


async def _send(client: httpx.AsyncClient, url: httpx.URL, request: Request) -> Answer:
    headers = {"Content-Type": "application/json"} if request.body is not None else {}
    async with client.stream(
        request.method,
        url,
        params=request.query or None,
        content=request.body,
        headers=headers,
    ) as response:
        body = await _body(response)
    names = {name.lower(): value for name, value in response.headers.items()}
    content_type = names.get("content-type", "").split(";")[0].strip().lower()
    return Answer(response.status_code, content_type, names, body.removeprefix(codecs.BOM_UTF8))


async def _body(response: httpx.Response) -> bytes:
    if response.is_stream_consumed:  # handed over whole, already unpacked
        if len(response.content) > LARGEST_ANSWER:
            raise _TooBigError
        return response.content
    unpack = _Unpacking(response.headers.get("content-encoding", ""))
    body = bytearray()
    async with aclosing(cast("AsyncGenerator[bytes, None]", response.aiter_raw())) as chunks:
        async for chunk in chunks:
            body += unpack.feed(chunk, LARGEST_ANSWER - len(body))
    unpack.finish()
    return bytes(body)


class _Unpacking:
    """Unpacks gzip or deflate piece by piece, never further than the bound (a gzip bomb)."""

    def __init__(self, encoding: str) -> None:
        self._packed = encoding.strip().lower() not in ("", "identity")
        if self._packed and encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
            raise _UnreadableError
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._fed = False

    def feed(self, chunk: bytes, room: int) -> bytes:
        self._fed = self._fed or bool(chunk)
        try:
            plain = self._zlib.decompress(chunk, room + 1) if self._packed else chunk
        except zlib.error as error:
            raise _UnreadableError from error
        if len(plain) > room:
            raise _TooBigError
        if self._zlib.unused_data:  # what follows the end would pile up unread
            raise _UnreadableError
        return plain

    def finish(self) -> None:
        if self._packed and self._fed and not self._zlib.eof:
            raise _UnreadableError


def _is_certificate(error: BaseException) -> bool:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLCertVerificationError) or "CERTIFICATE" in str(seen):
            return True
        seen = seen.__cause__ or seen.__context__
    return False

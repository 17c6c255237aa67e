"""Speaks to one host: paces, retries what may be repeated, and names what went wrong."""

import asyncio
import math
from collections.abc import Callable
from typing import TypeVar

import httpx
import msgspec

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.transport.budget import CallBudget
from qls_desktop.transport.exchange import exchange
from qls_desktop.transport.problems import (
    DEFAULTS,
    default_error,
    problem_error,
    unclear_error,
)
from qls_desktop.transport.rate_headers import throttle_end
from qls_desktop.transport.redaction import log_call
from qls_desktop.transport.request import Answer, Lane, Request
from qls_desktop.transport.timing import Timing

T = TypeVar("T")

BACK_OFF = (2.0, 8.0, 30.0, 120.0)
"""Seconds before each repeat (api/qls.md, section 2)."""

USER_BACK_OFF = (2.0,)
"""The same where somebody sits waiting: one repeat, then the answer."""

USER_PATIENCE = 60.0
"""Seconds that somebody who sits waiting is kept for a limit; beyond that they're told how long."""

FIRST_THROTTLE, LONGEST_THROTTLE = 60.0, 300.0
"""Seconds to wait after a 429 that tells nothing; doubles with each in a row."""

_REPEATED = (OutcomeKind.UNCLEAR, OutcomeKind.NOT_SENT, OutcomeKind.THROTTLED)


class Channel:
    """An open line to one host under one login; made by ``open_channel``.

    ``decode`` gets every readable 2xx answer (also one without a body) and, so that it may name the
    problem better, the answers 400, 401, 403, 404 and 422; what it raises as
    :class:`ApiProblemError` stands. When it returns for such a status, or can't read the body, the
    status decides. A 2xx that it can't read (``ValueError``, msgspec's errors) is ``unclear``.

    ``calls`` is the number of HTTP calls really made.
    """

    def __init__(
        self, client: httpx.AsyncClient, base_url: str, budget: CallBudget, timing: Timing
    ) -> None:
        self.calls = 0
        self._client = client
        self._base = httpx.URL(base_url)
        self._budget = budget
        self._timing = timing
        self._throttles = 0

    @property
    def host(self) -> str:
        """The host's name, for links and messages."""
        return self._base.host

    @property
    def timing(self) -> Timing:
        """The clock and the waiting of this line."""
        return self._timing

    async def read(
        self,
        request: Request,
        decode: Callable[[Answer], T],
        *,
        at_once: frozenset[int] = frozenset(),
    ) -> T:
        """Makes a call that changes nothing; repeats it after 2, 8, 30 and 120 s.

        A failure with a status in ``at_once`` is raised without a repeat: the caller has a better
        way than asking the same again.

        Raises:
            ApiProblemError: it didn't end in ``ok``; ``unclear``, ``not_sent`` and ``throttled``
                only after the last repeat.
        """
        for seconds in USER_BACK_OFF if request.lane is Lane.USER else BACK_OFF:
            try:
                return await self._once(request, decode)
            except ApiProblemError as error:
                if error.problem.kind not in _REPEATED or error.problem.status in at_once:
                    raise
                if error.problem.kind is not OutcomeKind.THROTTLED:
                    await self._timing.sleep(seconds)
        return await self._once(request, decode)

    async def write(
        self, request: Request, decode: Callable[[Answer], T], *, repeatable: bool = False
    ) -> T:
        """Makes a call that changes something: once, unless repeating it does no harm.

        Raises:
            ApiProblemError: ``not_sent`` and ``throttled`` mean that it wasn't done, ``unclear``
                that nobody knows.
        """
        if repeatable:
            return await self.read(request, decode)
        return await self._once(request, decode)

    async def _once(self, request: Request, decode: Callable[[Answer], T]) -> T:
        url = self._url(request)
        await self._admit(request)
        answer = await self._send(url, request)
        if answer.status == 429:
            raise self._throttled(request, answer)
        self._throttles = 0
        if (problem := unclear_error(request, answer)) is not None:
            raise problem
        return _judged(request, answer, decode)

    async def _admit(self, request: Request) -> None:
        wait = self._budget.wait(request.lane)
        if request.lane is Lane.USER and wait > USER_PATIENCE:
            raise _throttled_error(request, wait)
        await self._budget.admit(request.lane)

    async def _send(self, url: httpx.URL, request: Request) -> Answer:
        clock = asyncio.get_running_loop().time
        began = clock()
        self.calls += 1
        try:
            answer = await exchange(self._client, url, request)
        except ApiProblemError as error:
            log_call(request, error.problem.reason.kind, (clock() - began) * 1000)
            raise
        log_call(request, str(answer.status), (clock() - began) * 1000)
        self._budget.learn(answer.headers)
        return answer

    def _url(self, request: Request) -> httpx.URL:
        base = str(self._base).rstrip("/")
        try:
            url = httpx.URL(base + request.path)
        except httpx.InvalidURL as error:
            slug = "api_bad_address"
            raise problem_error(
                OutcomeKind.REJECTED, slug, request, host=self._base.host
            ) from error
        if not request.path.startswith("/") or url.netloc != self._base.netloc:
            raise problem_error(OutcomeKind.REJECTED, "api_host_refused", request, host=url.host)
        return url

    def _throttled(self, request: Request, answer: Answer) -> ApiProblemError:
        fallback = min(FIRST_THROTTLE * 2**self._throttles, LONGEST_THROTTLE)
        self._throttles = min(self._throttles + 1, 10)
        now = self._timing.now()
        until = throttle_end(answer.headers, now, fallback)
        self._budget.throttled(until)
        return _throttled_error(request, (until - now).total_seconds(), 429)


def _throttled_error(request: Request, seconds: float, status: int = 0) -> ApiProblemError:
    minutes = math.ceil(seconds / 60)
    return problem_error(OutcomeKind.THROTTLED, "api_throttled", request, status, minutes=minutes)


def _judged(request: Request, answer: Answer, decode: Callable[[Answer], T]) -> T:
    try:
        value = decode(answer)
    except (ValueError, RecursionError, msgspec.MsgspecError) as error:
        if answer.status in DEFAULTS:
            raise default_error(request, answer) from error
        raise problem_error(
            OutcomeKind.UNCLEAR, "api_unreadable", request, answer.status
        ) from error
    if answer.status in DEFAULTS:
        raise default_error(request, answer)
    return value

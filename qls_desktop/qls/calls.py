"""Makes calls to one company's part of the API (v1 paths, api/qls.md sections 1 and 2)."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import quote

import msgspec

from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.qls.pages import ListPage, is_past_end, page_decoder
from qls_desktop.qls.walk import Fetch
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane, Request

T = TypeVar("T")

Query = tuple[tuple[str, str], ...]

_encoder = msgspec.json.Encoder(decimal_format="number")


class Calls:
    """The calls of one login to one company.

    Args:
        channel: the open line to my.QLS.
        company_id: whose paths are used; "" while only ``/companies`` is asked for.
    """

    def __init__(self, channel: Channel, company_id: str) -> None:
        self._channel = channel
        self._company = quote(company_id, safe="")

    def request(
        self,
        method: str,
        path: str,
        lane: Lane,
        *,
        row_id: str = "",
        query: Query = (),
        body: object = None,
    ) -> Request:
        """Makes a request below ``/companies/{c}``; ``row_id`` fills the ``{id}`` of ``path``."""
        real = path.replace("{id}", quote(row_id, safe=""))
        content = None if body is None else _encoder.encode(body)
        return Request(
            method,
            f"/companies/{self._company}{real}",
            f"/companies/{{c}}{path}",
            query,
            content,
            lane,
        )

    async def read(self, request: Request, decode: Callable[[Answer], T]) -> T:
        """Makes a call that changes nothing.

        Raises:
            ApiProblemError: it didn't end in ``ok``.
        """
        return await self._channel.read(request, decode)

    async def write(
        self, request: Request, decode: Callable[[Answer], T], *, repeatable: bool = False
    ) -> T:
        """Makes a call that changes something; once, unless ``repeatable``.

        Raises:
            ApiProblemError: it didn't end in ``ok``.
        """
        return await self._channel.write(request, decode, repeatable=repeatable)

    def companies(self, decode_rows: Callable[[bytes], tuple[T, ...]], lane: Lane) -> Fetch[T]:
        """Makes the function that reads one page of ``/companies``, the list above any company."""

        async def fetch(number: int) -> ListPage[T]:
            query = (("page", str(number)),) if number > 1 else ()
            request = Request("GET", "/companies", "/companies", query, None, lane)
            return await self.page(request, decode_rows, number)

        return fetch

    def pages(
        self,
        path: str,
        decode_rows: Callable[[bytes], tuple[T, ...]],
        lane: Lane,
        query: Query = (),
    ) -> Fetch[T]:
        """Makes the function that reads one page of the list at ``path``."""

        async def fetch(number: int) -> ListPage[T]:
            numbered = (("page", str(number)), *query)
            request = self.request("GET", path, lane, query=numbered)
            return await self.page(request, decode_rows, number)

        return fetch

    async def page(
        self, request: Request, decode_rows: Callable[[bytes], tuple[T, ...]], number: int
    ) -> ListPage[T]:
        """Reads one page; a page after the first that doesn't exist is no failure.

        Raises:
            ApiProblemError: it can't be read.
        """
        try:
            return await self._channel.read(request, page_decoder(request, decode_rows))
        except ApiProblemError as error:
            if number > 1 and is_past_end(error):
                return ListPage(is_past_end=True)
            raise

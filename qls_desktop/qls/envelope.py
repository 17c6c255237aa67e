"""What every answer of my.QLS is wrapped in (api/qls.md, section 2)."""

from dataclasses import dataclass

import msgspec

from qls_desktop.qls import fields
from qls_desktop.qls.error_tree import has_errors
from qls_desktop.qls.refusal import refused
from qls_desktop.transport.request import Answer, Request


class Pagination(msgspec.Struct, frozen=True, rename="camel"):
    """The ``pagination`` object, unchecked; an old client lacks ``limit``."""

    page: object = None
    count: object = None
    page_count: object = None
    next_page: object = None

    @property
    def total(self) -> int | None:
        """How many rows the list has in all, None when it isn't told."""
        found = fields.whole(self.count)
        return found if found is not None and found >= 0 else None

    @property
    def pages(self) -> int | None:
        """How many pages the list has, None when it isn't told."""
        return fields.whole(self.page_count)

    @property
    def has_next(self) -> bool | None:
        """Whether another page follows, None when it isn't told."""
        if self.next_page is not None:
            return fields.truth(self.next_page)
        number, last = fields.whole(self.page), self.pages
        return number < last if number is not None and last is not None else None


class _Wrapping(msgspec.Struct, frozen=True):
    data: msgspec.Raw = msgspec.Raw()
    meta: object = None
    errors: object = None
    pagination: object = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """An opened answer. ``data`` is JSON still to be read, empty when there was none."""

    status: int
    data: bytes = b""
    code: int | None = None
    errors: object = None
    pagination: Pagination | None = None

    @property
    def is_failure(self) -> bool:
        """Whether the answer tells of a failure, whatever its HTTP status."""
        told = self.code is not None and self.code >= 400
        return told or self.status >= 400 or has_errors(self.errors)

    @property
    def has_data(self) -> bool:
        """Whether there is something to read."""
        return self.data not in (b"", b"null")


def open_envelope(answer: Answer) -> Envelope:
    """Takes the wrapping off, whatever it tells.

    Raises:
        ValueError: the body isn't an envelope.
    """
    if not answer.body.strip():
        return Envelope(answer.status)
    try:
        found = msgspec.json.decode(answer.body, type=_Wrapping)
    except RecursionError as error:
        raise ValueError("too deeply nested") from error
    return Envelope(
        answer.status, bytes(found.data), _code(found.meta), found.errors, _pages(found.pagination)
    )


def succeeded(request: Request, answer: Answer) -> Envelope:
    """Takes the wrapping off an answer that has to tell of success.

    Raises:
        ApiProblemError: the answer tells of a failure.
        ValueError: the body isn't an envelope, or the status alone tells enough.
    """
    if answer.status in (401, 403, 404):
        raise ValueError("judged by its status")
    envelope = open_envelope(answer)
    if envelope.is_failure:
        raise refused(request, envelope.status, envelope.errors, code=envelope.code)
    return envelope


def _code(meta: object) -> int | None:
    return fields.whole(meta.get("code")) if isinstance(meta, dict) else None


def _pages(pagination: object) -> Pagination | None:
    if not isinstance(pagination, dict):
        return None
    found = msgspec.convert(pagination, Pagination)
    return None if found.total is None and found.has_next is None else found

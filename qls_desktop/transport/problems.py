"""Makes the problem that a failed call ends in (outcome classes: api/qls.md, section 2)."""

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import Reason, ReasonValue
from qls_desktop.transport.redaction import own_words
from qls_desktop.transport.request import Answer, Request

DEFAULTS = {
    400: (OutcomeKind.REJECTED, "api_rejected"),
    422: (OutcomeKind.REJECTED, "api_rejected"),
    401: (OutcomeKind.AUTH, "api_login_refused"),
    403: (OutcomeKind.AUTH, "api_not_allowed"),
    404: (OutcomeKind.MISSING, "api_missing"),
}
"""Statuses whose answer a gateway may judge first, and what they mean when it doesn't."""


def problem_error(
    kind: OutcomeKind,
    slug: str,
    request: Request,
    status: int = 0,
    texts: tuple[str, ...] = (),
    **values: ReasonValue,
) -> ApiProblemError:
    """A problem named ``slug``, ready to be raised.

    The reason's values always hold ``call`` and ``status``, and ``text``: the API's own words or
    a dash. ``texts`` are cleaned here of markup and of whatever the request held.
    """
    clean = tuple(words for text in texts if (words := own_words(text, request)))
    told: dict[str, ReasonValue] = {"call": request.call, "status": status}
    told["text"] = "; ".join(clean) or "–"
    told |= values
    return ApiProblemError(Problem(kind, Reason(slug, told), status, request.call, clean))


def default_error(request: Request, answer: Answer) -> ApiProblemError:
    """The problem of a 400, 401, 403, 404 or 422 that the gateway let pass."""
    kind, slug = DEFAULTS[answer.status]
    if kind is OutcomeKind.REJECTED and not answer.is_json:
        kind, slug = OutcomeKind.UNCLEAR, "api_unreadable"
    return problem_error(kind, slug, request, answer.status)


def unclear_error(request: Request, answer: Answer) -> ApiProblemError | None:
    """The problem of an answer that proves nothing, None when the answer may be judged.

    3xx, 409, 5xx, statuses that the documents don't know, and a 2xx whose body isn't JSON.
    """
    status = answer.status
    if 200 <= status < 300:
        readable = answer.is_json or not answer.body.strip()
        slug = None if readable else "api_unreadable"
    elif status in DEFAULTS:
        slug = None
    else:
        slug = _unclear_slug(status)
    return problem_error(OutcomeKind.UNCLEAR, slug, request, status) if slug else None


def _unclear_slug(status: int) -> str:
    if 300 <= status < 400:
        return "api_redirected"
    if status == 409:
        return "api_conflict"
    return "api_down" if status >= 500 else "api_unexpected_status"

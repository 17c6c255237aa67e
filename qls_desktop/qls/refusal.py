"""Turns the errors that my.QLS tells into a problem (api/qls.md, section 2, errors)."""

from collections.abc import Sequence

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.qls.error_tree import FieldError, field_errors
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Request

KNOWN_RULES = {
    "validPostalCode": "warehouse_postcode_format",
    "needPostalCodeVerification": "warehouse_postcode_unknown",
    "containsNumber": "warehouse_house_number",
    "_required": "warehouse_required",
    "_max": "warehouse_too_long",
    "_min": "warehouse_too_small",
    "_exists": "warehouse_exists",
    "_invalid": "warehouse_invalid",
}
"""Rule → kind of reason. The first one that an answer breaks names the problem."""

REFUSED = "warehouse_refused"
REFERENCE_TAKEN = "warehouse_reference_taken"
REFUSED_UNCLEAR = "warehouse_refused_unclear"
NO_ID = "warehouse_no_id"
FILTER_IGNORED = "warehouse_filter_ignored"


def refused(
    request: Request,
    status: int,
    errors: object,
    *,
    code: int | None = None,
    slug: str | None = None,
) -> ApiProblemError:
    """The problem of an answer that tells of a failure, named by the first known rule it breaks.

    ``slug`` names it otherwise. ``rejected``; ``unclear`` when ``meta.code`` tells of a failure of
    the server's own, or when ``slug`` is :data:`REFUSED_UNCLEAR`.
    """
    found = field_errors(errors)
    first = _first_known(found)
    is_unclear = slug == REFUSED_UNCLEAR or (code is not None and code >= 500)
    kind = OutcomeKind.UNCLEAR if is_unclear else OutcomeKind.REJECTED
    name = slug or (KNOWN_RULES.get(first.rule, REFUSED) if first else REFUSED)
    texts = said(found)
    return problem_error(kind, name, request, status, texts, field=first.path if first else "")


def said(errors: Sequence[FieldError]) -> tuple[str, ...]:
    """The API's own sentences, each once, after the field they are about."""
    lines = (f"{error.path}: {error.text}" if error.path else error.text for error in errors)
    return tuple(dict.fromkeys(lines))


def _first_known(errors: Sequence[FieldError]) -> FieldError | None:
    for rule in KNOWN_RULES:
        for error in errors:
            if error.rule == rule:
                return error
    return errors[0] if errors else None

"""What became of the one ``POST`` of an order (api/qls.md, recipe 5, step 5)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from qls_desktop.domain.orders import OrderToSend, WarehouseOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.qls.envelope import Envelope, open_envelope
from qls_desktop.qls.error_tree import FieldError, field_errors
from qls_desktop.qls.order_rows import created_order
from qls_desktop.qls.product_rows import created_id
from qls_desktop.qls.refusal import NO_ID, REFERENCE_TAKEN, REFUSED_UNCLEAR, refused
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Answer, Request


@dataclass(frozen=True, slots=True)
class CreateResult:
    """The order exists at QLS.

    ``warnings`` are QLS' own words when it told of errors and yet made the order. Compare
    ``order.reference`` with what was sent: an echoed other one is a conflict.
    """

    order: WarehouseOrder
    warnings: tuple[str, ...] = ()


_TAKEN = re.compile(r"referen(tie|ce)\b.*\b(bestaat|exists?|gebruik|used|taken)\b", re.IGNORECASE)


def order_decoder(request: Request, order: OrderToSend) -> Callable[[Answer], CreateResult]:
    """Makes the function that judges the answer to the create of ``order``.

    Its problems: ``rejected`` (400, 422; named ``warehouse_reference_taken`` when the errors say
    that the reference exists), ``unclear`` named ``warehouse_refused_unclear`` (a 2xx with errors
    and without id) or ``warehouse_no_id`` (a 2xx without id).
    """

    def decode(answer: Answer) -> CreateResult:
        envelope = _opened(answer)
        if answer.status >= 400:
            raise _rejected(request, envelope, order.reference)
        made = created_order(envelope.data if envelope.has_data else b"", order.reference)
        if made is None:
            raise _without_id(request, envelope)
        return CreateResult(made, _warnings(request, envelope))

    return decode


def product_decoder(request: Request) -> Callable[[Answer], str]:
    """Makes the function that judges the answer to the create of a product: its id.

    Its problems: ``rejected`` (errors without id, whatever the status), ``unclear`` named
    ``warehouse_no_id``.
    """

    def decode(answer: Answer) -> str:
        envelope = _opened(answer)
        made = created_id(envelope.data if envelope.has_data else b"")
        if made is not None and answer.status < 400:
            return made
        if envelope.is_failure:
            raise refused(request, answer.status, envelope.errors, code=envelope.code)
        raise problem_error(OutcomeKind.UNCLEAR, NO_ID, request, answer.status)

    return decode


def _opened(answer: Answer) -> Envelope:
    if answer.status in (401, 403, 404):
        raise ValueError("judged by its status")
    return open_envelope(answer)


def _rejected(request: Request, envelope: Envelope, reference: str) -> ApiProblemError:
    is_taken = any(_says_taken(error, reference) for error in field_errors(envelope.errors))
    slug = REFERENCE_TAKEN if is_taken else None
    return refused(request, envelope.status, envelope.errors, slug=slug)


def _says_taken(error: FieldError, reference: str) -> bool:
    """Whether a text names our reference, or the rule is about one that exists already.

    Which words QLS has for it isn't known; a look that finds nothing does no harm.
    """
    if reference and re.search(rf"(?<!\w){re.escape(reference)}(?!\w)", error.text):
        return True
    if error.rule == "_exists":
        return not error.path or "reference" in error.path
    return bool(_TAKEN.search(error.text))


def _without_id(request: Request, envelope: Envelope) -> ApiProblemError:
    if envelope.is_failure:
        return refused(request, envelope.status, envelope.errors, slug=REFUSED_UNCLEAR)
    return problem_error(OutcomeKind.UNCLEAR, NO_ID, request, envelope.status)


def _warnings(request: Request, envelope: Envelope) -> tuple[str, ...]:
    if not envelope.is_failure:
        return ()
    told = refused(request, envelope.status, envelope.errors).problem.texts
    return told or (f"meta.code {envelope.code}",)

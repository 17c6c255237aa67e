"""Writes fields of one my.QLS product; the old values are on record before it leaves."""

from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.product_actions import UpdateFields
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.store.field_book import FieldBook
from qls_desktop.sync.run import Run


async def write_fields(run: Run, action: UpdateFields) -> Reason:
    """Carries one update out and tells what was done.

    Raises:
        ApiProblemError: it wasn't done, or nobody knows; that is on record too.
    """
    book = FieldBook(run.parts.store)
    ids = book.begin(
        run.run_id,
        run.integration.id,
        action.variant_id,
        action.warehouse_product_id,
        action.changes,
        run.now(),
    )
    try:
        await run.lines.warehouse.update_product(action.warehouse_product_id, action.new_values)
    except ApiProblemError as error:
        book.finish(ids, "error", error.problem.reason, run.now())
        raise
    why = reason("product_updated", fields=", ".join(field.value for field in action.changes))
    book.finish(ids, "sent", why, run.now())
    return why

"""Writes fields of one my.QLS product; the old values are on record before it leaves."""

from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.product_actions import UpdateFields
from qls_desktop.domain.product_fields import warehouse_fields
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.qls.product_rows import ProductDetail
from qls_desktop.store.field_book import FieldBook
from qls_desktop.sync.run import Run


async def write_fields(run: Run, action: UpdateFields) -> Reason:
    """Carries one update out and tells what was done. 2 calls.

    Raises:
        ApiProblemError: it wasn't done, or nobody knows; that is on record too.
    """
    detail = await run.lines.warehouse.product_detail(action.warehouse_product_id)
    return await write_over(run, action, detail)


async def write_over(run: Run, action: UpdateFields, detail: ProductDetail) -> Reason:
    """Writes over what ``detail``, read just now, shows. 1 call.

    That is what goes on record, and what an undo gives back: the plan's own list may be hours old,
    and somebody may have changed the product since.

    Raises:
        ApiProblemError: it wasn't done, or nobody knows; that is on record too.
    """
    book, found = FieldBook(run.parts.store), warehouse_fields(detail.product)
    ids = book.begin(
        run.run_id,
        run.integration.id,
        action.variant_id,
        action.warehouse_product_id,
        {field: (found[field], after) for field, (_, after) in action.changes.items()},
        run.now(),
    )
    try:
        await run.lines.warehouse.update_product(detail, action.new_values)
    except ApiProblemError as error:
        book.finish(ids, "error", error.problem.reason, run.now())
        raise
    why = reason("product_updated", fields=", ".join(field.value for field in action.changes))
    book.finish(ids, "sent", why, run.now())
    return why

"""Grouping the findings: all of them, the worst first, and never holding up the window."""

import asyncio
from collections.abc import Sequence

import pytest

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import reason
from qls_desktop.gui.check_groups import PER_PRODUCT, PER_SHOP, SLICE, group_rows
from qls_desktop.gui.check_rows import make_rows
from qls_desktop.gui.rows import Row
from qls_desktop.sync.check_report import CheckReport


def finding(number: int, severity: Severity, product: int, shop: str = "A") -> Finding:
    why = reason("check_ean_missing")
    kind = FindingKind.MISSING_EAN
    return Finding(kind, severity, shop, number, product, f"Mok {product}", str(number), why)


async def rows_of(findings: Sequence[Finding]) -> list[Row]:
    return await make_rows(CheckReport(tuple(findings)), lambda one: one.title)


async def test_the_worst_off_product_comes_first(qapp: object) -> None:
    assert qapp is not None
    told, warned, blocked = Severity.TELLS, Severity.WARNS, Severity.BLOCKS
    found = [
        *(finding(n, told, 1) for n in range(9)),
        finding(20, warned, 2),
        finding(30, blocked, 3),
        *(finding(n, blocked, 4) for n in (40, 41)),
        *(finding(n, severity, 5) for n, severity in enumerate((blocked, told, told), 50)),
    ]
    groups = await group_rows(await rows_of(found), PER_PRODUCT)
    assert [row.value[0].product_id for row in groups] == [4, 5, 3, 2, 1]
    assert [len(row.value) for row in groups] == [2, 3, 1, 1, 9]


async def test_a_shop_is_one_row_and_another_shop_another(qapp: object) -> None:
    assert qapp is not None
    found = [finding(n, Severity.WARNS, n, "AB"[n % 2]) for n in range(7)]
    groups = await group_rows(await rows_of(found), PER_SHOP)
    assert {row.cells[2]: len(row.value) for row in groups} == {"A": 4, "B": 3}
    apart = await group_rows(await rows_of(found), PER_PRODUCT)
    assert len(apart) == 7


@pytest.mark.parametrize("by", [PER_PRODUCT, PER_SHOP])
async def test_others_get_their_turn_while_much_is_grouped(qapp: object, by: str) -> None:
    assert qapp is not None
    count = 20 * SLICE
    rows = await rows_of([finding(n, Severity.WARNS, n) for n in range(count)])
    turns = 0

    async def other() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    beside = asyncio.get_running_loop().create_task(other())
    groups = await group_rows(rows, by)
    beside.cancel()
    assert sum(len(row.value) for row in groups) == count
    assert turns >= count // SLICE * (2 if by == PER_PRODUCT else 1)

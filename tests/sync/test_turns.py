"""What must not be done twice at once has one lock, as long as somebody has it."""

import asyncio
import gc

from qls_desktop.sync.turns import Turns


def test_one_name_is_one_lock_and_another_name_another() -> None:
    turns = Turns()
    lock = turns.of("shipping:1")
    assert turns.of("shipping:1") is lock
    assert turns.of("shipping:2") is not lock


def test_a_lock_that_is_waited_for_stays() -> None:
    turns, order = Turns(), list[int]()

    async def take(number: int) -> None:
        async with turns.of("shipping:1"):
            gc.collect()
            await asyncio.sleep(0)
            order.extend([number, number])

    async def take_all() -> None:
        await asyncio.gather(*(take(number) for number in range(3)))

    asyncio.run(take_all())
    assert order == [0, 0, 1, 1, 2, 2]

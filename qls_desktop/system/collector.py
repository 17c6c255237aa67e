"""How often Python looks for what nobody needs any more."""

import gc

THRESHOLDS = (5_000, 2, 400)
"""New objects before the newest are looked through, how often before those that stayed are looked
through too, and how often that before all older ones are."""


def collect_seldom() -> None:
    """Lets the collector walk everything a hundred times less often than by default.

    With 100,000 findings on screen one such walk takes 0.15 s, in which no thread does anything,
    the window's least of all. Nearly all of ours is let go of at once, without it. What is young is
    walked in small parts for the same reason: 200,000 rows of a list that is being read take 60 ms.
    """
    gc.set_threshold(*THRESHOLDS)

"""The control: the naive way makes doubles in the same harness, or a clean result says nothing."""

from tests.proving import figures


def test_the_naive_way_makes_doubles() -> None:
    found = figures.controls(range(40))
    assert found.orders > 100
    assert found.doubles > 5

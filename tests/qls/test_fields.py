"""Single values whose type can't be trusted."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from qls_desktop.qls import fields


@pytest.mark.parametrize(("value", "found"), [("a-1", "a-1"), (7, "7"), (" a ", "a")])
def test_an_id_is_text(value: object, found: str) -> None:
    assert fields.row_id(value) == found


@pytest.mark.parametrize("value", [None, "", " ", True, 1.5, [], {}])
def test_what_is_no_id_is_refused(value: object) -> None:
    with pytest.raises(fields.UnusableRowError):
        fields.row_id(value)


def test_an_embedded_id() -> None:
    assert fields.id_or_embedded({"id": "b1", "name": "x"}) == "b1"
    assert fields.id_or_embedded("b1") == "b1"
    assert fields.id_or_embedded({}) is None
    assert fields.id_or_embedded(None) is None


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (42, 42),
        ("42", 42),
        (42.0, 42),
        (-3, -3),
        (4.5, None),
        ("veel", None),
        (True, None),
        (None, None),
        (2**70, None),
        ("1e5", 100000),
        ("1e999999999", None),
        ("NaN", None),
    ],
)
def test_whole_numbers(value: object, found: int | None) -> None:
    assert fields.whole(value) == found


def test_decimals_are_exact() -> None:
    assert fields.decimal(3.25) == Decimal("3.25")
    assert fields.decimal("0.10") == Decimal("0.10")
    assert fields.decimal("Infinity") is None
    assert fields.decimal([]) is None


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2026-03-02T10:15:00+01:00", datetime(2026, 3, 2, 9, 15, tzinfo=UTC)),
        ("2026-07-02T10:15:00+0200", datetime(2026, 7, 2, 8, 15, tzinfo=UTC)),
        ("2026-03-02T09:15:00.000Z", datetime(2026, 3, 2, 9, 15, tzinfo=UTC)),
        ("2026-03-02 10:15:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("gisteren", None),
        (1_700_000_000, None),
        (None, None),
    ],
)
def test_instants_are_utc_or_untold(value: object, found: datetime | None) -> None:
    assert fields.moment(value) == found


@pytest.mark.parametrize(
    ("value", "found"), [(True, True), (1, True), ("0", False), ("false", False), (None, False)]
)
def test_truth(value: object, found: bool) -> None:
    assert fields.truth(value) is found


def test_texts_are_trimmed_and_never_empty() -> None:
    assert fields.texts([" a ", "", None, 7, {}]) == ("a", "7")
    assert fields.texts("a") == ()
    assert fields.text(True) == ""

"""Single values whose type can't be trusted."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from qls_desktop.qls import fields


@pytest.mark.parametrize(("value", "found"), [("a-1", "a-1"), (7, "7"), (" a ", "a")])
def test_an_id_is_text(value: object, found: str) -> None:
    assert fields.row_id(value) == found


@pytest.mark.parametrize(
    "value", [None, "", " ", True, 1.5, [], {}, ".", "..", "a\nb", "a\u202eb", "x" * 201]
)
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


@pytest.mark.parametrize(
    ("value", "found"),
    [
        *[(" MOK-1 ", "MOK-1"), (None, ""), (False, ""), ("", "")],
        *[
            (2000000000015, "2000000000015"),
            (2000000000015.0, "2000000000015"),
            (10**30, f"{10**30}"),
        ],
    ],
)
def test_a_code_is_spelled_in_full(value: object, found: str) -> None:
    assert fields.code(value) == found


@pytest.mark.parametrize("value", [True, [], {}, ["1"], 1.5, 1e22, float("inf")])
def test_what_is_no_code_is_refused(value: object) -> None:
    with pytest.raises(fields.UnusableRowError):
        fields.code(value)


@pytest.mark.parametrize(
    "value", [10**30, -(10**10), "1_000", "\u0661\u0662", "12 stuks", "0x1f", 1.5]
)
def test_what_is_no_amount_is_untold(value: object) -> None:
    assert fields.units(value) is None


@pytest.mark.parametrize("value", [-0.01, "1e10", "3,25", "", "NaN", "9" * 5000, True, []])
def test_what_is_no_price_is_untold(value: object) -> None:
    assert fields.price(value) is None


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("https://track.example.test/1", "https://track.example.test/1"),
        *[("javascript:alert(1)", ""), ("file:///etc/passwd", ""), ("//x.example", "")],
        *[("https://x.example/\n", "https://x.example/"), ("https://x\u202e.example", ""), (7, "")],
    ],
)
def test_only_web_addresses_are_opened(value: object, found: str) -> None:
    assert fields.web_address(value) == found


def test_a_title_is_one_line_and_its_markup_is_text() -> None:
    assert fields.title(" <b>Mok</b>\x00\r\n\u202eblauw\u200b\x1b[31m ") == "<b>Mok</b> blauw [31m"
    assert fields.title("👩\u200d🚀 café") == "👩\u200d🚀 café"

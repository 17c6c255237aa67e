"""Addresses: the house number in a field of its own, and what QLS would refuse."""

import pytest

from qls_desktop.domain.address import check_address, postal_key, split_street
from qls_desktop.domain.orders import Address

GOOD = Address(
    name="Anna Voorbeeld",
    street="Teststraat",
    number="12",
    extension="a",
    postal_code="1234 AB",
    city="Voorbeelddorp",
    country="NL",
)


def _with(**changes: str) -> Address:
    fields = {name: getattr(GOOD, name) for name in Address.__dataclass_fields__}
    return Address(**{**fields, **changes})


@pytest.mark.parametrize(
    ("street", "expected"),
    [
        ("Teststraat 12", ("Teststraat", "12")),
        ("Teststraat 12a", ("Teststraat", "12a")),
        ("Teststraat 12 bis", ("Teststraat", "12 bis")),
        ("Teststraat 12-3", ("Teststraat", "12-3")),
        ("Teststraat, 12", ("Teststraat", "12")),
        ("Teststraat  200 2 hoog", ("Teststraat", "200 2 hoog")),
        ("1e Dwarsstraat 7", ("1e Dwarsstraat", "7")),
        ("Burgemeester van Fictiefplein 101", ("Burgemeester van Fictiefplein", "101")),
        ("Plein 1944 3", ("Plein 1944 3", "")),
        ("Plein 1944 200 2 hoog", ("Plein 1944 200 2 hoog", "")),
        ("Teststraat", ("Teststraat", "")),
        ("12", ("12", "")),
        ("", ("", "")),
    ],
)
def test_number_is_taken_from_the_street_only_where_it_is_plain(
    street: str, expected: tuple[str, str]
) -> None:
    assert split_street(Address(street=street)) == expected


@pytest.mark.parametrize(
    ("number", "extension", "expected"),
    [("12", "", "12"), ("12", "B", "12B"), ("12", "3", "12-3"), ("12a", "3", "12a3")],
)
def test_own_number_comes_first(number: str, extension: str, expected: str) -> None:
    parts = split_street(Address(street="Laan 5", number=number, extension=extension))
    assert parts == ("Laan 5", expected)


def test_good_address_has_nothing_against_it() -> None:
    assert check_address(GOOD) == ()


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"name": "", "company": ""}, "address_missing"),
        ({"street": " "}, "address_missing"),
        ({"city": ""}, "address_missing"),
        ({"country": ""}, "address_missing"),
        ({"postal_code": ""}, "address_missing"),
        ({"number": "", "extension": ""}, "address_house_number"),
        ({"number": "bis", "extension": ""}, "address_house_number"),
        ({"postal_code": "0123 AB"}, "address_postal_code"),
        ({"postal_code": "1234"}, "address_postal_code"),
        ({"postal_code": "12345", "country": "BE"}, "address_postal_code"),
    ],
)
def test_what_qls_refuses_is_said_before(changes: dict[str, str], kind: str) -> None:
    assert [reason.kind for reason in check_address(_with(**changes))] == [kind]


@pytest.mark.parametrize(
    "changes",
    [
        {"postal_code": "1234ab"},
        {"name": "", "company": "Voorbeeld B.V."},
        {"country": "DE", "postal_code": "10115"},
        {"country": "BE", "postal_code": "1000"},
    ],
)
def test_other_forms_are_fine(changes: dict[str, str]) -> None:
    assert check_address(_with(**changes)) == ()


def test_reasons_hold_no_personal_data() -> None:
    told = str(check_address(_with(postal_code="geheim", number="")))
    assert not any(text in told for text in ("geheim", "Anna", "Teststraat"))


def test_postcodes_compare_without_spaces_and_case() -> None:
    assert postal_key(" 1234 ab ") == postal_key("1234AB")
    assert postal_key(None) == ""

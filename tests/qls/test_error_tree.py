"""The errors part of an answer in all its shapes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qls_desktop.qls.error_tree import FieldError, field_errors, has_errors

TREE = {
    "receiver_contact": {
        "postalcode": {
            "needPostalCodeVerification": "Ongeldige postcode",
            "validPostalCode": "Ongeldige indeling (NNNN LL)",
        },
        "housenumber": {"containsNumber": "Huisnummer bevat geen nummer"},
    },
    "products": {"0": {"product_id": {"_required": "Verplicht"}}},
}

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def test_a_tree_is_walked_to_its_leaves() -> None:
    assert field_errors(TREE) == (
        FieldError(
            "receiver_contact.postalcode", "needPostalCodeVerification", "Ongeldige postcode"
        ),
        FieldError(
            "receiver_contact.postalcode", "validPostalCode", "Ongeldige indeling (NNNN LL)"
        ),
        FieldError(
            "receiver_contact.housenumber", "containsNumber", "Huisnummer bevat geen nummer"
        ),
        FieldError("products.0.product_id", "_required", "Verplicht"),
    )


@pytest.mark.parametrize(
    ("errors", "found"),
    [
        (["een", "twee"], [FieldError("", "", "een"), FieldError("", "", "twee")]),
        ("tekst", [FieldError("", "", "tekst")]),
        ({"_rate": "Te veel"}, [FieldError("", "_rate", "Te veel")]),
        ({"name": ["te lang"]}, [FieldError("name", "", "te lang")]),
        ([{"name": {"_max": "te lang"}}], [FieldError("name", "_max", "te lang")]),
        ({"code": 7}, [FieldError("", "code", "7")]),
    ],
)
def test_other_shapes(errors: object, found: list[FieldError]) -> None:
    assert list(field_errors(errors)) == found


@pytest.mark.parametrize("errors", [None, [], {}, "", False])
def test_nothing_is_no_error(errors: object) -> None:
    assert not has_errors(errors)


def test_a_rule_without_text_is_an_error_without_words() -> None:
    assert has_errors({"name": None})
    assert field_errors({"name": None}) == ()


def test_a_bottomless_tree_ends() -> None:
    node: object = "te diep"
    for _ in range(500):
        node = {"a": node}
    assert field_errors(node) == ()


@settings(deadline=None)
@given(JSON)
def test_any_json_is_walked(errors: object) -> None:
    for found in field_errors(errors):
        assert found.text

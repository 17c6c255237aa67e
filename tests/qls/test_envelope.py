"""The wrapping of answers, and what failures become."""

import json
from collections.abc import Mapping

import pytest
from msgspec import MsgspecError

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.qls.envelope import open_envelope, succeeded
from qls_desktop.transport.request import Answer, Request

BODY = {"receiver_contact": {"name": "Anna Voorbeeld", "postalcode": "1234 AB"}}
REQUEST = Request("POST", "/x/7", "/x/{id}", (), json.dumps(BODY).encode())


def answer(document: object, status: int = 200) -> Answer:
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    return Answer(status, "application/json", {}, body)


def problem_of(document: object, status: int = 200) -> Problem:
    with pytest.raises(ApiProblemError) as caught:
        succeeded(REQUEST, answer(document, status))
    return caught.value.problem


@pytest.mark.parametrize(
    "rest",
    [
        {"meta": {"code": 200}, "errors": [], "pagination": None},
        {"meta": {"code": 200}, "pagination": []},
        {"meta": {"code": 201}, "errors": None},
        {"meta": {"code": 200}, "errors": {}},
        {"meta": []},
        {},
    ],
)
def test_every_seen_success_is_one(rest: Mapping[str, object]) -> None:
    envelope = succeeded(REQUEST, answer({"data": {"id": 1}, **rest}))
    assert json.loads(envelope.data) == {"id": 1}
    assert envelope.pagination is None


def test_no_body_is_no_failure() -> None:
    envelope = succeeded(REQUEST, answer(b"", 204))
    assert not envelope.has_data


def test_null_is_no_data() -> None:
    assert not open_envelope(answer({"data": None})).has_data


def test_pagination_is_read() -> None:
    told = {"page": 1, "count": "1234", "pageCount": 25, "nextPage": True, "prevPage": False}
    found = succeeded(REQUEST, answer({"data": [], "pagination": told})).pagination
    assert found is not None
    assert (found.total, found.pages, found.has_next) == (1234, 25, True)


def test_next_page_follows_from_the_numbers() -> None:
    told = {"page": 25, "pageCount": 25, "count": 1201}
    found = succeeded(REQUEST, answer({"data": [], "pagination": told})).pagination
    assert found is not None
    assert found.has_next is False


@pytest.mark.parametrize("told", [{"limit": 5}, "2", 7, {"count": -1}])
def test_odd_pagination_is_none(told: object) -> None:
    assert succeeded(REQUEST, answer({"data": [], "pagination": told})).pagination is None


@pytest.mark.parametrize("status", [200, 201, 400, 422])
def test_errors_are_a_rejection_whatever_the_status(status: int) -> None:
    errors = {"receiver_contact": {"postalcode": {"validPostalCode": "Ongeldige indeling (NNNN)"}}}
    problem = problem_of({"meta": {"code": 200}, "errors": errors}, status)
    assert problem.kind is OutcomeKind.REJECTED
    assert problem.reason.kind == "warehouse_postcode_format"
    assert problem.reason.values["field"] == "receiver_contact.postalcode"
    assert problem.texts == ("receiver_contact.postalcode: Ongeldige indeling (NNNN)",)
    assert problem.call == "POST /x/{id}"


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("needPostalCodeVerification", "warehouse_postcode_unknown"),
        ("containsNumber", "warehouse_house_number"),
        ("_required", "warehouse_required"),
        ("_max", "warehouse_too_long"),
        ("_exists", "warehouse_exists"),
        ("_somethingNew", "warehouse_refused"),
    ],
)
def test_each_rule_has_its_reason(rule: str, kind: str) -> None:
    problem = problem_of({"errors": {"a": {"zzz": "anders", rule: "tekst"}}}, 400)
    assert problem.reason.kind == kind
    assert "a: tekst" in problem.texts


def test_meta_code_alone_decides() -> None:
    assert problem_of({"data": [], "meta": {"code": 404}}).kind is OutcomeKind.REJECTED
    assert problem_of({"data": [], "meta": {"code": 500}}).kind is OutcomeKind.UNCLEAR


def test_texts_hold_nothing_that_was_sent() -> None:
    problem = problem_of({"errors": ["<b>Anna Voorbeeld</b> op 1234 AB bestaat niet"]}, 400)
    assert problem.texts == ("… op … bestaat niet",)
    assert "Anna" not in repr(problem)


@pytest.mark.parametrize("body", [b"[]", b"7", b"{", b"<html>", b"[" * 20_000, b'{"meta": "\xff"}'])
def test_what_is_no_envelope_is_refused(body: bytes) -> None:
    with pytest.raises((ValueError, MsgspecError)):
        succeeded(REQUEST, answer(body))


def test_a_bottomless_answer_is_refused() -> None:
    deep = b'{"errors": ' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    with pytest.raises(ValueError, match="nested"):
        open_envelope(answer(deep))


@pytest.mark.parametrize("status", [401, 403, 404])
def test_the_status_alone_tells_enough(status: int) -> None:
    with pytest.raises(ValueError, match="status"):
        succeeded(REQUEST, answer({"errors": ["x"]}, status))

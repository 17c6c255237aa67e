"""Whatever goes wrong is told in whole sentences: what happened, what it affects, what to do."""

import json
import re
from string import Formatter

import httpx
import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import Reason, ReasonValue
from qls_desktop.qls.envelope import succeeded
from qls_desktop.qls.refusal import KNOWN_RULES, refused
from qls_desktop.transport.request import Answer, Request
from qls_desktop.words.said import Entry, Language, Said
from qls_desktop.words.say import ENTRIES, say
from tests.transport.test_problem_words import slugs
from tests.transport.worlds import SimulatedTiming, line

POST = Request("POST", "/companies/1/fulfillment/orders", "/companies/{c}/fulfillment/orders")

DUTCH = frozenset(
    re.findall(
        r"\w+",
        "de het een niet wordt worden zijn geen voor maar ook naar uit bij dit dat deze er nog "
        "hier daar zodra kan moet alle altijd nooit weer omdat totdat terwijl welke",
    )
)
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the are were will not and with your this that has have can cannot must again which what "
        "until than there they been because while whether nothing every doesn isn should",
    )
)
QUOTED = re.compile(r"[“‘].*?[”’]|\{.*?\}")
SLUG = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
TECHNICAL = ("help_", "command_", "doctor_")
"""Kinds of the command line and its check-up, which name commands and files."""

SAMPLES: dict[str, ReasonValue] = {
    "call": "GET /{lang}/orders/{id}.json",
    "text": "receiver_contact.postalcode: Ongeldige postcode",
    "field": "products.0.product_id",
    "status": 422,
    "permission": "orders",
    "fields": "name, image_url",
    "task": "orders",
}


def told(kind: str, language: Language) -> Said:
    entry = ENTRIES[kind]
    names = {name for _, name, _, _ in Formatter().parse(entry.nl.full + entry.en.full) if name}
    return say(Reason(kind, {name: SAMPLES.get(name, 7) for name in names}), language)


def words(said: Said) -> set[str]:
    return set(re.findall(r"[a-z]+", QUOTED.sub(" ", said.full).lower()))


@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_each_language_keeps_to_itself(kind: str) -> None:
    entry: Entry = ENTRIES[kind]
    assert not words(entry.nl) & ENGLISH
    assert not words(entry.en) & DUTCH


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_no_gap_and_no_slug_is_left(kind: str, language: Language) -> None:
    shown = told(kind, language).full
    assert "  " not in shown
    if not kind.startswith(TECHNICAL):
        assert "{" not in shown
        assert not SLUG.search(shown)


@pytest.mark.parametrize("kind", sorted(set(slugs())))
def test_every_problem_says_what_it_affects_and_what_to_do(kind: str) -> None:
    for language in Language:
        said = told(kind, language)
        for part in (said.title, said.effect, said.action):
            assert len(part) > 10
            assert part[-1] in ".!?:)" or part.endswith("7")
            assert part[0].isupper() or part.startswith(("“", "my.QLS", "7"))


OUTCOMES: list[tuple[httpx.Response | httpx.ConnectError, OutcomeKind]] = [
    (httpx.Response(400, json={"error": {}}), OutcomeKind.REJECTED),
    (httpx.Response(401, json={}), OutcomeKind.AUTH),
    (httpx.Response(404, json={}), OutcomeKind.MISSING),
    (httpx.Response(429), OutcomeKind.THROTTLED),
    (httpx.Response(500), OutcomeKind.UNCLEAR),
    (httpx.ConnectError("no"), OutcomeKind.NOT_SENT),
]
RULES = {
    *("validPostalCode", "needPostalCodeVerification", "containsNumber"),
    *("_required", "_invalid", "_min", "_max", "_exists"),
}
"""The table of rules in api/qls.md, section 2."""


def test_no_class_of_outcome_and_no_rule_is_left_out() -> None:
    assert {kind for _, kind in OUTCOMES} == set(OutcomeKind) - {OutcomeKind.OK}
    assert set(KNOWN_RULES) == RULES


@pytest.mark.parametrize(("answer", "kind"), OUTCOMES)
async def test_every_class_of_outcome_has_its_words(
    answer: httpx.Response | httpx.ConnectError, kind: OutcomeKind
) -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        if isinstance(answer, httpx.Response):
            return answer
        raise answer

    async with line(handle, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.write(POST, lambda _: None)
    problem = caught.value.problem
    assert problem.kind is kind
    for language in Language:
        said = say(problem.reason, language)
        assert all((said.title, said.effect, said.action))
        assert not re.search(r"[{}]|\b[a-z]+_[a-z]+|POST|–", said.full)


def answered(errors: object, status: int = 400) -> Problem:
    body = json.dumps({"meta": {"code": status}, "errors": errors}).encode()
    with pytest.raises(ApiProblemError) as caught:
        succeeded(POST, Answer(status, "application/json", {}, body))
    return caught.value.problem


@pytest.mark.parametrize("rule", sorted(KNOWN_RULES))
@pytest.mark.parametrize("language", Language)
def test_every_known_rule_of_the_error_tree_has_its_words(rule: str, language: Language) -> None:
    problem = answered({"receiver_contact": {"postalcode": {rule: "Zo mag het niet"}}})
    said = say(problem.reason, language)
    assert problem.reason.kind == KNOWN_RULES[rule] != "warehouse_refused"
    assert "postcode: Zo mag het niet" in said.title
    assert rule not in said.full
    assert all((said.effect, said.action))


@pytest.mark.parametrize("rule", sorted(RULES))
@pytest.mark.parametrize("language", Language)
def test_a_rule_at_the_top_of_the_tree_has_its_words(rule: str, language: Language) -> None:
    problem = answered({rule: "Zo mag het niet"})
    said = say(problem.reason, language)
    assert problem.reason.kind == KNOWN_RULES[rule]
    assert "Zo mag het niet" in said.title
    assert all((said.effect, said.action))
    assert rule not in said.full


@pytest.mark.parametrize(
    "errors",
    [
        {"receiver_contact": {"colour": {"_new": "Geen mooie kleur"}}},
        {"_new": "Geen mooie kleur"},
        ["Geen mooie kleur"],
        "Geen mooie kleur",
        {"a": {"b": {"c": {"d": ["Geen mooie kleur"]}}}},
    ],
)
@pytest.mark.parametrize("language", Language)
def test_an_unknown_rule_shows_what_the_api_says(errors: object, language: Language) -> None:
    problem = answered(errors)
    assert problem.reason.kind == "warehouse_refused"
    assert "Geen mooie kleur" in say(problem.reason, language).title


def test_a_line_is_named_by_its_number() -> None:
    problem = refused(POST, 400, {"products": {"0": {"product_id": {"_required": "Verplicht"}}}})
    told_dutch = say(problem.problem.reason, Language.NL)
    assert "product (regel 1): Verplicht" in told_dutch.title


def test_a_kind_of_a_later_version_shows_its_values() -> None:
    assert (
        say(Reason("brand_new", {"text": "Iets nieuws"})).title == "brand_new (text: Iets nieuws)"
    )

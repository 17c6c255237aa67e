"""What ``./dev prove`` tells, and that it fails when a day failed."""

import argparse

import pytest

from tests.matrix import proof
from tests.matrix.settings import Case, Setting, single_cases

CULPRIT = Setting("qls", "page_size", "20")


def _arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    proof.add_arguments(parser)
    return parser.parse_args([*words, "--jobs", "1"])


def _fails_on_culprit(case: Case) -> list[str]:
    return ["check: wrong (why)"] if CULPRIT in case else []


def test_good_days_are_counted() -> None:
    told = list(proof.prove(_arguments("--singles"), lambda _case: []))
    assert told[-1] == f"failures: 0 of {len(single_cases())} days"


def test_a_bad_day_fails_and_says_how_to_play_it_again() -> None:
    told: list[str] = []
    with pytest.raises(AssertionError):
        _gather(told, "--singles", "--shrink")
    number = single_cases().index((CULPRIT,))
    assert f"FAILED case {number}: {CULPRIT}" in told
    assert f"    again: tools/prove.py matrix --seed 1 --case {number}" in told
    assert f"    needs: {CULPRIT}" in told
    assert told[-1].startswith("failures: 1 of ")


def _gather(told: list[str], *words: str) -> None:
    for line in proof.prove(_arguments(*words), _fails_on_culprit):
        told.append(line)  # noqa: PERF402 - kept also when the last step raises


def test_one_case_is_played_alone() -> None:
    told = list(proof.prove(_arguments("--case", "0"), _fails_on_culprit))
    assert told == ["case 0: defaults", "failures: 0 of 1 days"]


def test_what_escapes_is_a_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    async def breaks(_case: Case) -> list[str]:
        raise ValueError("kaput")

    monkeypatch.setattr(proof, "story", breaks)
    (complaint,) = proof.attempt(())
    assert complaint.startswith("escaped: ")
    assert "kaput" in complaint

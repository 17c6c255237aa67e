"""What ``./dev prove runs`` tells, and that it fails when a story went wrong."""

import argparse
from dataclasses import replace

import pytest

from tests.proving import figures, proof
from tests.proving.story import tell


def _told(*words: str) -> list[str]:
    parser = argparse.ArgumentParser()
    proof.add_arguments(parser)
    return list(proof.prove(parser.parse_args([*words, "--jobs", "1"])))


def test_seeded_runs_are_summed() -> None:
    lines = _told("--part", "seeds", "--seeds", "2", "--seed", "3")
    outcomes = [tell(3), tell(4)]
    boundaries = sum(outcome.boundaries for outcome in outcomes)
    assert lines[0].startswith(f"seeds: 2 runs, {boundaries} boundaries")
    assert lines[1] == ("seeds: doubles 0, lost 0, wrong links 0, blind re-sends 0, other wrongs 0")


def test_one_story_one_stop_and_one_pair_are_told_again() -> None:
    assert tell(4).digest in _told("--tell", "4")[-1]
    assert ", 1 deaths, " in _told("--stop", "40")[-1]
    assert ", 2 deaths, " in _told("--pair", "3", "9")[-1]


def test_a_story_that_went_wrong_fails_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = replace(tell(4), doubles=1, wrongs=("order ORD1 is at QLS twice",))
    monkeypatch.setattr(figures, "tell", lambda _seed: wrong)
    with pytest.raises(AssertionError):
        _told("--part", "seeds", "--seeds", "1")

"""The ledger's ways: what may follow what, and what can never follow (design.md, section 5)."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.ledger import (
    AT_QLS,
    LEFT_TO_TWIN,
    MAY_BE_AT_QLS,
    NEEDS_USER,
    WAYS,
    Attempt,
    AttemptOutcome,
    LedgerError,
    LedgerOrder,
    OrderState,
    check_way,
)
from qls_desktop.domain.reason import reason

S = OrderState
states = st.sampled_from(S)


def reachable(start: OrderState, *, without: frozenset[OrderState]) -> set[OrderState]:
    """Every state that can be reached without passing through ``without``."""
    found, left = {start}, [start]
    while left:
        for to in WAYS[left.pop()] - without - found:
            found.add(to)
            left.append(to)
    return found


@given(states, states)
def test_only_written_ways_are_open(old: OrderState, new: OrderState) -> None:
    if new is old or new in WAYS[old]:
        check_way(old, new)
        return
    with pytest.raises(LedgerError, match=f"no way from {old} to {new}"):
        check_way(old, new)


@pytest.mark.parametrize(
    "path",
    [
        "seen waiting ready sending sent shipped reported",
        "ready sending rejected ready",
        "ready sending conflict sent",
        "ready sending ready",
        "sending in_doubt sent",
        "sending in_doubt absent ready",
        "waiting ignored",
        "waiting cancelled",
        "ready cancelled",
        "sent attention",
        "in_doubt conflict",
    ],
)
def test_drawn_ways_exist(path: str) -> None:
    for old, new in pairwise(S(word) for word in path.split()):
        check_way(old, new)


def test_every_state_has_its_ways() -> None:
    assert set(WAYS) == set(S)
    assert reachable(S.SEEN, without=frozenset()) == set(S)


def test_only_a_ready_order_is_sent() -> None:
    assert [state for state in S if S.SENDING in WAYS[state]] == [S.READY]


def test_only_sending_leads_into_doubt() -> None:
    assert [state for state in S if S.IN_DOUBT in WAYS[state]] == [S.SENDING]


def test_doubt_is_never_sent_again_before_it_is_resolved() -> None:
    resolved = frozenset({S.ABSENT, S.REJECTED, S.CONFLICT})
    way_out = reachable(S.IN_DOUBT, without=resolved)
    # An order that is found may be given up by the merchant afterwards; nothing else leads on.
    assert WAYS[S.IN_DOUBT] == {S.SENT, S.CONFLICT, S.ABSENT, S.REJECTED}
    assert S.READY not in WAYS[S.IN_DOUBT] | WAYS[S.SENT] | WAYS[S.SHIPPED] | WAYS[S.ATTENTION]
    assert S.ABSENT not in way_out


def test_what_may_be_at_qls_cannot_be_ignored_unseen() -> None:
    for state in (S.SENDING, S.IN_DOUBT, S.SENT, S.SHIPPED, S.REPORTED):
        assert S.IGNORED not in WAYS[state]
        assert S.READY not in WAYS[state] or state is S.SENDING


def test_groups_of_states_fit_in_one_another() -> None:
    assert AT_QLS < MAY_BE_AT_QLS
    assert {S.SENDING, S.IN_DOUBT, S.CONFLICT} == MAY_BE_AT_QLS - AT_QLS
    assert {S.REJECTED, S.CONFLICT, S.ABSENT, S.IN_DOUBT, S.ATTENTION} == NEEDS_USER
    assert not NEEDS_USER & {S.SENT, S.SHIPPED, S.REPORTED, S.IGNORED, S.CANCELLED}


def test_reported_is_the_end() -> None:
    assert WAYS[S.REPORTED] == frozenset()


EVERY_WAY = {
    "seen": "waiting ready conflict sent ignored cancelled",
    "waiting": "ready sent ignored cancelled",
    "ready": "waiting sending sent conflict rejected ignored cancelled",
    "sending": "sent rejected conflict in_doubt ready",
    "sent": "shipped attention conflict",
    "shipped": "reported attention",
    "reported": "",
    "rejected": "ready waiting sent conflict ignored cancelled",
    "conflict": "ready sent ignored cancelled",
    "in_doubt": "sent conflict absent rejected",
    "absent": "ready sent conflict ignored cancelled",
    "ignored": "waiting ready sent",
    "cancelled": "waiting ready",
    "attention": "sent shipped reported cancelled ignored",
}
"""Design.md, section 5, with decisions 0005 and 0006: a way more or less is a decision to take."""


@pytest.mark.parametrize("old", S)
def test_the_ways_are_these_and_no_others(old: OrderState) -> None:
    assert WAYS[old] == {S(word) for word in EVERY_WAY[old].split()}


def test_the_sets_of_states_are_these() -> None:
    assert {S.SENT, S.SHIPPED, S.REPORTED, S.ATTENTION} == AT_QLS
    assert AT_QLS | {S.SENDING, S.IN_DOUBT, S.CONFLICT} == MAY_BE_AT_QLS
    assert MAY_BE_AT_QLS | {S.ABSENT, S.IGNORED} == LEFT_TO_TWIN
    assert {S.REJECTED, S.CONFLICT, S.ABSENT, S.ATTENTION, S.IN_DOUBT} == NEEDS_USER


def test_an_attempt_is_open_and_an_order_unsent_until_something_else_is_said() -> None:
    began = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert Attempt(1, 7, 1, "hash", began).outcome is AttemptOutcome.OPEN
    row = LedgerOrder(7, 1, 42, "ORD00042", S.SEEN, reason("eligible"), began)
    assert (row.payload_hash, row.qls_order_id) == ("", None)

"""Pauses what can't go on without the merchant, and resumes it when it is mended."""

from qls_desktop.domain.outcomes import OutcomeKind, Problem
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Integration
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.sync.parts import Parts

_UNAUTHORIZED = 401
_NO_WAY_IN = frozenset({OutcomeKind.AUTH, OutcomeKind.MISSING})


def pause_after(parts: Parts, integration: Integration, task: Task, problem: Problem) -> None:
    """Pauses jobs after a refused login, so that there is no loop of refusals.

    At my.QLS a 401, a 403 and a missing path stop every job of the account (api/qls.md, section 2).
    At the shop a 401 (or a login that isn't known) stops every job of the integration; a 403 names
    one call and stops that job only (api/lightspeed.md, section 1). Other problems pause nothing:
    the next planned instant tries again.
    """
    if _is_of_warehouse(problem) and problem.kind in _NO_WAY_IN:
        for shop in _of_account(parts, integration.account_id):
            Jobs(parts.store).pause(shop.id, None, problem.reason, parts.now())
    elif problem.kind is OutcomeKind.AUTH:
        one = task if problem.status not in (0, _UNAUTHORIZED) else None
        Jobs(parts.store).pause(integration.id, one, problem.reason, parts.now())


def _is_of_warehouse(problem: Problem) -> bool:
    _, _, path = problem.call.partition(" ")
    return path.startswith("/companies")


def _of_account(parts: Parts, account_id: int) -> list[Integration]:
    return [each for each in Integrations(parts.store).all() if each.account_id == account_id]


def resume_integration(parts: Parts, integration_id: int) -> None:
    """Lets every job of an integration run again."""
    Jobs(parts.store).resume(integration_id)


def resume_account(parts: Parts, account_id: int) -> None:
    """Lets every job of an account's integrations run again."""
    for integration in _of_account(parts, account_id):
        resume_integration(parts, integration.id)

"""``doctor``: the self-test."""

from qls_desktop.commands.documents import told
from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit
from qls_desktop.commands.grammar import Grammar
from qls_desktop.domain.reason import reason
from qls_desktop.support.check_item import CheckState
from qls_desktop.support.doctor import examine

_EXITS = {
    CheckState.OK: Exit.DONE,
    CheckState.WARN: Exit.ATTENTION,
    CheckState.FAIL: Exit.FAILED,
}


def offer(grammar: Grammar) -> None:
    """Adds the command to the grammar."""
    grammar.command("doctor", run_doctor)


def run_doctor(errand: Errand) -> Exit:
    """Tells what this PC has and lacks; a warning needs attention, a failure stops the program."""
    outside, console = errand.outside, errand.console
    report = examine(errand.profile, outside.secrets(errand.profile), outside.hosts)
    checks = [
        {"check": item.name, "state": item.state, **told(console, item.reason)}
        for item in report.items
    ]
    lines = [
        f"{console.title(reason(f'command_check_{item.state}'))} – {console.text(item.reason)}"
        for item in report.items
    ]
    console.answer({"state": report.worst, "checks": checks}, lines)
    return _EXITS[report.worst]

"""Everybody can read it: colour is never the only sign, and both languages are complete."""

import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from qls_desktop.domain.findings import FindingKind, Severity
from qls_desktop.domain.ledger import AttemptOutcome, OrderState
from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.domain.settings import DeliveryKind
from qls_desktop.gui import labels
from qls_desktop.gui.icons import icon
from qls_desktop.gui.theme import palette
from tests.gui.contrast import contrast

ROOT = Path(__file__).resolve().parents[2]


def test_every_word_is_there_and_no_two_states_are_called_the_same(qapp: object) -> None:
    assert qapp is not None
    groups = (
        [labels.state_word(one) for one in OrderState],
        [labels.kind_word(one) for one in FindingKind],
        [labels.severity_word(one) for one in Severity],
        [labels.task_word(one) for one in Task],
        [labels.outcome_word(one) for one in (None, *RunOutcome)],
        [labels.attempt_word(one) for one in AttemptOutcome],
        [labels.trigger_word(one) for one in Trigger],
        [labels.delivery_word(one) for one in DeliveryKind],
    )
    for words in groups:
        assert all(words)
        assert len(set(words)) == len(words)


def test_every_state_has_a_picture(qapp: object) -> None:
    assert qapp is not None
    assert set(labels.STATE_ICONS) == set(OrderState)
    assert set(labels.SEVERITY_ICONS) == set(Severity)
    assert set(labels.OUTCOME_ICONS) == {None, *RunOutcome}
    names = (*labels.STATE_ICONS.values(), *labels.OUTCOME_ICONS.values())
    assert all(not icon(name).isNull() for name in names)


def test_an_unknown_action_of_a_run_is_shown_as_it_stands() -> None:
    assert labels.action_word("send") == "Versturen"
    assert labels.action_word(OrderState.SENT.value) == "Bij QLS"
    assert labels.action_word("brand-new") == "brand-new"


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_in_both_palettes(qapp: object, *, dark: bool) -> None:
    assert qapp is not None
    made, role = palette(dark=dark), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Window),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Window),
    )
    low = [(a, b) for a, b in pairs if contrast(made.color(a), made.color(b)) < 4.5]
    assert low == []


def test_english_is_complete() -> None:
    tree = ET.parse(ROOT / "resources/translations/qls_desktop_en.ts")  # noqa: S314 – our own file
    messages = list(tree.getroot().iter("message"))
    unfinished = [
        message.findtext("source")
        for message in messages
        if (translation := message.find("translation")) is None
        or translation.get("type")
        or not translation.text
    ]
    assert len(messages) > 300
    assert unfinished == []


def test_no_text_of_the_source_is_missing_from_the_translation(tmp_path: Path) -> None:
    target = tmp_path / "fresh.ts"
    target.write_bytes((ROOT / "resources/translations/qls_desktop_en.ts").read_bytes())
    sources = [*sorted(ROOT.glob("ui/*.ui")), *sorted(ROOT.glob("qls_desktop/gui/*.py"))]
    program = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    command = [str(part) for part in (program, "-no-obsolete", "-locations", "none", *sources)]
    command += ["-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 – our own tools
    found = ET.parse(target).getroot().iter("message")  # noqa: S314 – our own file
    missing = [
        message.findtext("source")
        for message in found
        if (translation := message.find("translation")) is not None and translation.get("type")
    ]
    assert missing == []


def test_english_keeps_every_value_of_a_sentence() -> None:
    tree = ET.parse(ROOT / "resources/translations/qls_desktop_en.ts")  # noqa: S314 – our own file
    for message in tree.getroot().iter("message"):
        source, text = message.findtext("source") or "", message.findtext("translation") or ""
        for hole in ("{0}", "{1}", "{2}"):
            if hole in source and not source.startswith("1 "):
                assert hole in text, source

"""The checkout script at work: a JavaScript engine plays the customer's browser."""

import json
import shutil
import subprocess
from datetime import UTC, datetime, time

import pytest

from qls_desktop.domain.checkout_script import CheckoutRule, script_code

NOW = datetime(2026, 4, 10, 8, 0, tzinfo=UTC)
RULE = CheckoutRule(((3100, "Sameday"),), time(12, 0))

BROWSER = """
const [code, moment, methods, selector] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length ? given : [moment])); }
};
const rows = methods.map(([id, value, label]) => {
  const row = {
    style: {}, textContent: label, attributes: {},
    setAttribute(name, text) { this.attributes[name] = text; },
    getAttribute(name) { return this.attributes[name] || null; },
    removeAttribute(name) { delete this.attributes[name]; },
  };
  const input = {
    id, value, checked: true, selected: false, disabled: false, textContent: "",
    getAttribute: () => null, closest: () => row,
  };
  return { row, input };
});
globalThis.window = {};
globalThis.CSS = { escape: (text) => text };
globalThis.setInterval = () => 0;
globalThis.document = {
  body: {},
  addEventListener() {},
  querySelector: () => null,
  querySelectorAll(asked) {
    if (asked !== selector) throw new SyntaxError("no such selector");
    return rows.map((one) => one.input);
  },
};
eval(code);
const shown = () => rows.map(({ row, input }) =>
  row.style.display !== "none" && !input.disabled && input.checked);
console.log(JSON.stringify(shown()));
"""

METHODS = [
    ("m1", "core|3100|4200", "Sameday"),
    ("m2", "core|3101|4201", "Standaard"),
    ("m3", "app-7", " Sameday "),
    ("m4", "core|31000|3", "Sameday Express"),
]
USUAL = "input[type=radio],option"


def offered(moment: str, rule: CheckoutRule = RULE, selector: str = USUAL) -> list[bool]:
    """Which of the methods a customer may choose at an instant."""
    node = shutil.which("node")
    assert node is not None
    told = json.dumps([script_code(rule, NOW), moment, METHODS, selector])
    done = subprocess.run(  # noqa: S603 - fixed words
        [node, "-e", BROWSER], input=told, capture_output=True, text=True, check=True, timeout=60
    )
    found: list[bool] = json.loads(done.stdout)
    return found


needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs a JavaScript engine")
ALL, NO_SAMEDAY = [True] * 4, [False, True, False, True]


@needs_node
@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-04-10T09:59:59Z", ALL),  # a Friday, a second before noon in Amsterdam
        ("2026-04-10T10:00:00Z", NO_SAMEDAY),
        ("2026-04-11T08:00:00Z", NO_SAMEDAY),  # Saturday
        ("2026-04-27T08:00:00Z", NO_SAMEDAY),  # King's Day
        ("2026-04-09T22:30:00Z", ALL),  # already Friday in Amsterdam
        ("2026-07-03T08:00:00Z", ALL),  # beyond the table: weekdays are open
        ("2026-07-04T08:00:00Z", NO_SAMEDAY),
    ],
)
def test_sameday_is_offered_until_the_cut_off_only(moment: str, expected: list[bool]) -> None:
    assert offered(moment) == expected


@needs_node
def test_the_merchants_own_selector_is_used() -> None:
    rule = CheckoutRule(RULE.methods, RULE.cutoff, ".verzendkeuze > input")
    late = "2026-04-10T15:00:00Z"
    assert offered(late, rule, ".verzendkeuze > input") == NO_SAMEDAY
    assert offered(late, rule, USUAL) == ALL, "a selector that doesn't fit breaks nothing"

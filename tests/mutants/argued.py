"""The mutants that survive, and why each of them may."""

_ALIAS = "a name for a type, of use to the type checker alone"

ARGUED: dict[str, str] = {
    "looking.Looking.twin_of: 2: 1": "the first row alone is read, however many are asked for",
    "order_plan.module: left only: MoveOrder | SendOrder": _ALIAS,
    "order_plan.module: right only: MoveOrder | SendOrder": _ALIAS,
    "sending._send_lines: without line.variant_id is not None: line.to_ship > 0 and "
    "line.variant_id is not None and (line.variant_id in linked)": (
        "no link is kept under None; said for the type checker"
    ),
}
"""By :attr:`tests.mutants.mutate.Mutant.name`."""

"""Small wrong changes to a module, one at a time, each of which a test has to notice."""

import ast
import copy
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from qls_desktop.domain.doubt import Fit
from qls_desktop.domain.eligibility import Standing
from qls_desktop.domain.ledger import AttemptOutcome, OrderState

ENUMS: dict[str, type[Enum]] = {
    "OrderState": OrderState,
    "_S": OrderState,
    "AttemptOutcome": AttemptOutcome,
    "_O": AttemptOutcome,
    "Standing": Standing,
    "Fit": Fit,
}
"""The names by which the ledger's modules call their enumerations."""

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
SUMS: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add}

_T = TypeVar("_T")
Change = tuple[str, ast.AST | None]
"""What is changed, in words, and what comes in its place (None: a statement that does nothing)."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong change: the module's file, its number in it, where, what, which time there."""

    file: Path
    number: int
    place: str
    line: int
    what: str
    time: int = 1

    @property
    def name(self) -> str:
        """What tells it from the others, also after lines have moved."""
        again = f" ({self.time})" if self.time > 1 else ""
        return f"{self.file.stem}.{self.place}: {self.what}{again}"


def mutants_of(file: Path) -> list[Mutant]:
    """Every change that is tried on a module."""
    found = _Mutator(None)
    found.visit(ast.parse(file.read_text(encoding="utf-8")))
    times: Counter[tuple[str, str]] = Counter()
    mutants = []
    for number, (place, line, what) in enumerate(found.seen):
        times[place, what] += 1
        mutants.append(Mutant(file, number, place, line, what, times[place, what]))
    return mutants


def mutated(mutant: Mutant) -> ast.Module:
    """The module with that one change in it."""
    tree = ast.parse(mutant.file.read_text(encoding="utf-8"))
    _Mutator(mutant.number).visit(tree)
    return ast.fix_missing_locations(tree)


class _Mutator(ast.NodeTransformer):
    """Counts the changes that can be made, and makes the one with the wanted number."""

    def __init__(self, wanted: int | None) -> None:
        self.wanted = wanted
        self.seen: list[tuple[str, int, str]] = []
        self._places: list[str] = []

    def visit(self, node: ast.AST) -> ast.AST:
        """Offers a node's changes, then those inside it."""
        if _is_left_alone(node):
            return node
        before = copy.deepcopy(node)
        for what, instead in changes(before):
            self.seen.append((".".join(self._places) or "module", getattr(node, "lineno", 0), what))
            if self.wanted == len(self.seen) - 1:
                return ast.copy_location(instead or ast.Pass(), node)
        if isinstance(node, ast.Raise):
            return node  # what it says is for developers
        named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if named:
            self._places.append(node.name)  # type: ignore[attr-defined]
        self._visit_parts(node)
        if named:
            self._places.pop()
        return node

    def _visit_parts(self, node: ast.AST) -> None:
        skipped = {"annotation", "returns", "decorator_list"}
        for field, value in ast.iter_fields(node):
            if field in skipped:
                continue
            if isinstance(value, list):
                value[:] = [self.visit(one) if isinstance(one, ast.AST) else one for one in value]
            elif isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))


def _is_left_alone(node: ast.AST) -> bool:
    """Docstrings, imports, words for developers, and the names that an enumeration stores."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    return isinstance(node, ast.ClassDef) and any(
        isinstance(base, ast.Name) and base.id in ("Enum", "StrEnum") for base in node.bases
    )


def changes(node: ast.AST) -> Iterator[Change]:
    """What can be changed at this very node."""
    match node:
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield f"return nothing: {_text(node)}", ast.Return(ast.Constant(None))
        case ast.Raise() | ast.Expr(value=ast.Call()):
            yield f"leave out: {_text(node)}", None
        case ast.If() | ast.IfExp():
            yield from _branches(node)
        case ast.expr():
            yield from _expressions(node)


def _expressions(node: ast.expr) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[one]):
            yield from _comparisons(node, one)
        case ast.BoolOp():
            yield from _conditions(node)
        case ast.UnaryOp(op=ast.Not()):
            yield f"drop not: {_text(node)}", node.operand
        case ast.BinOp():
            yield from _sums(node)
        case ast.Constant():
            yield from _constants(node)
        case ast.Attribute(value=ast.Name(id=name)) if name in ENUMS:
            yield f"another member: {_text(node)}", _next_member(node, ENUMS[name])
        case ast.Set() | ast.Dict():
            yield from _elements(node)


def _sums(node: ast.BinOp) -> Iterator[Change]:
    if type(node.op) in SUMS:
        other = SUMS[type(node.op)]()
        yield f"other sign: {_text(node)}", ast.BinOp(node.left, other, node.right)
    elif isinstance(node.op, ast.BitOr):
        yield f"left only: {_text(node)}", node.left
        yield f"right only: {_text(node)}", node.right


def _comparisons(node: ast.Compare, one: ast.cmpop) -> Iterator[Change]:
    for other in COMPARISONS.get(type(one), ()):
        changed = ast.Compare(node.left, [other()], node.comparators)
        yield f"{other.__name__}: {_text(node)}", changed


def _conditions(node: ast.BoolOp) -> Iterator[Change]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield f"and/or: {_text(node)}", ast.BoolOp(other, node.values)
    for index, value in enumerate(node.values):
        rest = [*node.values[:index], *node.values[index + 1 :]]
        kept = rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
        yield f"without {_text(value)}: {_text(node)}", kept


def _constants(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield f"{not value}: {value}", ast.Constant(not value)
    elif isinstance(value, int | float):
        yield f"{value + 1}: {value}", ast.Constant(value + 1)
    elif isinstance(value, str):
        yield f"another word: {value!r}", ast.Constant(f"{value}?")


def _next_member(node: ast.Attribute, enum: type[Enum]) -> ast.Attribute:
    names = list(enum.__members__)
    other = names[(names.index(node.attr) + 1) % len(names)]
    return ast.Attribute(node.value, other, node.ctx)


def _elements(node: ast.Set | ast.Dict) -> Iterator[Change]:
    if isinstance(node, ast.Set):
        for index, element in enumerate(node.elts):
            rest = [*node.elts[:index], *node.elts[index + 1 :]]
            kept: ast.expr = ast.Set(rest) if rest else ast.Tuple([], ast.Load())
            yield f"without {_text(element)}: {_text(node)}", kept
        return
    for index, key in enumerate(node.keys):
        keys, values = _without(node.keys, index), _without(node.values, index)
        yield f"without {_text(key)}: a table", ast.Dict(keys, values)


def _without(row: Sequence[_T], index: int) -> list[_T]:
    return [*row[:index], *row[index + 1 :]]


def _branches(node: ast.If | ast.IfExp) -> Iterator[Change]:
    for always in (True, False):
        changed = copy.copy(node)
        changed.test = ast.Constant(always)
        yield f"always {always}: {_text(node.test)}", changed


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _text(node: ast.AST | None) -> str:
    text = ast.unparse(node) if node is not None else "**"
    return text if len(text) <= 90 else f"{text[:87]}..."

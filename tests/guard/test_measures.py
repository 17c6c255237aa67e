"""The measures of the code itself (design.md, section 13)."""

import ast
from pathlib import Path
from statistics import median, quantiles

import qls_desktop

PACKAGE = Path(qls_desktop.__file__).parent
LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def _files() -> list[Path]:
    return [path for path in PACKAGE.rglob("*.py") if path.parent.name != "forms"]


def _functions(path: Path) -> dict[str, int]:
    """Lines per function, its docstring left out."""
    return {
        f"{path.relative_to(PACKAGE)}:{node.name}": _length(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if told else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - docstring


def test_functions_are_small() -> None:
    lengths = {name: lines for path in _files() for name, lines in _functions(path).items()}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}
    assert median(lengths.values()) <= 10
    assert quantiles(lengths.values(), n=10)[-1] <= 30


def test_files_are_short() -> None:
    # A book of words is one table; it has no parts to take out.
    files = [path for path in _files() if path.parent.name != "words"]
    lines = {
        str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines())
        for path in files
    }
    assert {name: count for name, count in lines.items() if count >= LONGEST_FILE} == {}

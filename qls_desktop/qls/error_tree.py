"""The ``errors`` part of an answer, in every shape it has (api/qls.md, section 2)."""

from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 20
"""Levels that are looked into; the deepest documented tree has four."""


@dataclass(frozen=True, slots=True)
class FieldError:
    """One rule that a field breaks.

    ``path`` leads to the field, with dots (``receiver_contact.postalcode``), "" for the whole
    request. ``rule`` is the API's word for the rule, "" when it names none. ``text`` is the API's
    own sentence, unmasked.
    """

    path: str
    rule: str
    text: str


def has_errors(errors: object) -> bool:
    """Whether ``errors`` tells of any: null, empty and missing tell of none."""
    return bool(errors)


def field_errors(errors: object) -> tuple[FieldError, ...]:
    """All errors of a tree, a list, a text or a rule at top level."""
    return tuple(_walk(errors, (), DEEPEST))


def _walk(node: object, path: tuple[str, ...], depth: int) -> Iterator[FieldError]:
    if depth == 0:
        return
    if isinstance(node, dict):
        for key, child in node.items():
            yield from _under_key(str(key), child, path, depth)
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child, path, depth - 1)
    elif _is_leaf(node):
        yield FieldError(".".join(path), "", str(node))


def _under_key(key: str, child: object, path: tuple[str, ...], depth: int) -> Iterator[FieldError]:
    if _is_leaf(child):
        yield FieldError(".".join(path), key, str(child))
    else:
        yield from _walk(child, (*path, key), depth - 1)


def _is_leaf(node: object) -> bool:
    return isinstance(node, str | int | float) and not isinstance(node, bool) and node != ""

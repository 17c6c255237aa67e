"""Dataclasses as JSON documents that older and newer versions of the program can read.

A missing key takes the dataclass' own default, an unknown key is passed over, and a value that
this version can't read (a word of a newer version, say) counts as missing.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_type_hints

import msgspec

T = TypeVar("T")


def to_document(value: object) -> str:
    """The JSON text of a dataclass."""
    return msgspec.json.encode(value).decode()


def read_document(text: str) -> Mapping[str, Any]:
    """The keys and values of a stored document; empty when it isn't one."""
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError:
        return {}


def from_document(kind: type[T], document: Mapping[str, Any]) -> T:
    """The dataclass that a document holds, as far as this version can read it.

    Raises:
        TypeError: a field without default is missing.
    """
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for name in (field.name for field in fields(kind) if field.init):  # type: ignore[arg-type]
        if name in document:
            values.update(_read_field(name, hints[name], document[name]))
    return kind(**values)


def _read_field(name: str, kind: Any, value: Any) -> dict[str, Any]:  # noqa: ANN401
    if is_dataclass(kind) and isinstance(value, Mapping):
        return {name: from_document(kind, value)}  # type: ignore[arg-type]
    try:
        return {name: msgspec.convert(value, kind)}
    except msgspec.ValidationError:
        return {}

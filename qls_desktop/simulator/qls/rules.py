"""Rules of validation and their Dutch texts (api/qls.md section 2)."""

from collections.abc import Callable
from typing import cast

REQUIRED = {"_required": "Verplicht"}
INVALID = {"_invalid": "Ongeldige waarde"}
UNKNOWN = {"_exists": "Bestaat niet"}
IN_USE = {"_exists": "Is al in gebruik"}
TOO_LITTLE = {"_min": "Moet minimaal 1 zijn"}
BAD_POSTCODE = "Ongeldige postcode"
BAD_NUMBER = {"containsNumber": "Huisnummer bevat geen nummer"}

Rule = dict[str, str]


class Complaints:
    """Collects errors in a tree: field, nested field, rule, text."""

    def __init__(self) -> None:
        self.tree: dict[str, object] = {}

    def add(self, path: tuple[str, ...], rule: Rule) -> None:
        """Add a broken rule at a path of fields, beside the rules that are there."""
        node = self.tree
        for name in path:
            node = cast("dict[str, object]", node.setdefault(name, {}))
        node.update(rule)

    def require(
        self,
        path: tuple[str, ...],
        value: object,
        valid: Callable[[object], bool],
        rule: Rule,
    ) -> bool:
        """Complain when a value is missing or not valid; tells whether it is fine."""
        if value is None or value == "" or value == []:
            self.add(path, REQUIRED)
        elif not valid(value):
            self.add(path, rule)
        else:
            return True
        return False


def is_text(value: object) -> bool:
    """Tell whether a value is text with something in it."""
    return isinstance(value, str) and bool(value.strip())


def is_number(value: object) -> bool:
    """Tell whether a value is a number; true and false are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_whole(value: object) -> bool:
    """Tell whether a value is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)

"""Why something is as it is: a kind plus its values, never a sentence.

Inner rooms hand these out; ``qls_desktop.words`` alone turns them into Dutch or English
(design.md, section 4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

ReasonValue = str | int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A kind (fixed slug) and the values its sentence needs.

    ``kind`` is stable: it is stored, exported and scripted against. ``values`` holds plain text
    and numbers only, so that a reason can be kept as JSON. Never put a secret or a customer's
    personal data in it.
    """

    kind: str
    values: Mapping[str, ReasonValue] = field(default_factory=dict)


def reason(kind: str, **values: ReasonValue) -> Reason:
    """Makes a reason of ``kind`` with its values."""
    return Reason(kind, values)


def because(why: Reason) -> dict[str, ReasonValue]:
    """The values with which one reason tells another as its cause, as ``{because}`` in its words.

    The cause's own values go along, so that its sentence can be said; give the values of the
    telling reason after them.
    """
    return {**why.values, "because": why.kind}

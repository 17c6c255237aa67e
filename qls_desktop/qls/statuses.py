"""The status words of my.QLS and the spellings they come in (api/qls.md, sections 5 and 7)."""

CONCEPT = "concept"
ERROR_VALIDATION = "error_validation"
RECEIVED = "received"
PENDING = "pending"
PARTIALLY_SENT = "partially_sent"
SENT = "sent"

ORDER_STATUSES = frozenset({CONCEPT, ERROR_VALIDATION, RECEIVED, PENDING, PARTIALLY_SENT, SENT})
"""The known statuses of an order. Any other keeps the last state and is shown as it is."""

_SPELLINGS = {"partically_sent": PARTIALLY_SENT, "returned_to_sender": "returned"}


def one_spelling(word: str) -> str:
    """The status in the one spelling that we compare; an unknown word as it is, trimmed."""
    trimmed = word.strip()
    return _SPELLINGS.get(trimmed, trimmed)

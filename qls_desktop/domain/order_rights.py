"""In which states the merchant may decide what about an order."""

from qls_desktop.domain.ledger import OrderState

RETRYABLE = frozenset({OrderState.REJECTED, OrderState.IGNORED, OrderState.CANCELLED})
IGNORABLE = frozenset(
    {
        OrderState.SEEN,
        OrderState.WAITING,
        OrderState.READY,
        OrderState.REJECTED,
        OrderState.CONFLICT,
        OrderState.ABSENT,
        OrderState.ATTENTION,
    }
)
CONFIRMABLE = frozenset({OrderState.CONFLICT, OrderState.ABSENT, OrderState.IN_DOUBT})
RESENDABLE = frozenset({OrderState.CONFLICT, OrderState.ABSENT})

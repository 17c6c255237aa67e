"""Cancel, seen from inside a run."""

from qls_desktop.domain.outcomes import CancelledByUserError


class CancelToken:
    """Set by whoever wants a run to stop; asked by the run between two steps.

    Setting it from another thread is safe: it is one attribute that only ever turns true.
    """

    def __init__(self) -> None:
        self._asked = False

    def cancel(self) -> None:
        """Asks the run to stop at the next step. What was done stands."""
        self._asked = True

    @property
    def asked(self) -> bool:
        """Whether somebody wants the run to stop."""
        return self._asked

    def check(self) -> None:
        """Ends the run when it was asked to stop.

        Raises:
            CancelledByUserError: cancel was asked for.
        """
        if self._asked:
            raise CancelledByUserError

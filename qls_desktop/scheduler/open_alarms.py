"""The alarms that are open, so that each cause is told once and taken back once."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from qls_desktop.domain.alarms import Alarm

_FORBIDDEN = 403


class OpenAlarms:
    """Turns what each run says into what the merchant must hear.

    A login that is refused makes three jobs fail for one reason: that is one cause, told once, and
    taken back when the last of them is mended.
    """

    def __init__(self) -> None:
        self._open: dict[str, Alarm] = {}
        self._told: list[Alarm] = []

    def knows(self, key: str) -> bool:
        """Whether the alarm with this key is open."""
        return key in self._open

    def left_behind(self, integration_ids: Collection[int]) -> tuple[Alarm, ...]:
        """The end of each open alarm of an integration that isn't among these any more."""
        return tuple(
            replace(alarm, gone=True)
            for alarm in self._open.values()
            if alarm.integration_id is not None and alarm.integration_id not in integration_ids
        )

    def news(self, alarm: Alarm) -> tuple[Alarm, ...]:
        """What is to be told now that ``alarm`` was raised or taken back; mostly nothing."""
        self._open.pop(alarm.key, None)
        if not alarm.gone:
            self._open[alarm.key] = alarm
        mended = [told for told in self._told if not _is_among(told, self._open.values())]
        fresh = [each for each in self._open.values() if not _is_among(each, self._told)]
        self._told = [told for told in self._told if told not in mended] + fresh
        again = {each.key for each in fresh}
        back = (Alarm(m.key, m.reason, m.integration_id, gone=True) for m in mended)
        return (*(each for each in back if each.key not in again), *fresh)


def _is_among(alarm: Alarm, others: Iterable[Alarm]) -> bool:
    return any(_cause(alarm) == _cause(other) for other in others)


def _cause(alarm: Alarm) -> tuple[object, ...]:
    values = dict(alarm.reason.values)
    if values.get("status") != _FORBIDDEN:
        # A login that is refused is refused for every call; a permission is lacking for one.
        for name in ("call", "permission"):
            values.pop(name, None)
    return alarm.integration_id, alarm.reason.kind, values

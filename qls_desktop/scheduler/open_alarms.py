"""The alarms that are open, so that each cause is told once and taken back once."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import Reason

_FORBIDDEN = 403


class OpenAlarms:
    """Turns what each run says into what the merchant must hear.

    A login that is refused makes three jobs fail for one reason: that is one cause, told once, and
    taken back when the last of them is mended. What was told stands on the screen under its key: a
    cause that another takes the place of there is told anew under the key of a job that still has
    it.
    """

    def __init__(self) -> None:
        self._open: dict[str, Alarm] = {}
        self._told: dict[str, Alarm] = {}

    def knows(self, key: str, why: Reason | None = None) -> bool:
        """Whether the alarm with this key is open; with ``why``, whether it tells that cause."""
        alarm = self._open.get(key)
        return alarm is not None and (why is None or _essence(alarm.reason) == _essence(why))

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
        before = self._told
        self._told = {key: told for key, told in before.items() if self._stands(told)}
        fresh: list[Alarm] = []
        for each in self._open.values():
            if not _is_among(each, self._told.values()):
                self._told[each.key] = each
                fresh.append(each)
        back = (replace(told, gone=True) for key, told in before.items() if key not in self._told)
        return (*back, *fresh)

    def _stands(self, told: Alarm) -> bool:
        """Whether what is told under a key is still so, and nothing else was raised under it."""
        same_key = self._open.get(told.key, told)
        return _cause(same_key) == _cause(told) and _is_among(told, self._open.values())


def _is_among(alarm: Alarm, others: Iterable[Alarm]) -> bool:
    return any(_cause(alarm) == _cause(other) for other in others)


def _cause(alarm: Alarm) -> tuple[object, ...]:
    return alarm.integration_id, _essence(alarm.reason)


def _essence(why: Reason) -> tuple[object, ...]:
    values = dict(why.values)
    if values.get("status") != _FORBIDDEN:
        # A login that is refused is refused for every call; a permission is lacking for one.
        for name in ("call", "permission"):
            values.pop(name, None)
    return why.kind, values

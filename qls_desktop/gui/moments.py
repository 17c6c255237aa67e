"""Instants as the merchant reads them: in the zone of the PC, today and yesterday by name."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def moment(instant: datetime | None, now: datetime) -> str:
    """``instant`` (aware) as "vandaag 14:02", "gisteren 09:10" or "3 nov 2026 14:02"."""
    if instant is None:
        return "–"
    local, today = instant.astimezone(), now.astimezone().date()
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return translate("Moments", "vandaag {0}").format(clock)
    if local.date() == today - timedelta(days=1):
        return translate("Moments", "gisteren {0}").format(clock)
    if local.date() == today + timedelta(days=1):
        return translate("Moments", "morgen {0}").format(clock)
    month = QLocale().standaloneMonthName(local.month, QLocale.FormatType.ShortFormat)
    return f"{local.day} {month} {local.year} {clock}"


def exact(instant: datetime | None, now: datetime) -> str:
    """Like :func:`moment` but with seconds, for the log."""
    if instant is None:
        return "–"
    return f"{moment(instant, now)}:{instant.astimezone():%S}"


def until(instant: datetime | None, now: datetime) -> str:
    """How long it is to ``instant``: "nu", "over 3 minuten", or by name when it is far."""
    if instant is None:
        return "–"
    minutes = round((instant - now).total_seconds() / 60)
    if minutes < 1:
        return translate("Moments", "nu")
    if minutes == 1:
        return translate("Moments", "over 1 minuut")
    if minutes < 60:
        return translate("Moments", "over {0} minuten").format(minutes)
    return moment(instant, now)


def at_clock(instant: datetime, now: datetime) -> str:
    """Like :func:`moment`, but of today only the clock."""
    local = instant.astimezone()
    return f"{local:%H:%M}" if local.date() == now.astimezone().date() else moment(instant, now)


def duration(began: datetime, ended: datetime | None) -> str:
    """How long a run took; a dash while it is under way."""
    if ended is None:
        return "–"
    seconds = max(0, round((ended - began).total_seconds()))
    if seconds < 60:
        return translate("Moments", "{0} s").format(seconds)
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return translate("Moments", "{0} min {1} s").format(minutes, rest)
    return translate("Moments", "{0} u {1} min").format(*divmod(minutes, 60))


def number(value: int) -> str:
    """A whole number with the thousands apart, as the language writes it."""
    return QLocale().toString(value)

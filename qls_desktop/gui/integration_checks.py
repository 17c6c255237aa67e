"""Checks what was typed on page "Integratie", before anything is saved, and says what is wrong."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from qls_desktop.domain.settings import Integration
from qls_desktop.gui.forms.ui_integration_page import Ui_IntegrationPage

translate = QCoreApplication.translate

SECRET_LENGTH = 32
"""Key and secret are exactly this long (api/lightspeed.md, section 1)."""


def mistakes(
    typed: Integration, key: str, secret: str, others: Iterable[Integration]
) -> dict[str, str]:
    """What is wrong, per field (name, account, key, secret, base_url), in words.

    A stored integration may leave key and secret empty: those in the keyring stay.
    """
    found = {
        "name": _name(typed, others),
        "account": _account(typed),
        "key": _key(key, other=secret, needed=typed.id == 0),
        "secret": _secret(secret, other=key, needed=typed.id == 0),
        "base_url": _base_url(typed.base_url),
    }
    return {field: text for field, text in found.items() if text}


def show_mistakes(ui: Ui_IntegrationPage, found: dict[str, str]) -> None:
    """Says at each field what is wrong there, and goes to the first of them."""
    places: dict[str, tuple[QLabel, QWidget]] = {
        "name": (ui.error_name, ui.name),
        "account": (ui.error_account, ui.account),
        "key": (ui.error_key, ui.api_key),
        "secret": (ui.error_secret, ui.api_secret),
        "base_url": (ui.error_base_url, ui.base_url),
    }
    for field, (label, _) in places.items():
        label.setText(f"⚠ {found[field]}" if field in found else "")
        label.setVisible(field in found)
    for field in found:
        if field == "base_url":
            ui.advanced.setChecked(True)
        places[field][1].setFocus()
        ui.scroll.ensureWidgetVisible(places[field][1])
        break


def _name(typed: Integration, others: Iterable[Integration]) -> str:
    if not typed.name:
        return translate("IntegrationChecks", "Geef de integratie een naam.")
    same = (other for other in others if other.id != typed.id)
    if any(other.name.casefold() == typed.name.casefold() for other in same):
        return translate("IntegrationChecks", "Er is al een integratie met deze naam.")
    return ""


def _account(typed: Integration) -> str:
    if typed.account_id == 0:
        return translate("IntegrationChecks", "Kies een my.QLS-account, of maak er een aan.")
    return ""


def _key(text: str, *, other: str, needed: bool) -> str:
    if not text and (needed or other):
        return translate("IntegrationChecks", "Vul de API Key in.")
    return _length(text)


def _secret(text: str, *, other: str, needed: bool) -> str:
    if not text and (needed or other):
        return translate("IntegrationChecks", "Vul de API Secret in.")
    return _length(text)


def _length(text: str) -> str:
    if text and len(text) != SECRET_LENGTH:
        pattern = translate(
            "IntegrationChecks", "Dit moeten precies 32 tekens zijn; het zijn er nu {0}."
        )
        return pattern.format(len(text))
    return ""


def _base_url(text: str) -> str:
    parts = urlsplit(text)
    if text and (parts.scheme not in ("http", "https") or not parts.netloc):
        return translate("IntegrationChecks", "Dit is geen adres. Het begint met https://.")
    return ""

"""What never gets into a log."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.system.redactor import BLANK, Redactor

KEY = "0123456789abcdef0123456789ABCDEF"


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Basic dXNlcjpnZWhlaW0=",
        "{'authorization': 'Bearer geheim-geheim'}",
        "retry with basic Z2VoZWltOmdlaGVpbQ== next",
        "https://user:geheim@shop.example.test/path",
        "api_key=geheim&page=2",
        '{"password": "geheim"}',
        "wachtwoord: geheim",
    ],
)
def test_whatever_looks_like_a_login_is_blanked(text: str) -> None:
    redacted = Redactor().redact(text)
    assert BLANK in redacted
    for part in ("geheim", "dXNlcjpn", "Z2VoZWlt"):
        assert part not in redacted


def test_what_stands_around_it_stays() -> None:
    assert (
        Redactor().redact("GET https://a:b@host/x?page=2") == f"GET https://{BLANK}@host/x?page=2"
    )


def test_mail_addresses_and_keys_are_blanked() -> None:
    redacted = Redactor().redact(f"anna.voorbeeld+shop@example.test {KEY}!")
    assert redacted == f"{BLANK} {BLANK}!"


@pytest.mark.parametrize(
    "text",
    [
        "GET products/{id}.json 200 52 ms",
        "f0000000-0000-4000-8000-000000000001",
        "8712345678906 MOK-BLAUW",
        "integration 3: 12 orders, 0 in doubt",
    ],
)
def test_ordinary_lines_stay_as_they_are(text: str) -> None:
    assert Redactor().redact(text) == text


def test_a_longer_secret_goes_before_a_shorter_one_in_it() -> None:
    redactor = Redactor()
    redactor.learn("molen", "molenwiek")
    assert redactor.redact("de molenwiek en de molen") == f"de {BLANK} en de {BLANK}"


def test_too_short_a_secret_is_left() -> None:
    redactor = Redactor()
    redactor.learn("12")
    assert redactor.redact("12 orders") == "12 orders"


@given(st.text(min_size=4), st.text(), st.text())
def test_a_known_secret_never_passes(secret: str, before: str, after: str) -> None:
    redactor = Redactor()
    redactor.learn(secret)
    blanked = redactor.redact(before + secret + after).replace(BLANK, "\0" * 2)
    assert secret not in blanked or set(secret) <= {"\0"}

"""Signed links: their lives, and what a forged one is worth."""

import base64
from functools import partial
from pathlib import Path

import pytest

from isodesk.protocol.values import Language
from isodesk.station.errors import LinkRefused
from isodesk.station.links import Links, use_once
from isodesk.station.opening import open_store
from tests.support.station import SettableClock


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def links(clock: SettableClock) -> Links:
    return Links("http://station.test", b"k" * 32, clock)


def _token(url: str) -> str:
    return url.rsplit("=" if "param=" in url else "/", 1)[1]


def _reason(links: Links, kind: str, token: str) -> str:
    with pytest.raises(LinkRefused) as caught:
        getattr(links, f"read_{kind}")(token)
    return str(caught.value.parameters["reason"])


@pytest.mark.parametrize(("kind", "seconds"), [("login", 1800), ("report", 24 * 3600), ("administrator", 60)])
def test_link_lives_as_long_as_decided(links: Links, clock: SettableClock, kind: str, seconds: int) -> None:
    urls = {
        "login": links.login_url(5, 0),
        "report": links.report_url(5, None),
        "administrator": links.administrator_url(5),
    }
    token = _token(urls[kind])
    clock.move(seconds - 1)
    assert getattr(links, f"read_{kind}")(token)[0] == 5
    clock.move(1)
    assert _reason(links, kind, token) == "expired"


def test_content_comes_back(links: Links) -> None:
    assert links.read_login(_token(links.account_url(7, 3))) == (7, 3)
    assert links.read_report(_token(links.report_url(9, Language.ARABIC))) == (9, Language.ARABIC)
    assert links.read_report(_token(links.report_url(9, None))) == (9, None)


def test_every_changed_byte_is_seen(links: Links) -> None:
    token = _token(links.login_url(5, 0))
    raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    for position in range(len(raw)):
        forged = raw[:position] + bytes([raw[position] ^ 1]) + raw[position + 1 :]
        assert _reason(links, "login", base64.urlsafe_b64encode(forged).decode().rstrip("=")) == "forged"


@pytest.mark.parametrize("token", ["", "x", "é", "!!!!", "A" * 5000, "AAAA" * 9])
def test_nonsense_is_forged(links: Links, token: str) -> None:
    for kind in ("login", "report", "administrator"):
        assert _reason(links, kind, token) == "forged"


def test_kinds_and_keys_are_not_exchangeable(links: Links, clock: SettableClock) -> None:
    report = _token(links.report_url(5, None))
    assert _reason(links, "login", report) == "forged"
    assert _reason(Links("http://station.test", b"o" * 32, clock), "report", report) == "forged"


def test_administrator_link_works_once(links: Links, clock: SettableClock, tmp_path: Path) -> None:
    link = links.read_administrator(_token(links.administrator_url(5)))
    now = clock.wall()
    with open_store(tmp_path, None, create=True).database as database:
        database.write_now(lambda connection: use_once(connection, link.nonce, link.expires_at, now=now))
        with pytest.raises(LinkRefused):
            database.write_now(lambda connection: use_once(connection, link.nonce, link.expires_at, now=now))


def test_a_link_that_lasts_longer_makes_none_good_again(clock: SettableClock, tmp_path: Path) -> None:
    now = clock.wall()
    with open_store(tmp_path, None, create=True).database as database:
        for nonce, seconds in (("a", 60), ("b", 86_400), ("c", 86_400 + 61)):
            database.write_now(partial(use_once, nonce=nonce, expires_at=now + seconds, now=now))
        for nonce, seconds in (("a", 60), ("b", 86_400)):
            with pytest.raises(LinkRefused):
                database.write_now(partial(use_once, nonce=nonce, expires_at=now + seconds, now=now))

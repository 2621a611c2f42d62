"""Faults of states, key sets and requests: T-17 to T-19 and T-31 to T-33 of the checklist."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import httpx

from isodesk.bench.faults.browsing import Browser, Journey, Outcome, with_query
from isodesk.bench.faults.fault import Expected
from isodesk.lti import jws
from isodesk.lti.keys import public_jwk
from isodesk.protocol.text import Text

_ANCESTORS: Final = "frame-ancestors"
_LARGE: Final = 5_000_000  # bytes
_ANSWERS: Final = (
    (Text("key set: 500", "jeu de clés : 500"), (500, b"")),
    (Text("key set: HTML", "jeu de clés : HTML"), (200, b"<html></html>")),
    (Text("key set: empty", "jeu de clés : vide"), (200, b'{"keys":[]}')),
    (Text("key set: 5 MB", "jeu de clés : 5 Mo"), (200, b'{"keys":["' + b"x" * _LARGE + b'"]}')),
)
_MEMBERS: Final = (
    (Text("key set: for encryption", "jeu de clés : pour chiffrer"), {"use": "enc"}),
    (Text("key set: oct", "jeu de clés : oct"), {"kty": "oct", "k": "c2VjcmV0"}),
    (Text("key set: RSA of 512 bits", "jeu de clés : RSA de 512 bits"), {"n": "xQ" * 43}),
)
_STATES: Final = (("", Text("no state", "sans state")), ("of-no-login", Text("an unknown state", "un state inconnu")))


def state_faults() -> list[Journey]:
    """Every row about what a token comes with."""
    return [*_logins(), *_key_sets(), *_requests()]


def _logins() -> Iterator[Journey]:
    nonce = Text("the nonce of a login used before", "le nonce d’une connexion déjà utilisée")
    yield Journey("T-17", nonce, Expected.REFUSED, _used_nonce)
    again = Text("the same token and state again", "les mêmes jeton et state à nouveau")
    yield Journey("T-18", again, Expected.REFUSED, _again)
    for state, given in _STATES:
        yield Journey("T-19", given, Expected.REFUSED, partial(_with_state, state))
    browser = Text("the state of another browser", "le state d’un autre navigateur")
    yield Journey("T-19", browser, Expected.REFUSED, _another_browser)


async def _used_nonce(browser: Browser) -> Outcome:
    """The nonce of a login that was followed, under the state of another."""
    first, second = await browser.begin(), await browser.begin()
    token = browser.platform.signed(browser.claims(first))
    followed = await browser.answer(first, token)
    return Outcome([await browser.answer(second, token)], followed < 400)


async def _again(browser: Browser) -> Outcome:
    begun = await browser.begin()
    token = browser.platform.signed(browser.claims(begun))
    followed = await browser.answer(begun, token)
    return Outcome([await browser.answer(begun, token)], followed < 400)


async def _with_state(state: str, browser: Browser) -> Outcome:
    begun = await browser.begin()
    return Outcome([await browser.answer(begun, browser.platform.signed(browser.claims(begun)), state)])


async def _another_browser(browser: Browser) -> Outcome:
    begun = await browser.begin()
    browser.client.cookies.clear()
    return Outcome([await browser.answer(begun, browser.platform.signed(browser.claims(begun)))])


def _key_sets() -> Iterator[Journey]:
    """Sets that are no good, to be read for a key that isn't in the one that the tool knows."""
    for given, answer in _ANSWERS:
        yield Journey("T-31", given, Expected.REFUSED, partial(_with_set, partial(_as_it_is, answer)))
    for given, changed in _MEMBERS:
        yield Journey("T-31", given, Expected.REFUSED, partial(_with_set, partial(_set_of, changed)))


async def _with_set(make: Callable[[Browser], tuple[int, bytes]], browser: Browser) -> Outcome:
    begun, keys = await browser.begin(), browser.platform.keys
    token = jws.sign(browser.claims(begun), key=keys.stranger, key_id=keys.stranger_id)
    browser.published.instead = make(browser)
    try:
        return Outcome([await browser.answer(begun, token)])
    finally:
        browser.published.instead = None


def _as_it_is(answer: tuple[int, bytes], _: Browser) -> tuple[int, bytes]:
    return answer


def _set_of(changed: Mapping[str, Any], browser: Browser) -> tuple[int, bytes]:
    """A set with the key that signed, told of otherwise."""
    member = {**public_jwk(browser.platform.keys.stranger.public_key()), **changed}
    return 200, json.dumps({"keys": [member]}).encode()


def _requests() -> Iterator[Journey]:
    yield Journey("T-32", Text("by GET", "par GET"), Expected.REFUSED, _by_get)
    yield Journey("T-33", Text("in a frame", "dans un cadre"), Expected.FOLLOWED, _in_a_frame)


async def _by_get(browser: Browser) -> Outcome:
    begun = await browser.begin()
    form = {"id_token": browser.platform.signed(browser.claims(begun)), "state": begun.state}
    answered = await browser.client.get(with_query(browser.redirect_url(begun), form))
    return Outcome([answered.status_code])


async def _in_a_frame(browser: Browser) -> Outcome:
    """The answer may stand in the frame of the page that sent the launch."""
    begun = await browser.begin()
    form = {"id_token": browser.platform.signed(browser.claims(begun)), "state": begun.state}
    answered = await browser.carry(begun, form, sec_fetch_dest="iframe", origin=browser.published.url)
    return Outcome([answered.status_code], _may_be_framed(answered))


def _may_be_framed(answered: httpx.Response) -> bool:
    if answered.is_redirect:
        return True  # it is the page that it leads to which counts
    policy = answered.headers.get("content-security-policy", "")
    ancestors = next((each.split()[1:] for each in policy.split(";") if each.strip().startswith(_ANCESTORS)), ["*"])
    return not answered.headers.get("x-frame-options") and not {"'none'", "'self'"} & set(ancestors)

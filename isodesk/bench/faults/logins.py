"""Faults of logins by LTI 1.3: section 3.2 of the checklist, as far as a tool can be asked from outside."""

from collections.abc import Iterator, Mapping
from typing import Final

from isodesk.bench.faults.browsing import Begun, Browser, Journey, Outcome, begun_by
from isodesk.bench.faults.fault import Expected
from isodesk.bench.faults.platform import HINT, MESSAGE_HINT
from isodesk.lti import LtiError, v1p3
from isodesk.protocol.text import Text

Changed = Mapping[str, str | None]

_MISSING: Final = {"OI-02": "iss", "OI-03": "login_hint", "OI-04": "target_link_uri"}
_TARGETS: Final = ("https://evil.example/", "javascript:alert(1)")
_SHORTEST: Final = 22  # characters of base64url: 128 bits


def login_faults() -> list[Journey]:
    """Every row about logins."""
    return [*_whole(), *_changed(), *_followed_up()]


def _taken(number: str, given: Text, changed: Changed, *, by_get: bool = False) -> Journey:
    """A row of a login that has to lead to the platform's own address."""

    async def steps(browser: Browser) -> Outcome:
        answered = await browser.initiate(changed, by_get=by_get)
        leads = begun_by(answered).auth_url == browser.platform.registration.auth_url
        return Outcome([answered.status_code], leads)

    return Journey(number, given, Expected.FOLLOWED, steps)


def _refused(number: str, given: Text, changed: Changed) -> Journey:
    async def steps(browser: Browser) -> Outcome:
        return Outcome([(await browser.initiate(changed)).status_code])

    return Journey(number, given, Expected.REFUSED, steps)


def _whole() -> Iterator[Journey]:
    yield _taken("OI-01", Text("a login by GET", "une connexion par GET"), {}, by_get=True)
    yield _taken("OI-01", Text("a login by POST", "une connexion par POST"), {})
    bare = Text("without what is optional", "sans ce qui est facultatif")
    yield _taken("OI-01", bare, {"lti_message_hint": None, "lti_deployment_id": None})


def _changed() -> Iterator[Journey]:
    for number, name in _MISSING.items():
        yield _refused(number, Text(f"without {name}", f"sans {name}"), {name: None})
    yield _refused("OI-05", Text("an unknown iss", "un iss inconnu"), {"iss": "https://evil.example"})
    yield _refused("OI-05", Text("an unknown client_id", "un client_id inconnu"), {"client_id": "of-nobody"})
    yield _refused("OI-06", Text("an unknown deployment", "un déploiement inconnu"), {"lti_deployment_id": "of-nobody"})
    for target in _TARGETS:
        yield _refused("OI-07", Text(f"target {target}", f"cible {target}"), {"target_link_uri": target})


def _followed_up() -> Iterator[Journey]:
    yield Journey(
        "OI-08",
        Text("the request that follows", "la requête qui suit"),
        Expected.FOLLOWED,
        _as_specified,
    )
    yield Journey("OI-09", Text("two windows", "deux fenêtres"), Expected.FOLLOWED, _two_windows)
    yield Journey("OI-10", Text("error=login_required", "error=login_required"), Expected.REFUSED, _platform_refuses)


async def _as_specified(browser: Browser) -> Outcome:
    """Read as a platform reads it, and compared with the login; the next login gets other secrets."""
    answered = await browser.initiate({})
    begun, other = begun_by(answered), await browser.begin()
    fresh = {begun.state, begun.nonce}.isdisjoint({other.state, other.nonce})
    return Outcome([answered.status_code], fresh and _is_request(browser, begun))


def _is_request(browser: Browser, begun: Begun) -> bool:
    clients = {browser.platform.registration.client_id: [begun.asked.get("redirect_uri", "")]}
    try:
        asked = v1p3.parse_authentication_request(dict(begun.asked), clients)
        v1p3.check_hints(asked, login_hint=HINT, message_hint=MESSAGE_HINT)
    except LtiError:
        return False
    return min(len(begun.state), len(begun.nonce)) >= _SHORTEST and begun.state != begun.nonce


async def _two_windows(browser: Browser) -> Outcome:
    """Both logins go through, the later one first."""
    one, other = await browser.begin(), await browser.begin()
    statuses = [await browser.answer(begun, browser.platform.signed(browser.claims(begun))) for begun in (other, one)]
    return Outcome(statuses, one.state != other.state and one.nonce != other.nonce)


async def _platform_refuses(browser: Browser) -> Outcome:
    begun = await browser.begin()
    answered = await browser.carry(begun, {"error": "login_required", "state": begun.state})
    return Outcome([answered.status_code])

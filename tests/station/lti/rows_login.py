"""Checklist 3.2 at a station: the login that a platform initiates."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import httpx

from isodesk.lti import v1p3
from tests.station.lti.checklist import ACCEPTED, Row, Trial, seen
from tests.station.lti.other_platforms import TWO_CLIENTS
from tests.station.lti.platform import URL
from tests.station.lti.platform_v1p3 import CLIENT, ISSUER

INITIATION = {"iss": ISSUER, "login_hint": "7", "target_link_uri": URL, "lti_message_hint": "m&=1"}
MISSED, ELSEWHERE = "400 parameter_missing", "401 target_wrong"
TARGETS = (
    "https://evil.example/public/lti.php",
    "http://station.test:8443/public/lti.php",
    "http://station.test@evil.example/public/lti.php",
    "http://station.test.evil.example/",
)


def initiated(number: str, given: str, expected: str, *, by_get: bool = False, **changed: str) -> Row:
    """A row of a login with other parameters; an empty one is left out."""
    form = {name: value for name, value in {**INITIATION, **changed}.items() if value}

    async def attempt(trial: Trial) -> httpx.Response:
        return await (trial.get(form) if by_get else trial.form(form))

    return Row(number, given, expected, attempt)


def asked_of(answer: httpx.Response) -> Mapping[str, str]:
    """The authentication request that a login is answered by."""
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}


async def as_specified(trial: Trial) -> str:
    """The library's reader of requests takes it, hints go back as they came, both secrets are of 256 bits."""
    answer = await trial.form(INITIATION)
    asked = v1p3.parse_authentication_request(asked_of(answer), {CLIENT: (URL,)})
    v1p3.check_hints(asked, login_hint="7", message_hint="m&=1")
    assert answer.headers["location"].startswith(f"{ISSUER}/auth?tenant=1&")
    return f"{seen(answer)}, {6 * min(len(asked.state), len(asked.nonce)) // 8 * 8} bits"


async def two_tabs(trial: Trial) -> str:
    """Both are completed, the later one first."""
    one, other = [asked_of(await trial.form(INITIATION)) for _ in range(2)]
    assert {one["state"], one["nonce"]}.isdisjoint({other["state"], other["nonce"]})
    platform = trial.new_platform
    answers = [
        await trial.answer(platform.token(platform.claims(each["nonce"])), each["state"]) for each in (other, one)
    ]
    return ", ".join(seen(answer) for answer in answers)


async def refused_by_platform(trial: Trial) -> httpx.Response:
    state = asked_of(await trial.form(INITIATION))["state"]
    await trial.ready()
    return await trial.form({"error": "login_required", "state": state})


ROWS = [
    initiated("OI-01", "by GET", ACCEPTED, by_get=True),
    initiated("OI-01", "by POST", ACCEPTED),
    initiated("OI-01", "without what is optional", ACCEPTED, lti_message_hint=""),
    initiated("OI-02", "no iss", MISSED, iss=""),
    initiated("OI-03", "no login_hint", MISSED, login_hint=""),
    initiated("OI-04", "no target_link_uri", MISSED, target_link_uri=""),
    initiated("OI-05", "iss unknown", "403 registration_unknown", iss="https://evil.example"),
    initiated("OI-05", "client unknown", "403 registration_unknown", client_id="nobody"),
    initiated("OI-05", "two clients of one iss, none named", "403 registration_ambiguous", iss=TWO_CLIENTS),
    initiated("OI-05", "two clients of one iss, one named", ACCEPTED, iss=TWO_CLIENTS, client_id="second"),
    initiated("OI-06", "deployment unknown", "403 deployment_unknown", lti_deployment_id="another"),
    *(initiated("OI-07", f"target {target}", ELSEWHERE, target_link_uri=target) for target in TARGETS),
    initiated("OI-07", "target javascript:", "400 address_not_web", target_link_uri="javascript:alert(1)"),
    Row("OI-08", "the request that follows, as specified", f"{ACCEPTED}, 256 bits", as_specified),
    Row("OI-09", "two tabs, both completed", f"{ACCEPTED}, {ACCEPTED}", two_tabs),
    Row("OI-10", "error=login_required", "400 answered_with_failure", refused_by_platform),
]

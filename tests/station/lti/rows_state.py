"""Checklist 3.3 at a station: states, key sets, requests, and what the answer says to browsers."""

import httpx

from isodesk.lti import names
from isodesk.lti.keys import thumbprint
from tests.station.lti.checklist import ACCEPTED, Row, Trial, seen
from tests.station.lti.other_platforms import issuer_of
from tests.station.lti.platform_v1p3 import key
from tests.station.lti.rows_tokens import asked

UNKNOWN, SILENT, UNSUITABLE = "401 login_unknown", "424 keys_unavailable", "401 key_unsuitable"
ROTATED = f"{ACCEPTED}, 401 key_unknown, 401 key_unknown; read 1 × again"
SITE = "https://lms.example"


async def twice(trial: Trial) -> httpx.Response:
    request = await asked(trial)
    token = trial.new_platform.token(trial.new_platform.claims(request["nonce"]))
    assert seen(await trial.answer(token, request["state"])) == ACCEPTED
    await trial.ready()
    return await trial.answer(token, request["state"])


async def used_nonce(trial: Trial) -> httpx.Response:
    """The nonce of a login that was followed, under the state of another."""
    first, second = await asked(trial), await asked(trial)
    token = trial.new_platform.token(trial.new_platform.claims(first["nonce"]))
    await trial.answer(token, first["state"])
    await trial.ready()
    return await trial.answer(token, second["state"])


async def with_state(trial: Trial, state: str | None = None) -> httpx.Response:
    """A genuine token under the state of its login, or another."""
    request = await asked(trial)
    token = trial.new_platform.token(trial.new_platform.claims(request["nonce"]))
    return await trial.answer(token, request["state"] if state is None else state)


async def no_state(trial: Trial) -> httpx.Response:
    return await with_state(trial, "")


async def unknown_state(trial: Trial) -> httpx.Response:
    return await with_state(trial, "of-nobody")


async def expired_state(trial: Trial) -> httpx.Response:
    request = await asked(trial)
    trial.local.clock.move(301)
    token = trial.new_platform.token(trial.new_platform.claims(request["nonce"]))
    return await trial.answer(token, request["state"])


async def another_browser(trial: Trial) -> httpx.Response:
    request = await asked(trial)
    trial.local.http.cookies.clear()
    token = trial.new_platform.token(trial.new_platform.claims(request["nonce"]))
    return await trial.answer(token, request["state"])


async def rotated(trial: Trial) -> str:
    """The set is read again for the new key, once, and not again for one that isn't there either."""
    published = trial.published
    await _launched(trial, "first")
    trial.local.clock.move(31)
    published.keys.append(key("new"))
    before = published.reads
    answers = [await _launched(trial, signer) for signer in ("new", "nowhere", "nowhere")]
    published.keys.remove(key("new"))
    return f"{', '.join(seen(answer) for answer in answers)}; read {published.reads - before} × again"


async def kept(trial: Trial) -> httpx.Response:
    """The platform's own set can't be read any more, an hour later."""
    await _launched(trial, "first")
    trial.local.clock.move(3700)
    trial.published.status = 500
    try:
        return await _launched(trial, "first")
    finally:
        trial.published.status = 200


async def _launched(trial: Trial, signer: str) -> httpx.Response:
    request = await asked(trial)
    token = trial.new_platform.token(trial.new_platform.claims(request["nonce"]), signer=signer)
    return await trial.answer(token, request["state"])


def of_platform(name: str, given: str, expected: str) -> Row:
    """A row of a platform whose key set is no good."""

    async def attempt(trial: Trial) -> httpx.Response:
        request = await asked(trial, iss=issuer_of(name))
        claims = trial.new_platform.claims(request["nonce"], iss=issuer_of(name))
        token = trial.new_platform.token(claims, key_id=thumbprint(key("first").public_key()))
        return await trial.answer(token, request["state"])

    return Row("T-31", given, expected, attempt)


async def by_get(trial: Trial) -> httpx.Response:
    request = await asked(trial)
    token = trial.new_platform.token(trial.new_platform.claims(request["nonce"]))
    return await trial.get({"id_token": token, "state": request["state"]})


async def framed(trial: Trial) -> str:
    """The page that stands in the platform's frame."""
    request = await asked(trial)
    custom = {"act_id": "9", "tst_frm_id": "101", "redirect": "1"}
    claims = trial.new_platform.claims(request["nonce"], **{names.CUSTOM: custom})
    token = trial.new_platform.token(claims)
    answer = await trial.answer(token, request["state"], sec_fetch_dest="iframe", origin="https://lms.example")
    policy = answer.headers["content-security-policy"]
    ancestors = next(each.strip() for each in policy.split(";") if "frame-ancestors" in each)
    return f"{ancestors}, X-Frame-Options {answer.headers.get('x-frame-options', 'absent')}"


ROWS = [
    Row(
        "T-06",
        "a new key, then one of nowhere twice",
        f"{ACCEPTED}, 401 key_unknown, 401 key_unknown; read 1 × again",
        rotated,
    ),
    Row("T-17", "nonce of another login, already used", "401 nonce_wrong", used_nonce),
    Row("T-18", "the same token and state again", UNKNOWN, twice),
    Row("T-19", "no state", "400 parameter_missing", no_state),
    Row("T-19", "state unknown", UNKNOWN, unknown_state),
    Row("T-19", "state 301 s old", UNKNOWN, expired_state),
    Row("T-19", "state of another browser", UNKNOWN, another_browser),
    of_platform("error", "key set answered 500", SILENT),
    of_platform("silent", "key set not answered", SILENT),
    of_platform("html", "key set HTML", SILENT),
    of_platform("empty", "key set empty", "401 key_unknown"),
    of_platform("encryption", "a key for encryption", UNSUITABLE),
    of_platform("oct", "an oct key", UNSUITABLE),
    of_platform("twice", "two keys of one kid", UNSUITABLE),
    of_platform("short", "RSA of 512 bits", UNSUITABLE),
    of_platform("huge", "key set of 5 MB", SILENT),
    of_platform("to-file", "key set led to file:", SILENT),
    of_platform("to-link-local", "key set led to a link-local address", SILENT),
    Row("T-31", "500 where a set was read before", ACCEPTED, kept),
    Row("T-32", "token by GET", "405 method_refused", by_get),
    Row("T-33", "in the platform’s frame", f"frame-ancestors {SITE}, X-Frame-Options absent", framed),
]

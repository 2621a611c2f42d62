"""Checklist 3.3 at a station: launches of LTI 1.3 with genuine tokens that say something else."""

from collections.abc import Mapping
from typing import Any

from isodesk.lti import names
from tests.station.lti.checklist import ACCEPTED, Row, Trial
from tests.station.lti.other_platforms import ANONYMOUS, OTHER
from tests.station.lti.platform import FORM, URL
from tests.station.lti.platform_v1p3 import CLIENT, ISSUER
from tests.station.lti.rows_tokens import Claims, key_id, row, with_header
from tests.support.station import START

MISSED, MALFORMED = "400 claim_missing", "400 claim_malformed"
AUDIENCE, PARTY, NONCE = "401 audience_wrong", "401 party_wrong", "401 nonce_wrong"
STRANGER, VERSION = "403 deployment_unknown", "400 lti_version_refused"
NO_CUSTOM: list[Any] = ["act_id=9", {"act_id": None}, {"act_id": {}}, {"act_id": ["9"]}]
IN_QUOTES = str(int(START) + 300)


def said(number: str, given: str, expected: str, claims: Mapping[str, Any] | None = None, **more: Any) -> Row:
    """A row of a token with other claims; None leaves one out."""

    def sign(trial: Trial, whole: Claims) -> str:
        changed = {**whole, **(claims or {}), **more}
        return trial.new_platform.token({name: each for name, each in changed.items() if each is not None})

    return row(number, given, expected, sign)


def timed(number: str, given: str, expected: str, **seconds: int) -> Row:
    """A row of a token with other times, in seconds from now."""

    def sign(trial: Trial, whole: Claims) -> str:
        now = int(trial.local.clock.wall())
        return trial.new_platform.token({**whole, **{name: now + each for name, each in seconds.items()}})

    return row(number, given, expected, sign)


def of_nobody(_: Trial, claims: Claims) -> str:
    anonymous = {name: each for name, each in {**claims, "iss": ANONYMOUS}.items() if name != "sub"}
    return with_header("other", kid=key_id("other"))(anonymous)


ROWS = [
    said("T-11", "iss unknown", "401 issuer_wrong", iss="https://evil.example"),
    said("T-11", "iss of another platform than the login’s", "401 issuer_wrong", iss=OTHER),
    said("T-11", "iss with a slash more", "401 issuer_wrong", iss=f"{ISSUER}/"),
    said("T-12", "aud wrong", AUDIENCE, aud="somebody else"),
    said("T-12", "aud empty", AUDIENCE, aud=[]),
    said("T-12", "aud missing", AUDIENCE, aud=None),
    said("T-13", "aud of two, no azp", PARTY, aud=[CLIENT, "other"]),
    said("T-13", "aud a list of one", ACCEPTED, aud=[CLIENT]),
    said("T-14", "azp of somebody else", PARTY, azp="other"),
    said("T-14", "azp of another audience", PARTY, aud=[CLIENT, "other"], azp="other"),
    timed("T-15", "exp 61 s ago", "401 token_expired", iat=-100, exp=-61),
    timed("T-15", "exp 59 s ago", ACCEPTED, iat=-100, exp=-59),
    said("T-15", "exp missing", MISSED, exp=None),
    said("T-15", "exp in quotes", MALFORMED, exp=IN_QUOTES),
    timed("T-15", "exp before iat", "401 token_life_refused", iat=30, exp=10),
    timed("T-16", "iat 61 s ahead", "401 token_from_future", iat=61),
    said("T-16", "iat missing", MISSED, iat=None),
    timed("T-16", "iat 601 s ago", "401 token_too_old", iat=-601),
    said("T-17", "nonce missing", MISSED, nonce=None),
    said("T-17", "nonce empty", NONCE, nonce=""),
    said("T-17", "nonce a number", NONCE, nonce=5),
    said("T-17", "nonce unknown", NONCE, nonce="another-nonce-than-the-login-had"),
    said("T-20", "deployment missing", MISSED, {names.DEPLOYMENT: None}),
    said("T-20", "deployment unknown", STRANGER, {names.DEPLOYMENT: "another"}),
    said("T-20", "deployment of 256 characters", MALFORMED, {names.DEPLOYMENT: "1" * 256}),
    *(said("T-21", f"version {each!r}", VERSION, {names.VERSION: each}) for each in (None, "1.3", "1.3.1", "2.0.0")),
    *(
        said("T-22", f"message type {each!r}", "400 message_type_refused", {names.MESSAGE_TYPE: each})
        for each in (None, "foo", "basic-lti-launch-request")
    ),
    said("T-23", "roles missing", MISSED, {names.ROLES: None}),
    said("T-23", "roles no list", MALFORMED, {names.ROLES: "Learner"}),
    *(said("T-23", f"roles {each}", ACCEPTED, {names.ROLES: each}) for each in ([], [""], ["x"], ["Learner"])),
    said(
        "T-23",
        "a short role Administrator, action 13",
        "403 action_not_allowed",
        {names.ROLES: ["Administrator"], names.CUSTOM: {"act_id": "13"}},
    ),
    said("T-24", "resource link missing", MISSED, {names.RESOURCE_LINK: None}),
    said("T-24", "resource link without id", MISSED, {names.RESOURCE_LINK: {}}),
    said("T-24", "resource link id empty", MISSED, {names.RESOURCE_LINK: {"id": ""}}),
    said("T-24", "resource link no object", MALFORMED, {names.RESOURCE_LINK: "link-3"}),
    said("T-25", "target missing", MISSED, {names.TARGET: None}),
    said("T-25", "target other than the login’s", "401 target_wrong", {names.TARGET: f"{URL}?a=1"}),
    said("T-25", "target on a foreign host", "401 target_wrong", {names.TARGET: "https://evil.example/x"}),
    said("T-26", "sub missing", "403 user_anonymous", sub=None),
    row("T-26", "sub missing, where that is allowed", ACCEPTED, of_nobody, iss=ANONYMOUS),
    said("T-27", "sub of 256 characters", MALFORMED, sub="u" * 256),
    said("T-27", "sub a number", MALFORMED, sub=17),
    said("T-28", "context missing", ACCEPTED, {names.CONTEXT: None}),
    *(said("T-29", f"custom {custom!r}", MALFORMED, {names.CUSTOM: custom}) for custom in NO_CUSTOM),
    said("T-29", "a custom value that is a number", ACCEPTED, {names.CUSTOM: {"act_id": 2, "tst_frm_id": FORM}}),
    said(
        "T-30", "nothing about the person", "200 error 105", email=None, given_name=None, family_name=None, sub="u-30"
    ),
    said("T-30", "names alone", "200 error 105", email=None, sub="u-31"),
    said("T-30", "e-mail alone", ACCEPTED, given_name=None, family_name=None),
]

"""Rows (o) and (p): launches believed, beside the libraries that do a part of the work."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from lti import ToolProvider
from oauthlib.oauth1 import RequestValidator, SignatureOnlyEndpoint

from benchmarks.http_rows import Effort
from benchmarks.measure import Series, Verdict, alternate, ratio
from isodesk.lti import jws, keys, names, v1p1, v1p3

_URL = "https://tool.example/public/lti.php"
_KEY, _SECRET, _NONCE = "northwind-lms", "an invented secret", "n7NRPq6rUZk1zq0Pzqf7Zw"
_TURN = 0.2  # seconds
_FORM = {
    "lti_message_type": "basic-lti-launch-request",
    "lti_version": "LTI-1p0",
    "resource_link_id": "course-7-link-3",
    "context_id": "course-7",
    "context_title": "Invented course",
    "user_id": "u-17",
    "roles": "Learner",
    "lis_person_name_given": "Maëlle",
    "lis_person_name_family": "Sample",
    "lis_person_contact_email_primary": "maelle.sample@example.org",
    "lis_outcome_service_url": "https://lms.example/outcomes",
    "lis_result_sourcedid": "course-7:u-17",
    "launch_presentation_return_url": "https://lms.example/back",
    "tool_consumer_instance_guid": "lms.example",
    "custom_act_id": "9",
    "custom_tst_frm_id": "363",
}


class _Validator(RequestValidator):
    """Knows one consumer, keeps nothing."""

    enforce_ssl = False

    def check_client_key(self, client_key: str) -> bool:
        return client_key == _KEY

    def check_nonce(self, nonce: str) -> bool:
        return bool(nonce)

    def validate_client_key(self, client_key: str, *_: object) -> bool:
        return client_key == _KEY

    def validate_timestamp_and_nonce(self, *_: object, **__: object) -> bool:
        return True

    def get_client_secret(self, *_: object) -> str:
        return _SECRET


def row_o(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Launches of 1.1: the whole launch here, the signature alone there."""
    del folder
    found = alternate({"isodesk": _ours_1p1, "oauthlib": _oauthlib, "lti": _lti}, effort.rounds, effort.slices)
    return {f"o {name}": each for name, each in found.items()}, [
        Verdict("o", "1.1 launches of bare oauthlib's", ratio(found["isodesk"], found["oauthlib"]), at_least=0.8),
        Verdict("o", "1.1 launches of lti's", ratio(found["isodesk"], found["lti"]), at_least=1.0),
    ]


def row_p(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Launches of 1.3 with the platform's keys at hand: the whole launch here, the token alone there."""
    del folder
    key = generate_private_key(public_exponent=65537, key_size=2048)
    issued = int(time.time())
    token = jws.sign(_claims(issued), key=key, key_id=keys.thumbprint(key.public_key()))
    given: dict[str, Any] = {"jwks": keys.key_set([key.public_key()]), "nonce": _NONCE, "now": issued}
    known = v1p3.Registration("https://lms.example", "isodesk", ("1",))
    contenders = {
        "isodesk": lambda: _a_second(lambda: v1p3.verify(token, registration=known, **given)),
        "PyJWT": lambda: _a_second(lambda: _decoded(token, key.public_key())),
    }
    found = alternate(contenders, effort.rounds, effort.slices)
    share = ratio(found["isodesk"], found["PyJWT"])
    return {f"p {name}": each for name, each in found.items()}, [
        Verdict("p", "1.3 launches of bare PyJWT's", share, at_least=0.8)
    ]


def _claims(issued: int) -> dict[str, Any]:
    return {
        "iss": "https://lms.example",
        "aud": "isodesk",
        "sub": "u-17",
        "iat": issued,
        "exp": issued + 3600,
        "nonce": _NONCE,
        "email": "maelle.sample@example.org",
        names.MESSAGE_TYPE: names.RESOURCE_LINK_REQUEST,
        names.VERSION: names.VERSION_1P3,
        names.DEPLOYMENT: "1",
        names.TARGET: _URL,
        names.RESOURCE_LINK: {"id": "link-3"},
        names.CONTEXT: {"id": "course-7"},
        names.ROLES: ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],
        names.CUSTOM: {"act_id": "9", "tst_frm_id": "363"},
        names.PRESENTATION: {"return_url": "https://lms.example/back"},
    }


def _decoded(token: str, key: Any) -> None:
    jwt.decode(token, key, algorithms=["RS256"], audience="isodesk", issuer="https://lms.example")


def _signed() -> list[tuple[str, str]]:
    return v1p1.sign(_URL, _FORM, key=_KEY, secret=_SECRET, now=time.time(), nonce=_NONCE)


def _ours_1p1() -> float:
    pairs, now = _signed(), time.time()
    return _a_second(lambda: v1p1.verify(_URL, pairs, secret=_SECRET, now=now))


def _oauthlib() -> float:
    endpoint, body = SignatureOnlyEndpoint(_Validator()), urlencode(_signed())
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert endpoint.validate_request(_URL, "POST", body, headers)[0]
    return _a_second(lambda: endpoint.validate_request(_URL, "POST", body, headers))


def _lti() -> float:
    form, validator = dict(_signed()), _Validator()
    assert ToolProvider.from_unpacked_request(_SECRET, form, _URL, {}).is_valid_request(validator)
    return _a_second(lambda: ToolProvider.from_unpacked_request(_SECRET, form, _URL, {}).is_valid_request(validator))


def _a_second(launch: Callable[[], object]) -> float:
    """How many of these a second."""
    launch()
    began, done = time.perf_counter(), 0
    while (spent := time.perf_counter() - began) < _TURN:
        launch()
        done += 1
    return done / spent

"""Checklist 3.3 at a station: launches of LTI 1.3 with tokens that are signed otherwise, or are none."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from isodesk.lti import jws
from isodesk.lti.keys import public_jwk, thumbprint
from tests.station.lti.checklist import ACCEPTED, Row, Trial
from tests.station.lti.platform_v1p3 import CLIENT, key
from tests.station.lti.rows_login import INITIATION, asked_of

Claims = dict[str, Any]
Sign = Callable[[Claims], str]
SHAPELESS, ALGORITHM = "400 not_well_formed", "401 algorithm_refused"


async def asked(trial: Trial, **login: str) -> Mapping[str, str]:
    """The authentication request of a login; from here on counts what the token does."""
    found = asked_of(await trial.form({**INITIATION, **login}))
    await trial.ready()
    return found


def row(number: str, given: str, expected: str, sign: Callable[[Trial, Claims], str], **login: str) -> Row:
    """A row of one token, made of the claims of a launch."""

    async def attempt(trial: Trial) -> httpx.Response:
        request = await asked(trial, **login)
        return await trial.answer(sign(trial, trial.new_platform.claims(request["nonce"])), request["state"])

    return Row(number, given, expected, attempt)


def written(number: str, given: str, expected: str, sign: Sign) -> Row:
    """A row of a token that is signed in another way."""
    return row(number, given, expected, lambda _, claims: sign(claims))


def part(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def key_id(name: str = "first") -> str:
    return thumbprint(key(name).public_key())


def unsigned(algorithm: str | None) -> Sign:
    header = {"typ": "JWT", "kid": key_id(), **({"alg": algorithm} if algorithm else {})}
    return lambda claims: ".".join(map(part, (json.dumps(header).encode(), json.dumps(claims).encode(), b"x")))


def by_secret(form: str) -> Sign:
    """HS256 with what everybody knows, the public key, as the secret."""
    public = key("first").public_key()
    secret = {
        "PEM": public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        "DER": public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "JWK": json.dumps(public_jwk(public)).encode(),
    }[form]

    def sign(claims: Claims) -> str:
        header = {"typ": "JWT", "alg": "HS256", "kid": key_id()}
        text = ".".join((part(json.dumps(header).encode()), part(json.dumps(claims).encode())))
        return f"{text}.{part(jwt.get_algorithm_by_name('HS256').sign(text.encode(), secret))}"

    return sign


def by_algorithm(algorithm: str) -> Sign:
    signer = ec.generate_private_key(ec.SECP256R1()) if algorithm == "ES256" else key("first")
    return lambda claims: jwt.encode(claims, signer, algorithm=algorithm, headers={"kid": key_id()})


def with_header(by: str = "first", **header: Any) -> Sign:
    """RS256 with other members in the header; None leaves one out."""
    given = {name: value for name, value in {"kid": key_id(), **header}.items() if value is not None}
    return lambda claims: jwt.PyJWS().encode(json.dumps(claims).encode(), key(by), "RS256", headers=given)


def with_payload(make: Callable[[Claims], bytes]) -> Sign:
    """Other bytes, genuinely signed."""
    return lambda claims: jws.sign_payload(make(claims), key=key("first"), key_id=key_id())


def signed(claims: Claims) -> str:
    return with_header()(claims)


def twice(claims: Claims) -> bytes:
    return json.dumps(claims)[:-1].encode() + f', "aud": "{CLIENT}"}}'.encode()


ROWS = [
    written("T-01", "valid", ACCEPTED, signed),
    *(written("T-02", f"alg {each!r}", ALGORITHM, unsigned(each)) for each in ("none", "None", "nOnE", None)),
    *(written("T-03", f"HS256 by the {form}", ALGORITHM, by_secret(form)) for form in ("PEM", "DER", "JWK")),
    *(written("T-04", f"alg {each}", ALGORITHM, by_algorithm(each)) for each in ("RS384", "RS512", "ES256", "PS256")),
    written("T-05", "no kid", "401 key_not_named", with_header(kid=None)),
    written("T-05", "unknown kid", "401 key_unknown", with_header(kid="another")),
    written("T-07", "by another platform’s key", "401 key_unknown", with_header("other", kid=key_id("other"))),
    written("T-07", "by another platform’s key, under this one’s kid", "401 signature_wrong", with_header("other")),
    written(
        "T-08",
        "jwk in the header",
        "401 signature_wrong",
        with_header("other", jwk=public_jwk(key("other").public_key())),
    ),
    written("T-08", "jku in the header", "401 signature_wrong", with_header("other", jku="https://evil.example/jwks")),
    written("T-08", "x5u in the header", "401 key_unknown", with_header("other", x5u="https://evil.example", kid="x")),
    written("T-09", "crit in the header", "401 critical_header", with_header(crit=["exp"])),
    written("T-10", "2 parts", SHAPELESS, lambda claims: signed(claims).rpartition(".")[0]),
    written("T-10", "4 parts", SHAPELESS, lambda claims: f"{signed(claims)}.e30"),
    written("T-10", "bad base64", SHAPELESS, lambda claims: f"!{signed(claims)}"),
    written("T-10", "empty", "400 parameter_missing", lambda _: ""),
    written("T-10", "no JSON", SHAPELESS, with_payload(lambda _: b"hello")),
    written("T-10", "an array", SHAPELESS, with_payload(lambda _: b"[1, 2]")),
    written("T-10", "over 100 kB", "413 too_large", lambda claims: signed({**claims, "locale": "x" * 100_000})),
    written("T-10", "a member twice", SHAPELESS, with_payload(twice)),
]

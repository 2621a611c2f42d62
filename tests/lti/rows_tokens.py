"""Checklist 3.3: the id_token of a launch, as far as the token itself decides."""

import json
from base64 import urlsafe_b64encode
from functools import partial
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from isodesk.lti import Launch, jws, keys, names, v1p3
from tests.lti import sample_tokens as sample
from tests.lti.checklist import ACCEPTED, Row
from tests.lti.sample_tokens import LEARNER, NONCE, NOW, PLATFORM, TOOL, claims, launched, token, verified


def part(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def unsigned(algorithm: str | None) -> Launch:
    """A token with this algorithm in its header, and no signature worth the name."""
    header = {"typ": "JWT", "kid": sample.key_id(), **({"alg": algorithm} if algorithm else {})}
    text = ".".join((part(json.dumps(header).encode()), part(json.dumps(claims()).encode()), part(b"x")))
    return verified(text)


def by_secret(form: str) -> Launch:
    """HS256 with what everybody knows, the public key, as the secret."""
    public = sample.key().public_key()
    secrets = {
        "PEM": public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        "DER": public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "JWK": json.dumps(sample.jwks()["keys"][0]).encode(),
    }
    header = {"typ": "JWT", "alg": "HS256", "kid": sample.key_id()}
    text = ".".join((part(json.dumps(header).encode()), part(json.dumps(claims()).encode())))
    signature = jwt.get_algorithm_by_name("HS256").sign(text.encode(), secrets[form])
    return verified(f"{text}.{part(signature)}")


def by_algorithm(algorithm: str) -> Launch:
    key = ec.generate_private_key(ec.SECP256R1()) if algorithm == "ES256" else sample.key()
    return verified(jwt.encode(claims(), key, algorithm=algorithm, headers={"kid": sample.key_id()}))


def with_header(by: str = "platform", **header: Any) -> Launch:
    """Signed by RS256 with other members in its header; None leaves one out."""
    whole = {"kid": sample.key_id(), **header}
    given = {name: value for name, value in whole.items() if value is not None}
    return verified(jwt.PyJWS().encode(json.dumps(claims()).encode(), sample.key(by), "RS256", headers=given))


def with_payload(payload: bytes) -> Launch:
    """These bytes, genuinely signed."""
    return verified(jws.sign_payload(payload, key=sample.key(), key_id=sample.key_id()))


def with_nonce(compared: str) -> Launch:
    return verified(nonce=compared)


def with_keys(given: Any) -> Launch:
    return verified(jwks=given)


def published(**changed: Any) -> dict[str, Any]:
    return {"keys": [{**sample.jwks()["keys"][0], **changed}]}


def short_key(size: int) -> Launch:
    """A key of so few bits, published by the platform itself."""
    small = sample.key("small", size)
    numbers = small.public_key().public_numbers()
    modulus = part(numbers.n.to_bytes(size // 8, "big"))
    member = {"kty": "RSA", "kid": "small", "n": modulus, "e": "AQAB"}
    header, payload = b'{"alg":"RS256","kid":"small"}', json.dumps(claims()).encode()
    return verified(".".join(map(part, (header, payload, b"x" * (size // 8)))), jwks={"keys": [member]})


def rotated() -> Launch:
    """The set as it is read again: the old key, and the new one that signed."""
    both = keys.key_set([sample.key().public_key(), sample.key("new").public_key()])
    return verified(token(by="new"), jwks=both)


def mixed_up(**changed: Any) -> str:
    """A member given twice, the second one unsaid by most parsers."""
    whole = json.dumps(claims())
    return whole[:-1] + "".join(f", {json.dumps(name)}: {json.dumps(value)}" for name, value in changed.items()) + "}"


def anonymous() -> Launch:
    known = {**{name: getattr(PLATFORM, name) for name in ("issuer", "client_id", "deployment_ids")}}
    return verified(token(sub=None), registration={**known, "allow_anonymous": True})


def read_set(body: bytes) -> object:
    return keys.parse_key_set(body)


CLIENT = PLATFORM.client_id
NO_AUDIENCES: list[Any] = ["", [], {}, [1], None]
NO_DATES: list[Any] = [str(NOW + 300), True, [], 10**400]
NO_MESSAGES: list[Any] = [None, "foo", "basic-lti-launch-request", names.DEEP_LINKING_RESPONSE, []]
NO_CUSTOM: list[Any] = ["act_id=9", ["a"], {"a": None}, {"a": {}}, {"a": []}]
ROWS = [
    Row("T-01", "valid", ACCEPTED, launched),
    *(
        Row("T-02", f"alg {alg!r}", "algorithm_refused", partial(unsigned, alg))
        for alg in ("none", "None", "nOnE", None)
    ),
    *(
        Row("T-03", f"HS256 by the {form}", "algorithm_refused", partial(by_secret, form))
        for form in ("PEM", "DER", "JWK")
    ),
    *(
        Row("T-04", f"alg {alg}", "algorithm_refused", partial(by_algorithm, alg))
        for alg in ("RS384", "RS512", "ES256", "PS256")
    ),
    Row("T-05", "no kid", "key_not_named", partial(with_header, kid=None)),
    Row("T-05", "empty kid", "key_not_named", partial(with_header, kid="")),
    Row("T-05", "unknown kid", "key_unknown", partial(with_header, kid="another")),
    Row("T-06", "a new key, once the set was read again", ACCEPTED, rotated),
    Row("T-07", "by another platform's key", "key_unknown", lambda: verified(token(by="other"))),
    Row("T-07", "by another platform's key, under this one's kid", "signature_wrong", partial(with_header, "other")),
    Row(
        "T-08",
        "jwk in the header",
        "signature_wrong",
        lambda: with_header("other", jwk=sample.jwks("other")["keys"][0]),
    ),
    Row("T-08", "jku in the header", "signature_wrong", partial(with_header, "other", jku="https://evil.example/jwks")),
    Row("T-08", "x5u in the header", "key_unknown", partial(with_header, "other", x5u="https://evil.example", kid="x")),
    Row("T-09", "crit in the header", "critical_header", partial(with_header, crit=["exp"])),
    Row("T-10", "2 parts", "not_well_formed", lambda: verified(token().rpartition(".")[0])),
    Row("T-10", "4 parts", "not_well_formed", lambda: verified(token() + ".e30")),
    Row("T-10", "bad base64", "not_well_formed", lambda: verified("!" + token())),
    Row("T-10", "padded base64", "not_well_formed", lambda: verified(token() + "==")),
    Row("T-10", "empty", "not_well_formed", lambda: verified("")),
    Row("T-10", "no JSON", "not_well_formed", partial(with_payload, b"hello")),
    Row("T-10", "an array", "not_well_formed", partial(with_payload, b"[1, 2]")),
    Row("T-10", "endless nesting", "not_well_formed", partial(with_payload, b"[" * 70_000)),
    Row("T-10", "a NaN", "not_well_formed", partial(with_payload, b'{"exp": NaN}')),
    Row("T-10", "not UTF-8", "not_well_formed", partial(with_payload, b'{"sub": "\xff"}')),
    Row("T-10", "half a character", "not_well_formed", partial(with_payload, b'{"sub": "\\ud800"}')),
    Row("T-10", "over 100 kB", "too_large", lambda: launched(locale="x" * 100_000)),
    Row("T-10", "a member twice", "not_well_formed", lambda: with_payload(mixed_up(aud=PLATFORM.client_id).encode())),
    Row("T-11", "unknown iss", "issuer_wrong", partial(launched, iss="https://evil.example")),
    Row("T-11", "iss with a slash more", "issuer_wrong", partial(launched, iss="https://lms.example/")),
    Row("T-11", "iss other than the login's", "issuer_wrong", lambda: verified(registration=sample.OTHER)),
    Row("T-11", "iss a list", "issuer_wrong", partial(launched, iss=["https://lms.example"])),
    Row("T-11", "iss missing", "issuer_wrong", partial(launched, iss=None)),
    Row("T-12", "aud wrong", "audience_wrong", partial(launched, aud="somebody else")),
    *(Row("T-12", f"aud {aud!r}", "audience_wrong", partial(launched, aud=aud)) for aud in NO_AUDIENCES),
    Row("T-13", "aud of two, no azp", "party_wrong", partial(launched, aud=[CLIENT, "other"])),
    Row("T-13", "aud a list of one", ACCEPTED, partial(launched, aud=[CLIENT])),
    Row("T-13", "aud of two, azp ours", ACCEPTED, partial(launched, aud=["other", CLIENT], azp=CLIENT)),
    Row("T-14", "azp of somebody else", "party_wrong", partial(launched, azp="other")),
    Row("T-14", "azp of another audience", "party_wrong", partial(launched, aud=[CLIENT, "other"], azp="other")),
    Row("T-14", "azp no text", "party_wrong", partial(launched, azp=[CLIENT])),
    Row("T-15", "exp 61 s ago", "token_expired", partial(launched, iat=NOW - 100, exp=NOW - 61)),
    Row("T-15", "exp 59 s ago", ACCEPTED, partial(launched, iat=NOW - 100, exp=NOW - 59)),
    Row("T-15", "exp missing", "claim_missing", partial(launched, exp=None)),
    *(Row("T-15", f"exp {str(exp)[:20]}", "claim_malformed", partial(launched, exp=exp)) for exp in NO_DATES),
    Row("T-15", "exp before iat", "token_life_refused", partial(launched, exp=NOW - 1)),
    Row("T-15", "exp in milliseconds", "token_life_refused", partial(launched, exp=NOW * 1000)),
    Row("T-16", "iat 61 s ahead", "token_from_future", partial(launched, iat=NOW + 61)),
    Row("T-16", "iat 59 s ahead", ACCEPTED, partial(launched, iat=NOW + 59)),
    Row("T-16", "nbf ahead", "token_from_future", partial(launched, nbf=NOW + 61)),
    Row("T-16", "iat missing", "claim_missing", partial(launched, iat=None)),
    Row("T-16", "iat 601 s ago", "token_too_old", partial(launched, iat=NOW - 601)),
    Row("T-16", "iat 599 s ago", ACCEPTED, partial(launched, iat=NOW - 599)),
    Row("T-17", "nonce missing", "claim_missing", partial(launched, nonce=None)),
    Row("T-17", "nonce empty", "nonce_wrong", partial(launched, nonce="")),
    Row("T-17", "nonce a number", "nonce_wrong", partial(launched, nonce=5)),
    Row("T-17", "nonce of another login", "nonce_wrong", partial(with_nonce, "another")),
    Row("T-17", "nonce in other letters", "nonce_wrong", partial(launched, nonce=NONCE.lower())),
    Row("T-20", "deployment missing", "claim_missing", partial(launched, DEPLOYMENT=None)),
    Row("T-20", "deployment unknown", "deployment_unknown", partial(launched, DEPLOYMENT="3")),
    Row("T-20", "deployment of 256 characters", "claim_malformed", partial(launched, DEPLOYMENT="1" * 256)),
    Row("T-20", "deployment a number", "claim_malformed", partial(launched, DEPLOYMENT=1)),
    *(
        Row("T-21", f"version {version!r}", "lti_version_refused", partial(launched, VERSION=version))
        for version in (None, "1.3", "1.3.1", "2.0.0", 1.3)
    ),
    *(
        Row("T-22", f"message type {kind!r}", "message_type_refused", partial(launched, MESSAGE_TYPE=kind))
        for kind in NO_MESSAGES
    ),
    Row("T-23", "roles missing", "claim_missing", partial(launched, ROLES=None)),
    Row("T-23", "roles no list", "claim_malformed", partial(launched, ROLES=LEARNER)),
    Row("T-23", "a role that is no text", "claim_malformed", partial(launched, ROLES=[1])),
    *(
        Row("T-23", f"roles {roles}", ACCEPTED, partial(launched, ROLES=roles))
        for roles in ([], [""], ["x"], ["Learner"])
    ),
    Row("T-24", "resource link missing", "claim_missing", partial(launched, RESOURCE_LINK=None)),
    Row("T-24", "resource link without id", "claim_missing", partial(launched, RESOURCE_LINK={})),
    Row("T-24", "resource link id empty", "claim_missing", partial(launched, RESOURCE_LINK={"id": ""})),
    Row("T-24", "resource link no object", "claim_malformed", partial(launched, RESOURCE_LINK="link-3")),
    Row("T-25", "target missing", "claim_missing", partial(launched, TARGET=None)),
    Row("T-25", "target of the login", ACCEPTED, partial(verified, target_link_uri=TOOL)),
    Row("T-25", "target other than the login's", "target_wrong", partial(verified, target_link_uri=TOOL + "?a=1")),
    Row("T-25", "target on a foreign host", "target_wrong", lambda: v1p3.check_target("https://evil.example/x", TOOL)),
    Row("T-25", "target javascript:", "address_not_web", partial(launched, TARGET="javascript:alert(1)")),
    Row("T-26", "sub missing", "user_anonymous", partial(launched, sub=None)),
    Row("T-26", "sub missing, where that is allowed", ACCEPTED, anonymous),
    Row("T-27", "sub of 256 characters", "claim_malformed", partial(launched, sub="u" * 256)),
    Row("T-27", "sub a number", "claim_malformed", partial(launched, sub=17)),
    Row("T-28", "context missing", ACCEPTED, partial(launched, CONTEXT=None)),
    *(Row("T-29", f"custom {custom!r}", "claim_malformed", partial(launched, CUSTOM=custom)) for custom in NO_CUSTOM),
    Row("T-29", "a custom value that is a number", ACCEPTED, partial(launched, CUSTOM={"act_id": 9})),
    Row("T-30", "nothing about the person", ACCEPTED, partial(launched, email=None, given_name=None, family_name=None)),
    Row("T-30", "names alone", ACCEPTED, partial(launched, email=None)),
    Row("T-30", "e-mail alone", ACCEPTED, partial(launched, given_name=None, family_name=None)),
    Row("T-31", "key set HTML", "not_well_formed", partial(read_set, b"<html>")),
    Row("T-31", "key set an array", "not_well_formed", partial(read_set, b"[]")),
    Row("T-31", "key set without keys", "key_set_malformed", partial(read_set, b"{}")),
    Row("T-31", "key set of 5 MB", "too_large", lambda: read_set(b'{"keys":["' + b"x" * 5_000_000 + b'"]}')),
    Row("T-31", "key set empty", "key_unknown", partial(with_keys, {"keys": []})),
    Row("T-31", "a key for encryption", "key_unsuitable", lambda: with_keys(published(use="enc"))),
    Row("T-31", "a key for another algorithm", "key_unsuitable", lambda: with_keys(published(alg="RS512"))),
    Row("T-31", "a key that only signs", "key_unsuitable", lambda: with_keys(published(key_ops=["sign"]))),
    Row("T-31", "an oct key", "key_unsuitable", lambda: with_keys(published(kty="oct", k="c2VjcmV0"))),
    Row("T-31", "a key without numbers", "key_unsuitable", lambda: with_keys(published(n=None))),
    Row("T-31", "a key of nonsense", "key_unsuitable", lambda: with_keys(published(n="AA", e="AA"))),
    Row("T-31", "a huge exponent", "key_unsuitable", lambda: with_keys(published(e="f" * 300))),
    Row("T-31", "two keys of one kid", "key_unsuitable", lambda: with_keys({"keys": published()["keys"] * 2})),
    Row("T-31", "RSA of 512 bits", "key_unsuitable", lambda: with_keys(published(n=part(b"\xc5" * 64)))),
    Row("T-31", "RSA of 1024 bits", "key_unsuitable", partial(short_key, 1024)),
]

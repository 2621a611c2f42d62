"""Faults of tokens that are signed otherwise, or are none: T-01 to T-10 of the checklist."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from isodesk.bench.faults.browsing import Browser, Journey, Outcome
from isodesk.bench.faults.fault import Expected
from isodesk.bench.faults.platform import Claims, Platform
from isodesk.lti import jws
from isodesk.lti.keys import public_jwk
from isodesk.protocol.text import Text

Make = Callable[[Platform, Claims], str]

_NO_ALGORITHMS: Final = ("none", "nOnE", None)
_ALGORITHMS: Final = ("RS384", "RS512", "ES256", "PS256")
_EVIL: Final = "https://evil.example/jwks"
_LARGE: Final = 100_000  # characters


def token_faults() -> list[Journey]:
    """Every row about what a token is."""
    return [*_whole(), *_algorithms(), *_keys(), *_shapes()]


def token_row(number: str, given: Text, make: Make, expected: Expected = Expected.REFUSED) -> Journey:
    """A row of one token, made of the claims of a launch and carried back with the login's state."""

    async def steps(browser: Browser) -> Outcome:
        begun = await browser.begin()
        return Outcome([await browser.answer(begun, make(browser.platform, browser.claims(begun)))])

    return Journey(number, given, expected, steps)


def _whole() -> Iterator[Journey]:
    yield token_row("T-01", Text("a whole launch", "un lancement complet"), Platform.signed, Expected.FOLLOWED)


def _algorithms() -> Iterator[Journey]:
    for name in _NO_ALGORITHMS:
        yield token_row("T-02", Text(f"alg {name or 'missing'}", f"alg {name or 'absent'}"), partial(_unsigned, name))
    for form in ("PEM", "DER", "JWK"):
        yield token_row("T-03", Text(f"HS256 by the {form}", f"HS256 avec le {form}"), partial(_by_secret, form))
    for name in _ALGORITHMS:
        yield token_row("T-04", Text(f"alg {name}", f"alg {name}"), partial(_by_algorithm, name))


def _unsigned(algorithm: str | None, platform: Platform, claims: Claims) -> str:
    header = {"typ": "JWT", "kid": platform.keys.published_id, **({"alg": algorithm} if algorithm else {})}
    return ".".join((_part(_json(header)), _part(_json(claims)), ""))


def _by_secret(form: str, platform: Platform, claims: Claims) -> str:
    """What everybody knows, the public key, as the secret."""
    public = platform.keys.published.public_key()
    made = {
        "PEM": lambda: public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        "DER": lambda: public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "JWK": lambda: _json(public_jwk(public)),
    }
    header = {"typ": "JWT", "alg": "HS256", "kid": platform.keys.published_id}
    text = f"{_part(_json(header))}.{_part(_json(claims))}"
    return f"{text}.{_part(jwt.get_algorithm_by_name('HS256').sign(text.encode(), made[form]()))}"


def _by_algorithm(name: str, platform: Platform, claims: Claims) -> str:
    key = ec.generate_private_key(ec.SECP256R1()) if name == "ES256" else platform.keys.published
    return jwt.encode(claims, key, algorithm=name, headers={"kid": platform.keys.published_id})


def _keys() -> Iterator[Journey]:
    yield token_row("T-05", Text("no kid", "sans kid"), partial(_with_header, {"kid": None}))
    yield token_row("T-05", Text("an unknown kid", "un kid inconnu"), partial(_with_header, {"kid": "of-nobody"}))
    yield token_row("T-07", Text("another’s key, this kid", "la clé d’un autre, ce kid"), _by_stranger)
    yield token_row("T-08", Text("its own key in jwk", "sa propre clé dans jwk"), _with_own_key)
    for name in ("jku", "x5u"):
        yield token_row(
            "T-08", Text(f"{name} elsewhere", f"{name} ailleurs"), partial(_by_stranger, header={name: _EVIL})
        )
    yield token_row("T-09", Text("crit", "crit"), partial(_with_header, {"crit": ["exp"]}))


def _with_header(header: Mapping[str, Any], platform: Platform, claims: Claims, *, stranger: bool = False) -> str:
    """RS256 with other members in the header; None leaves one out."""
    keys = platform.keys
    given = {name: value for name, value in {"kid": keys.published_id, **header}.items() if value is not None}
    return jwt.PyJWS().encode(_json(claims), keys.stranger if stranger else keys.published, "RS256", headers=given)


def _by_stranger(platform: Platform, claims: Claims, header: Mapping[str, Any] | None = None) -> str:
    return _with_header(header or {}, platform, claims, stranger=True)


def _with_own_key(platform: Platform, claims: Claims) -> str:
    return _by_stranger(platform, claims, {"jwk": public_jwk(platform.keys.stranger.public_key())})


def _shapes() -> Iterator[Journey]:
    yield token_row("T-10", Text("2 parts", "2 parties"), lambda p, claims: p.signed(claims).rpartition(".")[0])
    yield token_row("T-10", Text("4 parts", "4 parties"), lambda p, claims: f"{p.signed(claims)}.e30")
    yield token_row("T-10", Text("bad base64", "base64 incorrect"), lambda p, claims: f"!{p.signed(claims)}")
    yield token_row("T-10", Text("empty", "vide"), lambda *_: "")
    yield token_row("T-10", Text("no JSON", "pas du JSON"), partial(_with_payload, lambda _: b"hello"))
    yield token_row("T-10", Text("an array", "un tableau"), partial(_with_payload, lambda _: b"[1, 2]"))
    yield token_row("T-10", Text("a member twice", "un membre en double"), partial(_with_payload, _twice))
    yield token_row("T-10", Text("over 100 kB", "plus de 100 ko"), _large)


def _with_payload(make: Callable[[Claims], bytes], platform: Platform, claims: Claims) -> str:
    """Other bytes, genuinely signed."""
    return jws.sign_payload(make(claims), key=platform.keys.published, key_id=platform.keys.published_id)


def _twice(claims: Claims) -> bytes:
    return _json(claims)[:-1] + b', "aud": ' + _json(claims["aud"]) + b"}"


def _large(platform: Platform, claims: Claims) -> str:
    return platform.signed({**claims, "locale": "x" * _LARGE})


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


def _part(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()

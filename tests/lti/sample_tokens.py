"""Tokens of 1.3 by an invented platform, about invented people."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from isodesk.lti import Launch, jws, keys, names, v1p3
from isodesk.lti.platforms import Registration

NOW = 1_790_000_000
NONCE = "yEbI8mK2pVw0RbUOqKQ7Zg"
STATE = "nSUKFDYN8dcyXPTb1lU7Rw"
TOOL = "https://tool.example/public/lti.php"
PLATFORM = Registration(
    issuer="https://lms.example",
    client_id="isodesk-17",
    deployment_ids=("1", "2"),
    auth_url="https://lms.example/auth",
    token_url="https://lms.example/token",
    jwks_url="https://lms.example/jwks",
)
OTHER = Registration("https://other.example", "isodesk-17", ("1",))
LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"


def key(name: str = "platform", size: int = 2048) -> RSAPrivateKey:
    """A key of each name, made once a run; the tests don't depend on its numbers."""
    return _made(name, size)


@cache
def _made(_name: str, size: int) -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=size)


def jwks(name: str = "platform") -> dict[str, Any]:
    return keys.key_set([key(name).public_key()])


def key_id(name: str = "platform") -> str:
    return keys.thumbprint(key(name).public_key())


def claims(**changed: Any) -> dict[str, Any]:
    """A whole launch. ``changed`` by the short names below; None leaves a claim out."""
    whole: dict[str, Any] = {
        "iss": PLATFORM.issuer,
        "aud": PLATFORM.client_id,
        "sub": "u-17",
        "iat": NOW,
        "exp": NOW + 300,
        "nonce": NONCE,
        "given_name": "Maëlle",
        "family_name": "O’Sample",
        "email": "maelle.sample@example.org",
        names.MESSAGE_TYPE: names.RESOURCE_LINK_REQUEST,
        names.VERSION: "1.3.0",
        names.DEPLOYMENT: "1",
        names.TARGET: TOOL,
        names.RESOURCE_LINK: {"id": "link-3", "title": "Placement"},
        names.CONTEXT: {"id": "course-7", "label": "C7"},
        names.ROLES: [LEARNER],
        names.CUSTOM: {"act_id": "9", "tst_frm_id": "363"},
        names.PRESENTATION: {"return_url": "https://lms.example/back"},
    }
    whole.update({getattr(names, name, name): value for name, value in changed.items()})
    return {name: value for name, value in whole.items() if value is not None}


def token(given: Mapping[str, Any] | None = None, *, by: str = "platform", **changed: Any) -> str:
    return jws.sign(given if given is not None else claims(**changed), key=key(by), key_id=key_id(by))


def verified(id_token: str | None = None, **named: Any) -> Launch:
    """The launch of this token, believed as the platform's; ``named`` replaces what it is compared with."""
    compared: dict[str, Any] = {"registration": PLATFORM, "jwks": jwks(), "nonce": NONCE, "now": NOW, **named}
    return v1p3.verify(token() if id_token is None else id_token, **compared)


def launched(**changed: Any) -> Launch:
    """The launch with other claims, genuinely signed."""
    return verified(token(**changed))

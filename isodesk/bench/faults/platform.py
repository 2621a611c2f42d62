"""As which platform launches of LTI 1.3 are made, at which tool: addresses, keys, claims and tokens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from isodesk.bench.faults.key_server import JWKS_PATH
from isodesk.lti import jws, names, v1p3
from isodesk.lti.keys import thumbprint
from isodesk.lti.platforms import Registration

HINT: Final = "bench-hint"
MESSAGE_HINT: Final = "bench&=hint"
_LEARNER: Final = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"

Claims = dict[str, Any]


def new_key() -> RSAPrivateKey:
    """A key for one run."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True, slots=True)
class Keys:
    """``published`` is in the platform's key set, ``stranger`` never is."""

    published: RSAPrivateKey = field(default_factory=new_key, repr=False)
    stranger: RSAPrivateKey = field(default_factory=new_key, repr=False)

    @property
    def published_id(self) -> str:
        """What the published key is called."""
        return thumbprint(self.published.public_key())

    @property
    def stranger_id(self) -> str:
        """What the other one would be called."""
        return thumbprint(self.stranger.public_key())


def registration_at(url: str, client_id: str, deployment_id: str, issuer: str = "") -> Registration:
    """What a tool has to know of a platform whose keys are served at this address; it is the issuer without one."""
    return Registration(
        issuer=issuer or url,
        client_id=client_id,
        deployment_ids=(deployment_id,),
        auth_url=f"{url}/auth",
        token_url=f"{url}/token",
        jwks_url=f"{url}{JWKS_PATH}",
    )


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform that a tool knows. ``tool`` is the tool's launch address, ``login_url`` where logins are initiated."""

    tool: str
    login_url: str
    registration: Registration
    keys: Keys = field(repr=False)
    custom: Mapping[str, str] = field(default_factory=dict)

    @property
    def deployment_id(self) -> str:
        """The one that launches name."""
        return next(iter(self.registration.deployment_ids))

    def initiation(self) -> dict[str, str]:
        """The parameters that initiate a login."""
        return {
            "iss": self.registration.issuer,
            "login_hint": HINT,
            "target_link_uri": self.tool,
            "lti_message_hint": MESSAGE_HINT,
            "lti_deployment_id": self.deployment_id,
            "client_id": self.registration.client_id,
        }

    def claims(self, nonce: str, now: float, changed: Mapping[str, Any]) -> Claims:
        """The claims of a launch, some of them otherwise; None leaves one out."""
        whole = {
            **v1p3.message_claims(
                self.registration,
                deployment_id=self.deployment_id,
                target_link_uri=self.tool,
                nonce=nonce,
                now=now,
            ),
            "sub": "isodesk-bench",
            "given_name": "Maëlle",
            "family_name": "Essai",
            "email": "bench@example.org",
            names.CONTEXT: {"id": "isodesk-bench", "title": "IsoDesk"},
            names.RESOURCE_LINK: {"id": "isodesk-bench"},
            names.ROLES: [_LEARNER],
            names.CUSTOM: dict(self.custom),
            **changed,
        }
        return {name: value for name, value in whole.items() if value is not None}

    def signed(self, claims: Mapping[str, Any]) -> str:
        """A genuine token of these claims."""
        return jws.sign(claims, key=self.keys.published, key_id=self.keys.published_id)

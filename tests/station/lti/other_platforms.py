"""More platforms that a station knows: of two clients, one that sends nobody's name, some whose keys are no good."""

import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, insert

from isodesk.lti.keys import key_set, public_jwk
from isodesk.station.consumers import seal_consumer_secret
from isodesk.station.schema import lti_consumer, lti_platform
from tests.station.lti.platform import OFF
from tests.station.lti.platform_v1p3 import CLIENT, DEPLOYMENT, key
from tests.support.loopback import Answered, Asked
from tests.support.station import LocalStation

TWO_CLIENTS: Final = "https://two.example"
ANONYMOUS: Final = "https://anonymous.example"
OTHER: Final = "https://other.example"


def published(**changed: Any) -> dict[str, Any]:
    """The set with the first key, which is told of otherwise."""
    return {**public_jwk(key("first").public_key()), **changed}


def _set(*keys: Mapping[str, Any]) -> Answered:
    return Answered(body=json.dumps({"keys": keys}).encode())


def key_sets() -> dict[str, Answered]:
    """What the platforms with keys that are no good answer, by the last part of the address."""
    return {
        "error": Answered(500, b"error"),
        "html": Answered(body=b"<html>Maintenance</html>"),
        "empty": _set(),
        "encryption": _set(published(use="enc")),
        "oct": _set({"kty": "oct", "kid": published()["kid"], "k": "c2VjcmV0"}),
        "twice": _set(published(), published()),
        "short": _set(published(n="xQ" * 43)),
        "huge": Answered(body=b'{"keys":["' + b"x" * 5_000_000 + b'"]}'),
        "to-file": Answered(302, headers={"location": "file:///etc/passwd"}),
        "to-link-local": Answered(302, headers={"location": "http://169.254.169.254/jwks"}),
    }


def answer(asked: Asked) -> Answered:
    """Answer as the platform of this key set; those of other platforms are whole."""
    name = asked.path.rpartition("/")[2]
    whole = Answered(body=json.dumps(key_set([key("other").public_key()])).encode())
    return key_sets().get(name, whole)


def issuer_of(name: str) -> str:
    """The platform of a key set."""
    return f"https://{name}.example"


async def make_known(local: LocalStation, address: str) -> None:
    """Have the station know them, and a consumer that was switched off."""
    known = [(TWO_CLIENTS, "first"), (TWO_CLIENTS, "second"), (OTHER, CLIENT), (ANONYMOUS, CLIENT)]
    rows = [_platform(issuer, client, f"{address}/other") for issuer, client in known]
    rows[-1]["settings"] |= {"allow_anonymous": True}
    rows += [_platform(issuer_of(name), CLIENT, f"{address}/{name}") for name in key_sets()]
    rows += [_platform(issuer_of("silent"), CLIENT, "http://127.0.0.1:9/jwks")]

    def write(connection: Connection) -> None:
        connection.execute(insert(lti_platform), rows)
        connection.execute(insert(lti_consumer), _consumer(local))

    await local.station.database.write(write)


def _platform(issuer: str, client: str, jwks_url: str) -> dict[str, Any]:
    settings = {
        "deployment_ids": [DEPLOYMENT],
        "auth_url": f"{issuer}/auth",
        "token_url": f"{issuer}/token",
        "jwks_url": jwks_url,
    }
    return {"account_id": 1, "name": issuer, "issuer": issuer, "client_id": client, "settings": settings}


def _consumer(local: LocalStation) -> dict[str, Any]:
    name, secret = OFF
    sealed = seal_consumer_secret(local.station.sealer, name, secret)
    return {
        "account_id": 1,
        "name": "Westwind",
        "consumer_key": name,
        "secret_sealed": sealed,
        "settings": {"enabled": False},
    }

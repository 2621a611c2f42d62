"""A learning platform of LTI 1.3: it initiates logins, answers them with tokens, and publishes its keys on loopback."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from isodesk.lti import names, v1p3
from isodesk.lti.keys import key_set, thumbprint
from isodesk.station.schema import lti_platform
from tests.station.lti.platform import FORM, URL
from tests.support.loopback import Answered, Asked, serving
from tests.support.station import LocalStation

ISSUER, CLIENT, DEPLOYMENT = "https://lms.example", "tool-of-the-centre", "deployment-1"
BROWSER = {"accept": "text/html,*/*"}


@cache
def key(name: str) -> RSAPrivateKey:
    """A key of this name; made once, since that takes a while."""
    del name
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Published:
    """The key set that can be read; ``reads`` counts how often it was."""

    url: str = ""
    keys: list[RSAPrivateKey] = field(default_factory=list)
    reads: int = 0
    status: int = 200


@contextmanager
def publishing() -> Iterator[Published]:
    """A key set on loopback."""
    published = Published(keys=[key("first")])

    def answer(_: Asked) -> Answered:
        published.reads += 1
        body = json.dumps(key_set(each.public_key() for each in published.keys)).encode()
        return Answered(published.status, body)

    with serving(answer) as address:
        published.url = f"{address}/jwks"
        yield published


async def registered(local: LocalStation, published: Published, **addresses: str) -> None:
    """Have the station know the platform."""
    settings = {
        "deployment_ids": [DEPLOYMENT],
        "auth_url": f"{ISSUER}/auth?tenant=1",
        "token_url": f"{ISSUER}/token",
        "jwks_url": published.url,
        **addresses,
    }
    row = {"account_id": 1, "name": "Northwind", "issuer": ISSUER, "client_id": CLIENT, "settings": settings}
    await local.station.database.write(lambda connection: connection.execute(lti_platform.insert(), row))


@dataclass
class Platform:
    """Its people are invented. ``local.http`` keeps the cookies, as a browser does."""

    local: LocalStation
    published: Published

    async def login(self, *, method: str = "GET", **more: str) -> httpx.Response:
        """Initiate a login."""
        form = {"iss": ISSUER, "login_hint": "7", "target_link_uri": URL, "lti_message_hint": "m&=1", **more}
        form = {name: value for name, value in form.items() if value}
        if method == "GET":
            return await self.local.http.get(URL, params=form, headers=BROWSER)
        return await self.local.http.post(URL, data=form)

    async def asked(self) -> Mapping[str, str]:
        """The authentication request that a login leads to."""
        answer = await self.login()
        assert answer.status_code == 302, answer.text
        return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}

    def claims(self, nonce: str, **more: Any) -> dict[str, Any]:
        """Those of a launch that registers somebody; None leaves one out."""
        now = int(self.local.clock.wall())
        given = {
            "iss": ISSUER,
            "aud": CLIENT,
            "sub": "u-7",
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "given_name": "Maëlle",
            "family_name": "O’Sample",
            "email": "maelle.sample@example.org",
            names.MESSAGE_TYPE: names.RESOURCE_LINK_REQUEST,
            names.VERSION: names.VERSION_1P3,
            names.DEPLOYMENT: DEPLOYMENT,
            names.TARGET: URL,
            names.RESOURCE_LINK: {"id": "course-7-link-3"},
            names.ROLES: [],
            names.CUSTOM: {"act_id": "2", "tst_frm_id": FORM},
            **more,
        }
        return {name: value for name, value in given.items() if value is not None}

    def token(self, claims: Mapping[str, Any], *, signer: str = "first", key_id: str | None = None) -> str:
        """The claims, signed."""
        used = key(signer)
        return v1p3.sign(claims, key=used, key_id=key_id or thumbprint(used.public_key()))

    async def answer(self, token: str, state: str, **headers: str) -> httpx.Response:
        """Post a token to the redirect address, as the browser does for the platform."""
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        kind = {"content-type": "application/x-www-form-urlencoded", **more}
        return await self.local.http.post(URL, content=urlencode({"id_token": token, "state": state}), headers=kind)

    async def launch(self, more: Mapping[str, Any] | None = None, *, signer: str = "first") -> httpx.Response:
        """The whole of it: login, request, token, with ``more`` claims."""
        asked = await self.asked()
        token = self.token(self.claims(asked["nonce"], **(more or {})), signer=signer)
        return await self.answer(token, asked["state"])

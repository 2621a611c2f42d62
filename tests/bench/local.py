"""A bench in this process with a clock to set, and the tool of its configuration: it signs, asks and is launched."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

import httpx

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security, Version
from isodesk.lti import ags, jws, names, outcomes
from isodesk.lti.keys import thumbprint
from isodesk.lti.outcomes import Operation, OutcomeAnswer, OutcomeRequest
from tests.station.lti.platform_v1p3 import key
from tests.support.station import SettableClock

URL = "http://127.0.0.1:8421"
TOOL = "http://127.0.0.1:9/launch?course=7"
CONSUMER = Security(launch_url=TOOL, key="tool-key", secret="a secret & more: ünïcode")
CLIENT = Security(
    version=Version.V1P3,
    launch_url=TOOL,
    client_id="tool-client",
    deployment_id="deployment-1",
    login_url="http://127.0.0.1:9/login?tenant=1",
    redirect_uris=("http://127.0.0.1:9/redirect",),
)
SCOPES = (names.SCOPE_LINE_ITEM, names.SCOPE_SCORE, names.SCOPE_RESULT_READ, names.SCOPE_MEMBERS)
FORM = {"content-type": "application/x-www-form-urlencoded"}


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.action, self.method, self.fields = "", "", dict[str, str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action, self.method = given["action"], given["method"]
        elif tag == "input":
            self.fields[given["name"]] = given["value"]


def form_in(page: str) -> _Forms:
    """The one form of a page that sends the browser on."""
    found = _Forms()
    found.feed(page)
    return found


@dataclass
class LocalBench:
    """``http`` reaches it without a socket."""

    bench: Bench
    http: httpx.AsyncClient
    clock: SettableClock
    tokens: dict[tuple[str, ...], str] = field(default_factory=dict)

    def use(self, security: Security) -> None:
        """Have this tool launched from now on."""
        self.bench.configuration = replace(self.bench.configuration, security=security)

    async def launch(self, person: str = "u-101", link: str = "link-1", **more: str) -> _Forms:
        """The form by which the browser goes to the tool."""
        answer = await self.http.post("/launch", data={"person": person, "link": link, **more})
        assert answer.status_code == 200, answer.text
        return form_in(answer.text)

    # Basic Outcomes

    async def tell(
        self,
        asked: OutcomeRequest | bytes,
        *,
        security: Security = CONSUMER,
        signed: bytes | None = None,
        at: float | None = None,
        **headers: str,
    ) -> httpx.Response:
        """Post an outcome; ``signed`` is another body that the signature is of."""
        body = asked if isinstance(asked, bytes) else outcomes.build_request(asked)
        now = self.clock.wall() if at is None else at
        given = outcomes.authorization_header(
            f"{URL}/outcomes",
            body if signed is None else signed,
            key=security.key,
            secret=security.secret,
            now=now,
            nonce=secrets.token_hex(8),
        )
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.http.post(
            "/outcomes", content=body, headers={"authorization": given, "content-type": "application/xml", **more}
        )

    async def operate(self, operation: Operation, sourced_id: str, score: Any = None) -> OutcomeAnswer:
        """What an outcome is answered."""
        answer = await self.tell(OutcomeRequest(operation, "message-1", sourced_id, score))
        assert answer.status_code == 200, answer.text
        return outcomes.parse_answer(answer.content)

    # Services of 1.3

    def assertion(self, security: Security = CLIENT, *, signer: str = "first", **changed: Any) -> str:
        """The tool's assertion with other claims; None leaves one out."""
        now = int(self.clock.wall())
        claims = {
            "iss": security.client_id,
            "sub": security.client_id,
            "aud": f"{URL}/token",
            "iat": now,
            "exp": now + 300,
            "jti": secrets.token_hex(8),
            **changed,
        }
        given = {name: value for name, value in claims.items() if value is not None}
        return jws.sign(given, key=key(signer), key_id=thumbprint(key(signer).public_key()))

    async def ask(self, assertion: str | None = None, **changed: str | None) -> httpx.Response:
        """Ask for a token by a form; None leaves a field out."""
        pairs = dict(ags.token_request(assertion or self.assertion(), SCOPES))
        given = {name: value for name, value in {**pairs, **changed}.items() if value is not None}
        return await self.http.post("/token", content=urlencode(given), headers=FORM)

    async def token(self, *scopes: str, security: Security = CLIENT) -> str:
        """A token for these scopes."""
        answer = await self.ask(self.assertion(security), scope=" ".join(scopes or SCOPES))
        assert answer.status_code == 200, answer.text
        return str(answer.json()["access_token"])

    async def call(
        self,
        method: str,
        address: str,
        *,
        token: str | None = None,
        kind: str = "",
        content: bytes = b"",
    ) -> httpx.Response:
        """Call a service; with a token of every scope where none is given."""
        bearer = await self.token() if token is None else token
        headers: Mapping[str, str] = {
            **({"authorization": f"Bearer {bearer}"} if bearer else {}),
            **({"content-type": kind} if kind else {}),
        }
        return await self.http.request(method, address, headers=headers, content=content)

"""A browser between the platform and the tool: it initiates logins, and carries tokens back."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx

from isodesk.bench.faults.fault import FORM, Row
from isodesk.bench.faults.key_server import Published
from isodesk.bench.faults.page_forms import form_in
from isodesk.bench.faults.platform import Claims, Platform
from isodesk.errors import IsoDeskError


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the tool answered: statuses, 0 where nothing came; ``as_specified``: whether the rest is as it has to be."""

    statuses: Sequence[int]
    as_specified: bool = True


@dataclass(frozen=True, slots=True)
class Begun:
    """A login that the tool took up: what it asks the platform for, and of whom."""

    auth_url: str
    asked: Mapping[str, str] = field(repr=False)

    @property
    def nonce(self) -> str:
        """What the token has to repeat."""
        return self.asked.get("nonce", "")

    @property
    def state(self) -> str:
        """What goes back beside the token."""
        return self.asked.get("state", "")


class LoginNotTaken(IsoDeskError):
    """A tool that takes no login up can't be asked about launches; ``status`` is that of its answer."""

    code: ClassVar[str] = "login_not_taken"

    def __init__(self, status: int) -> None:
        super().__init__(status=status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Browser:
    """One that was just opened: it has no cookies yet."""

    client: httpx.AsyncClient
    platform: Platform
    published: Published

    async def initiate(self, changed: Mapping[str, str | None], *, by_get: bool = False) -> httpx.Response:
        """Initiate a login with other parameters; None leaves one out."""
        given = {**self.platform.initiation(), **changed}
        form = {name: value for name, value in given.items() if value is not None}
        url = self.platform.login_url
        return await (self.client.get(with_query(url, form)) if by_get else self.client.post(url, data=form))

    async def begin(self) -> Begun:
        """A login that the tool took up; raises ``LoginNotTaken``."""
        return begun_by(await self.initiate({}))

    def claims(self, begun: Begun, changed: Mapping[str, object] | None = None) -> Claims:
        """The claims of the launch that answers it."""
        return self.platform.claims(begun.nonce, time.time(), changed or {})

    async def answer(self, begun: Begun, token: str, state: str | None = None, **headers: str) -> int:
        """Carry a token back with its login's state, or another; the status of the answer."""
        form = {"id_token": token, "state": begun.state if state is None else state}
        return (await self.carry(begun, form, **headers)).status_code

    def redirect_url(self, begun: Begun) -> str:
        """Where the tool wants the token; the tool itself where it doesn't say."""
        return begun.asked.get("redirect_uri") or self.platform.tool

    async def carry(self, begun: Begun, form: Mapping[str, str], **headers: str) -> httpx.Response:
        """Post a form to the address that the tool asked for."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.post(
            self.redirect_url(begun), content=urlencode(form), headers={"Content-Type": FORM, **given}
        )


@dataclass(frozen=True, slots=True)
class Journey(Row):
    """A row of LTI 1.3, gone through in a browser of its own."""

    steps: Callable[[Browser], Awaitable[Outcome]] = field(repr=False)


def begun_by(answered: httpx.Response) -> Begun:
    """What a tool redirects to, or posts to by a form of its page; raises ``LoginNotTaken``."""
    if 300 <= answered.status_code < 400:
        url = answered.headers.get("location", "")
        return Begun(url.partition("?")[0], dict(parse_qsl(urlsplit(url).query, keep_blank_values=True)))
    form = form_in(answered.text)
    if answered.status_code != 200 or "nonce" not in form.fields:
        raise LoginNotTaken(answered.status_code)
    return Begun(form.action.partition("?")[0], form.fields)


def with_query(url: str, form: Mapping[str, str]) -> str:
    """An address with these beside what is in its query."""
    return f"{url}{'&' if urlsplit(url).query else '?'}{urlencode(form)}"

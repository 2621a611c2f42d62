"""A browser of sorts: keeps cookies, follows redirections, submits forms, reads pages."""

from collections.abc import Sequence
from typing import ClassVar
from urllib.parse import urlencode

import httpx

from isodesk.client.errors import NotReached, Unanswered
from isodesk.client.pages import Page, PageForm, read_page
from isodesk.client.posting import told_apart
from isodesk.errors import IsoDeskError

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class NotACandidatePage(IsoDeskError):
    """What an address shows is no page of a test; ``url`` is where it was."""

    code: ClassVar[str] = "not_a_candidate_page"


class Browser:
    """Visits pages one after the other; ``url`` is where it is."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http
        self._url = httpx.URL()

    async def open(self, url: str) -> Page:
        """The page at an address; raises ``NotReached``, ``Unanswered`` or ``NotACandidatePage``."""
        try:
            return await self._visit("GET", httpx.URL(url), ())
        except httpx.InvalidURL as error:
            raise NotReached("address") from error

    async def submit(self, form: PageForm, fields: Sequence[tuple[str, str]]) -> Page:
        """The page after a form of the page shown, sent with these fields beside its own; raises as ``open``."""
        return await self._visit("POST", self._url.join(form.action), [*form.fields, *fields])

    async def _visit(self, verb: str, url: httpx.URL, fields: Sequence[tuple[str, str]]) -> Page:
        body = urlencode(fields).encode() if verb == "POST" else None
        try:
            answer = await self._http.request(
                verb, url, content=body, headers=_FORM if body is not None else None, follow_redirects=True
            )
        except httpx.HTTPError as error:
            raise told_apart(error) from error
        if answer.status_code >= 500:
            raise Unanswered("status", answer.status_code)
        self._url = answer.url
        page = read_page(answer.text)
        if not page.kind:
            raise NotACandidatePage(url=str(answer.url.copy_with(query=None)))
        return page

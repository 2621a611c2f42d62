"""Between login and token: what the tool answered to the login, read as the platform's authentication reads it."""

from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import httpx

from isodesk.bench.composer.answers import location_of, text_of
from isodesk.bench.composer.errors import ToolRefused
from isodesk.bench.composer.messages import Hints
from isodesk.bench.configuration import Security
from isodesk.lti.errors import LtiError, RequestRefused
from isodesk.lti.forms import Pairs
from isodesk.lti.v1p3 import AuthenticationRequest, check_hints, parse_authentication_request

_MOST: Final = 100  # parameters
_LARGEST_PAGE: Final = 65_536  # characters; reading HTML takes its time
_REDIRECTS: Final = frozenset({302, 303, 307})


def asked(response: httpx.Response, authentication_url: str, security: Security, hints: Hints) -> AuthenticationRequest:
    """The request that the tool makes; raises ``ToolRefused`` with a reason.

    ``no_redirect``: neither a redirection nor a form. ``elsewhere``: not to our authentication address. Else a code
    of OAuth 2, or of an ``LtiError``.
    """
    url, pairs = _request_of(response)
    if _address(url) != _address(authentication_url):
        raise ToolRefused("elsewhere")
    try:
        request = parse_authentication_request(pairs, {security.client_id: security.redirect_uris})
        check_hints(request, login_hint=hints.login, message_hint=hints.message)
    except RequestRefused as error:
        raise ToolRefused(error.error) from error
    except LtiError as error:
        raise ToolRefused(error.code) from error
    return request


def _request_of(response: httpx.Response) -> tuple[str, Pairs]:
    """Where a browser would go, and with what: by redirection, or by a form that a page of the tool sends."""
    location = location_of(response)
    if response.status_code in _REDIRECTS and location:
        url = _joined(response, location)
        return url, _query(url)
    if response.status_code == 200:
        page = _FirstForm()
        page.feed(text_of(response)[:_LARGEST_PAGE])
        if page.action:
            url = _joined(response, page.action)
            return url, [*_query(url), *page.fields]
    raise ToolRefused("no_redirect")


def _joined(response: httpx.Response, location: str) -> str:
    try:
        url = str(response.url.join(location))
        urlsplit(url)
    except (httpx.InvalidURL, ValueError):
        raise ToolRefused("elsewhere") from None
    return url


def _query(url: str) -> Pairs:
    try:
        return parse_qsl(urlsplit(url).query, keep_blank_values=True, max_num_fields=_MOST)
    except ValueError:
        raise ToolRefused("too_large") from None


def _address(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower(), parts.path


class _FirstForm(HTMLParser):
    """The first form of a page: its address and its fields."""

    def __init__(self) -> None:
        super().__init__()
        self.action = ""
        self.fields: Pairs = []
        self._is_over = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and not self.action:
            self.action = given.get("action", "")
        elif tag == "input" and self.action and not self._is_over and "name" in given and len(self.fields) < _MOST:
            self.fields.append((given["name"], given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        self._is_over = self._is_over or (tag == "form" and bool(self.action))

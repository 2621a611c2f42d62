"""OAuth: what is given for good credentials, and how bad ones and a bad token are turned away."""

from collections.abc import Iterator, Mapping
from typing import Any

import httpx

from isodesk.client.accounts import Account
from isodesk.client.checkup.deviations import Deviation, Effect
from isodesk.client.checkup.strictly import JSON, json_of
from isodesk.client.posting import HttpAnswer, Poster
from isodesk.protocol.actions.administration import GetCredits
from isodesk.protocol.requests import ACTION

_GRANT = {"grant_type": "client_credentials", "scopes": "usage"}
_NOT_A_TOKEN = "not-a-token"  # noqa: S105 - that is what it says
_BEARER = "Bearer"


async def token_deviations(account: Account, poster: Poster) -> list[Deviation]:
    """Three requests: the account's own credentials, a wrong secret, and a read with a token that is none.

    Raises ``NotReached`` or ``Unanswered``.
    """
    good = await _grant(account, poster, account.client_secret)
    found = list(_given(good))
    wrong = await _grant(account, poster, f"{account.client_secret}-wrong")
    if not 400 <= wrong.status < 500:
        found.append(Deviation("token", "wrong secret", "401", str(wrong.status), Effect.LOST))
    elif wrong.status != 401:
        found.append(Deviation("token", "wrong secret", "401", str(wrong.status), Effect.READ))
    bad = {"Authorization": f"{_BEARER} {_NOT_A_TOKEN}"}
    return found + list(_turned_away(await poster.post(account.api_url, {ACTION: str(GetCredits.action.number)}, bad)))


async def _grant(account: Account, poster: Poster, secret: str) -> HttpAnswer:
    url = httpx.URL(account.token_url).copy_merge_params(_GRANT)
    return await poster.post(url, {"client_id": account.client_id, "client_secret": secret}, {})


def _given(answer: HttpAnswer) -> Iterator[Deviation]:
    if answer.status != 200:
        yield Deviation("token", "HTTP status", "200", str(answer.status), Effect.UNUSABLE)
        return
    said = answer.headers.get("content-type", "")
    if said.partition(";")[0].strip().lower() != JSON:
        yield Deviation("token", "Content-Type", JSON, said or "-", Effect.READ)
    content = json_of(answer)
    if content is None:
        yield Deviation("token", "body", "JSON object", "-", Effect.UNUSABLE)
        return
    yield from _properties(content)


def _properties(content: Mapping[str, Any]) -> Iterator[Deviation]:
    token, kind, seconds = (content.get(name) for name in ("access_token", "token_type", "expires_in"))
    if not isinstance(token, str) or not token:
        yield Deviation("token", "access_token", "text", type(token).__name__, Effect.UNUSABLE)
    if str(kind).lower() != _BEARER.lower():
        yield Deviation("token", "token_type", _BEARER, str(kind), Effect.NOTHING)
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds <= 0:
        yield Deviation("token", "expires_in", "number", str(seconds), _of_seconds(seconds))


def _of_seconds(seconds: object) -> Effect:
    """The client takes a number as text, and nothing at all; other words it doesn't."""
    return Effect.READ if seconds is None or str(seconds).lstrip("-").isdigit() else Effect.UNUSABLE


def _turned_away(answer: HttpAnswer) -> Iterator[Deviation]:
    if answer.status != 401:
        yield Deviation("token", "bad token", "401", str(answer.status), Effect.LOST)
    elif not answer.headers.get("www-authenticate", "").lower().startswith(_BEARER.lower()):
        yield Deviation(
            "token", "WWW-Authenticate", _BEARER, answer.headers.get("www-authenticate", "-"), Effect.NOTHING
        )

"""Progress and grade told by Assignment and Grade Services: a token first, the line item, then the score."""

import secrets
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode, urlsplit

from isodesk.lti import ags, media, names
from isodesk.lti.errors import AnsweredWithFailure, ClaimMissing
from isodesk.lti.platforms import Registration
from isodesk.net.exchange import Answered, Exchange
from isodesk.station.context import Station
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.grade_messages import GradeMessage
from isodesk.station.lti.platforms import platform_by_id
from isodesk.station.lti.refused import SenderGone
from isodesk.station.lti.tool_keys import tool_keys

_FORM: Final = "application/x-www-form-urlencoded"
_SPARE: Final = 30.0  # seconds before its end in which a token is asked for anew
_LABEL: Final = "IsoDesk"


@dataclass
class Tokens:
    """Access tokens of platforms, in memory while they are good, by platform and scopes."""

    _kept: dict[tuple[str, tuple[str, ...]], tuple[str, float]] = field(default_factory=dict)

    def get(self, source: str, scopes: tuple[str, ...], now: float) -> str | None:
        """A token that is still good, by monotonic seconds."""
        value, until = self._kept.get((source, scopes), ("", 0.0))
        return value if now < until else None

    def keep(self, source: str, scopes: tuple[str, ...], token: ags.AccessToken, now: float) -> None:
        self._kept[source, scopes] = token.value, now + token.expires_in - _SPARE

    def drop(self, source: str, scopes: tuple[str, ...]) -> None:
        """Forget one that the platform doesn't take any more."""
        self._kept.pop((source, scopes), None)


@dataclass(frozen=True, slots=True)
class GradeService:
    """Of one station."""

    station: Station
    caller: Caller
    tokens: Tokens

    async def send(self, message: GradeMessage) -> None:
        """Send it; raises what ``isodesk.lti``, ``isodesk.net`` and httpx raise where it wasn't taken."""
        number = int(message.source.partition(":")[2])
        platform = await self.station.database.read(lambda connection: platform_by_id(connection, number))
        if platform is None:
            raise SenderGone
        line_item = message.line_item or await self._line_item(platform.registration, message)
        body = ags.build_score(_score(message))
        kind = {"Content-Type": media.SCORE}
        await self._asked(platform.registration, message, Exchange("POST", ags.scores_url(line_item), kind, body))

    async def _line_item(self, registration: Registration, message: GradeMessage) -> str:
        """The address of the line item of this launch's resource: the platform's, or one made for it."""
        base, link = message.line_items or "", message.resource_link_id
        query = urlencode({"resource_link_id": link, "tag": "grade"}) if link else "tag=grade"
        asked = Exchange("GET", _with_query(base, query), {"Accept": media.LINE_ITEMS})
        found = ags.parse_line_items((await self._asked(registration, message, asked)).body)
        mine = next((each.id for each in found if each.id and each.resource_link_id == link), None)
        return mine or await self._made(registration, message, base)

    async def _made(self, registration: Registration, message: GradeMessage, base: str) -> str:
        maximum = message.grade.maximum if message.grade else 100
        item = ags.LineItem(label=_LABEL, maximum=maximum, resource_link_id=message.resource_link_id, tag="grade")
        kind = {"Content-Type": media.LINE_ITEM, "Accept": media.LINE_ITEM}
        asked = Exchange("POST", base, kind, ags.build_line_item(item))
        made = ags.parse_line_item((await self._asked(registration, message, asked)).body)
        if made.id is None:
            raise ClaimMissing(claim="id")
        return made.id

    async def _asked(self, registration: Registration, message: GradeMessage, asked: Exchange) -> Answered:
        """The answer to a call with a token; with a new one, once, where the platform refuses the one at hand."""
        answered = await self._once(registration, message, asked)
        if answered.status == 401:
            self.tokens.drop(message.source, _needed(message))
            answered = await self._once(registration, message, asked)
        if not 200 <= answered.status < 300:
            raise AnsweredWithFailure(error=str(answered.status))
        return answered

    async def _once(self, registration: Registration, message: GradeMessage, asked: Exchange) -> Answered:
        token = await self._token(registration, message)
        headers = {**asked.headers, "Authorization": f"Bearer {token}"}
        return await self.caller.call(Exchange(asked.method, asked.url, headers, asked.body))

    async def _token(self, registration: Registration, message: GradeMessage) -> str:
        clock, scopes = self.station.clock, _needed(message)
        known = self.tokens.get(message.source, scopes, clock.monotonic())
        if known is not None:
            return known
        signer = (await tool_keys(self.station))[0]
        proof = ags.client_assertion(
            registration, key=signer.key, key_id=signer.key_id, now=clock.wall(), token_id=secrets.token_hex(16)
        )
        body = urlencode(ags.token_request(proof, scopes)).encode()
        answered = await self.caller.call(Exchange("POST", registration.token_url, {"Content-Type": _FORM}, body))
        token = ags.parse_token_answer(answered.body, scopes)
        self.tokens.keep(message.source, scopes, token, clock.monotonic())
        return token.value


def _needed(message: GradeMessage) -> tuple[str, ...]:
    """What is asked for, and no more than that."""
    return (names.SCOPE_SCORE,) if message.line_item else (names.SCOPE_SCORE, names.SCOPE_LINE_ITEM)


def _score(message: GradeMessage) -> ags.Score:
    activity, grading = ags.PROGRESS[message.test_status.value]
    grade = message.grade if grading is ags.Grading.FULLY_GRADED else None
    return ags.Score(
        user_id=message.user_id or "",
        moment=ags.moment_of(message.at),
        activity=activity,
        grading=grading,
        given=None if grade is None else float(grade.value),
        maximum=None if grade is None else grade.maximum,
    )


def _with_query(url: str, query: str) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}{query}"

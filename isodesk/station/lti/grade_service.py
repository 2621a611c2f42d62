"""Progress and grade told by Assignment and Grade Services: the line item first, then the score."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from isodesk.lti import ags, media, names
from isodesk.lti.errors import ClaimMissing
from isodesk.net.exchange import Answered, Exchange
from isodesk.station.context import Station
from isodesk.station.lti.access import Access, with_query
from isodesk.station.lti.grade_messages import GradeMessage
from isodesk.station.lti.platforms import Platform, platform_by_id
from isodesk.station.lti.refused import SenderGone

_LABEL: Final = "IsoDesk"
_TAG: Final = "grade"


@dataclass(frozen=True, slots=True)
class GradeService:
    """Of one station."""

    station: Station
    access: Access

    async def send(self, message: GradeMessage) -> None:
        """Send it; raises what ``isodesk.lti``, ``isodesk.net`` and httpx raise where it wasn't taken."""
        number = int(message.source.partition(":")[2])
        platform = await self.station.database.read(lambda connection: platform_by_id(connection, number))
        if platform is None:
            raise SenderGone
        line_item = message.line_item or await self._line_item(platform, message)
        body, kind = ags.build_score(_score(message)), {"Content-Type": media.SCORE}
        await self._call(platform, message, Exchange("POST", ags.scores_url(line_item), kind, body))

    async def _line_item(self, platform: Platform, message: GradeMessage) -> str:
        """The address of the line item of this launch's resource: the platform's, or one made for it."""
        base, link = message.line_items or "", message.resource_link_id
        query = urlencode({"resource_link_id": link, "tag": _TAG} if link else {"tag": _TAG})
        asked = Exchange("GET", with_query(base, query), {"Accept": media.LINE_ITEMS})
        found = ags.parse_line_items((await self._call(platform, message, asked)).body)
        mine = next((each.id for each in found if each.id and each.resource_link_id == link), None)
        return mine or await self._made(platform, message, base)

    async def _made(self, platform: Platform, message: GradeMessage, base: str) -> str:
        maximum = message.grade.maximum if message.grade else 100
        item = ags.LineItem(label=_LABEL, maximum=maximum, resource_link_id=message.resource_link_id, tag=_TAG)
        kind = {"Content-Type": media.LINE_ITEM, "Accept": media.LINE_ITEM}
        asked = Exchange("POST", base, kind, ags.build_line_item(item))
        made = ags.parse_line_item((await self._call(platform, message, asked)).body)
        if made.id is None:
            raise ClaimMissing(claim="id")
        return made.id

    async def _call(self, platform: Platform, message: GradeMessage, asked: Exchange) -> Answered:
        """A call for what is needed, and no more than that."""
        needed = (names.SCOPE_SCORE,) if message.line_item else (names.SCOPE_SCORE, names.SCOPE_LINE_ITEM)
        return await self.access.call(platform, needed, asked)


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

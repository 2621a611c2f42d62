"""Looking, by reads alone, whether a call without an answer was carried out."""

from typing import TYPE_CHECKING

from isodesk.client.errors import Refused, UnreadableAnswer
from isodesk.desk.services.sending.evidence import Found, Question, Seen
from isodesk.protocol.actions.administration import GetCredits
from isodesk.protocol.actions.results import GetResults
from isodesk.protocol.station_lists import MOST_ROWS, ListTests

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd

_SEEN = {501: Seen.NOTHING, 107: Seen.NOTHING, 502: Seen.UNFINISHED}


async def credits_left(isograd: "Isograd") -> dict[str, int]:
    """What is left by type; types of one name are added up. Raises ``ClientError``."""
    left: dict[str, int] = {}
    for each in (await isograd.call(GetCredits(), attempts=1)).credits:
        left[each.description] = left.get(each.description, 0) + each.amount
    return left


async def seen_by_results(isograd: "Isograd", asked: Question) -> Seen:
    """What action 4 says of the person and the form; raises ``ClientError`` where it says nothing."""
    try:
        await isograd.call(GetResults(form_id=asked.form_id, email=asked.email), attempts=1)
    except Refused as refused:
        return _SEEN.get(refused.error_code, Seen.UNKNOWN)
    except UnreadableAnswer:
        return Seen.UNKNOWN
    return Seen.FINISHED


async def listed(isograd: "Isograd", asked: Question) -> list[Found]:
    """The person's tests of that form on a station, without confirmations; raises ``ClientError``."""
    found: list[Found] = []
    after: int | None = 0
    while after is not None:
        page = await isograd.call(ListTests(candidate_id=asked.candidate_id, after=after, limit=MOST_ROWS), attempts=1)
        found += [
            Found(
                row.planned_test_id, row.url, row.created_at, row.finished_at, known=row.planned_test_id in asked.known
            )
            for row in page.rows
            if row.form_id == asked.form_id and row.confirms_id is None
        ]
        after = page.next_after
    return found

"""Scores that tools post, and the results that come of them (Assignment and Grade Services 2.0, sections 3.3, 3.4)."""

from typing import Any

from starlette.responses import Response

from isodesk.bench.errors import NothingThere
from isodesk.bench.platform.calls import NO_STORE, Call
from isodesk.bench.platform.grade_book import Column, Service, Standing
from isodesk.bench.platform.line_items import column_of, json_answer
from isodesk.bench.platform.paging import here, page_of
from isodesk.lti import ags, media, names, strict_json


async def scored(call: Call) -> Response:
    """POST of a score."""
    column = column_of(call, names.SCOPE_SCORE)
    call.of_kind(media.SCORE)
    score = ags.parse_score(call.body)
    if call.bench.course.person(score.user_id) is None:
        raise NothingThere(what="userId")
    call.bench.book.take(column, score, Service.SCORES, call.number, call.bench.now())
    return Response(status_code=204, headers=NO_STORE)


async def results(call: Call) -> Response:
    """GET of the grades of one line item."""
    column = column_of(call, names.SCOPE_RESULT_READ)
    address, asked = call.bench.addresses.line_item(column.number), call.request.query_params.get("user_id")
    found = [
        _result(address, column, person, standing)
        for person, standing in call.bench.book.standings(column)
        if standing.share is not None and asked in (None, person)
    ]
    page = page_of(call.request, found)
    return json_answer(strict_json.write(list(page.rows)), media.RESULTS, page.headers(here(call)))


def _result(address: str, column: Column, person: str, standing: Standing) -> dict[str, Any]:
    comment = standing.grade.comment if standing.grade else None
    return {
        "id": f"{address}/results?user_id={person}",
        "scoreOf": address,
        "userId": person,
        "resultScore": float(standing.share or 0) * column.item.maximum,
        "resultMaximum": column.item.maximum,
        **({"comment": comment} if comment else {}),
    }

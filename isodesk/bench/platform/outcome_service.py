"""Basic Outcomes: results replaced, read and deleted by a tool (Implementation Guide 1.1, section 6; BO-01 to BO-14).

A request that isn't the tool's own is answered 401; what else is wrong with one is told in the answer's document.
Tools of 1.3 come with an access token in place of a signature (Basic Outcomes for LTI 1.3).
"""

import secrets
from decimal import Decimal

from starlette.responses import Response

from isodesk.bench.bench import Bench
from isodesk.bench.errors import BenchError, KindRefused, UsedAlready
from isodesk.bench.platform.addresses import OUTCOMES
from isodesk.bench.platform.calls import NO_STORE, Call, status_of
from isodesk.bench.platform.course import Link
from isodesk.bench.platform.grade_book import Column, Service
from isodesk.bench.platform.tools import Seat
from isodesk.errors import IsoDeskError
from isodesk.lti import LtiError, ags, media, names, outcomes
from isodesk.lti.errors import NotAuthentic, ResultUnknown, TooLarge
from isodesk.lti.outcomes import Operation, OutcomeAnswer, OutcomeRequest


async def outcome(call: Call) -> Response:
    """POST of a request."""
    owner = _owner(call)
    try:
        return _document(_carried_out(call, owner, outcomes.parse_request(call.body)))
    except TooLarge:
        raise
    except LtiError as error:
        return _document(outcomes.refusal(error, call.body, message_id=_message_id()))


def refused(call: Call, error: IsoDeskError) -> Response:
    """A refusal of the whole request, in a document too."""
    status = status_of(error)
    if status in {413, 415} or not isinstance(error, LtiError | BenchError):
        return Response(error.code, status, media_type="text/plain", headers=NO_STORE)
    told = error if isinstance(error, LtiError) else NotAuthentic()
    answer = outcomes.refusal(told, call.body, message_id=_message_id())
    return _document(answer, status=401 if status == 400 else status)


def _owner(call: Call) -> str:
    """Whose request this is; raises ``KindRefused``, ``LtiError`` and ``BenchError``."""
    kind = call.request.headers.get("content-type", "")
    if call.request.headers.get("authorization", "").lower().startswith("bearer ") and media.is_of(
        kind, media.OUTCOME_1P3
    ):
        return call.admitted(names.SCOPE_OUTCOME).client_id
    if not media.is_of(kind, media.OUTCOME):
        raise KindRefused(expected=media.OUTCOME)
    return _signer(call.bench, call)


def _signer(bench: Bench, call: Call) -> str:
    """The consumer whose secret signed these bytes, for the first time; of an unknown one it takes as long."""
    authorization = call.request.headers.get("authorization", "")
    key = outcomes.consumer_of(authorization)
    secret, query = bench.tools.secret(key), call.request.url.query
    url = bench.addresses.at(OUTCOMES) + (f"?{query}" if query else "")
    tried = secret or secrets.token_urlsafe(32)
    use = outcomes.verify(url, authorization, call.body, secret=tried, now=bench.now())
    if not bench.tools.used.use("outcome", *map(str, use), until=bench.now() + 700, now=bench.now()):
        raise UsedAlready
    return key


def _carried_out(call: Call, owner: str, asked: OutcomeRequest) -> OutcomeAnswer:
    seat = call.bench.tools.seat(asked.sourced_id)
    if seat is None or seat.owner != owner:
        raise ResultUnknown
    column = _column(call.bench, seat)
    score = _done(call, column, seat, asked)
    return outcomes.answer_to(asked, message_id=_message_id(), score=score)


def _done(call: Call, column: Column, seat: Seat, asked: OutcomeRequest) -> Decimal | None:
    book, now = call.bench.book, call.bench.now()
    if asked.operation is Operation.READ:
        found = book.standing(column, seat.person_id)
        return found.share if found else None
    book.forget(column, seat.person_id)  # the specification has no times: whatever comes, replaces
    if asked.operation is Operation.REPLACE and asked.score is not None:
        moment, given = ags.moment_of(now), float(asked.score)
        score = ags.Score(seat.person_id, moment, ags.Activity.COMPLETED, ags.Grading.FULLY_GRADED, given, 1)
        book.take(column, score, Service.OUTCOMES, call.number, now)
    return None


def _column(bench: Bench, seat: Seat) -> Column:
    link = bench.course.link(seat.link_id) or Link(seat.link_id, seat.link_id)
    return bench.book.column_of_link(link, seat.owner)


def _document(answer: OutcomeAnswer, *, status: int = 200) -> Response:
    body = outcomes.build_answer(answer)
    return Response(body, status, headers={**NO_STORE, "Content-Type": outcomes.CONTENT_TYPE})


def _message_id() -> str:
    return secrets.token_hex(16)

"""One call of the outbox: sent once, and what came of it in the outbox's own words."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from isodesk.client.errors import ClientError, InDoubt, NotDone, Refused, Rejected, TooManyCalls, Unanswered
from isodesk.desk.services.sending import patience
from isodesk.desk.services.sending.evidence import Question, Seen
from isodesk.desk.services.sending.looking import credits_left, listed, seen_by_results
from isodesk.desk.services.sending.outcomes import (
    Answered,
    Compared,
    Listed,
    Looked,
    NotSent,
    Outcome,
    RefusedAs,
    TakenBack,
    Unknown,
)
from isodesk.desk.services.sending.requests import AnyRequest
from isodesk.desk.services.sending.turns import Outgoing
from isodesk.desk.store.intents import Intent
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd

KeepCredits = Callable[[Intent, dict[str, int]], Awaitable[AnyRequest | None]]
_KNOWN_AFTER_DOUBT = (12, 23, 24)
_TURNED_AWAY = "turned_away"


async def send(isograd: "Isograd", outgoing: Outgoing, before: KeepCredits) -> Outcome:
    """Send a request once, or look what became of it where there is none.

    ``before`` is for what only the credits can tell about: it keeps them before the call is made, and gives the
    request as it is by then.
    """
    intent, request = outgoing.intent, outgoing.request
    if request is None:
        return await _look(isograd, outgoing)
    if outgoing.guarded:
        try:
            request = await before(intent, await credits_left(isograd))
        except ClientError as error:
            return not_sent(intent, error)
        if request is None:
            return TakenBack(intent)
    return await _call(isograd, intent, request)


def not_sent(intent: Intent, error: BaseException) -> NotSent:
    """What an error says that came before anything was carried out; ``client`` where it is none of ours."""
    code = error.code if isinstance(error, IsoDeskError) else ClientError.code
    return NotSent(intent, code, error.seconds if isinstance(error, TooManyCalls) else None)


async def _look(isograd: "Isograd", outgoing: Outgoing) -> Outcome:
    """What became of a call without an answer; an error is that nothing was found out."""
    intent, asked = outgoing.intent, outgoing.question
    try:
        if asked is not None and await isograd.is_station():
            return Listed(intent, await listed(isograd, asked))
        if not outgoing.guarded:
            return Looked(intent, Seen.UNKNOWN if asked is None else await seen_by_results(isograd, asked))
        return Compared(intent, await credits_left(isograd), await _seen_beside(isograd, asked))
    except (Refused, Rejected):
        return Looked(intent, Seen.UNKNOWN)  # it answers, and doesn't tell
    except ClientError as error:
        return not_sent(intent, error)


async def _seen_beside(isograd: "Isograd", asked: Question | None) -> Seen:
    return Seen.UNKNOWN if asked is None or asked.others else await seen_by_results(isograd, asked)


async def _call(isograd: "Isograd", intent: Intent, request: AnyRequest) -> Outcome:
    try:
        return Answered(intent, await isograd.call(request, attempts=1))
    except Refused as refused:
        return await _refused(isograd, intent, request, refused)
    except Rejected as error:
        return await _rejected(isograd, intent, error)
    except NotDone as error:
        return not_sent(intent, error)
    except InDoubt as error:
        return unknown(intent, error)


def unknown(intent: Intent, error: InDoubt) -> Unknown:
    """A call without an answer. Somebody who gave up waiting, ourselves or a gateway (504), may be answered too late;
    a status of 5xx says that nobody is at work there.
    """
    if not isinstance(error, Unanswered):
        return Unknown(intent, error.code, patience.CUT)
    late = error.reason == "time_out" or error.status == 504
    return Unknown(intent, error.code, patience.LATE if late else patience.CUT, outage=True, pause=error.retry_after)


async def _rejected(isograd: "Isograd", intent: Intent, error: Rejected) -> Outcome:
    """A call turned away before the platform saw it, as firewalls do with a name that they suspect.

    Where another call gets through, it is about this one, which would never get through either.
    """
    try:
        await credits_left(isograd)
    except ClientError:
        return not_sent(intent, error)
    return Unknown(intent, error.code) if intent.doubt else RefusedAs(intent, _TURNED_AWAY, f"HTTP {error.status}")


async def _refused(isograd: "Isograd", intent: Intent, request: AnyRequest, refused: Refused) -> Outcome:
    """A refusal; after a doubt it may say that the earlier try was carried out."""
    from isodesk.client.settling import settle

    try:
        if not (intent.doubt and intent.action in _KNOWN_AFTER_DOUBT):
            raise refused
        return Answered(intent, await settle(isograd, request, refused))
    except Refused as final:
        return RefusedAs(intent, str(final.error_code), final.text, final.candidate_id)
    except ClientError as error:
        return Unknown(intent, error.code)

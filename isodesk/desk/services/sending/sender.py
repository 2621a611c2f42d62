"""One call of the outbox: sent once, and what came of it in the outbox's own words."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from isodesk.client.errors import ClientError, InDoubt, NotDone, Refused, Rejected, TooManyCalls, Unanswered
from isodesk.desk.errors import StationNotStarted
from isodesk.desk.services.sending.outcomes import Answered, Compared, NotSent, Outcome, RefusedAs, TakenBack, Unknown
from isodesk.desk.services.sending.requests import AnyRequest
from isodesk.desk.services.sending.turns import Outgoing
from isodesk.desk.store.intents import Intent
from isodesk.protocol.actions.administration import GetCredits

if TYPE_CHECKING:
    from isodesk.client.isograd import Isograd

_KNOWN_AFTER_DOUBT = (12, 23, 24)
_TURNED_AWAY = "turned_away"
PATIENCE = 60.0  # seconds after a time-out: a slow platform may still be at work on the call, and spend


async def send(
    isograd: "Isograd", outgoing: Outgoing, before: Callable[[Intent, dict[str, int]], Awaitable[bool]] | None
) -> Outcome:
    """Send a request once, or look at the credits where there is none.

    ``before`` is given for what only the credits can tell about: it keeps them before the call is made.
    """
    if outgoing.request is None:
        return await _look(isograd, outgoing.intent)
    if before is not None:
        looked = await _look(isograd, outgoing.intent)
        if not isinstance(looked, Compared):
            return looked
        if not await before(outgoing.intent, looked.left):
            return TakenBack(outgoing.intent)
    outcome = await _call(isograd, outgoing.intent, outgoing.request)
    if before is None and isinstance(outcome, Unknown):
        return replace(outcome, patience=0.0)  # sent again, a second delivery does no harm
    return outcome


def not_sent(intent: Intent, error: ClientError | StationNotStarted) -> NotSent:
    """What an error says that came before anything was carried out."""
    return NotSent(intent, error.code, error.seconds if isinstance(error, TooManyCalls) else None)


async def credits_left(isograd: "Isograd") -> dict[str, int]:
    """What is left by type; types of one name are added up."""
    left: dict[str, int] = {}
    for each in (await isograd.call(GetCredits(), attempts=1)).credits:
        left[each.description] = left.get(each.description, 0) + each.amount
    return left


async def _look(isograd: "Isograd", intent: Intent) -> Outcome:
    try:
        return Compared(intent, await credits_left(isograd))
    except ClientError as error:
        return NotSent(intent, error.code)


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
        return Unknown(intent, error.code, PATIENCE if _late(error) else 0.0)


def _late(error: InDoubt) -> bool:
    """Whether somebody gave up waiting: ourselves, or a gateway (504)."""
    return isinstance(error, Unanswered) and (error.reason == "time_out" or error.status == 504)


async def _rejected(isograd: "Isograd", intent: Intent, error: Rejected) -> Outcome:
    """A call turned away before the platform saw it, as firewalls do with a name that they suspect.

    Where another call gets through, it is about this one, which would never get through either.
    """
    if not isinstance(await _look(isograd, intent), Compared):
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

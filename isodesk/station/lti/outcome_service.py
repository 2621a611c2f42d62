"""A grade told by Basic Outcomes 1.1: signed with the consumer's secret, believed taken where the answer says so."""

import secrets

from isodesk.lti import outcomes
from isodesk.lti.errors import AnsweredWithFailure
from isodesk.net.exchange import Exchange
from isodesk.station.context import Station
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.consumers import consumer_of
from isodesk.station.lti.grade_messages import GradeMessage, score_of
from isodesk.station.lti.refused import SenderGone


async def send_outcome(station: Station, caller: Caller, message: GradeMessage) -> None:
    """Send it; raises what ``isodesk.lti``, ``isodesk.net`` and httpx raise where it wasn't taken."""
    url, sourced_id = message.service_url or "", message.sourced_id or ""
    found = await station.database.read(lambda connection: consumer_of(station, connection, message.source))
    if found is None:
        raise SenderGone
    score = score_of(message, corrected=station.settings.corrected_outcomes)
    asked = outcomes.OutcomeRequest(outcomes.Operation.REPLACE, message.message_id, sourced_id, score)
    body = outcomes.build_request(asked)
    key, secret = found
    now, nonce = station.clock.wall(), secrets.token_hex(16)
    signed = outcomes.authorization_header(url, body, key=key, secret=secret, now=now, nonce=nonce)
    headers = {"Content-Type": outcomes.CONTENT_TYPE, "Authorization": signed}
    answered = await caller.call(Exchange("POST", url, headers, body))
    if answered.status != 200:
        raise AnsweredWithFailure(error=str(answered.status))
    outcomes.check_answer(outcomes.parse_answer(answered.body), message.message_id)

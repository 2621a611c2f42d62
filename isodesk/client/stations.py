"""What a station offers beyond the documented API: it announces itself, and answers ``/station/v1``."""

from collections.abc import Mapping
from typing import Any, TypeVar

from isodesk.client.accounts import Account
from isodesk.client.calling import Caller
from isodesk.client.errors import ChangedMeanwhile, Refused, Unanswered, UnreadableAnswer
from isodesk.client.posting import HttpAnswer, retry_after
from isodesk.client.reading import json_object, raise_for_answer
from isodesk.protocol import answers
from isodesk.protocol.requests import Done
from isodesk.protocol.station_changing import DeleteGroup, DeleteSession
from isodesk.protocol.station_endpoints import StationRequest, encode_station_request
from isodesk.protocol.station_lists import ListChanges
from isodesk.protocol.station_refusals import CHANGED_MEANWHILE, CURRENT, UNKNOWN_GROUP, UNKNOWN_SESSION
from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH, Announcement

Read = TypeVar("Read")
_GONE: Mapping[type, int] = {DeleteSession: UNKNOWN_SESSION, DeleteGroup: UNKNOWN_GROUP}


async def announced(caller: Caller, account: Account) -> bool:
    """Whether the account's server says that it is a station; raises ``NotReached`` or ``Unanswered``.

    A server in trouble (5xx) has said nothing; a page that isn't an announcement says no.
    """
    answer = await caller.look(account.origin + ANNOUNCEMENT_PATH)
    if answer.status >= 500:
        raise Unanswered("status", answer.status, retry_after(answer))
    if answer.status != 200:
        return False
    try:
        answers.read_result(Announcement, json_object(answer))
    except answers.UnreadableAnswer:
        return False
    return True


async def ask(caller: Caller, request: StationRequest[Read]) -> Read:
    """The typed answer of one address, asked once; raises as ``Isograd.call``, and ``ChangedMeanwhile``."""
    sent = encode_station_request(request)
    waits = isinstance(request, ListChanges) and request.wait > 0
    answer = await caller.send(sent.verb.value, sent.path, sent.fields, in_body=request.endpoint.in_body, waits=waits)
    return _read(request, answer)


def _read(request: StationRequest[Read], answer: HttpAnswer) -> Read:
    read = json_object(answer)
    try:
        raise_for_answer(0, answer, read)
    except Refused as refused:
        raise _told(refused, read) from refused
    try:
        result: Read = answers.read_result(request.answer, read)
    except answers.UnreadableAnswer as error:
        raise UnreadableAnswer(str(error.parameters["property"]), answer.status) from error
    return result


def _told(refused: Refused, read: dict[str, Any] | None) -> Refused:
    current = (read or {}).get(CURRENT)
    if refused.error_code != CHANGED_MEANWHILE or not isinstance(current, dict):
        return refused
    return ChangedMeanwhile(refused.text, current)


async def settle_on_station(request: StationRequest[Any], refused: Refused) -> Any:
    """The answer, where the refusal says that an earlier, unanswered try was carried out; else raises ``refused``."""
    if refused.error_code == _GONE.get(type(request)):
        return Done()
    raise refused

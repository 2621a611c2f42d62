"""What a refusal means when an earlier try of the same call went unanswered (decisions.md)."""

from typing import Any

from isodesk.client.errors import ClientError, Refused
from isodesk.client.methods import Calls
from isodesk.protocol.actions.candidates import CandidateCreated, CandidateLink, CreateCandidate
from isodesk.protocol.actions.results import GetTestStatus
from isodesk.protocol.actions.tests import DeleteTest
from isodesk.protocol.requests import Done, Request, Settle


async def settle(calls: Calls, request: Request[Any], refused: Refused) -> Any:
    """The answer, where the refusal says that the earlier try was carried out; else raises ``refused``."""
    if isinstance(request, CreateCandidate) and refused.error_code == 202 and refused.candidate_id:
        return CandidateCreated(candidate_id=refused.candidate_id, login_url=await _login_url(calls, request))
    if request.action.settle is Settle.AGAIN_UNTIL_UNKNOWN and refused.error_code == 107:
        return Done()
    if isinstance(request, DeleteTest) and refused.error_code == 304 and await _is_gone(calls, request):
        return Done()
    raise refused


async def _login_url(calls: Calls, created: CreateCandidate) -> str:
    try:
        link = await calls.call(CandidateLink(email=created.email, sub_account_id=created.sub_account_id))
    except ClientError:
        return ""  # the candidate exists, which is what was asked for
    return link.url


async def _is_gone(calls: Calls, deleted: DeleteTest) -> bool:
    status = GetTestStatus(planned_test_id=deleted.planned_test_id, sub_account_id=deleted.sub_account_id)
    try:
        await calls.call(status)
    except Refused as refused:
        return refused.error_code == 501
    return False

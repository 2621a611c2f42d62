"""The reads: credits, forms, statuses, results, refusals on unknown numbers, and a station's announcement."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from isodesk.client.accounts import Account, AccountKind
from isodesk.client.checkup.deviations import Deviation, Effect
from isodesk.client.checkup.strictly import (
    declared_deviations,
    json_of,
    refusal_deviations,
    result_deviations,
    transport_deviations,
)
from isodesk.client.checkup.subjects import UNKNOWN_ADDRESS, UNKNOWN_NUMBER, PlannedTest
from isodesk.client.isograd import Isograd
from isodesk.protocol.actions.administration import GetAvailableTests, GetCredits
from isodesk.protocol.actions.results import GetReport, GetResultDetails, GetResults, GetTestStatus, Status
from isodesk.protocol.requests import Request
from isodesk.protocol.station_v1 import ANNOUNCEMENT_PATH, Announcement
from isodesk.protocol.values import TestStatus

_RESULTS: Sequence[type[Any]] = (GetResults, GetResultDetails, GetReport)
_UNKNOWN_FORM, _UNKNOWN_CANDIDATE, _UNKNOWN_TEST, _NOT_ASSESSMENT, _NOT_FINISHED = 106, 107, 501, 601, 502


async def read_everything(isograd: Isograd, tests: Sequence[PlannedTest]) -> AsyncIterator[Deviation]:
    """What every read tells, deviation by deviation; raises what ``Isograd.raw`` raises."""
    for deviation in await _asked(isograd, GetCredits()):
        yield deviation
    for deviation in await _asked(isograd, GetAvailableTests()):
        yield deviation
    form_id = await _any_form(isograd)
    async for deviation in _unknown(isograd, form_id):
        yield deviation
    for test in tests:
        async for deviation in _about(isograd, test):
            yield deviation


async def announcement(isograd: Isograd, account: Account) -> Sequence[Deviation]:
    """Whether a station announces itself as declared; other platforms needn't, the embedded station must."""
    answer = await isograd.look(account.origin + ANNOUNCEMENT_PATH)
    content = json_of(answer)
    if answer.status != 200 or content is None:
        if account.kind is not AccountKind.EMBEDDED:
            return []
        return [Deviation("announcement", "HTTP status", "200", str(answer.status), Effect.LOST)]
    return [
        *transport_deviations("announcement", answer),
        *declared_deviations("announcement", Announcement, content),
    ]


async def _asked(isograd: Isograd, request: Request[Any], allowed: Sequence[int] = ()) -> list[Deviation]:
    """A read that goes well, or is refused with one of the codes allowed."""
    where = f"action {request.action.number}"
    answer = await isograd.raw(request)
    found = list(transport_deviations(where, answer))
    content = json_of(answer)
    if content is None:
        return found
    code = content.get("error_code")
    if isinstance(code, int) and code in allowed:
        return found + list(refusal_deviations(where, content, code, request.action.codes))
    if code:
        return [*found, Deviation(where, "error_code", "-", str(code), Effect.SHOWN)]
    return found + list(result_deviations(where, request.answer, content))


async def _any_form(isograd: Isograd) -> int:
    content = json_of(await isograd.raw(GetAvailableTests())) or {}
    forms = content.get("tests")
    numbers = [each for each in forms if isinstance(each, int)] if isinstance(forms, list) else []
    return numbers[0] if numbers else UNKNOWN_NUMBER


async def _unknown(isograd: Isograd, form_id: int) -> AsyncIterator[Deviation]:
    """Codes on deliberately unknown numbers and addresses."""
    status = GetTestStatus(planned_test_id=UNKNOWN_NUMBER)
    for deviation in await _refused(isograd, status, _UNKNOWN_TEST):
        yield deviation
    for action in _RESULTS:
        unknown_form = action(form_id=UNKNOWN_NUMBER, email=UNKNOWN_ADDRESS)
        for deviation in await _refused(isograd, unknown_form, _UNKNOWN_FORM):
            yield deviation
        if form_id != UNKNOWN_NUMBER:
            nobody = action(form_id=form_id, email=UNKNOWN_ADDRESS)
            for deviation in await _refused(isograd, nobody, _UNKNOWN_CANDIDATE):
                yield deviation


async def _refused(isograd: Isograd, request: Request[Any], code: int) -> list[Deviation]:
    where = f"action {request.action.number}"
    answer = await isograd.raw(request)
    content = json_of(answer)
    found = list(transport_deviations(where, answer))
    return found if content is None else found + list(refusal_deviations(where, content, code, request.action.codes))


async def _about(isograd: Isograd, test: PlannedTest) -> AsyncIterator[Deviation]:
    """The status of a planned test; its results where it is completed, else that there are none yet."""
    status = GetTestStatus(planned_test_id=test.planned_test_id)
    for deviation in await _asked(isograd, status):
        yield deviation
    told = (json_of(await isograd.raw(status)) or {}).get(Status.wire_name("status"))
    completed = str(told) == str(TestStatus.COMPLETED.value)
    for action in _RESULTS:
        request = action(form_id=test.form_id, email=test.email, planned_test_id=test.planned_test_id)
        if not completed:
            found = await _refused(isograd, request, _NOT_FINISHED)
        else:
            found = await _asked(isograd, request, [_NOT_ASSESSMENT] if action is GetReport else [])
        for deviation in found:
            yield deviation

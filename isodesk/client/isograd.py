"""The client: ``async with Isograd(account) as isograd: await isograd.create_candidate(...)``."""

from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from isodesk.client.accounts import Account, AccountKind
from isodesk.client.errors import ClientError, NotTyped, Rejected, SubAccountMissing
from isodesk.client.methods import method
from isodesk.client.retrying import ATTEMPTS, repeat
from isodesk.client.settling import settle
from isodesk.client.station_methods import StationMethods
from isodesk.net.ways_out import SYSTEM, WayOut
from isodesk.protocol.actions.administration import (
    AdministratorLink,
    CreateSession,
    GetAvailableTests,
    GetCredits,
    SendRegistrationMail,
)
from isodesk.protocol.actions.candidates import (
    AnonymiseCandidate,
    CandidateLink,
    CreateCandidate,
    DeleteCandidate,
    UpdateCandidate,
)
from isodesk.protocol.actions.results import GetReport, GetResultDetails, GetResults, GetTestStatus
from isodesk.protocol.actions.tests import (
    AddAnotherTest,
    AddConfirmationTest,
    AddProctoring,
    AddTest,
    CreateCandidateAndTest,
    DeleteTest,
    RemoveProctoring,
)
from isodesk.protocol.encode import encode_request
from isodesk.protocol.requests import Request, Retry, Settle
from isodesk.protocol.station_endpoints import StationRequest
from isodesk.protocol.station_v1 import FormDescription, ListForms

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from isodesk.client.calling import Caller
    from isodesk.client.posting import HttpAnswer
    from isodesk.net.http import TimeOuts

Answer = TypeVar("Answer")
Asked = TypeVar("Asked", bound=Request[Any])

CALLS_IN_FLIGHT = 10
_UNTYPED = ("html", "redirect")


class Isograd(StationMethods):
    """One account's API, one typed method an action. To be entered before the first call.

    ``calls_in_flight``: how many may be under way at once; more wait for their turn.
    ``language``: ``en`` or ``fr``, in which the platform words its refusals.
    ``transport``: stands in for the network, as ``httpx.ASGITransport(app)`` does.
    ``way_out``: proxy and certificates, where not as the system has them.

    Each method raises the errors of ``isodesk.client.errors``. What was not reached is tried three
    times; what was sent and not answered too, where the contract says that sending again does no
    harm. Where the answer to creating a candidate was lost, ``login_url`` is a link of action 38,
    or empty where that one can't be had.
    """

    def __init__(
        self,
        account: Account,
        *,
        calls_in_flight: int = CALLS_IN_FLIGHT,
        language: str = "en",
        time_outs: "TimeOuts | None" = None,
        transport: "httpx.AsyncBaseTransport | None" = None,
        way_out: WayOut = SYSTEM,
    ) -> None:
        self.account = account
        self._calls_in_flight = calls_in_flight
        self._language = language
        self._time_outs = time_outs
        self._transport = transport
        self._way_out = way_out
        self._stack = AsyncExitStack()
        self._entered: Caller | None = None
        self._is_station: bool | None = None

    async def __aenter__(self) -> Self:
        from isodesk.client.calling import Caller
        from isodesk.client.posting import Poster
        from isodesk.net.http import TimeOuts, make_transport

        transport = await self._stack.enter_async_context(self._transport or make_transport(way_out=self._way_out))
        poster = Poster(transport, self._time_outs or TimeOuts())
        self._entered = Caller(self.account, poster, calls_in_flight=self._calls_in_flight, language=self._language)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._entered = None
        await self._stack.aclose()

    create_candidate = method(CreateCandidate)
    update_candidate = method(UpdateCandidate)
    delete_candidate = method(DeleteCandidate)
    anonymise_candidate = method(AnonymiseCandidate)
    candidate_link = method(CandidateLink)
    add_test = method(AddTest)
    add_another_test = method(AddAnotherTest)
    create_candidate_and_test = method(CreateCandidateAndTest)
    add_proctoring = method(AddProctoring)
    remove_proctoring = method(RemoveProctoring)
    delete_test = method(DeleteTest)
    add_confirmation_test = method(AddConfirmationTest)
    results = method(GetResults)
    result_details = method(GetResultDetails)
    report = method(GetReport)
    test_status = method(GetTestStatus)
    create_session = method(CreateSession)
    administrator_link = method(AdministratorLink)
    available_tests = method(GetAvailableTests)
    credits = method(GetCredits)
    send_registration_mail = method(SendRegistrationMail)

    async def call(self, request: Request[Answer], /, *, attempts: int | None = None) -> Answer:
        """The typed answer of a request. ``attempts=1``: once, whatever happens, for who repeats by itself.

        Raises ``NotTyped`` where the request asks for ``html`` or ``redirect``: those are for ``raw``.
        """
        if isinstance(request, StationRequest):
            return await self._ask(request, ATTEMPTS if attempts is None else attempts)
        for untyped in _UNTYPED:
            if getattr(request, untyped, False):
                raise NotTyped(untyped)
        request = self._about(request)
        return await repeat(
            partial(self._once, request, waits=attempts != 1),
            partial(settle, self, request),
            attempts=ATTEMPTS if attempts is None else attempts,
            again_in_doubt=attempts != 1 and await self._harmless_twice(request),
        )

    async def raw(self, request: Request[Any]) -> "HttpAnswer":
        """The answer to a request as it came, sent once; raises as ``call``, but for what the answer says."""
        return await self._caller.post(encode_request(self._about(request)))

    async def is_station(self) -> bool:
        """Whether a station stands behind the account, as ``/.well-known/isodesk-station`` announces.

        The hosted environments are not asked. Raises ``NotReached`` or ``Unanswered``.
        """
        if self._is_station is None:
            self._is_station = await self._announced()
        return self._is_station

    async def forms(self) -> "Mapping[int, FormDescription]":
        """The forms of the account by number, where it is on a station; else none.

        The documented API tells numbers alone (action 14). Raises the errors of ``call``.
        """
        self._hold_sub_account()
        if not await self.is_station():
            return {}
        return {form.form_id: form for form in (await self.call(ListForms())).forms}

    async def look(self, url: str) -> "HttpAnswer":
        """The answer of any address, without the account's token; raises ``NotReached`` or ``Unanswered``."""
        return await self._caller.look(url)

    async def download(self, url: str) -> bytes:
        """What an address of an answer leads to, as ``pdf_url``; the account's token is not sent along.

        Raises ``NotReached``, ``Unanswered`` or ``Rejected``.
        """
        from isodesk.client.reading import raise_for_answer

        answer = await self._caller.look(url)
        raise_for_answer(0, answer, None)
        if answer.status != 200:
            raise Rejected(answer.status)
        return answer.body

    async def _announced(self) -> bool:
        from isodesk.client.stations import announced

        if self.account.hosted or self.account.kind is AccountKind.EMBEDDED:
            return not self.account.hosted
        return await announced(self._caller, self.account)

    async def _ask(self, request: StationRequest[Answer], attempts: int) -> Answer:
        """An answer of ``/station/v1``: what changes something there can be sent twice, its version sees to that."""
        from isodesk.client.stations import ask, settle_on_station

        about = request if request.endpoint.of_caller else self._about(request)
        return await repeat(
            partial(ask, self._caller, about),
            partial(settle_on_station, about),
            attempts=attempts,
            again_in_doubt=attempts != 1,
        )

    async def _once(self, request: Request[Answer], *, waits: bool) -> Answer:
        from isodesk.client.reading import read_answer

        answer = await self._caller.post(encode_request(request), waits=waits)
        return read_answer(request, answer, asked=self.account.api_url)

    async def _harmless_twice(self, request: Request[Any]) -> bool:
        action = request.action
        if action.settle is Settle.AGAIN_ON_STATION and not await self._surely_station():
            return False
        return action.retry in (Retry.READ, Retry.IDEMPOTENT)

    async def _surely_station(self) -> bool:
        try:
            return await self.is_station()
        except ClientError:
            return False

    def _about(self, request: Asked) -> Asked:
        """The request, about the account's sub account unless it names one itself; raises ``SubAccountMissing``."""
        if request.sub_account_id is not None:
            return request
        self._hold_sub_account()
        if self.account.sub_account_id is None:
            return request
        return replace(request, sub_account_id=self.account.sub_account_id)

    def _hold_sub_account(self) -> None:
        if self.account.distributor and self.account.sub_account_id is None:
            raise SubAccountMissing

    @property
    def _caller(self) -> "Caller":
        if self._entered is None:
            raise RuntimeError("use it inside `async with Isograd(...) as isograd`")
        return self._entered

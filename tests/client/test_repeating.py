"""Tokens, waits and repetition: what is sent again, and what never is."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from email.utils import formatdate

import pytest

from isodesk.client import retrying
from isodesk.client.accounts import AccountKind, station
from isodesk.client.errors import NotAuthorised, NotReached, Refused, TooManyCalls, Unanswered
from isodesk.client.isograd import Isograd
from isodesk.protocol.actions.candidates import CandidateCreated, CreateCandidate
from isodesk.protocol.requests import Done
from isodesk.protocol.values import Gender
from tests.client.conftest import Serving
from tests.support.misbehaving import Conduct, Exchange, Server, drop, http, page, raw, says, stay_silent

CREDITS = says({"success": True, "credits": []})
CREATED = says({"success": True, "can_id": 5, "lgn_url": "https://a.example/c"})
ADDED = says({"success": True, "pla_tst_id": 9, "tst_url": "https://a.example/t"})
YES = says({"success": True})
LOU = CreateCandidate(gender=Gender.FEMALE, email="lou@example.org", given_name="Lou", family_name="Exemple")


def no(code: int, **more: object) -> Conduct:
    return says({"success": False, "error_code": code, "error_message": "No", **more})


# Tokens


async def test_one_token_serves_many_calls_even_at_once(serving: Serving) -> None:
    async def slowly(exchange: Exchange) -> None:
        await asyncio.sleep(0.05)
        await says({"access_token": "t", "expires_in": "3600"})(exchange)

    async with serving(CREDITS, tokens=[slowly]) as (server, isograd):
        await asyncio.gather(*(isograd.credits() for _ in range(8)))
        await isograd.credits()
    assert len(server.token_requests()) == 1


async def test_a_refused_token_is_renewed_once(serving: Serving) -> None:
    async def only_the_second(exchange: Exchange) -> None:
        good = exchange.request.headers["authorization"] == "Bearer token-2"
        await (CREDITS if good else says({"error": "invalid_token"}, status=401))(exchange)

    async with serving(only_the_second) as (server, isograd):
        await asyncio.gather(*(isograd.credits() for _ in range(5)))
    assert len(server.token_requests()) == 2


async def test_a_call_that_spends_is_sent_again_after_401(serving: Serving) -> None:
    async with serving(page(401), ADDED) as (server, isograd):
        assert (await isograd.add_another_test(form_id=1, email="a@example.org")).planned_test_id == 9
    assert len(server.actions()) == 2


async def test_a_fresh_token_that_is_refused_too(serving: Serving) -> None:
    async with serving(page(401)) as (server, isograd):
        with pytest.raises(NotAuthorised):
            await isograd.credits()
    assert (len(server.token_requests()), len(server.actions())) == (2, 2)


async def test_a_token_is_not_used_up_to_its_last_second(serving: Serving) -> None:
    async with serving(CREDITS, tokens=[says({"access_token": "t", "expires_in": 0.2})]) as (server, isograd):
        await isograd.credits()
        await isograd.credits()
        await asyncio.sleep(0.15)
        await isograd.credits()
    assert len(server.token_requests()) == 2


@pytest.mark.parametrize(
    "token",
    [
        says({"error": "invalid_client"}, status=401),
        says({"error": "invalid_client"}, status=400),
        says({"access_token": "of a refusal"}, status=403),
        page(404),
        says({}),
        says([]),
        says({"access_token": "two\r\nlines"}),
        says({"access_token": 7}),
        says({"access_token": "t", "expires_in": "soon"}),
    ],
    ids=["401", "400", "403", "404", "empty", "list", "line break", "number", "no time"],
)
async def test_no_token_no_call(serving: Serving, token: Conduct) -> None:
    async with serving(CREDITS, tokens=[token]) as (server, isograd):
        with pytest.raises(NotAuthorised):
            await isograd.credits()
    assert (len(server.token_requests()), server.actions()) == (1, [])


@pytest.mark.parametrize("token", [drop, stay_silent, page(500)], ids=["drop", "silence", "500"])
async def test_a_token_that_does_not_come_leaves_no_doubt_about_the_call(serving: Serving, token: Conduct) -> None:
    async with serving(ADDED, tokens=[token]) as (server, isograd):
        with pytest.raises(NotReached):
            await isograd.add_another_test(form_id=1, email="a@example.org")
    assert server.actions() == []


async def test_credentials_tried_too_often(serving: Serving) -> None:
    async with serving(CREDITS, tokens=[page(429, {"Retry-After": "30"})]) as (server, isograd):
        with pytest.raises(TooManyCalls) as caught:
            await isograd.credits()
    assert (caught.value.seconds, len(server.token_requests()), server.actions()) == (30, 1, [])


async def test_one_who_gives_up_waiting_does_not_take_the_token_from_others(serving: Serving) -> None:
    async def slowly(exchange: Exchange) -> None:
        await asyncio.sleep(0.1)
        await says({"access_token": "t"})(exchange)

    async with serving(CREDITS, tokens=[slowly]) as (server, isograd):
        first = asyncio.create_task(isograd.credits())
        second = asyncio.create_task(isograd.credits())
        await server.arrived.wait()
        first.cancel()
        await second
        assert first.cancelled()


# Pacing


async def test_no_more_calls_at_once_than_allowed(serving: Serving) -> None:
    async def slowly(exchange: Exchange) -> None:
        await asyncio.sleep(0.02)
        await CREDITS(exchange)

    async with serving(slowly, in_flight=3) as (server, isograd):
        await asyncio.gather(*(isograd.credits() for _ in range(15)))
    assert server.most_at_once == 3
    assert server.connections <= 4


@pytest.mark.parametrize("asks", ["1", lambda: formatdate(time.time() + 2, usegmt=True)], ids=["seconds", "date"])
async def test_429_is_waited_out_whatever_the_action(serving: Serving, asks: str | Callable[[], str]) -> None:
    async def busy(exchange: Exchange) -> None:
        await page(429, {"Retry-After": asks if isinstance(asks, str) else asks()})(exchange)

    async with serving(busy, ADDED) as (server, isograd):
        began = time.monotonic()
        await isograd.add_another_test(form_id=1, email="a@example.org")
        assert 0.9 <= time.monotonic() - began < 4
    assert len(server.actions()) == 2


async def test_the_others_wait_too(serving: Serving) -> None:
    async with serving(page(429, {"Retry-After": "1"}), CREDITS) as (server, isograd):
        first = asyncio.create_task(isograd.credits())
        while not server.actions():  # noqa: ASYNC110 - the token request arrives first
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        began = time.monotonic()
        await isograd.credits()
        assert time.monotonic() - began > 0.7
        await first


async def test_a_wait_too_long_is_told_instead(serving: Serving) -> None:
    async with serving(page(429, {"Retry-After": "3600"})) as (server, isograd):
        with pytest.raises(TooManyCalls) as caught:
            await isograd.credits()
    assert caught.value.seconds == 3600
    assert len(server.actions()) == 1


async def test_429_for_ever_ends(serving: Serving) -> None:
    async with serving(page(429, {"Retry-After": "0"})) as (server, isograd):
        with pytest.raises(TooManyCalls):
            await isograd.credits()
    assert len(server.actions()) == 5


async def test_503_may_ask_to_wait_before_a_read_is_repeated(serving: Serving) -> None:
    async with serving(page(503, {"Retry-After": "1"}), CREDITS) as (server, isograd):
        began = time.monotonic()
        await isograd.credits()
        assert 0.9 <= time.monotonic() - began < 3
    assert len(server.actions()) == 2


# Repeating

Call = Callable[[Isograd], Awaitable[object]]
SAFE: dict[str, tuple[Call, Conduct]] = {
    "credits": (lambda i: i.credits(), CREDITS),
    "create_candidate": (lambda i: i.call(LOU), CREATED),
    "add_test": (lambda i: i.add_test(form_id=1, email="a@example.org"), ADDED),
    "update_candidate": (lambda i: i.update_candidate(candidate_id=5, given_name="Lou"), YES),
    "delete_test": (lambda i: i.delete_test(planned_test_id=5), YES),
}
UNSAFE: dict[str, Call] = {
    "add_another_test": lambda i: i.add_another_test(form_id=1, email="a@example.org"),
    "create_candidate_and_test": lambda i: i.create_candidate_and_test(
        form_id=1, email="a@example.org", gender=Gender.MALE, given_name="A", family_name="B"
    ),
    "send_registration_mail": lambda i: i.send_registration_mail(template_id=1, candidate_id=2),
    "add_confirmation_test": lambda i: i.add_confirmation_test(planned_test_id=2),
    "candidate_link": lambda i: i.candidate_link(email="a@example.org"),
}
FAULTS = {"dropped": drop, "500": page(500), "half": raw(http(200, b"{}")[:-1], then_close=True)}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
@pytest.mark.parametrize("action", SAFE)
async def test_what_does_no_harm_is_sent_again(serving: Serving, action: str, fault: Conduct) -> None:
    call, answer = SAFE[action]
    async with serving(fault, fault, answer) as (server, isograd):
        await call(isograd)
    assert len(server.actions()) == 3


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
@pytest.mark.parametrize("action", UNSAFE)
async def test_what_could_do_harm_is_sent_once(serving: Serving, action: str, fault: Conduct) -> None:
    async with serving(fault, ADDED) as (server, isograd):
        with pytest.raises(Unanswered):
            await UNSAFE[action](isograd)
    assert len(server.actions()) == 1


async def test_not_more_often_than_three_times(serving: Serving) -> None:
    async with serving(drop) as (server, isograd):
        with pytest.raises(Unanswered):
            await isograd.credits()
    assert len(server.actions()) == 3


async def test_once_for_who_repeats_by_itself(serving: Serving) -> None:
    async with serving(drop, CREATED) as (server, isograd):
        with pytest.raises(Unanswered):
            await isograd.call(LOU, attempts=1)
    assert len(server.actions()) == 1


async def test_what_was_not_reached_is_sent_again_whatever_the_action(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "_FIRST_PAUSE", 0.1)
    async with Server(calls=[ADDED]) as server:
        port = int(server.url.rpartition(":")[2])
    async with Isograd(station(f"http://127.0.0.1:{port}", "one", "secret")) as isograd:
        call = asyncio.create_task(isograd.add_another_test(form_id=1, email="a@example.org"))
        await asyncio.sleep(0.05)
        async with Server(calls=[ADDED], port=port):
            assert (await call).planned_test_id == 9


async def test_nobody_there() -> None:
    async with Server() as server:
        url = server.url
    async with Isograd(station(url, "one", "secret")) as isograd:
        with pytest.raises(NotReached) as caught:
            await isograd.credits()
    assert caught.value.reason == "connect"


@pytest.mark.parametrize("last", [page(404), page(401), page(429, {"Retry-After": "999"})], ids=["404", "401", "429"])
async def test_an_earlier_doubt_is_not_forgotten(serving: Serving, last: Conduct) -> None:
    async with serving(drop, last) as (_, isograd):
        with pytest.raises(Unanswered):
            await isograd.call(LOU)


# What a refusal means after a try without an answer


async def test_202_after_a_doubt_is_the_candidate_just_created(serving: Serving) -> None:
    link = raw(http(302, b"", {"Location": "https://a.example/c?param=38"}))
    async with serving(drop, no(202, can_id="5"), link) as (server, isograd):
        assert await isograd.call(LOU) == CandidateCreated(candidate_id=5, login_url="https://a.example/c?param=38")
    assert [each.form["act_id"] for each in server.actions()] == ["1", "1", "38"]


async def test_202_after_a_doubt_when_no_link_can_be_had(serving: Serving) -> None:
    async with serving(drop, no(202, can_id=5), page(500)) as (_, isograd):
        assert await isograd.call(LOU) == CandidateCreated(candidate_id=5, login_url="")


async def test_202_at_first_is_somebody_else(serving: Serving) -> None:
    async with serving(no(202, can_id=5)) as (server, isograd):
        with pytest.raises(Refused):
            await isograd.call(LOU)
    assert len(server.actions()) == 1


async def test_107_after_a_doubt_is_somebody_just_deleted(serving: Serving) -> None:
    async with serving(drop, no(107)) as (_, isograd):
        assert await isograd.delete_candidate(candidate_id=5) == Done()
    async with serving(page(502), no(107)) as (_, isograd):
        assert await isograd.anonymise_candidate(email="a@example.org") == Done()
    async with serving(no(107)) as (_, isograd):
        with pytest.raises(Refused):
            await isograd.delete_candidate(candidate_id=5)


@pytest.mark.parametrize(
    ("status", "deleted"), [(no(501), True), (says({"success": True, "sta_id": 2}), False)], ids=["deleted", "started"]
)
async def test_304_after_a_doubt_is_a_test_deleted_or_started(
    serving: Serving, status: Conduct, *, deleted: bool
) -> None:
    async with serving(drop, no(304), status) as (server, isograd):
        if deleted:
            assert await isograd.delete_test(planned_test_id=9) == Done()
        else:
            with pytest.raises(Refused):
                await isograd.delete_test(planned_test_id=9)
    assert [each.form["act_id"] for each in server.actions()] == ["23", "23", "10"]


async def test_another_refusal_after_a_doubt_stands(serving: Serving) -> None:
    async with serving(drop, no(301)) as (_, isograd):
        with pytest.raises(Refused):
            await isograd.add_test(form_id=1, email="a@example.org")


# Proctoring: again on a station only

WELL_KNOWN = "/.well-known/isodesk-station"
ANNOUNCED = {"version": "1", "forms_url": "http://localhost/station/v1/forms"}


@pytest.mark.parametrize(
    ("kind", "announcement", "sent"),
    [
        (AccountKind.CUSTOM, says(ANNOUNCED), 2),
        (AccountKind.CUSTOM, page(404), 1),
        (AccountKind.CUSTOM, page(200), 1),
        (AccountKind.CUSTOM, says({"version": "1"}), 1),
        (AccountKind.CUSTOM, page(502), 1),
        (AccountKind.CUSTOM, drop, 1),
        (AccountKind.EMBEDDED, page(404), 2),
        (AccountKind.TESTING, says(ANNOUNCED), 1),
    ],
    ids=["announced", "404", "a page", "half of it", "502", "dropped", "embedded", "hosted"],
)
async def test_proctoring_is_sent_again_on_a_station_only(
    serving: Serving, kind: AccountKind, announcement: Conduct, sent: int
) -> None:
    async with serving(drop, YES, kind=kind, other={WELL_KNOWN: announcement}) as (server, isograd):
        if sent == 2:
            assert await isograd.add_proctoring(planned_test_id=3) == Done()
        else:
            with pytest.raises(Unanswered):
                await isograd.add_proctoring(planned_test_id=3)
    assert len(server.actions()) == sent
    assert not any("authorization" in each.headers for each in server.received if each.path == WELL_KNOWN)


async def test_a_station_in_trouble_is_asked_again(serving: Serving) -> None:
    async with serving(drop, YES, kind=AccountKind.CUSTOM, other={WELL_KNOWN: page(502)}) as (server, isograd):
        with pytest.raises(Unanswered):
            await isograd.is_station()
        server.other[WELL_KNOWN] = says(ANNOUNCED)
        assert await isograd.is_station()

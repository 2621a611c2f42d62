"""What answers come to, over a socket: lenient where that does no harm, in doubt where nobody knows."""

import json
from datetime import datetime
from typing import Any

import pytest

from isodesk.client.errors import (
    InDoubt,
    NotAuthorised,
    NotDone,
    NotTyped,
    Refused,
    Rejected,
    Unanswered,
    UnreadableAnswer,
)
from isodesk.protocol.actions.tests import AddTest
from isodesk.protocol.requests import Done
from isodesk.protocol.values import Gender, TestStatus
from tests.client.conftest import Serving
from tests.support.misbehaving import Conduct, drop, http, page, raw, says, stay_silent

PERSON = {"gender": Gender.FEMALE, "email": "lou@example.org", "given_name": "Lou", "family_name": "Exemple"}
SESSION = {
    "description": "Lundi",
    "start": datetime.fromisoformat("2026-11-23T09:00"),
    "end": datetime.fromisoformat("2026-11-23T12:00"),
}


async def test_a_call_is_what_the_document_shows(serving: Serving) -> None:
    answer = {"error_message": None, "success": True, "can_id": 1381134, "lgn_url": "https://a.example/c?param=UVR1"}
    async with serving(says(answer)) as (server, isograd):
        created = await isograd.create_candidate(
            gender=Gender.NOT_PROVIDED, email="test@example.org", given_name="John", family_name="Doe"
        )
    assert (created.candidate_id, created.login_url) == (1381134, "https://a.example/c?param=UVR1")
    token, call = server.received
    assert token.query == {"grant_type": ["client_credentials"], "scopes": ["usage"]}
    assert token.form == {"client_id": "one", "client_secret": "secret-of-one"}
    assert call.headers["authorization"] == "Bearer token-1"
    assert call.form == {"act_id": "1", "gen_id": "3", "ema": "test@example.org", "fst_nam": "John", "lst_nam": "Doe"}


@pytest.mark.parametrize("success", [True, 1, "1", "true", "True"], ids=repr)
async def test_many_ways_to_say_yes(serving: Serving, success: object) -> None:
    async with serving(says({"success": success, "sta_id": "3", "unheard_of": [1]})) as (_, isograd):
        assert (await isograd.test_status(planned_test_id=1)).status is TestStatus.COMPLETED


async def test_numbers_as_text_and_empty_lists_for_objects(serving: Serving) -> None:
    answers = [
        says({"success": "1", "credits": [{"des": "Certification", "amount": "12"}]}),
        says({"success": True, "tests": ["7", 8]}),
        says({"success": True, "des_lan_id": "2", "result_details": []}),
        says({"success": True, "des_lan_id": 2, "result_details": {"31": {"des": "Tables", "successrate": "0.5"}}}),
    ]
    async with serving(*answers) as (_, isograd):
        assert [each.amount for each in (await isograd.credits()).credits] == [12]
        assert (await isograd.available_tests()).form_ids == (7, 8)
        assert (await isograd.result_details(form_id=7, email="a@example.org")).skills == {}
        details = await isograd.result_details(form_id=7, email="a@example.org")
        assert details.skills[31].success_rate == 0.5


@pytest.mark.parametrize(
    ("answer", "code", "candidate_id"),
    [
        ({"success": False, "error_code": 202, "error_message": "There is already one", "can_id": 7}, 202, 7),
        ({"success": 0, "error_code": "202", "error_message": "There is already one", "can_id": "7"}, 202, 7),
        ({"success": "false", "error_code": "new_code", "error_message": "There is already one"}, 0, None),
        ({"error_code": 9999, "error_message": "There is already one"}, 9999, None),
    ],
    ids=["documented", "as text", "unknown", "without success"],
)
@pytest.mark.parametrize("status", [200, 400])
async def test_a_refusal(
    serving: Serving, answer: dict[str, Any], code: int, candidate_id: int | None, status: int
) -> None:
    async with serving(says(answer, status=status)) as (server, isograd):
        with pytest.raises(Refused) as caught:
            await isograd.create_candidate(**PERSON)  # type: ignore[arg-type]  # a person, as a dictionary
    error = caught.value
    assert (error.action, error.error_code, error.candidate_id) == (1, code, candidate_id)
    assert error.text == "There is already one"
    assert len(server.actions()) == 1


UNREADABLE = {
    "not an object": says([1, 2]),
    "broken JSON": raw(http(200, b'{"success": true, "ses_id": 1')),
    "an HTML page": page(200),
    "nothing": raw(http(200, b"")),
    "no success": says({"ses_id": 1}),
    "success is no": says({"success": False, "ses_id": 1}),
    "no session": says({"success": True}),
    "a session that is no number": says({"success": True, "ses_id": "abc"}),
    "not UTF-8": raw(http(200, '{"success": true, "é": 1'.encode("latin-1"))),
    "nested without end": raw(http(200, b"[" * 50_000)),
    "a redirection": raw(http(302, b"", {"Location": "/login"})),
}


@pytest.mark.parametrize("conduct", UNREADABLE.values(), ids=UNREADABLE.keys())
async def test_an_answer_that_cannot_be_read_leaves_a_creation_in_doubt(serving: Serving, conduct: Conduct) -> None:
    async with serving(conduct) as (server, isograd):
        with pytest.raises(UnreadableAnswer) as caught:
            await isograd.create_session(**SESSION)  # type: ignore[arg-type]  # a session, as a dictionary
    assert isinstance(caught.value, InDoubt)
    assert len(server.actions()) == 1


@pytest.mark.parametrize(
    ("conduct", "reason", "status"),
    [
        (drop, "closed", 0),
        (raw(http(200, b'{"success": true}')[:-4], then_close=True), "closed", 0),
        (stay_silent, "time_out", 0),
        (raw(b"not http at all\r\n\r\n"), "not_http", 0),
        (page(500), "status", 500),
        (page(502), "status", 502),
        (says({"success": False, "error_code": 301}, status=503), "status", 503),
    ],
    ids=["dropped", "half a body", "silence", "not HTTP", "500", "502", "503"],
)
async def test_no_answer_leaves_a_creation_in_doubt_and_is_sent_once(
    serving: Serving, conduct: Conduct, reason: str, status: int
) -> None:
    async with serving(conduct) as (server, isograd):
        with pytest.raises(Unanswered) as caught:
            await isograd.create_session(**SESSION)  # type: ignore[arg-type]  # a session, as a dictionary
    assert (caught.value.reason, caught.value.status) == (reason, status)
    assert isinstance(caught.value, InDoubt)
    assert len(server.actions()) == 1


@pytest.mark.parametrize("status", [400, 403, 404, 405, 413, 415])
async def test_another_status_is_no_doubt(serving: Serving, status: int) -> None:
    async with serving(page(status)) as (_, isograd):
        with pytest.raises(Rejected) as caught:
            await isograd.create_session(**SESSION)  # type: ignore[arg-type]  # a session, as a dictionary
    assert caught.value.status == status
    assert isinstance(caught.value, NotDone)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("https://b.example/admin?x=1", "https://b.example/admin?x=1"),
        ("/admin?once=2", "{server}/admin?once=2"),
    ],
)
async def test_log_ins_return_where_they_lead_and_go_nowhere(serving: Serving, location: str, url: str) -> None:
    async with serving(raw(http(302, b"", {"Location": location}))) as (server, isograd):
        assert (await isograd.administrator_link()).url == url.format(server=server.url)
        assert (await isograd.candidate_link(email="a@example.org")).url == url.format(server=server.url)
    assert [each.path for each in server.received] == ["/oauth2/token", "/api/usage", "/api/usage"]


@pytest.mark.parametrize("headers", [{}, {"Location": "javascript:alert(1)"}, {"Location": "http://["}], ids=str)
async def test_a_log_in_that_leads_nowhere(serving: Serving, headers: dict[str, str]) -> None:
    async with serving(raw(http(302, b"", headers))) as (_, isograd):
        with pytest.raises(InDoubt):
            await isograd.candidate_link(email="a@example.org")


async def test_a_log_in_may_be_refused(serving: Serving) -> None:
    async with serving(says({"success": False, "error_code": 107, "error_message": "no"})) as (_, isograd):
        with pytest.raises(Refused):
            await isograd.candidate_link(email="a@example.org")


async def test_html_and_redirect_are_not_for_typed_calls(serving: Serving) -> None:
    async with serving(raw(http(200, b"<a>"))) as (server, isograd):
        for name in ("html", "redirect"):
            with pytest.raises(NotTyped) as caught:
                await isograd.add_test(form_id=1, email="a@example.org", **{name: True})  # type: ignore[arg-type]  # by name
            assert caught.value.property_name == name
        assert server.received == []
        answer = await isograd.raw(AddTest(form_id=1, email="a@example.org", html=True))
    assert answer.body == b"<a>"
    assert server.actions()[0].form["html"] == "1"


async def test_the_sub_account_of_the_account_unless_the_call_names_one(serving: Serving) -> None:
    async with serving(says({"success": True, "credits": []}), sub_account_id=4) as (server, isograd):
        await isograd.credits()
        await isograd.credits(sub_account_id=5)
    assert [each.form["sub_com_id"] for each in server.actions()] == ["4", "5"]


async def test_control_characters_of_a_message_are_dropped(serving: Serving) -> None:
    message = "a\x1b[31mb\n" + "c" * 1000
    async with serving(says({"success": False, "error_code": 201, "error_message": message})) as (_, isograd):
        with pytest.raises(Refused) as caught:
            await isograd.create_candidate(**PERSON)  # type: ignore[arg-type]  # a person, as a dictionary
    assert caught.value.text == "a[31mb" + "c" * 494


async def test_nothing_but_a_success(serving: Serving) -> None:
    async with serving(says({"success": 1})) as (_, isograd):
        assert await isograd.delete_test(planned_test_id=3) == Done()


async def test_a_secret_is_not_shown(serving: Serving) -> None:
    async with serving(says({"error": "invalid_client"}, status=401), tokens=[says({}, status=401)]) as (_, isograd):
        with pytest.raises(NotAuthorised) as caught:
            await isograd.credits()
        assert "secret-of-one" not in f"{isograd.account!r} {caught.value} {json.dumps(caught.value.parameters)}"


async def test_text_that_no_encoding_has_is_sent_all_the_same(serving: Serving) -> None:
    async with serving(says({"success": True})) as (server, isograd):
        assert await isograd.update_candidate(candidate_id=3, given_name="Lo\ud800u") == Done()
    assert server.actions()[0].form["fst_nam"] == "Lo?u"

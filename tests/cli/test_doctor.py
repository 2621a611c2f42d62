"""``isodesk doctor``: a real account held against the contract by reads, and what is wrong on this computer."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from isodesk.client.accounts import AccountKind, station
from isodesk.client.answering import AtRandom
from isodesk.client.checkup.deviations import Deviation, Effect
from isodesk.client.checkup.run import check_up
from isodesk.client.checkup.subjects import PlannedTest
from isodesk.client.errors import ClientError, NotAuthorised, NotReached
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.services.settings import SettingsFile
from isodesk.protocol.values import Gender
from tests.cli.conftest import Run
from tests.support.misbehaving import Conduct, Exchange, Server, page, raw, says
from tests.support.station import RunningStation

PROFILE = {"ISODESK_PASSPHRASE": "four words of rhyme", "QT_QPA_PLATFORM": "offscreen"}
READS = {"4", "5", "6", "10", "14", "15"}


async def planned(centre: RunningStation, *, completed: bool) -> PlannedTest:
    """Somebody invented with a test on the station."""
    email = f"doctor.{completed}@example.org"
    async with Isograd(station(centre.url, centre.client_id, centre.client_secret)) as isograd:
        form_id = (await isograd.available_tests()).form_ids[0]
        await isograd.create_candidate(gender=Gender.NOT_PROVIDED, email=email, given_name="Zoé", family_name="Exemple")
        made = await isograd.add_test(form_id=form_id, email=email)
        if completed:
            await sit(made.test_url, AtRandom(1))
        return PlannedTest(made.planned_test_id, form_id, email)


def test_a_station_keeps_to_the_contract(run: Run, centre: RunningStation, account: dict[str, str]) -> None:
    tests = [asyncio.run(planned(centre, completed=completed)) for completed in (True, False)]
    named = [f"--test={each.planned_test_id}:{each.form_id}:{each.email}" for each in tests]
    ended = run("doctor", "--station", centre.url, *named, **account)
    assert ended.output == "No deviation from the contract.\nPlanned tests asked about: 2.\n"
    assert (ended.status, ended.errors) == (0, "")
    assert run("doctor", "--station", centre.url, "--json", **account).output == "[]\n"


def odd(answers: dict[str, Conduct]) -> Conduct:
    """An ``/api/usage`` that answers each action in its own way."""

    async def conduct(exchange: Exchange) -> None:
        bearer = exchange.request.headers.get("authorization", "")
        if bearer.endswith("not-a-token"):
            await answers["bad token"](exchange)
        else:
            await answers[exchange.request.form["act_id"]](exchange)

    return conduct


def fine(**properties: object) -> dict[str, object]:
    return {"success": True, "error_message": None, **properties}


REFUSED: dict[str, object] = {"success": False, "error_code": "501", "error_message": ""}
ODD: dict[str, Conduct] = {
    "bad token": page(403),
    "15": says(fine(credits=[{"des": "Any", "amount": "3", "colour": "red"}], of_tomorrow=1)),
    "14": says({"success": 1, "tests": [7]}, headers={"Content-Type": "text/html"}),
    "10": says(REFUSED),
    "4": says({"success": False, "error_code": 106, "error_message": "Not allowed"}, status=201),
    "5": says({"success": False, "error_code": 999, "error_message": "Something else"}),
    "6": page(200),
}


async def found(answers: dict[str, Conduct], *, tests: Sequence[PlannedTest] = (), **more: Any) -> list[Deviation]:
    async with Server(calls=[odd(answers)], **more) as server:
        kind = more.get("kind", AccountKind.CUSTOM)
        deviations = await check_up(station(server.url, "one", "secret", kind=kind), tests)
        assert {each.form["act_id"] for each in server.actions()} <= READS, "nothing but reads"
        return deviations


async def test_an_odd_account_is_told_line_by_line() -> None:
    deviations = await found(ODD)
    assert Deviation("token", "wrong secret", "401", "200", Effect.LOST) in deviations
    assert Deviation("token", "bad token", "401", "403", Effect.LOST) in deviations
    assert Deviation("action 15", "credits[].amount", "number", "text 3", Effect.READ) in deviations
    assert Deviation("action 15", "credits[].colour", "-", "text red", Effect.NOTHING) in deviations
    assert Deviation("action 15", "of_tomorrow", "-", "number 1", Effect.NOTHING) in deviations
    assert Deviation("action 14", "success", "true", "1", Effect.READ) in deviations
    assert Deviation("action 14", "error_message", "null", "-", Effect.NOTHING) in deviations
    assert Deviation("action 14", "Content-Type", "application/json", "text/html", Effect.READ) in deviations
    assert Deviation("action 10", "error_code", "501", "501", Effect.READ) in deviations
    assert Deviation("action 10", "error_message", "text", "", Effect.SHOWN) in deviations
    assert Deviation("action 4", "HTTP status", "200", "201", Effect.READ) in deviations
    assert Deviation("action 4", "error_code", "107", "106", Effect.READ) in deviations
    assert Deviation("action 5", "error_code", "106", "999", Effect.SHOWN) in deviations
    assert [each.what for each in deviations if each.where == "action 6"] == ["Content-Type", "body"]
    assert len(set(deviations)) == len(deviations)


def refusal(code: int) -> Conduct:
    return says({"success": False, "error_code": code, "error_message": "No"})


async def test_what_the_tests_that_are_named_answer() -> None:
    answers: dict[str, Conduct] = {
        **ODD,
        "15": refusal(105),
        "14": says(fine(tests=7)),
        "10": says(fine(sta_id="3")),
        "4": says(fine(gra_typ_id=1, num_val=3, max_val=5, txt_des="Advanced")),
        "5": says(fine(des_lan_id=1, result_details=[])),
        "6": refusal(601),
    }
    deviations = await found(answers, tests=[PlannedTest(5, 7, "zoe@example.org")])
    assert Deviation("action 15", "error_code", "-", "105", Effect.SHOWN) in deviations
    assert any((each.where, each.what, each.effect) == ("action 14", "tests", Effect.LOST) for each in deviations)
    assert Deviation("action 10", "sta_id", "number", "text 3", Effect.READ) in deviations
    assert Deviation("action 4", "no_sto_tim_spe", "integer", "-", Effect.LOST) in deviations
    assert Deviation("action 5", "result_details", "object", "array []", Effect.READ) in deviations
    assert not [each for each in deviations if each.where == "action 6" and "601" in each.seen and each.expected == "-"]


@pytest.mark.parametrize(
    ("token", "what"),
    [
        (says({"access_token": "t", "token_type": "mac", "expires_in": "3600"}), {"token_type", "expires_in"}),
        (
            says({"access_token": "t", "token_type": "bearer", "expires_in": 60}, headers={"Content-Type": "x"}),
            {"Content-Type"},
        ),
    ],
    ids=["properties", "content type"],
)
async def test_how_tokens_are_given(token: Conduct, what: set[str]) -> None:
    deviations = await found(ODD, tokens=[token])
    assert {each.what for each in deviations if each.where == "token"} - {"wrong secret", "bad token"} == what


async def test_a_wrong_secret_and_a_bad_token_that_are_turned_away() -> None:
    good = says({"access_token": "t", "token_type": "Bearer", "expires_in": 60})
    answers = {**ODD, "bad token": says({}, status=401)}
    deviations = await found(answers, tokens=[good, page(400), good])
    assert Deviation("token", "wrong secret", "401", "400", Effect.READ) in deviations
    assert Deviation("token", "WWW-Authenticate", "Bearer", "-", Effect.NOTHING) in deviations


@pytest.mark.parametrize(
    ("token", "error"),
    [
        (page(500), NotReached),
        (page(200), NotAuthorised),
        (says({"access_token": 7, "token_type": "Bearer"}), NotAuthorised),
    ],
    ids=["trouble", "a page", "a number"],
)
async def test_without_a_token_nothing_is_asked(token: Conduct, error: type[ClientError]) -> None:
    async with Server(calls=[odd(ODD)], tokens=[token]) as server:
        with pytest.raises(error):
            await check_up(station(server.url, "one", "secret"))
        assert [each.headers["authorization"] for each in server.actions()] == ["Bearer not-a-token"]


async def test_the_announcement_of_a_station() -> None:
    path = "/.well-known/isodesk-station"
    assert not [each for each in await found(ODD) if each.where == "announcement"]
    told = says({"version": 7, "forms_url": "/station/v1/forms"})
    deviations = await found(ODD, other={path: told})
    assert [each.what for each in deviations if each.where == "announcement"] == ["version"]
    async with Server(calls=[odd(ODD)]) as server:
        embedded = station(server.url, "one", "secret", kind=AccountKind.EMBEDDED)
        deviations = await check_up(embedded)
    assert Deviation("announcement", "HTTP status", "200", "404", Effect.LOST) in deviations


def test_an_odd_account_on_the_command_line(run: Run) -> None:
    async def serve() -> tuple[Any, ...]:
        async with Server(calls=[odd(ODD)]) as server:
            environment = {"ISODESK_CLIENT_ID": "one", "ISODESK_CLIENT_SECRET": "secret"}
            return tuple(
                [
                    await asyncio.to_thread(run, "doctor", "--station", server.url, *more, **environment)
                    for more in ((), ("--json",))
                ]
            )

    said, as_json = asyncio.run(serve())
    assert said.status == as_json.status == 1
    assert (
        "action 15: credits[].amount: expected number, seen text 3. The desk understands it all the same."
        in said.output
    )
    assert {"where", "what", "expected", "seen", "effect"} == set(json.loads(as_json.output)[0])


def test_an_account_that_is_not_reached(run: Run) -> None:
    environment = {"ISODESK_CLIENT_ID": "one", "ISODESK_CLIENT_SECRET": "secret"}
    ended = run("doctor", "--station", "http://nobody.invalid", **environment)
    assert ended.status == 3
    assert "(no computer has this address)" in ended.errors
    assert run("doctor", "--station", "http://127.0.0.1:9", "--test=x", **environment).status == 64


def test_wrong_credentials_end_with_3(run: Run, centre: RunningStation) -> None:
    environment = {"ISODESK_CLIENT_ID": "one", "ISODESK_CLIENT_SECRET": "secret"}
    ended = run("doctor", "--station", centre.url, **environment)
    assert (ended.status, ended.output) == (3, "")
    assert "not accepted" in ended.errors


def test_this_computer(run: Run, tmp_path: Path) -> None:
    folder = {"ISODESK_PROFILE_DIR": str(tmp_path / "profile"), **PROFILE}
    ended = run("doctor", **folder)
    assert (ended.status, ended.errors) == (0, "")
    assert "Nothing is wrong." in ended.output
    assert str(tmp_path / "profile") in ended.output
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "desk.json").write_text('{"dense": 1}')
    broken = run("doctor", "--json", **folder)
    assert broken.status == 1
    wrong = {each["what"]: each["wrong"] for each in json.loads(broken.output) if each["wrong"]}
    assert wrong == {"desk.json": "The desk’s settings can’t be read: desk.json dense"}
    assert (tmp_path / "profile" / "desk.json").read_text() == '{"dense": 1}'


def test_a_computer_with_trouble(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "profile"
    SettingsFile(folder).change(proxy="http://user:secret@proxy.example:3128", ca_file=str(tmp_path / "none.pem"))
    (folder / "keyring.id").write_text("x")
    ended = run("doctor", "--json", ISODESK_PROFILE_DIR=str(folder))
    findings = {each["what"]: each for each in json.loads(ended.output)}
    assert ended.status == 1
    assert {name for name, each in findings.items() if each["wrong"]} == {"secrets", "display", "certificates"}
    assert findings["proxy"]["seen"] == "http://proxy.example:3128"
    bare = run("doctor", ISODESK_PROFILE_DIR=str(tmp_path / "new"), DISPLAY=":0")
    assert "! keyring" in bare.output
    assert "ISODESK_PASSPHRASE" in bare.output


async def test_the_tests_that_the_desk_knows_are_asked_about(run: Run, tmp_path: Path, centre: RunningStation) -> None:
    from isodesk.desk.services.drafts import CandidateDraft, Registration
    from isodesk.desk.services.settings import AccountSettings
    from tests.desk.services.offices import open_desk

    folder = tmp_path / "profile"
    wanted = AccountSettings("", "Doctor", AccountKind.CUSTOM, centre.usage_url, centre.token_url, centre.client_id)
    async with open_desk(folder) as desk:
        made = await desk.accounts.add(wanted, centre.client_secret)
        await desk.accounts.use(made.id)
        await desk.ready()
        candidate = await desk.candidates.add(CandidateDraft("Zoé", "Exemple", "doctor.desk@example.org"))
        await desk.tests.register([candidate], Registration((await desk.forms.all())[0].id))
        await desk.outbox.wait_idle()
    environment = {"ISODESK_PROFILE_DIR": str(folder), "ISODESK_PASSPHRASE": "a passphrase for tests"}
    ended = await asyncio.to_thread(run, "doctor", "--account", "Doctor", **environment)
    assert ended.output == "No deviation from the contract.\nPlanned tests asked about: 1.\n"


async def test_the_raw_answer_may_hold_anything() -> None:
    deviations = await found({**ODD, "15": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n[[[[")})
    assert Deviation("action 15", "body", "JSON object", "[[[[", Effect.LOST) in deviations

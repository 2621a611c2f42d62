"""Logging in by link and by password, the account page, the right answers."""

import time
from typing import Any

import pytest

from isodesk.station import schema
from isodesk.station.pages import throttle
from isodesk.station.passwords import hash_password, seal_password
from tests.station.pages.room import BASE, Browser, Room

NEW = "my own long password"


def login_path(room: Room, candidate_id: int, epoch: int = 0) -> str:
    return room.station.links.login_url(candidate_id, epoch).removeprefix(BASE)


async def test_a_link_leads_to_the_account_page(room: Room, browser: Browser) -> None:
    candidate_id = room.candidate()
    _, key = room.planned_test(candidate_id)
    page = await browser.get(login_path(room, candidate_id))
    assert page.name == "account"
    assert "Inès Lexemple" in page.text
    assert f'href="/test/{key}"' in page.response.text


async def test_a_link_lives_thirty_minutes(room: Room, browser: Browser) -> None:
    path = login_path(room, room.candidate())
    room.clock.pass_time(30 * 60 - 1)
    assert (await browser.get(path)).name == "account"
    room.clock.pass_time(1)
    page = await browser.get(path)
    assert (page.name, page.response.status_code) == ("refused", 403)


@pytest.mark.parametrize("param", ["", "x", "é", "AAAA", "a" * 5000])
async def test_what_is_no_link_is_refused(room: Room, browser: Browser, param: str) -> None:
    page = await browser.get(f"/continuelogin/CandidateContinueLogin?param={param}")
    assert (page.name, page.response.status_code) == ("refused", 403)


async def test_without_a_log_in_nothing_is_shown(room: Room, browser: Browser) -> None:
    test_id, _ = room.planned_test(status=3)
    for path in ("/candidate/account", f"/candidate/answers/{test_id}", "/candidate/password"):
        assert (await browser.get(path)).name == "refused", path


async def test_the_first_log_in_by_password_asks_for_an_own_one(room: Room, browser: Browser, app: Any) -> None:
    sealed = seal_password(room.station.sealer, 1, "as sent by mail")
    candidate_id = room.candidate(password_sealed=sealed)
    old_link = login_path(room, candidate_id)
    elsewhere = Browser(app)
    assert (await elsewhere.get(old_link)).name == "account"

    page = await browser.send(
        await browser.get("/candidate/1/login"), "confirm", email="PERSON1@example.org", password="as sent by mail"
    )
    assert page.name == "password"
    assert (await browser.get("/candidate/account")).name == "password"
    for chosen, again in (("short", "short"), (NEW, NEW + "x"), ("as sent by mail", "as sent by mail")):
        refused = await browser.send(page, "confirm", password=chosen, again=again)
        assert (refused.name, refused.response.status_code) == ("password", 400)
    assert (await browser.send(page, "confirm", password=NEW, again=NEW)).name == "account"

    row = room.row(schema.candidate, candidate_id)
    assert row.password_sealed is None
    assert row.password_hash.startswith("$argon2id$")
    assert row.login_epoch == 1
    assert (await browser.get(old_link)).name == "refused"
    assert (await elsewhere.get("/candidate/account")).name == "refused"
    await elsewhere.http.aclose()
    stranger = Browser(app)
    login = await stranger.get("/candidate/1/login")
    wrong = await stranger.send(login, "confirm", email="person1@example.org", password="as sent by mail")
    assert (wrong.name, wrong.response.status_code) == ("login", 403)
    right = await stranger.send(login, "confirm", email="person1@example.org", password=NEW)
    assert right.name == "account"
    await stranger.http.aclose()


async def test_a_link_asks_for_no_change(room: Room, browser: Browser) -> None:
    candidate_id = room.candidate(password_sealed=seal_password(room.station.sealer, 1, "as sent"))
    assert (await browser.get(login_path(room, candidate_id))).name == "account"


async def test_wrong_passwords_unknown_people_and_other_accounts(room: Room, browser: Browser) -> None:
    other = room.account("Neighbour")
    room.candidate(password_hash=hash_password("right password"))
    room.candidate()  # has no password at all
    tries = [
        (1, "person1@example.org", "wrong password"),
        (1, "nobody@example.org", "right password"),
        (1, "person2@example.org", ""),
        (other, "person1@example.org", "right password"),
    ]
    for account_id, email, password in tries:
        login = await browser.get(f"/candidate/{account_id}/login")
        page = await browser.send(login, "confirm", email=email, password=password)
        assert (page.name, page.response.status_code) == ("login", 403), email
    assert (await browser.get("/candidate/99/login")).response.status_code == 404
    assert (await browser.get(f"/candidate/{10**30}/login")).response.status_code == 404


async def test_an_unknown_address_takes_as_long_as_a_wrong_password(room: Room, browser: Browser) -> None:
    room.candidate(password_hash=hash_password("right password"))
    login = await browser.get("/candidate/1/login")
    taken = []
    for email in ("person1@example.org", "nobody@example.org"):
        began = time.perf_counter()
        await browser.send(login, "confirm", email=email, password="wrong password")
        taken.append(time.perf_counter() - began)
    assert taken[1] > taken[0] / 3


async def test_five_passwords_a_minute(room: Room, browser: Browser) -> None:
    room.candidate(password_hash=hash_password("right password"))
    login = await browser.get("/candidate/1/login")
    for _ in range(5):
        await browser.send(login, "confirm", email="person1@example.org", password="wrong")
    page = await browser.send(login, "confirm", email="Person1@example.org", password="right password")
    assert page.response.status_code == 429
    room.clock.pass_time(60)
    page = await browser.send(login, "confirm", email="person1@example.org", password="right password")
    assert page.name == "account"


async def test_logging_out(room: Room, browser: Browser) -> None:
    page = await browser.get(login_path(room, room.candidate()))
    assert (await browser.send(page, "log_out", "logout")).name == "login"
    assert (await browser.get("/candidate/account")).name == "refused"


async def test_reports_and_right_answers_of_assessments_handed_in(room: Room, browser: Browser) -> None:
    room.form(id=8, kind="certification", names={"en": "Certificate", "fr": "Certificat"})
    candidate_id = room.candidate(language=1)
    assessment, key = room.planned_test(candidate_id)
    certification, other_key = room.planned_test(candidate_id, form_id=8)
    await browser.get(login_path(room, candidate_id))
    assert (await browser.get(f"/candidate/answers/{assessment}")).name == "refused"
    for each in (key, other_key):
        question = await browser.start(each)
        await browser.send(question, "next", answer="b")
        await browser.send(await browser.get(f"/test/{each}/review"), "hand_in")

    account = await browser.get("/candidate/account")
    assert account.response.text.count("/report/") == 2
    assert [word in account.text for word in ("Mes tests", "Rapport (PDF)", "Certificat (PDF)")] == [True] * 3
    page = await browser.get(f"/candidate/answers/{assessment}")
    assert page.name == "answers"
    assert "Faux, votre réponse" in page.text
    assert "Bonne réponse" in page.text
    assert (await browser.get(f"/candidate/answers/{certification}")).name == "refused"


async def test_nobody_sees_the_answers_of_another(room: Room, browser: Browser) -> None:
    theirs, _ = room.planned_test(status=3, finished_at=room.clock.wall())
    await browser.get(login_path(room, room.candidate()))
    page = await browser.get(f"/candidate/answers/{theirs}")
    assert (page.name, page.response.status_code) == ("refused", 404)


async def test_a_forged_log_out_or_log_in_form_is_refused(room: Room, browser: Browser) -> None:
    await browser.get(login_path(room, room.candidate()))
    response = await browser.http.post("/candidate/logout", data={"go": "log_out", "token": "made up"})
    assert response.status_code == 400
    assert (await browser.get("/candidate/account")).name == "account"
    response = await browser.http.post("/candidate/1/login", data={"email": "a@b", "password": "c", "go": "confirm"})
    assert response.status_code == 400


async def test_bodies_too_large_or_strange(room: Room, browser: Browser) -> None:
    await browser.get("/candidate/1/login")
    large = await browser.http.post("/candidate/1/login", data={"email": "x" * 1_100_000})
    assert large.status_code == 413
    strange = await browser.http.post(
        "/candidate/1/login", content=b"\xff\xfe=%ff", headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert strange.status_code == 400
    other = await browser.http.post("/candidate/1/login", content=b"x", headers={"Content-Type": "text/plain"})
    assert other.status_code == 415


async def test_an_assessment_that_hides_its_result_offers_no_report_nor_answers(room: Room, browser: Browser) -> None:
    room.form(id=9, shows_result=False)
    candidate_id = room.candidate()
    test_id, key = room.planned_test(candidate_id, form_id=9)
    await browser.get(login_path(room, candidate_id))
    await browser.send(await browser.start(key), "next", answer="b")
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    account = await browser.get("/candidate/account")
    assert "/report/" not in account.response.text
    assert "/candidate/answers/" not in account.response.text
    assert (await browser.get(f"/candidate/answers/{test_id}")).name == "refused"


async def test_one_caller_may_not_try_everybody(room: Room, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "_TRIES_OF_AN_ADDRESS", 3)
    statuses = []
    for number in range(5):
        page = await browser.get("/candidate/1/login")
        page = await browser.send(page, "confirm", email=f"nobody{number}@example.org", password="wrong")
        statuses.append(page.response.status_code)
    assert statuses == [403, 403, 403, 429, 429]

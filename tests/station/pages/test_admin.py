"""The administrators' page: one use, sixty seconds, one account."""

from isodesk.station import schema
from tests.station.pages.room import BASE, Browser, Room


def administrator(room: Room, account_id: int = 1) -> int:
    row = {"account_id": account_id, "email": "admin@example.org", "email_key": "admin@example.org", "name": "Anne"}
    return room.put(schema.administrator, **row)


def path(room: Room, administrator_id: int) -> str:
    return room.station.links.administrator_url(administrator_id).removeprefix(BASE)


async def test_the_link_works_once(room: Room, browser: Browser) -> None:
    link = path(room, administrator(room))
    page = await browser.get(link)
    assert page.name == "admin"
    assert page.main["data-account"] == "1"
    again = await browser.get(link)
    assert (again.name, again.response.status_code) == ("refused", 403)
    assert (await browser.get("/admin")).name == "admin"


async def test_the_link_lives_sixty_seconds(room: Room, browser: Browser) -> None:
    link = path(room, administrator(room))
    room.clock.pass_time(60)
    assert (await browser.get(link)).name == "refused"
    assert (await browser.get("/admin")).name == "refused"


async def test_the_visit_ends_after_an_hour(room: Room, browser: Browser) -> None:
    await browser.get(path(room, administrator(room)))
    room.clock.pass_time(3600)
    assert (await browser.get("/admin")).name == "refused"


async def test_what_the_page_tells(room: Room, browser: Browser) -> None:
    candidate_id = room.candidate(given_name="Zoé", family_name="Ébauche")
    test_id, _ = room.planned_test(candidate_id)
    room.planned_test(candidate_id, status=3)
    room.put(schema.credit, account_id=1, kind="assessment", description="Assessments", amount=42)
    room.put(schema.mail_template, id=4, account_id=1, kind="invitation", language="fr", subject="s", body="b")
    row = {"account_id": 1, "candidate_id": candidate_id, "template_id": 4, "planned_test_ids": []}
    room.put(schema.mail, **row, due_at=room.clock.wall() + 5, status="waiting")
    called = {"account_id": 1, "planned_test_id": test_id, "tries": 1, "tried_at": room.clock.wall()}
    room.put(schema.callback, **called, url="http://lms.example.org/x", status="failed", last_answer="address_refused")
    room.put(schema.callback, **called, url="http://lms.example.org/y", status="done", last_answer="204")

    page = await browser.get(path(room, administrator(room)))
    for text in (
        "1 candidate ",
        "1 mail waiting",
        "Zoé Ébauche",
        "Spreadsheets",
        "Assessments 42",
        "Completed 1",
        "To be taken 1",
        "Address not allowed by the station’s settings",
        "http://lms.example.org/x",
        "Answered 204",
    ):
        assert text in page.text, text
    assert page.forms == []


async def test_only_ones_own_account_and_its_sub_accounts(room: Room, browser: Browser) -> None:
    sub = room.account("Sub account", parent_id=1)
    neighbour = room.account("Neighbour")
    for account_id in (sub, neighbour):
        room.candidate(account_id=account_id, family_name=f"Of{account_id}")
    await browser.get(path(room, administrator(room)))
    assert "Sub account" in (await browser.get("/admin")).text
    assert (await browser.get(f"/admin?account={sub}")).main["data-account"] == str(sub)
    for other in (neighbour, 999, 10**20):
        page = await browser.get(f"/admin?account={other}")
        assert page.main.get("data-account", "1") == "1"
        assert "Neighbour" not in page.text


async def test_an_administrator_of_a_sub_account_sees_that_alone(room: Room, browser: Browser) -> None:
    sub = room.account("Sub account", parent_id=1)
    page = await browser.get(path(room, administrator(room, sub)))
    assert page.main["data-account"] == str(sub)
    assert "Sample centre" not in page.text
    assert (await browser.get("/admin?account=1")).response.status_code == 404


async def test_in_french(room: Room, browser: Browser) -> None:
    browser.http.headers["Accept-Language"] = "fr-FR,fr;q=0.9,en;q=0.5"
    page = await browser.get(path(room, administrator(room)))
    assert "Vue d’ensemble" in page.text
    assert "0 candidat " in page.text


async def test_looking_at_a_link_does_not_use_it_up(room: Room, browser: Browser) -> None:
    link = path(room, administrator(room))
    assert (await browser.http.head(link)).status_code == 405
    assert (await browser.get(link)).name == "admin"

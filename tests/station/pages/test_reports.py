"""``/report/{token}``: the PDF behind a signed link."""

import io

from pypdf import PdfReader

from isodesk.protocol.values import Language
from isodesk.station import schema
from tests.station.pages.room import BASE, Browser, Room


async def handed_in(room: Room, browser: Browser, *, form_id: int = 7, **candidate: object) -> int:
    planned_test_id, key = room.planned_test(room.candidate(**candidate), form_id=form_id)
    await browser.send(await browser.start(key), "next", answer="a")
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    return planned_test_id


def path(room: Room, planned_test_id: int, language: Language | None = None) -> str:
    return room.station.links.report_url(planned_test_id, language).removeprefix(BASE)


async def test_the_link_gives_the_pdf_for_a_day(room: Room, browser: Browser) -> None:
    link = path(room, await handed_in(room, browser))
    response = await browser.http.get(link)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/pdf"
    assert "inline" in response.headers["content-disposition"]
    text = PdfReader(io.BytesIO(response.content)).pages[0].extract_text()
    assert "Inès Lexemple" in text
    assert "333/1000" in text
    room.clock.pass_time(24 * 3600 - 1)
    assert (await browser.http.get(link)).content == response.content
    room.clock.pass_time(1)
    page = await browser.get(link)
    assert (page.name, page.response.status_code) == ("refused", 410)


async def test_the_language_asked_for_else_the_candidates(room: Room, browser: Browser) -> None:
    test_id = await handed_in(room, browser, language=Language.GERMAN)
    for language, title in ((None, "Bericht zur Einstufung"), (Language.FRENCH, "Rapport d’évaluation")):
        response = await browser.http.get(path(room, test_id, language))
        assert title in PdfReader(io.BytesIO(response.content)).pages[0].extract_text()


async def test_an_anonymised_candidate_is_a_number(room: Room, browser: Browser) -> None:
    test_id = await handed_in(room, browser)
    candidate_id = room.row(schema.planned_test, test_id).candidate_id
    room.change(schema.candidate, candidate_id, anonymised_at=1.0)  # the names still there: they must not show
    text = PdfReader(io.BytesIO((await browser.http.get(path(room, test_id))).content)).pages[0].extract_text()
    assert "Lexemple" not in text
    assert f"Candidate {candidate_id}" in " ".join(text.split())


async def test_a_certification_handed_in_has_a_certificate(room: Room, browser: Browser) -> None:
    room.form(id=8, kind="certification", names={"en": "Certified spreadsheets", "fr": "Tableur certifié"})
    test_id = await handed_in(room, browser, form_id=8)
    response = await browser.http.get(path(room, test_id))
    assert f"certificate-{test_id}-en.pdf" in response.headers["content-disposition"]
    text = " ".join(PdfReader(io.BytesIO(response.content)).pages[0].extract_text().split())
    for said in (
        "Certificate",
        "Inès Lexemple",
        "Certified spreadsheets",
        "333/1000",
        "Sample centre",
        "not issued by",
    ):
        assert said in text, said


async def test_no_paper_of_what_has_none_or_no_result_yet(room: Room, browser: Browser) -> None:
    room.form(id=8, kind="positioning")
    positioning = await handed_in(room, browser, form_id=8)
    unstarted, _ = room.planned_test()
    waiting, _ = room.planned_test(status=4, finished_at=room.clock.wall())
    for number in (positioning, unstarted, waiting, 999):
        page = await browser.get(path(room, number))
        assert (page.name, page.response.status_code) == ("refused", 404)
    assert (await browser.get("/report/forged")).response.status_code == 410

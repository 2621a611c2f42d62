"""The one-page report: real PDFs, read back."""

import asyncio
import io
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import pytest
from pypdf import PdfReader

from isodesk.exam.forms import Form
from isodesk.exam.scoring import Grade
from isodesk.protocol.grades import GradeType
from isodesk.reports.assessment import TEMPLATE, report_data
from isodesk.reports.catalogues import LANGUAGES
from isodesk.reports.errors import RenderingFailed
from isodesk.reports.renderer import Renderer
from tests.reports.results import FINISHED, SHOWN, form, taken


@pytest.fixture
async def renderer() -> AsyncIterator[Renderer]:
    renderer = Renderer(jobs_of_a_worker=3)
    yield renderer
    await renderer.close()


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())


async def made(renderer: Renderer, language: str = "en", **changes: Any) -> bytes:
    return await renderer.render(TEMPLATE, report_data(taken(**changes), language), int(FINISHED))


async def test_the_report_says_who_what_when_and_how_well(renderer: Renderer) -> None:
    text = text_of(await made(renderer))
    for said in (
        "Assessment report",
        "Spreadsheets",
        "Zoé $Ébauche$ #panic()",
        "Centre d’Exemple #1 *x* <y>",
        "667/1000",
        "75%",
        "0%",
        "12 minutes",
        "21 September 2026, 16:13",
    ):
        assert said in text, said
    assert "-1" not in text
    assert "−1" not in text


@pytest.mark.parametrize("grade_type", list(GradeType))
async def test_every_type_of_grade_in_its_own_words(renderer: Renderer, grade_type: GradeType) -> None:
    text = text_of(await made(renderer, grade_type=grade_type))
    assert SHOWN[grade_type] in text
    assert "Not tested" in text
    assert ("3.3 (2.6–4.0)" in text, "0.3 (0.0–0.8)" in text) == (grade_type.uses_irt, grade_type.uses_irt)
    assert ("75%" in text, "Level by skill" in text) == (not grade_type.uses_irt, grade_type.uses_irt)
    assert ("Advanced" in text, "Initial" in text) == (grade_type.uses_irt, grade_type.uses_irt)


async def test_a_skills_levels_are_described_where_the_form_does(renderer: Renderer) -> None:
    told = form(skill_levels={"2": [f"Can do {number}" for number in range(1, 6)]})
    text = text_of(await made(renderer, grade_type=GradeType.SCORE, form=told))
    assert "Can do 1" in text
    assert "Advanced" in text  # the first skill has no words of its own: the level's name


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_page_in_each_language(renderer: Renderer, language: str) -> None:
    reader = PdfReader(io.BytesIO(await made(renderer, language)))
    assert len(reader.pages) == 1
    root: Any = reader.trailer["/Root"]
    assert str(root["/Lang"]) == language
    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    resources: Any = reader.pages[0]["/Resources"]
    fonts = {str(font.get_object()["/BaseFont"]) for font in resources["/Font"].values()}
    assert all("NotoSans" in font for font in fonts)


async def test_it_is_an_accessible_archive_file(renderer: Renderer) -> None:
    pdf = await made(renderer)
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


async def test_equal_data_gives_equal_bytes_also_from_another_worker(renderer: Renderer) -> None:
    first = await made(renderer)
    others = [await made(renderer) for _ in range(4)]
    assert all(other == first for other in others)
    assert await made(renderer, candidate="31") != first


async def test_many_at_once_are_not_mixed_up(renderer: Renderer) -> None:
    made_together = await asyncio.gather(*(made(renderer, candidate=f"Person {number}") for number in range(8)))
    for number, pdf in enumerate(made_together):
        assert f"Person {number}" in text_of(pdf)


async def test_a_worker_that_dies_is_replaced(renderer: Renderer) -> None:
    await made(renderer)
    worker = renderer._worker
    assert worker is not None
    worker.kill()
    await worker.wait()
    assert (await made(renderer)).startswith(b"%PDF")


async def test_a_reader_who_goes_away_spoils_nobody_elses_report(renderer: Renderer) -> None:
    await made(renderer)
    impatient = asyncio.create_task(made(renderer, candidate="Impatient"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    assert "Patient" in text_of(await made(renderer, candidate="Patient"))


async def test_closing_leaves_no_process(renderer: Renderer) -> None:
    await made(renderer)
    worker = renderer._worker
    assert worker is not None
    await renderer.close()
    assert worker.returncode == 0


async def test_a_template_that_fails_is_an_error_and_the_worker_lives(renderer: Renderer) -> None:
    await made(renderer)
    worker = renderer._worker
    with pytest.raises(RenderingFailed):
        await renderer.render(TEMPLATE, {"language": "en"}, 0)
    assert (await made(renderer)).startswith(b"%PDF")
    assert renderer._worker is worker


async def test_forty_skills_and_endless_names_stay_on_one_page(renderer: Renderer) -> None:
    content = form().to_json()
    content["skills"] = {
        str(number): {"en": f"Skill {number} " + "very long " * (number % 9)} for number in range(1, 41)
    }
    content["languages"] = ["en"]
    content["names"] = {"en": "T" * 200}
    item = {"type": "choice", "id": "q1", "skill": 1, "statement": {"en": "Q"}}
    options = [{"key": key, "text": {"en": key}, "right": key == "a"} for key in "ab"]
    content["items"] = [{**item, "options": options}]
    rates = dict.fromkeys(range(1, 41), 0.5)
    grade = Grade(GradeType.AVERAGE, Decimal(500), 1000, 40, rates)
    pdf = await made(renderer, form=Form.from_json(content), grade=grade, candidate="M" * 200)
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert all(f"Skill {number}" in text for number in (1, 20, 40))


async def test_arabic_reads_from_right_to_left(renderer: Renderer) -> None:
    """The bar of a skill begins at the right: labels stand right of values."""
    page = PdfReader(io.BytesIO(await made(renderer, "ar"))).pages[0]
    places: dict[str, float] = {}

    def visit(text: str, page_matrix: list[float], text_matrix: list[float], _font: Any, _size: Any) -> None:
        if text.strip():
            places.setdefault(text.strip(), page_matrix[4] + text_matrix[4])

    page.extract_text(visitor_text=visit)
    assert max(places.values()) > page.mediabox.width * 0.7
    score = next(x for text, x in places.items() if "667" in text)
    assert score > page.mediabox.width / 2

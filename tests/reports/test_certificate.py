"""The certificate of a certification: real PDFs, read back."""

import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
from pypdf import PdfReader

from isodesk.protocol.grades import GradeType
from isodesk.reports.catalogues import LANGUAGES
from isodesk.reports.certificate import TEMPLATE, certificate_data
from isodesk.reports.renderer import Renderer
from tests.reports.results import FINISHED, SHOWN, taken


@pytest.fixture
async def renderer() -> AsyncIterator[Renderer]:
    renderer = Renderer()
    yield renderer
    await renderer.close()


async def made(renderer: Renderer, language: str = "en", **changes: Any) -> bytes:
    return await renderer.render(TEMPLATE, certificate_data(taken(**changes), language), int(FINISHED))


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())


@pytest.mark.parametrize("grade_type", list(GradeType))
async def test_it_says_who_what_how_well_where_and_when(renderer: Renderer, grade_type: GradeType) -> None:
    text = text_of(await made(renderer, grade_type=grade_type))
    for said in (
        "Zoé $Ébauche$ #panic()",
        "Spreadsheets",
        SHOWN[grade_type],
        "Centre d’Exemple #1 *x* <y>",
        "21 September 2026",
        "Number 12",
    ):
        assert said in text, said


async def test_it_does_not_pass_for_an_official_one(renderer: Renderer) -> None:
    text = text_of(await made(renderer))
    assert "issued by the centre named above, with a station that is compatible with the Isograd API" in text
    assert "It is not issued by Isograd, and it is no official Tosa certification" in text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_accessible_page_in_each_language(renderer: Renderer, language: str) -> None:
    pdf = await made(renderer, language, grade_type=GradeType.LEVEL, candidate="M" * 200, centre="C" * 200)
    reader = PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    root: Any = reader.trailer["/Root"]
    assert str(root["/Lang"]) == language
    text = reader.pages[0].extract_text()
    assert [name in text for name in ("Isograd", "Tosa", "3/5")] == [True] * 3

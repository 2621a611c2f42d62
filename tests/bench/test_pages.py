"""The pages of the course: what people see, and what other sites can't do with them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security
from isodesk.bench.defaults import default_configuration
from isodesk.bench.platform.grade_book import Service
from isodesk.bench.platform.pages.words import REASONS, WORDS
from isodesk.lti import ags
from tests.bench.local import CLIENT, CONSUMER
from tests.bench.running import running_bench
from tests.station.pages.seats import arrive, assert_accessible, assert_not_cut_off, chromium_running

EVERY_PAGE = ("/", "/grades", "/register_tool", "/return?lti_msg=Over", "/empty")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chromium_running() as browser:
        yield browser


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with running_bench() as running:
        running.configuration = default_configuration(CLIENT)
        for link in running.course.links("en"):
            column = running.book.column_of_link(link, CLIENT.client_id)
            score = ags.Score(
                "u-101",
                datetime.now(UTC),
                ags.Activity.COMPLETED,
                ags.Grading.FULLY_GRADED,
                82.5,
                100,
                "<script>document.title='hacked'</script>",
            )
            running.book.take(column, score, Service.SCORES, 1, running.now())
        yield running


@pytest.mark.parametrize(
    ("width", "scheme", "language"), [(1200, "light", "en-GB"), (360, "dark", "fr-FR"), (320, "light", "fr-FR")]
)
def test_pages_can_be_read_by_everybody(
    chromium: Browser, bench: Bench, width: int, scheme: str, language: str
) -> None:
    viewport = {"width": width, "height": 800}
    page = chromium.new_context(viewport=viewport, color_scheme=scheme, locale=language).new_page()  # type: ignore[arg-type]  # a text of the two
    for path in EVERY_PAGE:
        page.goto(bench.url + path)
        assert page.get_attribute("html", "lang") == language[:2]
        assert_accessible(page)
        assert_not_cut_off(page)


def test_a_grade_is_shown_as_its_language_writes_it(chromium: Browser, bench: Bench) -> None:
    page = chromium.new_context(locale="fr-FR").new_page()
    page.goto(f"{bench.url}/grades")
    cells = page.locator("tr[data-person=u-101] td")
    assert cells.count() == len(bench.book.columns)
    assert "82,5 / 100" in cells.first.inner_text()
    assert "terminé, noté" in cells.first.inner_text()
    assert "<script>" in cells.first.inner_text()
    assert page.title() == "Carnet de notes – Banc LTI"


def test_a_language_that_was_chosen_is_kept(chromium: Browser, bench: Bench) -> None:
    page = chromium.new_context(locale="en-GB").new_page()
    page.goto(f"{bench.url}/?person=u-103")
    page.click("text=Français")
    assert page.input_value("#person") == "u-103"
    page.click("text=Carnet de notes")
    assert page.get_attribute("html", "lang") == "fr"
    [cookie] = page.context.cookies()
    assert cookie["name"] == "isodesk_bench_language"


def without_script(chromium: Browser, bench: Bench) -> Page:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{bench.url}/?person=u-103")
    return page


def test_without_script_a_button_goes_on(chromium: Browser, bench: Bench) -> None:
    bench.configuration = default_configuration(replace(CONSUMER, launch_url=f"{bench.url}/return?lti_msg=There"))
    page = without_script(chromium, bench)
    page.click("[data-link=link-1] button[value=frame]")
    frame = page.frame_locator("iframe[name=tool]")
    frame.locator("main[data-page=send] button").wait_for()
    assert frame.locator("input[name=user_id]").input_value() == "u-103"
    assert frame.locator("input[name=launch_presentation_document_target]").input_value() == "iframe"
    bench.configuration = default_configuration(CLIENT)


def test_a_configuration_that_lacks_something_is_told(chromium: Browser, bench: Bench) -> None:
    bench.configuration = default_configuration(Security())
    page = chromium.new_context(locale="fr-FR").new_page()
    page.goto(bench.url)
    with page.context.expect_page() as opened:
        page.click("[data-link=link-1] button[value=window]")
    arrive(opened.value, "refused", reason="address_not_web")
    assert "Il manque une adresse de l’outil" in opened.value.inner_text("main")
    assert_accessible(opened.value)
    bench.configuration = default_configuration(CLIENT)


def test_every_word_is_there_in_both_languages() -> None:
    for text in (*WORDS.values(), *REASONS.values()):
        assert text.en.strip()
        assert text.fr.strip()
        assert "'" not in text.en + text.fr
        assert not [each for each in (" :", " ;", " !", " ?") if each in text.fr]

"""The composer's pages in a real browser that runs no script, and what they refuse."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from isodesk.bench.composer import files
from isodesk.bench.configuration import Configuration, Security, Version
from tests.bench.composer_bench import Holder, serving
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import FORM, KEY, SECRET
from tests.station.pages.seats import assert_accessible, assert_not_cut_off, chromium_running
from tests.support.station import RunningStation, running_station

OWN = "a-secret-that-nobody-sees-0123"
REACHED = Security(launch_url="https://tool.example/lti", key="k-1", secret=OWN)

TOOL = "https://tool.example/lti"
NEWER = Security(version=Version.V1P3, launch_url=TOOL, login_url=TOOL, client_id="c-1", redirect_uris=(TOOL,))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chromium_running() as browser:
        yield browser


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    with running_station(tmp_path / "station", seed=SEED) as running:
        yield running


@pytest.fixture
def bench(tmp_path: Path) -> Holder:
    return Holder(tmp_path / "saved")


@pytest.fixture
def url(bench: Holder) -> Iterator[str]:
    with serving(bench) as address:
        yield address


def opened(chromium: Browser, url: str, language: str = "en-GB", *, script: bool = False) -> Page:
    page = chromium.new_context(locale=language, java_script_enabled=script).new_page()
    page.goto(f"{url}/compose")
    return page


def field(page: Page, name: str, value: str) -> None:
    page.fill(f'[name="{name}"]', value)


def go(page: Page, value: str) -> None:
    page.click(f'button[value="{value}"]')


def arrive(page: Page, name: str, **attributes: str) -> None:
    more = "".join(f'[data-{key}="{value}"]' for key, value in attributes.items())
    page.wait_for_selector(f'main[data-page="{name}"]{more}')


def test_from_a_preset_to_a_test_and_a_wrong_secret_is_shown_as_refused(
    chromium: Browser, station: RunningStation, bench: Holder, url: str
) -> None:
    bench.station_url = station.url
    page = opened(chromium, url)
    go(page, "place:station:1.1")
    field(page, "security.key", KEY)
    field(page, "security.secret", SECRET)
    field(page, "custom", f"act_id=9\ntst_frm_id={FORM}")
    go(page, "send")
    arrive(page, "answer", taken="followed")
    assert "Followed" in page.inner_text("main")
    assert '"success": true' in page.inner_text("main")
    assert SECRET not in page.content()

    page.goto(f"{url}/compose")
    field(page, "security.secret", "another")
    go(page, "send")
    arrive(page, "answer", taken="refused")
    assert "HTTP 401" in page.inner_text("main")
    assert "signature_wrong" in page.inner_text("main")


def test_a_secret_is_kept_and_on_no_page(chromium: Browser, bench: Holder, url: str) -> None:
    bench.use(replace(bench.configuration, security=REACHED, name="mine"))
    page = opened(chromium, url)
    seen = [page.content()]
    for button in ("save", "preview"):
        go(page, button)
        seen.append(page.content())
        page.goto(f"{url}/compose")
    for path in ("preview", "saved", "saved/mine.json"):
        answer = page.request.get(f"{url}/compose/{path}")
        assert answer.ok
        seen.append(answer.text())
    assert bench.configuration.security.secret == OWN
    assert not [text for text in seen if OWN in text]
    assert "oauth_signature" in seen[3]


def test_what_is_wrong_stands_beside_its_field_and_what_was_entered_stays(chromium: Browser, url: str) -> None:
    page = opened(chromium, url, "fr-FR")
    field(page, "custom", "act_id=9\nrien")
    field(page, "parameters.lis_person_name_given.value", "Zoé & <b>")
    field(page, "security.secret", OWN)
    go(page, "keep")
    assert page.inner_text("#custom-problem").strip() == "La ligne 2 n’est pas de la forme nom=valeur."
    assert page.input_value('[name="custom"]') == "act_id=9\nrien"
    assert page.input_value('[name="parameters.lis_person_name_given.value"]') == "Zoé & <b>"
    assert page.get_attribute("#custom", "aria-describedby") == "custom-problem"
    assert OWN not in page.content()


def test_a_secret_that_came_with_a_faulty_form_is_not_lost(chromium: Browser, bench: Holder, url: str) -> None:
    page = opened(chromium, url)
    field(page, "security.secret", OWN)
    field(page, "custom", "nothing")
    go(page, "keep")
    field(page, "custom", "")
    go(page, "keep")
    assert bench.configuration.security.secret == OWN


def test_a_launch_to_nowhere_says_what_is_lacking(chromium: Browser, url: str) -> None:
    page = opened(chromium, url)
    go(page, "send")
    assert page.locator(".notice.wrong a").all_inner_texts() == ["Launch URL", "Consumer key", "Shared secret"]


def test_enter_leads_to_the_preview_and_sends_nothing(chromium: Browser, bench: Holder, url: str) -> None:
    bench.use(replace(bench.configuration, security=REACHED))
    page = opened(chromium, url)
    page.press('[name="security.key"]', "Enter")
    arrive(page, "preview", version="1.1")


def test_boxes_people_and_versions_by_buttons(chromium: Browser, bench: Holder, url: str) -> None:
    page = opened(chromium, url)
    go(page, "person:0")
    assert bench.configuration.parameters["lis_person_name_given"].value == "Noé"
    assert not bench.configuration.parameters["user_id"].sent
    go(page, "select:all")
    assert all(each.sent for each in bench.configuration.parameters.values())
    page.check('[name="security.version"][value="1.3"]')
    assert page.is_visible('[name="security.client_id"]')
    assert not page.is_visible('[name="security.secret"]')
    go(page, "select:required")
    assert bench.configuration.security.version is Version.V1P3
    assert "roles" in bench.configuration.sent()
    go(page, "launch:page")
    assert page.input_value('[name="custom"]').endswith("html=1")


def test_opening_in_the_browser_leads_to_the_launch_by_what_was_entered(
    chromium: Browser, bench: Holder, url: str
) -> None:
    bench.use(replace(bench.configuration, security=REACHED))
    page = opened(chromium, url)
    field(page, "security.key", "k-2")
    go(page, "open")
    assert page.url == f"{url}/launch"
    assert bench.configuration.security.key == "k-2"


def test_configurations_are_saved_used_renamed_taken_away_and_deleted(
    chromium: Browser, bench: Holder, url: str, tmp_path: Path
) -> None:
    bench.use(replace(bench.configuration, security=REACHED))
    page = opened(chromium, url)
    field(page, "name", "Northwind à l’essai")
    go(page, "save")
    field(page, "security.key", "k-2")
    go(page, "keep")
    page.goto(f"{url}/compose/saved")
    go(page, "load")
    assert bench.configuration.security == REACHED
    page.goto(f"{url}/compose/saved")
    page.click("summary >> text=Rename")
    field(page, "new", "../../etc")
    go(page, "rename")
    assert "A name of letters" in page.inner_text(".notice.wrong")
    page.click("summary >> text=Rename")
    field(page, "new", "South wind")
    go(page, "rename")
    with page.expect_download() as downloading:
        page.click("a[download]")
    assert downloading.value.suggested_filename == "South wind.json"
    downloading.value.save_as(tmp_path / "taken.json")
    assert files.parse((tmp_path / "taken.json").read_bytes()).security == replace(REACHED, secret="")
    page.click("summary >> text=Delete")
    go(page, "delete")
    assert "Nothing is saved yet" in page.inner_text("main")


def test_a_file_is_brought_back_and_a_secret_stays_with_its_tool(
    chromium: Browser, bench: Holder, url: str, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.json"
    taken.write_bytes(files.write(replace(bench.configuration, security=REACHED), with_secret=False))
    page = opened(chromium, url)
    others = (Security(), replace(REACHED, launch_url="https://other.example/lti"))
    for security, kept in ((REACHED, OWN), *((each, "") for each in others)):
        bench.use(Configuration(security=security))
        page.goto(f"{url}/compose/saved")
        page.set_input_files("#file", taken)
        go(page, "restore")
        arrive(page, "compose")
        assert bench.configuration.security == replace(REACHED, secret=kept)
        assert bench.configuration.custom


def test_a_file_of_something_else_is_refused(chromium: Browser, url: str, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("[1]")
    page = opened(chromium, url)
    page.goto(f"{url}/compose/saved")
    page.set_input_files("#file", tmp_path / "other.json")
    go(page, "restore")
    assert "Not a configuration of this bench" in page.inner_text(".notice.wrong")


def test_the_language_is_the_browsers_until_another_is_chosen(chromium: Browser, url: str) -> None:
    page = opened(chromium, url, "fr-FR")
    assert page.inner_text("h1") == "Composer un lancement"
    page.click("text=English")
    assert page.inner_text("h1") == "Compose a launch"
    page.click("nav >> text=Saved")
    assert page.get_attribute("html", "lang") == "en"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_used_by_everybody_on_any_screen(
    chromium: Browser, bench: Holder, url: str, scheme: str
) -> None:
    bench.use(replace(bench.configuration, security=REACHED, custom="who=$User.id"))
    dark = chromium.new_context(color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True)
    page = dark.new_page()
    page.set_viewport_size({"width": 400, "height": 700})
    page.goto(f"{url}/compose")
    field(page, "name", "one")
    go(page, "save")
    page.check('[name="security.version"][value="1.3"]')
    go(page, "send")
    check(page)
    bench.use(replace(bench.configuration, security=replace(REACHED, launch_url=f"{url}/compose/nowhere")))
    page.goto(f"{url}/compose")
    go(page, "send")
    arrive(page, "answer")
    for path in ("", "/preview", "/answer", "/saved"):
        page.goto(f"{url}/compose{path}")
        check(page)
    bench.use(replace(bench.configuration, security=NEWER))
    page.goto(f"{url}/compose/preview")
    arrive(page, "preview", version="1.3")
    check(page)


def check(page: Page) -> None:
    for each in page.locator("details:not([open]) > summary").all():
        if each.is_visible():
            each.click()
    assert_accessible(page)
    assert_not_cut_off(page)

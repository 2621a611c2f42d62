"""The player in a real browser: nothing typed is lost, whatever happens to seat, network and station."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from isodesk.station.pages.player import modules
from tests.station.pages.seats import (
    EVERY_TYPE,
    ONE_WAY,
    SHORT,
    account_link,
    arrive,
    assert_accessible,
    assert_not_cut_off,
    call,
    events,
    exam_room,
    kept,
    press,
    register,
    start,
    state,
    wait_for_answers,
    writing,
)
from tests.support.station import RunningStation, wait_until

RIGHT = {
    "one": ["a"],
    "several": ["a", "c"],
    "scale": ["7"],
    "blanks": ["blue", "g"],
    "order": ["a", "b", "c"],
    "pairs": ["f", "i"],
    "zones": ["fruit", "tool", "fruit"],
}


def go_to(page: Page, number: int) -> None:
    """On by the button to a question."""
    while page.get_attribute("main", "data-number") != str(number):
        before = int(page.get_attribute("main", "data-number") or 0)
        press(page, "next")
        arrive(page, "question", number=before + 1)


def entries(page: Page) -> list[str]:
    return [entry.get_attribute("data-key") or "" for entry in page.locator("[data-order] li").all()]


def put_in_order(page: Page) -> None:
    """By the buttons, with the keyboard."""
    for place, key in enumerate("abc"):
        while (
            page.eval_on_selector_all("[data-order] li", "all => all.map(each => each.dataset.key)").index(key) > place
        ):
            page.locator(f'[data-order] li[data-key="{key}"] button').first.press("Enter")


def answer_everything(page: Page) -> None:
    """Every question, wholly right, by keyboard and plain fields; on to the review."""
    page.check("[name=answer][value=a]")
    go_to(page, 2)
    page.check("[name=answer][value=a]")
    page.check("[name=answer][value=c]")
    go_to(page, 3)
    page.check("[name=answer][value='7']")
    go_to(page, 4)
    page.fill("[name=answer-0]", {"en": "blue", "fr": "bleu", "ar": "زرقاء"}[page.get_attribute("html", "lang") or ""])
    page.select_option("[name=answer-1]", "g")
    go_to(page, 5)
    put_in_order(page)
    go_to(page, 6)
    page.select_option("[name=answer-0]", "f")
    page.select_option("[name=answer-1]", "i")
    go_to(page, 7)
    for index, zone in enumerate(("fruit", "tool", "fruit")):
        page.select_option(f"[name=answer-{index}]", zone)
    go_to(page, 8)
    page.fill("[name=answer-0]", "850")
    page.fill("[name=answer-1]", "500")
    go_to(page, 9)
    page.fill("textarea", page.inner_text("[data-copied]"))
    go_to(page, 10)
    press(page, "next")
    arrive(page, "review")


@pytest.mark.parametrize(
    ("language", "direction", "width"),
    [("fr", "ltr", 1280), ("en", "ltr", 1280), ("ar", "rtl", 1280), ("en", "ltr", 500)],
)
def test_from_the_link_to_the_result(
    chromium: Browser, station: RunningStation, language: str, direction: str, width: int
) -> None:
    """500 pixels are a window of 1000 at 200 %."""
    added = register(station, EVERY_TYPE)
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = start(context, added["tst_url"], language)
    assert page.get_attribute("html", "dir") == direction
    answer_everything(page)
    for number in range(10, 0, -1):
        page.click(f'ol.questions li[data-number="{number}"] a')
        arrive(page, "question", number=number)
        assert_accessible(page)
        assert_not_cut_off(page)
        page.go_back()
        arrive(page, "review")
    assert_accessible(page)
    assert_not_cut_off(page)
    press(page, "hand_in")
    arrive(page, "result", status=3)
    assert page.get_attribute("main", "data-value") == "900"  # all but the written one, which is empty
    assert_accessible(page)
    assert_not_cut_off(page)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_what_is_typed_is_saved_without_leaving_the_question(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    page = start(chromium.new_context(), added["tst_url"])
    page.check("[name=answer][value=b]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"]})
    state(page, "saved")
    page.check("[name=answer][value=a]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["a"]})


def test_while_the_network_is_away_one_goes_on_and_nothing_is_lost(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    wait_until(lambda: page.evaluate(fetched("2?ahead=1")) and page.evaluate(fetched("review")))
    context.set_offline(True)
    page.check("[name=answer][value=b]")
    state(page, "kept")
    press(page, "next")
    arrive(page, "question", number=2)
    page.check("[name=answer][value=a]")
    press(page, "next")
    arrive(page, "review")
    assert page.locator("ol.questions .status.ok").count() == 2
    press(page, "hand_in")
    page.wait_for_selector("[data-notice=wait]")
    assert kept(station, added["pla_tst_id"]) == {}
    context.set_offline(False)
    arrive(page, "result", status=3)
    assert kept(station, added["pla_tst_id"]) == {"one": ["b"], "two": ["a"]}


def fetched(page: str) -> str:
    """Whether a page was fetched, as a script."""
    return (
        f"performance.getEntriesByType('resource').some(each => each.name.endsWith('/{page}') && each.responseEnd > 0)"
    )


def test_a_browser_closed_while_the_network_was_away(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    context.set_offline(True)
    page.check("[name=answer][value=b]")
    state(page, "kept")
    page.close()
    context.set_offline(False)
    assert kept(station, added["pla_tst_id"]) == {}
    again = context.new_page()
    again.goto(added["tst_url"])
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"]})
    state(again, "saved")
    assert again.is_checked("[name=answer][value=b]")


def test_a_station_killed_under_the_candidate(chromium: Browser, tmp_path: Path) -> None:
    with exam_room(tmp_path / "station") as station:
        added = register(station, SHORT)
        page = start(chromium.new_context(), added["tst_url"])
        port = urlsplit(station.url).port or 0
        station.kill()
        page.check("[name=answer][value=b]")
        state(page, "kept")
        page.wait_for_selector("[data-notice=offline]")
    with exam_room(tmp_path / "station", port) as station:
        state(page, "saved")
        assert kept(station, added["pla_tst_id"]) == {"one": ["b"]}
        page.wait_for_selector("[data-notice=offline]", state="detached")


def test_a_second_seat_reads_until_it_takes_over(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    first = start(chromium.new_context(), added["tst_url"])
    first.check("[name=answer][value=b]")
    state(first, "saved")
    second = chromium.new_context().new_page()
    second.goto(f"{added['tst_url']}/1")
    second.wait_for_selector("[data-notice=reader]")
    assert second.is_disabled("[name=answer][value=a]")
    assert second.is_checked("[name=answer][value=b]")
    assert_accessible(second)

    second.click("[data-notice=reader] button")
    writing(second)
    first.wait_for_selector("[data-notice=reader]")
    assert first.is_disabled("[name=answer][value=a]")
    second.check("[name=answer][value=a]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["a"]})
    assert "test.continued_elsewhere" in events(station)


def test_a_seat_that_died_is_followed_by_the_next_by_itself(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    first = start(context, added["tst_url"])
    first.check("[name=answer][value=b]")
    state(first, "saved")
    context.close()  # nobody says good-bye
    second = chromium.new_context().new_page()
    second.goto(f"{added['tst_url']}/1")
    second.wait_for_selector("[data-notice=reader]")
    writing(second)
    assert second.is_checked("[name=answer][value=b]")


def test_a_page_loaded_again_goes_on_at_once(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    page = start(chromium.new_context(), added["tst_url"])
    page.reload()
    writing(page)
    assert page.locator("[data-notice=reader]").count() == 0


@pytest.mark.parametrize("days", [-1, 1])
def test_the_clock_of_the_seat_a_day_off_changes_no_time(chromium: Browser, station: RunningStation, days: int) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    context.add_init_script(f"const now = Date.now; Date.now = () => now() + {days} * 86400000;")
    page = start(context, added["tst_url"])
    state(page, "saved")
    assert page.inner_text("[data-time]") == "Time left: 9 min"


def test_questions_without_a_way_back(chromium: Browser, station: RunningStation) -> None:
    added = register(station, ONE_WAY)
    page = start(chromium.new_context(), added["tst_url"], "en")
    for number in (1, 2, 3):
        arrive(page, "question", number=number)
        assert page.inner_text("h1").startswith(f"Question {number}")
        assert_accessible(page)
        writing(page)
        page.check("[name=answer][value=a]")
        press(page, "next")
    arrive(page, "review")
    assert len(kept(station, added["pla_tst_id"])) == 3
    press(page, "hand_in")
    arrive(page, "result", status=3)
    assert call(station, act_id=10, pla_tst_id=added["pla_tst_id"])["sta_id"] == 3


def test_without_a_way_back_and_without_a_network_one_waits(chromium: Browser, station: RunningStation) -> None:
    added = register(station, ONE_WAY)
    context = chromium.new_context()
    page = start(context, added["tst_url"], "en")
    context.set_offline(True)
    page.check("[name=answer][value=a]")
    press(page, "next")
    page.wait_for_selector("[data-notice=wait]")
    assert page.get_attribute("main", "data-number") == "1"
    context.set_offline(False)
    arrive(page, "question", number=2)
    assert len(kept(station, added["pla_tst_id"])) == 1


def test_full_screen_is_asked_for_and_leaving_it_is_recorded(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT, nee_ful_scr=1)
    page = chromium.new_context().new_page()
    page.goto(added["tst_url"])
    press(page, "start")
    arrive(page, "question", number=1)
    page.wait_for_selector(".cover button")
    assert page.evaluate("document.querySelector('main').inert")
    assert_accessible(page)
    page.click(".cover button")
    page.wait_for_selector(".cover", state="hidden")
    press(page, "next")
    arrive(page, "question", number=2)
    assert page.evaluate("document.fullscreenElement !== null")
    page.evaluate("document.exitFullscreen()")
    page.wait_for_selector(".cover button")
    wait_until(lambda: "test.full_screen_left" in events(station))
    assert events(station)[-2:] == ["test.full_screen_entered", "test.full_screen_left"]


def question(page: Page, url: str, number: int) -> None:
    page.goto(f"{url}/review")
    arrive(page, "review")
    page.click(f'ol.questions li[data-number="{number}"] a')
    arrive(page, "question", number=number)
    writing(page)


def drag(page: Page, source: str, target: str) -> None:
    page.hover(source)
    page.mouse.down()
    page.hover(target, force=True, position={"x": 5, "y": 5})
    page.mouse.move(*middle(page, target))
    page.mouse.up()


def middle(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 - 2


def test_dragging_pointing_and_keys(chromium: Browser, station: RunningStation) -> None:
    added = register(station, EVERY_TYPE)
    page = start(chromium.new_context(), added["tst_url"], "en")
    url = added["tst_url"]
    question(page, url, 7)
    drag(page, ".chip:has-text('Saw')", ".drop[data-key=tool]")
    drag(page, ".chip:has-text('Fig')", ".drop[data-key=fruit]")
    wait_for_answers(station, added["pla_tst_id"], {"zones": ["", "tool", "fruit"]})
    question(page, url, 8)
    wait_until(lambda: bool(page.evaluate("document.querySelector('.picture img').complete")))
    box = page.locator(".picture img").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.85, box["y"] + box["height"] * 0.5)
    page.focus(".picture")
    page.keyboard.press("ArrowLeft")
    wait_until(lambda: kept(station, added["pla_tst_id"]).get("area", [""])[0] == "840")
    question(page, url, 5)
    first, last = (page.locator("[data-order] li").nth(each).get_attribute("data-key") for each in (0, 2))
    drag(page, f"[data-order] li[data-key={first}]", f"[data-order] li[data-key={last}]")
    wait_until(lambda: kept(station, added["pla_tst_id"]).get("order", [first])[0] != first)
    question(page, url, 9)
    page.focus("textarea")
    assert page.evaluate("!document.querySelector('textarea').dispatchEvent(new Event('paste', {cancelable: true}))")


def test_i_do_not_know_flags_and_a_pause(chromium: Browser, station: RunningStation) -> None:
    added = register(station, EVERY_TYPE)
    page = start(chromium.new_context(), added["tst_url"], "en")
    page.check("input[name=flagged]")
    press(page, "unknown")
    arrive(page, "question", number=2)
    page.goto(f"{added['tst_url']}/review")
    arrive(page, "review")
    first = page.locator("ol.questions li").first
    assert "To look at again" in first.inner_text()
    assert "Answered" in first.inner_text()
    page.goto(f"{added['tst_url']}/2")
    writing(page)
    press(page, "pause")
    arrive(page, "paused")
    assert_accessible(page)
    press(page, "resume")
    arrive(page, "question", number=2)
    writing(page)
    page.check("[name=answer][value=a]")
    state(page, "saved")


def test_the_player_is_small_and_names_no_other_place() -> None:
    assert sum(map(len, modules().values())) < 60_000
    for name, content in modules().items():
        assert b"http://" not in content.replace(b"http://www.w3.org/2000/svg", b""), name
        assert b"WebSocket" not in content, name
        assert b"crypto.subtle" not in content, name


def test_what_was_not_sent_is_not_lost_to_another_seat(chromium: Browser, station: RunningStation) -> None:
    """Two windows of a browser share what waits; what another seat changed meanwhile stays, and is told."""
    added = register(station, SHORT)
    context = chromium.new_context()
    first = start(context, added["tst_url"])
    context.set_offline(True)
    first.check("[name=answer][value=b]")
    state(first, "kept")

    other = chromium.new_context().new_page()
    other.goto(f"{added['tst_url']}/1")
    other.click("[data-notice=reader] button")
    writing(other)
    other.check("[name=answer][value=a]")
    state(other, "saved")
    press(other, "next")
    arrive(other, "question", number=2)

    context.set_offline(False)
    first.wait_for_selector("[data-notice=reader]")
    assert kept(station, added["pla_tst_id"]) == {"one": ["a"]}
    first.click("[data-notice=reader] button")
    first.wait_for_selector("[data-notice^=dropped]")
    assert first.is_checked("[name=answer][value=a]")
    first.check("[name=answer][value=b]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"]})


def test_typing_that_goes_on_while_a_change_is_under_way(chromium: Browser, station: RunningStation) -> None:
    added = register(station, EVERY_TYPE)
    page = start(chromium.new_context(), added["tst_url"], "en")
    question(page, added["tst_url"], 10)
    text = "A sentence that takes a while to be typed, with many a change on its way to the centre."
    page.locator("textarea").press_sequentially(text, delay=15)
    page.reload()
    writing(page)
    wait_for_answers(station, added["pla_tst_id"], {"text": [text]})
    state(page, "saved")
    assert page.input_value("textarea") == text


def test_every_other_page_is_accessible(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    page = chromium.new_context(viewport={"width": 500, "height": 800}, color_scheme="dark").new_page()
    for address, name in (
        (added["tst_url"], "start"),
        (f"{station.url}/test/nobody", "refused"),
        (f"{station.url}/candidate/1/login", "login"),
    ):
        page.goto(address)
        arrive(page, name)
        assert_accessible(page)
        assert_not_cut_off(page)
    page.goto(added["tst_url"])
    press(page, "start")
    arrive(page, "question", number=1)
    page.goto(f"{added['tst_url']}/review")
    press(page, "hand_in")
    arrive(page, "result")
    page.goto(account_link(station))
    arrive(page, "account")
    assert_accessible(page)
    page.goto(f"{station.url}/candidate/answers/{added['pla_tst_id']}")
    arrive(page, "answers")
    assert_accessible(page)
    assert_not_cut_off(page)

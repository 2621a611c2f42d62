"""What the player doesn't lose, doesn't do unasked, and doesn't keep to itself."""

from playwright.sync_api import Browser, BrowserContext, Page

from tests.station.pages.seats import (
    EVERY_TYPE,
    ONE_WAY,
    SHORT,
    arrive,
    call,
    events,
    kept,
    press,
    register,
    start,
    state,
    wait_for_answers,
    writing,
)
from tests.support.station import RunningStation, wait_until


def elsewhere(chromium: Browser, url: str) -> Page:
    """Another seat, which takes over."""
    page = chromium.new_context().new_page()
    page.goto(url)
    page.click("[data-notice=reader] button")
    writing(page)
    return page


def is_fetched(page: Page, name: str) -> bool:
    """Whether a page was fetched ahead."""
    script = f"performance.getEntriesByType('resource').some(each => each.name.endsWith('/{name}') && each.responseEnd)"
    return bool(page.evaluate(script))


def away(context: BrowserContext, page: Page, value: str) -> None:
    """The network is away, and an answer is given."""
    context.set_offline(True)
    page.check(f"[name=answer][value={value}]")
    state(page, "kept")


def test_a_hand_in_that_waited_is_given_up_where_another_seat_goes_on(
    chromium: Browser, station: RunningStation
) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    first = start(context, added["tst_url"])
    wait_until(
        lambda: bool(first.evaluate("performance.getEntriesByType('resource').some(e => /review$/.test(e.name))"))
    )
    away(context, first, "b")
    press(first, "next")
    arrive(first, "question", number=2)
    press(first, "next")
    arrive(first, "review")
    press(first, "hand_in")
    first.wait_for_selector("[data-notice=wait]")
    second = elsewhere(chromium, f"{added['tst_url']}/1")
    second.check("[name=answer][value=a]")
    state(second, "saved")
    context.set_offline(False)
    first.wait_for_selector("[data-notice=reader]")
    assert first.locator("[data-notice=wait]").count() == 0
    second.context.close()  # nobody says good-bye: the first goes on
    writing(first)
    first.wait_for_timeout(1500)
    assert call(station, act_id=10, pla_tst_id=added["pla_tst_id"])["sta_id"] == 2
    assert kept(station, added["pla_tst_id"]) == {"one": ["a"]}


def test_who_signs_in_again_finds_what_was_only_kept_on_this_computer(
    chromium: Browser, station: RunningStation
) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    away(context, page, "b")
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(f"{station.url}/candidate/1/login")
    arrive(again, "login")
    again.goto(f"{added['tst_url']}/1")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"]})
    again.goto(f"{station.url}/candidate/1/login?out=1")
    arrive(again, "login")
    wait_until(lambda: again.evaluate("localStorage.length") == 0)


def test_a_lost_cookie_is_given_again(chromium: Browser, station: RunningStation) -> None:
    added = register(station, ONE_WAY)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    context.clear_cookies()
    page.check("[name=answer][value=a]")
    state(page, "saved")
    wait_until(lambda: len(kept(station, added["pla_tst_id"])) == 1)
    assert len(asked) < 20


def test_what_was_ticked_before_the_player_ran_is_kept(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    state(page, "saved")
    # The box is ticked the moment it is parsed, before any module runs.
    context.add_init_script(
        """new MutationObserver(() => {
            const box = document.querySelector("[name=answer][value=b]");
            if (box && !window.ticked) (window.ticked = true), (box.checked = true);
        }).observe(document, { childList: true, subtree: true });"""
    )
    page.reload()
    writing(page)
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"]})
    assert page.is_checked("[name=answer][value=b]")


def test_what_came_after_the_end_is_said(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    first = start(context, added["tst_url"])
    away(context, first, "b")
    second = elsewhere(chromium, f"{added['tst_url']}/1")
    second.goto(f"{added['tst_url']}/review")
    writing(second)
    press(second, "hand_in")
    arrive(second, "result", status=3)
    assert second.is_hidden("[data-unconfirmed]")
    context.set_offline(False)
    arrive(first, "result")
    first.wait_for_selector("[data-unconfirmed]")
    assert first.evaluate("localStorage.length") == 0
    first.reload()
    first.wait_for_selector("[data-unconfirmed]")


def test_a_question_that_is_being_closed_takes_no_other_answer(chromium: Browser, station: RunningStation) -> None:
    added = register(station, ONE_WAY)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    away(context, page, "a")
    press(page, "next")
    page.wait_for_selector("[data-notice=wait]")
    assert page.is_disabled("[name=answer][value=b]")
    context.set_offline(False)
    arrive(page, "question", number=2)
    assert page.is_enabled("[name=answer][value=b]")
    assert list(kept(station, added["pla_tst_id"]).values()) == [["a"]]


def write_at_home(context: BrowserContext, page: Page, url: str) -> None:
    """A text, and a choice, while the network is away."""
    page.goto(f"{url}/review")
    page.click('ol.questions li[data-number="10"] a')
    arrive(page, "question", number=10)
    writing(page)
    wait_until(lambda: is_fetched(page, "review"), 60)
    context.set_offline(True)
    page.fill("textarea", "What I wrote at home")
    page.go_back()
    arrive(page, "review")
    page.click('ol.questions li[data-number="1"] a')
    arrive(page, "question", number=1)
    page.check("[name=answer][value=b]")
    state(page, "kept")


def write_elsewhere(chromium: Browser, url: str) -> None:
    """The same questions, at another seat."""
    page = elsewhere(chromium, f"{url}/10")
    page.fill("textarea", "What I wrote at the centre")
    state(page, "saved")
    page.goto(f"{url}/1")
    writing(page)
    page.check("[name=answer][value=a]")
    state(page, "saved")


def test_every_text_that_gave_way_is_told_until_it_was_read(chromium: Browser, station: RunningStation) -> None:
    added = register(station, EVERY_TYPE)
    context = chromium.new_context()
    page = start(context, added["tst_url"], "en")
    write_at_home(context, page, added["tst_url"])
    write_elsewhere(chromium, added["tst_url"])
    context.set_offline(False)
    page.click("[data-notice=reader] button")
    page.wait_for_selector("[data-notice^=dropped]")
    press(page, "next")
    arrive(page, "question", number=2)
    told = page.inner_text("#notices")
    assert "Question 1:" in told
    assert "Question 10:" in told
    assert "What I wrote at home" in told
    for _ in range(2):
        page.locator("[data-notice^=dropped] button").first.click()
    page.reload()
    writing(page)
    assert page.locator("[data-notice^=dropped]").count() == 0


def test_an_answer_to_a_question_closed_elsewhere_is_told(chromium: Browser, station: RunningStation) -> None:
    added = register(station, ONE_WAY)
    context = chromium.new_context()
    first = start(context, added["tst_url"], "en")
    away(context, first, "b")
    second = elsewhere(chromium, added["tst_url"])
    press(second, "next")
    arrive(second, "question", number=2)
    context.set_offline(False)
    first.click("[data-notice=reader] button")
    writing(first)
    first.wait_for_selector("[data-notice^=dropped]")
    assert "Question 1:" in first.inner_text("#notices")
    arrive(first, "question", number=2)
    assert "Question 1:" in first.inner_text("#notices")
    assert kept(station, added["pla_tst_id"]) == {}


def test_a_page_loaded_again_twice_goes_on_at_once(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    context.add_init_script(
        """if (!sessionStorage.again) {
            sessionStorage.again = "1";
            const really = window.fetch;
            const never = new Promise(() => {});
            window.fetch = (address, options) => /writer$/.test(address) ? never : really(address, options);
        }"""
    )
    page.reload()
    page.wait_for_timeout(500)
    page.reload()
    page.wait_for_selector("main[data-role=writer], [data-notice=reader]")
    assert page.locator("[data-notice=reader]").count() == 0


def test_entries_of_another_kind_stop_nothing(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    page = start(context, added["tst_url"])
    away(context, page, "b")
    page.evaluate(
        """() => {
            const [key] = Object.keys(localStorage);
            localStorage.setItem(key, JSON.stringify([{ item: "one", answer: "b" }, 7, null]));
        }"""
    )
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(f"{added['tst_url']}/1")
    writing(again)
    again.check("[name=answer][value=a]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["a"]})


def test_the_review_counts_what_is_answered(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    page = start(chromium.new_context(), added["tst_url"], "en")
    page.check("[name=answer][value=b]")
    press(page, "next")
    arrive(page, "question", number=2)
    page.check("[name=answer][value=a]")
    press(page, "next")
    arrive(page, "review")
    assert page.inner_text("[data-missing]").strip() == "Every question has an answer."


def test_leaving_full_screen_by_loading_the_page_again_is_recorded(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT, nee_ful_scr=1)
    page = chromium.new_context().new_page()
    page.goto(added["tst_url"])
    press(page, "start")
    page.click(".cover button")
    page.wait_for_selector(".cover", state="hidden")
    wait_until(lambda: "test.full_screen_entered" in events(station))
    page.reload()
    wait_until(lambda: events(station)[-2:] == ["test.full_screen_entered", "test.full_screen_left"])


def test_a_clock_that_is_off_is_shown(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    context.add_init_script("const now = Date.now; Date.now = () => now() - 600000;")
    page = start(context, added["tst_url"], "en")
    wait_until(lambda: "the clock of this computer is 10 min behind" in page.inner_text("[data-ends]"))


def test_a_question_with_a_time_of_its_own_is_not_read_beforehand(chromium: Browser, station: RunningStation) -> None:
    """The typing test is given 60 seconds or so; a second page must not show it before they run."""
    added = register(station, EVERY_TYPE)
    start(chromium.new_context(), added["tst_url"], "en")
    second = chromium.new_context().new_page()
    for address in ("/9", "/9?writer=zzzzzzzzzz"):
        second.goto(added["tst_url"] + address)
        arrive(second, "review")
        second.wait_for_selector("[data-notice=reader]")


def test_only_who_sat_the_test_sees_the_result(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    first = start(chromium.new_context(), added["tst_url"])
    second = chromium.new_context().new_page()
    second.goto(f"{added['tst_url']}/1")
    arrive(second, "question", number=1)
    first.goto(f"{added['tst_url']}/review")
    writing(first)
    press(first, "hand_in")
    arrive(first, "result")
    arrive(second, "finished")

"""The player where what the centre says comes late: after newer things were said, done, or shown elsewhere."""

from playwright.sync_api import Browser, Page

from tests.station.pages.seats import (
    ONE_WAY,
    SHORT,
    arrive,
    kept,
    press,
    register,
    start,
    state,
    wait_for_answers,
    writing,
)
from tests.support.station import RunningStation, wait_until

# Each answer to a change, or to the wish to write, takes a while; ``most`` of them were under way at once.
SLOW = """() => {
    const really = window.fetch;
    let under_way = 0;
    window.most = 0;
    window.fetch = async (address, options) => {
        const counts = /(writer|save)$/.test(address);
        window.most = Math.max(window.most, (under_way += counts));
        const answer = await really(address, options);
        if (counts) await new Promise((resolve) => setTimeout(resolve, 400));
        under_way -= counts;
        return answer;
    };
}"""
# The next answer about the state is held back until ``release()``.
HELD = """() => {
    const really = window.fetch;
    window.fetch = async (address, options) => {
        const answer = await really(address, options);
        const held = window.hold && String(address).includes("/state");
        if (held) await new Promise((resolve) => Object.assign(window, { hold: false, release: resolve }));
        return answer;
    };
}"""


def reader(chromium: Browser, url: str, script: str) -> Page:
    """A second seat, which only reads."""
    context = chromium.new_context()
    context.add_init_script(f"({script})()")
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector("[data-notice=reader]")
    return page


def test_asking_to_write_twice_puts_no_older_answer_in_the_place_of_a_newer(
    chromium: Browser, station: RunningStation
) -> None:
    added = register(station, SHORT)
    first = start(chromium.new_context(), added["tst_url"])
    first.check("[name=answer][value=b]")
    state(first, "saved")
    second = reader(chromium, f"{added['tst_url']}/1", SLOW)
    second.evaluate("button => (button.click(), button.click())", second.query_selector("[data-notice=reader] button"))
    writing(second)
    second.check("[name=answer][value=a]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["a"]})
    state(second, "saved")
    assert second.evaluate("window.most") == 1
    assert second.is_checked("[name=answer][value=a]")


def test_what_was_said_before_this_page_wrote_does_not_stop_it(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    first = start(chromium.new_context(), added["tst_url"])
    second = reader(chromium, f"{added['tst_url']}/1", HELD)
    second.evaluate("window.hold = true")
    wait_until(lambda: second.evaluate("Boolean(window.release)"))
    second.click("[data-notice=reader] button")
    writing(second)
    first.wait_for_selector("[data-notice=reader]")
    second.evaluate("release()")
    second.wait_for_timeout(500)
    second.check("[name=answer][value=a]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["a"]})
    state(second, "saved")
    assert second.locator("[data-notice=reader]").count() == 0


def test_where_there_is_no_way_back_a_page_that_reads_goes_along(chromium: Browser, station: RunningStation) -> None:
    added = register(station, ONE_WAY)
    first = start(chromium.new_context(), added["tst_url"])
    second = reader(chromium, added["tst_url"], "() => {}")
    arrive(second, "question", number=1)
    for number in (2, 3):
        first.check("[name=answer][value=a]")
        press(first, "next")
        arrive(first, "question", number=number)
        arrive(second, "question", number=number)
    second.click("[data-notice=reader] button")
    writing(second)
    second.check("[name=answer][value=b]")
    press(second, "next")
    arrive(second, "review")
    assert sorted(answer for (answer,) in kept(station, added["pla_tst_id"]).values()) == ["a", "a", "b"]

"""The player for eyes that need it otherwise: the system's own few colours, and nothing that moves."""

from playwright.sync_api import Browser, Page

from tests.station.pages.seats import EVERY_TYPE, arrive, assert_accessible, press, register, start, state
from tests.support.station import RunningStation

_LOOKS = """names => names.map(name => {
  const look = getComputedStyle(document.querySelector(name));
  return [look.borderTopWidth, look.borderTopStyle, look.borderTopColor].join(" ");
})"""
_BARE = """() => [...document.querySelectorAll("main :is(button, input, select, textarea)")]
  .filter(each => each.offsetParent && each.offsetWidth > 1)
  .filter(each => !["hidden", "radio", "checkbox", "range"].includes(each.type))
  .filter(each => {
    const look = getComputedStyle(each);
    const arrow = each.textContent.length === 1;
    return parseFloat(look.borderTopWidth) < 1 || (parseFloat(look.paddingLeft) < 4 && !arrow);
  })
  .map(each => each.outerHTML.slice(0, 80))"""


def every_question(page: Page) -> None:
    """From the first to the review, with a look at each."""
    while page.get_attribute("main", "data-page") == "question":
        assert_accessible(page)
        assert page.evaluate(_BARE) == [], "what can be pressed has an edge, and words that keep away from it"
        number = int(page.get_attribute("main", "data-number") or 0)
        press(page, "next")
        page.wait_for_selector(f'main:not([data-number="{number}"])')


def test_colours_of_the_system_tell_what_is_chosen(chromium: Browser, station: RunningStation) -> None:
    page = start(chromium.new_context(forced_colors="active"), register(station, EVERY_TYPE)["tst_url"])
    page.locator("label.choice").first.click()
    state(page, "saved")
    chosen, other = page.evaluate(_LOOKS, [".choice:has(input:checked)", ".choice:has(input:not(:checked))"])
    assert chosen != other
    every_question(page)
    arrive(page, "review")
    assert_accessible(page)


def test_nothing_moves(chromium: Browser, station: RunningStation) -> None:
    page = start(chromium.new_context(reduced_motion="reduce"), register(station, EVERY_TYPE)["tst_url"])
    page.locator("label.choice").first.click()
    assert page.evaluate("() => document.getAnimations().length") == 0
    press(page, "next")
    arrive(page, "question", number=2)
    assert page.evaluate("() => document.getAnimations().length") == 0
    assert page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior") == "auto"

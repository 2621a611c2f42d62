"""The player behind proxies and lines that answer in the centre's place, or pass on half of what it says."""

import json

import pytest
from playwright.sync_api import Browser

from tests.station.pages.seats import (
    SHORT,
    arrive,
    kept,
    press,
    register,
    start,
    state,
    wait_for_answers,
)
from tests.support.station import RunningStation

# Of each kind of request the first doesn't reach the centre, and of the second the answer doesn't come back.
SOMEBODY_ELSE = """([status, body]) => {
    const really = window.fetch, met = {};
    window.fetch = async (address, options) => {
        const path = String(address).split("/").at(-1).split("?")[0];
        const asked = path === "review" && options.method !== "POST" ? 2 : (met[path] = (met[path] ?? -1) + 1);
        const answer = asked === 0 ? null : await really(address, options);
        const theirs = asked < 2 && ["writer", "save", "state", "review"].includes(path);
        return theirs ? new Response(body, { status }) : answer;
    };
}"""


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "<title>Welcome to our hotspot</title>"),
        (200, '{"sequence": 7, "le'),
        (200, ""),
        (200, "{}"),
        (404, "none"),
    ],
)
def test_only_what_the_centre_itself_says_counts(
    chromium: Browser, station: RunningStation, status: int, body: str
) -> None:
    """A proxy answers in its place, or half of its answer comes: nothing is taken as saved, or as handed in."""
    added = register(station, SHORT)
    context = chromium.new_context()
    context.add_init_script(f"({SOMEBODY_ELSE})({json.dumps([status, body])})")
    page = start(context, added["tst_url"])
    page.check("[name=answer][value=b]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"]})
    state(page, "saved")
    press(page, "next")
    arrive(page, "question", number=2)
    page.check("[name=answer][value=a]")
    wait_for_answers(station, added["pla_tst_id"], {"one": ["b"], "two": ["a"]})
    press(page, "next")
    arrive(page, "review")
    press(page, "hand_in")
    arrive(page, "result", status=3)
    assert kept(station, added["pla_tst_id"]) == {"one": ["b"], "two": ["a"]}
    context.close()


HOTSPOT = """() => {
    const really = window.fetch, page = "<title>Welcome to our hotspot</title>";
    window.fetch = (address, options) =>
        String(address).endsWith("ahead=1")
            ? Promise.resolve(new Response(page, { status: 200 })) : really(address, options);
}"""


def test_a_page_of_somebody_else_is_not_kept_for_later(chromium: Browser, station: RunningStation) -> None:
    added = register(station, SHORT)
    context = chromium.new_context()
    context.add_init_script(f"({HOTSPOT})()")
    page = start(context, added["tst_url"])
    page.wait_for_timeout(2000)
    press(page, "next")
    arrive(page, "question", number=2)
    context.close()

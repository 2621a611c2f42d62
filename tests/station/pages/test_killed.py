"""A real station killed in the middle of a test: answers and time are there when it comes back."""

from pathlib import Path
from typing import Any

import httpx

from tests.station.pages.room import Page, read_page
from tests.support.station import RunningStation, running_station


def get(http: httpx.Client, url: str) -> Page:
    return read_page(http.get(url))


def send(http: httpx.Client, page: Page, go: str, **fields: str) -> Page:
    return read_page(http.post(page.response.url, data={**page.forms[0]["hidden"], **fields, "go": go}))


def add_test(station: RunningStation) -> dict[str, Any]:
    form = {"act_id": 2, "tst_frm_id": 101, "ema": "ada@example.org"}
    headers = {"Authorization": f"Bearer {station.token('client-a')}"}
    answer: dict[str, Any] = httpx.post(station.usage_url, data=form, headers=headers, trust_env=False).json()
    return answer


def test_a_test_goes_on_after_kill_9(tmp_path: Path) -> None:
    with httpx.Client(follow_redirects=True, trust_env=False, timeout=30) as http:
        with running_station(tmp_path / "station") as station:
            added = add_test(station)
            key = added["tst_url"].rpartition("/")[2]
            question = send(http, get(http, added["tst_url"]), "start", language="en")
            page = send(http, question, "next", answer="a")
            assert page.main["data-number"] == "2"
            station.kill()
        with running_station(tmp_path / "station") as station:
            page = get(http, f"{station.url}/test/{key}")
            assert (page.name, page.main["data-number"]) == ("question", "2")
            assert "Time left: 9 min" in page.text
            again = get(http, f"{station.url}/test/{key}/1")
            assert again.forms[0]["hidden"]["seen"] == "a"
            # The form was rendered before the station died; it is as good as ever.
            review = send(http, page, "next", answer="a")
            finished = send(http, review, "hand_in")
            assert (finished.name, finished.main["data-value"]) == ("result", "1000")

"""Checklist 3.5 on the side of the bench: line items, scores and results."""

import json
from dataclasses import replace
from typing import Any

import httpx
import pytest

from isodesk.bench.configuration import Security
from isodesk.lti import media, names, paging
from isodesk.lti.keys import key_set
from tests.bench.local import URL, LocalBench
from tests.station.lti.platform_v1p3 import key

ITEMS = f"{URL}/context/course-1/lineitems"
SCORE: dict[str, Any] = {
    "userId": "u-101",
    "scoreGiven": 83,
    "scoreMaximum": 100,
    "comment": "Bien joué.",
    "activityProgress": "Completed",
    "gradingProgress": "FullyGraded",
    "timestamp": "2026-04-16T18:54:36.736+00:00",
}
ITEM = {"label": "Placement", "scoreMaximum": 1000, "resourceLinkId": "link-1", "tag": "grade"}
pytestmark = pytest.mark.usefixtures("client")


async def post(local: LocalBench, *, item: int = 1, token: str | None = None, **changed: Any) -> httpx.Response:
    """Post a score with other members; None leaves one out."""
    given = {name: value for name, value in {**SCORE, **changed}.items() if value is not None}
    content = json.dumps(given).encode()
    return await local.call("POST", f"{ITEMS}/{item}/scores", token=token, kind=media.SCORE, content=content)


async def make(local: LocalBench, **changed: Any) -> httpx.Response:
    given = {name: value for name, value in {**ITEM, **changed}.items() if value is not None}
    return await local.call("POST", ITEMS, kind=media.LINE_ITEM, content=json.dumps(given).encode())


@pytest.fixture
async def item(local: LocalBench, client: Security) -> str:
    """The address of a line item that the tool made."""
    return str((await make(local)).json()["id"])


async def graded(local: LocalBench) -> list[tuple[str, float]]:
    """What the results say."""
    answer = await local.call("GET", f"{ITEMS}/1/results")
    assert answer.headers["content-type"] == media.RESULTS
    return [(each["userId"], each["resultScore"]) for each in answer.json()]


async def test_a_score_stands_in_the_results_by_the_columns_maximum(local: LocalBench, item: str) -> None:
    assert item == f"{ITEMS}/1"
    assert (await post(local)).status_code == 204
    assert await graded(local) == [("u-101", 830)]
    answer = await local.call("GET", f"{item}/results?user_id=u-102")
    assert answer.json() == []


@pytest.mark.usefixtures("item")
async def test_ag_01_not_without_a_token_for_it(local: LocalBench) -> None:
    nothing = await post(local, token="")
    assert (nothing.status_code, nothing.headers["www-authenticate"]) == (401, "Bearer")
    assert (await post(local, token="made-up")).status_code == 401
    assert (await post(local, token=await local.token(names.SCOPE_LINE_ITEM))).status_code == 403
    token = await local.token()
    local.clock.move(3601)
    assert (await post(local, token=token)).status_code == 401
    assert not await graded(local)


@pytest.mark.usefixtures("item")
async def test_ag_01_not_by_another_tool(local: LocalBench, client: Security) -> None:
    other = replace(client, client_id="another")
    local.use(other)
    token = await local.token(security=other)
    assert (await post(local, token=token)).status_code == 404
    assert (await local.call("GET", ITEMS, token=token)).json() == []


@pytest.mark.usefixtures("item")
async def test_ag_02_another_media_type(local: LocalBench) -> None:
    content = json.dumps(SCORE).encode()
    answer = await local.call("POST", f"{ITEMS}/1/scores", kind="application/json", content=content)
    assert answer.status_code == 415


@pytest.mark.usefixtures("item")
async def test_ag_03_scores_are_not_read(local: LocalBench) -> None:
    assert (await local.call("GET", f"{ITEMS}/1/scores")).status_code == 405


@pytest.mark.usefixtures("item")
async def test_ag_04_unknown_line_items(local: LocalBench) -> None:
    assert (await post(local, item=99)).status_code == 404
    other = ITEMS.replace("course-1", "course-2")
    content = json.dumps(SCORE).encode()
    answer = await local.call("POST", f"{other}/1/scores", kind=media.SCORE, content=content)
    assert answer.status_code == 404
    assert (await local.call("GET", other)).status_code == 404


@pytest.mark.usefixtures("item")
@pytest.mark.parametrize(
    "changed",
    [
        {"userId": None},
        {"timestamp": None},
        {"activityProgress": None},
        {"gradingProgress": None},
        {"scoreMaximum": None},
        {"scoreMaximum": 0},
        {"scoreMaximum": -1},
        {"scoreGiven": -1},
        {"scoreGiven": "83"},
        {"scoreGiven": float("nan")},
        {"timestamp": "2026-04-16T18:54:36"},
        {"timestamp": "yesterday"},
        {"activityProgress": "Done"},
        {"gradingProgress": "Graded"},
    ],
    ids=str,
)
async def test_ag_05_06_09_10_what_is_no_score(local: LocalBench, changed: dict[str, Any]) -> None:
    assert (await post(local, **changed)).status_code == 400
    assert not await graded(local)


@pytest.mark.usefixtures("item")
async def test_ag_07_more_than_the_maximum(local: LocalBench) -> None:
    assert (await post(local, scoreGiven=120)).status_code == 204


@pytest.mark.usefixtures("item")
async def test_ag_08_only_what_is_newer(local: LocalBench) -> None:
    await post(local)
    assert (await post(local, scoreGiven=10)).status_code == 409
    assert (await post(local, scoreGiven=10, timestamp="2026-04-16T18:54:36.735+00:00")).status_code == 409
    assert await graded(local) == [("u-101", 830)]
    assert (await post(local, scoreGiven=10, timestamp="2026-04-16T18:54:36.737+00:00")).status_code == 204
    assert await graded(local) == [("u-101", 100)]


@pytest.mark.usefixtures("item")
@pytest.mark.parametrize("grading", ["Pending", "PendingManual", "Failed", "NotReady"])
async def test_ag_10_no_grade_before_it_is_fully_graded(local: LocalBench, grading: str) -> None:
    await post(local)
    assert (
        await post(local, scoreGiven=10, gradingProgress=grading, timestamp="2026-05-01T00:00:00Z")
    ).status_code == 204
    assert await graded(local) == [("u-101", 830)]


@pytest.mark.usefixtures("item")
async def test_a_score_without_an_amount_takes_the_grade_back(local: LocalBench) -> None:
    await post(local)
    await post(local, scoreGiven=None, gradingProgress="NotReady", timestamp="2026-05-01T00:00:00Z")
    assert not await graded(local)


@pytest.mark.usefixtures("item")
async def test_ag_11_nobody_of_the_course(local: LocalBench) -> None:
    assert (await post(local, userId="u-999")).status_code == 404


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"label": None}, 400),
        ({"label": "  "}, 400),
        ({"scoreMaximum": None}, 400),
        ({"scoreMaximum": 0}, 400),
        ({"scoreMaximum": -5}, 400),
        ({"resourceLinkId": "link-99"}, 404),
        ({"resourceLinkId": None}, 201),
    ],
    ids=str,
)
async def test_ag_12_what_is_no_line_item(local: LocalBench, changed: dict[str, Any], status: int) -> None:
    assert (await make(local, **changed)).status_code == status
    assert len(local.bench.book.columns) == (status == 201)


async def test_ag_12_a_page_at_a_time(local: LocalBench) -> None:
    for number in range(5):
        await make(local, label=f"Item {number}", tag="odd" if number % 2 else "even")
    labels, address = [], f"{ITEMS}?limit=2&tag=even"
    while address:
        answer = await local.call("GET", address)
        assert answer.headers["content-type"] == media.LINE_ITEMS
        labels.append([each["label"] for each in answer.json()])
        address = paging.next_page(answer.headers.get("link", ""), address) or ""
    assert labels == [["Item 0", "Item 2"], ["Item 4"]]
    for wrong in ("0", "-1", "x"):
        assert (await local.call("GET", f"{ITEMS}?limit={wrong}")).status_code == 400


async def test_a_line_item_is_read_changed_and_removed(local: LocalBench, item: str) -> None:
    changed = json.dumps({"label": "Final", "scoreMaximum": 20, "resourceLinkId": "link-2"}).encode()
    assert (await local.call("PUT", item, kind="application/json", content=changed)).status_code == 415
    assert (await local.call("PUT", item, kind=media.LINE_ITEM, content=changed)).status_code == 200
    said = (await local.call("GET", item)).json()
    assert said == {"id": item, "label": "Final", "scoreMaximum": 20, "resourceLinkId": "link-1"}
    read = await local.token(names.SCOPE_LINE_ITEM_READ)
    assert (await local.call("DELETE", item, token=read)).status_code == 403
    assert (await local.call("DELETE", item)).status_code == 204
    assert (await local.call("GET", item)).status_code == 404


async def test_the_keys_are_published(local: LocalBench) -> None:
    said = (await local.http.get("/jwks")).json()
    assert said == key_set([local.bench.key.public_key()])
    assert said != key_set([key("first").public_key()])


async def test_members_are_listed_a_page_at_a_time(local: LocalBench) -> None:
    address, people = f"{URL}/context/course-1/members?limit=3", []
    while address:
        answer = await local.call("GET", address)
        assert answer.headers["content-type"] == media.MEMBERS
        assert answer.json()["context"]["id"] == "course-1"
        people += [each["user_id"] for each in answer.json()["members"]]
        address = paging.next_page(answer.headers.get("link", ""), address) or ""
    assert people == ["u-101", "u-102", "u-103", "u-201"]
    role = "http://purl.imsglobal.org/vocab/lis/v2/membership%23Instructor"
    only = await local.call("GET", f"{URL}/context/course-1/members?role={role}")
    assert [each["email"] for each in only.json()["members"]] == ["anne.formatrice@example.org"]
    token = await local.token(names.SCOPE_SCORE)
    assert (await local.call("GET", f"{URL}/context/course-1/members", token=token)).status_code == 403

"""Free text that people mark: written by a candidate, marked by two, with a result and a callback at the end."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from isodesk.station.schema import answer, callback, mark, planned_test
from tests.support.station import LocalStation, local_station

FORM = """
id: 701
kind: assessment
names: {fr: Écrire, en: Writing}
languages: [fr, en]
grade_type: 3
seconds: 600
skills: {1: {fr: Un, en: One}, 2: {fr: Deux, en: Two}}
items:
  - {type: choice, id: c, skill: 1, statement: Choose, options: [{key: a, text: A, right: true}, {key: b, text: B}]}
  - {type: text, id: t, skill: 2, maximum: 3, half_marks: true, longest: 40, statement: Write, guidance: Look here}
  - {type: text, id: u, skill: 2, maximum: 1, statement: Write more}
"""
SEED = """
accounts:
  - id: 1
    name: Centre
    clients: [{id: client-a, secret: secret-of-client-a-0123456789abcdef}]
    credits: [{kind: assessment, description: Assessments, amount: 100}]
    forms: [writing.yaml]
  - id: 3
    name: Voisin
    clients: [{id: client-b, secret: secret-of-client-b-0123456789abcdef}]
"""
ADA: dict[str, Any] = {"fst_nam": "Ada", "lst_nam": "Exemple", "ema": "ada@example.org", "gen_id": 2}


@pytest.fixture
async def writing(tmp_path: Path) -> AsyncIterator[LocalStation]:
    (tmp_path / "writing.yaml").write_text(FORM, "utf-8")
    (tmp_path / "seed.yaml").write_text(SEED, "utf-8")
    async with local_station(tmp_path / "station", seed=tmp_path / "seed.yaml") as local:
        yield local


async def ask(
    local: LocalStation, verb: str, path: str, client_id: str = "client-a", **given: Any
) -> tuple[int, dict[str, Any]]:
    """Status and content of one call of /station/v1."""
    bearer = {"authorization": f"Bearer {await local.token(client_id)}"}
    sent: dict[str, Any] = {"params": given} if verb in ("GET", "DELETE") else {"json": given}
    reply = await local.http.request(verb, f"/station/v1{path}", headers=bearer, **sent)
    return reply.status_code, reply.json()


async def handed_in(local: LocalStation, answers: dict[str, str], **more: Any) -> int:
    """A test of the form, handed in with these answers."""
    made = await local.call(8, **ADA, tst_frm_id=701, **more)
    await local.finish(made["pla_tst_id"], answers=answers)
    return int(made["pla_tst_id"])


async def test_waits_until_all_is_marked(writing: LocalStation) -> None:
    number = await handed_in(
        writing, {"c": "a", "t": "first text", "u": "second text"}, cal_bac_pag="https://example.org/called"
    )
    assert (await writing.call(10, pla_tst_id=number))["sta_id"] == 4
    assert (await writing.call(4, ema=ADA["ema"], tst_frm_id=701))["error_code"] == 502
    assert await writing.rows(callback) == []
    _, waiting = await ask(writing, "GET", "/marking")
    assert waiting["waiting"] == 1
    assert [(row["item"], row["answer"], row["maximum"], row["version"]) for row in waiting["rows"]] == [
        ("t", "first text", 3, 0),
        ("u", "second text", 1, 0),
    ]
    assert waiting["rows"][0]["guidance"] == "Look here"
    _, first = await ask(
        writing, "PUT", f"/marking/{number}/t", version=0, mark="2.5", comment="Bien\nvu", marked_by="Camille"
    )
    assert (first["version"], first["completed"]) == (1, False)
    _, last = await ask(writing, "PUT", f"/marking/{number}/u", version=0, mark=1, marked_by="Camille")
    assert last["completed"]
    results = await writing.call(4, ema=ADA["ema"], tst_frm_id=701)
    assert (results["num_val"], results["max_val"]) == (900, 1000)  # 1 of 1, 2.5 of 3 and 1 of 1, of 5 points
    assert [row.url for row in await writing.rows(callback)] == ["https://example.org/called"]
    _, marked = await ask(writing, "GET", "/marking", pla_tst_id=number)
    assert (marked["waiting"], marked["rows"][0]["comment"], marked["rows"][0]["mark"]) == (0, "Bien\nvu", 2.5)
    _, told = await ask(writing, "GET", "/results")
    assert told["rows"][0]["result"]["num_val"] == 900


async def test_two_markers_do_not_overwrite_each_other(writing: LocalStation) -> None:
    number = await handed_in(writing, {"t": "text", "u": "more"})
    given: dict[str, Any] = {"version": 0, "mark": 1, "marked_by": "One"}
    assert (await ask(writing, "PUT", f"/marking/{number}/t", **given))[1]["version"] == 1
    assert (await ask(writing, "PUT", f"/marking/{number}/t", **given))[1]["version"] == 1  # the same, sent again
    status, late = await ask(writing, "PUT", f"/marking/{number}/t", version=0, mark=2, marked_by="Two")
    assert (status, late["error_code"], late["current"]["mark"], late["current"]["marked_by"]) == (409, 901, 1, "One")
    assert (await ask(writing, "PUT", f"/marking/{number}/t", version=1, mark=2, marked_by="Two"))[1]["version"] == 2


@pytest.mark.parametrize("points", ["3.5", "-1", "1.25", "nan", "inf", "x", ""])
async def test_only_marks_that_the_question_allows(writing: LocalStation, points: str) -> None:
    number = await handed_in(writing, {"t": "text"})
    _, refused = await ask(writing, "PUT", f"/marking/{number}/t", version=0, mark=points, marked_by="One")
    assert (refused["error_code"], "mark" in refused["error_message"]) == (105, True)
    assert await writing.rows(mark) == []


async def test_half_marks_only_where_they_are_allowed(writing: LocalStation) -> None:
    number = await handed_in(writing, {"u": "text"})
    _, refused = await ask(writing, "PUT", f"/marking/{number}/u", version=0, mark="0.5", marked_by="One")
    assert refused["error_code"] == 105


async def test_nothing_written_waits_for_nobody(writing: LocalStation) -> None:
    number = await handed_in(writing, {"c": "a"})
    assert (await writing.call(10, pla_tst_id=number))["sta_id"] == 3
    assert (await writing.call(4, ema=ADA["ema"], tst_frm_id=701))["num_val"] == 200


async def test_foreign_unknown_and_unwritten_answer_alike(writing: LocalStation) -> None:
    number = await handed_in(writing, {"t": "text"})
    given: dict[str, Any] = {"version": 0, "mark": 1, "marked_by": "X"}
    answers = [
        await ask(writing, "PUT", f"/marking/{number}/t", "client-b", **given),
        await ask(writing, "PUT", f"/marking/{number + 1}/t", **given),
        await ask(writing, "PUT", f"/marking/{number}/u", **given),
        await ask(writing, "PUT", f"/marking/{number}/c", **given),
        await ask(writing, "PUT", f"/marking/{number}/nothing", **given),
    ]
    assert {(status, each["error_code"]) for status, each in answers} == {(200, 908)}
    assert (await ask(writing, "GET", "/marking", "client-b"))[1]["rows"] == []
    assert (await ask(writing, "GET", "/marking", "client-b", pla_tst_id=number))[1]["rows"] == []


async def test_of_somebody_anonymised_the_texts_go_once_they_are_marked(writing: LocalStation) -> None:
    number = await handed_in(writing, {"c": "a", "t": "I am Ada"})
    await writing.call(12, ema=ADA["ema"])
    assert {row.item_id for row in await writing.rows(answer)} == {"c", "t"}
    await ask(writing, "PUT", f"/marking/{number}/t", version=0, mark=3, comment="of Ada", marked_by="X")
    assert {row.item_id for row in await writing.rows(answer)} == {"c"}
    assert [(row.half_points, row.comment) for row in await writing.rows(mark)] == [(6, "")]
    assert [row.status for row in await writing.rows(planned_test)] == [3]


async def test_who_is_deleted_leaves_no_mark(writing: LocalStation) -> None:
    number = await handed_in(writing, {"t": "text", "u": "more"})
    await ask(writing, "PUT", f"/marking/{number}/t", version=0, mark=3, marked_by="X")
    assert (await writing.call(24, ema=ADA["ema"]))["success"]
    assert await writing.rows(mark) == await writing.rows(answer) == []


class Window:
    """A browser on one test: sends forms with what their page had."""

    def __init__(self, local: LocalStation, url: str) -> None:
        self._http, self._url = local.http, url
        self.page = ""

    async def open(self, question: int) -> None:
        """Look at a question."""
        self.page = (await self._http.get(f"{self._url}/{question}")).text

    async def send(self, question: int | str = "", **fields: str) -> None:
        """Send the form that is shown."""
        hidden = {name: self._value(name) for name in ("token", "seen") if f'name="{name}"' in self.page}
        address = f"{self._url}/{question}" if question else self._url
        self.page = (await self._http.post(address, data={**hidden, **fields}, follow_redirects=True)).text

    def _value(self, name: str) -> str:
        return self.page.partition(f'name="{name}" value="')[2].partition('"')[0]

    @property
    def written(self) -> str:
        """What stands in the field."""
        return self.page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0].strip()


async def begun(local: LocalStation) -> Window:
    """A window on a test under way."""
    made = await local.call(8, **ADA, tst_frm_id=701)
    window = Window(local, made["tst_url"])
    window.page = (await local.http.get(made["tst_url"])).text
    await window.send(go="start", language="fr")
    return window


async def test_a_candidate_writes_without_scripts(writing: LocalStation) -> None:
    window = await begun(writing)
    await window.open(2)
    assert 'maxlength="40"' in window.page
    await window.send(2, answer="  Une ligne\r\n<b>& deux</b>\r\n", go="previous")
    await window.open(2)
    assert window.written == "Une ligne\n&lt;b&gt;&amp; deux&lt;/b&gt;"
    assert {row.item_id: row.value for row in await writing.rows(answer)} == {"t": ["  Une ligne\n<b>& deux</b>"]}
    await window.send(2, answer="x" * 41, go="next")
    assert 'data-reason="not_an_answer"' in window.page
    await window.open(2)
    await window.send(2, answer=" \r\n ", go="next")
    assert await writing.rows(answer) == []


async def test_two_windows_lose_nothing_that_was_written(writing: LocalStation) -> None:
    one = await begun(writing)
    two = Window(writing, one._url)
    await one.open(2)
    await two.open(2)
    await one.send(2, answer="from one", go="next")
    await two.send(2, answer="from two", go="next")
    assert two.written == "from two"
    assert "from one" in two.page  # what is saved is shown beside it
    assert [row.value for row in await writing.rows(answer)] == [["from one"]]
    await two.send(2, answer="from two", go="next")
    assert [row.value for row in await writing.rows(answer)] == [["from two"]]
    await one.open("review")  # type: ignore[arg-type]  # any page of the test
    await one.send("review", go="hand_in")
    assert 'data-status="4"' in one.page

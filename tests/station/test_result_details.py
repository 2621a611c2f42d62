"""What actions 4 and 5 tell of each type of grade."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, update

from isodesk.exam.forms import Form
from isodesk.exam.scoring import score
from isodesk.protocol.encode import encode_result
from isodesk.protocol.station_lists import ListTests, PlannedTests
from isodesk.station import schema
from isodesk.station.context import Unit
from isodesk.station.v1.tests import list_tests
from tests.exam.contents import choice, form, texts
from tests.station.units import Centre, centre

EMAIL = "ada@example.org"
LEVELS = {"1": [texts(f"can {number}") for number in range(1, 6)]}
Told = Callable[..., tuple[dict[str, Any], dict[str, Any]]]


def content(grade_type: int, **more: Any) -> dict[str, Any]:
    """Four questions: two of skill 1, two of skill 2, none of skill 3."""
    items = [choice(f"q{number}", 1 + number % 2, parameters={"b": float(number)}) for number in range(4)]
    return form(*items, grade_type=grade_type, credit_kind="tests", **more)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """What 4 and 5 answer of a test in which questions 0 and 1 were right."""
    opened: list[Any] = []

    def taken(content: dict[str, Any], language: str = "fr", **asked: object) -> tuple[dict[str, Any], dict[str, Any]]:
        opened.append(centre(tmp_path / str(len(opened)), seed_of(content)))
        found = opened[-1].__enter__()
        _take(found, content, language)
        return found.call(4, ema=EMAIL, tst_frm_id=363), found.call(5, ema=EMAIL, tst_frm_id=363, **asked)

    yield taken
    for each in opened:
        each.__exit__(None, None, None)


def seed_of(content: dict[str, Any]) -> str:
    credits_ = [{"kind": "tests", "description": "Tests", "amount": 9}]
    return json.dumps({"accounts": [{"name": "Centre", "credits": credits_, "forms": [content]}]})


def _take(found: Centre, content: dict[str, Any], language: str) -> None:
    number = {"fr": 1, "en": 2, "el": 7}[language]
    found.call(1, gen_id=3, ema=EMAIL, fst_nam="A", lst_nam="B", lan_id=number)
    planned = found.call(9, ema=EMAIL, tst_frm_id=363)["pla_tst_id"]
    grade = score(Form.from_json(content), {"q0": ["a"], "q1": ["a"]}).to_json()
    values = {"status": 3, "started_at": 1000.0, "finished_at": 1061.9, "grade": grade}
    change = update(schema.planned_test).where(schema.planned_test.c.id == planned).values(values)
    found.station.database.write_now(lambda connection: connection.execute(change))


@pytest.mark.parametrize(
    ("grade_type", "value", "most", "text"),
    [(3, 500, 1000, "500/1000"), (4, 2, 4, "2/4"), (15, 50, 100, "50/100"), (5, 525, 1000, "350–700/1000")],
)
def test_a_grade_in_numbers_and_words(told: Told, grade_type: int, value: float, most: int, text: str) -> None:
    results, _ = told(content(grade_type))
    assert results == {
        "gra_typ_id": grade_type,
        "num_val": value,
        "max_val": most,
        "txt_des": text,
        "no_sto_tim_spe": 61,
    }


def test_a_score_by_item_response_theory(told: Told) -> None:
    results, details = told(content(2))
    assert results["txt_des"] == f"{results['num_val']}/1000"
    assert isinstance(results["num_val"], int)
    assert details["result_details"]["3"] == {
        "des": "three (fr)",
        "level": -1,
        "level_des": "",
        "scalemin": 0,
        "scalemax": 5,
    }


@pytest.mark.parametrize(("language", "text"), [("fr", "Intermédiaire – 3/5"), ("en", "Intermediate – 3/5")])
def test_a_level_is_named_in_the_candidates_language(told: Told, language: str, text: str) -> None:
    results, _ = told(content(1, levels={"thresholds": [2, 3, 999, 999.5]}), language)
    assert (results["num_val"], results["max_val"], results["txt_des"]) == (3, 5, text)


def test_what_the_form_says_of_a_level(told: Told) -> None:
    _, details = told(content(2, skill_levels=LEVELS), des_lan_id=2)
    skills = details["result_details"]
    assert (details["des_lan_id"], skills["1"]["des"]) == (2, "one (en)")
    assert skills["1"]["level_des"] == f"can {int(skills['1']['level']) + 1} (en)"
    assert 0 < skills["1"]["level"] < 5
    assert skills["2"]["level_des"] in {"Basic", "Intermediate", "Advanced"}
    assert "successrate" not in skills["1"]


def test_english_where_the_language_asked_for_has_no_description(told: Told) -> None:
    _, details = told(content(2), "el", des_lan_id=7)
    assert details["des_lan_id"] == 2
    assert details["result_details"]["1"]["des"] == "one (en)"
    assert details["result_details"]["1"]["level_des"].isascii()


def test_without_item_response_theory_there_are_rates(told: Told) -> None:
    _, details = told(content(3))
    assert details["result_details"] == {
        "1": {"des": "one (fr)", "successrate": 0.5},
        "2": {"des": "two (fr)", "successrate": 0.5},
        "3": {"des": "three (fr)", "successrate": -1},
    }


@pytest.mark.parametrize("grade_type", [1, 2, 3, 5])
def test_the_list_of_results_tells_the_same(tmp_path: Path, grade_type: int) -> None:
    with centre(tmp_path, seed_of(content(grade_type, skill_levels=LEVELS))) as found:
        _take(found, content(grade_type, skill_levels=LEVELS), "fr")
        results, details = found.call(4, ema=EMAIL, tst_frm_id=363), found.call(5, ema=EMAIL, tst_frm_id=363)

        def work(connection: Connection) -> PlannedTests:
            unit = Unit(connection, found.account_id, found.clock.wall(), found.station)
            return list_tests(unit, ListTests())

        [row] = found.station.database.write_now(work).rows
    assert row.result is not None
    told = encode_result(row.result)
    assert told["result_details"] == details["result_details"]
    assert {name: told[name] for name in results} == results

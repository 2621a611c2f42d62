"""What a form says about its delivery, and what is refused."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.delivery.rules import Delivery, Kind, Selection
from tests.exam.delivery.banks import Piece, bank, read

ADAPTIVE = {"kind": "adaptive", "least": 8, "most": 12}


def test_a_fixed_test_says_nothing_else() -> None:
    assert read({"kind": "fixed"}, bank()) == (Delivery(), [])


def test_without_a_blueprint_the_skills_that_have_items_weigh_alike() -> None:
    delivery, faults = read(ADAPTIVE, bank(skills=3))
    assert not faults
    assert delivery.blueprint == {1: 1.0, 2: 1.0, 3: 1.0}
    assert (delivery.standard_error, delivery.selection) == (0.35, Selection.PROGRESSIVE)


@given(
    weights=st.dictionaries(st.integers(1, 4), st.floats(1.0, 1.5), min_size=2),
    selection=st.sampled_from(["progressive", "randomesque"]),
    limits=st.dictionaries(st.sampled_from([f"q{number}" for number in range(40)]), st.floats(0, 1)),
    stop=st.booleans(),
)
def test_rules_are_read_back_as_they_were_written(
    weights: dict[int, float], selection: str, limits: dict[str, float], stop: bool
) -> None:
    content = {
        **ADAPTIVE,
        "blueprint": weights,
        "selection": selection,
        "enemies": [["q1", "q2"], ["q3", "q4", "q5"]],
        "exposure_limits": limits,
        "stop_at_cuts": stop,
    }
    delivery, faults = read(content, bank())
    assert not faults
    assert read(delivery.to_json(), bank()) == (delivery, [])


def test_a_random_test_is_read_back_too() -> None:
    delivery, faults = read({"kind": "random", "blueprint": {"1": 3, "2": 4}}, bank())
    assert not faults
    assert delivery == Delivery(Kind.RANDOM, {1: 3, 2: 4})
    assert read(delivery.to_json(), bank()) == (delivery, [])


@pytest.mark.parametrize(
    ("content", "code", "path"),
    [
        ("adaptive", "wrong_type", ()),
        ({}, "missing", ()),
        ({"kind": "magic"}, "not_one_of", ("kind",)),
        ({"kind": "fixed", "most": 3}, "unknown_key", ("most",)),
        ({"kind": "random"}, "missing", ()),
        ({"kind": "random", "blueprint": {}}, "too_few", ("blueprint",)),
        ({"kind": "random", "blueprint": {"9": 1}}, "skill_unknown", ("blueprint", "9")),
        ({"kind": "random", "blueprint": {"1": 1.5}}, "wrong_type", ("blueprint", "1")),
        ({"kind": "random", "blueprint": {"1": 11}}, "blueprint_unfilled", ("blueprint",)),
        ({"kind": "adaptive", "most": 3}, "missing", ()),
        ({**ADAPTIVE, "least": 13}, "out_of_range", ("least",)),
        ({**ADAPTIVE, "standard_error": 0}, "out_of_range", ("standard_error",)),
        ({**ADAPTIVE, "selection": "best"}, "not_one_of", ("selection",)),
        ({**ADAPTIVE, "blueprint": {}}, "too_few", ("blueprint",)),
        ({**ADAPTIVE, "blueprint": {"1": 0}}, "out_of_range", ("blueprint", "1")),
        ({**ADAPTIVE, "blueprint": {"1": 1}}, "blueprint_unfilled", ("blueprint",)),
        ({**ADAPTIVE, "most": 41}, "items_too_few", ()),
        ({**ADAPTIVE, "enemies": [["q1"]]}, "too_few", ("enemies", 0)),
        ({**ADAPTIVE, "enemies": [["q1", "q1"]]}, "twice", ("enemies", 0, 1)),
        ({**ADAPTIVE, "enemies": [["q1", "nobody"]]}, "item_unknown", ("enemies", 0, 1)),
        ({**ADAPTIVE, "enemies": [["q1", ["q2"]]]}, "item_unknown", ("enemies", 0, 1)),
        ({**ADAPTIVE, "exposure_limits": {"nobody": 0.5}}, "item_unknown", ("exposure_limits", "nobody")),
        ({**ADAPTIVE, "exposure_limits": {"q1": 1.5}}, "out_of_range", ("exposure_limits", "q1")),
        ({**ADAPTIVE, "stop_at_cuts": 1}, "wrong_type", ("stop_at_cuts",)),
    ],
)
def test_refused(content: Any, code: str, path: tuple[str | int, ...]) -> None:
    _, faults = read(content, bank())
    assert (code, ("delivery", *path)) in [(fault.code, fault.path) for fault in faults]


def test_an_adaptive_item_without_parameters_is_named_and_not_passed_over() -> None:
    _, faults = read(ADAPTIVE, (*bank(), Piece("bare", 1, None)))
    assert [(fault.code, fault.parameters) for fault in faults] == [("parameters_missing", {"names": ["bare"]})]


def test_an_item_that_a_person_marks_is_no_adaptive_one() -> None:
    _, faults = read(ADAPTIVE, (*bank(), Piece("essay", 1, by_hand=True)))
    assert [(fault.code, fault.parameters) for fault in faults] == [("marked_by_hand", {"names": ["essay"]})]


def test_what_a_blueprint_lacks_is_said_in_numbers() -> None:
    _, faults = read({**ADAPTIVE, "most": 30, "blueprint": {"1": 2, "2": 1}}, bank())
    unfilled = [fault.parameters for fault in faults if fault.code == "blueprint_unfilled"]
    assert unfilled == [{"skill": 1, "wanted": 20, "available": 10}]


def test_enemies_do_not_fill_a_blueprint() -> None:
    items = bank(skills=1, each=12)
    assert not read({**ADAPTIVE, "enemies": []}, items)[1]
    _, faults = read({**ADAPTIVE, "enemies": [["q0", "q1"], ["q2", "q3"]]}, items)
    assert {fault.code for fault in faults} == {"blueprint_unfilled", "items_too_few"}


def test_reading_the_rules_of_a_form_does_not_import_numpy() -> None:
    code = "import sys, isodesk.exam.delivery.rules, isodesk.exam.delivery.course; print('numpy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"

"""How many questions fit into a test with enemies, against every choice there is."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.banks.wording import fault_text
from isodesk.exam.delivery.course import following
from isodesk.exam.delivery.decisions import Decision
from isodesk.exam.delivery.enemies import Together, together
from tests.exam.delivery.banks import adaptive, bank, read, sit

HUB = [["q0", f"q{leaf}"] for leaf in range(1, 6)]
RING = [[f"q{number}", f"q{(number + 1) % 6}"] for number in range(6)]
NAMES = "abcdefgh"


def by_trying(names: str, enemies: list[list[str]]) -> Together:
    """Every set of questions, of which those count that are allowed and that nothing can join."""

    def allowed(chosen: set[str]) -> bool:
        return all(len(chosen & set(each)) < 2 for each in enemies)

    sets = [set(each) for size in range(len(names) + 1) for each in combinations(names, size)]
    whole = [
        len(each) for each in sets if allowed(each) and not any(allowed(each | {name}) for name in {*names} - each)
    ]
    return Together(min(whole), max(whole))


@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True), max_size=8))
def test_counted_as_by_trying(enemies: list[list[str]]) -> None:
    assert together(NAMES, enemies) == by_trying(NAMES, enemies)


@pytest.mark.parametrize(
    ("enemies", "count", "found"),
    [
        (HUB, 6, (1, 5)),
        (RING, 6, (2, 3)),
        ([[f"q{number}" for number in range(500)]], 500, (1, 1)),
        ([[f"q{number}", f"q{number + 250}"] for number in range(250)], 500, (250, 250)),
    ],
)
def test_known_shapes(enemies: list[list[str]], count: int, found: tuple[int, int]) -> None:
    assert together([f"q{number}" for number in range(count)], enemies) == found


def test_of_many_that_hang_together_neither_count_is_too_high() -> None:
    """A path of 60: any third of them may exclude the rest, and every second fits."""
    path = [[f"q{number}", f"q{number + 1}"] for number in range(59)]
    assert together([f"q{number}" for number in range(60)], path) == (20, 30)


def test_a_test_that_enemies_may_end_too_soon_is_refused() -> None:
    """The hub first, and its five leaves are out: nothing is left after one question."""
    _, faults = read({"kind": "adaptive", "least": 5, "most": 5, "enemies": HUB}, bank(skills=1, each=6))
    assert [(fault.code, fault.path, fault.parameters) for fault in faults] == [
        ("least_not_sure", ("delivery", "least"), {"wanted": 5, "available": 1})
    ]
    english, french = (fault_text(faults[0], language) for language in ("en", "fr"))
    assert english.startswith("Sets of enemies can end the test after 1 questions")
    assert french.startswith("Des ensembles d’incompatibles")


def test_as_many_as_fit_into_a_ring_are_allowed() -> None:
    content = {"kind": "adaptive", "least": 2, "most": 3, "enemies": RING}
    assert not read(content, bank(skills=1, each=6))[1]
    ring = [["q0", "q4"], ["q4", "q3"], ["q3", "q1"], ["q1", "q5"], ["q5", "q2"], ["q2", "q0"]]
    assert not read({**content, "enemies": ring}, bank(skills=1, each=6))[1]


@given(
    enemies=st.lists(st.lists(st.sampled_from([f"q{n}" for n in range(8)]), min_size=2, unique=True), max_size=6),
    seed=st.integers(0, 2**32),
    answers=st.lists(st.booleans(), min_size=8, max_size=8),
)
def test_whatever_passes_reaches_its_least(enemies: list[list[str]], seed: int, answers: list[bool]) -> None:
    items = bank(skills=2, each=4)
    sure = together([item.item_id for item in items], enemies)
    content = {"kind": "adaptive", "least": sure.least, "most": sure.least, "enemies": enemies}
    if read(content, items)[1]:  # a skill has too few that fit together
        return
    test = adaptive(items, sure.least, sure.least, enemies=enemies)
    assert isinstance(following(test, seed, ()), Decision)
    assert len(sit(test, seed, answers)[0]) == sure.least

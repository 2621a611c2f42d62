"""What is measured of adaptive tests, on a smaller scale."""

import numpy as np
import pytest

from benchmarks.abilities import quality
from benchmarks.abilities.banks import SKILLS, invented, plan, table


@pytest.mark.parametrize("seed", [0, 1])
def test_a_test_of_thirty_questions_is_worth_what_is_asked(seed: int) -> None:
    """Two of the ten seeds of row (n), with bounds for one seed by itself."""
    found = quality.quality(plan(invented(quality.ITEMS, seed)), quality.PEOPLE, seed)
    assert found.error < 0.31
    assert found.highest < 0.78
    assert found.unused <= 0.002
    assert found.least >= 3


def test_banks_are_as_the_row_says() -> None:
    items = table(invented(20_000, 1))
    assert np.log(items[:, 0]).mean() == pytest.approx(0.1, abs=0.01)
    assert np.log(items[:, 0]).std() == pytest.approx(0.3, abs=0.01)
    assert items[:, 1].std() == pytest.approx(1, abs=0.02)
    assert items[:, 2].mean() == pytest.approx(5 / 22, abs=0.005)
    assert {item.skill_id for item in invented(100, 1)} == set(range(1, SKILLS + 1))


def test_fewer_questions_measure_worse() -> None:
    longer, shorter = (quality.quality(plan(invented(500, 0), questions), people=600, seed=0) for questions in (30, 15))
    assert shorter.error > longer.error + 0.05

"""A sample of ``make soak``: tests sat in the real player while pages, seats, the line and the station itself die."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.sittings.books import Kept, check
from benchmarks.sittings.forms import FREE, LANGUAGE, ONE_WAY, form
from benchmarks.sittings.model import Lost, Model, Promise
from benchmarks.sittings.plan import Act, Trouble, plan
from benchmarks.sittings.run import Soak
from isodesk.exam.scoring import score
from isodesk.protocol.values import TestStatus

RUNS, SEED = range(1, 9), 111
RIGHT = {"one": ("a",), "scale": ("7",), "order": ("a", "b", "c")}


async def test_nothing_acknowledged_is_lost_and_the_score_is_that_of_the_model(tmp_path: Path) -> None:
    report = await Soak(tmp_path, SEED, RUNS, together=4).run()
    assert report.wrong == {}
    assert report.runs == len(RUNS)
    assert report.acknowledged > 20
    assert report.kills >= 1
    assert set(report.troubles) == {trouble.value for trouble in Trouble}
    assert report.met.total() > 10


def test_a_plan_is_met_again_and_each_kind_of_trouble_comes() -> None:
    assert plan(3, 7) == plan(3, 7)
    assert plan(3, 7) != plan(3, 8)
    plans = [plan(5, number) for number in range(1, 101)]
    assert {each.form_id for each in plans} == {FREE, ONE_WAY}
    assert {step.what for each in plans for step in each.steps} == {*Act, *Trouble}


def test_a_promise_is_held() -> None:
    model = Model()
    model.typed("one", ("a",))
    model.told(Promise.SAVED)
    model.typed("one", ("b",))
    assert model.allowed("one") == [("a",), ("b",)]  # the second may have arrived
    with pytest.raises(Lost):
        model.seen("one", (), Promise.SAVED)
    model.told(Promise.KEPT)
    assert model.allowed("one") == [("b",)]
    model.page_died(with_computer=True)
    assert model.allowed("one") == [("a",), ("b",)]  # what was kept on that computer alone is in doubt
    model.receipt("one", ("b",))
    with pytest.raises(Lost):
        model.seen("one", ("a",), Promise.SAVED)


def test_what_was_only_kept_may_give_way_where_that_is_told() -> None:
    model = Model()
    for answer, promise in ((("b",), Promise.SAVED), (("a",), Promise.KEPT)):
        model.typed("one", answer)
        model.told(promise)
    with pytest.raises(Lost):
        model.seen("one", ("b",), Promise.SAVED)
    model.gave_way("one")
    model.seen("one", ("b",), Promise.SAVED)


def test_what_a_page_that_reads_took_may_come_once_it_writes() -> None:
    """A tick in the moment before the page knew that another one writes."""
    model = Model()
    model.typed("one", ("a",))
    model.told(Promise.SAVED)
    model.doubted("one", ("b",))
    assert model.final() == {"one": ("a",)}  # nothing says so yet
    with pytest.raises(Lost):
        model.seen("one", ("c",), Promise.SAVED)
    model.doubted("one", ("b",))
    model.seen("one", ("b",), Promise.SAVED)
    with pytest.raises(Lost):
        model.seen("one", ("a",), Promise.SAVED)


def test_a_receipt_counts_for_the_first_answer_that_it_can_be_about() -> None:
    model = Model()
    for answer in (("a",), ("b",), ("a",)):
        model.typed("one", answer)
    model.receipt("one", ("a",))
    assert model.allowed("one") == [("a",), ("b",), ("a",)]
    assert model.acknowledged == 1


def kept() -> Kept:
    content = form(FREE)
    asked = tuple(item.item_id for item in content.items)
    grade = score(content, RIGHT, asked=asked, language=LANGUAGE)
    return Kept(FREE, TestStatus.COMPLETED, RIGHT, asked, grade.to_json(), 1)


def test_the_check_finds_what_is_lost() -> None:
    value = str(kept().grade["value"])
    check(kept(), RIGHT, value)
    check(kept(), RIGHT, "")
    for broken in (
        replace(kept(), answers={**RIGHT, "one": ("b",)}),
        replace(kept(), answers={"one": ("a",)}),
        replace(kept(), answers={**RIGHT, "several": ("b",)}),
        replace(kept(), status=TestStatus.STARTED),
        replace(kept(), handed_in=2),
        replace(kept(), grade={**kept().grade, "value": "1"}),
    ):
        with pytest.raises(Lost):
            check(broken, RIGHT, value)
    with pytest.raises(Lost):
        check(kept(), RIGHT, "1001")

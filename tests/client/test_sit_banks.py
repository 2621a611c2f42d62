"""Sitting tests made of banks, with every type of question, on the real station's pages."""

import json
from collections.abc import AsyncIterator, Iterator

import pytest

from isodesk.banks.bank import load_bank
from isodesk.client.accounts import station
from isodesk.client.answering import AtRandom, BankLacksItem, OfAbility
from isodesk.client.isograd import Isograd
from isodesk.client.pages import Gap, Page, PageForm, read_page
from isodesk.client.sit import Outcome, Sitting, sit
from isodesk.exam.forms import Form
from isodesk.protocol.grades import GradeType
from isodesk.protocol.values import Gender, Language, TestStatus
from isodesk.resources import resource
from tests.exam.contents import choice, form, one_of_each
from tests.support.station import RunningStation, running_station

BANKS = {name: load_bank(resource("banks", name)) for name in ("spreadsheets", "welcome", "word-processing")}
FORMS = {number: made for bank in BANKS.values() for number, made in bank.forms.items()}
MARKED = sorted(number for number, made in FORMS.items() if not any(item.by_hand for item in made.items))


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    folder = tmp_path_factory.mktemp("banks")
    kinds = sorted({made.credit_kind for made in FORMS.values()})
    account = {
        "name": "Centre",
        "credits": [{"kind": kind, "description": kind, "amount": 1000} for kind in kinds],
        "banks": [str(bank.place) for bank in BANKS.values()],
    }
    seed = folder / "seed.yaml"
    seed.write_text(json.dumps({"accounts": [account]}), "utf-8")
    with running_station(folder / "station", seed=seed) as running:
        yield running


@pytest.fixture
async def isograd(centre: RunningStation) -> AsyncIterator[Isograd]:
    async with Isograd(station(centre.url, centre.client_id, centre.client_secret)) as entered:
        yield entered


async def sat(
    isograd: Isograd, email: str, form_id: int, answering: AtRandom | OfAbility, language: Language = Language.FRENCH
) -> Sitting:
    await isograd.create_candidate(
        gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple", language=language
    )
    added = await isograd.add_test(form_id=form_id, email=email)
    return await sit(added.test_url, answering)


@pytest.mark.parametrize("form_id", MARKED)
async def test_whoever_knows_everything_has_the_best_grade(isograd: Isograd, email: str, form_id: int) -> None:
    language = Language.ENGLISH if form_id % 2 else Language.FRENCH
    sitting = await sat(isograd, email, form_id, OfAbility(FORMS.values(), 40.0, seed=1), language)
    results = await isograd.results(form_id=form_id, email=email)
    assert (sitting.outcome, sitting.status) == (Outcome.HANDED_IN, TestStatus.COMPLETED)
    best = {GradeType.LEVEL: 5, GradeType.RANGE: 850, GradeType.SCORE: results.value}.get(results.grade_type)
    assert results.value == (results.maximum if best is None else best)
    assert results.grade_type is not GradeType.SCORE or results.value > 800


@pytest.mark.parametrize("form_id", [9001, 9031])
async def test_whoever_knows_nothing_has_a_low_grade(isograd: Isograd, email: str, form_id: int) -> None:
    await sat(isograd, email, form_id, OfAbility(FORMS.values(), -40.0, seed=1))
    results = await isograd.results(form_id=form_id, email=email)
    assert results.value < 0.45 * results.maximum


@pytest.mark.parametrize("form_id", [9031, 9012])
async def test_at_random_everything_is_filled_in(isograd: Isograd, email: str, form_id: int) -> None:
    sitting = await sat(isograd, email, form_id, AtRandom(4))
    assert sitting.outcome is Outcome.HANDED_IN
    assert len(sitting.items) == len(FORMS[form_id].items)
    by_hand = any(item.by_hand for item in FORMS[form_id].items)
    assert sitting.status is (TestStatus.MARKING_PENDING if by_hand else TestStatus.COMPLETED)


async def test_an_adaptive_test_gone_on_with(isograd: Isograd, email: str) -> None:
    await isograd.create_candidate(gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple")
    added = await isograd.add_test(form_id=9001, email=email)
    answering = OfAbility(FORMS.values(), 0.0, seed=2)
    stopped = await sit(added.test_url, answering, stop_after=4)
    assert (stopped.outcome, len(stopped.items)) == (Outcome.STOPPED, 4)
    rest = await sit(added.test_url, answering)
    delivery = FORMS[9001].delivery
    assert delivery.least <= len(stopped.items | rest.items) <= delivery.most
    assert not stopped.items & rest.items
    assert (await isograd.results(form_id=9001, email=email)).value == rest.value


# What a page shows and what is answered to it


def shown(name: str) -> tuple[Form, Page, PageForm]:
    made = Form.from_json(form({**one_of_each()[name], "id": "q"}))
    return made, Page("question", {"item": "q", "form-id": "363"}, language="en"), PageForm("question", "")


@pytest.mark.parametrize("name", [name for name in one_of_each() if name not in ("choice", "several", "text")])
@pytest.mark.parametrize(("ability", "worth"), [(40.0, 1), (-40.0, 0)])
def test_every_type_is_answered_right_or_wrong(name: str, ability: float, worth: int) -> None:
    made, page, fields = shown(name)
    for seed in range(10):
        answer = OfAbility([made], ability, seed).answer(page, fields)
        assert made.items[0].success(answer, partial=True, language="en") == worth


def test_of_two_forms_with_one_item_id_the_one_shown_is_answered() -> None:
    one, two = (Form.from_json(form(choice("q", right=right), id=number)) for right, number in (("a", 1), ("b", 2)))
    fields = PageForm("question", "", answers=list("abcd"))
    for number, right in ((1, "a"), (2, "b")):
        page = Page("question", {"item": "q", "form-id": str(number)})
        assert OfAbility([one, two], 40.0, 1).answer(page, fields) == [right]
    fields.answers = list("xyz")
    with pytest.raises(BankLacksItem):
        OfAbility([one, two], 40.0, 1).answer(Page("question", {"item": "q"}), fields)


def test_the_scaling_constant_of_the_form_counts() -> None:
    plain, scaled = (
        Form.from_json(form(choice("q", parameters={"a": 1.0, "b": 0.0}), scaling_constant=constant))
        for constant in (1.0, 1.7)
    )
    page, fields = Page("question", {"item": "q"}), PageForm("question", "", answers=list("abcd"))
    right = [
        sum(answering.answer(page, fields) == ["a"] for _ in range(2000))
        for answering in (OfAbility([plain], 1.0, 7), OfAbility([scaled], 1.0, 7))
    ]
    assert abs(right[0] - 2000 * 0.7311) < 90
    assert abs(right[1] - 2000 * 0.8455) < 75


def test_reading_the_fields_of_every_type() -> None:
    read = read_page(
        """<main data-page="question"><form data-form="question"><fieldset disabled>
        <select name="answer-10"><option value="">…</option><option value="x">X</option></select>
        <input type="text" name="answer-2">
        <select name="answer-1"><option value="a">A<option value="b" selected>B</select>
        <input type="number" name="answer-0" min="-5" max="1000"><input type="number" name="place-k" min="1" max="3">
        <input type="hidden" name="seen" value="s"></fieldset></form>
        <form data-form="pause"><input type="number" name="answer"></form></main>"""
    ).form
    assert read is not None
    assert read.gaps == [
        Gap("answer-0", lowest=-5, highest=1000), Gap("answer-1", ["a", "b"]), Gap("answer-2"), Gap("answer-10", ["x"]),
    ]  # fmt: skip
    assert (read.places, read.closed, read.fields) == (["k"], True, [("seen", "s")])


def test_at_random_fills_each_field_with_what_it_takes() -> None:
    gaps = [Gap("answer-0", ["a", "b"]), Gap("answer-1", lowest=-3, highest=3), Gap("answer-2")]
    listed, number, text = AtRandom(3).answer(Page(), PageForm("", "", gaps=gaps))
    assert listed in {"a", "b"}
    assert -3 <= int(number) <= 3
    assert text.isdigit()
    assert sorted(AtRandom(3).answer(Page(), PageForm("", "", places=["x", "y", "z"]))) == ["x", "y", "z"]

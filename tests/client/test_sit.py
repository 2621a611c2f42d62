"""Sitting tests: against the real station's pages, and with pages and faults of one's own."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from isodesk.banks.form_files import read_bank
from isodesk.client import sit as sitting_module
from isodesk.client.answering import AtRandom, BankLacksItem, OfAbility
from isodesk.client.isograd import Isograd
from isodesk.client.pages import Page, PageForm, read_page
from isodesk.client.sit import Outcome, Sitting, sit
from isodesk.exam.forms import Form
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.scoring import score
from isodesk.protocol.actions.tests import TestAdded
from isodesk.protocol.values import Gender, TestStatus
from isodesk.resources import resource
from tests.support.misbehaving import Conduct, Exchange, Server, drop, http, page, raw
from tests.support.station import RunningStation

SPREADSHEETS, PYTHON, CERTIFICATE = 363, 371, 520
BANK = read_bank(resource("sample", "forms"))


async def registered(isograd: Isograd, email: str, form_id: int, session_id: int | None = None) -> TestAdded:
    await isograd.create_candidate(gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple")
    return await isograd.add_test(form_id=form_id, email=email, session_id=session_id)


# On the real pages


@pytest.mark.parametrize("form_id", [SPREADSHEETS, PYTHON])
async def test_the_station_grades_what_was_answered(isograd: Isograd, email: str, form_id: int) -> None:
    added = await registered(isograd, email, form_id)
    sitting = await sit(added.test_url, OfAbility(BANK.values(), 40.0, seed=1))
    results = await isograd.results(form_id=form_id, email=email)
    assert sitting.to_json() == {
        "pla_tst_id": added.planned_test_id,
        "status": 3,
        "answered": len(BANK[form_id].items),
        "gra_typ_id": int(results.grade_type),
        "num_val": results.value,
    }
    assert results.value == results.maximum


async def test_the_same_seed_gives_the_same_grade(isograd: Isograd, email: str) -> None:
    grades: list[float | None] = []
    for seed in (5, 5, 6):
        added = await registered(isograd, f"{len(grades)}.{email}", SPREADSHEETS)
        grades.append((await sit(added.test_url, AtRandom(seed))).value)
    assert grades[0] == grades[1]


async def test_a_form_that_shows_no_result(isograd: Isograd, email: str) -> None:
    added = await registered(isograd, email, CERTIFICATE)
    sitting = await sit(added.test_url, AtRandom(1))
    assert (sitting.outcome, sitting.status) == (Outcome.HANDED_IN, TestStatus.COMPLETED)
    assert (sitting.grade_type, sitting.value) == (None, None)


async def test_stopped_as_asked_and_gone_on(isograd: Isograd, email: str) -> None:
    added = await registered(isograd, email, PYTHON)
    total = len(BANK[PYTHON].items)
    stopped = await sit(added.test_url, AtRandom(1), stop_after=3)
    assert (stopped.outcome, stopped.status, len(stopped.items)) == (Outcome.STOPPED, TestStatus.STARTED, 3)
    assert (await isograd.test_status(planned_test_id=added.planned_test_id)).status is TestStatus.STARTED
    rest = await sit(added.test_url, AtRandom(1))
    assert (rest.outcome, len(rest.items)) == (Outcome.HANDED_IN, total - 3)


async def test_stopped_before_handing_in(isograd: Isograd, email: str) -> None:
    added = await registered(isograd, email, PYTHON)
    stopped = await sit(added.test_url, AtRandom(1), stop_after=len(BANK[PYTHON].items))
    assert (stopped.outcome, stopped.status) == (Outcome.STOPPED, TestStatus.STARTED)


async def test_stopped_before_handing_in_and_gone_on(isograd: Isograd, email: str) -> None:
    added = await registered(isograd, email, PYTHON)
    await sit(added.test_url, AtRandom(1), stop_after=len(BANK[PYTHON].items))
    rest = await sit(added.test_url, AtRandom(1))
    assert (rest.outcome, len(rest.items)) == (Outcome.HANDED_IN, 0)


async def test_the_code_of_a_session(isograd: Isograd, email: str) -> None:
    now = datetime.now(ZoneInfo("Europe/Paris")).replace(tzinfo=None)
    session = await isograd.create_session(
        description="Lundi", start=now - timedelta(hours=1), end=now + timedelta(hours=1), code="ouvre-toi"
    )
    added = await registered(isograd, email, PYTHON, session.session_id)
    assert (await sit(added.test_url, AtRandom(1))).outcome is Outcome.LINK_REFUSED
    assert (await sit(added.test_url, AtRandom(1), code="faux")).outcome is Outcome.LINK_REFUSED
    assert (await sit(added.test_url, AtRandom(1), code="ouvre-toi")).outcome is Outcome.HANDED_IN


async def test_links_that_lead_to_no_test(isograd: Isograd, email: str, centre: RunningStation) -> None:
    added = await registered(isograd, email, PYTHON)
    await isograd.delete_test(planned_test_id=added.planned_test_id)
    for url in (added.test_url, f"{centre.url}/test/nonsense", f"{centre.url}/.well-known/isodesk-station"):
        sitting = await sit(url, AtRandom(1))
        assert (sitting.outcome, sitting.planned_test_id) == (Outcome.LINK_REFUSED, None)
        assert sitting.reason


async def test_a_bank_of_another_test(isograd: Isograd, email: str) -> None:
    added = await registered(isograd, email, PYTHON)
    with pytest.raises(BankLacksItem):
        await sit(added.test_url, OfAbility([BANK[SPREADSHEETS]], 0.0, seed=1))


# Answering as somebody of an ability would


def question(form: Form, number: int) -> tuple[Page, PageForm]:
    item = form.items[number]
    assert isinstance(item, ChoiceItem)
    data = {"item": item.item_id, "total": str(len(form.items)), "number": str(number + 1)}
    keys = [option.key for option in item.options]
    return Page("question", data), PageForm("question", "", answers=keys, several=item.several)


@pytest.mark.parametrize("form_id", BANK)
@pytest.mark.parametrize("ability", [-2.0, 0.0, 1.5])
def test_right_as_often_as_somebody_of_that_ability(form_id: int, ability: float) -> None:
    form, times = BANK[form_id], 300
    answering = OfAbility([form], ability, seed=7)
    right, expected, spread = 0, 0.0, 0.0
    for number, item in enumerate(form.items):
        if not isinstance(item, ChoiceItem):
            continue  # people mark it
        chance = item.chance(ability)
        expected += times * chance
        spread += times * chance * (1 - chance)
        answers = [answering.answer(*question(form, number)) for _ in range(times)]
        right += sum(item.success(answer, partial=True) == 1 for answer in answers)
    assert abs(right - expected) < 4 * spread**0.5 + 1


def test_a_wrong_answer_is_worth_nothing() -> None:
    form = BANK[SPREADSHEETS]
    answering = OfAbility([form], -40.0, seed=7)
    answers = {item.item_id: answering.answer(*question(form, number)) for number, item in enumerate(form.items)}
    guessed = sum(item.chance(-40.0) for item in form.items)
    assert float(score(form, answers).value) <= 1000 * (guessed + 2) / len(form.items)


def test_at_random_ticks_something_allowed() -> None:
    answering, single, several = AtRandom(3), PageForm("", "", answers=["a", "b", "c"]), PageForm("", "")
    several.answers, several.several = ["a", "b", "c"], True
    singles = {tuple(answering.answer(Page(), single)) for _ in range(60)}
    assert singles == {("a",), ("b",), ("c",)}
    assert {len(answering.answer(Page(), several)) for _ in range(60)} == {1, 2, 3}


@pytest.mark.parametrize("answering", [AtRandom(3), OfAbility(BANK.values(), 0.0, seed=3)], ids=["random", "able"])
@pytest.mark.parametrize("longest", [1, 20, 4000])
def test_writes_what_is_to_be_written(answering: AtRandom | OfAbility, longest: int) -> None:
    (text,) = answering.answer(Page(), PageForm("", "", longest=longest))
    assert 0 < len(text) <= longest


@pytest.mark.parametrize(("language", "begins"), [("fr", "Réponse d’essai"), ("en", "Trial answer"), ("el", "Trial")])
def test_writes_in_the_language_of_the_page(language: str, begins: str) -> None:
    page = read_page(f'<html lang="{language}"><main data-page="question"></main></html>')
    (text,) = AtRandom(3).answer(page, PageForm("", "", longest=4000))
    assert text.startswith(begins)


# Reading pages


def test_reading_a_page_as_a_browser_would() -> None:
    read = read_page(
        """<!doctype html><header><form data-form="logout"><input type="hidden" name="token" value="no"></form></header>
        <main data-page="question" data-planned-test="7" data-item="i&amp;1" data-number="2" data-total="9">
        <form method="post" action="/go?a=1&amp;b=2" data-form="question"><input type=hidden name=token value=t>
        <select name="language"><option value="fr">Français<option value="en" selected>English</select>
        <input type="checkbox" name="answer" value="a&quot;"><input type="checkbox" name="answer" value="b" checked>
        <button name="go" value="next">Suivant</button><button name="go" value="previous">x</button></form></main>"""
    )
    assert (read.kind, read.number("planned-test"), read.data["item"]) == ("question", 7, "i&1")
    assert read.form is not None
    assert (read.form.action, read.form.fields) == ("/go?a=1&b=2", [("token", "t"), ("language", "en")])
    assert (read.form.answers, read.form.several) == (['a"', "b"], True)
    assert read.form.buttons == ["next", "previous"]


@pytest.mark.parametrize("html", ["", "<main>", "<p>hello", "\x00<<<>>>&#xffffff;", '<form data-form="x"></form>'])
def test_what_is_no_page_of_a_test(html: str) -> None:
    read = read_page(html)
    assert (read.kind, read.form) == ("", None)


def test_numbers_that_are_none() -> None:
    read = read_page('<main data-page="result" data-status="three" data-value="nan" data-grade-type="٣">')
    assert (read.number("status"), read.decimal("value"), read.number("grade-type")) == (None, None, None)


# Faults on the way


@dataclass
class Pages:
    """Two questions, served by a server whose answers can be spoilt."""

    spoilt: dict[int, Conduct]
    seen: int = 0
    answered: int = 0

    async def __call__(self, exchange: Exchange) -> None:
        self.seen += 1
        if exchange.request.method == "POST":
            self.answered += 1
        conduct = self.spoilt.get(self.seen)
        await (conduct or self._page())(exchange)

    def _page(self) -> Conduct:
        if self.answered >= 2:
            return raw(http(200, b'<main data-page="finished" data-planned-test="7" data-status="3">'))
        question = f"""<main data-page="question" data-planned-test="7" data-item="i{self.answered}" data-number="1"
            data-total="2"><form method="post" data-form="question"><input type="radio" name="answer" value="a">"""
        return raw(http(200, question.encode()))


async def sat(spoilt: dict[int, Conduct]) -> tuple[Sitting, Pages]:
    pages = Pages(spoilt)
    async with Server(other={"/test/x": pages}) as server:
        return await sit(f"{server.url}/test/x", AtRandom(1)), pages


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting_module, "_PAUSES", (0.01, 0.01, 0.01))


@pytest.mark.parametrize(
    "fault", [drop, page(500), raw(http(200, b"<main")[:-1], then_close=True)], ids=["dropped", "500", "half"]
)
async def test_a_fault_on_the_way_is_met_by_opening_the_link_again(fault: Conduct) -> None:
    sitting, pages = await sat({2: fault})
    assert (sitting.outcome, sitting.status) == (Outcome.HANDED_IN, TestStatus.COMPLETED)
    assert pages.seen == 4


async def test_a_fault_at_first_is_told_at_once() -> None:
    sitting, pages = await sat({1: page(503)})
    assert (sitting.outcome, pages.seen) == (Outcome.NOT_REACHED, 1)


async def test_faults_without_end_are_told() -> None:
    sitting, pages = await sat({number: page(503) for number in range(2, 20)})
    assert (sitting.outcome, sitting.planned_test_id, pages.seen) == (Outcome.NOT_REACHED, 7, 5)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/test/x", "ftp://127.0.0.1/x", "http://[", "not an address"])
async def test_an_address_where_nobody_is(url: str) -> None:
    assert (await sit(url, AtRandom(1))).outcome is Outcome.NOT_REACHED


async def test_pages_without_end_come_to_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting_module, "_MOST_PAGES", 10)
    start = raw(http(200, b'<main data-page="start" data-planned-test="7"><form method="post" data-form="start">'))
    async with Server(other={"/test/x": start}) as server:
        sitting = await asyncio.wait_for(sit(f"{server.url}/test/x", AtRandom(1)), 5)
    assert sitting.outcome is Outcome.NOT_REACHED
    assert len(server.received) == 11

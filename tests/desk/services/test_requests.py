"""What the platform is told, letter by letter, of everything that a person entered."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Invitation, Registration, SessionDraft
from isodesk.desk.services.rows import OutboxCounts
from isodesk.protocol.values import Gender, Language
from tests.desk.services.between import Between
from tests.desk.services.offices import ASSESSMENT, open_desk, person, the_candidate, the_tests
from tests.desk.services.rich import rich_seed
from tests.support.misbehaving import Exchange
from tests.support.station import RunningStation, running_station

MORNING = (datetime(2030, 5, 1, 9), datetime(2030, 5, 1, 12, 30))  # noqa: DTZ001 - wall times


@dataclass
class Listening(Between):
    """Keeps what was asked: the form of every call, without the action's number."""

    forms: list[tuple[int, dict[str, str]]] = field(default_factory=list)

    async def conduct(self, exchange: Exchange) -> None:
        if exchange.request.path == "/api/usage":
            form = dict(exchange.request.form)
            self.forms.append((int(form.pop("act_id")), form))
        await super().conduct(exchange)

    def told(self, action: int) -> list[dict[str, str]]:
        """What was told with the calls of one action, in their order."""
        return [form for number, form in self.forms if number == action]


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station with enough credits of every type."""
    folder = tmp_path_factory.mktemp("centre")
    with running_station(folder / "station", seed=rich_seed(folder)) as running:
        yield running


@pytest.fixture
async def front(station: RunningStation) -> AsyncIterator[Listening]:
    async with Listening(station.url) as listening:
        yield listening


@pytest.fixture
async def desk(tmp_path: Path, front: Listening) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, front.url) as opened:
        await opened.ready()
        yield opened


async def number_of(desk: Desk, candidate: int) -> str:
    return str((await the_candidate(desk, candidate)).platform_id)


async def sent(desk: Desk) -> None:
    assert await desk.outbox.wait_idle() == OutboxCounts()


async def test_all_that_was_entered_of_a_candidate_is_told(desk: Desk, front: Listening) -> None:
    everything = person(
        gender=Gender.FEMALE,
        language=Language.GREEK,
        group_number=11,
        job_id=21,
        external_id="R-1",
        extra_time_percent=33,
        country="Belgique",
        password="very secret words",
        keep_password=True,
    )
    grouped, plain = person(group="2026 /  Soir", gender=Gender.MALE), person()
    for draft in (everything, grouped, plain):
        await desk.candidates.add(draft)
        await sent(desk)
    names = {"fst_nam": "Zoé", "lst_nam": "Ébauche"}
    assert front.told(1) == [
        {
            **names,
            "gen_id": "2",
            "ema": everything.email,
            "lan_id": "7",
            "ext_id": "R-1",
            "dep_id": "11",
            "job_id": "21",
            "xtr_tim_fac": "33",
            "psw": "very secret words",
            "no_psw_rst": "1",
        },
        {**names, "gen_id": "1", "ema": grouped.email, "ext_dep_id": "2026 / Soir"},
        {**names, "gen_id": "3", "ema": plain.email},
    ]


async def test_of_a_change_only_what_differs_is_told(desk: Desk, front: Listening) -> None:
    draft = person(gender=Gender.MALE, language=Language.FRENCH, country="France")
    candidate = await desk.candidates.add(draft)
    await sent(desk)
    number = await number_of(desk, candidate)
    every = person(given_name="A", family_name="B", gender=Gender.FEMALE, language=Language.ENGLISH)
    for changed in (
        replace(draft, country="Belgique"),
        replace(draft, given_name="Inès"),
        replace(draft, given_name="Inès", gender=Gender.NOT_PROVIDED),
        replace(draft, given_name="Inès", gender=Gender.NOT_PROVIDED, language=Language.DUTCH),
        every,
    ):
        await desk.candidates.update(candidate, changed)
        await sent(desk)
    assert front.told(51) == [
        {"can_id": number, "fst_nam": "Inès"},
        {"can_id": number, "gen_id": "3"},
        {"can_id": number, "lan_id": str(int(Language.DUTCH))},
        {
            "can_id": number,
            "gen_id": "2",
            "ema": every.email,
            "fst_nam": "A",
            "lst_nam": "B",
            "lan_id": str(int(Language.ENGLISH)),
        },
    ]
    await desk.candidates.anonymise(candidate)
    await sent(desk)
    await desk.candidates.delete([candidate])
    await sent(desk)
    assert (front.told(12), front.told(24)) == ([{"ema": every.email}], [{"can_id": number}])


async def test_all_that_was_entered_of_a_registration_is_told(desk: Desk, front: Listening) -> None:
    draft = person()
    candidate = await desk.candidates.add(draft)
    with_code = SessionDraft("Matin", MORNING[0], MORNING[1], "ABCD")
    sessions = await desk.sessions.create_all([with_code, replace(with_code, description="Sans code", code="")])
    options = Registration(
        ASSESSMENT,
        sessions[0],
        proctored=True,
        full_screen=True,
        limit=3,
        limit_days=30,
        tests_by_credit=2,
        return_page="https://lms.example/back",
        callback_page="https://lms.example/done",
        cpf_id="CPF-1",
    )
    for registration in (options, replace(options, another=True), Registration(ASSESSMENT, another=True)):
        await desk.tests.register([candidate], registration)
        await sent(desk)
    times = {"sta_dat": "2030-05-01 09:00", "end_dat": "2030-05-01 12:30"}
    assert front.told(11) == [{**times, "des": "Matin", "psw": "ABCD"}, {**times, "des": "Sans code"}]
    plain = {"tst_frm_id": str(ASSESSMENT), "ema": draft.email}
    everything = {
        **plain,
        "ses_id": str((await desk.sessions.one(sessions[0])).platform_id),
        "add_pro": "1",
        "nee_ful_scr": "1",
        "max_num_tst": "3",
        "max_num_tst_per": "30",
        "nb_test_by_credit": "2",
        "rtn_pag": "https://lms.example/back",
        "cal_bac_pag": "https://lms.example/done",
        "cpf_id": "CPF-1",
    }
    assert (front.told(2), front.told(9)) == ([everything], [everything, plain])


async def test_what_is_asked_about_a_test_names_it(desk: Desk, front: Listening) -> None:
    draft = person()
    candidate = await desk.candidates.add(draft)
    tests = [(await desk.tests.register([candidate], Registration(ASSESSMENT, another=True)))[0] for _ in range(2)]
    await sent(desk)
    rows = {row.id: row for row in await the_tests(desk)}
    numbers = [str(rows[test].platform_id) for test in tests]
    await desk.tests.set_proctored(tests[1:], proctored=True)
    await sent(desk)
    await desk.tests.set_proctored(tests[1:], proctored=False)
    await sent(desk)
    await desk.tests.delete(tests[1:])
    await sent(desk)
    named = {"pla_tst_id": numbers[1]}
    assert (front.told(16), front.told(17), front.told(23)) == ([named], [named], [named])
    await sit(rows[tests[0]].url, AtRandom(1))
    desk.change_settings(language="fr")
    await desk.results.fetch(tests[:1])
    await desk.reports.get(tests[0], Language.FRENCH)
    await desk.reports.get(tests[0])
    await desk.tests.add_confirmation(tests[0])
    await sent(desk)
    asked = {"tst_frm_id": str(ASSESSMENT), "ema": draft.email, "pla_tst_id": numbers[0]}
    assert front.told(4)[-1] == asked
    french = str(int(Language.FRENCH))
    assert front.told(5) == [{**asked, "des_lan_id": french}]
    assert front.told(6) == [{**asked, "lan_id": french}, asked]
    assert front.told(58) == [{"pla_tst_id": numbers[0]}]


async def test_a_mail_names_whom_about_what_and_when(desk: Desk, front: Listening) -> None:
    candidates = [await desk.candidates.add(person()) for _ in range(2)]
    first, second = await desk.tests.register(candidates, Registration(ASSESSMENT))
    [third] = await desk.tests.register(candidates[:1], Registration(ASSESSMENT, another=True))
    await sent(desk)
    numbers = {row.id: row.platform_id for row in await the_tests(desk)}
    await desk.mails.send_for_tests([first, third], Invitation(41, date(2030, 4, 1), "centre@example.org"))
    await sent(desk)
    await desk.mails.send_for_tests([second], Invitation(41))
    await sent(desk)
    await desk.mails.send_to_candidates(candidates[1:], Invitation(41, sender="centre@example.org"), again=True)
    await sent(desk)
    assert front.told(42) == [
        {
            "mai_tem_id": "41",
            "pla_tst_ids": f"{numbers[first]},{numbers[third]}",
            "sen_dat": "2030-04-01",
            "for_sen": "1",
            "ema_sen": "centre@example.org",
        },
        {"mai_tem_id": "41", "pla_tst_ids": str(numbers[second])},
        {"mai_tem_id": "41", "can_id": await number_of(desk, candidates[1]), "ema_sen": "centre@example.org"},
    ]

"""Every bound of what is entered: what just passes, what just doesn't, and what is said of it."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from isodesk.desk.errors import InvalidInput, NotPossible
from isodesk.desk.services.checking import (
    candidate_faults,
    email_fault,
    form_faults,
    group_fault,
    invitation_faults,
    registration_faults,
    session_faults,
)
from isodesk.desk.services.drafts import CandidateDraft, FormDraft, Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.zones import Zone
from tests.desk.services.offices import NOBODY, account_at, intents, open_desk

LARGEST = 2**31 - 1
ADA = CandidateDraft("Ada", "Exemple", "ada@example.org")
PLAIN = Registration(101)
TODAY = date(2026, 11, 22)
MAIL = Invitation(41)
PARIS = Zone()
MORNING = SessionDraft("Morning", datetime(2026, 12, 1, 9), datetime(2026, 12, 1, 12))  # noqa: DTZ001 - wall times


def too_long(field: str, maximum: int) -> Fault:
    return Fault(field, "too_long", {"maximum": maximum})


def out_of_range(field: str, minimum: int, maximum: int) -> Fault:
    return Fault(field, "out_of_range", {"minimum": minimum, "maximum": maximum})


def address(length: int) -> str:
    return "a@" + "b" * (length - 10) + ".example"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"given_name": "x" * 255, "family_name": "x" * 255, "group": "x" * 255},
        {"country": "x" * 255, "external_id": "x" * 255},
        {"password": "x" * 128, "keep_password": True},
        {"group_number": 1, "job_id": 1, "extra_time_percent": 0},
        {"group_number": LARGEST, "job_id": LARGEST, "extra_time_percent": 500},
        {"group": "#7", "group_number": 7},
        {"group": "2026 / Evening / A"},
        {"group": "2026/Evening"},
        {"email": address(254)},
        {"given_name": "Zoé\u00a0Anne"},
    ],
)
def test_what_just_passes_of_a_candidate(fields: dict[str, object]) -> None:
    assert candidate_faults(replace(ADA, **fields)) == []  # type: ignore[arg-type]  # as the test names them


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"given_name": ""}, Fault("given_name", "missing")),
        ({"family_name": " \t"}, Fault("family_name", "missing")),
        ({"email": ""}, Fault("email", "missing")),
        ({"given_name": "x" * 256}, too_long("given_name", 255)),
        ({"family_name": "x" * 256}, too_long("family_name", 255)),
        ({"group": "x" * 256}, too_long("group", 255)),
        ({"country": "x" * 256}, too_long("country", 255)),
        ({"external_id": "x" * 256}, too_long("external_id", 255)),
        ({"password": "x" * 129}, too_long("password", 128)),
        ({"email": address(255)}, too_long("email", 254)),
        ({"email": "ada.example.org"}, Fault("email", "not_an_address")),
        ({"email": "a da@example.org"}, Fault("email", "not_an_address")),
        ({"keep_password": True}, Fault("password", "missing")),
        ({"group_number": 0}, out_of_range("group_number", 1, LARGEST)),
        ({"job_id": LARGEST + 1}, out_of_range("job_id", 1, LARGEST)),
        ({"group": "A", "group_number": 7}, Fault("group_number", "not_both")),
        ({"extra_time_percent": -1}, out_of_range("extra_time_percent", 0, 500)),
        ({"extra_time_percent": 501}, out_of_range("extra_time_percent", 0, 500)),
        ({"group": "A /  / B"}, Fault("group", "empty_level")),
        ({"country": "a\x00b"}, Fault("country", "control_character")),
        ({"external_id": "\ud800"}, Fault("external_id", "control_character")),
    ],
)
def test_what_just_does_not_pass_of_a_candidate(fields: dict[str, object], fault: Fault) -> None:
    assert candidate_faults(replace(ADA, **fields)) == [fault]  # type: ignore[arg-type]  # as the test names them


def test_all_faults_of_a_candidate_are_told_at_once() -> None:
    faults = candidate_faults(CandidateDraft(group="x" * 256, extra_time_percent=-1, job_id=-1))
    assert [each.field for each in faults] == [
        "given_name",
        "family_name",
        "email",
        "group",
        "job_id",
        "extra_time_percent",
    ]


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({}, []),
        ({"code": "x" * 128, "description": "x" * 255}, []),
        ({"code": "x" * 129}, [too_long("code", 128)]),
        ({"description": "x" * 256}, [too_long("description", 255)]),
        ({"description": " "}, [Fault("description", "missing")]),
        ({"end": MORNING.start}, [Fault("end", "end_before_start")]),
        ({"end": MORNING.start.replace(minute=1)}, []),
        (
            {"start": datetime(2026, 3, 29, 2, 30), "end": datetime(2026, 3, 29, 1)},  # noqa: DTZ001 - wall times
            [Fault("start", "skipped_time", {"zone": "Europe/Paris"})],
        ),
        (
            {"start": datetime(2026, 3, 28, 2, 30), "end": datetime(2026, 3, 29, 2)},  # noqa: DTZ001 - wall times
            [Fault("end", "skipped_time", {"zone": "Europe/Paris"})],
        ),
    ],
)
def test_bounds_of_a_session(fields: dict[str, object], faults: list[Fault]) -> None:
    assert session_faults(replace(MORNING, **fields), PARIS) == faults  # type: ignore[arg-type]  # as the test names them


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({"limit": 1, "limit_days": 1, "tests_by_credit": 2, "cpf_id": "x" * 255}, []),
        ({"limit": LARGEST, "limit_days": 36_500, "tests_by_credit": 4}, []),
        ({"return_page": "https://example.org/back", "callback_page": "http://example.org/?test=1"}, []),
        ({"limit": 0}, [out_of_range("limit", 1, LARGEST)]),
        ({"limit": LARGEST + 1}, [out_of_range("limit", 1, LARGEST)]),
        ({"limit_days": 0}, [out_of_range("limit_days", 1, 36_500)]),
        ({"limit_days": 36_501}, [out_of_range("limit_days", 1, 36_500)]),
        ({"tests_by_credit": 1}, [out_of_range("tests_by_credit", 2, 4)]),
        ({"tests_by_credit": 5}, [out_of_range("tests_by_credit", 2, 4)]),
        ({"cpf_id": "x" * 256}, [too_long("cpf_id", 255)]),
        ({"return_page": "example"}, [Fault("return_page", "not_a_page")]),
        ({"callback_page": "https://example.org/a b"}, [Fault("callback_page", "not_a_page")]),
    ],
)
def test_bounds_of_a_registration(fields: dict[str, object], faults: list[Fault]) -> None:
    assert registration_faults(replace(PLAIN, **fields)) == faults  # type: ignore[arg-type]  # as the test names them


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({}, []),
        ({"template_id": 1, "send_on": date(2026, 11, 23), "sender": "centre@example.org"}, []),
        ({"template_id": LARGEST}, []),
        ({"template_id": 0}, [out_of_range("template_id", 1, LARGEST)]),
        ({"template_id": LARGEST + 1}, [out_of_range("template_id", 1, LARGEST)]),
        ({"send_on": TODAY}, [Fault("send_on", "not_in_the_future")]),
        ({"sender": "centre"}, [Fault("sender", "not_an_address")]),
    ],
)
def test_bounds_of_a_mail(fields: dict[str, object], faults: list[Fault]) -> None:
    assert invitation_faults(replace(MAIL, **fields), TODAY) == faults  # type: ignore[arg-type]  # as the test names them


def test_bounds_of_what_is_said_of_a_form() -> None:
    for kind in ("", "assessment", "certification", "positioning"):
        assert form_faults(FormDraft("x" * 255, kind, "x" * 255)) == []
    assert form_faults(FormDraft("x" * 256, "exam", "x" * 256)) == [
        too_long("name", 255),
        too_long("credit_kind", 255),
        Fault("kind", "unknown_kind"),
    ]


def test_one_field_is_checked_under_its_own_name() -> None:
    assert email_fault("sender", "x") == Fault("sender", "not_an_address")
    assert email_fault("sender", "a@example.org") is None
    assert group_fault("target", " / A") == Fault("target", "empty_level")
    assert group_fault("target", "") is None


async def test_what_is_refused_says_the_same_as_checking_does(tmp_path: Path) -> None:
    async with open_desk(tmp_path, NOBODY, start=False) as desk:
        candidate = await desk.candidates.add(ADA)
        session = await desk.sessions.create(MORNING)
        somebody = replace(ADA, given_name="", job_id=0)
        window = replace(MORNING, description="", end=MORNING.start)
        registration, mail, form = replace(PLAIN, limit=0), replace(MAIL, template_id=0), FormDraft(kind="exam")
        account = replace(account_at("http://a.example"), name="", zone="")
        people, sessions = desk.candidates.check(somebody), desk.sessions.check(window)
        for work, faults in (
            (desk.candidates.add(somebody), people),
            (desk.candidates.update(candidate, somebody), people),
            (desk.sessions.create(window), sessions),
            (desk.sessions.change(session, window), sessions),
            (desk.registering.register([candidate], [PLAIN, registration]), desk.registering.check(registration)),
            (desk.mails.send_to_candidates([candidate], mail), desk.mails.check(mail)),
            (desk.forms.describe(101, form), desk.forms.check(form)),
            (desk.groups.move([candidate], "A /  / B"), desk.groups.check("A /  / B")),
            (desk.accounts.add(account, "s"), desk.accounts.check(account, "s")),
        ):
            assert faults
            with pytest.raises(InvalidInput) as raised:
                await work
            assert raised.value.parameters == {"faults": faults}


async def test_what_is_not_possible_says_what_stands_against_it(tmp_path: Path) -> None:
    async with open_desk(tmp_path, NOBODY, start=False) as desk:
        people = [await desk.candidates.add(replace(ADA, email=f"ada{number}@example.org")) for number in range(3)]
        await desk.tests.register(people[:2], PLAIN)
        tests = list(await desk.tests.ids(PageQuery()))
        await desk.mails.send_to_candidates(people[:2], MAIL)
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE intent SET state = 'done' WHERE action = 2")
        )
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE planned_test SET platform_id = 900 WHERE id = ?", tests[:1])
        )
        [waiting, *_] = await intents(desk, "waiting")
        for work, told in (
            (desk.mails.send_to_candidates(people, MAIL), {"reason": "mailed_already", "people": 2}),
            (desk.outbox.number_test(tests[1], 900), {"reason": "number_taken", "id": tests[0]}),
            (desk.outbox.number_test(tests[0], 901), {"reason": "number_known"}),
            (desk.outbox.settle(waiting.id, Settling.AS_DONE), {"reason": "nothing_to_decide"}),
            (desk.tests.add_confirmation(tests[0]), {"reason": "not_completed"}),
            (desk.candidates.anonymise(people[2]), {"reason": "not_sent_yet"}),
        ):
            with pytest.raises(NotPossible) as raised:
                await work
            assert raised.value.parameters == told
        await desk.outbox.number_test(tests[1], 901)
        assert {row.platform_id for row in await desk.tests.page(PageQuery(), 0, 9)} == {900, 901}

"""Registration mails: now or on a day, and never a second one without a person saying so."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from isodesk.client.isograd import Isograd
from isodesk.desk.errors import InvalidInput, NoAccount, NotFound, NotPossible
from isodesk.desk.services.drafts import Invitation, Registration
from isodesk.desk.services.mails import MailPlan
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.settings import MailTemplate
from isodesk.protocol.actions.candidates import CandidateLink
from tests.desk.services.offices import ASSESSMENT, intents, open_desk, person, the_candidate
from tests.support.station import RunningStation

TEMPLATE = 41


async def test_who_got_one_is_named_before_and_gets_another_only_if_meant(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        ada, ben = await desk.candidates.add(person(given_name="Ada")), await desk.candidates.add(person())
        await desk.tests.register([ada], Registration(ASSESSMENT))
        plan = await desk.mails.plan([ada, ben])
        assert plan == MailPlan(2, [], 1, 0)
        await desk.mails.send_to_candidates([ada], Invitation(TEMPLATE))
        await desk.outbox.wait_idle()
        [before] = (await desk.mails.plan([ada, ben])).before
        assert (before.candidate_id, before.name, before.send_on, before.mails) == (ada, "Ada Ébauche", None, 1)
        assert abs(before.at - desk.context.clock()) < 60
        with pytest.raises(NotPossible) as raised:
            await desk.mails.send_to_candidates([ada, ben], Invitation(TEMPLATE))
        assert raised.value.parameters == {"reason": "mailed_already", "people": 1}
        assert await desk.mails.plan([ada, ben]) == MailPlan(2, [before], 1, 0)
        assert await desk.mails.plan([ben]) == MailPlan(1, [], 1, 0)
        assert not (await desk.candidates.detail(ben)).mails
        await desk.mails.send_to_candidates([ada, ben], Invitation(TEMPLATE), again=True)
        await desk.outbox.wait_idle()
        assert [each.mails for each in (await desk.mails.plan([ada, ben])).before] in ([2, 1], [1, 2])


async def test_a_mail_that_was_refused_or_taken_back_counts_for_none(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.mails.send_to_candidates([candidate], Invitation(999))
        await desk.outbox.wait_idle()
        assert [each.state for each in (await desk.candidates.detail(candidate)).mails] == [IntentState.REFUSED]
        assert not (await desk.mails.plan([candidate])).before
    async with open_desk(tmp_path, station.url, start=False) as desk:
        await desk.mails.send_to_candidates([candidate], Invitation(TEMPLATE))
        newest, *_ = await intents(desk)
        await desk.outbox.cancel([newest.id])
        assert not (await desk.mails.plan([candidate])).before
        await desk.mails.send_to_candidates([candidate], Invitation(TEMPLATE))


async def test_a_day_is_one_to_come_at_eight_in_the_account_s_zone(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        today = desk.mails.today()
        for day in (today, today - timedelta(days=1)):
            assert [fault.code for fault in desk.mails.check(Invitation(TEMPLATE, day))] == ["not_in_the_future"]
        tomorrow = today + timedelta(days=1)
        at = desk.mails.sent_at(tomorrow)
        assert desk.context.zone().wall(at) == datetime(tomorrow.year, tomorrow.month, tomorrow.day, 8)  # noqa: DTZ001 - wall
        candidate = await desk.candidates.add(person())
        with pytest.raises(InvalidInput):
            await desk.mails.send_to_candidates([candidate], Invitation(TEMPLATE, today))
        await desk.mails.send_to_candidates([candidate], Invitation(TEMPLATE, tomorrow, "centre@example.org"))
        assert (await desk.outbox.wait_idle()).refused == 0
        [mail] = (await desk.candidates.detail(candidate)).mails
        assert (mail.send_on, mail.state) == (tomorrow, IntentState.DONE)
        [before] = (await desk.mails.plan([candidate])).before
        assert before.send_on == tomorrow
        assert (await platform.call(CandidateLink(email=(await the_candidate(desk, candidate)).email))).url


async def test_mails_about_tests_go_to_their_people_once(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person())
        tests = await desk.registering.register(
            [candidate], [Registration(ASSESSMENT), Registration(ASSESSMENT, another=True)]
        )
        assert await desk.mails.owners(tests) == dict.fromkeys(tests, candidate)
        with pytest.raises(NotFound):
            await desk.mails.owners([999])
        await desk.mails.send_for_tests(tests, Invitation(TEMPLATE))
        await desk.outbox.wait_idle()
        [mail] = (await desk.candidates.detail(candidate)).mails
        assert (mail.tests, mail.state) == (2, IntentState.DONE)


async def test_templates_are_labelled_by_account(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        desk.mails.remember_template(MailTemplate(41, "Invitation"))
        desk.mails.remember_template(MailTemplate(42, "Reminder"))
        desk.mails.remember_template(MailTemplate(41, "First invitation"))
        assert list(desk.mails.templates()) == [MailTemplate(42, "Reminder"), MailTemplate(41, "First invitation")]
        desk.mails.forget_template(42)
        assert list(desk.mails.templates()) == [MailTemplate(41, "First invitation")]
        await desk.accounts.use("sample")
        assert not desk.mails.templates()
        desk.change_settings(account="")
        with pytest.raises(NoAccount):
            desk.mails.templates()


async def test_nobody_is_written_to_without_a_template(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        faults = desk.mails.check(Invitation(0, sender="nobody"))
        assert [(fault.field, fault.code) for fault in faults] == [
            ("sender", "not_an_address"),
            ("template_id", "out_of_range"),
        ]

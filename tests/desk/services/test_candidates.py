"""Candidates with everything that the document knows of them: added, changed, deleted, made anonymous."""

from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Invitation, Registration
from isodesk.desk.services.erasing import together
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import IntentState, Standing
from isodesk.protocol.actions.candidates import CreateCandidate
from isodesk.protocol.values import Gender, Language
from tests.desk.services.between import LOST, between
from tests.desk.services.offices import (
    ALL,
    ASSESSMENT,
    CERTIFICATION,
    NOBODY,
    intents,
    open_desk,
    person,
    the_candidate,
    the_tests,
)
from tests.support.station import RunningStation


async def stored(desk: Desk, candidate_id: int) -> tuple[object, ...]:
    """What of a candidate no row shows."""
    statement = "SELECT password, keep_password, group_number, job_id, platform_email FROM candidate WHERE id = ?"
    row = await desk.context.store.read(lambda connection: connection.execute(statement, (candidate_id,)).fetchone())
    return tuple(row)


async def found(desk: Desk, words: str) -> int:
    """How many a search finds."""
    return await desk.candidates.count(PageQuery(search=words))


async def test_everything_that_the_document_knows_goes_to_the_platform(tmp_path: Path, station: RunningStation) -> None:
    draft = person(
        gender=Gender.FEMALE,
        language=Language.GREEK,
        group_number=11,
        job_id=21,
        external_id="R-1789x",
        extra_time_percent=33,
        country="Belgique",
        password="very secret words",
        keep_password=True,
    )
    async with open_desk(tmp_path, station.url, start=False) as desk:
        candidate = await desk.candidates.add(draft)
        assert (await stored(desk, candidate))[:4] == ("very secret words", 1, 11, 21)
    async with open_desk(tmp_path, station.url) as desk:
        await desk.outbox.wait_idle()
        row = await the_candidate(desk, candidate)
        assert row.standing is Standing.AGREED
        assert await stored(desk, candidate) == ("", 0, 11, 21, draft.email)  # a password isn't kept once it is sent
        assert [await found(desk, word) for word in ("r-1789x", "belgique", "21", str(row.platform_id))] == [1, 1, 1, 1]
    assert "very secret words" not in repr(draft)


async def test_what_does_not_fit_together_is_said_at_its_field(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        wrong = person(group="A", group_number=11, job_id=0, keep_password=True)
        faults = {(fault.field, fault.code) for fault in desk.candidates.check(wrong)}
        assert faults == {("group_number", "not_both"), ("job_id", "out_of_range"), ("password", "missing")}
        assert [fault.code for fault in desk.candidates.check(person(group="A /  / B"))] == ["empty_level"]
        assert [fault.code for fault in desk.candidates.check(person(password="x" * 129))] == ["too_long"]
        assert not desk.candidates.check(person(group="#11", group_number=11))


async def test_what_the_platform_can_not_be_told_later_stays_here_and_is_said(
    tmp_path: Path, station: RunningStation
) -> None:
    draft = person(group="morning", extra_time_percent=10)
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        changed = replace(draft, group="evening", extra_time_percent=50, job_id=7, external_id="X", country="France")
        kept = await desk.candidates.update(candidate, replace(changed, given_name="Inès"))
        assert set(kept) == {"group", "extra_time_percent", "job_id", "external_id", "country"}
        await desk.outbox.wait_idle()
        row = await the_candidate(desk, candidate)
        assert (row.given_name, row.group, row.extra_time_percent, row.job_id) == ("Inès", "evening", 50, 7)
        assert row.kept_here == {"group", "extra_time_percent", "job_id", "external_id"}  # a country is always ours
        assert row.standing is Standing.AGREED
        assert not await desk.candidates.update(candidate, replace(changed, given_name="Inès"))
        for given_once in ({"password": "new"}, {"group_number": 12, "group": ""}):
            with pytest.raises(NotPossible) as raised:
                await desk.candidates.update(candidate, replace(changed, **given_once))
            assert raised.value.parameters == {"reason": "not_after_creation", "field": next(iter(given_once))}
        with pytest.raises(NotFound):
            await desk.candidates.update(99, changed)


async def test_a_refused_candidate_is_tried_again_with_what_was_put_right(
    tmp_path: Path, station: RunningStation
) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        draft = person(group_number=999)
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        assert (await the_candidate(desk, candidate)).standing is Standing.REFUSED
        await desk.candidates.update(candidate, replace(draft, group_number=None, group="morning"))
        await desk.outbox.wait_idle()
        row = await the_candidate(desk, candidate)
        assert (row.standing, row.group, row.kept_here) == (Standing.AGREED, "morning", frozenset())


async def test_another_address_ends_a_conflict_about_the_first(
    tmp_path: Path, station: RunningStation, platform: Isograd
) -> None:
    draft = person()
    await platform.call(
        CreateCandidate(gender=Gender.FEMALE, email=draft.email, given_name="Another", family_name="Person")
    )
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        assert (await the_candidate(desk, candidate)).standing is Standing.CONFLICT
        await desk.candidates.update(candidate, replace(draft, country="France"))
        await desk.outbox.wait_idle()
        assert (await the_candidate(desk, candidate)).standing is Standing.CONFLICT
        await desk.candidates.update(candidate, replace(draft, email=person().email))
        await desk.outbox.wait_idle()
        assert (await the_candidate(desk, candidate)).standing is Standing.AGREED


async def test_what_goes_is_counted_before(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        rich, poor = await desk.candidates.add(person()), await desk.candidates.add(person(given_name="Inès"))
        await desk.tests.register([rich], Registration(ASSESSMENT))
        await desk.tests.register([rich], Registration(ASSESSMENT, another=True))
        await desk.mails.send_to_candidates([rich], Invitation(41))
        await desk.outbox.wait_idle()
    async with open_desk(tmp_path, station.url, start=False) as desk:
        unsent = await desk.candidates.add(person())
        await desk.candidates.update(poor, replace(person(), given_name="Inès"))
        first, second, third = await desk.candidates.before_erasing([rich, poor, unsent])
        assert (first.tests_to_take, first.credits, first.mails, first.changes) == (2, 2, 1, 0)
        assert (second.name, second.tests_to_take, second.changes, second.unsent) == ("Inès Ébauche", 0, 1, False)
        assert (third.unsent, third.platform_id, third.why_not_anonymised) == (True, None, "not_sent_yet")
        assert first.why_not_deleted == second.why_not_anonymised == ""
        all_three = together([first, second, third])
        assert (all_three.people, all_three.tests_to_take, all_three.credits, all_three.changes) == (3, 2, 2, 2)
        statement = "UPDATE planned_test SET status = 2 WHERE id = (SELECT min(id) FROM planned_test)"
        await desk.context.store.write(lambda connection: connection.execute(statement).rowcount)
        [started] = await desk.candidates.before_erasing([rich])
        assert (started.tests_under_way, started.why_not_deleted) == (1, "under_way")


async def test_anonymous_is_who_was_named(tmp_path: Path, station: RunningStation) -> None:
    draft = person(external_id="KEPT-1")
    async with open_desk(tmp_path, station.url) as desk:
        candidate, other = await desk.candidates.add(draft), await desk.candidates.add(person())
        unsent = None
        await desk.outbox.wait_idle()
        await desk.candidates.anonymise(candidate, other)
        await desk.outbox.wait_idle()
        row = await the_candidate(desk, candidate)
        number = str(row.platform_id)
        assert (row.given_name, row.family_name, row.email, row.external_id) == (number, number, number, "KEPT-1")
        assert (row.anonymised, row.standing) == (True, Standing.AGREED)
        assert await found(desk, draft.email) == await found(desk, "ébauche") == 0
        assert await desk.candidates.count(PageQuery(filters={"anonymised": "yes"})) == 2
        for wrong in (lambda: desk.candidates.anonymise(candidate), lambda: desk.candidates.update(candidate, draft)):
            with pytest.raises(NotPossible, match="anonymised"):
                await wrong()
        with pytest.raises(NotPossible, match="anonymised"):
            await desk.mails.send_to_candidates([candidate], Invitation(41))
        [trace] = await desk.candidates.before_erasing([candidate])
        assert trace.why_not_anonymised == "anonymised"
    async with open_desk(tmp_path, NOBODY, start=False) as desk:
        unsent = await desk.candidates.add(draft)
        with pytest.raises(NotPossible, match="not_sent_yet"):
            await desk.candidates.anonymise(unsent)


async def test_asking_twice_sends_once(tmp_path: Path, station: RunningStation) -> None:
    async with between(station.url, {24: [LOST]}) as front:
        async with open_desk(tmp_path, front.url) as desk:
            candidates = [await desk.candidates.add(person()) for _ in range(2)]
            await desk.outbox.wait_idle()
        async with open_desk(tmp_path, front.url, start=False) as desk:
            for _ in range(2):
                await desk.candidates.delete(candidates[:1])
                await desk.candidates.anonymise(candidates[1])
            waiting = [each for each in await intents(desk) if each.state is IntentState.WAITING]
            assert sorted(each.action for each in waiting) == ["anonymise_candidate", "delete_candidate"]
            leaving, changing = await desk.candidates.before_erasing(candidates)
            assert (leaving.why_not_deleted, leaving.why_not_anonymised) == ("leaving", "leaving")
            assert (changing.why_not_deleted, changing.why_not_anonymised) == ("", "leaving")


async def test_a_candidate_s_history_has_mails_and_credits(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.mails.send_to_candidates([candidate], Invitation(41))
        await desk.outbox.wait_idle()
        detail = await desk.candidates.detail(candidate)
        [mail], [spent] = detail.mails, detail.credits
        assert (mail.template_id, mail.send_on, mail.state, mail.tests) == (41, None, IntentState.DONE, 0)
        assert mail.sent_at is not None
        assert mail.sent_at >= mail.at
        assert (spent.change, spent.action) == (-1, "add_test")
        assert list(await desk.candidates.mails(candidate)) == [mail]
        with pytest.raises(InvalidInput) as raised:
            await desk.candidates.add(CandidateDraft("A", "B", detail.row.email.upper()))
        assert raised.value.parameters == {"faults": [Fault("email", "known", {"candidate_id": candidate})]}


async def test_all_that_is_known_of_somebody_is_what_the_lists_show(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        people = [await desk.candidates.add(person(group="Matin")) for _ in range(2)]
        for _ in range(2):
            await desk.tests.register(people, Registration(ASSESSMENT, another=True))
        await desk.mails.send_to_candidates(people, Invitation(41))
        await desk.outbox.wait_idle()
        await desk.tests.register(people, Registration(999))  # is refused
        assert (await desk.outbox.wait_idle()).refused == 2
        await sit(
            next(row.url for row in await the_tests(desk) if row.candidate_id == people[0] and row.url), AtRandom(1)
        )
        await desk.results.fetch()
        for candidate in people:
            detail = await desk.candidates.detail(candidate)
            still_open = PageQuery(filters={"candidate": str(candidate), "state": "open"})
            assert [detail.row] == [row for row in await desk.candidates.page(ALL, 0, 9) if row.id == candidate]
            assert detail.tests == [row for row in await the_tests(desk) if row.candidate_id == candidate]
            results = await desk.results.page(ALL, 0, 9)
            assert detail.results == [row for row in results if row.candidate_id == candidate]
            assert detail.changes == await desk.outbox.page(still_open, 0, 99)
            spent = await desk.credits.page(ALL, 0, 99)
            assert detail.credits == [row for row in spent if row.candidate_id == candidate]
            assert detail.mails == await desk.candidates.mails(candidate)
            assert (len(detail.tests), len(detail.changes), len(detail.credits), len(detail.mails)) == (3, 1, 2, 1)
        assert len((await desk.candidates.detail(people[0])).results) == 1


async def test_a_station_is_told_at_once_of_groups_and_extra_time(tmp_path: Path, station: RunningStation) -> None:
    draft = person(group="morning", extra_time_percent=10)
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        candidate = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        changed = replace(draft, group="evening", extra_time_percent=50, external_id="X")
        assert await desk.candidates.update(candidate, changed) == ["external_id"]
        row = await the_candidate(desk, candidate)
        assert (row.group, row.extra_time_percent, row.kept_here) == ("evening", 50, frozenset({"external_id"}))
        isograd = await desk.context.isograd()
        [told] = [each for each in (await isograd.list_candidates()).rows if each.candidate_id == row.platform_id]
        assert (told.group_name, told.extra_time_percent, told.external_id) == ("evening", 50, None)


async def test_an_address_that_somebody_has_is_refused_on_change_too(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        taken, mine = person(), person()
        await desk.candidates.add(taken)
        candidate = await desk.candidates.add(mine)
        with pytest.raises(InvalidInput) as raised:
            await desk.candidates.update(candidate, replace(mine, email=taken.email))
        assert raised.value.parameters == {"faults": [Fault("email", "known", {"candidate_id": candidate - 1})]}
        await desk.candidates.update(candidate, replace(mine, email=mine.email.upper()))
        assert (await the_candidate(desk, candidate)).email == mine.email.upper()


async def test_the_tests_that_nobody_began_are_found_for_a_whole_group(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        people = [await desk.candidates.add(person()) for _ in range(3)]
        tests = await desk.registering.register(people[:2], [Registration(ASSESSMENT), Registration(CERTIFICATION)])
        assert list(await desk.candidates.untaken(people[1:])) == list(tests[2:])
        statement = "UPDATE planned_test SET status = 3 WHERE id = ?"
        await desk.context.store.write(lambda connection: connection.execute(statement, (tests[3],)).rowcount)
        assert list(await desk.candidates.untaken(people)) == list(tests[:3])
        await desk.candidates.delete(people[:1])
        assert list(await desk.candidates.untaken(people)) == [tests[2]]

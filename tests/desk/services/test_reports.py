"""Reports: kept when fetched, fetched ahead, opened without a network, and put into archives."""

import asyncio
import zipfile
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from isodesk.client.errors import ClientError, NotReached, Refused
from isodesk.desk.errors import FileNotWritten, NotPossible
from isodesk.desk.services.archive import Archived, Missing, Names, reason_of, safe_name
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.events import Progress, RowsChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.reports import Kept, Report
from isodesk.desk.services.reports_ahead import ReportsAhead
from isodesk.desk.store import kept_reports
from isodesk.protocol.values import Language
from isodesk.storage.errors import DiskFull
from tests.desk.services.grading import Grading, graded, grading, take, take_of
from tests.desk.services.offices import ALL, ASSESSMENT, CERTIFICATION, NOBODY, open_desk, person, the_tests
from tests.desk.services.rich import rich_seed
from tests.support.station import RunningStation, eventually, running_station

GET_REPORT = 6
KEPT = PageQuery(filters={"kept": "yes"})


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station with enough credits of every type."""
    folder = tmp_path_factory.mktemp("centre")
    with running_station(folder / "station", seed=rich_seed(folder)) as running:
        yield running


@pytest.fixture
async def front(station: RunningStation) -> AsyncIterator[Grading]:
    async with grading(station.url) as opened:
        yield opened


@pytest.fixture
async def desk(tmp_path: Path, front: Grading) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path, front.url) as opened:
        await opened.ready()
        yield opened


async def at_once() -> None:
    """No pause."""


async def ahead(desk: Desk) -> int:
    return await desk.reports.fetch_ahead(lambda: True, at_once)


# Kept ---------------------------------------------------------------------------------------------------


async def test_a_report_is_asked_for_once_and_then_here(desk: Desk, front: Grading, tmp_path: Path) -> None:
    [test] = await take(desk)
    first = await desk.reports.get(test, Language.FRENCH)
    assert first.pdf.startswith(b"%PDF-")
    assert (first.language, first.from_store) == (Language.FRENCH, False)
    again = await desk.reports.get(test, Language.FRENCH)
    assert (again.pdf, again.language, again.from_store) == (first.pdf, Language.FRENCH, True)
    assert front.count(GET_REPORT) == 1
    assert not (await desk.reports.get(test, Language.FRENCH, anew=True)).from_store
    assert not (await desk.reports.get(test)).from_store
    assert (await desk.reports.get(test)).language is None
    assert front.count(GET_REPORT) == 3
    assert (await desk.reports.kept()).reports == 2
    [row] = await desk.results.page(KEPT, 0, 9)
    assert row.report_here
    told: list[RowsChanged] = []
    desk.events.subscribe(RowsChanged, told.append)
    await desk.reports.forget_all()
    assert any(Subject.RESULTS in each.subjects for each in told)
    assert (await desk.reports.kept()).size == 0
    assert await desk.results.count(KEPT) == 0


async def test_a_report_says_when_it_was_made_and_how_much_room_all_take(desk: Desk, front: Grading) -> None:
    front.reports = b"%PDF-1.7 " + b"x" * 991
    tests = await take(desk, 2)
    now = 1000.0
    desk.context.clock = lambda: now
    assert await desk.reports.get(tests[0], Language.FRENCH) == Report(front.reports, Language.FRENCH, 1000.0, False)
    now = 2000.0
    assert await desk.reports.get(tests[0], Language.FRENCH) == Report(front.reports, Language.FRENCH, 1000.0, True)
    assert await desk.reports.here(tests[0], Language.ENGLISH) == Report(front.reports, Language.FRENCH, 1000.0, True)
    assert await desk.reports.here(tests[1], Language.ENGLISH) is None
    await desk.reports.get(tests[1])
    assert await desk.reports.here(tests[1], None) == Report(front.reports, None, 2000.0, True)
    assert await desk.reports.kept() == Kept(2, 2000)
    now = 3000.0
    again = await desk.reports.get(tests[0], Language.FRENCH, anew=True)
    assert again == Report(front.reports, Language.FRENCH, 3000.0, False)
    assert await desk.reports.kept() == Kept(2, 2000)


async def test_without_a_network_what_is_here_is_opened(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        here, elsewhere = await take(desk, 2)
        await desk.reports.get(here, Language.FRENCH)
    async with open_desk(tmp_path, NOBODY) as desk:
        opened = await desk.reports.get(here, Language.FRENCH)
        assert opened.pdf.startswith(b"%PDF-")
        other = await desk.reports.get(here, Language.ENGLISH)
        assert (other.language, other.from_store) == (Language.FRENCH, True)
        with pytest.raises(NotReached):
            await desk.reports.get(elsewhere, Language.FRENCH)
    assert b"%PDF-" not in (tmp_path / "desk.db").read_bytes()


async def test_a_report_bears_the_name_and_the_grade_of_now(desk: Desk, front: Grading) -> None:
    candidate = await desk.candidates.add(person())
    [test] = await take_of(desk, [candidate])
    await desk.results.fetch([test])
    await desk.reports.get(test, Language.ENGLISH)
    await desk.results.fetch([test])
    assert (await desk.reports.kept()).reports == 1
    number = (await the_tests(desk))[0].platform_id
    front.grades[str(number)] = graded(3, 999, 1000, "999/1000")
    await desk.results.fetch([test])
    assert (await desk.reports.kept()).reports == 0
    await desk.reports.get(test, Language.ENGLISH)
    await desk.candidates.update(candidate, person(given_name="Noé"))
    await desk.outbox.wait_idle()
    assert (await desk.reports.kept()).reports == 0
    await desk.reports.get(test, Language.ENGLISH)
    await desk.candidates.anonymise(candidate)
    await desk.outbox.wait_idle()
    assert (await desk.reports.kept()).reports == 0


async def test_reports_go_with_their_candidate_and_when_all_must(desk: Desk) -> None:
    candidate = await desk.candidates.add(person())
    tests = [*await take_of(desk, [candidate]), *await take(desk)]
    for test in tests:
        await desk.reports.get(test)
    await desk.candidates.delete([candidate])
    await desk.outbox.wait_idle()
    assert (await desk.reports.kept()).reports == 1
    make_room = kept_reports.make_room
    assert await desk.context.keep(lambda connection, account, _: make_room(connection, account, 0)) == 1


async def test_those_unused_for_the_longest_time_make_room(desk: Desk, front: Grading) -> None:
    front.reports = b"%PDF-1.7 " + b"x" * 399_990
    desk.change_settings(reports_megabytes=1)
    tests = await take(desk, 3)
    now = 1000.0
    desk.context.clock = lambda: now
    for test in tests[:2]:
        now += 1
        await desk.reports.get(test)
    now += 1
    await desk.reports.get(tests[0])
    now += 1
    await desk.reports.get(tests[2])
    assert {row.id for row in await desk.results.page(KEPT, 0, 9)} == {tests[0], tests[2]}
    front.reports = b"%PDF-1.7 " + b"x" * 1_000_000
    await desk.reports.get(tests[1])
    assert (await desk.reports.kept()).reports == 2
    desk.change_settings(reports_megabytes=0)
    assert (await desk.reports.get(tests[1])).pdf == front.reports


async def test_what_is_no_pdf_is_no_report(desk: Desk, front: Grading) -> None:
    [test] = await take(desk)
    front.reports = b"<html>Log in</html>"
    with pytest.raises(NotPossible, match="not_a_report"):
        await desk.reports.get(test)
    assert (await desk.reports.kept()).reports == 0


async def test_a_report_of_a_test_that_went_meanwhile_is_not_kept(desk: Desk) -> None:
    work = kept_reports.keep
    await desk.context.keep(lambda connection, account, now: work(connection, account, 99, 2, b"%PDF-", True, now))
    assert (await desk.reports.kept()).reports == 0


# Ahead --------------------------------------------------------------------------------------------------


async def test_reports_come_ahead_newest_first_within_their_room(desk: Desk, front: Grading) -> None:
    await take(desk, 3)
    assert await ahead(desk) == 0
    await desk.results.fetch()
    front.reports = b"%PDF-1.7 " + b"x" * 600_000
    desk.change_settings(reports_megabytes=1)
    assert await ahead(desk) == 1
    newest = (await desk.results.ids(PageQuery(sort="finished_at", descending=True)))[:1]
    assert await desk.results.ids(KEPT) == newest
    assert await ahead(desk) == 0
    desk.change_settings(reports_megabytes=100, reports_ahead=False)
    assert await ahead(desk) == 0
    desk.change_settings(reports_ahead=True)
    looks = iter([False])
    assert await desk.reports.fetch_ahead(lambda: next(looks), at_once) == 0
    assert await ahead(desk) == 2
    assert await ahead(desk) == 0


async def test_what_has_no_report_is_asked_for_once(desk: Desk, front: Grading) -> None:
    """A hosted account tells no kinds of forms: whether a form has reports is found out by asking."""
    candidate = await desk.candidates.add(person())
    certified = [await take_of(desk, [candidate], Registration(CERTIFICATION, another=True)) for _ in range(1)]
    first, second = await take(desk, 2)
    await desk.results.fetch()
    await desk.context.store.write(lambda connection: connection.execute("UPDATE form SET kind = ''"))
    front.faults[GET_REPORT] = ["error", "error", "error"]
    assert await ahead(desk) == 1
    asked = front.count(GET_REPORT)
    assert await ahead(desk) == 0
    assert front.count(GET_REPORT) == asked
    with pytest.raises(Refused):
        await desk.reports.get(certified[0][0])
    assert {first, second} >= {row.id for row in await desk.results.page(KEPT, 0, 9)}


async def test_a_form_without_reports_is_not_asked_for_again_for_another_person(
    tmp_path: Path, station: RunningStation
) -> None:
    async with grading(station.url) as front, open_desk(tmp_path, front.url) as desk:
        await desk.ready()
        tests = await take(desk, 2)
        await desk.results.fetch()
        front.answers[GET_REPORT] = {"success": False, "error_code": 601, "error_message": "No"}
        assert await ahead(desk) == 0
        assert front.count(GET_REPORT) == 1
        assert len(tests) == 2


async def test_ahead_ends_where_the_account_is_not_reached(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        await take(desk, 2)
        await desk.results.fetch()
    async with open_desk(tmp_path, NOBODY) as desk:
        assert await ahead(desk) == 0


def is_idle(looking: ReportsAhead) -> bool:
    """Asked anew: it changes between two lines."""
    return looking.idle


async def test_looking_ahead_waits_for_a_quiet_moment(desk: Desk) -> None:
    await take(desk)
    await desk.results.fetch()
    now = 1000.0
    desk.context.clock = lambda: now
    naps: list[float] = []
    wake = asyncio.Event()

    async def sleep(seconds: float) -> None:
        naps.append(seconds)
        await wake.wait()
        await asyncio.sleep(0)

    looking = ReportsAhead(desk.context, desk.reports, sleep)
    looking.start()
    assert is_idle(looking)
    desk.events.publish(Progress("results.fetch", 0, 1))
    assert not is_idle(looking)
    await eventually(lambda: naps == [30.0])
    wake.set()
    await eventually(lambda: naps.count(60.0) > 2)
    assert (await desk.reports.kept()).reports == 0
    now += 10.0
    await eventually(lambda: 2.0 in naps)
    assert (await desk.reports.kept()).reports == 1
    await looking.stop()
    assert desk.context.line is not None
    desk.context.line.network.failed("not_reached")
    assert not is_idle(looking)
    assert not ReportsAhead(replace(desk.context, line=None), desk.reports).idle


async def test_a_store_that_can_not_be_read_ends_no_looking(desk: Desk) -> None:
    rounds = 0

    class Full:
        async def fetch_ahead(self, *_: object) -> int:
            nonlocal rounds
            rounds += 1
            raise DiskFull

    async def sleep(_seconds: float) -> None:
        await asyncio.sleep(0)

    looking = ReportsAhead(desk.context, Full(), sleep)  # type: ignore[arg-type]  # stands in for a store that fails
    looking.start()
    await eventually(lambda: rounds > 1)
    await looking.stop()


async def test_what_was_never_started_can_be_stopped(desk: Desk) -> None:
    await ReportsAhead(desk.context, desk.reports).stop()


# Archives -----------------------------------------------------------------------------------------------


def names_in(folder: Path, part: str) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if part in each.name)


def say(missing: Sequence[Missing]) -> tuple[str, str]:
    return "missing.txt", "\n".join(f"{each.row.candidate}: {each.reason}" for each in missing)


async def test_an_archive_holds_every_report_and_says_what_is_missing(desk: Desk, tmp_path: Path) -> None:
    same = [
        await desk.candidates.add(CandidateDraft("Zoé", "Ébauche / Test", f"zoe{number}@archive.example.org"))
        for number in range(2)
    ]
    await take_of(desk, same)
    certified = await desk.candidates.add(CandidateDraft("Adam", "Fictif", "adam@archive.example.org"))
    await take_of(desk, [certified], Registration(CERTIFICATION))
    steps: list[Progress] = []
    desk.events.subscribe(Progress, steps.append)
    path = tmp_path / "reports.zip"
    path.write_bytes(b"an older file")
    archived = await desk.archives.write(ALL, path, Language.FRENCH, say)
    assert (archived.reports, [each.reason for each in archived.missing]) == (2, ["601"])
    kept = await desk.results.page(KEPT, 0, 9)
    assert len(kept) == 2
    here = [await desk.reports.here(row.id, Language.FRENCH) for row in kept]
    assert [report.language for report in here if report is not None] == [Language.FRENCH] * 2
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert names == ["Zoé Ébauche Test - Assessment.pdf", "Zoé Ébauche Test - Assessment (2).pdf", "missing.txt"]
        assert all(archive.read(name).startswith(b"%PDF-") for name in names[:2])
        assert archive.read("missing.txt").decode() == "Adam Fictif: 601"
    told = [step for step in steps if step.work == "results.archive"]
    assert [(step.done, step.total) for step in told] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert [each.row.candidate for each in archived.missing] == ["Adam Fictif"]
    assert names_in(tmp_path, "zip") == ["reports.zip"]


async def test_without_a_network_an_archive_has_what_is_here(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        tests = await take(desk, 3)
        await desk.reports.get(tests[1], Language.ENGLISH)
    async with open_desk(tmp_path, NOBODY) as desk:
        archived = await desk.archives.write(tests, tmp_path / "a.zip", Language.FRENCH, say)
        assert archived.reports == 1
        assert [(each.row.id, each.reason) for each in archived.missing] == [
            (tests[0], "not_reached"),
            (tests[2], "not_reached"),
        ]
        gone = await desk.archives.write([12345], tmp_path / "b.zip", None, say)
        assert gone == Archived(0, [])


async def test_a_cancelled_archive_leaves_no_file(desk: Desk, front: Grading, tmp_path: Path) -> None:
    tests = await take(desk, 2)
    front.faults[GET_REPORT] = ["held"]
    writing = asyncio.create_task(desk.archives.write(tests, tmp_path / "reports.zip", None, say))
    await front.until_held(1)
    assert names_in(tmp_path, "reports") == [".reports.zip.part"]
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert names_in(tmp_path, "reports") == []
    front.release()


async def test_where_nothing_can_be_written_it_is_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")
    for folder, reason in (("absent", "No such file or directory"), ("file", "Not a directory")):
        path = tmp_path / folder / "reports.zip"
        with pytest.raises(FileNotWritten) as raised:
            await desk.archives.write([], path, None, say)
        assert raised.value.parameters == {"path": str(path), "reason": reason}


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Zoé Ébauche", "Zoé Ébauche"),
        ("../../etc/passwd", "etc passwd"),
        ('a<b>c:d"e|f?g*h\\i', "a b c d e f g h i"),
        ("one\ttwo\nthree", "one two three"),
        ("CON", "_CON"),
        ("com1.pdf", "_com1.pdf"),
        ("Conrad", "Conrad"),
        ("...", "_"),
        ("", "_"),
        ("name. ", "name"),
        ("\u202egnp.exe", "gnp.exe"),
        ("é" * 200, "é" * 60),
        ("e\u0301", "é"),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(wanted: str, name: str) -> None:
    assert safe_name(wanted) == name


def test_no_two_names_are_alike() -> None:
    names = Names()
    given = [names.unlike_others(each) for each in ("Zoé", "ZOÉ", "Zoé (2)", "zoé")]
    assert given == ["Zoé", "ZOÉ (2)", "Zoé (2) (2)", "zoé (3)"]


def test_a_reason_is_a_code_that_has_words() -> None:
    assert reason_of(Refused(6, 502, "")) == "502"
    assert reason_of(NotPossible(reason="not_a_report")) == "not_a_report"
    assert reason_of(ClientError()) == "client"


async def test_the_views_of_results(desk: Desk) -> None:
    candidate = await desk.candidates.add(person())
    done, _ = await take(desk, 2)
    [started] = await desk.tests.register([candidate], Registration(ASSESSMENT))
    await desk.outbox.wait_idle()
    day = 86_400.0
    under = "UPDATE planned_test SET status = 2 WHERE id = ?"
    await desk.context.store.write(lambda connection: connection.execute(under, (started,)))
    yesterday = "UPDATE planned_test SET finished_at = finished_at - ? WHERE id = ?"
    await desk.context.store.write(lambda connection: connection.execute(yesterday, (day, done)))
    assert await desk.results.count(ALL) == 2
    assert await desk.results.count(PageQuery(filters={"view": "today"})) == 1
    [row] = await desk.results.page(PageQuery(filters={"view": "under_way"}), 0, 9)
    assert row.id == started
    assert await desk.results.ids(PageQuery(filters={"finished_to": _day(desk, -day)})) == [done]
    assert done not in await desk.results.ids(PageQuery(filters={"finished_from": _day(desk, 0)}))
    by_time = await desk.results.ids(PageQuery(sort="finished_at"))
    assert by_time[0] == done
    sorts = ("candidate", "email", "group", "form", "session", "value", "seconds", "status", "fetched_at")
    for sort in sorts:
        assert sorted(await desk.results.ids(PageQuery(sort=sort, descending=True))) == sorted(by_time)
    filters = {"status": "3", "kind": "assessment", "fetched": "no", "kept": "no", "form": str(ASSESSMENT)}
    assert await desk.results.count(PageQuery(filters=filters)) == 2


def _day(desk: Desk, later: float) -> str:
    return datetime.fromtimestamp(desk.context.clock() + later).astimezone().date().isoformat()

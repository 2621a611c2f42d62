"""An account that exists is taken over from the back office's own exports."""

from pathlib import Path

import pytest

from isodesk.desk.errors import NotFound, NotPossible, RosterUnreadable
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.events import Progress
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.adopting import NewPerson, NewTest
from isodesk.desk.services.rows import Standing
from isodesk.protocol.values import TestStatus
from tests.desk.services.offices import ALL, intents, open_desk, person
from tests.desk.services.test_roster import with_forms
from tests.desk.services.test_roster_workbooks import workbook

CANDIDATES = ("ID", "Groupe", "Nom", "Prénom", "E-mail")
RESULTS = ("ID", "Group", "Last name", "First name", "Test", "Result", "Protocol", "Email")
PEOPLE = [
    CANDIDATES,
    (501, "2026-A", "Exemple", "Ada", "ada@example.org"),
    (502, "2026-A", "Essai", "Bob", "bob@example.org"),
]
TESTS = [
    RESULTS,
    (9001, "2026-A", "Exemple", "Ada", "Spreadsheets", "750/1000", "Remote proctoring", "ada@example.org"),
    (9002, "2026-A", "Essai", "Bob", "Spreadsheets", "No result yet", "", "bob@example.org"),
    (9003, "2026-A", "Essai", "Bob", "Python", "Prof. Correcteur", "", "bob@example.org"),
]


def told(run: object) -> list[tuple[str, int, str, str]]:
    """File, line, column and code of each fault."""
    return [(each.file, each.fault.line, each.fault.column, each.fault.code) for each in run.faults]  # type: ignore[attr-defined]  # a run's


async def adopt(desk: Desk, folder: Path) -> int:
    """Adopt two people and their tests; the import's number."""
    await with_forms(desk)
    paths = [workbook(folder / "results.xlsx", TESTS), workbook(folder / "candidates.xlsx", PEOPLE)]
    run = await desk.roster.adoption.read(paths)
    assert (run.files, run.faults) == (["candidates.xlsx", "results.xlsx"], [])
    assert (len(run.people), len(run.tests), run.known_people, run.known_tests) == (2, 3, 0, 0)
    assert await desk.candidates.count(ALL) == 0
    done = await desk.roster.adoption.confirm(run)
    assert (done.people, done.tests) == (2, 3)
    return done.import_id


async def test_people_and_tests_come_with_the_platforms_numbers(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await adopt(desk, tmp_path)
        rows = await desk.candidates.page(PageQuery(sort="family_name"), 0, 9)
        assert [(row.name, row.platform_id, row.group, row.tests_to_take) for row in rows] == [
            ("Bob Essai", 502, "2026-A", 1),
            ("Ada Exemple", 501, "2026-A", 0),
        ]
        tests = await desk.tests.page(ALL, 0, 9)
        assert {(test.platform_id, test.form_id, test.status, test.proctored) for test in tests} == {
            (9001, 101, TestStatus.COMPLETED, True),
            (9002, 101, TestStatus.NOT_STARTED, False),
            (9003, 102, TestStatus.MARKING_PENDING, False),
        }
        assert await intents(desk) == []
        again = await desk.roster.adoption.read([tmp_path / "candidates.xlsx", tmp_path / "results.xlsx"])
        assert (again.people, again.tests, again.known_people, again.known_tests) == ([], [], 2, 3)
        later = workbook(tmp_path / "later.xlsx", [RESULTS, (9009, "", "E", "A", "Python", "", "", "ADA@example.org")])
        run = await desk.roster.adoption.read([later])
        assert (await desk.roster.adoption.confirm(run)).tests == 1


async def test_all_that_the_exports_say_is_taken_over(tmp_path: Path) -> None:
    people = [
        ("ID", "Groupe", "Nom", "Prénom", "E-mail", "Pays", "Identifiant externe"),
        (501, "2026 / A", "Exemple", "Ada", "Ada@example.org", "France", "R-1"),
        (502, "", "Essai", "Bob", "bob@example.org", "", ""),
    ]
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        paths = [workbook(tmp_path / "people.xlsx", people), workbook(tmp_path / "results.xlsx", TESTS)]
        steps: list[Progress] = []
        desk.events.subscribe(Progress, steps.append)
        run = await desk.roster.adoption.read(paths)
        assert (run.faults, run.rejected) == ([], 0)
        assert run.people == [
            NewPerson(2, 501, "Ada", "Exemple", "Ada@example.org", "2026 / A", "France", "R-1"),
            NewPerson(3, 502, "Bob", "Essai", "bob@example.org", "", "", ""),
        ]
        assert run.tests == [
            NewTest(2, 9001, 501, 101, TestStatus.COMPLETED, proctored=True),
            NewTest(3, 9002, 502, 101, TestStatus.NOT_STARTED, proctored=False),
            NewTest(4, 9003, 502, 102, TestStatus.MARKING_PENDING, proctored=False),
        ]
        assert {step.work for step in steps} == {"adoption.read"}
        await desk.roster.adoption.confirm(run)
        ada = next(row for row in await desk.candidates.page(ALL, 0, 9) if row.platform_id == 501)
        assert (ada.name, ada.email, ada.group) == ("Ada Exemple", "Ada@example.org", "2026 / A")
        assert (ada.country, ada.external_id, ada.standing) == ("France", "R-1", Standing.AGREED)
        [imported] = await desk.roster.imports.page(ALL, 0, 9)
        assert (imported.name, imported.kind) == ("people.xlsx, results.xlsx", "adoption")


async def test_conflicts_with_what_is_here_are_told(tmp_path: Path) -> None:
    people = [
        ("My export",),
        CANDIDATES,
        (501, "", "Exemple", "Ada", "ada@example.org"),
        (501, "", "Exemple", "Ada", "ada@example.org"),
        (502, "", "Essai", "Bob", "other@example.org"),
        (503, "", "Waiting", "Wanda", "wanda@example.org"),
        (504, "", "Twin", "Tom", "tom@example.org"),
        (505, "", "Twin", "Tim", "tom@example.org"),
        ("none", "", "No", "Number", "none@example.org"),
        (506, "", "", "", "nobody@example.org"),
        (507, "", "=cmd", "X", "x@example.org"),
        (508, "", "Wrong", "Address", "address"),
    ]
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await adopt(desk, tmp_path)
        await desk.context.store.write(
            lambda connection: connection.execute("UPDATE candidate SET given_name = 'Adele' WHERE platform_id = 501")
        )
        await desk.candidates.add(person(email="wanda@example.org"))
        run = await desk.roster.adoption.read([workbook(tmp_path / "more.xlsx", people)])
        assert [fault[1:] for fault in told(run)] == [
            (3, "Nom", "known_here_as"),
            (4, "ID", "duplicate"),
            (5, "ID", "number_taken"),
            (6, "E-mail", "address_taken"),
            (8, "E-mail", "address_taken"),
            (9, "ID", "not_a_number"),
            (10, "Nom", "missing"),
            (11, "Nom", "formula"),
            (12, "E-mail", "not_an_address"),
        ]
        assert {each.fault.line: each.fault.parameters for each in run.faults if each.fault.parameters} == {
            3: {"known_as": "Adele Exemple"},
            4: {"first_line": 3},
            5: {"known_as": "Bob Essai"},
            6: {"known_as": "Zoé Ébauche"},
            8: {"known_as": "504"},
        }
        assert {each.fault.line: each.fault.value for each in run.faults} == {
            3: "Exemple",
            4: "501",
            5: "502",
            6: "wanda@example.org",
            8: "tom@example.org",
            9: "none",
            10: "",
            11: "=cmd",
            12: "address",
        }
        assert {each.file for each in run.faults} == {"more.xlsx"}
        assert ([each.platform_id for each in run.people], run.known_people, run.rejected) == ([504], 1, 7)


async def test_tests_whose_person_or_form_is_not_known_are_told(tmp_path: Path) -> None:
    header = (*RESULTS, "Statut")
    tests = [
        header,
        (1, "", "Exemple", "Ada", "Excel 2019", "", "", "ada@example.org", "Terminé"),
        (2, "", "Exemple", "Ada", "Word", "", "", "ada@example.org", "En cours"),
        (3, "", "Exemple", "Ada", "Python", "", "", "ada@example.org", "Annulé"),
        (4, "", "Exemple", "Ada", "Python", "", "", "ada@example.org", "Perdu"),
        (5, "", "Who", "Who", "Python", "", "", "who@example.org", ""),
        (6, "", "Who", "Who", "Python", "Cancelled", "", "", ""),
        (7, "", "Who", "Who", "Python", "", "", "", ""),
        (8, "", "Twin", "Tom", "Python", "", "", "", ""),
        (9, "", "Exemple", "Ada", "Python", "", "", "", "A passer"),
        (9, "", "Exemple", "Ada", "Python", "", "", "", ""),
        ("x", "", "Exemple", "Ada", "Python", "", "", "", ""),
    ]
    people = [*PEOPLE, (1, "", "Twin", "Tom", "t1@example.org"), (2, "", "Twin", "Tom", "t2@example.org")]
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        paths = [workbook(tmp_path / "people.xlsx", people), workbook(tmp_path / "tests.xlsx", tests)]
        run = await desk.roster.adoption.read(paths)
        assert [fault[1:] for fault in told(run)] == [
            (2, "Test", "unknown_test"),
            (3, "Test", "ambiguous_test"),
            (4, "Result", "cancelled"),
            (5, "Statut", "unknown_status"),
            (6, "Email", "unknown_person"),
            (7, "Result", "cancelled"),
            (8, "Last name", "unknown_person"),
            (9, "Last name", "several_people"),
            (11, "ID", "duplicate"),
            (12, "ID", "not_a_number"),
        ]
        assert {each.fault.line: each.fault.parameters for each in run.faults if each.fault.parameters} == {
            2: {"tests": []},
            3: {"tests": [103, 104]},
            11: {"first_line": 10},
        }
        assert (run.rejected, len(run.people)) == (7, 4)
        assert (dict(run.unknown_tests), [test.platform_id for test in run.tests]) == (
            {"Excel 2019": 1, "Word": 1},
            [9],
        )
        run = await desk.roster.adoption.read(paths, {"excel 2019": 101, "Word": 103})
        assert [(test.form_id, test.status) for test in run.tests] == [
            (101, TestStatus.COMPLETED),
            (103, TestStatus.STARTED),
            (102, TestStatus.NOT_STARTED),
        ]


@pytest.mark.parametrize(("rows", "reason"), [([], "empty"), ([("ID", "Nom", "Prénom")], "no_export")])
async def test_what_is_no_export_is_refused(tmp_path: Path, rows: list[tuple[str, ...]], reason: str) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable, match=reason):
            await desk.roster.adoption.read([workbook(tmp_path / "list.xlsx", rows)])


async def test_an_adoption_is_undone_as_long_as_nothing_was_changed(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        import_id = await adopt(desk, tmp_path)
        other = await desk.candidates.add(person())
        with pytest.raises(NotFound):
            await desk.roster.adoption.undo(999)
        await desk.roster.adoption.undo(import_id)
        assert (await desk.candidates.count(ALL), await desk.tests.count(ALL)) == (1, 0)
        assert (await desk.candidates.detail(other)).row.standing == "waiting"
        assert await desk.roster.imports.count(ALL) == 0


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE candidate SET given_name = 'Other' WHERE platform_id = 501",
        "UPDATE planned_test SET proctored = 1 WHERE platform_id = 9002",
        """INSERT INTO planned_test (account_id, candidate_id, form_id, proctored, full_screen, created_at)
        SELECT account_id, id, 101, 0, 0, 0 FROM candidate WHERE platform_id = 502""",
    ],
)
async def test_what_was_changed_since_stays(tmp_path: Path, change: str) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        import_id = await adopt(desk, tmp_path)
        await desk.context.store.write(lambda connection: connection.execute(change))
        with pytest.raises(NotPossible) as raised:
            await desk.roster.adoption.undo(import_id)
        assert raised.value.parameters == {"reason": "changed_since", "count": 1}
        assert await desk.candidates.count(ALL) == 2


async def test_a_person_who_went_meanwhile_stops_the_adoption_whole(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await adopt(desk, tmp_path)
        rows = [RESULTS, (9009, "", "Exemple", "Ada", "Python", "", "", "ada@example.org")]
        run = await desk.roster.adoption.read([workbook(tmp_path / "later.xlsx", rows)])
        await desk.context.store.write(
            lambda connection: connection.execute("DELETE FROM candidate WHERE platform_id = 501")
        )
        with pytest.raises(NotFound):
            await desk.roster.adoption.confirm(run)
        assert await desk.roster.imports.count(ALL) == 1


async def test_only_an_adoption_is_undone_as_one(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("First name,Last name,Email\nAda,Exemple,ada@example.org\n", "utf-8")
    async with open_desk(tmp_path / "desk", start=False) as desk:
        done = await desk.roster.confirm(await desk.roster.read(tmp_path / "list.csv"))
        with pytest.raises(NotFound):
            await desk.roster.adoption.undo(done.import_id)
        assert await desk.candidates.count(ALL) == 1

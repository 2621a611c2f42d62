"""Lists as people have them: every fault told with its line, nothing changed before it is confirmed."""

import asyncio
import codecs
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft
from isodesk.desk.services.events import Progress
from isodesk.desk.services.roster.report import DryRun, RosterLine, Severity
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.store import credits as ledger
from isodesk.desk.store import forms
from isodesk.desk.store.forms import StoredForm
from isodesk.protocol.values import Gender, Language
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, person, the_tests
from tests.support.station import RunningStation

FORMS = [
    StoredForm(101, {"en": "Spreadsheets", "fr": "Tableurs"}, "assessment", "Assessments"),
    StoredForm(102, {"en": "Python", "fr": "Python"}, "assessment", "Assessments"),
    StoredForm(103, {"en": "Word", "fr": "Mots"}, "certification", "Certificates"),
    StoredForm(104, {"en": "Word", "fr": "Texte"}, "assessment", "Assessments"),
]
SOON = datetime(2090, 5, 1, 9)  # noqa: DTZ001 - a wall time
HEADER = "First name,Last name,Email,Country,Group,Test\n"
ENTETE = "Prénom;Nom;E-mail;Pays;Groupe;Test\n"


async def with_forms(desk: Desk) -> None:
    """What a refresh of forms and credits would have kept."""
    account = desk.context.account_id
    await desk.context.store.write(lambda connection: forms.keep(connection, account, FORMS))
    left = [("Assessments", 3)]
    await desk.context.store.write(lambda connection: ledger.keep_balances(connection, account, left, 0.0))


async def dry(desk: Desk, folder: Path, content: str | bytes, encoding: str = "utf-8") -> DryRun:
    """The dry run of a file with this content."""
    path = folder / "list.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return await desk.roster.read(path)


def told(run: DryRun) -> list[tuple[int, str, str, str]]:
    """Line, column, code and remedy of each fault."""
    return [(fault.line, fault.column, fault.code, fault.remedy) for fault in run.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "mac_roman"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
async def test_encodings_and_separators_are_found_out(tmp_path: Path, encoding: str, separator: str) -> None:
    people = [
        ("Éloïse", "Bœuf", "eloise"),
        ("Anaïs", "Grêlé", "anais"),
        ("Noël", "Garçon", "noel"),
        ("Zoé", "Aïoli", "zoe"),
    ]
    lines = [["Prénom", "Nom", "E-mail"], *([given, family, f"{name}@example.org"] for given, family, name in people)]
    text = "\r\n".join(separator.join(line) for line in lines)
    content = (
        codecs.BOM_UTF16_LE + text.encode("utf-16-le")
        if encoding == "utf-16-le-bom"
        else text.encode(encoding, "replace")
    )
    async with open_desk(tmp_path / "desk", start=False) as desk:
        run = await dry(desk, tmp_path, content)
        assert (run.separator, run.created, run.rejected) == (separator, 4, 0)
        if encoding != "mac_roman":  # where only statistics can tell, the names need more of them
            assert [(line.given_name, line.family_name) for line in run.lines] == [person[:2] for person in people]


async def test_greek_without_a_mark_is_not_taken_for_french(tmp_path: Path) -> None:
    rows = "".join(f"Γιώργος;Παπαδόπουλος;g{place}@example.org;Αθήνα\n" for place in range(8))
    async with open_desk(tmp_path / "desk", start=False) as desk:
        run = await dry(desk, tmp_path, "First name;Last name;Email;Country\n" + rows, "cp1253")
        assert run.lines[0].family_name == "Παπαδόπουλος"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
async def test_line_ends_and_the_line_that_names_the_separator(tmp_path: Path, line_end: str) -> None:
    lines = ["First name|Last name|Email", "Ada|Exemple|ada@example.org", "Bob|Exemple|nothing"]
    async with open_desk(tmp_path / "desk", start=False) as desk:
        plain = await dry(desk, tmp_path, line_end.join(lines))
        assert (plain.created, told(plain)) == (1, [(3, "Email", "not_an_address", "correct_address")])
        if line_end != "\r":
            said = await dry(desk, tmp_path, line_end.join(["sep=|", *lines]))
            assert (said.created, told(said)) == (1, [(4, "Email", "not_an_address", "correct_address")])
            assert (said.encoding, said.separator) == ("utf-8", "|")


async def test_columns_in_any_order_and_either_language(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        run = await dry(
            desk,
            tmp_path,
            "GROUPE;Adresse e-mail *;Remarque;nom;PRENOM;;Test;Note\n2026-A;a@example.org;;Essai;Léa;;tableurs;x\n",
        )
        [line] = run.lines
        assert (line.line, line.given_name, line.family_name, line.group, line.form_id) == (
            2,
            "Léa",
            "Essai",
            "2026-A",
            101,
        )
        assert run.unknown_columns == ["Remarque", "Note"]


async def test_each_fault_has_its_line_column_value_and_remedy(tmp_path: Path) -> None:
    rows = [
        "Ada,Exemple,ada@example.org,France,A,Spreadsheets",
        ",Exemple,b@example.org,,,",
        "Bob,Exemple,bob.example.org,,,",
        "Cid,Exemple,cid @example.org,,,",
        f"{'D' * 256},Exemple,d@example.org,,,",
        "=cmd|'/c calc'!A1,Exemple,e@example.org,,,",
        "Fay,Exemple,f@example.org,,,Juggling",
        "Gus,Exemple,g@example.org,,,Word",
        "Ada,Exemple,ADA@example.org,France,A,Spreadsheets",
        "Other,Person,ada@example.org,,,Python",
        "Hal,Exemple,h@example.org,,,,one,more",
        "",
        '"Ida\nMarie",Exemple,i@example.org,,,',
        "Jan,Exemple,j@example.org,,,101",
    ]
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        run = await dry(desk, tmp_path, HEADER + "\n".join(rows))
        assert told(run) == [
            (3, "First name", "missing", "fill_in"),
            (4, "Email", "not_an_address", "correct_address"),
            (5, "Email", "not_an_address", "correct_address"),
            (6, "First name", "too_long", "shorten"),
            (7, "First name", "formula", "remove_formula"),
            (8, "Test", "unknown_test", "choose_test"),
            (9, "Test", "ambiguous_test", "choose_test"),
            (10, "Email", "duplicate", "remove_line"),
            (11, "Email", "name_conflict", "check_person"),
            (12, "", "cells_too_many", "check_quotes"),
            (14, "First name", "control_character", "retype"),
        ]
        values = {fault.line: fault.value for fault in run.faults}
        assert (values[4], values[8], len(values[6])) == ("bob.example.org", "Juggling", 120)
        assert values[6] == "D" * 119 + "…"
        assert {fault.line: fault.parameters for fault in run.faults if fault.parameters} == {
            6: {"maximum": 255},
            8: {"tests": []},
            9: {"tests": [103, 104]},
            10: {"first_line": 2},
            11: {"first_line": 2, "known_as": "ada exemple"},
            12: {"cells": 8, "columns": 6},
        }
        warnings = {fault.line for fault in run.faults if fault.severity is Severity.WARNING}
        assert warnings == {10, 12}
        assert (run.created, run.known, run.rejected, run.duplicates, run.name_conflicts) == (3, 0, 9, 1, 1)
        assert [line.line for line in run.lines] == [2, 12, 16]
        assert [(need.kind, need.needed, need.left, need.enough) for need in run.credits] == [
            ("Assessments", 2, 3, True)
        ]


async def test_nothing_changes_before_it_is_confirmed(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await dry(desk, tmp_path, HEADER + "Ada,Exemple,ada@example.org,,,\n")
        assert (await desk.candidates.count(ALL), await desk.outbox.count(ALL)) == (0, 0)


async def test_who_is_known_is_told_and_kept_as_it_is(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        await desk.candidates.add(person(given_name="Zoé", family_name="Ébauche", email="zoe@example.org"))
        await desk.candidates.add(person(given_name="Max", family_name="Patron", email="max@example.org"))
        rows = "ZOE,Ebauche,Zoe@Example.org,,,Python\nMinnie,Patron,max@example.org,,,Python\n"
        run = await dry(desk, tmp_path, HEADER + rows)
        assert [(fault.code, fault.severity) for fault in run.faults] == [
            ("known", Severity.WARNING),
            ("known_otherwise", Severity.WARNING),
        ]
        assert (run.created, run.known, run.tests) == (0, 2, 2)
        await desk.roster.confirm(run)
        names = [row.name for row in await desk.candidates.page(ALL, 0, 9)]
        assert names == ["Zoé Ébauche", "Max Patron"]
        assert await desk.tests.count(ALL) == 2


async def test_what_a_list_says_otherwise_of_who_is_known_is_told_field_by_field(tmp_path: Path) -> None:
    known = person(
        given_name="Zoé",
        family_name="Ébauche",
        email="zoe@example.org",
        gender=Gender.FEMALE,
        language=Language.FRENCH,
        group="A",
        country="France",
        external_id="R-1",
        extra_time_percent=33,
    )
    header = "First name,Last name,Email,Country,Group,Gender,Language,Student id,Extra time\n"
    async with open_desk(tmp_path / "desk", start=False) as desk:
        candidate = await desk.candidates.add(known)
        same = await dry(desk, tmp_path, header + "Zoé,Ébauche,zoe@example.org,France,A,F,fr,R-1,33\n")
        silent = await dry(desk, tmp_path, header + "Zoé,Ébauche,zoe@example.org,,,,,,\n")
        for run in (same, silent):
            assert [(fault.code, fault.parameters) for fault in run.faults] == [("known", {})]
            assert [(line.candidate_id, line.changes) for line in run.lines] == [(candidate, ())]
        other = await dry(desk, tmp_path, header + "ZOE,Ebauche,zoe@example.org,Belgique,B,M,en,R-2,50\n")
        assert [(fault.column, fault.value, fault.code, fault.parameters) for fault in other.faults] == [
            ("Email", "zoe@example.org", "known", {}),
            ("Group", "B", "kept", {"kept": "A"}),
            ("Country", "Belgique", "kept", {"kept": "France"}),
            ("Student id", "R-2", "kept", {"kept": "R-1"}),
            ("Extra time", "50", "kept", {"kept": 33}),
        ]
        [line] = other.lines
        assert line.changes == (
            ("given_name", "ZOE"),
            ("family_name", "Ebauche"),
            ("gender", int(Gender.MALE)),
            ("language", int(Language.ENGLISH)),
        )
        renamed = await dry(desk, tmp_path, HEADER + "Max,Patron,zoe@example.org,,,\n")
        assert [(fault.code, fault.parameters) for fault in renamed.faults] == [
            ("known_otherwise", {"known_as": "Zoé Ébauche"})
        ]


async def test_a_line_has_all_that_its_cells_say(tmp_path: Path) -> None:
    header = "First name;Last name;Email;Country;Group;Test;Session;Gender;Language;Student id;Extra time;CPF\n"
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        session = await desk.sessions.create(SessionDraft("Matin", SOON, SOON + timedelta(hours=3)))
        cells = "Ada;Exemple;ada@example.org;France;A / B;Python;matin;Mme;el;R-1;33 %;CPF-1"
        run = await dry(desk, tmp_path, header + cells)
        assert (run.faults, run.unknown_columns, run.name, run.sheet) == ([], [], "list.csv", "")
        assert run.lines == [
            RosterLine(
                2,
                "Ada",
                "Exemple",
                "ada@example.org",
                "France",
                "A / B",
                102,
                None,
                Gender.FEMALE,
                Language.GREEK,
                "R-1",
                33,
                "CPF-1",
                session,
                (),
            )
        ]
        await desk.roster.confirm(run)
        [ada] = await desk.candidates.page(ALL, 0, 9)
        assert (ada.name, ada.email, ada.country, ada.group) == ("Ada Exemple", "ada@example.org", "France", "A / B")
        assert (ada.gender, ada.language, ada.external_id, ada.extra_time_percent) == (
            Gender.FEMALE,
            Language.GREEK,
            "R-1",
            33,
        )
        [test] = await the_tests(desk)
        assert (test.candidate_id, test.form_id, test.session_id, test.proctored) == (ada.id, 102, session, False)
        assert [row.id for row in await desk.candidates.page(replace(ALL, search="cpf-1"), 0, 9)] == [ada.id]
        assert await desk.candidates.page(replace(ALL, search="cpf-2"), 0, 9) == []


async def test_one_person_may_take_several_tests(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        rows = "Ada,Exemple,ada@example.org,,,Python\nAda,Exemple,ada@example.org,,,101\n"
        run = await dry(desk, tmp_path, HEADER + rows)
        assert (run.faults, run.created, run.tests) == ([], 1, 2)
        imported = await desk.roster.confirm(run)
        assert (imported.candidates, imported.tests) == (1, 2)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n\n \n", "empty"),
        (b"PK\x03\x04 an Excel file", "not_workbook"),
        (b"\xd0\xcf\x11\xe0 an old Excel file", "old_workbook"),
        (b"\x00\x01\x02\x03" * 50, "not_text"),
        (b"%PDF-1.7", "not_text"),
        (bytes(range(1, 256)) * 9, "not_text"),  # in no encoding at all
        (b"one,two,three\n1,2,3\n", "no_header"),
        (b"First name,Last name\nA,B\n", "no_header"),
        (b"Email,First name,Last name,E-mail\na@example.org,A,B,b@example.org\n", "column_twice"),
        (codecs.BOM_UTF8 + b"\xff\xfe", "not_text"),
    ],
)
async def test_what_is_no_list_is_said_to_be_none(tmp_path: Path, content: bytes, reason: str) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable) as raised:
            await dry(desk, tmp_path, content)
        assert raised.value.parameters["reason"] == reason


async def test_a_list_is_bounded_and_its_faults_too(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        run = await dry(desk, tmp_path, HEADER + ",,,,,x\n" * 26_000)
        assert (len(run.faults), run.faults_left_out, run.rejected) == (100_000, 4000, 26_000)
        with pytest.raises(RosterUnreadable, match="too_many_rows"):
            await dry(desk, tmp_path, HEADER + "A,B,c@example.org,,,\n" * 100_001)


async def test_the_template_is_a_list_that_can_be_read(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        for language, separator in (("fr", ";"), ("en", ",")):
            await desk.roster.save_template(tmp_path / "template.csv", language)
            run = await dry(desk, tmp_path, (tmp_path / "template.csv").read_bytes())
            assert (run.separator, run.unknown_columns, run.rejected) == (separator, [], 0)


async def test_an_import_arrives_and_tells_how_far_it_is(tmp_path: Path, station: RunningStation) -> None:
    rows = "".join(f"Élise;Modèle;elise{number}@example.org;France;2026-A;{ASSESSMENT}\n" for number in range(120))
    async with open_desk(tmp_path / "desk", station.url) as desk:
        await desk.ready()
        steps: list[Progress] = []
        desk.events.subscribe(Progress, steps.append)
        run = await dry(desk, tmp_path, ENTETE + rows, "cp1252")
        assert (run.encoding, run.created, run.tests, run.faults) == ("cp1252", 120, 120, [])
        read = [step for step in steps if step.work == "roster.read"]
        assert read
        assert all(0 <= step.done <= step.total for step in read)
        imported = await desk.roster.confirm(run)
        assert (imported.candidates, imported.tests) == (120, 120)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert {test.group for test in await the_tests(desk)} == {"2026-A"}
        sent = [step for step in steps if step.work == "roster.send"]
        assert (sent[-1].done, sent[-1].total) == (240, 240)
        again = await dry(desk, tmp_path, ENTETE + rows, "cp1252")
        assert (again.created, again.known) == (0, 120)


async def test_an_import_is_stopped_in_the_middle_and_leaves_nothing(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        rows = "".join(f"A,B,c{number}@example.org,,,\n" for number in range(5000))
        run = await dry(desk, tmp_path, HEADER + rows)
        under_way = asyncio.Event()
        desk.events.subscribe(Progress, lambda step: under_way.set() if step.done else None)
        confirming = asyncio.create_task(desk.roster.confirm(run))
        await under_way.wait()
        confirming.cancel()
        with pytest.raises(asyncio.CancelledError):
            await confirming
        await desk.candidates.add(person())
        assert (await desk.candidates.count(ALL), await desk.outbox.count(ALL)) == (1, 1)


async def test_an_import_is_taken_back_as_far_as_it_is_not_sent(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        run = await dry(desk, tmp_path, HEADER + "".join(f"A,B,c{number}@example.org,,,\n" for number in range(50)))
        imported = await desk.roster.confirm(run, Registration(ASSESSMENT))
        assert await desk.roster.imports.cancel_rest(imported.import_id) == 100
        assert (await desk.candidates.count(ALL), await desk.tests.count(ALL)) == (0, 0)


async def test_a_whole_import_of_known_people_is_confirmed_at_once(tmp_path: Path, station: RunningStation) -> None:
    rows = HEADER + "".join(f"A,B,known{number}@example.org,,,\n" for number in range(20))
    async with open_desk(tmp_path / "first", station.url) as desk:
        await desk.roster.confirm(await dry(desk, tmp_path, rows))
        await desk.outbox.wait_idle()
    async with open_desk(tmp_path / "second", station.url) as desk:
        imported = await desk.roster.confirm(await dry(desk, tmp_path, rows), Registration(ASSESSMENT))
        counts = await desk.outbox.wait_idle()
        assert (counts.conflicts, counts.waiting) == (20, 20)
        assert await desk.outbox.confirm(import_id=imported.import_id) == 20
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert {test.platform_id is not None for test in await the_tests(desk)} == {True}


async def test_a_quotation_mark_that_never_closes_is_told_by_its_line(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable) as raised:
            await dry(desk, tmp_path, HEADER + 'Ada,"Exemple,ada@example.org,,,\n' + "x" * 140_000)
        assert raised.value.parameters == {"reason": "quotes", "line": 2}


async def test_a_text_may_be_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isodesk.desk.services.roster.reading.LARGEST_FILE", 10)
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable, match="too_large"):
            await dry(desk, tmp_path, HEADER)


async def test_reading_stops_when_nobody_waits_any_more(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        under_way, steps = asyncio.Event(), list[Progress]()

        def tell(step: Progress) -> None:
            steps.append(step)
            under_way.set()

        desk.events.subscribe(Progress, tell)
        reading = asyncio.create_task(dry(desk, tmp_path, HEADER + "A,B,c@example.org,,,\n" * 50_000))
        await under_way.wait()
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        await desk.context.store.read(lambda _connection: None)
        assert steps[-1].done < 50_000


async def test_of_a_cell_that_is_wrong_in_two_ways_the_first_is_told(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        run = await dry(desk, tmp_path, HEADER + "Ada,Exemple,=ada.example.org,,,Python\n")
        assert [(each.column, each.code) for each in run.faults] == [("Email", "not_an_address")]

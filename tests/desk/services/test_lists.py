"""Pages of rows: searched without accents, filtered, sorted both ways, counted."""

from pathlib import Path

import pytest

from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.paging import PageQuery
from tests.desk.services.offices import ALL, ASSESSMENT, CERTIFICATION, open_desk, person

PEOPLE = [
    ("Éloïse", "Untel", "eloise@example.org", "Evening"),
    ("Zoé", "Ébauche", "zoe@example.org", "2026-A"),
    ("Adam", "Fictif", "adam@example.org", "Evening"),
    ("Noé", "Dubanc", "noe@sample.example", ""),
    ("Anne", "Étalon", "anne@example.org", "été"),
]


async def filled(desk: Desk) -> list[int]:
    """The people above."""
    return [
        await desk.candidates.add(CandidateDraft(given_name=given, family_name=family, email=email, group=group))
        for given, family, email, group in PEOPLE
    ]


async def names(desk: Desk, query: PageQuery, offset: int = 0, limit: int = 100) -> list[str]:
    """Given names that a query finds."""
    rows = await desk.candidates.page(query, offset, limit)
    assert await desk.candidates.count(query) == len(rows) or len(rows) == limit or offset
    return [row.given_name for row in rows]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("eloise", ["Éloïse"]),
        ("ÉTALON", ["Anne"]),
        ("noe dub", ["Noé"]),
        ("example.org", ["Zoé", "Anne", "Adam", "Éloïse"]),
        ("ete", ["Anne"]),
        ("100%", []),
        ("_", []),
        ("' OR 1=1 --", []),
        ("  ", ["Noé", "Zoé", "Anne", "Adam", "Éloïse"]),
    ],
)
async def test_search_is_word_by_word_without_accents(tmp_path: Path, search: str, found: list[str]) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await filled(desk)
        assert await names(desk, PageQuery(search=search)) == found


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("name", "Noé", "Éloïse"),
        ("email", "Adam", "Zoé"),
        ("given_name", "Adam", "Éloïse"),
        ("group", "Noé", "Anne"),
        ("test", "Noé", "Zoé"),
        ("test_status", "Noé", "Zoé"),
        ("standing", "Noé", "Éloïse"),
    ],
)
async def test_sorted_both_ways(tmp_path: Path, sort: str, first: str, last: str) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        people = await filled(desk)
        await desk.tests.register([people[1]], Registration(ASSESSMENT))
        upwards = await names(desk, PageQuery(sort=sort))
        assert upwards[0] == first
        assert sorted(upwards) == sorted(row[0] for row in PEOPLE)
        downwards = await names(desk, PageQuery(sort=sort, descending=True))
        assert downwards[0] == last


async def test_filters_and_groups(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        people = await filled(desk)
        await desk.tests.register(people[:2], Registration(ASSESSMENT))
        assert await desk.groups.names() == ["2026-A", "été", "Evening"]
        assert await names(desk, PageQuery(filters={"group": "Evening"})) == ["Adam", "Éloïse"]
        assert await names(desk, PageQuery(filters={"status": "to_take"})) == ["Zoé", "Éloïse"]
        assert await names(desk, PageQuery(filters={"status": "to_take", "group": "Evening"})) == ["Éloïse"]
        assert await names(desk, PageQuery(filters={"status": "none"})) == ["Noé", "Anne", "Adam"]
        assert await names(desk, PageQuery(filters={"status": "", "group": ""})) == [
            "Noé",
            "Zoé",
            "Anne",
            "Adam",
            "Éloïse",
        ]
        summary = await desk.candidates.summary()
        assert (summary.people, summary.with_test_to_take) == (5, 2)


async def test_pages_meet_without_a_gap(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await filled(desk)
        whole = await names(desk, ALL)
        assert [name for offset in range(0, 6, 2) for name in await names(desk, ALL, offset, 2)] == whole
        ids = await desk.candidates.ids(PageQuery(search="example.org", sort="email"))
        assert [(await desk.candidates.detail(each)).row.given_name for each in ids] == [
            "Adam",
            "Anne",
            "Éloïse",
            "Zoé",
        ]


async def test_tests_are_found_by_form_and_by_person(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        people = await filled(desk)
        await desk.tests.register(people, Registration(ASSESSMENT))
        [second] = await desk.tests.register(people[:1], Registration(CERTIFICATION))
        by_form = PageQuery(filters={"form": str(CERTIFICATION)})
        assert [row.id for row in await desk.tests.page(by_form, 0, 9)] == [second]
        assert await desk.tests.count(PageQuery(search="eloise")) == 2
        assert await desk.tests.count(PageQuery(filters={"status": "1"})) == 6
        assert await desk.tests.count(PageQuery(filters={"status": "3"})) == 0
        newest = (await desk.tests.page(ALL, 0, 1))[0]
        assert (newest.id, newest.form) == (second, str(CERTIFICATION))
        detail = await desk.candidates.detail(people[0])
        assert [row.id for row in detail.tests] == [second, 1]
        assert [change.action for change in detail.changes] == ["add_test", "add_test", "create_candidate"]


async def test_what_is_entered_is_checked(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await desk.candidates.add(person(email="Taken@example.org"))
        wrong = CandidateDraft(given_name=" ", family_name="x" * 256, email="no address", extra_time_percent=501)
        assert {(fault.field, fault.code) for fault in desk.candidates.check(wrong)} == {
            ("given_name", "missing"),
            ("family_name", "too_long"),
            ("email", "not_an_address"),
            ("extra_time_percent", "out_of_range"),
        }
        with pytest.raises(InvalidInput):
            await desk.candidates.add(wrong)
        with pytest.raises(InvalidInput, match="known"):
            await desk.candidates.add(person(email="tAKEN@EXAMPLE.ORG"))
        assert await desk.candidates.count(ALL) == 1
        with pytest.raises(NotFound):
            await desk.candidates.detail(99)


async def test_accounts_do_not_see_each_other(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        people = await filled(desk)
        await desk.tests.register(people, Registration(ASSESSMENT))
        await desk.accounts.use("sample")
        assert (await desk.candidates.count(ALL), await desk.tests.count(ALL), await desk.outbox.count(ALL)) == (
            0,
            0,
            0,
        )
        with pytest.raises(NotFound):
            await desk.candidates.detail(people[0])
        with pytest.raises(NotFound):
            await desk.tests.delete([1])
        mine = await desk.candidates.add(CandidateDraft("Éloïse", "Untel", "eloise@example.org"))
        assert mine not in people

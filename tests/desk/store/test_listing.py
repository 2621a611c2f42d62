"""Lists of many rows: what is found few is sorted at once, what is found often is met along the order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.store import candidates, planned_tests, results
from isodesk.desk.store.connection import Connection, Store
from isodesk.desk.store.finding import MOST_FOUND
from isodesk.desk.store.folding import fold

PEOPLE = MOST_FOUND + 200
HERE, THERE = "here", "there"


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """More people than are ever sorted at once, each with two tests, beside another account's."""
    path: Path = tmp_path_factory.mktemp("mirror") / "desk.db"
    store = Store.open(path, b"k" * 32)
    connections: list[Connection] = []

    def fill(connection: Connection) -> None:
        for number in range(PEOPLE):
            _person(connection, HERE, number)
        for number in range(20):
            _person(connection, THERE, number)
        connection.execute("UPDATE candidate SET platform_id = 700000 + id")
        connection.execute("UPDATE planned_test SET platform_id = 900000 + id, status = 1 + id % 4")
        connection.execute("UPDATE planned_test SET session_id = 1 + id % 2 WHERE id % 3 = 0")
        for account, name_fr, name_en in ((HERE, "Zinc", "Alpha"), (THERE, "Zinc", "Alpha")):
            connection.execute(
                "UPDATE form SET name_fr = ?, name_en = ? WHERE account_id = ? AND id = 1", (name_fr, name_en, account)
            )
            connection.execute(
                "UPDATE form SET name_fr = 'B', name_en = 'B' WHERE account_id = ? AND id = 2", (account,)
            )
        connection.execute("UPDATE candidate SET last_form_id = 1 + id % 2, last_status = 1 WHERE id % 3 <> 0")
        connections.append(connection)

    def keep(connection: Connection) -> None:
        for day in (1, 2):
            connection.execute(
                "INSERT INTO session (account_id, description, start_at, end_at, code, search, created_at)"
                " VALUES (?, 's', ?, ?, '', 's', 0)",
                (HERE, f"2026-01-0{day}T08:00", f"2026-01-0{day}T12:00"),
            )

    store.write_now(keep)
    store.write_now(fill)
    yield connections[0]
    store.close()


def _person(connection: Connection, account: str, number: int) -> None:
    group = f"2026 / Soir / {number % 40}" if number % 2 else "2027"
    draft = CandidateDraft("Zoé", f"Ébauche {number:04}", f"zoe{number}@example.org", group=group, country="Belgique")
    candidate = candidates.insert(connection, account, draft, "agreed", 0.0)
    for form in (1, 2):
        planned_tests.insert(connection, account, candidate, Registration(form), 0.0)


def every_page(connection: Connection, listing: object, query: PageQuery, size: int = 700) -> list[int]:
    """All numbers of a query, page by page, each page asked for by itself."""
    found: list[int] = []
    while True:
        page = listing.page(connection, HERE, query, len(found), size, "fr")  # type: ignore[attr-defined]  # a Listing
        found += [row[0] for row in page]
        if len(page) < size:
            return found


@pytest.mark.parametrize(
    "search",
    [
        "zoe",  # most: met along the order
        "ZOÉ ébauche",
        "belgique",
        "soir",
        "0007",  # few: found by the index
        "ebauche 11",  # few, of words long and short
        "00",  # too short for the index
        "xx",
        "zzz",
        "zoe zzz",
        '"zoe"',
        "700007",  # the platform's number
    ],
)
def test_a_search_finds_the_same_however_it_is_looked_for(mirror: Connection, search: str) -> None:
    rows = mirror.execute("SELECT search, platform_id FROM candidate WHERE account_id = ?", (HERE,)).fetchall()
    words = fold(search).split()
    people = sum(all(word in text for word in words) or str(number) == search for text, number in rows)
    for sort in ("", "email", "given_name", "test", "group"):
        query = PageQuery(search=search, sort=sort)
        assert candidates.LISTING.count(mirror, HERE, query) == people
        found = every_page(mirror, candidates.LISTING, query)
        assert (len(found), len(set(found))) == (people, people)
        assert candidates.LISTING.ids(mirror, HERE, query, "fr") == found
        down = PageQuery(search=search, sort=sort, descending=True)
        assert candidates.LISTING.ids(mirror, HERE, down, "fr") == found[::-1]


@pytest.mark.parametrize("listing", [candidates.LISTING, planned_tests.LISTING, results.LISTING])
@pytest.mark.parametrize("search", ["", "ebauche 11"])
def test_every_sort_has_every_row_once_both_ways(mirror: Connection, listing: object, search: str) -> None:
    sorts = listing.sorts  # type: ignore[attr-defined]  # a Listing
    whole = sorted(every_page(mirror, listing, PageQuery(search=search)))
    assert whole
    for sort in sorts:
        up = every_page(mirror, listing, PageQuery(search=search, sort=sort))
        down = every_page(mirror, listing, PageQuery(search=search, sort=sort, descending=True))
        assert sorted(up) == whole
        assert down == up[::-1]


def test_a_group_holds_its_subgroups_and_no_other(mirror: Connection) -> None:
    def count(group: str, **more: str) -> int:
        return candidates.LISTING.count(mirror, HERE, PageQuery(filters={"group": group, **more}))

    assert count("2026") == PEOPLE // 2
    assert count("2026 / Soir / 7") == PEOPLE // 40
    assert count("2026 / Soir / 7", status="none") == PEOPLE // 120
    assert count("2026 / So") == count("202") == 0
    assert count("2027") == PEOPLE // 2
    tests = planned_tests.LISTING.count(mirror, HERE, PageQuery(filters={"group": "2026 / Soir / 7"}))
    assert tests == 2 * PEOPLE // 40
    both = PageQuery(search="ebauche 11", filters={"group": "2026 / Soir / 7"}, sort="email")
    assert candidates.LISTING.count(mirror, HERE, both) == len(candidates.LISTING.ids(mirror, HERE, both)) > 0


def test_forms_sort_by_their_names_in_the_language_that_is_shown(mirror: Connection) -> None:
    query = PageQuery(sort="test")
    none = candidates.LISTING.count(mirror, HERE, PageQuery(filters={"status": "none"}))
    for language, first in (("fr", "B"), ("en", "Alpha")):
        rows = candidates.LISTING.page(mirror, HERE, query, none - 1, 3, language)
        assert [row[11] for row in rows] == ["", first, first]
        few = candidates.LISTING.page(mirror, HERE, PageQuery("ebauche 11", "test", descending=True), 0, 1, language)
        assert few[0][11] == ("Zinc" if language == "fr" else "B")


def test_tests_sort_along_sessions_with_those_in_none_first(mirror: Connection) -> None:
    starts = [row[17] for row in planned_tests.LISTING.page(mirror, HERE, PageQuery(sort="session"), 0, 9999, "en")]
    there = [start for start in starts if start is not None]
    assert starts[: len(starts) - len(there)] == [None] * (len(starts) - len(there))
    assert there == sorted(there)
    assert len(set(there)) == 2


def test_the_number_of_a_test_is_found_beside_people(mirror: Connection) -> None:
    query = PageQuery(search="900007")
    assert [row[0] for row in planned_tests.LISTING.page(mirror, HERE, query, 0, 9, "en")] == [7]
    assert planned_tests.LISTING.count(mirror, HERE, query) == 1


def test_what_is_changed_or_forgotten_is_found_so(mirror: Connection) -> None:
    def found(words: str) -> int:
        return candidates.LISTING.count(mirror, HERE, PageQuery(search=words))

    mirror.execute("SAVEPOINT changed")
    draft = CandidateDraft("Aglaé", "Inédite", "aglae@example.org", external_id="R-77x", job_id=4711)
    number = candidates.insert(mirror, HERE, draft, "agreed", 0.0)
    assert (found("aglae"), found("r-77x"), found("4711")) == (1, 1, 1)
    planned_tests.insert(mirror, HERE, number, Registration(1, cpf_id="CPF-XK42"), 0.0)
    candidates.refold(mirror, number)
    assert found("cpf-xk42") == 1
    candidates.change(mirror, number, CandidateDraft("Bérengère", "Inédite", "aglae@example.org"))
    assert (found("aglae inedite"), found("berengere"), found("r-77x"), found("xk42")) == (1, 1, 0, 1)
    candidates.delete(mirror, number)
    assert found("inedite") == 0
    mirror.execute("ROLLBACK TO changed")
    mirror.execute("RELEASE changed")


def test_no_piece_of_a_forgotten_name_stays_in_the_index(mirror: Connection) -> None:
    mirror.execute("SAVEPOINT forgotten")
    number = candidates.insert(mirror, HERE, CandidateDraft("Xyzzy", "Qwxjk", "x@example.org"), "agreed", 0.0)
    candidates.delete(mirror, number)
    mirror.execute("CREATE VIRTUAL TABLE temp.pieces USING fts5vocab('main', 'candidate_search', 'row')")
    assert mirror.execute("SELECT count(*) FROM temp.pieces WHERE term IN ('qwx', 'wxj', 'zzy')").fetchone()[0] == 0
    mirror.execute("DROP TABLE temp.pieces")
    mirror.execute("ROLLBACK TO forgotten")
    mirror.execute("RELEASE forgotten")

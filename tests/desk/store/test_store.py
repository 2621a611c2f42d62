"""The store itself: encrypted, undone by an error, asked in ways that its indexes serve."""

from collections.abc import AsyncIterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.store import candidates, intents, planned_tests, results, sessions
from isodesk.desk.store import credits as ledger
from isodesk.desk.store.connection import Connection, Store
from isodesk.desk.store.folding import email_key, fold
from isodesk.storage.errors import KeyWrong, StorageError, StoreDamaged

KEY, ANOTHER = b"k" * 32, b"a" * 32
MODULES = [candidates, planned_tests, sessions, results, ledger, intents]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = Store.open(tmp_path / "desk.db", KEY)
    yield opened
    opened.close()


def add(connection: Connection, number: int) -> int:
    """Somebody invented."""
    draft = CandidateDraft("Zoé", f"Ébauche{number}", f"zoe{number}@example.org")
    return candidates.insert(connection, "here", draft, "agreed", 0.0)


async def test_what_is_written_can_be_read_at_once(store: Store) -> None:
    number = await store.write(lambda connection: add(connection, 1))
    assert await store.read(lambda connection: candidates.by_email(connection, "here", "ZOE1@example.org")) == number
    assert await store.read(lambda connection: candidates.by_email(connection, "there", "zoe1@example.org")) is None


async def test_an_error_undoes_all_of_its_work_and_nothing_else(store: Store) -> None:
    def fails(connection: Connection) -> None:
        add(connection, 2)
        raise LookupError

    await store.write(lambda connection: add(connection, 1))
    with pytest.raises(LookupError):
        await store.write(fails)
    assert await store.read(lambda connection: candidates.summary(connection, "here")) == (1, 0)


async def test_reading_can_not_write(store: Store) -> None:
    await store.write(lambda connection: add(connection, 1))
    with pytest.raises(Exception, match="readonly"):
        await store.read(lambda connection: connection.execute("DELETE FROM candidate"))


def test_a_store_opens_with_its_key_only(tmp_path: Path) -> None:
    Store.open(tmp_path / "desk.db", KEY).close()
    with pytest.raises(KeyWrong):
        Store.open(tmp_path / "desk.db", ANOTHER)
    Store.open(tmp_path / "desk.db", KEY).close()


async def test_a_damaged_page_is_told_as_such_and_a_wrong_statement_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = Store.open(path, KEY)
    for number in range(2000):
        store.write_now(partial(add, number=number))
    store.close()
    content = bytearray(path.read_bytes())
    spoiled = len(content) // 2
    content[spoiled:] = bytes(len(content) - spoiled)
    again = Store(path, KEY)  # as if that had happened while it was open
    assert await again.read(lambda connection: connection.execute("SELECT 1").fetchone()) == (1,)
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        await again.read(lambda connection: connection.execute("SELECT sum(length(search)) FROM candidate").fetchone())
    with pytest.raises(Exception, match="no such table") as caught:
        await again.read(lambda connection: connection.execute("SELECT 1 FROM nowhere"))
    assert not isinstance(caught.value, StorageError)
    again.close()


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rsplit(".", 1)[1])
async def test_every_sort_and_filter_can_be_asked_for(store: Store, module: ModuleType) -> None:
    listing = module.LISTING
    by_value = {name: declared for name, declared in listing.filters.items() if isinstance(declared, Mapping)}
    filters = [{name: "1"} for name in listing.filters if name not in by_value]
    filters += [{name: value} for name, declared in by_value.items() for value in declared]

    def work(connection: Connection) -> int:
        queries = [PageQuery(search="one two", filters=each) for each in filters]
        queries += [PageQuery(sort=name, descending=down) for name in listing.sorts for down in (True, False)]
        found = 0
        for query in queries:
            found += len(listing.page(connection, "here", query, 0, 9, "fr"))
            found += len(listing.ids(connection, "here", query)) + listing.count(connection, "here", query)
        return found

    assert await store.read(work) == 0


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rsplit(".", 1)[1])
async def test_a_table_in_its_own_order_is_never_sorted_whole(store: Store, module: ModuleType) -> None:
    """100,000 rows sorted for 50 of them would be seen at every scroll."""

    def work(connection: Connection) -> list[str]:
        asked: list[str] = []
        traced: Connection = connection
        traced.set_trace_callback(asked.append)
        module.LISTING.page(connection, "here", PageQuery(), 0, 50, "en")
        traced.set_trace_callback(None)
        plans = [connection.execute("EXPLAIN QUERY PLAN " + statement).fetchall() for statement in asked]
        return [str(row[3]) for plan in plans for row in plan]

    plan = await store.read(work)
    if module is not results:  # completed tests by status and number are put together from two
        assert not [step for step in plan if "TEMP B-TREE" in step]
    assert not [step for step in plan if step.startswith("SCAN") and "json_each" not in step]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Éloïse  UNTEL", "eloise untel"),
        ("Straße", "strasse"),
        ("Œuvre", "œuvre"),
        ("ΓΙΏΡΓΟΣ", "γιωργοσ"),
        ("  a\tb\u00a0c ", "a b c"),
        ("ﬁn", "fin"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_addresses_are_compared_without_case_but_with_accents() -> None:
    assert email_key("ÉLO@Example.org") == email_key("e\u0301lo@example.org") != email_key("elo@example.org")

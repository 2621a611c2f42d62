"""What the outbox will take once it is sent, and what deleting untaken tests would give back."""

from collections.abc import Iterator
from dataclasses import dataclass

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import ON_ITS_WAY

_OPEN = sql("intent.state IN", ON_ITS_WAY)
_KIND = "coalesce(form.credit_kind, '')"


@dataclass(frozen=True)
class Queued:
    """One registration that isn't carried out, in the order in which it will be sent."""

    action: int
    in_doubt: bool
    paused: bool
    candidate_id: int
    form_id: int
    kind: str
    tests_by_credit: int | None
    proctored: bool
    session_id: int | None
    unfinished: bool  # the candidate has another unfinished test of that form on the platform
    waiting: bool = True  # it isn't sent yet


def registrations(connection: Connection, account_id: str) -> Iterator[Queued]:
    """Actions 2 and 9 of the outbox."""
    parts = (
        "SELECT intent.action, intent.state = 'in_doubt', coalesce(roster_import.paused, 0), test.candidate_id,",
        "test.form_id,",
        _KIND,
        ", test.tests_by_credit, json_extract(intent.payload, '$.proctored'), test.session_id,",
        "EXISTS (SELECT 1 FROM planned_test AS other WHERE other.candidate_id = test.candidate_id",
        "AND other.form_id = test.form_id AND other.id <> test.id AND other.status IN (1, 2)",
        "AND other.confirms_id IS NULL AND other.platform_id IS NOT NULL), intent.state = 'waiting'",
        "FROM intent JOIN planned_test AS test ON test.id = intent.test_id",
        "LEFT JOIN form ON form.account_id = test.account_id AND form.id = test.form_id",
        "LEFT JOIN roster_import ON roster_import.id = intent.import_id",
        "WHERE intent.account_id = ? AND intent.action IN (2, 9) AND",
        _OPEN,
        "ORDER BY intent.id",
    )
    for row in connection.execute(sql(*parts), (account_id,)):
        action, in_doubt, paused, candidate, form, kind, size, proctored, session, unfinished, waiting = row
        yield Queued(
            action,
            bool(in_doubt),
            bool(paused),
            candidate,
            form,
            kind,
            size,
            bool(proctored),
            session,
            bool(unfinished),
            bool(waiting),
        )


def proctoring(connection: Connection, account_id: str) -> tuple[int, int]:
    """How many tests the outbox adds proctoring to, and how many it takes it from."""
    parts = (
        "SELECT coalesce(sum(action = 16), 0), coalesce(sum(action = 17), 0) FROM intent",
        "WHERE account_id = ? AND action IN (16, 17) AND",
        _OPEN,
    )
    row = connection.execute(sql(*parts), (account_id,)).fetchone()
    return row[0], row[1]


def open_places(connection: Connection, account_id: str) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Places of packs that are paid for and free: size and used, by candidate and form."""
    places: dict[tuple[int, int], list[tuple[int, int]]] = {}
    statement = "SELECT candidate_id, form_id, size, used FROM pack WHERE account_id = ? AND used < size ORDER BY id"
    for candidate_id, form_id, size, used in connection.execute(statement, (account_id,)):
        places.setdefault((candidate_id, form_id), []).append((size, used))
    return places


_UNTAKEN = (
    "test.account_id = :account AND test.status = 1 AND test.confirms_id IS NULL AND (test.platform_id IS NOT NULL"
    " OR EXISTS (SELECT 1 FROM credit_ledger WHERE credit_ledger.test_id = test.id))"
)
_PAST = (
    "(:past = 0 OR test.session_id IN (SELECT id FROM session WHERE session.account_id = :account"
    " AND session.end_at <= :now))"
)


def given_back(connection: Connection, account_id: str, past_before: str | None) -> dict[str, int]:
    """Credits by type that deleting every untaken test would give back, or those of sessions that ended before then.

    A pack's credit comes back only where all its tests are among them. Proctoring has the type ``proctoring``.
    """
    values = {"account": account_id, "past": int(past_before is not None), "now": past_before or ""}
    source = sql("FROM planned_test AS test LEFT JOIN form ON form.account_id = test.account_id",
                 "AND form.id = test.form_id WHERE", _UNTAKEN, "AND", _PAST)  # fmt: skip
    singles = sql("SELECT", _KIND, ", count(*)", source, "AND test.pack_id IS NULL GROUP BY 1")
    packs = sql(
        "SELECT kind, count(*) FROM (SELECT", _KIND, "AS kind, count(*) AS untaken, test.pack_id AS pack_id", source,
        "AND test.pack_id IS NOT NULL GROUP BY test.pack_id, 1) JOIN pack ON pack.id = pack_id",
        "WHERE untaken = pack.used GROUP BY kind",
    )  # fmt: skip
    proctored = sql("SELECT 'proctoring', count(*)", source, "AND test.proctored = 1")
    total: dict[str, int] = {}
    for statement in (singles, packs, proctored):
        for kind, amount in connection.execute(statement, values):
            total[kind] = total.get(kind, 0) + amount
    return {kind: amount for kind, amount in total.items() if amount}


def sessions_ahead(connection: Connection, account_id: str, now: str) -> list[tuple[int, str, str, str, int]]:
    """Sessions that haven't ended: id, description, start, end, planned tests."""
    return connection.execute(
        "SELECT session.id, session.description, session.start_at, session.end_at,"
        " (SELECT count(*) FROM planned_test WHERE planned_test.session_id = session.id) FROM session"
        " WHERE session.account_id = ? AND session.end_at > ? ORDER BY session.start_at, session.id LIMIT 200",
        (account_id, now),
    ).fetchall()

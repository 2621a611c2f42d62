"""Credits in the mirror: what the platform said was left, and what this desk spent on whom."""

from collections.abc import Sequence

from isodesk.desk.store import packs
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.listing import Listing
from isodesk.desk.store.pieces import FORM_NAME, by_words

PROCTORING = "proctoring"
_KIND_OF_FORM = None

LISTING = Listing(
    columns="credit_ledger.id, credit_ledger.at, credit_ledger.kind, credit_ledger.change, candidate.id,"
    " coalesce(trim(candidate.given_name || ' ' || candidate.family_name), ''), coalesce(candidate.email, ''), "
    + FORM_NAME.format(id="credit_ledger.form_id")
    + ", credit_ledger.action, credit_ledger.group_name",
    source="""credit_ledger
        LEFT JOIN candidate ON candidate.id = credit_ledger.candidate_id
        LEFT JOIN form ON form.account_id = credit_ledger.account_id AND form.id = credit_ledger.form_id""",
    narrow="credit_ledger",
    joins={
        "candidate": "LEFT JOIN candidate ON candidate.id = credit_ledger.candidate_id",
        "form": "LEFT JOIN form ON form.account_id = credit_ledger.account_id AND form.id = credit_ledger.form_id",
    },
    finder=by_words("credit_ledger.candidate_id"),
    identity="credit_ledger.id",
    account="credit_ledger.account_id",
    search="coalesce(candidate.search, '')",
    order=(),
    newest_first=True,
    sorts={
        "at": (),
        "candidate": ("candidate.sort_key",),
        "form": (FORM_NAME.format(id="credit_ledger.form_id"),),
        "kind": ("credit_ledger.kind",),
        "change": ("credit_ledger.change",),
        "group": ("credit_ledger.group_name",),
    },
    filters={
        "kind": "credit_ledger.kind = :kind",
        "group": "credit_ledger.group_name = :group",
        "form": "credit_ledger.form_id = CAST(:form AS INTEGER)",
        "from": "credit_ledger.at >= CAST(:from AS REAL)",
        "before": "credit_ledger.at < CAST(:before AS REAL)",
        "change": {"taken": "credit_ledger.change < 0", "given_back": "credit_ledger.change > 0"},
    },
)
OF_CANDIDATE = "credit_ledger.candidate_id = :value"


def balances(connection: Connection, account_id: str) -> list[tuple[str, int, float]]:
    """Description, amount and time of each type."""
    statement = "SELECT description, amount, at FROM credit_balance WHERE account_id = ? ORDER BY position"
    return connection.execute(statement, (account_id,)).fetchall()


def keep_balances(connection: Connection, account_id: str, left: Sequence[tuple[str, int]], now: float) -> None:
    """What the platform says is left, in its order."""
    connection.execute("DELETE FROM credit_balance WHERE account_id = ?", (account_id,))
    rows = [(account_id, position, description, amount, now) for position, (description, amount) in enumerate(left)]
    connection.executemany("INSERT INTO credit_balance VALUES (?,?,?,?,?)", rows)


def note_registration(connection: Connection, test_id: int, action: int, now: float) -> None:
    """One credit for a test that is new to the mirror; none where its place in a pack was paid for."""
    paid_before = packs.join(connection, test_id)
    _enter(connection, test_id, _KIND_OF_FORM, 0 if paid_before else -1, action, now)


def note_proctoring(connection: Connection, test_id: int, change: int, action: int, now: float) -> None:
    """One proctoring credit taken (-1) or given back (1); nothing where that was entered already.

    The platform takes it once however often it is asked, and what the mirror said of the test before may be old.
    """
    entries, taken = connection.execute(
        "SELECT count(*), coalesce(sum(CASE kind WHEN ? THEN -change END), 0) FROM credit_ledger WHERE test_id = ?",
        (PROCTORING, test_id),
    ).fetchone()
    known = taken > 0 if change < 0 else (entries > 0 and taken <= 0)
    if not known:
        _enter(connection, test_id, PROCTORING, change, action, now)


def give_back(connection: Connection, test_id: int, action: int, now: float) -> None:
    """What an unstarted test that is deleted had cost, also where somebody else registered it.

    A confirmation costs nothing, and neither does what the platform never got.
    """
    registered, proctored = _cost(connection, test_id)
    unused = packs.leave(connection, test_id)
    if registered:
        _enter(connection, test_id, _KIND_OF_FORM, 0 if unused is False else 1, action, now)
    if proctored:
        note_proctoring(connection, test_id, 1, action, now)


def _cost(connection: Connection, test_id: int) -> tuple[bool, bool]:
    """Whether a registration and proctoring were paid for: as entered here, else as the row says."""
    platform_id, confirms_id, proctored, entries, proctoring = connection.execute(
        "SELECT platform_id, confirms_id, proctored, (SELECT count(*) FROM credit_ledger WHERE test_id = test.id),"
        " (SELECT coalesce(sum(change), 0) FROM credit_ledger WHERE test_id = test.id AND kind = ?)"
        " FROM planned_test AS test WHERE id = ?",
        (PROCTORING, test_id),
    ).fetchone()
    if entries:
        return confirms_id is None, proctoring < 0
    adopted = platform_id is not None
    return adopted and confirms_id is None, adopted and bool(proctored)


def _enter(connection: Connection, test_id: int, kind: str | None, change: int, action: int, now: float) -> None:
    """An entry about a test; without a kind it is that of the test's form."""
    connection.execute(
        "INSERT INTO credit_ledger (account_id, at, kind, change, candidate_id, test_id, form_id, action, group_name)"
        " SELECT test.account_id, ?, coalesce(?, form.credit_kind, ''), ?, test.candidate_id, test.id, test.form_id, ?,"
        " coalesce(candidate.group_name, '') FROM planned_test AS test"
        " LEFT JOIN candidate ON candidate.id = test.candidate_id"
        " LEFT JOIN form ON form.account_id = test.account_id AND form.id = test.form_id WHERE test.id = ?",
        (now, kind, change, action, test_id),
    )


def kinds(connection: Connection, account_id: str) -> list[str]:
    """The types that the ledger speaks of."""
    statement = "SELECT DISTINCT kind FROM credit_ledger WHERE account_id = ? ORDER BY kind"
    return [row[0] for row in connection.execute(statement, (account_id,))]


def cost_by_group(connection: Connection, account_id: str, start: float, end: float) -> list[tuple[str, str, int, int]]:
    """Group as it was then, type, credits taken and given back from ``start`` to before ``end``."""
    return connection.execute(
        "SELECT group_name, kind, -sum(min(change, 0)), sum(max(change, 0)) FROM credit_ledger"
        " WHERE account_id = ? AND at >= ? AND at < ? AND change <> 0 GROUP BY group_name, kind"
        " ORDER BY sum(change), group_name",
        (account_id, start, end),
    ).fetchall()

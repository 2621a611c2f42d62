"""What the line made unknown to the desk: written down where it happens, compared with what the desk says.

A call is unknown from the moment it leaves the desk, and known again once a whole answer to it, or evidence about it,
is on its way back, or a person decided. Whatever is unknown must be open in the desk: under way, in doubt, a conflict.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from pathlib import Path
from urllib.parse import parse_qs

from isodesk.desk.services.desk import Desk
from isodesk.desk.store.connection import Connection

CHANGING = frozenset({1, 2, 9, 11, 12, 16, 17, 23, 24, 42, 51, 58})
REGISTERING = (2, 9)
_KEYS = ("pla_tst_id", "can_id", "ema", "des")
Subject = tuple[int, str]  # number of the action, and whom or what it is about, as the line can tell


class Forgotten(Exception):
    """Something was unknown, and the desk took it for settled."""


def subject_of(body: bytes) -> Subject | None:
    """What a call changes; none where it only reads."""
    fields = parse_qs(body.decode())
    action = int(fields.get("act_id", ["0"])[0])
    if action not in CHANGING:
        return None
    return action, next(fields[name][0] for name in _KEYS if name in fields)


class Ledger:
    """A file that both the line and every life of the desk write to, a line at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0
        self._unknown: Counter[Subject] = Counter()

    def unknown(self, subject: Subject) -> None:
        self._write("u", subject)

    def known(self, *subjects: Subject) -> None:
        for subject in subjects:
            self._write("k", subject)

    def _write(self, sign: str, subject: Subject) -> None:
        with self._path.open("a") as file:
            file.write(f"{sign} {subject[0]} {subject[1]}\n")

    def open(self) -> dict[Subject, int]:
        """What is unknown now, with how often it became so."""
        if self._path.exists():
            with self._path.open("rb") as file:
                file.seek(self._read)
                for line in file:
                    if line.endswith(b"\n"):
                        self._read += len(line)
                        self._take(line.decode().rstrip("\n"))
        return dict(self._unknown)

    def _take(self, line: str) -> None:
        sign, action, key = line.split(" ", 2)
        if sign == "u":
            self._unknown[int(action), key] += 1
        else:
            self._unknown.pop((int(action), key), None)


async def hold(ledger: Ledger, desk: Desk) -> int:
    """How much is unknown; raises ``Forgotten`` where the desk takes some of it for settled."""
    before = ledger.open()
    shown = {subject for subjects in (await open_subjects(desk)).values() for subject in subjects}
    after = ledger.open()
    lost = [each for each, times in before.items() if after.get(each) == times and each not in shown]
    if lost:
        raise Forgotten(f"unknown, and not open in the desk: {lost}")
    return len(after)


async def open_subjects(desk: Desk) -> Mapping[int, Set[Subject]]:
    """What is open in the desk, by the intent's number, under each name that the line may know it by."""

    def work(connection: Connection, account: str) -> Iterable[tuple[int | str | None, ...]]:
        return connection.execute(
            "SELECT intent.id, intent.action, candidate.email, candidate.platform_email, candidate.platform_id,"
            " planned_test.platform_id, confirmed.platform_id, session.description FROM intent"
            " LEFT JOIN candidate ON candidate.id = intent.candidate_id"
            " LEFT JOIN planned_test ON planned_test.id = intent.test_id"
            " LEFT JOIN planned_test AS confirmed ON confirmed.id = planned_test.confirms_id"
            " LEFT JOIN session ON session.id = intent.session_id"
            " WHERE intent.account_id = ? AND (state IN ('sending', 'in_doubt', 'conflict')"
            " OR (state = 'waiting' AND doubt = 1))",
            (account,),
        ).fetchall()

    rows = await desk.context.read(work)
    return {int(row[0] or 0): {(int(row[1] or 0), str(key)) for key in row[2:] if key} for row in rows}

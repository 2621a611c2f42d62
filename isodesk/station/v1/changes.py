"""``/station/v1/changes``: what changed since, each row once and as it is now.

Triggers wrote each change in its own transaction. A deletion is told of until there are too many: then the oldest are
forgotten, and a cursor from before begins again.
"""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from isodesk.protocol.requests import Result
from isodesk.protocol.station_lists import Change, Changes, ListChanges
from isodesk.station.context import Station, Unit
from isodesk.station.schema import GONE, change, feed, feed_floor
from isodesk.station.v1.mails import MAILS
from isodesk.station.v1.people import CANDIDATES, GROUPS
from isodesk.station.v1.rows import Kind, Rows
from isodesk.station.v1.sessions import SESSIONS
from isodesk.station.v1.tests import TESTS

MOST_GONE: Final = 10_000  # deletions of an account that are told of
SECONDS_BETWEEN_LOOKS: Final = 0.2
_ROWS: dict[Kind, Rows[Any]] = {each.kind: each for each in (CANDIDATES, GROUPS, SESSIONS, TESTS, MAILS)}


def list_changes(unit: Unit, request: ListChanges) -> Changes:
    """A page of changes after a cursor."""
    name, floor = _feed(unit.connection), floor_of(unit.connection, unit.account_id)
    if _useless(unit, request, name, floor):
        return Changes(feed=name, floor=floor, changes=(), next_since=0, read_again=True)
    query = select(change).where(change.c.account_id == unit.account_id, change.c.sequence > request.since)
    found = unit.connection.execute(query.order_by(change.c.sequence).limit(request.limit + 1)).all()
    shown = found[: request.limit]
    return Changes(
        feed=name,
        floor=floor,
        changes=tuple(_told(unit, shown)),
        next_since=shown[-1].sequence if shown else request.since,
        newest=_newest_of(unit),
        more=len(found) > len(shown),
    )


def _useless(unit: Unit, request: ListChanges, name: str, floor: int) -> bool:
    """Whether this cursor misses something: of another store, from before what was forgotten, or from the future.

    Who began at 0 when the floor was already where it is now misses nothing, however far they are.
    """
    if request.since == 0:
        return False
    if request.feed not in (None, name) or request.since > newest(unit.connection):
        return True
    return request.since < floor and request.floor != floor


def _told(unit: Unit, found: Sequence[Any]) -> list[Change]:
    rows = {kind: _ROWS[kind].numbered(unit, _numbers(found, kind)) for kind in Kind}
    return [_change(each, rows[Kind(each.kind)].get(each.subject_id)) for each in found]


def _numbers(found: Sequence[Any], kind: Kind) -> list[int]:
    return [each.subject_id for each in found if each.kind == kind and not each.gone]


def _change(found: Any, row: Result | None) -> Change:
    word = Kind(found.kind).word
    told: dict[str, Any] = {} if row is None else {word: row}
    return Change(kind=word, number=found.subject_id, sequence=found.sequence, gone=row is None, **told)


async def changes_soon(station: Station, account_id: int, request: ListChanges) -> None:
    """Return once something changed after the cursor, the time to wait is over, or the station ends."""
    loop = asyncio.get_running_loop()
    until, looked_at = loop.time() + request.wait, -1
    while loop.time() < until and not station.activity.ending:
        commits = station.database.commits
        if commits != looked_at and station.database.read_now(partial(_news, account_id, request.since)):
            return
        looked_at = commits
        await asyncio.sleep(min(SECONDS_BETWEEN_LOOKS, max(0.0, until - loop.time())))


def _news(account_id: int, since: int, connection: Connection) -> bool:
    """Whether there is something to tell, if only that the cursor is of no use."""
    later = select(change.c.sequence).where(change.c.account_id == account_id, change.c.sequence > since).limit(1)
    useless = since > newest(connection) or since < floor_of(connection, account_id)
    return useless or connection.scalar(later) is not None


def newest(connection: Connection) -> int:
    """The number of the newest change of any account."""
    return connection.scalar(select(func.max(change.c.sequence))) or 0


def floor_of(connection: Connection, account_id: int) -> int:
    """Up to which change deletions of this account are forgotten."""
    return connection.scalar(select(feed_floor.c.sequence).where(feed_floor.c.account_id == account_id)) or 0


def _newest_of(unit: Unit) -> int:
    query = select(func.max(change.c.sequence)).where(change.c.account_id == unit.account_id)
    return unit.connection.scalar(query) or 0


def _feed(connection: Connection) -> str:
    name: str = connection.scalars(select(feed.c.name)).one()
    return name


async def forget_old_deletions(station: Station) -> None:
    """Keep the feed from growing for ever by what is no more."""
    over = await station.database.read(_over)
    for account_id in over:
        await station.database.write(partial(_forget, account_id))


def _over(connection: Connection) -> list[int]:
    query = select(change.c.account_id).where(GONE).group_by(change.c.account_id).having(func.count() > MOST_GONE)
    return list(connection.scalars(query))


def _forget(account_id: int, connection: Connection) -> None:
    """Half of the deletions go at once, so that this happens rarely."""
    mine = (change.c.account_id == account_id, GONE)
    kept = select(change.c.sequence).where(*mine).order_by(change.c.sequence.desc()).offset(MOST_GONE // 2).limit(1)
    floor = connection.scalars(kept).one()
    connection.execute(delete(change).where(*mine, change.c.sequence <= floor))
    row = insert(feed_floor).values(account_id=account_id, sequence=floor)
    connection.execute(row.on_conflict_do_update(index_elements=["account_id"], set_={"sequence": floor}))

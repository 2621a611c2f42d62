"""Telling a system that a test is complete: a GET of the address it gave, after the commit (decision D17).

Each callback is tried once; the address guard decides what may be called. What came of it is kept:
a status, or why there was none.
"""

import asyncio
from dataclasses import dataclass
from typing import Final

import httpx
from sqlalchemy import Connection, select, update

from isodesk.net.errors import NetworkError
from isodesk.net.fetch import guarded_get, guarded_transport
from isodesk.net.http import TimeOuts, make_client
from isodesk.station.context import Station, Unit
from isodesk.station.journal import record
from isodesk.station.schema import callback

_AT_A_TIME: Final = 10
_SECONDS: Final = 10.0


@dataclass(frozen=True)
class _Waiting:
    callback_id: int
    account_id: int
    planned_test_id: int
    url: str


async def run_callbacks(station: Station) -> None:
    """Try every callback that waits, a few at a time."""
    waiting = await station.database.read(_waiting)
    if not waiting:
        return
    time_outs = TimeOuts(connect=_SECONDS, answer=_SECONDS)
    async with make_client(transport=guarded_transport(), time_outs=time_outs) as client:
        await asyncio.gather(*(_try(station, client, each) for each in waiting))


def _waiting(connection: Connection) -> list[_Waiting]:
    columns = (callback.c.id, callback.c.account_id, callback.c.planned_test_id, callback.c.url)
    query = select(*columns).where(callback.c.status == "waiting").order_by(callback.c.id).limit(_AT_A_TIME)
    return [_Waiting(*row) for row in connection.execute(query)]


async def _try(station: Station, client: httpx.AsyncClient, waiting: _Waiting) -> None:
    outcome = await _outcome(station, client, waiting.url)
    await station.database.write(lambda connection: _keep(station, connection, waiting, outcome))


async def _outcome(station: Station, client: httpx.AsyncClient, url: str) -> str:
    """The status that came back, or the code of what went wrong."""
    local = station.settings.callbacks_to_local_addresses
    try:
        async with asyncio.timeout(_SECONDS):
            return str(await guarded_get(client, url, allow_private=local))
    except NetworkError as error:
        return error.code
    except (TimeoutError, httpx.TimeoutException):
        return "timeout"
    except (httpx.HTTPError, httpx.InvalidURL):
        return "unreachable"


def _keep(station: Station, connection: Connection, waiting: _Waiting, outcome: str) -> None:
    now = station.clock.wall()
    done = len(outcome) == 3 and outcome.startswith("2")
    kept = connection.execute(
        update(callback)
        .where(
            callback.c.id == waiting.callback_id,
            callback.c.account_id == waiting.account_id,
            callback.c.planned_test_id == waiting.planned_test_id,  # a number may have come back since
            callback.c.status == "waiting",
        )
        .values(status="done" if done else "failed", tries=callback.c.tries + 1, last_answer=outcome[:40], tried_at=now)
    )
    if kept.rowcount:
        unit = Unit(connection, waiting.account_id, now, station)
        record(unit, "callback.done" if done else "callback.failed", waiting.planned_test_id, {"answer": outcome[:40]})

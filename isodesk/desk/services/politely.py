"""Asking about many rows: a few at once, with progress, ended early where the account doesn't answer."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence

from isodesk.client.errors import ClientError, NotAuthorised, NotReached, TooManyCalls
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome
from isodesk.desk.services.events import Progress, Subject

AT_ONCE = 4


async def politely(context: Context, work: str, rows: Sequence[int], ask: Callable[[int], Awaitable[str]]) -> Outcome:
    """Call ``ask`` for each row; it returns a reason's code, or nothing where all went well.

    An error about one row is a reason of that row. One that says that the account can't be called ends the whole, and
    is raised.
    """
    waiting = iter(rows)
    reasons: Counter[str] = Counter()
    asked = 0

    async def some() -> None:
        nonlocal asked
        for row in waiting:
            reasons[await _reason(ask, row)] += 1
            asked += 1
            context.events.publish(Progress(work, asked, len(rows)))

    context.events.publish(Progress(work, 0, len(rows)))
    await _together([some() for _ in range(min(AT_ONCE, len(rows)))])
    context.events.rows_changed(Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)
    done = reasons.pop("", 0)
    return Outcome(done, asked - done, sorted(reasons))


async def _reason(ask: Callable[[int], Awaitable[str]], row: int) -> str:
    try:
        return await ask(row)
    except (NotReached, NotAuthorised, TooManyCalls):
        raise
    except ClientError as error:
        return error.code


async def _together(parts: Sequence[Awaitable[None]]) -> None:
    tasks = [asyncio.ensure_future(part) for part in parts]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

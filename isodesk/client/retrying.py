"""Trying again, only where the contract says that it does no harm."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count
from typing import TypeVar

from isodesk.client.errors import NotDone, NotReached, Refused, Unanswered

Answer = TypeVar("Answer")

ATTEMPTS = 3
LONGEST_WAIT = 60.0  # seconds that we wait by ourselves when asked to
_FIRST_PAUSE = 0.25


async def repeat(
    send: Callable[[], Awaitable[Answer]],
    settle: Callable[[Refused], Awaitable[Answer]],
    *,
    attempts: int,
    again_in_doubt: bool,
) -> Answer:
    """Send up to so many times what was not reached, and with ``again_in_doubt`` what was not answered.

    ``settle`` gets the refusal that follows an unanswered try: it returns the answer where that
    refusal means that the earlier try was carried out, and raises else. Once a try went unanswered,
    the last word is never that nothing was done: raises ``Unanswered`` then.
    """
    doubt: Unanswered | None = None
    for attempt in count(1):
        try:
            return await send()
        except Refused as refused:
            if doubt is None:
                raise
            return await settle(refused)
        except (NotReached, Unanswered) as error:
            doubt = error if isinstance(error, Unanswered) else doubt
            pause = _pause(attempt, error)
            if attempt >= attempts or (doubt and not again_in_doubt) or pause > LONGEST_WAIT:
                raise (doubt or error) from error
        except NotDone as error:
            raise (doubt or error) from error
        await asyncio.sleep(pause)
    raise AssertionError  # count() has no end


def _pause(attempt: int, error: NotReached | Unanswered) -> float:
    asked = error.retry_after if isinstance(error, Unanswered) else None
    return asked if asked is not None else _FIRST_PAUSE * 4 ** (attempt - 1)

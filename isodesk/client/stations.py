"""What a station offers beyond the documented API: it announces itself, and then lists its forms."""

import json

from isodesk.client.accounts import Account
from isodesk.client.calling import Caller

_ANNOUNCEMENT = "/.well-known/isodesk-station"


async def announced(caller: Caller, account: Account) -> bool:
    """Whether the account's server says that it is a station; raises ``NotReached`` or ``Unanswered``."""
    answer = await caller.look(account.origin + _ANNOUNCEMENT)
    if answer.status != 200:
        return False
    try:
        return isinstance(json.loads(answer.body), dict)
    except (ValueError, RecursionError):
        return False

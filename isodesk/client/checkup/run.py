"""All of it on one account."""

from collections.abc import Sequence

from isodesk.client.accounts import Account
from isodesk.client.checkup.deviations import Deviation
from isodesk.client.checkup.reads import announcement, read_everything
from isodesk.client.checkup.subjects import PlannedTest
from isodesk.client.checkup.tokens import token_deviations
from isodesk.client.isograd import Isograd
from isodesk.client.posting import Poster
from isodesk.net.http import TimeOuts, make_transport
from isodesk.net.ways_out import SYSTEM, WayOut


async def check_up(account: Account, tests: Sequence[PlannedTest] = (), way_out: WayOut = SYSTEM) -> list[Deviation]:
    """Every deviation of an account from the contract, each once; nothing is changed on the platform.

    Raises ``NotReached``, ``NotAuthorised``, ``TooManyCalls``, ``Unanswered`` or ``SubAccountMissing``.
    """
    async with make_transport(way_out=way_out) as transport, Isograd(account, way_out=way_out) as isograd:
        found = await token_deviations(account, Poster(transport, TimeOuts()))
        found += await announcement(isograd, account)
        found += [deviation async for deviation in read_everything(isograd, tests)]
    return list(dict.fromkeys(found))

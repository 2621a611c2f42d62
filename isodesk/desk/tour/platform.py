"""What the station itself says, asked without the desk: a step is checked against it, not the window alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from isodesk.client.accounts import station
from isodesk.client.isograd import Isograd
from isodesk.protocol.values import TestStatus


class Platform:
    """The station over HTTP."""

    def __init__(self, isograd: Isograd) -> None:
        self._isograd = isograd

    async def credits_left(self) -> int:
        """Credits of all types."""
        return sum(each.amount for each in (await self._isograd.credits()).credits)

    async def status(self, planned_test_id: int) -> TestStatus:
        """Where a planned test stands."""
        return (await self._isograd.test_status(planned_test_id=planned_test_id)).status

    async def grade(self, form_id: int, email: str) -> tuple[float, float]:
        """Value and maximum of the test handed in last."""
        results = await self._isograd.results(form_id=form_id, email=email)
        return results.value, results.maximum


@asynccontextmanager
async def platform(url: str, client_id: str, client_secret: str) -> AsyncIterator[Platform]:
    """A client of the tour's own."""
    async with Isograd(station(url, client_id, client_secret)) as isograd:
        yield Platform(isograd)

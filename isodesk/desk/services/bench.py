"""The LTI bench: started on request, what passed between it and tools as rows, newest first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from isodesk.desk.errors import BenchNotReached
from isodesk.desk.services.events import Events, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.protocol.bench import JOURNAL_PATH, LARGEST_JOURNAL, Exchange, parse_journal

if TYPE_CHECKING:
    from isodesk.desk.services.bench_process import BenchProcess
    from isodesk.desk.services.rows_of_bench import ExchangeRow


class Bench:
    """Rows of the process that runs, none while none does; ``station_url`` tells of the account's station, if any.

    Filters: ``kind`` as the journal names it, ``answer`` (``refused``: answered by 400 or more).
    """

    def __init__(self, process: "BenchProcess", events: Events, station_url: Callable[[], str]) -> None:
        self._process, self._events, self._station_url = process, events, station_url
        self._rows: Sequence[ExchangeRow] = ()

    @property
    def url(self) -> str:
        """Where it answers; empty while it doesn't run."""
        return self._process.url if self._process.runs else ""

    async def start(self) -> str:
        """Its address, once it answers; raises ``BenchNotStarted``."""
        url = await self._process.start(self._station_url())
        self._events.rows_changed(Subject.BENCH)
        return url

    async def stop(self) -> None:
        """End it; its rows go with it."""
        await self._process.stop()
        self._rows = ()
        self._events.rows_changed(Subject.BENCH)

    async def refresh(self) -> None:
        """Read what passed since, if it runs; raises ``BenchNotReached``."""
        url = self.url
        if url:
            await self._renew(url)

    async def _renew(self, url: str) -> None:
        try:
            rows = await self._read()
        except BenchNotReached:
            if self.url == url:  # else it was stopped meanwhile
                raise
        else:
            self._keep(rows if self.url == url else ())

    async def clear(self) -> None:
        """Forget what passed; raises ``BenchNotReached``."""
        if self._process.runs:
            await self._call("DELETE")
        self._keep(())

    async def one(self, number: int) -> "ExchangeRow | None":
        """The exchange of this number, if it is still kept."""
        return next((row for row in self._rows if row.id == number), None)

    # As a source of rows

    async def count(self, query: PageQuery) -> int:
        return len(self._found(query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> "Sequence[ExchangeRow]":
        return self._found(query)[offset : offset + limit]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return [row.id for row in self._found(query)]

    def _found(self, query: PageQuery) -> "list[ExchangeRow]":
        words = query.search.casefold().split()
        found = [row for row in self._rows if row.fits(words, query.filters)]
        key = _ORDERS.get(query.sort)
        return found if key is None else sorted(found, key=key, reverse=query.descending)

    async def _read(self) -> "list[ExchangeRow]":
        try:
            return _rows(parse_journal(await self._call("GET")))
        except ValueError as error:
            raise BenchNotReached from error

    def _keep(self, rows: "Sequence[ExchangeRow]") -> None:
        if list(rows) != list(self._rows):
            self._rows = rows
            self._events.rows_changed(Subject.BENCH)

    async def _call(self, method: str) -> bytes:
        import httpx

        from isodesk.net.http import TimeOuts, make_client

        headers = {"Authorization": f"Bearer {self._process.token}"}
        async with make_client(time_outs=TimeOuts(3.0, 10.0), largest_answer=LARGEST_JOURNAL) as http:
            try:
                answer = await http.request(method, self._process.url + JOURNAL_PATH, headers=headers)
            except httpx.HTTPError as error:
                raise BenchNotReached from error
        if answer.status_code >= 300:
            raise BenchNotReached
        return answer.content


_ORDERS: "dict[str, Callable[[ExchangeRow], tuple[object, ...]]]" = {
    "at": lambda row: (row.at, row.id),
    "kind": lambda row: (row.kind, row.id),
    "url": lambda row: (row.url, row.id),
    "status": lambda row: (row.status, row.id),
}


def _rows(exchanges: Sequence[Exchange]) -> "list[ExchangeRow]":
    from isodesk.desk.services.rows_of_bench import ExchangeRow

    return [ExchangeRow.of(each) for each in exchanges]

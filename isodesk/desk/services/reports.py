"""Reports as PDF: made by the platform, kept in the store, and so there without a network."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from isodesk.client.errors import ClientError, NotAuthorised, NotReached, Refused, TooManyCalls
from isodesk.desk.errors import NoAccount, NotPossible, StationNotStarted
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Subject
from isodesk.desk.services.results import to_ask_for
from isodesk.desk.services.settings import DeskSettings
from isodesk.desk.store import kept_reports as stored
from isodesk.desk.store.connection import Connection
from isodesk.protocol.values import Language

MEGABYTE = 1_000_000
LARGEST = 50 * MEGABYTE  # of one report: what is larger is no report
MOST_AHEAD = 500  # reports that are looked for at once without being asked for
_UNREACHED = (NotReached, NotAuthorised, TooManyCalls, StationNotStarted, NoAccount)
_STOP, _NONE = "stop", "none"
_NO_ASSESSMENT = 601
_BEGINS, _WHERE = b"%PDF-", 1024  # bytes in which a PDF must say that it is one


@dataclass(frozen=True)
class Report:
    """A report and when the platform made it; ``language`` is empty where that was the platform's choice.

    ``from_store``: the account wasn't asked.
    """

    pdf: bytes
    language: Language | None
    fetched_at: float
    from_store: bool


@dataclass(frozen=True)
class Kept:
    """How many reports can be opened without a network, and their bytes."""

    reports: int
    size: int


class Reports:
    """What is fetched is kept, as far as the settings give room: those unused for the longest time go first."""

    def __init__(self, context: Context, settings: Callable[[], DeskSettings]) -> None:
        self._context = context
        self._settings = settings
        self._without: dict[str, tuple[set[int], set[int]]] = {}  # tests and forms that have none, by account

    async def get(self, test_id: int, language: Language | None = None, *, anew: bool = False) -> Report:
        """The report in that language, from the store where it is there.

        ``anew``: made by the platform now. Where the account isn't reached, another language that is kept. Raises
        ``ClientError``, ``StationNotStarted``, ``NoAccount``, or ``NotPossible``: ``not_sent_yet``, ``not_a_report``.
        """
        kept = None if anew else await self._kept(test_id, int(language or 0))
        if kept is not None:
            return kept
        try:
            report = await self._fetch(test_id, language)
        except _UNREACHED:
            other = await self.here(test_id, language)
            if other is None:
                raise
            return other
        await self._keep(test_id, report, opened=True)
        return report

    async def here(self, test_id: int, language: Language | None) -> Report | None:
        """The report that is kept, in another language where it has to be."""
        return await self._kept(test_id, int(language or 0)) or await self._kept(test_id, None)

    async def kept(self) -> Kept:
        """What is here."""
        return Kept(*await self._context.read(stored.room_taken))

    async def forget_all(self) -> None:
        """Remove every report from this computer."""
        await self._context.keep(lambda connection, account, _: stored.forget_all(connection, account), Subject.RESULTS)

    async def fetch_ahead(self, idle: Callable[[], bool], pause: Callable[[], Awaitable[None]]) -> int:
        """Fetch what isn't here, newest first, one by one, as long as ``idle`` says so; returns how many came.

        ``pause`` is awaited after each. Ends before there is more than the settings give room for, and where the
        account isn't reached.
        """
        came = 0
        for test_id in await self._to_fetch_ahead():
            if not idle():
                break
            reason = await self._fetch_one_ahead(test_id)
            if reason == _STOP:
                break
            came += not reason
            await pause()
        return came

    async def _fetch_one_ahead(self, test_id: int) -> str:
        """Why it can't be had, empty where it came."""
        tests, forms = self._without.setdefault(self._context.account_id, (set(), set()))
        form_id = 0
        try:
            form_id = (await to_ask_for(self._context, test_id))[0]
            if form_id not in forms:
                report = await self._fetch(test_id, Language.of_code(self._context.language()))
                return "" if await self._keep(test_id, report, opened=False) else _STOP
        except _UNREACHED:
            return _STOP
        except Refused as refused:
            forms.update([form_id] if refused.error_code == _NO_ASSESSMENT else [])
        except (ClientError, NotPossible):
            pass
        tests.add(test_id)
        return _NONE

    async def _to_fetch_ahead(self) -> Sequence[int]:
        if not self._settings().reports_ahead:
            return []
        tests, _ = self._without.get(self._context.account_id, (set(), set()))
        return await self._context.read(
            lambda connection, account: stored.to_fetch_ahead(connection, account, tests, MOST_AHEAD)
        )

    def _room(self) -> int:
        return max(self._settings().reports_megabytes, 0) * MEGABYTE

    async def _kept(self, test_id: int, language: int | None) -> Report | None:
        """By the language's number, 0 for the platform's choice, none for any."""
        found = await self._context.read(lambda connection, account: stored.get(connection, account, test_id, language))
        if found is None:
            return None
        pdf, told, fetched_at = found
        await self._context.keep(lambda connection, _, now: stored.opened(connection, test_id, told, now))
        return Report(pdf, Language(told) if told else None, fetched_at, from_store=True)

    async def _fetch(self, test_id: int, language: Language | None) -> Report:
        from isodesk.protocol.actions.results import GetReport

        form_id, email, number, _ = await to_ask_for(self._context, test_id)
        request = GetReport(form_id=form_id, email=email, planned_test_id=number, language=language)
        link = (await self._context.call(request)).pdf_url
        pdf = await (await self._context.isograd()).download(link)
        if len(pdf) > LARGEST or _BEGINS not in pdf[:_WHERE]:
            raise NotPossible(reason="not_a_report")
        return Report(pdf, language, self._context.clock(), from_store=False)

    async def _keep(self, test_id: int, report: Report, *, opened: bool) -> bool:
        """Whether there is room for it; what a person opened makes room for itself."""
        room, language = self._room(), int(report.language or 0)

        def work(connection: Connection, account: str, now: float) -> bool:
            _, taken = stored.room_taken(connection, account)
            if len(report.pdf) + (0 if opened else taken) > room:
                return False
            stored.keep(connection, account, test_id, language, report.pdf, opened, now)
            stored.make_room(connection, account, room)
            return True

        return await self._context.keep(work, Subject.RESULTS)

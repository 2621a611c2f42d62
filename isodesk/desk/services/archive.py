"""Reports of many people as one ZIP file."""

import asyncio
import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from isodesk.client.errors import ClientError, NotAuthorised, NotReached, Refused, TooManyCalls
from isodesk.desk.errors import DeskError, FileNotWritten, StationNotStarted
from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Progress
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.reports import Reports
from isodesk.desk.services.results import Results
from isodesk.desk.services.rows_of_results import ResultRow
from isodesk.errors import IsoDeskError
from isodesk.protocol.values import Language

WORK = "results.archive"
_PAGE = 100
_LONGEST = 120  # bytes of a name before its ending: some systems take 255 in all, others 260 with the folder
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_ABOUT_THE_ACCOUNT = (NotReached, NotAuthorised, TooManyCalls, StationNotStarted)


@dataclass(frozen=True)
class Missing:
    """A report that isn't in the archive, and the code of the reason: the platform's number, or one of ours."""

    row: ResultRow
    reason: str


@dataclass(frozen=True)
class Archived:
    """How many reports are in it, and which aren't."""

    reports: int
    missing: Sequence[Missing]


# Name and content of the file that says what is missing, in the window's language.
TellMissing = Callable[[Sequence[Missing]], tuple[str, str]]


class Archives:
    """Made beside the file and renamed at the end: an archive that is there is whole."""

    def __init__(self, context: Context, results: Results, reports: Reports) -> None:
        self._context, self._results, self._reports = context, results, reports

    async def write(
        self, asked: PageQuery | Sequence[int], path: Path, language: Language | None, tell_missing: TellMissing
    ) -> Archived:
        """Put the reports of what a query finds, or of these tests, into ``path``.

        Publishes ``Progress("results.archive", ...)``. Cancelled, or at an error, no file is left. Raises
        ``FileNotWritten``.
        """
        test_ids = await self._results.ids(asked) if isinstance(asked, PageQuery) else asked
        parts = path.with_name(f".{path.name}.part")
        try:
            archived = await self._write(test_ids, parts, language, tell_missing)
            await asyncio.to_thread(parts.replace, path)
        except OSError as error:
            raise FileNotWritten(path=str(path), reason=error.strerror or "") from error
        finally:
            with suppress(OSError):
                parts.unlink(missing_ok=True)
        return archived

    async def _write(
        self, test_ids: Sequence[int], path: Path, language: Language | None, tell_missing: TellMissing
    ) -> Archived:
        names, missing, reports = Names(), list[Missing](), 0
        unreached: IsoDeskError | None = None
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for done, row in enumerate(await self._rows(test_ids)):
                self._context.events.publish(Progress(WORK, done, len(test_ids)))
                try:
                    pdf = await self._pdf(row.id, language, unreached)
                except (ClientError, DeskError) as error:
                    unreached = error if isinstance(error, _ABOUT_THE_ACCOUNT) else unreached
                    missing.append(Missing(row, reason_of(error)))
                else:
                    name = names.unlike_others(f"{row.candidate} - {row.form}")
                    await asyncio.to_thread(archive.writestr, f"{name}.pdf", pdf)
                    reports += 1
            if missing:
                name, words = tell_missing(missing)
                archive.writestr(names.unlike_others(name), words)
        self._context.events.publish(Progress(WORK, len(test_ids), len(test_ids)))
        return Archived(reports, missing)

    async def _rows(self, test_ids: Sequence[int]) -> Sequence[ResultRow]:
        """Those that are still there."""
        rows: list[ResultRow] = []
        for start in range(0, len(test_ids), _PAGE):
            rows += await self._results.rows(test_ids[start : start + _PAGE])
        return rows

    async def _pdf(self, test_id: int, language: Language | None, unreached: IsoDeskError | None) -> bytes:
        """From here alone once the account wasn't reached: waiting for each in vain would take hours."""
        if unreached is None:
            return (await self._reports.get(test_id, language)).pdf
        report = await self._reports.here(test_id, language)
        if report is None:
            raise unreached
        return report.pdf


class Names:
    """File names that every system takes, no two alike."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unlike_others(self, wanted: str) -> str:
        """A safe name, numbered where it was there already; upper and lower case are the same."""
        name = safe_name(wanted)
        number = 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{safe_name(wanted)} ({number})"
        self._taken.add(name.casefold())
        return name


def safe_name(wanted: str) -> str:
    """A name without what leads elsewhere, can't be written, or means something to a system."""
    visible = "".join(each for each in unicodedata.normalize("NFC", wanted) if unicodedata.category(each) != "Cf")
    bare = " ".join(_FORBIDDEN.sub(" ", visible).split()).strip(". ")
    short = bare.encode()[:_LONGEST].decode(errors="ignore").strip(". ")
    return f"_{short}" if not short or _DEVICES.match(short) else short


def reason_of(error: IsoDeskError) -> str:
    """What went wrong as a code that ``explain_code`` knows."""
    if isinstance(error, Refused):
        return str(error.error_code)
    return str(error.parameters.get("reason", "")) if isinstance(error, DeskError) else error.code

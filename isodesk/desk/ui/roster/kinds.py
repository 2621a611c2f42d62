"""What may be in a file: candidates, sessions, or what the back office exported."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.roster.adopting import AdoptionRun
from isodesk.desk.services.roster.report import CreditNeed, DryRun
from isodesk.desk.services.roster.session_lines import SessionRun
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.roster.faults import ADOPTED, LINES, SESSIONS, FaultRow, LineRow
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.names import credit_kind


@dataclass(frozen=True)
class Choices:
    """What a person chose beside the file."""

    form_id: int | None = None
    update_known: bool = False
    tests: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Confirmed:
    """What was done, in words; ``import_id`` where something of it is still to be sent."""

    words: str
    import_id: int | None


class Kind(QObject):
    """One kind of list."""

    name = ""
    template = "xlsx"
    several_files = False
    columns: Sequence[Column] = ()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.forms: dict[int, FormRow] = {}

    def title(self) -> str:
        """What the choice is called."""
        raise NotImplementedError

    def said(self) -> Said:
        """What it is, before there is a file."""
        raise NotImplementedError

    async def read(self, paths: Sequence[Path], choices: Choices) -> Any:
        """A dry run."""
        raise NotImplementedError

    def lines(self, run: Any) -> list[LineRow]:
        """What would be done."""
        raise NotImplementedError

    def faults(self, run: Any) -> list[FaultRow]:
        """What is wrong."""
        return [FaultRow(place, each) for place, each in enumerate(run.faults)]

    def faults_count(self, run: Any) -> int:
        """How many faults there are, those left out included."""
        return len(run.faults)

    def figures(self, run: Any) -> list[tuple[str, str]]:
        """What confirming would do, in figures."""
        raise NotImplementedError

    def confirm_words(self, run: Any) -> str:
        """The verb of the button."""
        raise NotImplementedError

    async def confirm(self, run: Any, choices: Choices) -> Confirmed:
        """Make it real."""
        raise NotImplementedError

    async def save_template(self, path: Path, language: str) -> None:
        """Write an empty list."""
        raise NotImplementedError


class CandidateList(Kind):
    """People, with their tests."""

    name = "candidates"
    columns = LINES

    def title(self) -> str:
        return self.tr("Candidates")

    def said(self) -> Said:
        return Said(
            Glyph.FILE,
            self.tr("Choose a list of candidates"),
            self.tr(
                "An Excel or CSV file with a header: the platform’s own list, or any columns, which you then assign. "
                "Nothing changes before you have seen what it would do and confirmed it."
            ),
            self.tr("Choose a file"),
        )

    def lines(self, run: DryRun) -> list[LineRow]:
        return [LineRow(place, line, self._test(line.form_id)) for place, line in enumerate(run.lines)]

    def faults_count(self, run: DryRun) -> int:
        return len(run.faults) + run.faults_left_out

    def figures(self, run: DryRun) -> list[tuple[str, str]]:
        figures = [
            (number(run.created), self.tr("new candidate(s)", "", run.created)),
            (number(run.known), self.tr("known already", "", run.known)),
            (number(run.rejected), self.tr("line(s) left out", "", run.rejected)),
        ]
        optional = (
            (run.name_conflicts, self.tr("name conflict(s)", "", run.name_conflicts)),
            (run.duplicates, self.tr("duplicate(s)", "", run.duplicates)),
            (run.tests, self.tr("test(s) to register", "", run.tests)),
        )
        figures += [(number(count), words) for count, words in optional if count]
        return figures + [self._credits(need, several=len(run.credits) > 1) for need in run.credits]

    def _credits(self, need: CreditNeed, *, several: bool) -> tuple[str, str]:
        words = self.tr("credit(s) needed", "", need.needed)
        if need.left is not None:
            words = self.tr("credit(s), of {left} left", "", need.needed).format(left=number(need.left))
        return number(need.needed), f"{words} · {credit_kind(need.kind)}" if several else words

    def confirm_words(self, run: DryRun) -> str:
        return self.tr("Import %Ln candidate(s)", "", len(run.lines))

    async def confirm(self, run: DryRun, choices: Choices) -> Confirmed:
        registration = None if choices.form_id is None else Registration(choices.form_id)
        done = await self.desk.roster.confirm(run, registration, update_known=choices.update_known)
        words = [self.tr("%Ln candidate(s) imported", "", done.candidates)]
        if done.updated:
            words.append(self.tr("%Ln brought up to date", "", done.updated))
        if done.tests:
            words.append(self.tr("%Ln test(s) registered", "", done.tests))
        return Confirmed(", ".join(words) + ".", done.import_id)

    async def save_template(self, path: Path, language: str) -> None:
        await self.desk.roster.save_template(path, language)

    def _test(self, form_id: int | None) -> str:
        if form_id is None:
            return ""
        form = self.forms.get(form_id)
        return form.name if form is not None and form.name else str(form_id)


class SessionList(Kind):
    """Sessions in the platform's own format."""

    name = "sessions"
    columns = SESSIONS

    def title(self) -> str:
        return self.tr("Sessions")

    def said(self) -> Said:
        return Said(
            Glyph.SESSIONS,
            self.tr("Choose a list of sessions"),
            self.tr(
                "An Excel file in the platform’s own format, one session a line: save an empty one to begin. "
                "A session of the same name is brought up to date where the account allows it."
            ),
            self.tr("Choose a file"),
        )

    async def read(self, paths: Sequence[Path], choices: Choices) -> SessionRun:
        del choices
        return await self.desk.roster.sessions.read(paths[0])

    def lines(self, run: SessionRun) -> list[LineRow]:
        return [LineRow(place, line, "") for place, line in enumerate(run.lines)]

    def figures(self, run: SessionRun) -> list[tuple[str, str]]:
        return [
            (number(run.created), self.tr("new session(s)", "", run.created)),
            (number(run.updated), self.tr("to bring up to date", "", run.updated)),
            (number(run.same), self.tr("the same already", "", run.same)),
            (number(run.rejected), self.tr("line(s) left out", "", run.rejected)),
        ]

    def confirm_words(self, run: SessionRun) -> str:
        return self.tr("Import %Ln session(s)", "", len(run.lines))

    async def confirm(self, run: SessionRun, choices: Choices) -> Confirmed:
        del choices
        done = await self.desk.roster.sessions.confirm(run)
        words = [self.tr("%Ln session(s) made", "", done.created)]
        if done.updated:
            words.append(self.tr("%Ln brought up to date", "", done.updated))
        if done.not_updated:
            names = ", ".join(done.not_updated)
            words.append(self.tr("not changed, as they were sent meanwhile: {names}").format(names=names))
        return Confirmed(", ".join(words) + ".", done.import_id if done.created else None)

    async def save_template(self, path: Path, language: str) -> None:
        del language
        await self.desk.roster.sessions.save_template(path)


class ExportedAccount(Kind):
    """What the back office exported of an account that exists."""

    name = "adoption"
    template = ""
    several_files = True
    columns = ADOPTED

    def title(self) -> str:
        return self.tr("An existing account")

    def said(self) -> Said:
        return Said(
            Glyph.IMPORT,
            self.tr("Choose the exports of the back office"),
            self.tr(
                "The Excel exports of candidates and of results, together or one after the other. The people and their "
                "tests appear here with their numbers; nothing is sent to the platform."
            ),
            self.tr("Choose the files"),
        )

    async def read(self, paths: Sequence[Path], choices: Choices) -> AdoptionRun:
        return await self.desk.roster.adoption.read(paths, choices.tests)

    def lines(self, run: AdoptionRun) -> list[LineRow]:
        return [LineRow(place, each, "") for place, each in enumerate([*run.people, *run.tests])]

    def faults(self, run: AdoptionRun) -> list[FaultRow]:
        return [FaultRow(place, each.fault) for place, each in enumerate(run.faults)]

    def figures(self, run: AdoptionRun) -> list[tuple[str, str]]:
        return [
            (number(len(run.people)), self.tr("new candidate(s)", "", len(run.people))),
            (number(len(run.tests)), self.tr("new test(s)", "", len(run.tests))),
            (number(run.known_people + run.known_tests), self.tr("known already")),
            (number(run.rejected), self.tr("line(s) left out", "", run.rejected)),
        ]

    def confirm_words(self, run: AdoptionRun) -> str:
        count = len(run.people) + len(run.tests)
        return self.tr("Take over %Ln row(s)", "", count)

    async def confirm(self, run: AdoptionRun, choices: Choices) -> Confirmed:
        del choices
        done = await self.desk.roster.adoption.confirm(run)
        people = self.tr("%Ln candidate(s) taken over", "", done.people)
        return Confirmed(f"{people}, " + self.tr("%Ln test(s).", "", done.tests), None)

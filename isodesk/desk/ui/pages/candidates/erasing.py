"""Deleting and anonymising, after what goes and what stays was said."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from isodesk.desk.services.erasing import Footprint
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.pages.candidates.questions import Erasing, ErasingQuestion, Words
from isodesk.desk.ui.parts.question import answered
from isodesk.desk.ui.table.chosen import Chosen


class ErasingActions(QObject):
    """What the page does for its two commands."""

    def __init__(self, presenter: ListPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._desk = presenter.desk
        self._words = Words(self)

    async def delete(self, chosen: Chosen) -> None:
        """Delete whom it is possible to delete, if a person says so."""
        ids = await self._asked(chosen, self._words.deleting, lambda each: each.why_not_deleted)
        if ids:
            await self._desk.candidates.delete(ids)
            self._presenter.done(self.tr("%Ln candidate(s) deleted.", "", len(ids)))

    async def anonymise(self, chosen: Chosen) -> None:
        """Anonymise whom it is possible to, if a person says so."""
        ids = await self._asked(chosen, self._words.anonymising, lambda each: each.why_not_anonymised)
        if ids:
            await self._desk.candidates.anonymise(*ids)
            self._presenter.done(self.tr("%Ln candidate(s) will be anonymous.", "", len(ids)))

    async def _asked(
        self,
        chosen: Chosen,
        words: Callable[[Sequence[Footprint]], Erasing],
        why_not: Callable[[Footprint], str],
    ) -> Sequence[int]:
        """Who is to be met; nobody where the answer is no, or nobody can be."""
        people = await self._desk.candidates.before_erasing(chosen.ids)
        met = [each for each in people if not why_not(each)]
        spared = [(each, why_not(each)) for each in people if why_not(each)]
        asked = words(met or people)
        question = ErasingQuestion(
            self._presenter.page, self._presenter.context.look, asked, self._words.sections(met, spared)
        )
        question.yes.setEnabled(bool(met))
        try:
            return [each.id for each in met] if await answered(question) else []
        finally:
            question.deleteLater()

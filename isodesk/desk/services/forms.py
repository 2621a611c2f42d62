"""Test forms: the numbers that the account allows, with names where the platform tells them, else the centre's own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.checking import form_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import FormDraft
from isodesk.desk.services.events import Subject
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.store import forms as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold
from isodesk.desk.store.forms import StoredForm

_SORTS: Mapping[str, Callable[[FormRow], Any]] = {
    "id": lambda row: row.id,
    "name": lambda row: (fold(row.name), row.id),
    "kind": lambda row: (row.kind, row.id),
    "credit_kind": lambda row: (fold(row.credit_kind), row.id),
}
_SHOWN_IN = (Subject.FORMS, Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)


class Forms:
    """Kept in the mirror; an assessment first where the platform lists one first.

    Sorts: ``id``, ``name``, ``kind``, ``credit_kind``. Filters: ``kind``. An account has some hundreds at most: they
    are sorted and filtered here.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    async def all(self) -> Sequence[FormRow]:
        """The forms as last told, in the platform's order."""
        language = self._context.language()
        rows = await self._context.read(lambda connection, account: stored.all_forms(connection, account, language))
        return [FormRow(*row) for row in rows]

    async def count(self, query: PageQuery) -> int:
        return len(_matching(await self.all(), query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[FormRow]:
        return _matching(await self.all(), query)[offset : offset + limit]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        """Every row's number, in the query's order."""
        return [row.id for row in _matching(await self.all(), query)]

    async def refresh(self) -> Sequence[FormRow]:
        """Ask the platform: which are allowed, and from a station also what they are called."""
        from isodesk.protocol.actions.administration import GetAvailableTests

        allowed = (await self._context.call(GetAvailableTests())).form_ids
        named = await self._named()
        told = [named.get(number, StoredForm(number)) for number in allowed]
        await self._context.keep(lambda connection, account, _: stored.keep(connection, account, told), *_SHOWN_IN)
        return await self.all()

    def check(self, draft: FormDraft) -> Sequence[Fault]:
        return form_faults(draft)

    async def describe(self, form_id: int, draft: FormDraft) -> None:
        """Say what a form is, on this computer, where the platform tells only its number.

        Raises ``InvalidInput``, ``NotFound``, and ``NotPossible`` for a form that the platform itself names.
        """
        faults = form_faults(draft)
        if faults:
            raise InvalidInput(faults=faults)

        def work(connection: Connection, account: str, _now: float) -> None:
            told = stored.is_told(connection, account, form_id)
            if told is None:
                raise NotFound(subject="form", id=form_id)
            if told:
                raise NotPossible(reason="named_by_platform")
            stored.describe(connection, account, form_id, draft.name, draft.kind, draft.credit_kind)

        await self._context.keep(work, *_SHOWN_IN)

    async def _named(self) -> dict[int, StoredForm]:
        described = await (await self._context.isograd()).forms()
        return {
            number: StoredForm(
                number, dict(form.names), form.kind, form.credit or form.credit_kind, tuple(form.languages)
            )
            for number, form in described.items()
        }


def _matching(rows: Sequence[FormRow], query: PageQuery) -> list[FormRow]:
    words, kind = fold(query.search).split(), query.filters.get("kind", "")
    found = [row for row in rows if kind in ("", row.kind) and _has(row, words)]
    return sorted(found, key=_SORTS[query.sort], reverse=query.descending) if query.sort else found


def _has(row: FormRow, words: Sequence[str]) -> bool:
    return all(word in fold(f"{row.name} {row.id}") for word in words)

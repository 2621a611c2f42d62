"""Test forms: the numbers that the account allows, with names where the platform tells them."""

from collections.abc import Sequence

from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows import FormRow
from isodesk.desk.store import forms as stored
from isodesk.desk.store.forms import StoredForm


class Forms:
    """Kept in the mirror; an assessment first where the platform lists one first."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def all(self) -> Sequence[FormRow]:
        """The forms as last told, in the platform's order."""
        language = self._context.language()
        rows = await self._context.read(lambda connection, account: stored.all_forms(connection, account, language))
        return [FormRow(*row) for row in rows]

    async def refresh(self) -> Sequence[FormRow]:
        """Ask the platform: which are allowed, and from a station also what they are called."""
        from isodesk.protocol.actions.administration import GetAvailableTests

        allowed = (await self._context.call(GetAvailableTests())).form_ids
        named = await self._named()
        told = [named.get(number, StoredForm(number)) for number in allowed]
        await self._context.keep(
            lambda connection, account, _: stored.keep(connection, account, told),
            Subject.FORMS,
            Subject.CANDIDATES,
            Subject.TESTS,
            Subject.RESULTS,
        )
        return await self.all()

    async def rename(self, form_id: int, name: str) -> None:
        """Name a form where the platform tells only its number."""
        await self._context.keep(
            lambda connection, account, _: stored.rename(connection, account, form_id, name), Subject.FORMS
        )

    async def _named(self) -> dict[int, StoredForm]:
        described = await (await self._context.isograd()).forms()
        return {
            number: StoredForm(
                number, dict(form.names), form.kind, form.credit or form.credit_kind, tuple(form.languages)
            )
            for number, form in described.items()
        }

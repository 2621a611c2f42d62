"""Test forms: the numbers that the account allows, with names where the platform tells them."""

from collections.abc import Sequence

from isodesk.desk.services.rows import FormRow


class Forms:
    """Kept in the mirror; an assessment first where the platform lists one first."""

    async def all(self) -> Sequence[FormRow]:
        """The forms as last told, in the platform's order."""
        raise NotImplementedError

    async def refresh(self) -> Sequence[FormRow]:
        """Ask the platform."""
        raise NotImplementedError

    async def rename(self, form_id: int, name: str) -> None:
        """Name a form where the platform tells only its number."""
        raise NotImplementedError

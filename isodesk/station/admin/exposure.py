"""How often each question of an account's forms was shown and answered, by all who took them on this station,
whichever account they are of: what wears a question out is how many people have seen it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from isodesk.exam.forms import Form
from isodesk.station.schema import exposure, form, form_access
from isodesk.station.stored_forms import FORM_TEXT, stored_form


@dataclass(frozen=True)
class ItemExposure:
    """In so many tests handed in an item was shown, and answered, "I don't know" included."""

    item_id: str
    shown: int
    answered: int


@dataclass(frozen=True)
class FormExposure:
    """A form with its items, those that were shown most first."""

    form: Form
    items: Sequence[ItemExposure]

    @property
    def most(self) -> int:
        """How often the item was shown that was shown most."""
        return max((each.shown for each in self.items), default=0)

    @property
    def unused(self) -> int:
        """How many items nobody was shown."""
        return sum(not each.shown for each in self.items)


def read_exposure(connection: Connection, account_id: int) -> list[FormExposure]:
    """The forms that the account may use and somebody was shown an item of, in the order of action 14."""
    query = (
        select(FORM_TEXT)
        .join_from(form_access, form, form_access.c.form_id == form.c.id)
        .where(form_access.c.account_id == account_id)
        .order_by(form.c.position, form.c.id)
    )
    found = [_of_form(connection, stored_form(text)) for text in connection.scalars(query).all()]
    return [each for each in found if each.most]


def _of_form(connection: Connection, content: Form) -> FormExposure:
    rows = connection.execute(select(exposure).where(exposure.c.form_id == content.id))
    counted = {row.item_id: ItemExposure(row.item_id, row.shown, row.administered) for row in rows}
    items = [counted.get(item.item_id, ItemExposure(item.item_id, 0, 0)) for item in content.items]
    return FormExposure(content, sorted(items, key=lambda each: -each.shown))

"""How a candidate who isn't one answers: at random, or as somebody of a given ability would."""

import random
from collections.abc import Iterable
from typing import ClassVar, Protocol

from isodesk.client.pages import Page, PageForm
from isodesk.errors import IsoDeskError
from isodesk.exam.forms import Form
from isodesk.exam.items.choice import ChoiceItem

_LINES = {
    "en": "Trial answer, line {number}: {drawn:06d}.",
    "fr": "Réponse d’essai, ligne {number}\u00a0: {drawn:06d}.",
}


class BankLacksItem(IsoDeskError):
    """The bank does not hold the question that is asked; ``item_id`` names it."""

    code: ClassVar[str] = "bank_lacks_item"


class Answering(Protocol):
    """What to tick on a question's page, or what to write."""

    def answer(self, page: Page, form: PageForm, /) -> list[str]: ...


class AtRandom:
    """Any option; any one or more of several; any text."""

    def __init__(self, seed: int | None) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made-up answers, to be made up again from the seed

    def answer(self, page: Page, form: PageForm, /) -> list[str]:
        if form.longest:
            return [_written(self._random, page.language, form.longest)]
        return _any_of(self._random, form.answers, several=form.several)


class OfAbility:
    """Right with the probability that the item's parameters give somebody of this ability, else wrong.

    ``ability`` is on the scale of the items' difficulty (mean 0, standard deviation 1).
    """

    def __init__(self, forms: Iterable[Form], ability: float, seed: int | None) -> None:
        self._ability = ability
        self._random = random.Random(seed)  # noqa: S311 - as above
        self._items = {
            (len(form.items), item.item_id, frozenset(option.key for option in item.options)): item
            for form in forms
            for item in form.items
            if isinstance(item, ChoiceItem)
        }

    def answer(self, page: Page, form: PageForm, /) -> list[str]:
        """The keys to tick, or a text, which only people can mark; raises ``BankLacksItem``."""
        if form.longest:
            return [_written(self._random, page.language, form.longest)]
        item = self._item(page, form)
        if self._random.random() < item.chance(self._ability):
            return list(item.right_keys)
        return self._wrong(item, form)

    def _item(self, page: Page, form: PageForm) -> ChoiceItem:
        total, item_id = page.number("total") or 0, page.data.get("item", "")
        found = self._items.get((total, item_id, frozenset(form.answers)))
        if found is None:
            raise BankLacksItem(item_id=item_id[:64])
        return found

    def _wrong(self, item: ChoiceItem, form: PageForm) -> list[str]:
        """An answer worth nothing: a wrong option, among several without a right one."""
        wrong = [option.key for option in item.options if not option.right]
        return _any_of(self._random, wrong, several=form.several)


def _written(chance: random.Random, language: str, longest: int) -> str:
    """A text of a few lines that says what it is, in French on a French page."""
    line = _LINES.get(language, _LINES["en"])
    count = chance.randint(1, 4)
    lines = [line.format(number=number, drawn=chance.randrange(10**6)) for number in range(1, count + 1)]
    return "\n".join(lines)[:longest]


def _any_of(chance: random.Random, options: list[str], *, several: bool) -> list[str]:
    if not options:
        return []
    if not several:
        return [chance.choice(options)]
    return [option for option in options if chance.random() < 0.5] or [chance.choice(options)]

"""How a candidate who isn't one answers: at random, or as somebody of a given ability would."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from isodesk.client.pages import Gap, Page, PageForm
from isodesk.errors import IsoDeskError
from isodesk.exam.forms import Form
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import Item

_LINES = {
    "en": "Trial answer, line {number}: {drawn:06d}.",
    "fr": "Réponse d’essai, ligne {number}\u00a0: {drawn:06d}.",
}


class BankLacksItem(IsoDeskError):
    """The bank does not hold the question that is asked; ``item_id`` names it."""

    code: ClassVar[str] = "bank_lacks_item"


class Answering(Protocol):
    """What to answer to a question: the parts of the answer in their order."""

    def answer(self, page: Page, form: PageForm, /) -> list[str]: ...


class AtRandom:
    """Any option; any one or more of several; anything that a field takes; any order; any text."""

    def __init__(self, seed: int | None) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made-up answers, to be made up again from the seed

    def answer(self, page: Page, form: PageForm, /) -> list[str]:
        if form.longest:
            return [_written(self._random, page.language, form.longest)]
        if form.places:
            return self._random.sample(form.places, len(form.places))
        if form.gaps:
            return [_filled(self._random, gap) for gap in form.gaps]
        return _any_of(self._random, form.answers, several=form.several)


@dataclass(frozen=True)
class _Known:
    """An item with the form that it is of."""

    form: Form
    item: Item


class OfAbility:
    """Right with the probability that the item's parameters give somebody of this ability, else wrong.

    ``ability`` is on the scale of the items' difficulty (mean 0, standard deviation 1).
    """

    def __init__(self, forms: Iterable[Form], ability: float, seed: int | None) -> None:
        self._ability = ability
        self._random = random.Random(seed)  # noqa: S311 - as above
        self._known: dict[str, list[_Known]] = {}
        for form in forms:
            for item in form.items:
                self._known.setdefault(item.item_id, []).append(_Known(form, item))

    def answer(self, page: Page, form: PageForm, /) -> list[str]:
        """The answer, or a text where only people can mark it; raises ``BankLacksItem``."""
        found = self._find(page, form)
        if found is None or found.item.by_hand:
            return [_written(self._random, page.language, form.longest)]
        if self._random.random() < found.item.chance(self._ability, found.form.scaling_constant):
            return list(found.item.right_answer(page.language))
        return list(found.item.wrong_answer(self._random, page.language))

    def _find(self, page: Page, form: PageForm) -> _Known | None:
        """The item that the page shows: of the page's form where the bank has that, else of any; None: just a text."""
        item_id, form_id = page.data.get("item", ""), page.number("form-id")
        fitting = [known for known in self._known.get(item_id, ()) if _fits(known.item, form)]
        fitting.sort(key=lambda known: known.form.id != form_id)
        if not fitting and not form.longest:
            raise BankLacksItem(item_id=item_id[:64])
        return fitting[0] if fitting else None


def _fits(item: Item, form: PageForm) -> bool:
    """Whether a page may show this item: two banks may call different questions the same."""
    if isinstance(item, ChoiceItem):
        return sorted(form.answers) == sorted(option.key for option in item.options)
    return not item.by_hand or bool(form.longest)


def _written(chance: random.Random, language: str, longest: int) -> str:
    """A text of a few lines that says what it is, in French on a French page."""
    line = _LINES.get(language, _LINES["en"])
    count = chance.randint(1, 4)
    lines = [line.format(number=number, drawn=chance.randrange(10**6)) for number in range(1, count + 1)]
    return "\n".join(lines)[:longest]


def _filled(chance: random.Random, gap: Gap) -> str:
    """What a field takes."""
    if gap.options:
        return chance.choice(gap.options)
    if gap.lowest is not None and gap.highest is not None:
        return str(chance.randint(gap.lowest, max(gap.lowest, gap.highest)))
    return str(chance.randrange(1000))


def _any_of(chance: random.Random, options: list[str], *, several: bool) -> list[str]:
    if not options:
        return []
    if not several:
        return [chance.choice(options)]
    return [option for option in options if chance.random() < 0.5] or [chance.choice(options)]

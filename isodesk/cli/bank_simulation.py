"""``isodesk bank simulate``: an adaptive form tried out on simulated candidates, in words and as a table."""

import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from isodesk.banks.bank import Bank
from isodesk.cli.errors import FormNotAdaptive, UnknownForm
from isodesk.cli.words import in_terminal
from isodesk.exam.delivery.rules import Kind
from isodesk.exam.forms import Form
from isodesk.protocol.text import Text

if TYPE_CHECKING:
    from isodesk.exam.simulation import Simulation

_OTHERS = 1_000_000  # a table is tried on other candidates than those on whom it was found
_DIGITS = 3
_QUIET = 2.0  # seconds between two words of progress
_FORM = Text("{id} {name}. Candidates: {candidates}.", "{id} {name}. Candidats : {candidates}.")
_LIMITED = Text("With these limits:", "Avec ces limites :")
_RMSE = Text("Error of the abilities (RMSE): {rmse:.3f}", "Erreur des niveaux (RMSE) : {rmse:.3f}")
_HIGHEST = Text("Highest exposure: {share:.3f} ({name})", "Exposition la plus forte : {share:.3f} ({name})")
_UNUSED = Text("Questions never asked: {unused} of {questions}", "Questions jamais posées : {unused} sur {questions}")
_LEAST = Text(
    "Fewest questions of a skill in a test: {least}",
    "Plus petit nombre de questions d’une compétence par test : {least}",
)
_DONE = Text("Simulating: {share:.0%}", "Simulation : {share:.0%}")


class Progress:
    """Says on standard error how much is done, every other second: a short simulation says nothing."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _QUIET

    def __call__(self, share: float) -> None:
        if share >= 1 or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _QUIET
        sys.stderr.write(in_terminal(_DONE).format(share=share) + "\n")


def adaptive_form(bank: Bank, number: int) -> Form:
    """The form of this number; raises ``UnknownForm``, ``FormNotAdaptive``."""
    form = bank.forms.get(number)
    if form is None:
        raise UnknownForm(form=number, known=", ".join(map(str, sorted(bank.forms))))
    if form.delivery.kind is not Kind.ADAPTIVE:
        raise FormNotAdaptive(form=number)
    return form


def simulated_lines(form: Form, candidates: int, seed: int, language: str) -> Iterator[str]:
    """What the form is worth as it is."""
    yield _headed(form, candidates, language)
    yield from _figures(_simulated(form, candidates, seed), language)


def limited_lines(form: Form, candidates: int, seed: int, limit: float, language: str) -> Iterator[str]:
    """What it is worth with a table that keeps exposure to the limit, and the table: all of it YAML."""
    from isodesk.exam.simulation import limit_exposure

    found = limit_exposure(form, limit, seed, told=Progress())
    table = {name: round(share, _DIGITS) for name, share in found.items() if round(share, _DIGITS) < 1}
    limited = replace(form, delivery=replace(form.delivery, exposure_limits=table))
    yield "# " + _headed(form, candidates, language)
    yield "# " + _LIMITED.in_language(language)
    yield from (f"# {line}" for line in _figures(_simulated(limited, candidates, seed + _OTHERS), language))
    yield from _table(table)


def _table(table: Mapping[str, float]) -> Iterator[str]:
    """As ``delivery`` takes it; 1 holds for those left out. In quotes, some names would be read as numbers."""
    limits = [f'  "{name}": {share}' for name, share in table.items()]
    yield from ["exposure_limits:", *limits] if limits else ["exposure_limits: {}"]


def _headed(form: Form, candidates: int, language: str) -> str:
    named = {"id": form.id, "name": " ".join(form.name_in(language).split()), "candidates": candidates}
    return _FORM.in_language(language).format(**named)


def _simulated(form: Form, candidates: int, seed: int) -> "Simulation":
    from isodesk.exam.simulation import normal, simulate

    return simulate(form, normal(candidates, seed), seed, told=Progress())


def _figures(simulation: "Simulation", language: str) -> Iterator[str]:
    exposure = simulation.exposure_by_name()
    highest = max(exposure, key=lambda name: exposure[name])
    unused = sum(share == 0 for share in exposure.values())
    yield _RMSE.in_language(language).format(rmse=simulation.rmse())
    yield _HIGHEST.in_language(language).format(share=exposure[highest], name=highest)
    yield _UNUSED.in_language(language).format(unused=unused, questions=len(exposure))
    yield _LEAST.in_language(language).format(least=simulation.by_skill().min())

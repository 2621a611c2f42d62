"""``isodesk sit TST_URL``: sit a test as a candidate would. One JSON object on standard output.

Exit status: 0 handed in; 2 link refused; 3 station not reached; 4 stopped as asked; 64 a command
line that can't be carried out; 1 a bank that doesn't fit the test.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from isodesk.banks.errors import FileInvalid
from isodesk.banks.form_files import read_forms
from isodesk.banks.wording import fault_line
from isodesk.cli.commands import EXIT_FAILED, fail
from isodesk.cli.errors import BankWithoutAbility
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal, why
from isodesk.client.answering import Answering, AtRandom, OfAbility
from isodesk.client.sit import Outcome, Sitting, sit
from isodesk.protocol.text import Text
from isodesk.station.messages import terminal_language

_SIT = Text(
    "Sit a test as a candidate would: at random, or as somebody of a given ability.\n\n"
    "Prints one JSON object: pla_tst_id, status, answered, gra_typ_id, num_val.\n\n"
    "Exit status: 0 handed in, 2 link refused, 3 station not reached, 4 stopped as asked.",
    "Passer un test comme le ferait un candidat : au hasard, ou comme quelqu’un d’un niveau donné.\n\n"
    "Affiche un objet JSON : pla_tst_id, status, answered, gra_typ_id, num_val.\n\n"
    "Code de sortie : 0 rendu, 2 lien refusé, 3 station non jointe, 4 arrêté comme demandé.",
)
_URL = Text("The test’s address, as tst_url gives it.", "L’adresse du test, celle de tst_url.")
_BANK = Text(
    "Bank (folder or .zip) or folder of form files, with the right answers.",
    "Banque (dossier ou .zip) ou dossier de tests, avec les bonnes réponses.",
)
_ABILITY = Text(
    "Ability, on the scale of the questions’ difficulty: 0 is average, 2 is high.",
    "Niveau, sur l’échelle de difficulté des questions : 0 est moyen, 2 est élevé.",
)
_SEED = Text("The same number gives the same answers.", "Le même nombre donne les mêmes réponses.")
_CODE = Text("Code of the session.", "Code de la session.")
_STOP = Text("Stop after so many answers, without handing in.", "S’arrêter après autant de réponses, sans rendre.")

sit_app = typer.Typer(rich_markup_mode=None, add_completion=False)


@sit_app.command(help=in_terminal(_SIT))
def sit_test(
    url: Annotated[str, typer.Argument(metavar="TST_URL", help=in_terminal(_URL))],
    *,
    bank: Annotated[Path | None, option("--bank", _BANK, metavar="PATH", exists=True)] = None,
    ability: Annotated[float | None, option("--ability", _ABILITY, metavar="T")] = None,
    seed: Annotated[int | None, option("--seed", _SEED, metavar="S")] = None,
    code: Annotated[str, option("--code", _CODE, metavar="C")] = "",
    stop_after: Annotated[int | None, option("--stop-after", _STOP, metavar="N", min=0)] = None,
) -> None:
    """Sit a test."""
    if (bank is None) != (ability is None):
        raise BankWithoutAbility
    try:
        answering = _answering(bank, ability, seed)
    except FileInvalid as error:
        lines = [fault_line(fault, terminal_language()) for fault in error.faults]
        raise typer.Exit(fail("\n".join(lines), EXIT_FAILED)) from error
    raise typer.Exit(_report(asyncio.run(sit(url, answering, code=code, stop_after=stop_after))))


def _answering(bank: Path | None, ability: float | None, seed: int | None) -> Answering:
    if bank is None or ability is None:
        return AtRandom(seed)
    return OfAbility(read_forms(bank).values(), ability, seed)


def _report(sitting: Sitting) -> int:
    sys.stdout.write(json.dumps(sitting.to_json()) + "\n")
    if sitting.outcome in (Outcome.LINK_REFUSED, Outcome.NOT_REACHED):
        return fail(why(sitting.outcome.name.lower(), reason=sitting.reason), sitting.outcome)
    return int(sitting.outcome)

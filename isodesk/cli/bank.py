"""``isodesk bank check|show|simulate|install``: banks of questions, a folder or a .zip.

Exit status: 0 done; 1 a bank with faults, or one that the store refuses, each fault as ``file:line: words`` on
standard error; 64 a command line that can't be carried out.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from isodesk.banks.bank import Bank, load_bank
from isodesk.banks.errors import FileInvalid
from isodesk.cli.bank_words import GOOD, bank_lines, bank_object, counted
from isodesk.cli.commands import EXIT_FAILED, fail
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal
from isodesk.errors import IsoDeskError
from isodesk.protocol.text import Text
from isodesk.station.messages import MESSAGES, error_message, terminal_language

_BANK = Text("Banks of questions: a folder or a .zip each.", "Banques de questions : un dossier ou un .zip chacune.")
_CHECK = Text(
    "Check a bank: every fault with its file and line. Exit status: 0 without fault, 1 with faults.",
    "Vérifier une banque : chaque défaut avec son fichier et sa ligne. Code de sortie : 0 sans défaut, 1 sinon.",
)
_SHOW = Text("Show what a bank holds.", "Montrer ce que contient une banque.")
_SIMULATE = Text(
    "Try an adaptive form out on simulated candidates: how exact it is, and how often each question is asked.\n\n"
    "With --limit it finds the exposure_limits that keep every question to that share of the tests, and prints them as "
    "the form’s “delivery” takes them.",
    "Essayer un test adaptatif sur des candidats simulés : sa précision, et la fréquence de chaque question.\n\n"
    "Avec --limit, cherche les exposure_limits qui tiennent chaque question dans cette part des tests, et les affiche "
    "telles que « delivery » les prend dans le fichier du test.",
)
_FORM = Text("Number of the form.", "Numéro du test.")
_CANDIDATES = Text("How many candidates; 1000 if not given.", "Nombre de candidats ; 1000 par défaut.")
_LIMIT = Text("Highest share of the tests, as 0.25.", "Part la plus forte des tests, comme 0.25.")
_SEED = Text(
    "The same number gives the same candidates; 1 if not given.", "Un même nombre, mêmes candidats ; 1 par défaut."
)
_INSTALL = Text(
    "Put a bank’s forms and media into a station’s folder, while no station runs on it; again without effect.",
    "Mettre les tests et les médias d’une banque dans le dossier d’une station à l’arrêt ; sans effet la seconde fois.",
)
_PATH = Text("Folder or .zip of the bank.", "Dossier ou .zip de la banque.")
_DATA = Text("Folder of the station.", "Dossier de la station.")
_ACCOUNT = Text(
    "Account to offer the forms to, by its name; may be given again. All that have the kind of credit if not given.",
    "Compte auquel proposer les tests, par son nom ; répétable. Par défaut, tous ceux qui ont le type de crédit.",
)
_KEY_FILE = Text("File with the store’s key.", "Fichier de la clé de la base.")
_JSON = Text("As one JSON object.", "Sous forme d’un objet JSON.")

bank_app = typer.Typer(help=in_terminal(_BANK), rich_markup_mode=None, add_completion=False, no_args_is_help=True)


Place = Annotated[Path, typer.Argument(metavar="PATH", help=in_terminal(_PATH))]


@bank_app.command("check", help=in_terminal(_CHECK))
def check(path: Place) -> None:
    """Say every fault, or that there is none."""
    with _faults_told():
        bank = load_bank(path)
    typer.echo(in_terminal(GOOD).format(path=path, **counted(bank)))


@bank_app.command("show", help=in_terminal(_SHOW))
def show(path: Place, *, as_json: Annotated[bool, option("--json", _JSON)] = False) -> None:
    """Say what is in it: items by type, skill and difficulty; forms."""
    with _faults_told():
        bank = load_bank(path)
    if as_json:
        typer.echo(json.dumps(bank_object(bank), ensure_ascii=False))
        return
    for line in bank_lines(bank, terminal_language()):
        typer.echo(line)


@bank_app.command("simulate", help=in_terminal(_SIMULATE))
def simulate(
    path: Place,
    *,
    form: Annotated[int, option("--form", _FORM, metavar="ID")],
    candidates: Annotated[int, option("--candidates", _CANDIDATES, metavar="N", min=1, max=100_000)] = 1000,
    limit: Annotated[float | None, option("--limit", _LIMIT, metavar="SHARE", min=0.01, max=1.0)] = None,
    seed: Annotated[int, option("--seed", _SEED, metavar="S", min=0)] = 1,
) -> None:
    """Say what an adaptive form is worth, with limits of exposure where asked."""
    from isodesk.cli.bank_simulation import adaptive_form, limited_lines, simulated_lines

    with _faults_told():
        chosen = adaptive_form(load_bank(path), form)
    language = terminal_language()
    if limit is None:
        lines = simulated_lines(chosen, candidates, seed, language)
    else:
        lines = limited_lines(chosen, candidates, seed, limit, language)
    for line in lines:
        typer.echo(line)


@bank_app.command("install", help=in_terminal(_INSTALL))
def install(
    path: Place,
    *,
    data: Annotated[Path, option("--data", _DATA, metavar="DIR", file_okay=False)],
    account: Annotated[list[str] | None, option("--account", _ACCOUNT, metavar="NAME")] = None,
    key_file: Annotated[Path | None, option("--key-file", _KEY_FILE)] = None,
) -> None:
    """Put it into a station's store."""
    from isodesk.station.seed.wording import report_lines

    with _faults_told():
        bank = load_bank(path)
        report = _installed(bank, data, key_file, account or [])
    for line in report_lines(report, terminal_language()):
        typer.echo(line)


def _installed(bank: Bank, data: Path, key_file: Path | None, accounts: Sequence[str]) -> Any:
    from isodesk.station.at_rest import store_at_rest
    from isodesk.station.clock import Clock
    from isodesk.station.seed.banks import install_bank

    with store_at_rest(data, os.environ, key_file) as store:
        return install_bank(store, bank, Clock().wall(), accounts)


@contextmanager
def _faults_told() -> Iterator[None]:
    """Faults of a bank, and what stands in the way at the station, end the command with their words and status 1."""
    try:
        yield
    except FileInvalid as error:
        from isodesk.station.seed.wording import seed_fault_line

        for fault in error.faults:
            typer.echo(seed_fault_line(fault, terminal_language()), err=True)
        raise typer.Exit(EXIT_FAILED) from error
    except IsoDeskError as error:
        if error.code not in MESSAGES:
            raise
        raise typer.Exit(fail(error_message(error), EXIT_FAILED)) from error

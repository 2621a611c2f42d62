"""``isodesk replay``: a sitting of a station at rest, its decisions and its grade computed again.

Exit status: 0 the same; 1 something differs, or the store can't be opened; 2 nobody has started such a test;
64 a command line that can't be carried out.
"""

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from isodesk.cli.commands import EXIT_FAILED, fail
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal
from isodesk.errors import IsoDeskError
from isodesk.protocol.text import Text
from isodesk.station.at_rest import store_at_rest
from isodesk.station.messages import error_message, terminal_language
from isodesk.station.replaying import Replayed, replay_sitting

EXIT_UNKNOWN = 2

_REPLAY = Text(
    "Compute a test’s questions and its grade again from what a station at rest has kept.\n\n"
    "Prints one JSON object. Exit status: 0 the same, 1 something differs, 2 no such test.",
    "Recalculer les questions et la note d’un test à partir de ce que garde une station à l’arrêt.\n\n"
    "Affiche un objet JSON. Code de sortie : 0 identique, 1 différent, 2 aucun test de ce numéro.",
)
_NUMBER = Text("Number of the planned test.", "Numéro du test planifié.")
_DATA = Text("Folder of the station.", "Dossier de la station.")
_KEY = Text("File with the store’s key.", "Fichier de la clé de la base.")
_UNKNOWN = Text("Nobody has started a test of this number.", "Personne n’a commencé de test de ce numéro.")

replay_app = typer.Typer(rich_markup_mode=None, add_completion=False)


@replay_app.command(help=in_terminal(_REPLAY))
def replay_test(
    number: Annotated[int, typer.Argument(metavar="NUMBER", min=1, help=in_terminal(_NUMBER))],
    *,
    data: Annotated[Path, option("--data", _DATA, metavar="DIR", exists=True, file_okay=False)],
    key_file: Annotated[Path | None, option("--key-file", _KEY)] = None,
) -> None:
    """Replay a sitting."""
    try:
        replayed = _replayed(data, key_file, number)
    except IsoDeskError as error:
        raise typer.Exit(fail(error_message(error), EXIT_FAILED)) from error
    if replayed is None:
        raise typer.Exit(fail(_UNKNOWN.in_language(terminal_language()), EXIT_UNKNOWN))
    sys.stdout.write(json.dumps(_shown(number, replayed)) + "\n")
    raise typer.Exit(0 if replayed.same else EXIT_FAILED)


def _replayed(data: Path, key_file: Path | None, number: int) -> Replayed | None:
    with store_at_rest(data, os.environ, key_file) as store:
        return store.database.read_now(lambda connection: replay_sitting(connection, number))


def _shown(number: int, replayed: Replayed) -> dict[str, object]:
    kept, computed = replayed.kept, replayed.computed
    return {
        "test": number,
        "same": replayed.same,
        "questions": replayed.questions,
        "differences": [
            {"question": each.position + 1, "name": each.name, "kept": each.kept, "computed": each.computed}
            for each in replayed.differences
        ],
        "kept": None if kept is None else kept.to_json(),
        "computed": None if computed is None else computed.to_json(),
    }

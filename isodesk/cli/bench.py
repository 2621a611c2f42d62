"""``isodesk bench``: ``faults``, how a tool answers each row of the checklist; ``serve``, the bench itself.

Exit status of ``serve``: 1 where the bench can't begin.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from isodesk.bench.configuration import Configuration
from isodesk.bench.errors import ConfigurationUnreadable, PortTaken
from isodesk.cli.bench_faults import faults
from isodesk.cli.bench_words import FAULTS, TAKEN, VARIABLE
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal
from isodesk.protocol.text import Text

_BENCH = Text("Send, break and inspect LTI launches", "Envoyer, altérer et inspecter des lancements LTI")
_SERVE = Text(
    "Serve the bench on this computer alone, and print its address. It ends by Ctrl+C.",
    "Ouvrir le banc sur cet ordinateur seulement, et afficher son adresse. Ctrl+C l’arrête.",
)
_PORT = Text("Port to listen on; a free one without it.", "Port d’écoute ; un port libre par défaut.")
_CONFIGURATION = Text(
    f"JSON file with the configuration to begin with; its secret may come from {VARIABLE}.",
    f"Fichier JSON de la configuration de départ ; son secret peut venir de {VARIABLE}.",
)
_UNREADABLE = Text(
    "The configuration {path} can’t be read: {problem}.", "La configuration {path} est illisible : {problem}."
)
_SAVED = Text("Folder of saved configurations.", "Dossier des configurations enregistrées.")
_STATION = Text("Address of a station to launch at.", "Adresse d’une station vers laquelle lancer.")
_WITH_PARENT = Text("End when standard input closes.", "S’arrêter quand l’entrée standard se ferme.")

bench_app = typer.Typer(help=in_terminal(_BENCH), rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@bench_app.callback()
def bench() -> None:
    """Commands of the bench."""


bench_app.command("faults", help=in_terminal(FAULTS))(faults)


@bench_app.command("serve", help=in_terminal(_SERVE))
def serve(
    *,
    port: Annotated[int, option("--port", _PORT, min=0, max=65535)] = 0,
    configuration: Annotated[Path | None, option("--configuration", _CONFIGURATION, metavar="FILE")] = None,
    saved: Annotated[Path | None, option("--saved", _SAVED, metavar="FOLDER")] = None,
    station: Annotated[str, option("--station", _STATION, metavar="URL")] = "",
    with_parent: Annotated[bool, option("--with-parent", _WITH_PARENT)] = False,
) -> None:
    """Serve until it is asked to stop."""
    from isodesk.bench.serving import Start, run

    try:
        run(Start(_begun_with(configuration), saved or _saved_folder(), port, station, with_parent), _print_address)
    except (PortTaken, ConfigurationUnreadable) as error:
        text = TAKEN if isinstance(error, PortTaken) else _UNREADABLE
        typer.echo(in_terminal(text).format(**error.parameters), err=True)
        raise typer.Exit(1) from error


def _begun_with(path: Path | None) -> Configuration:
    from isodesk.bench.configuration_file import read_configuration
    from isodesk.bench.defaults import default_configuration

    return read_configuration(path, os.environ.get(VARIABLE, "")) if path else default_configuration()


def _saved_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("IsoDesk", appauthor=False) / "bench"


def _print_address(url: str) -> None:
    sys.stdout.write(url + "\n")
    sys.stdout.flush()

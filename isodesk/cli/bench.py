"""``isodesk bench faults --tool URL``: how a tool answers each row of the checklist; ``serve``: the bench itself.

Exit status: 0 every row as it has to be, 1 some aren't, or the bench can't begin, 64 a command line that can't be
carried out.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from isodesk.bench.configuration import Configuration
from isodesk.bench.errors import ConfigurationUnreadable, PortTaken
from isodesk.bench.faults.launches import launch_faults
from isodesk.bench.faults.running import Seen, run_faults
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal
from isodesk.protocol.text import Text
from isodesk.station.messages import terminal_language

VARIABLE = "ISODESK_BENCH_SECRET"
_BENCH = Text("Send, break and inspect LTI launches", "Envoyer, altérer et inspecter des lancements LTI")
_FAULTS = Text(
    "Send a tool every faulty launch of the checklist, and print how it answered.\n\nThe secret is read from "
    f"{VARIABLE}. Exit status: 0 every answer as it has to be, 1 some aren’t.",
    "Envoyer à un outil chaque lancement défectueux de la liste, et afficher ses réponses.\n\nLe secret est lu dans "
    f"{VARIABLE}. Code de sortie : 0 toutes les réponses sont celles attendues, 1 sinon.",
)
_SERVE = Text(
    "Serve the bench on this computer alone, and print its address. It ends by Ctrl+C.",
    "Ouvrir le banc sur cet ordinateur seulement, et afficher son adresse. Ctrl+C l’arrête.",
)
_PORT = Text("Port to listen on; a free one without it.", "Port d’écoute ; un port libre par défaut.")
_CONFIGURATION = Text(
    f"JSON file with the configuration to begin with; its secret may come from {VARIABLE}.",
    f"Fichier JSON de la configuration de départ ; son secret peut venir de {VARIABLE}.",
)
_UNREADABLE = Text(
    "The configuration {path} can’t be read: {problem}.", "La configuration {path} est illisible : {problem}."
)
_SAVED = Text("Folder of saved configurations.", "Dossier des configurations enregistrées.")
_STATION = Text("Address of a station to launch at.", "Adresse d’une station à lancer.")
_WITH_PARENT = Text("End when standard input closes.", "S’arrêter quand l’entrée standard se ferme.")
_TAKEN = Text("Another program listens at port {port}.", "Un autre programme écoute sur le port {port}.")
_TOOL = Text("Launch URL of the tool.", "URL de lancement de l’outil.")
_KEY = Text("Consumer key.", "Clé du consommateur.")
_CUSTOM = Text("Custom parameter; several times.", "Paramètre personnalisé ; plusieurs fois possible.")
_EXPECTED = {
    "followed": Text("followed", "accepté"),
    "refused": Text("refused", "refusé"),
    "once": Text("once", "une seule fois"),
}
_FORM = {
    "lti_message_type": "basic-lti-launch-request",
    "lti_version": "LTI-1p0",
    "resource_link_id": "isodesk-bench",
    "lis_person_name_given": "Maëlle",
    "lis_person_name_family": "Essai",
    "lis_person_contact_email_primary": "bench@example.org",
}

bench_app = typer.Typer(help=in_terminal(_BENCH), rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@bench_app.callback()
def bench() -> None:
    """Commands of the bench."""


@bench_app.command("faults", help=in_terminal(_FAULTS))
def faults(
    *,
    tool: Annotated[str, option("--tool", _TOOL, metavar="URL")],
    key: Annotated[str, option("--key", _KEY)],
    custom: Annotated[list[str] | None, option("--custom", _CUSTOM, metavar="NAME=VALUE")] = None,
) -> None:
    """Send the faults, and say how the tool answered."""
    seen = asyncio.run(_run(tool, key, custom or []))
    raise typer.Exit(0 if all(each.holds for each in seen) else 1)


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
        text = _TAKEN if isinstance(error, PortTaken) else _UNREADABLE
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


async def _run(tool: str, key: str, custom: Sequence[str]) -> list[Seen]:
    form = {**_FORM, **{f"custom_{name}": value for name, _, value in (each.partition("=") for each in custom)}}
    found = []
    async for seen in run_faults(launch_faults(), url=tool, key=key, secret=os.environ.get(VARIABLE, ""), form=form):
        found.append(seen)
        sys.stdout.write(line(seen) + "\n")
    return found


def line(seen: Seen) -> str:
    """A row of the report."""
    language = terminal_language()
    fault, mark = seen.fault, "✓" if seen.holds else "✗"
    statuses = ", ".join(str(status) if status else "—" for status in dict.fromkeys(seen.statuses))
    expected = _EXPECTED[fault.expected.value].in_language(language)
    return f"{mark} {fault.number:7} {fault.given.in_language(language):32} {expected:16} {statuses}"

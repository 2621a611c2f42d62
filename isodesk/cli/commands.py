"""The commands by name. Only the one that runs is imported."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from typing import Any

from isodesk.cli.errors import CommandError, UnknownName
from isodesk.cli.words import in_terminal, said
from isodesk.errors import IsoDeskError
from isodesk.protocol.text import Text

EXIT_USAGE = 64
EXIT_FAILED = 1


@dataclass(frozen=True)
class Command:
    """One command: where its typer application is, and what it is for."""

    module: str
    attribute: str
    purpose: Text


COMMANDS = {
    "station": Command(
        "isodesk.station.command",
        "station_app",
        Text("Serve tests on this computer or network", "Servir des tests sur cet ordinateur ou ce réseau"),
    ),
    "call": Command(
        "isodesk.cli.call", "call_app", Text("Call one action of an account", "Appeler une action d’un compte")
    ),
    "sit": Command(
        "isodesk.cli.sit",
        "sit_app",
        Text("Sit a test as a candidate would", "Passer un test comme le ferait un candidat"),
    ),
    "bank": Command(
        "isodesk.cli.bank",
        "bank_app",
        Text("Check, show or install a bank of questions", "Vérifier, montrer ou installer une banque de questions"),
    ),
    "replay": Command(
        "isodesk.cli.replay",
        "replay_app",
        Text(
            "Compute a test’s questions and its grade again from what was kept",
            "Recalculer les questions et la note d’un test à partir de ce qui a été gardé",
        ),
    ),
    "doctor": Command(
        "isodesk.cli.doctor",
        "doctor_app",
        Text(
            "Say what is wrong here, or where an account differs from the documented API",
            "Dire ce qui ne va pas ici, ou en quoi un compte s’écarte de l’API documentée",
        ),
    ),
    "bench": Command(
        "isodesk.cli.bench",
        "bench_app",
        Text("Send, break and inspect LTI launches", "Envoyer, altérer et inspecter des lancements LTI"),
    ),
    "tour": Command(
        "isodesk.desk.tour.command",
        "tour_app",
        Text(
            "Drive the window through the whole job, with pictures",
            "Parcourir tout le travail dans la fenêtre, images à l’appui",
        ),
    ),
}
_USAGE = Text(
    "Usage: isodesk [--sample | COMMAND]\n\nWithout a command the desk opens, with --sample straight on the sample "
    "centre.\nisodesk COMMAND --help says more.\n\nCommands:",
    "Utilisation : isodesk [--sample | COMMANDE]\n\nSans commande, le bureau s’ouvre, avec --sample directement sur le "
    "centre d’exemple.\nisodesk COMMANDE --help en dit plus.\n\nCommandes :",
)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit status; known errors end it with one line on standard error."""
    name, *rest = arguments
    if name in ("--help", "-h"):
        sys.stdout.write(_help())
        return 0
    try:
        return _run(_application(name), name, rest)
    except CommandError as error:
        return fail(said(error), EXIT_USAGE)
    except IsoDeskError as error:
        return fail(said(error), EXIT_FAILED)


def fail(line: str, status: int) -> int:
    """Say one line on standard error; returns the status."""
    sys.stderr.write(f"isodesk: {line}\n")
    return status


def _application(name: str) -> Callable[..., Any]:
    command = COMMANDS.get(name)
    if command is None:
        near = get_close_matches(name, COMMANDS, 1)
        raise UnknownName(name=name, near=near[0] if near else "")
    application: Callable[..., Any] = getattr(import_module(command.module), command.attribute)
    return application


def _run(application: Callable[..., Any], name: str, arguments: Sequence[str]) -> int:
    import typer

    try:
        status = application(args=list(arguments), prog_name=f"isodesk {name}", standalone_mode=False)
    except typer.TyperException as error:
        return fail(error.format_message(), EXIT_USAGE)
    except typer.Abort:
        return 130
    return status if isinstance(status, int) else 0


def _help() -> str:
    width = max(len(name) for name in COMMANDS)
    lines = [f"  {name:{width}}  {in_terminal(command.purpose)}" for name, command in COMMANDS.items()]
    return "\n".join([in_terminal(_USAGE), *lines, ""])

"""``isodesk station`` and ``isodesk station seed``."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from isodesk.banks.errors import FileInvalid
from isodesk.errors import IsoDeskError
from isodesk.resources import resource
from isodesk.station.keys import Keys
from isodesk.station.lock import FolderLock
from isodesk.station.lti_command import lti_app
from isodesk.station.messages import error_message, terminal_language
from isodesk.station.opening import prepare_folder
from isodesk.station.settings import StationSettings, load_settings

EXIT_REFUSED = 1

station_app = typer.Typer(help="Serve tests on this computer or network.", invoke_without_command=True)
station_app.add_typer(lti_app, name="lti")

Data = Annotated[Path, typer.Option(help="Folder of the station.", file_okay=False, metavar="DIR")]
KeyFile = Annotated[Path | None, typer.Option(help="File with the store's key: 32 bytes, raw or in hexadecimal.")]


@station_app.callback()
def station(  # noqa: PLR0913, PLR0917 - one parameter an option of the command line
    context: typer.Context,
    data: Annotated[Path | None, typer.Option(help="Folder of the station.", file_okay=False, metavar="DIR")] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 0 takes a free one.")] = None,
    public_url: Annotated[str | None, typer.Option(help="URL under which candidates reach the station.")] = None,
    ready_file: Annotated[Path | None, typer.Option(help="File to write once the station answers.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Fill an empty folder with the sample centre.")] = False,
    key_file: KeyFile = None,
    idle_exit: Annotated[
        float | None, typer.Option(help="End after so many minutes without a call and without a test.")
    ] = None,
) -> None:
    """Run a station."""
    if context.invoked_subcommand is not None:
        return
    if data is None:
        raise typer.BadParameter("--data DIR")
    with _errors_told():
        settings = load_settings(
            data,
            os.environ,
            host=host,
            port=port,
            public_url=public_url,
            idle_exit_minutes=idle_exit,
            key_file=key_file,
        )
        _log_to_standard_error(settings)
        _run(data, settings, ready_file, demo=demo)


def _run(data: Path, settings: StationSettings, ready_file: Path | None, *, demo: bool) -> None:
    from isodesk.station.server import Start, run_station

    seed = resource("sample", "centre.yaml") if demo else None
    run_station(Start(data, settings, Keys(os.environ, settings.key_file), ready_file, seed))


@station_app.command("seed")
def seed(file: Annotated[Path, typer.Argument(metavar="FILE.yaml")], data: Data, key_file: KeyFile = None) -> None:
    """Put accounts, forms and people of a YAML file into a station's folder; again without effect."""
    from isodesk.station.clock import Clock
    from isodesk.station.seed.apply import seed_folder
    from isodesk.station.seed.checks import check_seed
    from isodesk.station.seed.reading import read_seed
    from isodesk.station.seed.wording import report_lines

    with _errors_told():
        settings = load_settings(data, os.environ, key_file=key_file)
        check_seed(read_seed(file))  # a faulty file makes no folder
        prepare_folder(data)
        with FolderLock(data):
            key = Keys(os.environ, settings.key_file).store_key(data)
            report = seed_folder(data, file, key, now=Clock().wall(), zone=settings.zone)
    for line in report_lines(report, terminal_language()):
        typer.echo(line)


@contextmanager
def _errors_told() -> Iterator[None]:
    """Known errors end the command with their words on standard error and status 1."""
    try:
        yield
    except FileInvalid as error:
        from isodesk.station.seed.wording import seed_fault_line

        for fault in error.faults:
            typer.echo(seed_fault_line(fault, terminal_language()), err=True)
        raise typer.Exit(EXIT_REFUSED) from error
    except IsoDeskError as error:
        typer.echo(error_message(error), err=True)
        raise typer.Exit(EXIT_REFUSED) from error
    except OSError as error:
        typer.echo(f"{error.filename or ''}: {error.strerror or error}", err=True)
        raise typer.Exit(EXIT_REFUSED) from error


def _log_to_standard_error(settings: StationSettings) -> None:
    """Our own log as the settings say; of libraries only warnings: httpx would write callbacks' whole URLs."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    logging.getLogger("isodesk").setLevel(settings.log_level.upper())
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # anybody's broken form would be a warning

"""``isodesk station lti``: who may launch at a station that isn't running.

What it prints is one JSON object a line, for people and programs alike; a secret is printed once, when it is made.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from isodesk.errors import IsoDeskError
from isodesk.lti.platforms import Registration
from isodesk.station.at_rest import store_at_rest
from isodesk.station.clock import Clock
from isodesk.station.context import Unit
from isodesk.station.lti.register import Entry, add_consumer, add_platform, change, entries, remove
from isodesk.station.messages import error_message
from isodesk.station.settings import load_settings

EXIT_REFUSED = 1

lti_app = typer.Typer(help="Who may launch tests by LTI.", no_args_is_help=True)

Value = TypeVar("Value")
Data = Annotated[Path, typer.Option(help="Folder of the station.", file_okay=False, exists=True, metavar="DIR")]
KeyFile = Annotated[Path | None, typer.Option(help="File with the store's key: 32 bytes, raw or in hexadecimal.")]
Account = Annotated[int, typer.Option(help="Number of the account.", min=1)]
Source = Annotated[str, typer.Argument(metavar="SOURCE", help="As the list has it: consumer:7, platform:3.")]


@lti_app.command("list")
def show(data: Data, account: Account = 1, key_file: KeyFile = None) -> None:
    """List consumers (1.1) and platforms (1.3)."""
    for entry in _done(data, key_file, account, entries):
        _print(_told(entry))


@lti_app.command("add-consumer")
def consumer(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the centre calls the platform.")],
    data: Data,
    key: Annotated[str, typer.Option(help="Its consumer key; made where none is given.")] = "",
    account: Account = 1,
    key_file: KeyFile = None,
) -> None:
    """Let a platform launch by LTI 1.1; prints its key and its secret."""
    added = _done(data, key_file, account, lambda unit: add_consumer(unit, name, key))
    _print({**_told(added.entry), "secret": added.secret})


@lti_app.command("add-platform")
def platform(  # noqa: PLR0913, PLR0917 - one parameter an option of the command line
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the centre calls the platform.")],
    data: Data,
    issuer: Annotated[str, typer.Option(help="Platform or issuer ID.")],
    client_id: Annotated[str, typer.Option(help="Client ID.")],
    deployment_id: Annotated[list[str], typer.Option(help="Deployment ID; can be given several times.")],
    auth_url: Annotated[str, typer.Option(help="Authentication request URL.")],
    token_url: Annotated[str, typer.Option(help="Access token service URL.")],
    jwks_url: Annotated[str, typer.Option(help="Public keyset URL.")],
    token_audience: Annotated[str | None, typer.Option(help="Authorization server ID, where there is one.")] = None,
    account: Account = 1,
    key_file: KeyFile = None,
) -> None:
    """Let a platform launch by LTI 1.3."""
    registration = Registration(
        issuer, client_id, tuple(deployment_id), auth_url, token_url, jwks_url, token_audience=token_audience
    )
    _print(_told(_done(data, key_file, account, lambda unit: add_platform(unit, name, registration))))


@lti_app.command("change")
def changed(  # noqa: PLR0913, PLR0917 - one parameter an option of the command line
    source: Source,
    data: Data,
    enabled: Annotated[bool | None, typer.Option(help="Whether its launches are followed.")] = None,
    create_candidates: Annotated[bool | None, typer.Option(help="Whether a launch makes unknown people.")] = None,
    basic_outcomes: Annotated[bool | None, typer.Option(help="Whether grades go back by Basic Outcomes.")] = None,
    administrators: Annotated[bool | None, typer.Option(help="Whether its administrators may enter (13).")] = None,
    action: Annotated[list[int] | None, typer.Option(help="The only actions allowed; several times.")] = None,
    account: Account = 1,
    key_file: KeyFile = None,
) -> None:
    """Change what a consumer or a platform may do."""
    values = {
        "enabled": enabled,
        "create_candidates": create_candidates,
        "basic_outcomes": basic_outcomes,
        "administrators": administrators,
        "actions": action or None,
    }
    _print(_told(_done(data, key_file, account, lambda unit: change(unit, source, **values))))


@lti_app.command("remove")
def removed(source: Source, data: Data, account: Account = 1, key_file: KeyFile = None) -> None:
    """Take a consumer or a platform off: its launches are refused from now on."""
    _done(data, key_file, account, lambda unit: remove(unit, source))


def _done(data: Path, key_file: Path | None, account: int, work: Callable[[Unit], Value]) -> Value:
    """Do it in one unit of work; known errors end the command with their words and status 1."""
    try:
        with store_at_rest(data, os.environ, key_file) as store:
            clock = Clock()
            station = store.station(load_settings(data, os.environ, key_file=key_file), clock, "")
            return store.database.write_now(lambda connection: work(Unit(connection, account, clock.wall(), station)))
    except IsoDeskError as error:
        typer.echo(error_message(error), err=True)
        raise typer.Exit(EXIT_REFUSED) from error


def _told(entry: Entry) -> dict[str, Any]:
    allowed = entry.allowed
    told: dict[str, Any] = {
        "source": entry.source,
        "name": entry.name,
        "known_as": entry.known_as,
        "enabled": allowed.enabled,
        "create_candidates": allowed.create_candidates,
        "basic_outcomes": allowed.basic_outcomes,
        "administrators": allowed.administrators,
        "actions": sorted(allowed.actions),
    }
    if entry.registration is not None:
        deployments: Sequence[str] = list(entry.registration.deployment_ids)
        told |= {"issuer": entry.registration.issuer, "deployment_ids": deployments}
    return told


def _print(told: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")

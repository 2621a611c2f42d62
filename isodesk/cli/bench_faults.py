"""``isodesk bench faults --tool URL``: how a tool answers each row of the checklist.

Exit status: 0 every row as it has to be, 1 some aren't, or another program has the port, 64 a command line that can't
be carried out.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import ExitStack
from typing import Annotated, Final

import typer

from isodesk.bench.faults.every import launch_faults, platform_faults
from isodesk.bench.faults.key_server import publishing, url_of
from isodesk.bench.faults.platform import Keys, Platform, registration_at
from isodesk.bench.faults.running import Seen, run_faults, run_journeys
from isodesk.cli import bench_words as words
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal
from isodesk.lti.platforms import Registration
from isodesk.station.messages import terminal_language

USUAL_PORT: Final = 8337
_UNUSABLE: Final = 64
_FORM: Final = {
    "lti_message_type": "basic-lti-launch-request",
    "lti_version": "LTI-1p0",
    "resource_link_id": "isodesk-bench",
    "lis_person_name_given": "Maëlle",
    "lis_person_name_family": "Essai",
    "lis_person_contact_email_primary": "bench@example.org",
}


def faults(  # noqa: PLR0913 - one parameter an option of the command line
    *,
    tool: Annotated[str, option("--tool", words.TOOL, metavar="URL")],
    key: Annotated[str, option("--key", words.KEY)] = "",
    client_id: Annotated[str, option("--client-id", words.CLIENT)] = "",
    deployment: Annotated[str, option("--deployment", words.DEPLOYMENT)] = "1",
    issuer: Annotated[str, option("--issuer", words.ISSUER)] = "",
    login: Annotated[str, option("--login", words.LOGIN, metavar="URL")] = "",
    port: Annotated[int, option("--port", words.PORT, min=1, max=65535)] = USUAL_PORT,
    custom: Annotated[list[str] | None, option("--custom", words.CUSTOM, metavar="NAME=VALUE")] = None,
    print_addresses: Annotated[bool, option("--print-addresses", words.PRINT_ADDRESSES)] = False,
) -> None:
    """Send the faults, and say how the tool answered."""
    if not key and not client_id:
        typer.echo(in_terminal(words.NEITHER), err=True)
        raise typer.Exit(_UNUSABLE)
    registration = registration_at(url_of(port), client_id, deployment, issuer)
    if print_addresses:
        _print_addresses(registration)
        return
    given = {name: value for name, _, value in (each.partition("=") for each in custom or [])}
    rows = []
    if key:
        rows.append(_by_1p1(tool, key, given))
    if client_id:
        rows.append(_by_1p3(Platform(tool, login or tool, registration, Keys(), given), port))
    raise typer.Exit(0 if asyncio.run(_printed(rows)) else 1)


def _print_addresses(registration: Registration) -> None:
    told = {
        "Issuer ID": registration.issuer,
        "Client ID": registration.client_id,
        "Deployment ID": ", ".join(registration.deployment_ids),
        "Authentication request URL": registration.auth_url,
        "Access token service URL": registration.token_url,
        "Public keyset URL": registration.jwks_url,
    }
    for name, value in told.items():
        sys.stdout.write(f"{name}: {value}\n")


def _by_1p1(tool: str, key: str, custom: Mapping[str, str]) -> AsyncIterator[Seen]:
    form = {**_FORM, **{f"custom_{name}": value for name, value in custom.items()}}
    return run_faults(launch_faults(), url=tool, key=key, secret=os.environ.get(words.VARIABLE, ""), form=form)


async def _by_1p3(platform: Platform, port: int) -> AsyncIterator[Seen]:
    with ExitStack() as running:
        try:
            published = running.enter_context(publishing(port))
        except OSError as error:
            typer.echo(in_terminal(words.TAKEN).format(port=port), err=True)
            raise typer.Exit(1) from error
        async for seen in run_journeys(platform_faults(), platform, published):
            yield seen


async def _printed(rows: list[AsyncIterator[Seen]]) -> bool:
    """Whether every row held; each is printed as soon as it was sent."""
    held = True
    for each in rows:
        async for seen in each:
            sys.stdout.write(line(seen) + "\n")
            sys.stdout.flush()
            held = held and seen.holds
    return held


def line(seen: Seen) -> str:
    """A row of the report."""
    language = terminal_language()
    row, mark = seen.fault, "✓" if seen.holds else "✗"
    statuses = ", ".join(str(status) if status else "—" for status in dict.fromkeys(seen.statuses))
    expected = words.EXPECTED[row.expected.value].in_language(language)
    return f"{mark} {row.number:7} {row.given.in_language(language):40} {expected:16} {statuses}"

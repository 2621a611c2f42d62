"""``isodesk tour --out DIR``: exit status 0 where every step did what it should, else 1."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from isodesk.desk.tour.given import Given

tour_app = typer.Typer(add_completion=False, rich_markup_mode=None)


@tour_app.command(help="Drive the window through the whole job, with a picture of each step.")
def tour(
    out: Annotated[Path, typer.Option("--out", help="Folder for the pictures and tour.json.", file_okay=False)],
    station: Annotated[str, typer.Option("--station", help="Address of a station that runs already.")] = "",
    client_id: Annotated[str, typer.Option("--client-id", help="Its client.")] = "",
    client_secret: Annotated[str, typer.Option("--client-secret", help="The client's secret.")] = "",
    every: Annotated[bool, typer.Option("--every", help="Each language in light and dark.")] = False,
) -> None:
    """Run the tour."""
    if bool(station) != bool(client_id and client_secret):
        raise typer.BadParameter("--station, --client-id, --client-secret")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # a throw-away profile stays out of it
    out.mkdir(parents=True, exist_ok=True)
    raise typer.Exit(_run(out, Given(station, client_id, client_secret), every=every))


def _run(out: Path, given: Given, *, every: bool) -> int:
    from isodesk.desk.app import make_application, run
    from isodesk.desk.tour.run import tour

    application = make_application()

    async def whole() -> int:
        return 0 if await tour(application, out, given, every=every) else 1

    status = run(application, whole())
    sys.stdout.write((out / "tour.json").read_text(encoding="utf-8") if status else "")
    return status

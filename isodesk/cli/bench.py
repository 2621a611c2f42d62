"""``isodesk bench``: what an integrator sends, breaks and inspects."""

import typer

from isodesk.cli.bench_faults import faults
from isodesk.cli.bench_words import FAULTS
from isodesk.cli.words import in_terminal
from isodesk.protocol.text import Text

_BENCH = Text("Send, break and inspect LTI launches", "Envoyer, altérer et inspecter des lancements LTI")

bench_app = typer.Typer(help=in_terminal(_BENCH), rich_markup_mode=None, add_completion=False, no_args_is_help=True)


@bench_app.callback()
def bench() -> None:
    """Commands of the bench."""


bench_app.command("faults", help=in_terminal(FAULTS))(faults)

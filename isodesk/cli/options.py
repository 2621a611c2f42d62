"""An option of any command, told in the terminal's language."""

from typing import Any

import typer

from isodesk.cli.words import in_terminal
from isodesk.protocol.text import Text


def option(name: str, meaning: Text, **more: Any) -> Any:
    """What ``Annotated`` takes beside a parameter's type; the meaning tells what holds without it."""
    return typer.Option(name, help=in_terminal(meaning), show_default=False, **more)

"""The repository as these tests read it: tracked files, parsed once."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git knows or would take, by its path in the checkout."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(path for name in listed.split("\0") if name and (path := Path(name), (CHECKOUT / path).is_file())[1])


def modules(*folders: str) -> list[Path]:
    """Python files below these folders."""
    return sorted(path for path in tracked() if path.suffix == ".py" and path.parts[0] in folders)


@cache
def text_of(path: Path) -> str:
    """The text of a file; what isn't UTF-8 (rosters in other encodings) is replaced."""
    return (CHECKOUT / path).read_text("utf-8", errors="replace")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), str(path))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(tree_of(path))


def place(path: Path, node: ast.AST) -> str:
    """Where something is, as an editor opens it."""
    return f"{path}:{getattr(node, 'lineno', 0)}"

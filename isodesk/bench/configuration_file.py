"""A configuration from a file that the composer wrote."""

from dataclasses import replace
from pathlib import Path

from isodesk.bench.composer import files
from isodesk.bench.composer.errors import ConfigurationRefused
from isodesk.bench.configuration import Configuration
from isodesk.bench.errors import ConfigurationUnreadable


def read_configuration(path: Path, secret: str = "") -> Configuration:
    """The configuration of a file; ``secret`` stands in for one that the file doesn't hold.

    Raises ``ConfigurationUnreadable``.
    """
    found = _parsed(path)
    return found if found.security.secret else replace(found, security=replace(found.security, secret=secret))


def _parsed(path: Path) -> Configuration:
    try:
        with path.open("rb") as file:
            return files.parse(file.read(files.LARGEST + 1))
    except OSError as error:
        raise ConfigurationUnreadable(path=str(path), problem=error.strerror or "") from error
    except ConfigurationRefused as error:
        name, problem = min(error.problems.items())
        raise ConfigurationUnreadable(path=str(path), problem=f"{name}: {problem.code}") from error

"""A configuration in a JSON file, with the names that it has here; what is left out is as a bench begins."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from isodesk.bench.configuration import Configuration
from isodesk.bench.defaults import default_configuration
from isodesk.bench.errors import ConfigurationUnreadable

LARGEST: Final = 1024 * 1024  # bytes


def read_configuration(path: Path, secret: str = "") -> Configuration:
    """The configuration of a file; ``secret`` stands in for one that the file doesn't hold.

    Raises ``ConfigurationUnreadable``.
    """
    found = _parsed(path)
    security = found.security if found.security.secret else replace(found.security, secret=secret)
    return replace(found, security=security, parameters=found.parameters or default_configuration().parameters)


def _parsed(path: Path) -> Configuration:
    try:
        with path.open("rb") as file:
            return TypeAdapter(Configuration).validate_json(file.read(LARGEST))
    except OSError as error:
        raise ConfigurationUnreadable(path=str(path), problem=error.strerror or "") from error
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise ConfigurationUnreadable(path=str(path), problem=f"{place} {first['msg']}".strip()) from None

"""A configuration as a file: JSON, to be saved, taken away and brought back."""

import json
from typing import Final

from isodesk.bench.composer.document import of_document, to_document
from isodesk.bench.composer.errors import ConfigurationRefused, Problem
from isodesk.bench.configuration import Configuration
from isodesk.lti import strict_json
from isodesk.lti.errors import LtiError

LARGEST: Final = 1024 * 1024  # bytes


def write(configuration: Configuration, *, with_secret: bool) -> bytes:
    """The file: readable by people, in UTF-8."""
    document = to_document(configuration, with_secret=with_secret)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def parse(content: bytes) -> Configuration:
    """The configuration of a file; raises ``ConfigurationRefused``, for what is no such file under ``file``."""
    try:
        document = strict_json.parse_object(content, what="configuration", largest=LARGEST)
    except LtiError as error:
        raise ConfigurationRefused({"file": Problem(error.code, {})}) from None
    return of_document(document)

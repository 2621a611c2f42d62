"""What may go wrong with a configuration.

::

    IsoDeskError
    └── ComposerError
        ├── ConfigurationRefused   problems: what is wrong, by field
        ├── NameRefused            a name that no file may bear
        ├── NameTaken              a name that another saved configuration bears
        ├── ConfigurationUnknown   a name under which nothing is saved
        ├── TooManySaved           allowed
        ├── Lacking                problems: what has to be entered before anything can be sent, by field
        └── ToolRefused            step, reason: a login that the tool didn't answer as it has to
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from isodesk.errors import IsoDeskError


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field: ``code`` says what, ``parameters`` with what. Never what was entered."""

    code: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


class ComposerError(IsoDeskError):
    """Root of the composer's errors."""

    code: ClassVar[str] = "composer"


class ConfigurationRefused(ComposerError):
    """A configuration that can't be read."""

    code: ClassVar[str] = "configuration_refused"

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        super().__init__(fields=sorted(problems))
        self.problems = problems


class NameRefused(ComposerError):
    """A name that no file may bear."""

    code: ClassVar[str] = "name_refused"


class NameTaken(ComposerError):
    """A name that another saved configuration bears."""

    code: ClassVar[str] = "name_taken"


class ConfigurationUnknown(ComposerError):
    """A name under which nothing is saved."""

    code: ClassVar[str] = "configuration_unknown"


class TooManySaved(ComposerError):
    """As many configurations are saved as may be."""

    code: ClassVar[str] = "too_many_saved"


class Lacking(ComposerError):
    """Something has to be entered before anything can be sent."""

    code: ClassVar[str] = "lacking"

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        super().__init__(fields=sorted(problems))
        self.problems = problems


class ToolRefused(ComposerError):
    """A login that the tool didn't answer as it has to; ``reason`` is a code."""

    code: ClassVar[str] = "tool_refused"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason

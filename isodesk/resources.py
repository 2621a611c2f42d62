"""Where the files that travel with the program are: fonts, icons, templates, the sample centre, translations.

In a checkout they stand beside the package: ``resources/`` as it is committed, and ``build/translations/``
as ``scripts/compile_translations.py`` writes it.
"""

from pathlib import Path
from typing import ClassVar, Final

from isodesk.errors import IsoDeskError

_CHECKOUT: Final = Path(__file__).resolve().parent.parent
_RESOURCES: Final = _CHECKOUT / "resources"
_TRANSLATIONS: Final = _CHECKOUT / "build" / "translations"


class ResourceMissing(IsoDeskError):
    """A file that should have come with the program is not there; ``path`` is where it was looked for."""

    code: ClassVar[str] = "resource_missing"


def resource(*parts: str) -> Path:
    """The path of a file or folder under ``resources/``; raises ``ResourceMissing``."""
    return _existing(_RESOURCES.joinpath(*parts))


def translations() -> Path:
    """The folder of compiled translations; raises ``ResourceMissing`` where none were compiled.

    It holds ``isodesk_<language>.qm`` for the desk and ``<language>/LC_MESSAGES/<domain>.mo`` for
    gettext (pages and reports).
    """
    return _existing(_TRANSLATIONS)


def messages(language: str, domain: str) -> tuple[Path, Path]:
    """A gettext domain of the candidates' pages: where its compiled file and its source are, if they are there."""
    place = Path("candidate", language, "LC_MESSAGES")
    source = _CHECKOUT / "translations" / place / f"{domain}.po"
    return _TRANSLATIONS / place / f"{domain}.mo", source


def _existing(path: Path) -> Path:
    if not path.exists():
        raise ResourceMissing(path=str(path))
    return path

"""Gettext catalogues of the pages and reports, in the document's eight languages.

The strings in the code are English. A checkout whose catalogues weren't compiled, or were changed
since, is served from the sources, so that nobody ever sees the wrong language.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from isodesk.protocol.values import Language
from isodesk.resources import ResourceMissing, messages

LANGUAGES: Final = tuple(language.code for language in Language)
RIGHT_TO_LEFT: Final = frozenset({"ar"})


@cache
def catalogue(language: str, domain: str = "pages") -> NullTranslations:
    """The words of a domain in one of the eight languages; raises ``ResourceMissing``."""
    if language == "en":
        return NullTranslations()
    compiled, source = messages(language, domain)
    if _is_outdated(compiled, source):
        return GNUTranslations(BytesIO(_compiled(source)))
    if not compiled.exists():
        raise ResourceMissing(path=str(compiled))
    with compiled.open("rb") as file:
        return GNUTranslations(file)


def direction(language: str) -> str:
    """``rtl`` or ``ltr``."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def _is_outdated(compiled: Path, source: Path) -> bool:
    if not source.exists():
        return False
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def _compiled(source: Path) -> bytes:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = BytesIO()
    with source.open("rb") as file:
        write_mo(written, read_po(file))
    return written.getvalue()

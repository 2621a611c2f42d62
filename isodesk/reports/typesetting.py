"""Templates and data to PDF, with typst. Run it in the worker: a compiler belongs to one thread and keeps memory."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from isodesk.resources import resource

_STANDARDS: Final = ["a-2a", "ua-1"]


def typeset(template: str, data: Mapping[str, object], timestamp: int) -> bytes:
    """The PDF (PDF/A-2a, PDF/UA-1) of a template: the same bytes for the same template, data and timestamp.

    ``timestamp`` is the document's date in seconds since the epoch. Raises ``typst.TypstError``.
    """
    made: bytes = _compiler(template).compile(
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
        pdf_standards=_STANDARDS,
        timestamp=timestamp,
    )
    return made


@cache
def _compiler(template: str) -> Any:
    from typst import Compiler, Fonts

    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource("fonts")])
    return Compiler(resource("reports", template), root=resource("reports"), font_paths=fonts)

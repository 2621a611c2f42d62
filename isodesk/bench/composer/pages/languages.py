"""Which of the two languages a page is in: as asked for by ``?lang=``, as asked for before, or the browser's."""

from collections.abc import Iterator
from typing import Final

from starlette.requests import Request

COOKIE: Final = "isodesk_bench_language"
PARAMETER: Final = "lang"
LANGUAGES: Final = ("en", "fr")


def language_of(request: Request) -> str:
    """``en`` or ``fr``."""
    asked = (request.query_params.get(PARAMETER), request.cookies.get(COOKIE))
    return next((each for each in asked if each in LANGUAGES), None) or _of_browser(request)


def _of_browser(request: Request) -> str:
    wanted = sorted(_wanted(request.headers.get("accept-language", "")[:500]), key=lambda pair: -pair[0])
    return next((code for _, code in wanted if code in LANGUAGES), "en")


def _wanted(header: str) -> Iterator[tuple[float, str]]:
    for part in header.replace(" ", "").split(","):
        tag, _, weight = part.partition(";q=")
        try:
            yield float(weight or 1), tag.lower().partition("-")[0]
        except ValueError:
            continue

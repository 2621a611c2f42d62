"""Which of the eight languages a page is in."""

from collections.abc import Iterator

from starlette.requests import Request

from isodesk.protocol.values import Language
from isodesk.reports.catalogues import LANGUAGES


def browser_language(request: Request) -> str:
    """The first of the browser's languages that there is, else English."""
    wanted = sorted(_wanted(request.headers.get("accept-language", "")[:500]), key=lambda pair: -pair[0])
    return next((code for _, code in wanted if code in LANGUAGES), "en")


def _wanted(header: str) -> Iterator[tuple[float, str]]:
    for part in header.replace(" ", "").split(","):
        tag, _, weight = part.partition(";q=")
        try:
            yield float(weight or 1), tag.lower().partition("-")[0]
        except ValueError:
            continue


def candidate_language(number: int | None) -> str | None:
    """The code of a stored language number."""
    return None if number is None else Language(number).code

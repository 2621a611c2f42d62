"""The list of saved configurations: brought into use, renamed, deleted, taken away as files and brought back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.composer import files
from isodesk.bench.composer.errors import (
    ComposerError,
    ConfigurationRefused,
    ConfigurationUnknown,
    NameRefused,
    NameTaken,
    Problem,
    TooManySaved,
)
from isodesk.bench.composer.pages.composer import Composer
from isodesk.bench.composer.pages.refused import PageRefused
from isodesk.bench.composer.pages.rendering import HEADERS, PLACE, go_to, posted, show
from isodesk.bench.composer.pages.words import problem_words

SAVED: Final = f"{PLACE}/saved"


async def get(request: Request, composer: Composer) -> Response:
    """The list."""
    return _page(request, composer)


async def post(request: Request, composer: Composer) -> Response:
    """What a button of the list says."""
    given = await posted(request, composer)
    go, name = given.fields.get("go", ""), given.fields.get("name", "")
    try:
        if go == "restore":
            return _restored(composer, given.file)
        if go in _ACTIONS:
            return _ACTIONS[go](composer, name, given.fields)
    except ConfigurationRefused as error:
        return _page(request, composer, next(iter(error.problems.values())), of=name, status=400)
    except (NameRefused, NameTaken, ConfigurationUnknown, TooManySaved) as error:
        return _page(request, composer, Problem(error.code, error.parameters), of=name, status=400)
    raise PageRefused(400)


async def download(request: Request, composer: Composer) -> Response:
    """GET of one as a file, without its secret."""
    try:
        configuration = composer.saved.load(request.path_params["name"])
    except ComposerError:
        raise PageRefused(404) from None
    disposition = f"attachment; filename*=UTF-8''{quote(configuration.name)}.json"
    content = files.write(configuration, with_secret=False)
    headers = {**HEADERS, "Content-Disposition": disposition}
    return Response(content, media_type="application/json", headers=headers)


def _load(composer: Composer, name: str, _: Mapping[str, str]) -> Response:
    composer.use(composer.saved.load(name))
    return go_to(f"{PLACE}?done=loaded")


def _rename(composer: Composer, name: str, given: Mapping[str, str]) -> Response:
    composer.saved.rename(name, given.get("new", ""))
    return go_to(SAVED)


def _delete(composer: Composer, name: str, _: Mapping[str, str]) -> Response:
    composer.saved.delete(name)
    return go_to(SAVED)


_ACTIONS: Final[Mapping[str, Callable[[Composer, str, Mapping[str, str]], Response]]] = {
    "load": _load,
    "rename": _rename,
    "delete": _delete,
}


def _restored(composer: Composer, content: bytes) -> Response:
    """A file is in use at once; it is saved when somebody says so. A secret in use doesn't go to another tool."""
    read = files.parse(content)
    security, old = read.security, composer.surroundings.configuration.security
    same_tool = (security.launch_url, security.key) == (old.launch_url, old.key)
    secret = security.secret or (old.secret if same_tool else "")
    composer.use(replace(read, security=replace(security, secret=secret)))
    return go_to(f"{PLACE}?done=loaded")


def _page(
    request: Request, composer: Composer, problem: Problem | None = None, *, of: str = "", status: int = 200
) -> Response:
    names = composer.saved.names()
    wrong = problem_words(problem) if problem else None
    return show(request, composer, "composer_saved.html", status=status, names=names, wrong=wrong, of=of)

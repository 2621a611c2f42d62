"""The form: entered, checked, and what its buttons do."""

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.composer import fields
from isodesk.bench.composer.errors import ConfigurationRefused, Lacking, NameRefused, Problem, TooManySaved
from isodesk.bench.composer.launches import LAUNCHES
from isodesk.bench.composer.pages.buttons import press
from isodesk.bench.composer.pages.composer import Composer
from isodesk.bench.composer.pages.reached import ENTRIES, TITLES
from isodesk.bench.composer.pages.rendering import posted, show
from isodesk.bench.composer.pages.views import in_words, sections
from isodesk.bench.composer.places import places
from isodesk.bench.composer.texts import LONGEST_LINE
from isodesk.bench.configuration import Service, Target, Version
from isodesk.lti.errors import LtiError
from isodesk.protocol.text import Text

_GO: Final = "go"
_DONE: Final = {
    "kept": Text("This configuration is in use.", "Cette configuration est en service."),
    "saved": Text("Saved under its name.", "Enregistrée sous son nom."),
    "loaded": Text("The saved configuration is in use.", "La configuration enregistrée est en service."),
    "filled": Text("Filled in.", "Champs remplis."),
}


async def get(request: Request, composer: Composer) -> Response:
    """The configuration in use."""
    done = _DONE.get(request.query_params.get("done", ""))
    return _page(request, composer, fields.to_fields(composer.surroundings.configuration), {}, done=done)


async def post(request: Request, composer: Composer) -> Response:
    """What was entered is in use from now on; then what the button says."""
    entered = (await posted(request, composer)).fields
    go = entered.pop(_GO, "")
    try:
        _take(composer, entered)
        return await press(composer, go)
    except (ConfigurationRefused, Lacking) as error:
        return _page(request, composer, entered, error.problems, status=400)
    except (NameRefused, TooManySaved) as error:
        problem = Problem(error.code, error.parameters)
        return _page(request, composer, entered, {"name": problem}, status=400)
    except LtiError as error:
        return _page(request, composer, entered, {"form": Problem(error.code)}, status=400)


def _take(composer: Composer, entered: fields.Fields) -> None:
    composer.entered_secret = entered.get(fields.SECRET, "")[:LONGEST_LINE] or composer.entered_secret
    composer.surroundings.use(fields.of_fields(entered, secret=composer.secret))
    composer.entered_secret = ""


def _page(
    request: Request,
    composer: Composer,
    entered: fields.Fields,
    problems: Mapping[str, Problem],
    *,
    status: int = 200,
    done: Text | None = None,
) -> Response:
    wrong = in_words(problems)
    return show(
        request,
        composer,
        "composer_form.html",
        status=status,
        entered=entered,
        wrong=wrong,
        done=done,
        sections=list(sections(entered, wrong)),
        entries=ENTRIES,
        titles=TITLES,
        versions=list(Version),
        targets=list(Target),
        services=list(Service),
        service_of=fields.service_of,
        places=list(places(composer.surroundings.station_url)),
        launches=LAUNCHES,
        people=list(enumerate(composer.surroundings.people)),
        has_secret=bool(composer.secret),
    )

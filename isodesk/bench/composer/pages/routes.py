"""The composer's addresses."""

from starlette.routing import BaseRoute, Route

from isodesk.bench.composer.pages import form, keeping, shown
from isodesk.bench.composer.pages.composer import Composer
from isodesk.bench.composer.pages.rendering import PLACE, STYLE, guarded, style
from isodesk.bench.composer.surroundings import Surroundings


def composer_routes(surroundings: Surroundings) -> list[BaseRoute]:
    """The pages, for the bench's app. It checks the host that is asked for: without that, names may be rebound."""
    composer = Composer(surroundings)
    return [
        Route(PLACE, guarded(composer, form.get), methods=["GET"]),
        Route(PLACE, guarded(composer, form.post), methods=["POST"]),
        Route(f"{PLACE}/preview", guarded(composer, shown.look), methods=["GET"]),
        Route(f"{PLACE}/answer", guarded(composer, shown.answer), methods=["GET"]),
        Route(keeping.SAVED, guarded(composer, keeping.get), methods=["GET"]),
        Route(keeping.SAVED, guarded(composer, keeping.post), methods=["POST"]),
        Route(f"{keeping.SAVED}/{{name}}.json", guarded(composer, keeping.download), methods=["GET"]),
        Route(STYLE, style, methods=["GET"]),
    ]

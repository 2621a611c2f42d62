"""What the form's buttons do with the configuration in use."""

import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final

from starlette.responses import Response

from isodesk.bench.composer import selecting
from isodesk.bench.composer.launches import LAUNCHES
from isodesk.bench.composer.pages.composer import Composer
from isodesk.bench.composer.pages.refused import PageRefused
from isodesk.bench.composer.pages.rendering import PLACE, go_to
from isodesk.bench.composer.places import places
from isodesk.bench.composer.preview import preview
from isodesk.bench.composer.sending import send
from isodesk.bench.configuration import Configuration, Parameter, Version

_SELECTED: Final[Mapping[str, Callable[[Configuration], Configuration]]] = {
    "all": selecting.select_all,
    "none": selecting.clear_all,
    "required": selecting.keep_required,
}


async def press(composer: Composer, go: str) -> Response:
    """What a button means; its argument stands behind a colon."""
    meaning, _, argument = go.partition(":")
    if meaning in _CHANGES:
        composer.surroundings.use(_CHANGES[meaning](composer, argument))
        return go_to(f"{PLACE}?done=filled")
    if meaning in _ACTIONS:
        return await _ACTIONS[meaning](composer)
    raise PageRefused(400)


async def _keep(_: Composer) -> Response:
    return go_to(f"{PLACE}?done=kept")


async def _save(composer: Composer) -> Response:
    composer.saved.save(composer.surroundings.configuration)
    return go_to(f"{PLACE}?done=saved")


async def _look(composer: Composer) -> Response:
    preview(composer.surroundings, now=time.time(), nonce=secrets.token_hex(16))
    return go_to(f"{PLACE}/preview")


async def _send(composer: Composer) -> Response:
    composer.last = await send(composer.surroundings)
    return go_to(f"{PLACE}/answer")


async def _open(composer: Composer) -> Response:
    preview(composer.surroundings, now=time.time(), nonce=secrets.token_hex(16))
    return go_to(composer.surroundings.launch_path)


_ACTIONS: Final[Mapping[str, Callable[[Composer], Awaitable[Response]]]] = {
    "keep": _keep,
    "save": _save,
    "preview": _look,
    "send": _send,
    "open": _open,
}


def _placed(composer: Composer, argument: str) -> Configuration:
    key, _, version = argument.partition(":")
    place = next((each for each in places(composer.surroundings.station_url) if each.key == key), None)
    if place is None or version not in list(Version):
        raise PageRefused(400)
    return place.applied(composer.surroundings.configuration, Version(version))


def _pictured(composer: Composer, argument: str) -> Configuration:
    found = next((each for each in LAUNCHES if each.key == argument), None)
    if found is None:
        raise PageRefused(400)
    return found.applied(composer.surroundings.configuration)


def _selected(composer: Composer, argument: str) -> Configuration:
    if argument not in _SELECTED:
        raise PageRefused(400)
    return _SELECTED[argument](composer.surroundings.configuration)


def _as_person(composer: Composer, argument: str) -> Configuration:
    """Somebody's values; what is sent stays as it is ticked."""
    people = {str(number): person for number, person in enumerate(composer.surroundings.people)}
    if argument not in people:
        raise PageRefused(400)
    configuration = composer.surroundings.configuration
    old, new = configuration.parameters, people[argument].parameters()
    theirs = {name: Parameter(value, old.get(name, Parameter()).sent) for name, value in new.items()}
    return replace(configuration, parameters={**old, **theirs})


_CHANGES: Final[Mapping[str, Callable[[Composer, str], Configuration]]] = {
    "place": _placed,
    "launch": _pictured,
    "select": _selected,
    "person": _as_person,
}

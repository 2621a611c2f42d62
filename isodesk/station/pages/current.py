"""The sitting that a request is about, and what belongs to every page of it."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.context import Station, Unit
from isodesk.station.hand_in import hand_in
from isodesk.station.pages.languages import browser_language
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address
from isodesk.station.pages.visits import give_pass, has_pass, station_of
from isodesk.station.sitting import Sitting, sitting_of_link

_SITTING_COOKIE: Final = "isodesk_sitting"
_LONGEST_KEY: Final = 200


def key_of(request: Request) -> str:
    """The random part of the test link."""
    key: str = request.path_params["key"]
    return key[:_LONGEST_KEY]


def page_path(request: Request, page: str = "") -> str:
    """The path of a page of this test: a question's number, ``review``, or whatever comes now."""
    return f"/test/{key_of(request)}/{page}" if page else f"/test/{key_of(request)}"


async def find_sitting(request: Request) -> Sitting | None:
    """The sitting of the link, handed in on the way where its time is over."""
    station = station_of(request)
    sitting = await station.database.read(lambda connection: sitting_of_link(connection, key_of(request)))
    if sitting is None or not sitting.time_over(station.clock):
        return sitting
    await hand_in_now(station, sitting)
    return await station.database.read(lambda connection: sitting_of_link(connection, key_of(request)))


async def hand_in_now(
    station: Station, sitting: Sitting, check: Callable[[Sitting], None] = lambda _sitting: None
) -> None:
    """Hand in, once whatever comes twice, and have the callback seen to.

    ``check`` is given the sitting as it is in the same unit of work; what it raises leaves all as it is.
    """

    def work(connection: Connection) -> bool:
        unit = Unit(connection, sitting.account_id, station.clock.wall(), station)
        return hand_in(unit, sitting.planned_test_id, check)

    if await station.database.write(work):
        station.activity.wake.set()
        station.activity.presence.ring(sitting.planned_test_id)


def language_of(request: Request, sitting: Sitting) -> str:
    """The language of this test's pages: the one chosen, else the candidate's, else the browser's."""
    return sitting.language or sitting.candidate_language or browser_language(request)


def names_of(request: Request, sitting: Sitting) -> dict[str, Any]:
    """What each page of a test says of it."""
    return {
        "planned_test_id": sitting.planned_test_id,
        "test_name": sitting.form.name_in(language_of(request, sitting)),
        "centre": sitting.centre,
    }


def let_see(request: Request, sitting: Sitting, response: Response) -> Response:
    """Remember that this browser sat this test: its result is shown to no other."""
    give_pass(request, response, _SITTING_COOKIE, _about(sitting), address(request, page_path(request)))
    return response


def may_see(request: Request, sitting: Sitting) -> bool:
    """Whether this browser sat this test."""
    return has_pass(request, _SITTING_COOKIE, _about(sitting))


def form_ended(request: Request, sitting: Sitting) -> Response:
    """A form that is too old, or not ours: nothing was changed."""
    return refuse(
        request,
        "form_ended",
        language_of(request, sitting),
        planned_test_id=sitting.planned_test_id,
        centre=sitting.centre,
        link=address(request, page_path(request)),
    )


def _about(sitting: Sitting) -> str:
    return f"sitting:{sitting.planned_test_id}"

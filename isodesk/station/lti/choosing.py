"""Deep Linking: somebody who writes a course picks a form, and the platform gets the link that launches it.

What the platform asked goes through the page sealed: a frame of another site keeps no cookie.
"""

import base64
import binascii
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from isodesk.lti import deeplink, names
from isodesk.lti.ags import LineItem
from isodesk.lti.deeplink import ResourceLink
from isodesk.lti.launch import Launch
from isodesk.protocol.actions.tests import AddAnotherTest, AddTest
from isodesk.protocol.grades import GradeType
from isodesk.protocol.requests import ACTION
from isodesk.station.context import Station
from isodesk.station.lti.consumers import Source
from isodesk.station.lti.platforms import Platform, platform_by_id
from isodesk.station.lti.refused import ChoiceEnded
from isodesk.station.lti.tool import tool_url
from isodesk.station.lti.tool_keys import tool_keys
from isodesk.station.schema import form, form_access
from isodesk.station.stored_forms import FORM_TEXT, stored_form
from isodesk.storage.errors import SealBroken

_SECONDS: Final = 3600.0
_ABOUT: Final = "lti choice"
_AGAIN: Final = (AddTest, AddAnotherTest)


@dataclass(frozen=True, slots=True)
class Offer:
    """A form that can be linked to."""

    form_id: int
    name: str
    grade_type: GradeType
    questions: int


@dataclass(frozen=True, slots=True)
class Options:
    """What was picked. ``always_new``: each launch begins another test (9), else an unfinished one goes on (2)."""

    form_id: int
    always_new: bool = False
    full_screen: bool = False
    graded: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the platform, by a form of the browser."""

    return_url: str
    token: str


def offers(connection: Connection, account_id: int, language: str) -> Sequence[Offer]:
    """The forms of an account."""
    query = (
        select(form.c.id, FORM_TEXT)
        .join(form_access, form_access.c.form_id == form.c.id)
        .where(form_access.c.account_id == account_id)
        .order_by(form.c.id)
    )
    found = [(row.id, stored_form(row.form_text)) for row in connection.execute(query)]
    return [Offer(number, each.name_in(language), each.grade_type, len(each.items)) for number, each in found]


def seal(station: Station, source: Source, launch: Launch) -> str:
    """What the platform asked, for the page to bring back; raises what ``settings_of`` raises."""
    deeplink.settings_of(launch)
    kept = {
        "source": source.name,
        "ends": station.clock.wall() + _SECONDS,
        "deployment": launch.raw[names.DEPLOYMENT],
        "settings": launch.raw[names.DEEP_LINKING_SETTINGS],
    }
    return base64.urlsafe_b64encode(station.sealer.seal(json.dumps(kept), about=_ABOUT)).decode()


async def chosen(station: Station, sealed: str, options: Options | None, language: str) -> Answer:
    """The answer to a platform; without options nothing was picked. Raises ``ChoiceEnded``."""
    kept = _opened(station, sealed)
    number = int(kept["source"].partition(":")[2])

    def read(connection: Connection) -> tuple[Platform | None, Sequence[Offer]]:
        platform = platform_by_id(connection, number)
        return platform, () if platform is None else offers(connection, platform.source.account_id, language)

    platform, offered = await station.database.read(read)
    if platform is None or not platform.source.allowed.enabled:
        raise ChoiceEnded
    launch = _launch(platform, kept)
    signer = (await tool_keys(station))[0]
    token = deeplink.build_response(
        launch,
        platform.registration,
        _items(station, options, offered),
        key=signer.key,
        key_id=signer.key_id,
        now=station.clock.wall(),
        nonce=secrets.token_urlsafe(24),
    )
    return Answer(deeplink.settings_of(launch).return_url, token)


def _opened(station: Station, sealed: str) -> dict[str, Any]:
    try:
        kept: dict[str, Any] = json.loads(station.sealer.open(base64.urlsafe_b64decode(sealed), about=_ABOUT))
    except (SealBroken, binascii.Error, ValueError) as error:
        raise ChoiceEnded from error
    if station.clock.wall() >= kept["ends"]:
        raise ChoiceEnded
    return kept


def _launch(platform: Platform, kept: dict[str, Any]) -> Launch:
    """The request again, as far as its answer needs it: nobody's name."""
    return Launch(
        version="1.3",
        message_type=names.DEEP_LINKING_REQUEST,
        consumer=platform.registration.client_id,
        user_id=None,
        email=None,
        given_name=None,
        family_name=None,
        roles=(),
        resource_link_id=None,
        context_id=None,
        custom={},
        return_url=None,
        outcome=None,
        ags=None,
        raw={names.DEPLOYMENT: kept["deployment"], names.DEEP_LINKING_SETTINGS: kept["settings"]},
    )


def _items(station: Station, options: Options | None, offered: Sequence[Offer]) -> Sequence[ResourceLink]:
    picked = next((each for each in offered if options is not None and each.form_id == options.form_id), None)
    if options is None or picked is None:
        return ()
    action = _AGAIN[options.always_new]
    custom = {
        ACTION: str(action.action.number),
        action.wire_name("form_id"): str(picked.form_id),
        action.wire_name("redirect"): "1",
    }
    if options.full_screen:
        custom[action.wire_name("full_screen")] = "1"
    column = LineItem(label=picked.name, maximum=picked.grade_type.maximum(picked.questions), tag="grade")
    return [ResourceLink(tool_url(station), picked.name, custom=custom, line_item=column if options.graded else None)]

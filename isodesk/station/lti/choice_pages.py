"""The pages of Deep Linking: the forms to choose from, and the way back with the one chosen."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from isodesk.lti import LtiError
from isodesk.lti.deeplink import settings_of
from isodesk.station.lti.answers import framed_by, site_of
from isodesk.station.lti.choosing import Options, chosen, offers, seal
from isodesk.station.lti.launching import Believed
from isodesk.station.lti.refused import LaunchRefused
from isodesk.station.lti.refusing import refusal
from isodesk.station.pages.forms import Fields, one, read_fields
from isodesk.station.pages.languages import browser_language
from isodesk.station.pages.rendering import address, show
from isodesk.station.pages.visits import station_of

CHOOSE_PATH: Final = "/public/lti/choose"
_RETURN: Final = "document.forms[0].submit();\n"


async def choose_page(request: Request, believed: Believed) -> Response:
    """What a Deep Linking request is answered: the account's forms. The platform's own pages may frame it."""
    station, language = station_of(request), browser_language(request)
    sealed = seal(station, believed.source, believed.launch)
    account_id = believed.source.account_id
    offered = await station.database.read(lambda connection: offers(connection, account_id, language))
    page = show(
        request,
        "lti_choose.html",
        language,
        offers=offered,
        choice=sealed,
        action=address(request, CHOOSE_PATH),
    )
    return framed_by(page, site_of(settings_of(believed.launch).return_url))


async def choose(request: Request) -> Response:
    """POST of a choice: a page that goes back to the platform by itself, or by its button."""
    fields = await read_fields(request)
    try:
        language = browser_language(request)
        back = await chosen(station_of(request), one(fields, "choice"), _options(fields), language)
    except (LtiError, LaunchRefused) as error:
        return refusal(request, error)
    site, script = site_of(back.return_url), address(request, "/public/return.js")
    page = show(request, "lti_return.html", language, action=back.return_url, answer=back.token, script=script)
    policy = page.headers["content-security-policy"].replace("form-action 'self'", f"form-action {site}")
    page.headers["content-security-policy"] = policy
    return framed_by(page, site)


async def return_script(_request: Request) -> Response:
    """What presses the button."""
    headers = {"Cache-Control": "public, max-age=86400"}
    return Response(_RETURN, media_type="text/javascript", headers=headers)


def _options(fields: Fields) -> Options | None:
    number = one(fields, "form")
    if one(fields, "go") != "choose" or not (number.isascii() and number.isdigit() and len(number) < 12):
        return None
    return Options(
        form_id=int(number),
        always_new=one(fields, "again") == "1",
        full_screen=one(fields, "full_screen") == "1",
        graded=one(fields, "graded") == "1",
    )

"""Pages that say no: what happened and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse

from isodesk.reports.catalogues import catalogue
from isodesk.station.pages.languages import browser_language
from isodesk.station.pages.rendering import show

Words = Callable[[str], str]


@dataclass(frozen=True)
class Reason:
    """Why, in HTTP, and in words that ``gettext`` knows."""

    status: int
    title: str
    advice: str


def _(text: str) -> str:
    """Marks a text for extraction; translated when shown."""
    return text


REASONS: Final = {
    "unknown_link": Reason(
        404,
        _("This link leads nowhere"),
        _("It may be incomplete, or the test was withdrawn. Ask your training centre for a new link."),
    ),
    "login_ended": Reason(
        403,
        _("This link has ended"),
        _("For your safety such a link works for a short time only. Ask for a new one, or log in with your password."),
    ),
    "report_ended": Reason(
        410,
        _("This link has ended"),
        _("A link to a report works for 24 hours. Ask for a new one where you found this one."),
    ),
    "report_failed": Reason(
        503,
        _("The report could not be made"),
        _("The result is safe. Open this page again in a minute; if that does not help, tell your training centre."),
    ),
    "administrator_link_ended": Reason(
        403,
        _("This link has ended"),
        _("A link to the administrators’ page works once, within a minute. Ask for a new one."),
    ),
    "too_early": Reason(
        403,
        _("The session has not begun"),
        _("You can start this test from %(time)s on. Open this page again then."),
    ),
    "too_late": Reason(
        403,
        _("The session is over"),
        _("This test could be started until %(time)s. Speak to the person in charge of the room."),
    ),
    "deadline_over": Reason(
        403,
        _("This test can no longer be started"),
        _("It could be started until %(time)s. Ask your training centre."),
    ),
    "launch_refused": Reason(
        403,
        _("This launch was refused"),
        _("Nothing was changed. Tell your training centre, with this reason: %(code)s"),
    ),
    "form_ended": Reason(
        400,
        _("This page was open for too long"),
        _("Nothing was changed. Open the page again and go on from there."),
    ),
    "not_an_answer": Reason(
        400,
        _("This answer cannot be saved"),
        _("Nothing was changed. Go back to the question and answer it again."),
    ),
}


def refuse(request: Request, reason: str, language: str = "", **values: Any) -> HTMLResponse:
    """The page of a refusal; ``time`` and ``code`` are put into its advice where that names them."""
    language = language or browser_language(request)
    words = catalogue(language).gettext
    why = REASONS[reason]
    advice = words(why.advice)
    for name in ("time", "code"):
        advice = advice.replace(f"%({name})s", str(values.pop(name, "")))
    shown: dict[str, Any] = {
        "planned_test_id": None,
        "link": None,
        "link_text": words(_("Open the page again")),
        **values,
    }
    return show(
        request,
        "refused.html",
        language,
        status=why.status,
        reason=reason,
        title=words(why.title),
        advice=advice,
        **shown,
    )

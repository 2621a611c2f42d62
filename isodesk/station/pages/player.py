"""The player: our own ES modules, served for ever under their version, and what a page tells them."""

import hashlib
import json
from functools import cache
from typing import Any, Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from isodesk.reports.catalogues import catalogue
from isodesk.resources import resource
from isodesk.station.pages.current import key_of, language_of, page_path
from isodesk.station.pages.rendering import address
from isodesk.station.pages.visits import form_token, station_of
from isodesk.station.questions import Question
from isodesk.station.sitting import Sitting

_WRITTEN: Final = ("text", "typing")
_FOR_EVER: Final = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}


@cache
def modules() -> dict[str, bytes]:
    """The modules by file name."""
    return {path.name: path.read_bytes() for path in sorted(resource("station", "player").glob("*.js"))}


@cache
def player_version() -> str:
    """What the modules' address changes with."""
    return hashlib.sha256(b"\0".join(modules().values())).hexdigest()[:16]


async def module(request: Request) -> Response:
    """GET of a module."""
    content = modules().get(f"{request.path_params['name']}.js")
    if content is None or request.path_params["version"] != player_version():
        return Response(status_code=404)
    return Response(content, media_type="text/javascript", headers=_FOR_EVER)


def player_of(request: Request, sitting: Sitting, question: Question | None) -> dict[str, Any]:
    """The address of the player, and what it is told on a page of this test, as JSON for a script element."""
    clock, language = station_of(request).clock, language_of(request, sitting)
    left = None if question is None else sitting.question_left(question, clock)
    told = {
        "base": address(request, page_path(request)),
        "attempt": attempt_name(key_of(request)),
        "token": form_token(request),
        "language": language,
        "oneWay": sitting.one_way,
        "fullScreen": sitting.full_screen,
        "position": None if question is None else question.position,
        "item": None if question is None else question.item.item_id,
        "revision": 0 if question is None else question.revision,
        "left": round(sitting.seconds_left(clock), 1),
        "questionLeft": None if left is None else round(left, 1),
        "timed": [each.position for each in sitting.questions if each.item.seconds is not None],
        "asked": [each.item.item_id for each in sitting.questions],
        "texts": [each.item.item_id for each in sitting.questions if each.item.item_type in _WRITTEN],
        **({} if question is not None else {"missing": missing_texts(language, sitting.total)}),
        "words": words(language),
    }
    return {"src": address(request, f"/pages/player/{player_version()}/main.js"), "told": _script_safe(told)}


def attempt_name(key: str) -> str:
    """What a browser keeps the answers of a test under: no other test has it, at whichever station."""
    return hashlib.sha256(b"attempt\0" + key.encode()).hexdigest()[:32]


def missing_texts(language: str, total: int) -> list[str]:
    """The sentence for each number of questions without an answer, from none to all."""
    words = catalogue(language)
    some = [
        words.ngettext("%(num)s question has no answer.", "%(num)s questions have no answer.", number) % {"num": number}
        for number in range(1, total + 1)
    ]
    return [words.gettext("Every question has an answer."), *some]


def script_address(request: Request, name: str) -> str:
    """The address of one module."""
    return address(request, f"/pages/player/{player_version()}/{name}.js")


def _script_safe(told: dict[str, Any]) -> Markup:
    """JSON that no ``</script>`` ends before its time."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - JSON without any markup


def words(language: str) -> dict[str, str]:
    """What the player says."""
    _ = catalogue(language).gettext
    return {
        "typing": _("Typing …"),
        "kept": _("Kept on this computer"),
        "saved": _("Saved at the centre"),
        "timeLeft": _("Time left: %(time)s"),
        "questionLeft": _("For this question: %(time)s"),
        "endsAt": _("Ends at %(time)s"),
        "offline": _("The centre cannot be reached. What you answer is kept on this computer and sent by itself."),
        "back": _("The centre is reached again. Everything is saved."),
        "waitForCentre": _("The centre cannot be reached. You can go on as soon as it is."),
        "handInWaits": _("Your last answers are being sent. The test is handed in once the centre has them."),
        "elsewhere": _(
            "This test has been open in another window or at another seat since %(time)s. Here you can only read."
        ),
        "continueHere": _("Continue here"),
        "dropped": _("Question %(number)s: you changed this answer elsewhere meanwhile. That one counts."),
        "droppedText": _(
            "Question %(number)s: you changed this answer elsewhere meanwhile. That one counts. What was typed here:"
        ),
        "understood": _("Understood"),
        "cookies": _(
            "This browser keeps no cookies, so the centre takes nothing from it. Allow them for this page, "
            "then open it again, or ask the person in charge for another computer."
        ),
        "clockAhead": _("the clock of this computer is %(time)s ahead"),
        "clockBehind": _("the clock of this computer is %(time)s behind"),
        "refused": _("The centre did not take the last change of this answer. Check what is shown here."),
        "minutesLeft": _("%(time)s left"),
        "questionOver": _("The time for this question is over. Your answer is kept as it was."),
        "fullScreen": _("This test is taken in full screen."),
        "goFullScreen": _("Go to full screen"),
        "leftFullScreen": _("You have left the full screen. This has been recorded."),
        "answered": _("Answered"),
        "noAnswer": _("No answer"),
        "flagged": _("To look at again"),
        "up": _("Move up: %(entry)s"),
        "down": _("Move down: %(entry)s"),
        "placed": _("%(entry)s is now at place %(place)s."),
        "ordering": _("Put the entries in order with the buttons, or drag them."),
        "dragging": _("You can also drag the entries into their boxes."),
        "point": _("Click in the picture, or move the mark with the arrow keys."),
    }

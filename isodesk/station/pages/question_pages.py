"""The page of one question, the review, the page of a test that is paused."""

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.items.item import Item
from isodesk.reports.words import duration, time_left, time_of_day
from isodesk.station.pages.current import language_of, names_of, page_path
from isodesk.station.pages.item_views import View, view
from isodesk.station.pages.player import missing_texts, player_of
from isodesk.station.pages.rendering import address, show
from isodesk.station.pages.statements import statement_html
from isodesk.station.pages.visits import station_of
from isodesk.station.questions import Question
from isodesk.station.sitting import Sitting

Answer = Sequence[str]


def question_page(
    request: Request, sitting: Sitting, question: Question, *, typed: Answer | None = None, notice: str = ""
) -> Response:
    """A question with its answer; ``typed``: what was sent instead and isn't kept, for the reason in ``notice``."""
    language, item = language_of(request, sitting), question.item
    answered = sitting.answers.get(item.item_id, ())
    clock = station_of(request).clock
    return show(
        request,
        "question.html",
        language,
        status=409 if notice == "elsewhere" else 200,
        **names_of(request, sitting),
        **time_shown(request, sitting),
        **_offered(sitting, question),
        form_id=sitting.form.id,
        item_id=item.item_id,
        number=question.position,
        total=sitting.total,
        question=_view(request, sitting, question, answered if typed is None else typed),
        other="\n".join(answered) if typed is not None and notice == "changed" else None,
        title=item.title_in(language),
        media=_media(request, item, language),
        seen=item.fingerprint(answered),
        saved=item.item_id in sitting.answers or question.unknown,
        closed=not sitting.is_open(question, clock),
        notice=notice,
        typed=typed is not None,
        player=player_of(request, sitting, question),
        pause_url=address(request, page_path(request, "pause")),
    )


def _view(request: Request, sitting: Sitting, question: Question, answer: Answer) -> View:
    language = language_of(request, sitting)
    shown = view(question.item, answer, language, sitting.seed)
    pictures = {medium.file: _medium_url(request, medium.file) for medium in question.item.media}
    text = question.item.statement_in(language)
    shown["statement"] = statement_html(text, shown.get("gaps", {}), language, pictures)
    if "file" in shown:
        shown["url"] = _medium_url(request, shown["file"])
    return shown


def _offered(sitting: Sitting, question: Question) -> dict[str, Any]:
    """What the candidate may do beside answering."""
    return {
        "one_way": sitting.one_way,
        "adaptive": sitting.total != len(sitting.questions) and sitting.one_way,
        "unknown_answer": sitting.form.unknown_answer,
        "unknown": question.unknown,
        "flagged": question.flagged,
        "may_pause": sitting.form.pause,
    }


def _media(request: Request, item: Item, language: str) -> list[dict[str, object]]:
    """Pictures, sounds and films above the answer; that of an area is part of it."""
    if item.item_type == "area":
        return []
    return [
        {
            "url": _medium_url(request, medium.file),
            "alternative": medium.alternative_in(language),
            "kind": "picture" if medium.is_picture else "sound" if medium.is_sound else "film",
            "size": medium.size,
        }
        for medium in item.media
    ]


def _medium_url(request: Request, file: str) -> str:
    return address(request, page_path(request, f"media/{file}"))


def review_page(request: Request, sitting: Sitting, *, elsewhere: bool = False) -> Response:
    """Every question with whether it has an answer, and the way out, unless another page writes: ``elsewhere``."""
    language = language_of(request, sitting)
    listed = [
        {
            "number": question.position,
            "url": address(request, page_path(request, str(question.position))),
            "answered": sitting.is_dealt_with(question),
            "flagged": question.flagged,
        }
        for question in sitting.questions
    ]
    missing = sum(not entry["answered"] for entry in listed)
    return show(
        request,
        "review.html",
        language,
        status=409 if elsewhere else 200,
        **names_of(request, sitting),
        **time_shown(request, sitting),
        elsewhere=elsewhere,
        since=_since(request, sitting, language),
        listed=listed,
        one_way=sitting.one_way,
        missing=missing,
        missing_text=missing_texts(language, sitting.total)[missing],
        player=player_of(request, sitting, None),
    )


def _since(request: Request, sitting: Sitting, language: str) -> str:
    """Since when the page writes that does."""
    return time_of_day(sitting.writer_at or station_of(request).clock.wall(), sitting.zone, language)


def paused_page(request: Request, sitting: Sitting) -> Response:
    """The clock stands: how much is left, and the way back."""
    language = language_of(request, sitting)
    left = duration(sitting.seconds_left(station_of(request).clock), language)
    url = address(request, page_path(request, "pause"))
    return show(request, "paused.html", language, **names_of(request, sitting), left=left, pause_url=url)


def time_shown(request: Request, sitting: Sitting) -> dict[str, Any]:
    """The time left, and when it ends by the clock on the wall: the page stands still, time doesn't."""
    clock, language = station_of(request).clock, language_of(request, sitting)
    left = sitting.seconds_left(clock)
    shown = None if sitting.at_position is None else sitting.question(sitting.at_position)
    question_left = None if shown is None else sitting.question_left(shown, clock)
    return {
        "left": time_left(left, language),
        "question_left": "" if question_left is None else time_left(question_left, language),
        "ends": time_of_day(clock.wall() + left, sitting.zone, language),
    }

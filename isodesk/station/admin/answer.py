"""The page of one written answer: what was asked and written, the mark it has, and a form to give one."""

import unicodedata
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from isodesk.protocol.station_marking import LONGEST_COMMENT
from isodesk.reports.catalogues import direction
from isodesk.reports.words import moment, number
from isodesk.station.admin.answers import Around, mark_answer, read_answer
from isodesk.station.admin.marking import answer_path, list_path, names_asked_for
from isodesk.station.admin.visitor import DOMAIN, Visitor, language_of, let_in, number_in, visitor_of
from isodesk.station.admin.waiting import Entry, next_to_mark, questions_waiting
from isodesk.station.marking import MarkRefused, WhyNot
from isodesk.station.pages.answered import media_shown
from isodesk.station.pages.forms import Fields, one, read_form
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.statements import text_html
from isodesk.station.pages.visits import station_of

_CONTROLS: Final = ("Cc", "Cs")
_LONGEST_POINTS: Final = 10


@dataclass(frozen=True)
class Entered:
    """What a form brought: ``points`` as they were typed, ``version``: of the mark that was shown."""

    points: str
    comment: str
    version: int


def entered(fields: Fields) -> Entered:
    """What is of use in a form."""
    typed = one(fields, "comment").replace("\r\n", "\n").replace("\r", "\n")
    kept = (each for each in typed if each in "\n\t" or unicodedata.category(each) not in _CONTROLS)
    return Entered(
        points=one(fields, "points").strip()[:_LONGEST_POINTS],
        comment="".join(kept).strip()[:LONGEST_COMMENT],
        version=number_in(one(fields, "version")) or 0,
    )


async def answer_page(request: Request) -> Response:
    """GET of the page."""
    visitor = await visitor_of(request)
    if visitor is None:
        return refuse(request, "administrator_link_ended", language_of(request))
    return await _page(request, visitor)


async def give_mark(request: Request) -> Response:
    """POST of the page: give the mark, and on to the next answer that waits, or stay."""
    visitor, fields = await visitor_of(request), await read_form(request)
    if visitor is None:
        return refuse(request, "administrator_link_ended", language_of(request))
    if fields is None:
        return refuse(request, "form_ended", language_of(request))
    typed = entered(fields)
    try:
        done = await mark_answer(request, visitor, typed.points, typed.comment, typed.version)
    except MarkRefused as error:
        return await _page(request, visitor, typed, error.why)
    if done is None:
        return refuse(request, "unknown_link", language_of(request))
    found, given = done
    if given.completed:
        station_of(request).activity.wake.set()  # its callback is due
    path = await _path_after(request, found, stay=one(fields, "go") == "save")
    return let_in(request, go_to(request, path), visitor.administrator_id)


async def _path_after(request: Request, marked: Around, *, stay: bool) -> str:
    """The next answer that waits, else the list."""
    names, test_id = names_asked_for(request), marked.key[1]
    if stay:
        return answer_path(test_id, marked.answer.item.item_id, names=names, saved=test_id)
    questions = await station_of(request).database.read(
        lambda connection: questions_waiting(connection, marked.account.id)
    )
    following = next_to_mark(questions, marked.question, marked.key)
    if following is None:
        return list_path(marked.account.id, names=names, saved=test_id)
    question, entry = following
    return answer_path(entry.planned_test_id, question.item.item_id, names=names, saved=test_id)


async def _page(
    request: Request, visitor: Visitor, typed: Entered | None = None, why: WhyNot | None = None
) -> Response:
    """The page; where a mark wasn't taken, why, with what was typed."""
    found = await read_answer(request, visitor)
    if found is None:
        return refuse(request, "unknown_link", language_of(request))
    return _shown(request, visitor, found, typed, why)


def _shown(request: Request, visitor: Visitor, found: Around, typed: Entered | None, why: WhyNot | None) -> Response:
    language = language_of(request)
    values = {**_asked(request, found), **_places(request, found), **_mark(found, typed, language)}
    response = show(
        request,
        "admin_answer.html",
        language,
        status={None: 200, WhyNot.POINTS: 400}.get(why, 409),
        domain=DOMAIN,
        administrator=visitor.name,
        centre=found.account.name,
        why=why,
        saved=number_in(request.query_params.get("saved", "")),
        handed_in=moment(found.key[0], found.account.zone, language),
        **values,
    )
    return let_in(request, response, visitor.administrator_id)


def _asked(request: Request, found: Around) -> dict[str, Any]:
    sitting, item = found.answer.sitting, found.answer.item
    language = sitting.language or language_of(request)
    urls = {each.file: address(request, f"/admin/media/{sitting.planned_test_id}/{each.file}") for each in item.media}
    return {
        "planned_test_id": sitting.planned_test_id,
        "item_id": item.item_id,
        "test_name": sitting.form.name_in(language_of(request)),
        "title": item.title_in(language),
        "statement": text_html(item.statement_in(language), urls),
        "media_of": media_shown(item, urls, language),
        "guidance": text_html(item.guidance_in(language)),
        "answer": found.answer.text,
        "words": len(found.answer.text.split()),
        "asked_in": language,
        "asked_direction": direction(language),
        "maximum": item.maximum,
        "half_marks": item.half_marks,
        "longest": LONGEST_COMMENT,
    }


def _places(request: Request, found: Around) -> dict[str, Any]:
    names, item_id = names_asked_for(request), found.answer.item.item_id
    key, question = found.key, found.question

    def url(entry: Entry | None) -> str:
        path = answer_path(entry.planned_test_id, item_id, names=names) if entry else ""
        return path and address(request, path)

    return {
        "candidate": found.candidate if names else "",
        "names_url": address(request, answer_path(key[1], item_id, names=not names)),
        "list_url": address(request, list_path(found.account.id, names=names)),
        "previous_url": url(question.before(key)),
        "next_url": url(question.after(key)),
        "place": sum(entry.key <= key for entry in question.entries),
        "of": len(question.entries),
        "waiting": len(question.waiting),
    }


def _mark(found: Around, typed: Entered | None, language: str) -> dict[str, Any]:
    """The mark that there is, and what the form's fields hold: what was typed before anything else."""
    answer, mark = found.answer, found.answer.mark
    points = "" if mark is None else f"{float(mark.points):g}"
    return {
        "is_open": answer.is_open,
        "version": answer.version,
        "mark": mark
        and {
            "points": number(mark.points, language),
            "comment": mark.comment,
            "by": mark.marked_by,
            "at": moment(mark.marked_at, found.account.zone, language),
        },
        "points": points if typed is None else typed.points,
        "comment": (mark.comment if mark else "") if typed is None else typed.comment,
    }

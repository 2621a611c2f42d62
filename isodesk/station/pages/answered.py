"""The questions of a test handed in, as they were asked, each with its answer, the right one, and how right it was."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup
from starlette.requests import Request

from isodesk.exam.items.area import AreaItem
from isodesk.exam.items.blanks import BlanksItem
from isodesk.exam.items.item import Item
from isodesk.protocol.values import TestStatus
from isodesk.reports.catalogues import catalogue
from isodesk.reports.words import number
from isodesk.station.grading import Marks, counted_questions, success_of
from isodesk.station.pages.answer_views import view_of
from isodesk.station.pages.rendering import address
from isodesk.station.pages.statements import text_html
from isodesk.station.sitting import Sitting

_GAP: Final = re.compile(r'<span data-blank="([^"]+)"></span>')


def questions_shown(request: Request, sitting: Sitting, marks: Marks, language: str) -> list[dict[str, Any]]:
    """Values for the template, in the order asked; ``marks``: points given by hand."""
    return [_question(request, sitting, item, marks, language) for item in asked_items(sitting)]


def asked_items(sitting: Sitting) -> Sequence[Item]:
    """The items that count; tests of an older store have no list of them, and asked all."""
    if not sitting.questions:
        return sitting.form.items
    return [question.item for question in counted_questions(sitting)]


def _question(request: Request, sitting: Sitting, item: Item, marks: Marks, language: str) -> dict[str, Any]:
    given, test_id = sitting.answers.get(item.item_id, ()), sitting.planned_test_id
    urls = {each.file: address(request, f"/candidate/media/{test_id}/{each.file}") for each in item.media}
    return {
        "item_id": item.item_id,
        "title": item.title_in(language),
        "statement": _numbered(item, text_html(item.statement_in(language), urls)),
        "media": [] if isinstance(item, AreaItem) else media_shown(item, urls, language),
        "urls": urls,
        "view": view_of(item, given, language),
        "verdict": _verdict(sitting, item, marks, language),
        "tutorial": text_html(item.tutorial_in(language), urls) if item.tutorial else "",
    }


def _numbered(item: Item, html: Markup) -> Markup:
    """A number in each gap; the answers go by it."""
    blanks = item.blanks if isinstance(item, BlanksItem) else ()
    numbers = {blank.key: place for place, blank in enumerate(blanks, start=1)}

    def gap(mark: re.Match[str]) -> str:
        return f"<strong>({numbers[mark[1]]})</strong>" if mark[1] in numbers else ""

    return Markup(_GAP.sub(gap, str(html)))  # noqa: S704 - sanitised HTML with numbers of our own


def media_shown(item: Item, urls: Mapping[str, str], language: str) -> list[dict[str, str]]:
    """An item's media for a template, with their addresses by file name."""
    return [
        {
            "kind": "picture" if each.is_picture else "sound" if each.is_sound else "film",
            "url": urls[each.file],
            "alternative": each.alternative_in(language),
        }
        for each in item.media
    ]


def _verdict(sitting: Sitting, item: Item, marks: Marks, language: str) -> dict[str, str]:
    """How right an answer is, in words, as the grade counts it."""
    _, asked = catalogue(language).gettext, sitting.question_of(item.item_id)
    given = sitting.answers.get(item.item_id, ())
    if asked is not None and asked.unknown:
        return {"kind": "", "text": _("You said that you did not know")}
    if not given:
        return {"kind": "", "text": _("No answer")}
    if item.by_hand:
        return _of_hand(sitting, item, marks, language)
    share = success_of(sitting, item, marks)
    if share == 1:
        return {"kind": "ok", "text": _("Right")}
    return {"kind": "waiting", "text": _("Partly right")} if share else {"kind": "wrong", "text": _("Wrong")}


def _of_hand(sitting: Sitting, item: Item, marks: Marks, language: str) -> dict[str, str]:
    """Points are told once all of the test is marked: until then they may change."""
    _, points = catalogue(language).gettext, marks.get(item.item_id)
    if points is None or sitting.status is not TestStatus.COMPLETED:
        return {"kind": "waiting", "text": _("Being marked")}
    told = _("Points: %(points)s of %(maximum)s") % {"points": number(points, language), "maximum": item.maximum}
    return {"kind": "ok" if points == item.maximum else "", "text": told}

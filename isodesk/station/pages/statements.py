"""Texts of items as HTML, with the fields of their gaps."""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from isodesk.exam.markdown import NO_PICTURES, to_html
from isodesk.reports.catalogues import catalogue

_GAP = re.compile(r'<span data-blank="([^"]+)"></span>')


def statement_html(
    text: str, gaps: Mapping[str, Mapping[str, Any]], language: str, pictures: Mapping[str, str] = NO_PICTURES
) -> Markup:
    """A statement as sanitised HTML with the field of each gap in its place; ``pictures``: addresses by file name."""
    html = text_html(text, pictures)
    label = catalogue(language).gettext("Gap %(number)s")

    def field(mark: re.Match[str]) -> str:
        return str(_field(gaps[mark[1]], label)) if mark[1] in gaps else ""

    return Markup(_GAP.sub(field, str(html)))  # noqa: S704 - sanitised HTML with fields of our own


def text_html(text: str, pictures: Mapping[str, str] = NO_PICTURES) -> Markup:
    """A text of a form as sanitised HTML."""
    return Markup(to_html(text, pictures))  # noqa: S704 - sanitised


def _field(gap: Mapping[str, Any], label: str) -> Markup:
    name, spoken = escape(gap["name"]), escape(label % {"number": gap["number"]})
    if gap["options"]:
        listed = Markup("").join(
            Markup('<option value="{}"{}>{}</option>').format(key, Markup(" selected") * (key == gap["value"]), text)
            for key, text in gap["options"]
        )
        return Markup('<select class="gap" name="{}" aria-label="{}"><option value=""></option>{}</select>').format(
            name, spoken, listed
        )
    return Markup(
        '<input class="gap" type="text" name="{}" aria-label="{}" value="{}" maxlength="200" dir="auto"'
        ' autocomplete="off" autocapitalize="off" spellcheck="false">'
    ).format(name, spoken, gap["value"])

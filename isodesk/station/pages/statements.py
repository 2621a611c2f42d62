"""Texts of items as HTML, with the fields of their gaps."""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from isodesk.exam.items.blanks import MARK
from isodesk.exam.texts import passages
from isodesk.reports.catalogues import catalogue

_CODE, _PARAGRAPH = Markup('<pre dir="ltr">{}</pre>'), Markup("<p>{}</p>")


def statement_html(text: str, gaps: Mapping[str, Mapping[str, Any]], language: str) -> Markup:
    """A statement as sanitised HTML; each ``[[key]]`` of a gap becomes the field that fills it."""
    html = text_html(text)
    if not gaps:
        return html
    label = catalogue(language).gettext("Gap %(number)s")

    def field(mark: re.Match[str]) -> str:
        return str(_field(gaps[mark[1]], label)) if mark[1] in gaps else mark[0]

    return Markup(MARK.sub(field, str(html)))  # noqa: S704 - sanitised HTML with fields of our own


def text_html(text: str) -> Markup:
    """A text of a form as sanitised HTML."""
    parts = [(_CODE if part.code else _PARAGRAPH).format(part.text) for part in passages(text)]
    return Markup("\n").join(parts)


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

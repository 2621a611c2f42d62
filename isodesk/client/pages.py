"""Reading the candidate's pages of a station: what is shown, and the one form to go on with.

The markup is the station's promise: ``<main data-page=…>`` and ``<form data-form=…>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from math import isfinite

Attributes = dict[str, str]
_USUAL_LENGTH = 1000
_PART, _PLACE = "answer-", "place-"


@dataclass
class Gap:
    """A field to fill in: from a list where there are ``options``, a number where there are bounds, else a text."""

    name: str
    options: list[str] = field(default_factory=list)
    lowest: int | None = None
    highest: int | None = None


@dataclass
class PageForm:
    """A form to go on. ``fields``: what a browser would send of it untouched, in order.

    ``longest``: characters that a text to be written may have; 0 where there is none to write. ``gaps``: fields of
    which each takes a part of the answer, in the answer's order. ``places``: keys of entries to be sorted.
    ``closed``: its answer can't be changed any more.
    """

    name: str
    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    several: bool = False
    longest: int = 0
    gaps: list[Gap] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    closed: bool = False
    buttons: list[str] = field(default_factory=list)


@dataclass
class Page:
    """A page: its kind (empty where it isn't a page of a test), the data of its main part, its form, its language."""

    kind: str = ""
    data: Mapping[str, str] = field(default_factory=dict)
    form: PageForm | None = None
    language: str = ""

    def number(self, name: str) -> int | None:
        """A whole number of the page's data, as ``planned-test``; ``None`` where it has none."""
        text = self.data.get(name, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 else None

    def decimal(self, name: str) -> float | None:
        """A number of the page's data, as ``value``; ``None`` where it has none."""
        try:
            number = float(self.data.get(name, ""))
        except ValueError:
            return None
        return number if isfinite(number) else None


def read_page(html: str) -> Page:
    """The page that this HTML is; anything can be read, and most things are no page of a test."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    """Looks at the main part alone: a log-out button or a choice of language elsewhere is no way on."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._in_main = False
        self._form: PageForm | None = None
        self._gap: Gap | None = None
        self._select = ""
        self._selected: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.page.language = attributes.get("lang", "")
        elif tag == "main":
            self._in_main = True
            data = {name.removeprefix("data-"): value for name, value in attributes.items() if name.startswith("data-")}
            self.page.kind, self.page.data = data.get("page", ""), data
        elif self._in_main and tag == "form" and "data-form" in attributes:
            self._form = PageForm(attributes["data-form"], attributes.get("action", ""))
            self.page.form = self.page.form or self._form
        elif self._form is not None:
            self._part(self._form, tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._in_main = False
        elif tag == "form":
            self._form = None
        elif tag == "select" and self._gap is not None:
            self._gap = None
        elif tag == "select" and self._form is not None and self._selected is not None:
            self._form.fields.append((self._select, self._selected))
            self._select, self._selected = "", None

    def _part(self, form: PageForm, tag: str, attributes: Attributes) -> None:
        if tag == "input":
            _input(form, attributes)
        elif tag == "fieldset":
            form.closed = form.closed or "disabled" in attributes
        elif tag == "textarea" and attributes.get("name") == "answer":
            form.longest = _number(attributes.get("maxlength", "")) or _USUAL_LENGTH
        elif tag == "button" and attributes.get("name") == "go":
            form.buttons.append(attributes.get("value", ""))
        elif tag == "select":
            self._open_select(form, attributes.get("name", ""))
        elif tag == "option" and self._gap is not None:
            self._gap.options += [attributes["value"]] if attributes.get("value") else []
        elif tag == "option" and self._select and (self._selected is None or "selected" in attributes):
            self._selected = attributes.get("value", "")

    def _open_select(self, form: PageForm, name: str) -> None:
        if name.startswith(_PART):
            self._gap = Gap(name)
            _insert(form.gaps, self._gap)
        else:
            self._select = name


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0


def _bound(text: str) -> int | None:
    """A whole number that a field may not go beyond."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


def _insert(gaps: list[Gap], gap: Gap) -> None:
    """Keep the parts of an answer in its order, which needn't be that of the page."""
    gaps.append(gap)
    gaps.sort(key=lambda each: _number(each.name.removeprefix(_PART)))


def _input(form: PageForm, attributes: Attributes) -> None:
    kind, name, value = (attributes.get(key, "") for key in ("type", "name", "value"))
    if kind == "hidden":
        form.fields.append((name, value))
    elif kind in ("radio", "checkbox") and name == "answer":
        form.answers.append(value)
        form.several = kind == "checkbox"
    elif name.startswith(_PLACE):
        form.places.append(name.removeprefix(_PLACE))
    elif name == "answer" or name.startswith(_PART):
        bounds = _bound(attributes.get("min", "")), _bound(attributes.get("max", ""))
        _insert(form.gaps, Gap(name, [], *bounds) if kind == "number" else Gap(name))

"""Markdown of an item's texts as HTML that any page can take in.

CommonMark with tables and struck-out text; a line's end stays one. Raw HTML is shown as it is written, a link as its
text, and an image only where the item has it among its media. Blanks (``[[key]]``) come out as
``<span data-blank="key"></span>``, in code too, for the page to put a field there.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from isodesk.exam.items.blanks import MARK

NO_PICTURES: Mapping[str, str] = MappingProxyType({})
TAGS = frozenset({
    "p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li",
    "table", "thead", "tbody", "tr", "th", "td", "span", "img",
})  # fmt: skip
_ATTRIBUTES = {"span": {"data-blank"}, "img": {"src", "alt"}, "ol": {"start"}}
_LEFT_TO_RIGHT = {"code": {"dir": "ltr"}, "pre": {"dir": "ltr"}}
_NOT_READ = ("html_block", "html_inline", "heading", "lheading", "hr", "reference", "autolink")
_OPENED, _CLOSED = "\ue000", "\ue001"  # private: no Markdown, and kept as they are in code
_PRIVATE = re.compile("[\ue000\ue001]")
_PLACED = re.compile(r'<span data-blank="([^"]+)"></span>')
_KEPT = re.compile(f"{_OPENED}([A-Za-z0-9_.-]+){_CLOSED}")


def to_html(text: str, pictures: Mapping[str, str] = NO_PICTURES) -> str:
    """The text as HTML of the tags in ``TAGS``; ``pictures``: addresses by file name.

    An image that isn't among them becomes what it says in its place.
    """
    return _rendered(text, tuple(sorted(pictures.items())))


def blanks_shown(text: str) -> set[str]:
    """The keys of the blanks that the HTML of a text has a place for."""
    return set(_PLACED.findall(to_html(text)))


def pictures_shown(text: str) -> set[str]:
    """The file names of the images in a text."""
    tokens = [child for token in _reader().parse(text) for child in token.children or ()]
    return {str(token.attrs.get("src", "")) for token in tokens if token.type == "image"}


@lru_cache(maxsize=2048)
def _rendered(text: str, pictures: tuple[tuple[str, str], ...]) -> str:
    marked = MARK.sub(rf"{_OPENED}\1{_CLOSED}", _PRIVATE.sub("", text))
    html = str(_reader().render(marked, {"pictures": dict(pictures)}))
    keys = set(MARK.findall(text))  # a character reference can write the private characters too
    html = _KEPT.sub(lambda kept: f'<span data-blank="{kept[1]}"></span>' if kept[1] in keys else "", html)
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        set_tag_attribute_values=_LEFT_TO_RIGHT,
        url_schemes={"http", "https"},
        link_rel=None,
    ).strip()


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 20}).enable(
        ["table", "strikethrough"]
    )
    reader.disable(list(_NOT_READ))
    reader.add_render_rule("image", _image)
    return reader


def _image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, environment: dict[str, Any]
) -> str:
    token = tokens[index]
    alternative = renderer.renderInlineAsText(token.children or [], options, environment)
    address = environment["pictures"].get(str(token.attrs.get("src", "")))
    if address is None:
        return nh3.clean_text(_KEPT.sub("", alternative))
    return f'<img src="{nh3.clean_text(address)}" alt="{nh3.clean_text(_KEPT.sub("", alternative))}">'

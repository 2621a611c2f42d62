"""The form of a page that sends the browser on by itself, as some tools answer a login."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_LARGEST: Final = 100_000  # characters of a page that are looked at


@dataclass(slots=True)
class PageForm:
    """Where a form goes, and what its fields hold."""

    action: str = ""
    fields: dict[str, str] = field(default_factory=dict, repr=False)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.form = PageForm()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.form = PageForm(given.get("action", ""))
        elif tag == "input" and given.get("name"):
            self.form.fields[given["name"]] = given.get("value", "")


def form_in(page: str) -> PageForm:
    """The last form of a page; an empty one where there is none."""
    reader = _Reader()
    reader.feed(page[:_LARGEST])
    return reader.form

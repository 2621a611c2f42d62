"""The pages of one window, made when they are first shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.frame.page import Page


class Presenter(Protocol):
    """What a tab is to the window."""

    @property
    def listing(self) -> Listing: ...

    @property
    def page(self) -> Page: ...


def _nothing() -> None:
    pass


@dataclass(frozen=True)
class Made:
    """A page that was made: its presenter, what stands in the window, and how it ends."""

    presenter: Presenter
    widget: QWidget
    close: Callable[[], None] = _nothing


class Pages:
    """Which page is shown; each is made at its first visit, so that the first one appears early."""

    def __init__(self, makers: Mapping[str, Callable[[], Made]]) -> None:
        self._makers = dict(makers)
        self._made: dict[str, Made] = {}
        self.stack = QStackedWidget()

    def add_makers(self, makers: Mapping[str, Callable[[], Made]]) -> None:
        """More pages that can be made."""
        self._makers.update(makers)

    def show(self, name: str) -> Presenter:
        """Show a page, made and filled at the first time."""
        made = self._page(name)
        self.stack.setCurrentWidget(made.widget)
        made.presenter.listing.begin()
        made.presenter.listing.card.table.setFocus()
        return made.presenter

    def presenter(self, name: str) -> Presenter:
        """A page's presenter, shown or not."""
        return self._page(name).presenter

    def shown(self) -> Presenter | None:
        """The page that can be seen."""
        for made in self._made.values():
            if made.widget is self.stack.currentWidget():
                return made.presenter
        return None

    def _page(self, name: str) -> Made:
        if name not in self._made:
            made = self._makers[name]()
            self._made[name] = made
            self.stack.addWidget(made.widget)
        return self._made[name]

    def close(self) -> None:
        """End what the pages listen to."""
        for made in self._made.values():
            made.presenter.listing.close()
            made.close()

"""The pages of one window, made when they are first shown."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar

from isodesk.desk.ui.frame.list_presenter import ListPresenter


class Pages:
    """Which page is shown; each is made at its first visit, so that the first one appears early."""

    def __init__(self) -> None:
        self._makers: dict[str, Callable[[], ListPresenter]] = {}
        self._made: dict[str, ListPresenter] = {}
        self.stack = QStackedWidget()

    def add_makers(self, makers: Mapping[str, Callable[[], ListPresenter]]) -> None:
        """More pages that can be made."""
        self._makers.update(makers)

    def show(self, name: str) -> ListPresenter:
        """Show a page, made and filled at the first time."""
        presenter = self.presenter(name)
        self.stack.setCurrentWidget(presenter.widget)
        presenter.listing.begin()
        if not isinstance(QApplication.focusWidget(), QTabBar):  # who goes through the tabs by keys stays there
            presenter.table.setFocus()
        return presenter

    def presenter(self, name: str) -> ListPresenter:
        """A page's presenter, shown or not."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self.stack.addWidget(self._made[name].widget)
        return self._made[name]

    def shown(self) -> ListPresenter | None:
        """The page that can be seen."""
        for presenter in self._made.values():
            if presenter.widget is self.stack.currentWidget():
                return presenter
        return None

    def close(self) -> None:
        """End what the pages listen to."""
        for presenter in self._made.values():
            presenter.close()

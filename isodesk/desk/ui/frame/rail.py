"""The rail at the left: the account, the tabs, the exam day, and the credits left."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from isodesk.desk.ui.frame.account_button import AccountButton
from isodesk.desk.ui.frame.tabs import Entry, RailTabs
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Size, Space
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Picture
from isodesk.desk.ui.text.formats import number, short_number, since
from isodesk.desk.ui.text.names import credit_kind

if TYPE_CHECKING:
    from isodesk.desk.services.rows_of_results import CreditRow

translate = QCoreApplication.translate
_ENTRIES: Sequence[tuple[str, Glyph | None, Callable[[], str]]] = (  # a page, or a heading: without a glyph
    ("candidates", Glyph.CANDIDATES, lambda: translate("Rail", "Candidates")),
    ("tests", Glyph.TESTS, lambda: translate("Rail", "Tests")),
    ("sessions", Glyph.SESSIONS, lambda: translate("Rail", "Sessions")),
    ("results", Glyph.RESULTS, lambda: translate("Rail", "Results")),
    ("credits", Glyph.CREDITS, lambda: translate("Rail", "Credits")),
    ("", None, lambda: translate("Rail", "Exam day")),
    ("outbox", Glyph.OUTBOX, lambda: translate("Rail", "Outbox")),
    ("", None, lambda: translate("Rail", "Integration")),
    ("bench", Glyph.BENCH, lambda: translate("Rail", "LTI bench")),
)
_PLACES = [page for page, _glyph, _name in _ENTRIES]
PAGES = tuple(page for page in _PLACES if page)


class Rail(Retranslated, QFrame):
    """Tells which page is asked for."""

    page_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "rail")
        self.tabs = RailTabs(look, [Entry("", glyph) for _page, glyph, _name in _ENTRIES])
        self.account = AccountButton(look)
        self._credits: int | None = None
        self._narrow = False
        self._low: Sequence[CreditRow] = ()
        self._left = label("muted", wraps=True)
        self._warning, self._warning_words = Picture(look, 18), label("muted", wraps=True)
        self._warning.draw(Glyph.WARNING, Meaning.WAITING)
        warning = QHBoxLayout()
        warning.setSpacing(Space.TIGHT)
        warning.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self._warning_words, 1)
        self.setFixedWidth(Size.RAIL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.MEDIUM + 1, Space.MEDIUM, Space.MEDIUM)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.account)
        layout.addWidget(self.tabs)
        layout.addStretch()
        layout.addLayout(warning)
        layout.addWidget(self._left)
        self.tabs.currentChanged.connect(lambda place: self.page_asked.emit(_page_at(place)))
        self.retranslate()

    @property
    def page(self) -> str:
        """The page chosen."""
        return _page_at(self.tabs.currentIndex())

    def choose(self, page: str) -> None:
        """Go to a page as a click would."""
        self.tabs.setCurrentIndex(place_of(page))

    def show_credits(self, left: int | None, low: "Sequence[CreditRow]" = ()) -> None:
        """Credits left of all types, nothing while unknown; and the types that a person is warned of."""
        self._credits, self._low = left, low
        self._show_credits()

    def set_narrow(self, narrow: bool) -> None:
        """Icons only."""
        self._narrow = narrow
        self.setFixedWidth(Size.RAIL_ICONS if narrow else Size.RAIL)
        self.tabs.set_narrow(narrow)
        self.account.set_narrow(narrow)
        self._show_credits()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), super().sizeHint().height())

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tabs.name_tabs([name() for _page, _glyph, name in _ENTRIES])
        self._show_credits()

    def _show_credits(self) -> None:
        self._left.setVisible(self._credits is not None)
        left = self._credits or 0
        words = self.tr("%Ln credit(s) left", "", left)
        self._left.setWordWrap(not self._narrow)
        self._left.setAlignment(Qt.AlignmentFlag.AlignHCenter if self._narrow else Qt.AlignmentFlag.AlignLeft)
        self._left.setText(short_number(left) if self._narrow else words)
        self._left.setToolTip(words)
        self._left.setAccessibleName(words)
        self._show_low()

    def _show_low(self) -> None:
        low = [
            self.tr("{kind}: {left} left, since {time}").format(
                kind=credit_kind(row.description), left=number(row.amount), time=since(row.crossed_at or row.at)
            )
            for row in self._low
        ]
        words = "\n".join(low)
        self._warning.setVisible(bool(low))
        self._warning.setToolTip(words)
        self._warning.setAccessibleName(words)
        self._warning_words.setText(words)
        self._warning_words.setVisible(bool(low) and not self._narrow)


def page_name(page: str) -> Callable[[], str]:
    """How a page is called, in the language of the moment."""
    return next(name for each, _glyph, name in _ENTRIES if each == page)


def place_of(page: str) -> int:
    """Where a page's tab stands."""
    return _PLACES.index(page)


def _page_at(place: int) -> str:
    return _PLACES[place]

"""One session in the pane: when, and the code in large letters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.rows import SessionRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.sessions.columns import state
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.formats import clock, day, number


class SessionView(Retranslated, QWidget):
    """Shows one session."""

    tests_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._row: SessionRow | None = None
        self._name = label("person", wraps=True, selectable=True)
        self._state = Pill(look)
        self._code_label = label("label")
        self.code = label("figure", wraps=True, selectable=True)
        self._facts = Facts(look)
        self.tests_button = button(look, "secondary", Glyph.TESTS, self.tests_asked.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addSpacing(28)
        layout.addLayout(name)
        layout.addWidget(self._state)
        layout.addWidget(self.tests_button)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._code_label)
        layout.addWidget(self.code)
        layout.addWidget(self._facts, 1)

    def show_row(self, row: SessionRow) -> None:
        """Show a session."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        self.tests_button.setText(self.tr("Show its tests"))
        self._code_label.setText(self.tr("Code told on the day").upper())
        row = self._row
        if row is None:
            return
        self._name.setText(row.description)
        self._state.show_state(state(row))
        self.code.setText(row.code or self.tr("No code"))
        self._facts.show_sections(
            [
                Section(self.tr("Window"), self._window(row)),
                Section(self.tr("Details"), self._details(row)),
            ]
        )

    def _window(self, row: SessionRow) -> list[Fact]:
        if row.start.date() == row.end.date():
            hours = self.tr("{start} to {end}").format(start=clock(row.start), end=clock(row.end))
            return [Fact(day(row.start), hours)]
        return [Fact(day(row.start), clock(row.start)), Fact(day(row.end), clock(row.end))]

    def _details(self, row: SessionRow) -> list[Fact]:
        facts = [Fact(number(row.tests), self.tr("Tests registered"))]
        if row.platform_id is not None:
            facts.append(Fact(str(row.platform_id), self.tr("Number on the platform")))
        return facts

"""What trying an account told, read by read."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.services.trials import Step, Tried
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Picture
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.names import credit_kind

translate = QCoreApplication.translate

_WORDS: Mapping[Step, Callable[[], str]] = {
    Step.CREDITS: lambda: translate("TrialView", "Log in, and read the credits"),
    Step.FORMS: lambda: translate("TrialView", "Read which tests are allowed"),
    Step.STATION: lambda: translate("TrialView", "Ask whether a station answers"),
}


class TrialView(Retranslated, QWidget):
    """Three reads with their state, then what they told, and what can be done with it."""

    def __init__(self, look: Look, keep: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__()
        self._tried: Tried | None = None
        self._account: AccountSettings | None = None
        self._known = ""
        self._done: set[Step] = set()
        self._title = label("title", wraps=True)
        self._pictures = {step: Picture(look, 18) for step in Step}
        self._labels = {step: label("text", wraps=True) for step in Step}
        self._told = {step: label("muted", wraps=True) for step in Step}
        self._note = label("text", wraps=True)
        self.keep = button(look, "primary", Glyph.CHECK, keep)
        self.back = button(look, "secondary", pressed=back)
        self._lay_out()
        self.begin()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self._title)
        for step in Step:
            row, words = QHBoxLayout(), QVBoxLayout()
            words.setSpacing(Space.TIGHT)
            words.addWidget(self._labels[step])
            words.addWidget(self._told[step])
            row.setSpacing(Space.MEDIUM)
            row.addWidget(self._pictures[step])
            row.addLayout(words, 1)
            layout.addLayout(row)
        layout.addWidget(self._note)
        layout.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep, 1)
        buttons.addWidget(self.back)
        layout.addLayout(buttons)

    def begin(self) -> None:
        """Nothing is known yet."""
        self._tried, self._done = None, set()
        self.retranslate()

    def tell(self, step: Step) -> None:
        """A read went well."""
        self._done.add(step)
        self.retranslate()

    def show_tried(self, tried: Tried, account: AccountSettings, known: str) -> None:
        """All reads went well; ``known``: the name under which the credentials are there already."""
        self._tried, self._account, self._known = tried, account, known
        self._done = set(Step)
        self.retranslate()

    @property
    def words(self) -> str:
        """What is told, line by line."""
        return "\n".join(each.text() for each in (*self._told.values(), self._note) if each.text())

    def retranslate(self) -> None:
        tried = self._tried
        self._title.setText(self.tr("The account answers") if tried else self.tr("Trying the account…"))
        for step in Step:
            done = step in self._done
            self._pictures[step].draw(*((Glyph.DONE, Meaning.OK) if done else (Glyph.SAND, Meaning.NEUTRAL)))
            self._labels[step].setText(_WORDS[step]())
            self._told[step].setText(self._told_by(step) if tried else "")
            self._told[step].setVisible(bool(self._told[step].text()))
        self._note.setText("\n\n".join(self._notes()) if tried else "")
        self.keep.setText(
            self.tr("Use “{name}”").format(name=self._known) if self._known else self.tr("Use this account")
        )
        self.keep.setVisible(tried is not None)
        self.back.setText(self.tr("Back"))

    def _told_by(self, step: Step) -> str:
        tried = self._tried
        if tried is None:
            return ""
        if step is Step.CREDITS:
            words = self.tr("{type}: {amount}")
            left = (words.format(type=credit_kind(kind), amount=number(amount)) for kind, amount in tried.credits)
            return " · ".join(left) or self.tr("No credits of any type.")
        if step is Step.FORMS:
            return self.tr("%Ln test(s) can be registered.", "", tried.forms)
        if tried.on_station:
            return self.tr("A station: it also tells names, progress and changes.")
        return self.tr("No station: what only a station offers is shown as unavailable.")

    def _notes(self) -> list[str]:
        notes = []
        tried, account = self._tried, self._account
        if self._known:
            notes.append(self.tr("These credentials are there already, as “{name}”.").format(name=self._known))
        if account is not None and account.lacks_sub_account:
            notes.append(self.tr("Choose a sub account next: without one nothing is sent."))
        if account is not None and account.kind is AccountKind.PRODUCTION:
            notes.append(self.tr("This is production: real credits, real mails. The first of each asks."))
        if tried is not None and tried.clock_ahead:
            minutes = round(abs(tried.clock_ahead) / 60)
            notes.append(
                self.tr("The clock of this computer is ahead by %Ln minute(s). Set it right.", "", minutes)
                if tried.clock_ahead > 0
                else self.tr("The clock of this computer is behind by %Ln minute(s). Set it right.", "", minutes)
            )
        return notes

"""The form of a series of sessions, with a list of what will be made."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QGridLayout, QWidget

from isodesk.desk.services.faults import Fault
from isodesk.desk.services.series import MOST, Planned, Series
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.sessions.form import SessionForm
from isodesk.desk.ui.pages.sessions.wording import alike, hours, with_day, with_number
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.fields import ChoiceField, Field, NumberField
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.tick import Tick
from isodesk.desk.ui.text.faults import fault_words
from isodesk.desk.ui.text.formats import short_day

translate = QCoreApplication.translate
_NAMES = {"number": with_number, "day": with_day, "alike": alike}
_AFTER = 8  # sessions, unless told otherwise


class WeekdaysField(Field):
    """Which days of the week, Monday first."""

    def __init__(self, look: Look, name: str) -> None:
        self._box = QWidget()
        super().__init__(name, self._box)
        self.days = [Tick(look) for _ in range(7)]
        grid = QGridLayout(self._box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.TIGHT)
        for number, tick in enumerate(self.days):
            grid.addWidget(tick, number // 3, number % 3)
            tick.toggled.connect(lambda _on: self._touch())
        self.retranslate()

    def retranslate(self) -> None:
        """The names of the days."""
        for number, tick in enumerate(self.days, start=1):
            tick.setText(QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat))
            tick.setAccessibleName(QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat))

    @property
    def value(self) -> frozenset[int]:
        return frozenset(number for number, tick in enumerate(self.days) if tick.isChecked())

    def set_value(self, value: frozenset[int]) -> None:
        for number, tick in enumerate(self.days):
            tick.setChecked(number in value)


class DayField(Field):
    """A day."""

    def __init__(self, name: str) -> None:
        self.edit = QDateEdit()
        self.edit.setCalendarPopup(False)
        self.edit.lineEdit().setTextMargins(Space.SMALL, 0, Space.SMALL, 0)  # padding doesn't reach it
        super().__init__(name, self.edit)
        self.edit.dateChanged.connect(lambda _day: self._touch())

    @property
    def value(self) -> datetime:
        chosen = self.edit.date()
        return datetime(chosen.year(), chosen.month(), chosen.day())  # noqa: DTZ001 - a day has no zone

    def set_value(self, value: datetime) -> None:
        self.edit.setDate(QDate(value.year, value.month, value.day))

    def follow_language(self) -> None:
        """Write the day as the language does."""
        self.edit.setDisplayFormat(translate("SessionForm", "dd/MM/yyyy"))


class SeriesForm(SessionForm):
    """The first session, on which days it comes again, until when, and what each is called."""

    def __init__(self, look: Look, sessions: Sessions) -> None:
        self.weekdays = WeekdaysField(look, "weekdays")
        self.every = NumberField("every_weeks", 1, 52)
        self.ending = ChoiceField(look, "ending")
        self.until = DayField("until")
        self.times = NumberField("times", 1, MOST)
        self.naming = ChoiceField(look, "naming")
        self.preview = Facts(look)
        super().__init__(look, sessions)

    def finish(self) -> None:
        self.add(self.weekdays, self.every, self.ending, self.until, self.times, self.naming)
        self.preview.setMinimumHeight(150)
        self._body.addWidget(self.preview)
        for field in self._fields.values():
            field.edited.connect(self._show_preview)
        self.ending.edited.connect(self._show_ending)
        super().finish()

    def begin(self, changed: object = None) -> None:
        """A series from the next hour on, on this day of the week, eight times."""
        del changed
        super().begin()
        start = self.start.value
        self.weekdays.set_value(frozenset({start.weekday()}))
        self.every.set_value(1)
        self.ending.set_value("times")
        self.until.set_value(start + timedelta(weeks=_AFTER - 1))
        self.times.set_value(_AFTER)
        self.naming.set_value("number")
        self.clear()
        self._show_ending()
        self._show_preview()

    def series(self) -> Series:
        """What is entered now."""
        by_day = self.ending.value == "until"
        return Series(
            first=self.draft(),
            weekdays=self.weekdays.value,
            name_of=_NAMES[self.naming.value or "number"],
            every_weeks=self.every.value,
            until=self.until.value.date() if by_day else None,
            times=None if by_day else self.times.value,
        )

    def planned(self) -> Sequence[Planned]:
        """What it would make."""
        return self._sessions.preview(self.series())

    def _faults(self) -> Sequence[Fault]:
        super()._faults()
        faults = [*self._sessions.check_series(self.series())]
        if not faults and any(each.faults for each in self.planned()):
            faults.append(Fault("start", "skipped_time", {"zone": self._sessions.zone.name}))
        return faults

    def _show_ending(self) -> None:
        self.until.setVisible(self.ending.value == "until")
        self.times.setVisible(self.ending.value != "until")

    def _show_preview(self) -> None:
        planned = self.planned() if self.description.value else []
        count = len(planned)
        heading = self.tr("%Ln session(s) will be made", "", count)
        self.preview.show_sections([Section(heading, [_fact(each) for each in planned])])
        self.submit_button.setText(self.tr("Create %Ln session(s)", "", count) if count else self.tr("Create"))

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Create a series"))
        self.weekdays.set_label(self.tr("On these days"))
        self.weekdays.retranslate()
        self.every.set_label(self.tr("Every how many weeks"))
        self.ending.set_label(self.tr("Ends"))
        self.ending.offer([(self.tr("After so many sessions"), "times"), (self.tr("On a day"), "until")])
        self.until.set_label(self.tr("Last day"))
        self.until.follow_language()
        self.times.set_label(self.tr("How many sessions"))
        self.naming.set_label(self.tr("Each is called"))
        naming = [
            (self.tr("by the name and its number"), "number"),
            (self.tr("by the name and its day"), "day"),
            (self.tr("all by the same name"), "alike"),
        ]
        self.naming.offer(naming)
        self._show_preview()


def _fact(planned: Planned) -> Fact:
    draft = planned.draft
    when = f"{short_day(draft.start)} · {hours(draft.start, draft.end)}"
    notes = [fault_words(fault.code, fault.parameters) for fault in planned.faults]
    if planned.twice:
        notes.append(translate("SeriesForm", "The clocks go back that night: the first of the two times is meant."))
    return Fact(draft.description, "\n".join([when, *notes]))

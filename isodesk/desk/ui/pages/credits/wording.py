"""Credits in words: what changed, what isn't explained, and since when something is low."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from isodesk.desk.services.credit_differences import Difference
from isodesk.desk.services.rows_of_results import CreditRow
from isodesk.desk.ui.text.formats import clock, local, number, short_day
from isodesk.desk.ui.text.names import credit_kind

translate = QCoreApplication.translate


def change_words(change: int) -> str:
    """What was taken or given back, with its sign."""
    if not change:
        return "0"
    return f"+ {number(change)}" if change > 0 else f"− {number(-change)}"


def kind_words(kind: str) -> str:
    """A type of credit, also where it isn't known."""
    return credit_kind(kind) if kind else translate("Credits", "Type not known")


def low_words(row: CreditRow) -> str:
    """Since when a type is as low as a person wants to be warned of; empty where it isn't."""
    if row.crossed_at is None or row.threshold is None:
        return ""
    words = translate("Credits", "Low since {time} (warn at {threshold})")
    return words.format(time=when_words(row.crossed_at), threshold=number(row.threshold))


def when_words(seconds: float) -> str:
    """A time of today, else with its day, as it stands in a sentence."""
    value = local(seconds)
    if value.date() == datetime.now().astimezone().date():
        return clock(value)
    return translate("Credits", "{day}, {time}").format(day=short_day(value), time=clock(value))


class DifferenceWords(QObject):
    """What isn't explained, as a sentence."""

    def say(self, told: Difference) -> str:
        """How much, when, of which type, and what may be behind it."""
        amount = abs(told.elsewhere)
        if told.elsewhere < 0:
            words = self.tr("%Ln credit(s) more than this computer took were spent", "", amount)
            reasons = self._spent_by(told)
        else:
            words = self.tr("%Ln credit(s) came in that this computer didn’t give back", "", amount)
            reasons = self.tr("bought, given back elsewhere, or counted here for a test that was there already")
        kind = f" ({kind_words(told.description)})" if told.description else ""
        span = self.tr("between {start} and {end}").format(start=when_words(told.start), end=when_words(told.end))
        return self.tr("{what}{kind} {when}: {reasons}.").format(what=words, kind=kind, when=span, reasons=reasons)

    def _spent_by(self, told: Difference) -> str:
        if told.in_doubt:
            return self.tr("by another computer, the web pages, or the %Ln test(s) in doubt", "", told.in_doubt)
        return self.tr("by another computer, the web pages, or a test in doubt")

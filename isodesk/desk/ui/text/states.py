"""How states are shown: an icon of its own shape, a word and a colour, always the three."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import IntentState, Standing
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.protocol.values import TestStatus

translate = QCoreApplication.translate


@dataclass(frozen=True)
class State:
    """What a pill shows."""

    word: str
    glyph: Glyph
    meaning: Meaning


_TESTS: Mapping[TestStatus, Callable[[], State]] = {
    TestStatus.NOT_STARTED: lambda: State(translate("States", "To be taken"), Glyph.CIRCLE, Meaning.NEUTRAL),
    TestStatus.STARTED: lambda: State(translate("States", "In progress"), Glyph.CLOCK, Meaning.WAITING),
    TestStatus.COMPLETED: lambda: State(translate("States", "Completed"), Glyph.DONE, Meaning.OK),
    TestStatus.MARKING_PENDING: lambda: State(translate("States", "To be graded"), Glyph.PENCIL, Meaning.WAITING),
}

_STANDINGS: Mapping[Standing, Callable[[], State]] = {
    Standing.WAITING: lambda: State(translate("States", "To be sent"), Glyph.SAND, Meaning.NEUTRAL),
    Standing.IN_DOUBT: lambda: State(translate("States", "In doubt"), Glyph.HELP, Meaning.WRONG),
    Standing.CONFLICT: lambda: State(translate("States", "To be confirmed"), Glyph.WARNING, Meaning.WAITING),
    Standing.REFUSED: lambda: State(translate("States", "Refused"), Glyph.REFUSED, Meaning.WRONG),
}

_INTENTS: Mapping[IntentState, Callable[[], State]] = {
    IntentState.WAITING: lambda: State(translate("States", "Waiting"), Glyph.SAND, Meaning.NEUTRAL),
    IntentState.SENDING: lambda: State(translate("States", "Being sent"), Glyph.SEND, Meaning.WAITING),
    IntentState.IN_DOUBT: lambda: State(translate("States", "In doubt"), Glyph.HELP, Meaning.WRONG),
    IntentState.CONFLICT: lambda: State(translate("States", "To be confirmed"), Glyph.WARNING, Meaning.WAITING),
    IntentState.REFUSED: lambda: State(translate("States", "Refused"), Glyph.REFUSED, Meaning.WRONG),
    IntentState.DONE: lambda: State(translate("States", "Sent"), Glyph.DONE, Meaning.OK),
    IntentState.CANCELLED: lambda: State(translate("States", "Cancelled"), Glyph.CANCELLED, Meaning.NEUTRAL),
}


def of_test(status: TestStatus) -> State:
    """Where a planned test stands."""
    return _TESTS[status]()


def of_standing(standing: Standing) -> State | None:
    """What is known of a row beside its own state; nothing to say where all is agreed."""
    make = _STANDINGS.get(standing)
    return make() if make else None


def of_intent(state: IntentState) -> State:
    """Where a change of the outbox stands."""
    return _INTENTS[state]()

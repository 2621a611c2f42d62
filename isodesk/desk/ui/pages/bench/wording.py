"""How what passed between the bench and a tool is called."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_bench import ExchangeRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.text.states import State

translate = QCoreApplication.translate

KINDS: Mapping[str, Callable[[], str]] = {
    "launch": lambda: translate("Bench", "Launch"),
    "login": lambda: translate("Bench", "Login"),
    "authentication": lambda: translate("Bench", "Authentication"),
    "keys": lambda: translate("Bench", "Key set"),
    "token": lambda: translate("Bench", "Access token"),
    "line_item": lambda: translate("Bench", "Line item"),
    "score": lambda: translate("Bench", "Score"),
    "result": lambda: translate("Bench", "Results"),
    "outcome": lambda: translate("Bench", "Basic outcome"),
    "members": lambda: translate("Bench", "Members"),
    "registration": lambda: translate("Bench", "Registration"),
    "deep_linking": lambda: translate("Bench", "Deep Linking"),
}


def kind_name(kind: str) -> str:
    """A kind of exchange; one that this version doesn't know by its own name."""
    named = KINDS.get(kind)
    return kind if named is None else named()


def answer_state(row: ExchangeRow) -> State:
    """How it was answered."""
    if row.status == 0:
        return State(translate("Bench", "In the browser"), Glyph.OUTSIDE, Meaning.NEUTRAL)
    if row.failed:
        return State(translate("Bench", "Refused ({status})").format(status=row.status), Glyph.REFUSED, Meaning.WRONG)
    return State(translate("Bench", "Accepted ({status})").format(status=row.status), Glyph.DONE, Meaning.OK)

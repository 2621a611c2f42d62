"""Errors in words: what happened, to whom where that is known, and what to do. No code without its meaning.

The words themselves are loaded with the first error: most starts have none.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from isodesk.errors import IsoDeskError

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Words:
    """What happened, and what to do about it; both whole sentences."""

    happened: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.happened} {self.remedy}".strip()


def explain(error: IsoDeskError) -> Words:
    """An error as a person reads it."""
    from isodesk.desk.ui.text.failures import failure_words

    words = failure_words(error)
    return Words(*words) if words else _unexpected(error)


def explain_code(code: str, text: str = "") -> Words:
    """The same from a code that was kept: the platform's number, or one of the client's."""
    from isodesk.desk.ui.text.failures import kept_words

    return Words(*(kept_words(code, text) or (text or translate("Words", "It didn’t work."), "")))


def _unexpected(error: IsoDeskError) -> Words:
    return Words(
        translate("Words", "This didn’t work ({code}).").format(code=error.code),
        translate("Words", "Try again; if it happens again, pass on the log file."),
    )

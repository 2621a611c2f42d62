"""What may be wrong with a form or with an answer.

::

    IsoDeskError
    └── ExamError
        ├── FormInvalid        a form's content breaks its format; carries every fault found
        ├── AnswerRefused      an answer that can't be one to this form
        │   ├── UnknownItem    item_id
        │   ├── UnknownOption  item_id, option
        │   ├── TooManyOptions item_id, given, allowed
        │   ├── AnswerTooLong  item_id, given, allowed
        │   ├── WrongNumberOfParts item_id, given, expected
        │   ├── EntryTwice     item_id, entry
        │   └── NotANumber     item_id
        └── NotMarked          a grade was asked for before a person marked this answer; item_id
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from isodesk.errors import IsoDeskError


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a content: a stable code, where, and with what.

    ``path`` holds the keys and positions that lead from the content's top to the fault, so that a
    reader of files can name the line.
    """

    code: str
    path: tuple[str | int, ...]
    parameters: Mapping[str, object]


class ExamError(IsoDeskError):
    """Root of this layer's errors."""

    code: ClassVar[str] = "exam"


class FormInvalid(ExamError):
    """A content that is no form; ``faults`` lists everything wrong with it, in reading order."""

    code: ClassVar[str] = "form_invalid"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults=tuple(faults))
        self.faults = tuple(faults)


class AnswerRefused(ExamError):
    """An answer that can't be one to this form."""

    code: ClassVar[str] = "answer_refused"


class UnknownItem(AnswerRefused):
    """An answer to an item that the form doesn't have."""

    code: ClassVar[str] = "unknown_item"


class UnknownOption(AnswerRefused):
    """An option that the item doesn't have."""

    code: ClassVar[str] = "unknown_option"


class TooManyOptions(AnswerRefused):
    """More options than the item lets one choose."""

    code: ClassVar[str] = "too_many_options"


class AnswerTooLong(AnswerRefused):
    """More characters than the item takes."""

    code: ClassVar[str] = "answer_too_long"


class WrongNumberOfParts(AnswerRefused):
    """Not one part for each of what the item asks."""

    code: ClassVar[str] = "wrong_number_of_parts"


class EntryTwice(AnswerRefused):
    """The same entry in two places of an order."""

    code: ClassVar[str] = "entry_twice"


class NotANumber(AnswerRefused):
    """No number, or one outside of the item's bounds."""

    code: ClassVar[str] = "not_a_number"


class NotMarked(ExamError):
    """A grade was asked for before a person marked this answer."""

    code: ClassVar[str] = "not_marked"

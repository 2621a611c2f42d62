"""What abilities and item parameters can't be computed from.

::

    ExamError
    └── NotComputable           name
        ├── NotAnswers          other than 1, 0 and NaN, of another shape, or of rows of different lengths
        ├── NotParameters       infinite, of another length, or an upper asymptote not above the lower
        ├── UnknownModel        model, known
        └── NothingToTell       items that all or none answered right have no difficulty; items
"""

from typing import ClassVar

from isodesk.exam.errors import ExamError


class NotComputable(ExamError):
    """What was given can't be computed with."""

    code: ClassVar[str] = "not_computable"


class NotAnswers(NotComputable):
    """Answers other than 1 (right), 0 (wrong) and NaN (not reached), or not as many as items."""

    code: ClassVar[str] = "not_answers"


class NotParameters(NotComputable):
    """Item parameters that are no model's, or a prior without a spread."""

    code: ClassVar[str] = "not_parameters"


class UnknownModel(NotComputable):
    """A model that answers aren't calibrated by."""

    code: ClassVar[str] = "unknown_model"


class NothingToTell(NotComputable):
    """Items that everybody or nobody answered right: no difficulty explains them best."""

    code: ClassVar[str] = "nothing_to_tell"

"""What may go wrong with a report.

::

    IsoDeskError
    └── ReportError
        └── RenderingFailed   the worker gave no document; ``problem`` says why
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class ReportError(IsoDeskError):
    """Root of this layer's errors."""

    code: ClassVar[str] = "report"


class RenderingFailed(ReportError):
    """Parameter: ``problem``."""

    code: ClassVar[str] = "rendering_failed"

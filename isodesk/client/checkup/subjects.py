"""What results and statuses can be asked about: planned tests that somebody names."""

from dataclasses import dataclass

UNKNOWN_NUMBER = 2_147_483_647  # as good as surely nobody's
UNKNOWN_ADDRESS = "nobody@isodesk.invalid"


@dataclass(frozen=True)
class PlannedTest:
    """One planned test of the platform, with its form and its candidate's address."""

    planned_test_id: int
    form_id: int
    email: str

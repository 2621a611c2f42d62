"""What can be done with a test in each of its states, and what is said where it can't."""

from dataclasses import replace

import pytest

from isodesk.desk.services.planning import TestAction, why_not
from isodesk.desk.services.rows import Standing
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.protocol.values import TestStatus

PLANNED = TestRow(
    id=1,
    platform_id=900,
    candidate_id=2,
    candidate="Zoé Ébauche",
    email="zoe@example.org",
    group="",
    form_id=101,
    form="Assessment",
    session="",
    status=TestStatus.NOT_STARTED,
    proctored=False,
    url="http://station.example/t/1",
    created_at=0.0,
    seen_at=None,
    standing=Standing.AGREED,
    kind="assessment",
    session_id=None,
    session_start=None,
    session_end=None,
    being_deleted=False,
    gone=False,
    deadline=None,
)
UNSENT = replace(PLANNED, platform_id=None, url="", standing=Standing.WAITING)
ANY = ("copy_link", "invite", "refresh", "proctor", "unproctor", "move", "confirm", "delete", "forget")


def reasons(row: TestRow) -> dict[str, str]:
    """What stands against each action, without those that nothing stands against."""
    return {action.value: reason for action in TestAction if (reason := why_not(row, action))}


@pytest.mark.parametrize(
    ("row", "against"),
    [
        (PLANNED, {"unproctor": "not_proctored", "confirm": "not_completed", "forget": "not_gone"}),
        (
            replace(PLANNED, proctored=True),
            {"proctor": "proctored_already", "confirm": "not_completed", "forget": "not_gone"},
        ),
        (
            UNSENT,
            {
                "copy_link": "not_sent_yet",
                "refresh": "not_sent_yet",
                "unproctor": "not_proctored",
                "confirm": "not_completed",
                "forget": "not_gone",
            },
        ),
        (
            replace(PLANNED, status=TestStatus.STARTED),
            {
                **dict.fromkeys(("invite", "proctor", "unproctor", "move", "delete"), "already_started"),
                "confirm": "not_completed",
                "forget": "not_gone",
            },
        ),
        (
            replace(PLANNED, status=TestStatus.COMPLETED),
            {
                **dict.fromkeys(("invite", "proctor", "unproctor", "move", "delete"), "already_started"),
                "copy_link": "completed",
                "forget": "not_gone",
            },
        ),
        (replace(PLANNED, being_deleted=True), {**dict.fromkeys(ANY, "being_deleted"), "forget": "not_gone"}),
        (
            replace(PLANNED, gone=True, being_deleted=True),
            dict.fromkeys((each for each in ANY if each != "forget"), "gone"),
        ),
        (
            replace(PLANNED, platform_id=None),  # carried out, and its number told to nobody
            dict.fromkeys(("refresh", "proctor", "unproctor", "move", "confirm", "delete"), "number_unknown"),
        ),
    ],
)
def test_what_stands_against_an_action(row: TestRow, against: dict[str, str]) -> None:
    assert reasons(row) == against

"""A plugin of pytest's: which test reaches which line, by coverage's contexts, and how long each test takes.

Asked for with ``-p benchmarks.mutation.watching`` under ``coverage run``; the times go to the file that
``ISODESK_TEST_TIMES`` names.
"""

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest
from coverage import Coverage

TIMES = os.environ.get("ISODESK_TEST_TIMES", "")  # read before the tests forget the surroundings' settings
_times: dict[str, float] = defaultdict(float)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """What runs from here on is this test's; a module's fixtures are its first test's."""
    if measuring := Coverage.current():
        measuring.switch_context(item.nodeid)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Where tests run in several processes, the first one hears of all."""
    _times[report.nodeid] += report.duration


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Written by the first process only."""
    if TIMES and not hasattr(session.config, "workerinput"):
        Path(TIMES).write_text(json.dumps(_times), "utf-8")

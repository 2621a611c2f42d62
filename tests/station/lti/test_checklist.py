"""Every row of the checklist at a station: what is answered, and what a refusal leaves behind and tells: nothing."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.station.lti.checklist import JSON, Row, Trial, seen, tried, trying
from tests.station.lti.checklist_table import ROWS
from tests.support.checklist import numbers

pytestmark = pytest.mark.asyncio(loop_scope="module")
OF_PEOPLE = ("Maëlle", "Sample", "maelle.sample@example.org")
USED_UP = (["lti_use"], ["lti_login"], ["single_use"])
REFUSED = [row for row in ROWS if row.expected[:1] == "4"]


@pytest_asyncio.fixture(scope="module", loop_scope="module", name="trial")
async def open_trial(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Trial]:
    """One station for all rows of this module: each is held against what there was before it."""
    async with trying(tmp_path_factory.mktemp("checklist")) as opened:
        yield opened


def is_authentic(row: Row) -> bool:
    """Whether it is refused for what it asks for: such a launch, or link, is used up all the same."""
    asks = ("action_not_allowed", "identity_differs")
    return row.expected.endswith(asks) or row.number == "DL-01" or row.given == "401 on the token"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_row(row: Row, trial: Trial) -> None:
    assert seen(await tried(row, trial)) == row.expected


@pytest.mark.parametrize("accept", [JSON, "text/html"])
@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.name)
async def test_a_refusal_changes_nothing_tells_nothing_and_is_noted_once(row: Row, trial: Trial, accept: str) -> None:
    answer = await tried(row, trial, accept)
    assert not isinstance(answer, str)
    status, reason = row.expected.split()
    assert answer.status_code == int(status)
    assert answer.headers["content-type"].startswith(accept)
    assert reason in answer.text
    assert await trial.changed() in (USED_UP if is_authentic(row) else [[]])
    assert trial.lines == [f"launch refused: {reason}"]
    told = f"{answer.headers} {answer.text} {trial.lines}"
    assert not [each for each in (*trial.private, *OF_PEOPLE) if each in told]


async def test_an_action_that_fails_changes_nothing(trial: Trial) -> None:
    for row in ROWS:
        if " error " in row.expected:
            await tried(row, trial)
            assert await trial.changed() in USED_UP, row.name
            assert trial.lines == [f"launch followed, its action refused: {row.expected.split()[-1]}"]


async def test_every_number_of_launches_is_tried() -> None:
    wanted = {number for number in numbers() if number.partition("-")[0] in {"L11", "OI", "T"}}
    assert wanted <= {row.number for row in ROWS}
    assert len({row.name for row in ROWS}) == len(ROWS)

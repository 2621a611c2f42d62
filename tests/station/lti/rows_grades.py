"""Checklist 3.4 and 3.5 at a station: what it sends to a platform's grade book, and what it makes of the answers."""

from typing import Any

from sqlalchemy import select, update

from isodesk.lti import names
from isodesk.station.lti.sending import PAUSES
from isodesk.station.schema import lti_consumer, lti_grade
from tests.station.lti.checklist import Row, Trial
from tests.station.lti.grade_book import GradeBook, open_grade_book
from tests.station.lti.platform import KEY
from tests.station.lti.rows_tokens import asked

BOMB = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><b>&b;</b>'
ANSWERS = [
    ("500", (500, b"error"), "answered_with_failure: 500"),
    ("HTML", (200, b"<html><body>Maintenance</body></html>"), "xml_refused"),
    ("an XML bomb", (200, BOMB), "xml_refused"),
    ("2 MB", (200, b"x" * 2_000_000), "answer_too_large"),
    ("a redirection", (302, b""), "answered_with_failure: 302"),
]


async def outcomes(trial: Trial, *, on: bool) -> None:
    """Switch the service on or off for the consumer."""
    change = update(lti_consumer).where(lti_consumer.c.consumer_key == KEY).values(settings={"basic_outcomes": on})
    await trial.local.station.database.write(lambda connection: connection.execute(change))


async def finished(trial: Trial, url: str) -> int:
    """A test launched with this address for its grade, and handed in."""
    fields = {"lis_outcome_service_url": url, "lis_result_sourcedid": "s-1:<&>"}
    answer = await trial.post(trial.platform.signed(**fields))
    number: int = answer.json()["pla_tst_id"]
    await trial.local.finish(number)
    return number


async def told(trial: Trial, number: int, book: GradeBook | None = None) -> str:
    """What became of its grade, once what waits was sent."""
    if book is not None:
        book.now = trial.local.clock.wall()
    await trial.local.chores()
    grade = select(lti_grade).where(lti_grade.c.planned_test_id == number)
    rows = await trial.local.station.database.read(lambda connection: list(connection.execute(grade)))
    return f"{rows[0].status}: {rows[0].last_answer}" if rows else "nothing sent"


def answered(given: str, answer: tuple[int, bytes], said: str) -> Row:
    """A row of an answer that is none: the grade waits, and goes back the next time."""

    async def attempt(trial: Trial) -> str:
        await outcomes(trial, on=True)
        with open_grade_book() as book:
            number = await finished(trial, f"{book.url}/outcomes?course=7")
            book.answers.append(answer)
            first = await told(trial, number, book)
            trial.local.clock.move(PAUSES[0])
            later = await told(trial, number, book)
        await outcomes(trial, on=False)
        return f"{first}; later {later}, {len(book.results)} × taken"

    return Row("BO-15", f"answered {given}", f"waiting: {said}; later done: ok, 1 × taken", attempt)


async def switched_off(trial: Trial) -> str:
    await outcomes(trial, on=False)
    with open_grade_book() as book:
        return f"{await told(trial, await finished(trial, f'{book.url}/outcomes'), book)}, {len(book.calls)} calls"


def refused_address(url: str, expected: str) -> Row:
    async def attempt(trial: Trial) -> str:
        await outcomes(trial, on=True)
        seen = await told(trial, await finished(trial, url))
        await outcomes(trial, on=False)
        return seen

    return Row("BO-17", f"outcome address {url}", expected, attempt)


async def scored(trial: Trial, scopes: list[str], **endpoint: str) -> str:
    """Where the grade of a launch of 1.3 goes; the platform's token isn't taken at first."""
    with open_grade_book() as book:
        urls = {name: f"{book.url}{path}" for name, path in endpoint.items()}
        request = await asked(trial)
        claims: dict[str, Any] = {names.AGS: {"scope": scopes, **urls}}
        token = trial.new_platform.token(trial.new_platform.claims(request["nonce"], **claims))
        number = (await trial.answer(token, request["state"])).json()["pla_tst_id"]
        await trial.local.finish(number)
        return await told(trial, number, book)


async def without_scope(trial: Trial) -> str:
    return await scored(trial, [names.SCOPE_LINE_ITEM], lineitem="/items/7")


ROWS = [
    *(answered(*each) for each in ANSWERS),
    Row("BO-16", "the service is off", "nothing sent, 0 calls", switched_off),
    refused_address("file:///etc/passwd", "nothing sent"),
    refused_address("http://169.254.169.254/latest", "waiting: address_refused"),
    Row("AG-14", "no scope for scores", "nothing sent", without_scope),
]

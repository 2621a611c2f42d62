"""A desk for tests: a profile in a temporary folder, on a real station over HTTP."""

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from isodesk.client.accounts import AccountKind
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.services.rows_of_results import OutboxRow
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.services.settings import AccountSettings
from tests.support.station import SECRETS

PASSPHRASE = "a passphrase for tests"
NOBODY = "http://127.0.0.1:9"
ALL = PageQuery()
ASSESSMENT, CERTIFICATION = 101, 102


def account_at(url: str, client_id: str = "client-a") -> AccountSettings:
    """An account on the station at that address."""
    return AccountSettings("", "Centre", AccountKind.CUSTOM, f"{url}/api/usage", f"{url}/oauth2/token", client_id)


@asynccontextmanager
async def open_desk(folder: Path, url: str = NOBODY, *, start: bool = True) -> AsyncIterator[Desk]:
    """A desk whose account is the station at ``url``, also where the profile knew it somewhere else."""
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        await _use(desk, url)
        if start:
            await desk.start()
        yield desk
    finally:
        await desk.close()


async def _use(desk: Desk, url: str) -> None:
    wanted = account_at(url)
    for account in desk.accounts.all():
        if account.name == wanted.name:
            await desk.accounts.update(replace(account, api_url=wanted.api_url, token_url=wanted.token_url), moved=True)
            return
    made = await desk.accounts.add(wanted, SECRETS["client-a"])
    await desk.accounts.use(made.id)


def person(**fields: object) -> CandidateDraft:
    """Somebody invented whom nobody knows."""
    given = {"given_name": "Zoé", "family_name": "Ébauche", "email": f"zoe.{uuid.uuid4().hex}@example.org", **fields}
    return CandidateDraft(**given)  # type: ignore[arg-type]  # as the test names them


async def the_candidate(desk: Desk, candidate_id: int) -> CandidateRow:
    """The row of a candidate as the window shows it."""
    return (await desk.candidates.detail(candidate_id)).row


async def the_tests(desk: Desk) -> list[TestRow]:
    """All tests, in the order of their registration."""
    return list(await desk.tests.page(ALL, 0, 1000))


async def intents(desk: Desk, state: str = "") -> list[OutboxRow]:
    """What is in the outbox."""
    return list(await desk.outbox.page(PageQuery(filters={"state": state}), 0, 1000))


async def left(platform: Isograd, kind: str = "Assessments") -> int:
    """Credits of one type that the station has left."""
    return next(each.amount for each in (await platform.credits()).credits if each.description == kind)

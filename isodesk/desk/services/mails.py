"""Registration mails, and the template numbers that the documented API can't list."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from isodesk.desk.errors import InvalidInput, NoAccount, NotFound, NotPossible
from isodesk.desk.services.checking import invitation_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Invitation
from isodesk.desk.services.events import Subject
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.settings import AccountSettings, MailTemplate, SettingsFile
from isodesk.desk.store import intents, planned_tests, standing
from isodesk.desk.store import mails as stored
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About

HOUR = time(8)  # of the chosen day, in the account's zone (decision D9)


@dataclass(frozen=True)
class SentBefore:
    """Somebody who got a mail already, or will: when it was asked for, the day it goes out, and how many there were."""

    candidate_id: int
    name: str
    at: float
    send_on: date | None
    mails: int


@dataclass(frozen=True)
class MailPlan:
    """Whom a mail would go to: so many ``people``, of whom ``before`` got one already, the last one first.

    ``without_test`` of them have no test to take, so that the mail has nothing to announce; to ``anonymous`` people
    nothing can be sent.
    """

    people: int
    before: Sequence[SentBefore]
    without_test: int
    anonymous: int


class Mails:
    """Mails through the outbox: never sent twice without a person saying so."""

    def __init__(self, context: Context, settings: SettingsFile) -> None:
        self._context = context
        self._settings = settings

    async def plan(self, candidate_ids: Sequence[int]) -> MailPlan:
        """What is to be known before these people are written to."""

        def work(connection: Connection, account: str) -> MailPlan:
            before = [_before(row) for row in stored.last(connection, account, candidate_ids)]
            without_test, anonymous = stored.nothing_to_say(connection, account, candidate_ids)
            return MailPlan(len(candidate_ids), before, without_test, anonymous)

        return await self._context.read(work)

    async def owners(self, test_ids: Sequence[int]) -> Mapping[int, int]:
        """Whose test each of these is; raises ``NotFound``."""
        people = await self._context.read(lambda connection, account: _by_candidate(connection, account, test_ids))
        return {test: person for person, tests in people.items() for test in tests}

    async def send_to_candidates(
        self, candidate_ids: Sequence[int], invitation: Invitation, *, again: bool = False
    ) -> None:
        """One mail each, about every test still to be taken; ``again``: also to whoever got one already.

        Raises ``InvalidInput``, ``NotPossible`` (``mailed_already``, ``anonymised``).
        """
        await self._send(invitation, {each: [] for each in candidate_ids}, again=again)

    async def send_for_tests(self, test_ids: Sequence[int], invitation: Invitation, *, again: bool = False) -> None:
        """One mail a candidate, about these tests; raises as ``send_to_candidates``, and ``NotFound``."""
        tests = await self._context.read(lambda connection, account: _by_candidate(connection, account, test_ids))
        await self._send(invitation, tests, again=again)

    def check(self, invitation: Invitation) -> Sequence[Fault]:
        """What is wrong with a mail, by the account's own day."""
        return invitation_faults(invitation, self.today())

    def today(self) -> date:
        """The day in the account's zone."""
        return self._context.zone().wall(self._context.clock()).date()

    def sent_at(self, send_on: date) -> float:
        """When a mail of that day goes out: UTC seconds."""
        return self._context.zone().instant(datetime.combine(send_on, HOUR))

    def templates(self) -> Sequence[MailTemplate]:
        """The templates that were labelled here."""
        return self._account().templates

    def remember_template(self, template: MailTemplate) -> None:
        """Label a template's number; the same number again changes its label."""
        others = [each for each in self._account().templates if each.id != template.id]
        self._keep([*others, template])

    def forget_template(self, template_id: int) -> None:
        """Offer a template no more."""
        self._keep([each for each in self._account().templates if each.id != template_id])

    def _keep(self, templates: Sequence[MailTemplate]) -> None:
        account = self._account()
        changed = replace(account, templates=tuple(templates))
        accounts = tuple(changed if each.id == account.id else each for each in self._settings.current.accounts)
        self._settings.change(accounts=accounts)

    def _account(self) -> AccountSettings:
        for account in self._settings.current.accounts:
            if account.id == self._settings.current.account:
                return account
        raise NoAccount

    async def _send(self, invitation: Invitation, by_candidate: Mapping[int, list[int]], *, again: bool) -> None:
        faults = self.check(invitation)
        if faults:
            raise InvalidInput(faults=faults)
        send_on = invitation.send_on.isoformat() if invitation.send_on else ""
        payload = {"template": invitation.template_id, "send_on": send_on, "sender": invitation.sender}

        def work(connection: Connection, account: str, now: float) -> None:
            _hold_possible(connection, account, list(by_candidate), again=again)
            for candidate_id, tests in by_candidate.items():
                about = About(candidate_id, tests[0] if len(tests) == 1 else None)
                intent_id = intents.put(connection, account, intents.MAIL, about, {**payload, "tests": tests}, now)
                mail = stored.Mail(intent_id, invitation.template_id, send_on, len(tests))
                stored.note(connection, account, candidate_id, mail, now)
            standing.sum_up(connection, by_candidate, itertools.chain(*by_candidate.values()))

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS)


def _hold_possible(connection: Connection, account: str, candidate_ids: Sequence[int], *, again: bool) -> None:
    """Nobody is written to who can't be, nor, unless a person said so, who was already."""
    if stored.nothing_to_say(connection, account, candidate_ids)[1]:
        raise NotPossible(reason="anonymised")
    before = stored.last(connection, account, candidate_ids)
    if before and not again:
        raise NotPossible(reason="mailed_already", people=len(before))


def _by_candidate(connection: Connection, account: str, test_ids: Sequence[int]) -> dict[int, list[int]]:
    by_candidate: dict[int, list[int]] = {}
    for test_id in test_ids:
        basics = planned_tests.basics(connection, account, test_id)
        if basics is None:
            raise NotFound(subject="test", id=test_id)
        by_candidate.setdefault(basics[0], []).append(test_id)
    return by_candidate


def _before(row: Sequence[object]) -> SentBefore:
    candidate_id, name, at, send_on, count = row
    return SentBefore(candidate_id, name, at, date.fromisoformat(send_on) if send_on else None, count)  # type: ignore[arg-type]  # columns of store.mails.last

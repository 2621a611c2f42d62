"""Registration mails, and the template numbers that the documented API can't list."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from isodesk.desk.errors import InvalidInput, NoAccount, NotFound
from isodesk.desk.services.checking import invitation_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Fault, Invitation
from isodesk.desk.services.events import Subject
from isodesk.desk.services.settings import AccountSettings, MailTemplate, SettingsFile
from isodesk.desk.store import intents, planned_tests, standing
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About


class Mails:
    """Mails through the outbox: never sent twice."""

    def __init__(self, context: Context, settings: SettingsFile) -> None:
        self._context = context
        self._settings = settings

    async def send_to_candidates(self, candidate_ids: Sequence[int], invitation: Invitation) -> None:
        """One mail each, about every test still to be taken."""
        await self._send(invitation, {each: [] for each in candidate_ids})

    async def send_for_tests(self, test_ids: Sequence[int], invitation: Invitation) -> None:
        """One mail a candidate, about these tests."""

        def look(connection: Connection, account: str) -> dict[int, list[int]]:
            by_candidate: dict[int, list[int]] = {}
            for test_id in test_ids:
                basics = planned_tests.basics(connection, account, test_id)
                if basics is None:
                    raise NotFound(subject="test", id=test_id)
                by_candidate.setdefault(basics[0], []).append(test_id)
            return by_candidate

        await self._send(invitation, await self._context.read(look))

    def check(self, invitation: Invitation) -> Sequence[Fault]:
        return invitation_faults(invitation)

    def templates(self) -> Sequence[MailTemplate]:
        """The templates that were labelled here."""
        return self._account().templates

    def remember_template(self, template: MailTemplate) -> None:
        """Label a template's number; the same number again changes its label."""
        account = self._account()
        others = tuple(each for each in account.templates if each.id != template.id)
        changed = replace(account, templates=(*others, template))
        accounts = tuple(changed if each.id == account.id else each for each in self._settings.current.accounts)
        self._settings.change(accounts=accounts)

    def _account(self) -> AccountSettings:
        for account in self._settings.current.accounts:
            if account.id == self._settings.current.account:
                return account
        raise NoAccount

    async def _send(self, invitation: Invitation, by_candidate: dict[int, list[int]]) -> None:
        faults = invitation_faults(invitation)
        if faults:
            raise InvalidInput(faults=faults)
        send_on = invitation.send_on.isoformat() if invitation.send_on else ""
        payload = {"template": invitation.template_id, "send_on": send_on, "sender": invitation.sender}

        def work(connection: Connection, account: str, now: float) -> None:
            for candidate_id, tests in by_candidate.items():
                about = About(candidate_id, tests[0] if len(tests) == 1 else None)
                intents.put(connection, account, intents.MAIL, about, {**payload, "tests": tests}, now)
            standing.sum_up(connection, by_candidate, itertools.chain(*by_candidate.values()))

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS)

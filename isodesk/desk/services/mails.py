"""Registration mails, and the template numbers that the documented API can't list."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Fault, Invitation
from isodesk.desk.services.settings import MailTemplate


class Mails:
    """Mails through the outbox: never sent twice."""

    async def send_to_candidates(self, candidate_ids: Sequence[int], invitation: Invitation) -> None:
        """One mail each, about every test still to be taken."""
        raise NotImplementedError

    async def send_for_tests(self, test_ids: Sequence[int], invitation: Invitation) -> None:
        """One mail a candidate, about these tests."""
        raise NotImplementedError

    def check(self, invitation: Invitation) -> Sequence[Fault]:
        raise NotImplementedError

    def templates(self) -> Sequence[MailTemplate]:
        """The templates that were labelled here."""
        raise NotImplementedError

    def remember_template(self, template: MailTemplate) -> None:
        """Label a template's number; the same number again changes its label."""
        raise NotImplementedError

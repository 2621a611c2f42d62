"""Sending invitations, from any page: the form in the pane, who got one already, and sending it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.drafts import Invitation
from isodesk.desk.services.settings import MailTemplate
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.parts.question import answered

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.invitation import InvitationForm

INVITATION = "invitation"  # a kind of template


class Inviting(QObject):
    """The form on one page, made when it is first needed. It writes to candidates, or about tests."""

    def __init__(self, presenter: ListPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._desk = presenter.desk
        self._owners: Mapping[int, int] = {}
        self._send: Callable[[Invitation], Awaitable[int]] = self._to_candidates

    @cached_property
    def form(self) -> "InvitationForm":
        """Which mail, when, from whom."""
        from isodesk.desk.ui.pages.invitation import InvitationForm

        form = InvitationForm(self._presenter.context.look, self._desk.mails.check)
        self._presenter.take_form(form, self._invite)
        form.preview_button.clicked.connect(lambda _on: self._presenter.start("invite.preview", self._preview))
        return form

    def to_candidates(self, candidate_ids: Sequence[int], names: Sequence[str]) -> None:
        """One mail each, about every test still to be taken."""
        self._send = self._to_candidates
        self._begin(candidate_ids, names)

    def about_tests(self, test_ids: Sequence[int], names: Sequence[str]) -> None:
        """One mail a candidate, about these tests."""
        self._send = self._about_tests
        self._begin(test_ids, names)

    def _begin(self, ids: Sequence[int], names: Sequence[str]) -> None:
        from isodesk.desk.ui.pages.invitation import templates_of

        templates = templates_of(self._desk.accounts.current, self._desk.mails.templates())
        self.form.begin(ids, names, templates)
        self.form.offer_days(self._desk.mails.today() + timedelta(days=1))
        self._presenter.page.pane.present(self.form)
        presenter = self._presenter
        presenter.context.scope.restart((presenter.page.name, "invite.offer"), self._offer, presenter.failed)

    async def _offer(self) -> None:
        ids = self.form.ids
        self._owners = await self._desk.mails.owners(ids) if self._about else dict(zip(ids, ids, strict=True))
        self.form.show_plan(await self._desk.mails.plan(self._people()))
        if self._desk.capabilities.can(Capability.PREVIEW_TEMPLATE):
            await self._offer_known()

    async def _offer_known(self) -> None:
        """What a station tells: its templates and verified senders."""
        templates = await self._desk.extensions.templates()
        senders = sorted(await self._desk.extensions.senders(), key=lambda each: not each.is_default)
        self.form.offer_known(
            [MailTemplate(each.template_id, each.subject) for each in templates if each.kind == INVITATION],
            [each.email for each in senders if each.verified],
        )

    async def _preview(self) -> None:
        """The mail as the first of these people would get it."""
        from isodesk.desk.ui.pages.preview import PreviewDialog

        invitation = self.form.invitation()
        person = self._people()[0]
        tests = [each for each, owner in self._owners.items() if owner == person] if self._about else []
        mail = await self._desk.extensions.preview(invitation.template_id, person, tests, invitation.sender or None)
        dialog = PreviewDialog(self._presenter.page, mail)
        try:
            await answered(dialog)
        finally:
            dialog.deleteLater()

    @property
    def _about(self) -> bool:
        """Whether the mails are about certain tests."""
        return self._send == self._about_tests

    def _people(self) -> Sequence[int]:
        """Everybody once."""
        return list(dict.fromkeys(self._owners.values()))

    async def _invite(self) -> None:
        template = self.form.new_template()
        if template is not None:
            self._desk.mails.remember_template(template)
        sent = await self._send(self.form.invitation())
        self._presenter.page.pane.dismiss()
        self._presenter.done(self.tr("%Ln invitation(s) on the way.", "", sent))

    async def _to_candidates(self, invitation: Invitation) -> int:
        return await self._carry_out(self._desk.mails.send_to_candidates, invitation)

    async def _about_tests(self, invitation: Invitation) -> int:
        return await self._carry_out(self._desk.mails.send_for_tests, invitation)

    async def _carry_out(self, send: "Send", invitation: Invitation) -> int:
        """Send to all but those who got one already and shall get no other; to how many."""
        left_out = self.form.left_out
        await send(
            [each for each in self.form.ids if self._owners[each] not in left_out], invitation, again=self.form.again
        )
        return sum(each not in left_out for each in self._people())


class Send(Protocol):
    """A service's way to send."""

    async def __call__(self, ids: Sequence[int], invitation: Invitation, /, *, again: bool = False) -> None: ...

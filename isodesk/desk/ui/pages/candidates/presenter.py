"""What the page of candidates does."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.candidates.columns import COLUMNS
from isodesk.desk.ui.pages.candidates.view import CandidatesPage, Checks
from isodesk.desk.ui.tasks import Work
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.candidates.form import CandidateForm

translate = QCoreApplication.translate

SUBJECTS = {Subject.CANDIDATES, Subject.TESTS, Subject.OUTBOX, Subject.RESULTS}


class CandidatesPresenter(QObject):
    """Between the page and the services."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        desk = context.desk
        self._context = context
        self.page = CandidatesPage(context.look, Checks(desk.candidates.check, desk.mails.check))
        self.listing = Listing(context, self.page, desk.candidates, COLUMNS, SUBJECTS)
        self.listing.changed = self._changed
        self._table = self.listing.card.table
        self._connect()

    def _connect(self) -> None:
        page = self.page
        self.listing.card.when_empty(page.empty, page.import_asked.emit)
        page.add_asked.connect(self._add)
        page.saved.connect(lambda: self._start("save", self._save))
        page.registered.connect(lambda: self._start("register", self._register))
        page.invited.connect(lambda: self._start("invite", self._invite))
        page.asked.connect(self._asked)
        self._table.selectionModel().selectionChanged.connect(lambda *_selections: self._chosen())
        self._table.row_chosen.connect(lambda _row: self._chosen())
        page.pane.closed.connect(self._table.clearSelection)

    # What is shown

    def _changed(self) -> None:
        self._context.scope.restart("candidates.summary", self._show_summary)
        if not self.page.pane.isHidden() and self.page.pane.shows(self.page.detail):
            self._show_chosen()

    async def _show_summary(self) -> None:
        self.page.show_summary(await self._context.desk.candidates.summary())
        self.page.show_groups(list(await self._context.desk.candidates.groups()))

    def _rows(self) -> list[CandidateRow]:
        return [row for row in self._table.chosen_rows() if isinstance(row, CandidateRow)]

    def _chosen(self) -> None:
        rows = self._rows()
        if len(rows) != 1:
            self._context.scope.cancel("candidates.detail")
        if len(rows) > 1:
            self.page.several.show_count(len(rows))
            self.page.pane.present(self.page.several)
        elif rows:
            self._show_chosen()
        elif self.page.shows_people():
            self.page.pane.hide()

    def _show_chosen(self) -> None:
        rows = self._rows()
        if len(rows) == 1:
            self._context.scope.restart("candidates.detail", lambda: self._show_detail(rows[0].id), self._failed)

    async def _show_detail(self, candidate_id: int) -> None:
        self.page.detail.show_detail(await self._context.desk.candidates.detail(candidate_id))
        self.page.pane.present(self.page.detail)

    # What is asked for

    def _add(self) -> None:
        self.page.form.begin(None)
        self.page.pane.present(self.page.form)
        self.page.form.given_name.control.setFocus()

    def _asked(self, what: str) -> None:
        rows = self._rows()
        actions = {"register": self._begin_registration, "invite": self._begin_invitation, "edit": self._begin_edit}
        if what in actions and rows:
            actions[what](rows)
        elif rows:
            self._start(what, lambda: self._carry_out(what, rows))

    async def _carry_out(self, what: str, rows: Sequence[CandidateRow]) -> None:
        from isodesk.desk.ui.pages.candidates.questions import ask_anonymise, ask_delete

        if what == "page":
            QDesktopServices.openUrl(QUrl(await self._context.desk.links.candidate(rows[0].id)))
        elif what == "anonymise" and await ask_anonymise(self.page, rows[0].name):
            await self._context.desk.candidates.anonymise(rows[0].id)
            self.listing.done(translate("CandidatesPage", "The candidate is anonymised."))
        elif what == "delete" and await ask_delete(self.page, self._delete_title(rows)):
            await self._context.desk.candidates.delete([row.id for row in rows])
            self.listing.done(self.tr("%n candidate(s) deleted.", "", len(rows)))

    def _delete_title(self, rows: Sequence[CandidateRow]) -> str:
        if len(rows) == 1:
            return translate("CandidatesPage", "Delete {name}?").format(name=rows[0].name)
        return self.tr("Delete %n candidate(s)?", "", len(rows))

    def _begin_edit(self, rows: Sequence[CandidateRow]) -> None:
        self.page.form.begin(rows[0])
        self.page.pane.present(self.page.form)

    def _begin_registration(self, rows: Sequence[CandidateRow]) -> None:
        self.page.registration.begin([row.id for row in rows], [row.name for row in rows])
        self._start("register.offer", self._offer_tests)
        self.page.pane.present(self.page.registration)

    async def _offer_tests(self) -> None:
        forms = await self._context.desk.forms.all()
        self.page.registration.offer(forms, await self._context.desk.sessions.choices())

    def _begin_invitation(self, rows: Sequence[CandidateRow]) -> None:
        from isodesk.desk.ui.pages.invitation import templates_of

        desk = self._context.desk
        templates = templates_of(desk.accounts.current, desk.mails.templates())
        self.page.invitation.begin([row.id for row in rows], [row.name for row in rows], templates)
        self.page.pane.present(self.page.invitation)

    # What is carried out

    def ask_about_known(self, import_id: int, people: int) -> None:
        """The platform knew people of an import already: nothing is attached to them before a person says so."""
        words = self.tr("The platform knew %n of these people already, by e-mail.", "", people)
        action = translate("CandidatesPage", "They are the same people")
        self.page.notice.say(words, Meaning.WAITING, action, lambda: self._confirm_import(import_id))

    def _confirm_import(self, import_id: int) -> None:
        self._start("confirm", lambda: self._do_confirm_import(import_id))

    async def _do_confirm_import(self, import_id: int) -> None:
        confirmed = await self._context.desk.outbox.confirm(import_id=import_id)
        self.listing.done(self.tr("%n person(s) confirmed.", "", int(confirmed)))

    async def _save(self) -> None:
        form = self.page.form
        try:
            if form.editing is None:
                chosen = await self._context.desk.candidates.add(form.draft())
                self.listing.done(translate("CandidatesPage", "{name} is added.").format(name=_name(form)))
            else:
                chosen = form.editing.id
                await self._context.desk.candidates.update(chosen, form.draft())
                self.listing.done(translate("CandidatesPage", "{name} is changed.").format(name=_name(form)))
        except InvalidInput as error:
            form.refuse(error)
            return
        self.page.pane.hide()
        self._table.choose(chosen)

    async def _register(self) -> None:
        form = self.page.registration
        await self._context.desk.tests.register(form.candidate_ids, form.registration())
        self.page.pane.dismiss()
        self.listing.done(self.tr("%n candidate(s) registered.", "", len(form.candidate_ids)))

    async def _invite(self) -> None:
        form = self.page.invitation
        template = form.new_template()
        if template is not None:
            self._context.desk.mails.remember_template(template)
        await self._context.desk.mails.send_to_candidates(form.ids, form.invitation())
        self.page.pane.dismiss()
        self.listing.done(self.tr("%n invitation(s) on the way.", "", len(form.ids)))

    def _start(self, name: str, work: Work) -> None:
        self._context.scope.start(f"candidates.{name}", work, self._failed)

    def _failed(self, error: IsoDeskError) -> None:
        self.listing.failed(error)


def _name(form: "CandidateForm") -> str:
    return f"{form.given_name.value} {form.family_name.value}"

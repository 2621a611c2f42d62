"""What the page of candidates does."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows import CandidateDetail, CandidateRow
from isodesk.desk.ui.frame.commands import Command, Cost, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.candidates.columns import COLUMNS
from isodesk.desk.ui.pages.candidates.view import CandidatesPage
from isodesk.desk.ui.table.chosen import Chosen

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.candidates.form import CandidateForm
    from isodesk.desk.ui.pages.invitation import InvitationForm
    from isodesk.desk.ui.pages.registration import RegistrationForm
    from isodesk.desk.ui.roster.presenter import ImportPresenter

translate = QCoreApplication.translate

SUBJECTS = {Subject.CANDIDATES, Subject.TESTS, Subject.OUTBOX, Subject.RESULTS}


class CandidatesPresenter(ListPresenter):
    """Between the page and the services."""

    page: CandidatesPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, CandidatesPage(context.look), context.desk.candidates, COLUMNS, SUBJECTS)
        self._area = QStackedWidget()
        self._area.addWidget(self.page)
        self.listing.card.when_empty(self.page.empty, lambda: self._import(Chosen()))
        self.declare(*self._of_the_list(), *self._of_people())

    @property
    def widget(self) -> QWidget:
        return self._area

    def _of_the_list(self) -> list[Command]:
        return [
            Command(
                "candidates.import",
                lambda: translate("CandidatesPage", "Import a list"),
                self._import,
                Glyph.IMPORT,
                keys="Ctrl+I",
            ),
            Command(
                "candidates.add",
                lambda: translate("CandidatesPage", "Add a candidate"),
                self._add,
                Glyph.PLUS,
                keys="Ctrl+N",
                role=Role.PRIMARY,
            ),
        ]

    def _of_people(self) -> list[Command]:
        return [
            Command(
                "candidates.register",
                lambda: translate("CandidatesPage", "Register to a test"),
                self._begin_registration,
                Glyph.REGISTER,
                keys="Ctrl+R",
                rows=Rows.SOME,
                costs=Cost.CREDIT,
            ),
            Command(
                "candidates.invite",
                lambda: translate("CandidatesPage", "Send the invitation"),
                self._begin_invitation,
                Glyph.MAIL,
                keys="Ctrl+M",
                rows=Rows.SOME,
                costs=Cost.MAIL,
            ),
            Command(
                "candidates.edit",
                lambda: translate("CandidatesPage", "Change"),
                self._begin_edit,
                keys="F2",
                rows=Rows.ONE,
            ),
            Command(
                "candidates.page",
                lambda: translate("CandidatesPage", "Open the candidate’s page"),
                self._open_page,
                keys="Ctrl+L",
                role=Role.MENU,
                rows=Rows.ONE,
                costs=Cost.LOGIN,
            ),
            Command(
                "candidates.anonymise",
                lambda: translate("CandidatesPage", "Anonymise…"),
                self._anonymise,
                role=Role.MENU,
                rows=Rows.ONE,
            ),
            Command(
                "candidates.delete",
                lambda: translate("CandidatesPage", "Delete…"),
                self._delete,
                keys="Del",
                role=Role.DANGER,
                rows=Rows.SOME,
            ),
        ]

    # What is shown

    async def summarise(self) -> None:
        self.page.show_summary(await self.desk.candidates.summary())
        self.page.show_groups(await self.desk.groups.names())

    async def read(self, row: CandidateRow) -> CandidateDetail:
        return await self.desk.candidates.detail(row.id)

    def describe(self, seen: CandidateDetail) -> Detail:
        from isodesk.desk.ui.pages.candidates.detail import describe

        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%n candidate(s) chosen", "", count)

    # Forms, made when they are first needed

    @cached_property
    def form(self) -> "CandidateForm":
        """Somebody new, or somebody who is changed."""
        from isodesk.desk.ui.pages.candidates.form import CandidateForm

        form = CandidateForm(self.context.look, self.desk.candidates.check)
        self.take_form(form, self._save)
        return form

    @cached_property
    def registration(self) -> "RegistrationForm":
        """Registering to a test."""
        from isodesk.desk.ui.pages.registration import RegistrationForm

        form = RegistrationForm(self.context.look)
        self.take_form(form, self._register)
        return form

    @cached_property
    def invitation(self) -> "InvitationForm":
        """Sending the invitation."""
        from isodesk.desk.ui.pages.invitation import InvitationForm

        form = InvitationForm(self.context.look, self.desk.mails.check)
        self.take_form(form, self._invite)
        return form

    # What is asked for

    def _add(self, chosen: Chosen) -> None:
        del chosen
        self.form.begin(None)
        self.page.pane.present(self.form)
        self.form.given_name.control.setFocus()

    def _begin_edit(self, chosen: Chosen) -> None:
        self.form.begin(chosen.row)
        self.page.pane.present(self.form)

    def _begin_registration(self, chosen: Chosen) -> None:
        self.registration.begin(chosen.ids, [row.name for row in chosen.rows])
        self.start("register.offer", self._offer_tests)
        self.page.pane.present(self.registration)

    async def _offer_tests(self) -> None:
        forms = await self.desk.forms.all()
        self.registration.offer(forms, await self.desk.sessions.choices())

    def _begin_invitation(self, chosen: Chosen) -> None:
        from isodesk.desk.ui.pages.invitation import templates_of

        templates = templates_of(self.desk.accounts.current, self.desk.mails.templates())
        self.invitation.begin(chosen.ids, [row.name for row in chosen.rows], templates)
        self.page.pane.present(self.invitation)

    # What is carried out

    async def _open_page(self, chosen: Chosen) -> None:
        QDesktopServices.openUrl(QUrl((await self.desk.links.candidate(chosen.row.id)).url))

    async def _anonymise(self, chosen: Chosen) -> None:
        from isodesk.desk.ui.pages.candidates.questions import ask_anonymise

        if await ask_anonymise(self.page, chosen.row.name):
            await self.desk.candidates.anonymise(chosen.row.id)
            self.done(translate("CandidatesPage", "The candidate is anonymised."))

    async def _delete(self, chosen: Chosen) -> None:
        from isodesk.desk.ui.pages.candidates.questions import ask_delete

        if await ask_delete(self.page, self._delete_title(chosen)):
            await self.desk.candidates.delete(chosen.ids)
            self.done(self.tr("%n candidate(s) deleted.", "", chosen.count))

    def _delete_title(self, chosen: Chosen) -> str:
        if chosen.count == 1:
            return translate("CandidatesPage", "Delete {name}?").format(name=chosen.row.name)
        return self.tr("Delete %n candidate(s)?", "", chosen.count)

    async def _save(self) -> None:
        form = self.form
        name = f"{form.given_name.value} {form.family_name.value}"
        if form.editing is None:
            saved = await self.desk.candidates.add(form.draft())
            self.done(translate("CandidatesPage", "{name} is added.").format(name=name))
        else:
            saved = form.editing.id
            await self.desk.candidates.update(saved, form.draft())
            self.done(translate("CandidatesPage", "{name} is changed.").format(name=name))
        self.page.pane.hide()
        self.table.choose(saved)

    async def _register(self) -> None:
        people = self.registration.candidate_ids
        await self.desk.tests.register(people, self.registration.registration())
        self.page.pane.dismiss()
        self.done(self.tr("%n candidate(s) registered.", "", len(people)))

    async def _invite(self) -> None:
        form = self.invitation
        template = form.new_template()
        if template is not None:
            self.desk.mails.remember_template(template)
        await self.desk.mails.send_to_candidates(form.ids, form.invitation())
        self.page.pane.dismiss()
        self.done(self.tr("%n invitation(s) on the way.", "", len(form.ids)))

    # The import

    @cached_property
    def importing(self) -> "ImportPresenter":
        """The import's page, in place of the list."""
        from isodesk.desk.ui.roster.presenter import ImportPresenter

        presenter = ImportPresenter(self.context, self)
        self._area.addWidget(presenter.view)
        presenter.view.closed.connect(lambda: self._area.setCurrentWidget(self.page))
        presenter.finished.connect(self._imported)
        presenter.known_already.connect(self.ask_about_known)
        return presenter

    def _import(self, chosen: Chosen) -> None:
        del chosen
        self.importing.begin()
        self._area.setCurrentWidget(self.importing.view)

    def _imported(self, words: str) -> None:
        self._area.setCurrentWidget(self.page)
        self.done(words)

    def ask_about_known(self, import_id: int, people: int) -> None:
        """The platform knew people of an import already: nothing is attached to them before a person says so."""
        words = self.tr("The platform knew %n of these people already, by e-mail.", "", people)
        action = translate("CandidatesPage", "They are the same people")
        self.page.notice.say(words, Meaning.WAITING, action, lambda: self._confirm_import(import_id))

    def _confirm_import(self, import_id: int) -> None:
        self.start("confirm", lambda: self._do_confirm_import(import_id))

    async def _do_confirm_import(self, import_id: int) -> None:
        confirmed = await self.desk.outbox.confirm(import_id=import_id)
        self.done(self.tr("%n person(s) confirmed.", "", int(confirmed)))

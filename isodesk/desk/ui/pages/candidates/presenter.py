"""What the page of candidates does."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.frame.commands import Command, Cost, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.candidates.columns import COLUMNS
from isodesk.desk.ui.pages.candidates.grouping import Grouping
from isodesk.desk.ui.pages.candidates.view import CandidatesPage
from isodesk.desk.ui.table.chosen import Chosen

if TYPE_CHECKING:
    from isodesk.desk.services.rows_of_results import CandidateDetail
    from isodesk.desk.ui.frame.detail import Detail
    from isodesk.desk.ui.pages.candidates.erasing import ErasingActions
    from isodesk.desk.ui.pages.candidates.form import CandidateForm
    from isodesk.desk.ui.pages.candidates.logging_in import LoggingIn
    from isodesk.desk.ui.pages.inviting import Inviting
    from isodesk.desk.ui.pages.registering import Registering
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
        self.grouping = Grouping(self)
        self.listing.card.when_empty(self.page.empty, lambda: self._import(Chosen()))
        self.declare(*self._of_the_list(), *self._of_people())

    @property
    def widget(self) -> QWidget:
        return self._area

    def _of_the_list(self) -> list[Command]:
        return [
            Command(
                "candidates.groups",
                lambda: translate("CandidatesPage", "Groups"),
                self.grouping.show,
                Glyph.GROUP,
                keys="Ctrl+Shift+G",
            ),
            Command(
                "candidates.import",
                lambda: translate("CandidatesPage", "Import a list"),
                self._import,
                Glyph.IMPORT,
                keys="Ctrl+I",
            ),
            Command(
                "candidates.save_list",
                lambda: translate("CandidatesPage", "Save as the platform’s list…"),
                lambda _chosen: self.importing.choose_filled(self.page.query()),
                Glyph.SAVE,
                role=Role.MENU,
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
                lambda chosen: self.registering.begin(chosen.ids, [row.name for row in chosen.rows]),
                Glyph.REGISTER,
                keys="Ctrl+R",
                rows=Rows.SOME,
                costs=Cost.CREDIT,
                applies=_named,
            ),
            Command(
                "candidates.invite",
                lambda: translate("CandidatesPage", "Send the invitation"),
                lambda chosen: self.inviting.to_candidates(chosen.ids, [row.name for row in chosen.rows]),
                Glyph.MAIL,
                keys="Ctrl+M",
                rows=Rows.SOME,
                costs=Cost.MAIL,
                applies=_named,
            ),
            Command(
                "candidates.edit",
                lambda: translate("CandidatesPage", "Change"),
                self._begin_edit,
                Glyph.EDIT,
                keys="F2",
                rows=Rows.ONE,
                applies=_named,
            ),
            *self._logging_in(),
            *self._of_groups(),
            *self._erasing(),
        ]

    def _logging_in(self) -> list[Command]:
        return [
            Command(
                "candidates.page",
                lambda: translate("CandidatesPage", "Open the candidate’s page"),
                lambda chosen: self.logging_in.open_page(chosen),  # noqa: PLW0108 - what it belongs to is imported and made only when it is used
                Glyph.OUTSIDE,
                keys="Ctrl+L",
                role=Role.MENU,
                rows=Rows.ONE,
                needs=Capability.LOG_IN_AS_CANDIDATE,
                costs=Cost.LOGIN,
                applies=_on_platform,
            ),
            Command(
                "candidates.qr",
                lambda: translate("CandidatesPage", "Show the page as a QR code…"),
                lambda chosen: self.logging_in.show_code(chosen),  # noqa: PLW0108 - what it belongs to is imported and made only when it is used
                Glyph.QR,
                keys="Ctrl+Shift+L",
                role=Role.MENU,
                rows=Rows.ONE,
                needs=Capability.LOG_IN_AS_CANDIDATE,
                costs=Cost.LOGIN,
                applies=_on_platform,
            ),
        ]

    def _of_groups(self) -> list[Command]:
        return [
            Command(
                "candidates.group",
                lambda: translate("CandidatesPage", "Put into a group…"),
                self.grouping.begin,
                Glyph.FOLDER,
                keys="Ctrl+G",
                role=Role.MENU,
                rows=Rows.SOME,
            ),
            Command(
                "candidates.session",
                lambda: translate("CandidatesPage", "Put into a session…"),
                self.grouping.begin_session,
                Glyph.SESSIONS,
                role=Role.MENU,
                rows=Rows.SOME,
                applies=lambda row: row.tests_to_take > 0,
            ),
            Command(
                "candidates.untaken",
                lambda: translate("CandidatesPage", "Delete tests nobody began…"),
                self.grouping.delete_untaken,
                Glyph.DELETE,
                role=Role.MENU,
                rows=Rows.SOME,
                applies=lambda row: row.tests_to_take > 0,
            ),
        ]

    def _erasing(self) -> list[Command]:
        return [
            Command(
                "candidates.anonymise",
                lambda: translate("CandidatesPage", "Anonymise…"),
                lambda chosen: self.erasing.anonymise(chosen),  # noqa: PLW0108 - what it belongs to is imported and made only when it is used
                Glyph.ANONYMISE,
                role=Role.MENU,
                rows=Rows.SOME,
                applies=_named,
            ),
            Command(
                "candidates.delete",
                lambda: translate("CandidatesPage", "Delete…"),
                lambda chosen: self.erasing.delete(chosen),  # noqa: PLW0108 - what it belongs to is imported and made only when it is used
                Glyph.DELETE,
                keys="Del",
                role=Role.DANGER,
                rows=Rows.SOME,
            ),
        ]

    # What is made when it is first asked for

    @cached_property
    def registering(self) -> "Registering":
        """Registering people to tests."""
        from isodesk.desk.ui.pages.registering import Registering

        return Registering(self)

    @cached_property
    def inviting(self) -> "Inviting":
        """Writing to people."""
        from isodesk.desk.ui.pages.inviting import Inviting

        return Inviting(self)

    @cached_property
    def erasing(self) -> "ErasingActions":
        """Deleting and anonymising."""
        from isodesk.desk.ui.pages.candidates.erasing import ErasingActions

        return ErasingActions(self)

    @cached_property
    def logging_in(self) -> "LoggingIn":
        """Candidates' own pages."""
        from isodesk.desk.ui.pages.candidates.logging_in import LoggingIn

        return LoggingIn(self)

    # What is shown

    async def summarise(self) -> None:
        summary = await self.desk.candidates.summary()
        groups = await self.desk.groups.tree()
        self.page.show_summary(summary)
        self.page.show_groups(groups)
        self.grouping.show_groups(groups, summary.people)

    async def read(self, row: CandidateRow) -> "CandidateDetail":
        return await self.desk.candidates.detail(row.id)

    def describe(self, seen: "CandidateDetail") -> "Detail":
        from isodesk.desk.ui.pages.candidates.detail import describe

        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%Ln candidate(s) chosen", "", count)

    # One candidate

    @cached_property
    def form(self) -> "CandidateForm":
        """Somebody new, or somebody who is changed."""
        from isodesk.desk.ui.pages.candidates.form import CandidateForm

        form = CandidateForm(self.context.look, self.desk.candidates.check)
        self.take_form(form, self._save)
        return form

    def _add(self, chosen: Chosen) -> None:
        del chosen
        self._begin_form(None)
        self.form.given_name.control.setFocus()

    def _begin_edit(self, chosen: Chosen) -> None:
        self._begin_form(chosen.row)

    def _begin_form(self, row: CandidateRow | None) -> None:
        self.form.begin(row, self.page.group_names(), told=self.desk.capabilities.can(Capability.CHANGE_GROUP))
        self.page.pane.present(self.form)

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
        words = self.tr("The platform knew %Ln of these people already, by e-mail.", "", people)
        action = translate("CandidatesPage", "They are the same people")
        self.page.notice.say(words, Meaning.WAITING, action, lambda: self._confirm_import(import_id))

    def _confirm_import(self, import_id: int) -> None:
        self.start("confirm", lambda: self._do_confirm_import(import_id))

    async def _do_confirm_import(self, import_id: int) -> None:
        confirmed = await self.desk.outbox.confirm(import_id=import_id)
        self.done(self.tr("%Ln person(s) confirmed.", "", int(confirmed)))


def _named(row: CandidateRow) -> bool:
    """Whoever is anonymous can't be registered, written to or changed."""
    return not row.anonymised


def _on_platform(row: CandidateRow) -> bool:
    return row.platform_id is not None and not row.anonymised

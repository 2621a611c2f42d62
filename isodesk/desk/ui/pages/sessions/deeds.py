"""What can be done with sessions."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.table.chosen import Chosen

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter
    from isodesk.desk.ui.pages.sessions.projector import Projector

translate = QCoreApplication.translate


class SessionDeeds(QObject):
    """The commands of the page of sessions."""

    def __init__(self, presenter: "SessionsPresenter") -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._desk = presenter.desk
        self.projector: Projector | None = None

    def commands(self) -> list[Command]:
        """Those of the list, then those of a session."""
        return [*self._of_the_list(), *self._of_one()]

    def _of_the_list(self) -> list[Command]:
        presenter = self._presenter
        return [
            Command(
                "sessions.calendar",
                lambda: translate("SessionsPage", "Calendar"),
                lambda _chosen: presenter.show_calendar(),
                Glyph.CALENDAR,
                keys="Ctrl+K",
            ),
            Command(
                "sessions.series",
                lambda: translate("SessionsPage", "Create a series"),
                lambda _chosen: self._begin_series(),
                Glyph.SERIES,
                keys="Ctrl+Shift+N",
            ),
            Command(
                "sessions.import",
                lambda: translate("SessionsPage", "Import sessions…"),
                lambda _chosen: self._choose_list(),
                Glyph.IMPORT,
                keys="Ctrl+I",
                role=Role.MENU,
            ),
            Command(
                "sessions.template",
                lambda: translate("SessionsPage", "Save an empty list of sessions…"),
                lambda _chosen: self._choose_template(),
                Glyph.SAVE,
                role=Role.MENU,
            ),
            Command(
                "sessions.clean",
                lambda: translate("SessionsPage", "Delete untaken tests of past sessions…"),
                lambda _chosen: presenter.start("look", self._look_for_untaken),
                Glyph.SWEEP,
                role=Role.MENU,
            ),
            Command(
                "sessions.create",
                lambda: translate("SessionsPage", "Create a session"),
                lambda _chosen: presenter.begin_form(),
                Glyph.PLUS,
                keys="Ctrl+N",
                role=Role.PRIMARY,
            ),
        ]

    def _of_one(self) -> list[Command]:
        return [
            Command(
                "sessions.project",
                lambda: translate("SessionsPage", "Show the code large"),
                self._project,
                Glyph.PROJECTOR,
                keys="Ctrl+Shift+P",
                rows=Rows.ONE,
            ),
            Command(
                "sessions.candidates",
                lambda: translate("SessionsPage", "Its candidates"),
                lambda chosen: self._presenter.show_candidates(chosen.row.id),
                Glyph.CANDIDATES,
                keys="Ctrl+T",
                rows=Rows.ONE,
            ),
            Command(
                "sessions.edit",
                lambda: translate("SessionsPage", "Change the session"),
                lambda chosen: self._presenter.begin_form(changed=chosen.row),
                Glyph.PENCIL,
                keys="F2",
                rows=Rows.ONE,
                why_not=lambda chosen: self._why_not(chosen, Capability.EDIT_SESSION),
            ),
            Command(
                "sessions.delete",
                lambda: translate("SessionsPage", "Delete the session…"),
                self._delete,
                keys="Del",
                role=Role.DANGER,
                rows=Rows.ONE,
                why_not=lambda chosen: self._why_not(chosen, Capability.DELETE_SESSION),
            ),
        ]

    def _why_not(self, chosen: Chosen, capability: Capability) -> str:
        """What was never sent can be changed here on any account."""
        if not chosen.rows or not chosen.row.sent:
            return ""
        return self._presenter.context.why_not(capability)

    # Making and changing

    async def save(self) -> None:
        """What the form of one session holds."""
        form = self._presenter.form
        draft, changed = form.draft(), form.changed
        if changed is None:
            number = await self._desk.sessions.create(draft)
            said = translate("SessionsPage", "{name} is created.")
        else:
            number = changed.id
            edit = self._desk.extensions.edit_session if changed.sent else self._desk.sessions.change
            await edit(number, draft)
            said = translate("SessionsPage", "{name} is changed.")
        self._presenter.page.pane.dismiss()
        self._presenter.table.choose(number)
        self._presenter.done(said.format(name=draft.description))

    def _begin_series(self) -> None:
        self._presenter.page.pane.present(self._presenter.series)
        self._presenter.series.begin()

    async def save_series(self) -> None:
        """What the form of a series holds."""
        planned = self._presenter.series.planned()
        made = await self._desk.sessions.create_all([each.draft for each in planned])
        self._presenter.page.pane.dismiss()
        self._presenter.done(self.tr("%Ln session(s) created.", "", len(made)))

    # Lists of sessions

    def _choose_list(self) -> None:
        from isodesk.desk.ui.pages.sessions.importing import choose_list

        choose_list(self._presenter.page, self.read_list)

    def _choose_template(self) -> None:
        from isodesk.desk.ui.pages.sessions.importing import choose_template

        choose_template(self._presenter.page, self.save_template)

    def read_list(self, path: Path) -> None:
        """Show what a list of sessions would make."""

        async def read() -> None:
            run = await self._desk.roster.sessions.read(path)
            self._presenter.importing.begin(run)
            self._presenter.page.pane.present(self._presenter.importing)

        self._presenter.work("sessions.read", translate("SessionsPage", "Reading the list"), read)

    def save_template(self, path: Path) -> None:
        """Write an empty list in the platform's own format."""

        async def write() -> None:
            await self._desk.roster.sessions.save_template(path)
            self._presenter.done(translate("SessionsPage", "{name} is written.").format(name=path.name))

        self._presenter.start("template", write)

    async def import_list(self) -> None:
        """Make what the form shows."""
        imported = await self._desk.roster.sessions.confirm(self._presenter.importing.run)
        self._presenter.page.pane.dismiss()
        said = self.tr("%Ln session(s) created,", "", imported.created)
        said += " " + self.tr("%Ln changed.", "", imported.updated)
        if imported.not_updated:
            words = translate("SessionsPage", "Sent already, and left as they are: {names}.")
            said += " " + words.format(names=", ".join(imported.not_updated))
        self._presenter.done(said)

    async def _delete(self, chosen: Chosen) -> None:
        row = chosen.row
        title = translate("SessionsPage", "Delete {name}?").format(name=row.description)
        if row.sent:
            text = translate("SessionsPage", "Its tests stay, and can be taken at any time.")
        else:
            text = translate("SessionsPage", "It was never sent. The registrations in it that weren’t sent go with it.")
        asked = Asked(title, text, translate("SessionsPage", "Delete"), translate("SessionsPage", "Keep"))
        if await answered(Question(self._presenter.page, asked)):
            delete = self._desk.extensions.delete_session if row.sent else self._desk.sessions.delete
            await delete(row.id)
            self._presenter.done(translate("SessionsPage", "{name} is deleted.").format(name=row.description))

    # On the day, and after it

    def _project(self, chosen: Chosen) -> None:
        from isodesk.desk.ui.pages.sessions.projector import Projector, screens

        self.projector = Projector(self._presenter.context.look, self._desk.sessions, chosen.row)
        self.projector.destroyed.connect(self._projector_gone)
        self.projector.show_on(screens()[0])

    def _projector_gone(self) -> None:
        self.projector = None

    async def _look_for_untaken(self) -> None:
        self._presenter.cleaning.begin(await self._desk.tests.untaken())
        self._presenter.page.pane.present(self._presenter.cleaning)

    async def clean(self) -> None:
        """Delete what the form shows."""
        found = self._presenter.cleaning.found
        await self._desk.tests.delete(found.test_ids)
        self._presenter.page.pane.dismiss()
        self._presenter.done(self.tr("%Ln test(s) deleted.", "", len(found.test_ids)))

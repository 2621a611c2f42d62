"""Registering people to tests, from any page: the form in the pane, what it takes, and doing it."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from isodesk.desk.ui.frame.list_presenter import ListPresenter

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.registration import RegistrationForm

PAUSE = 150  # milliseconds after the last change before the cost is looked at


class Registering(QObject):
    """The form on one page, made when it is first needed."""

    def __init__(self, presenter: ListPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._desk = presenter.desk
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._soon.timeout.connect(self._look)

    @cached_property
    def form(self) -> "RegistrationForm":
        """Which tests, and how."""
        from isodesk.desk.ui.pages.registration import RegistrationForm

        form = RegistrationForm(self._presenter.context.look, self._desk.registering.check)
        self._presenter.take_form(form, self._register)
        priced = (form.form, form.others, form.another, form.proctored, form.pack)
        for field in priced:
            field.edited.connect(self._soon.start)
        return form

    def begin(self, candidate_ids: Sequence[int], names: Sequence[str]) -> None:
        """Offer the tests to these people."""
        self.form.begin(candidate_ids, names)
        presenter = self._presenter
        presenter.context.scope.restart((presenter.page.name, "register.offer"), self._offer, presenter.failed)
        self._presenter.page.pane.present(self.form)

    async def _offer(self) -> None:
        forms = await self._desk.forms.all()
        self.form.offer(forms, await self._desk.sessions.choices())
        await self._show_cost()

    def _look(self) -> None:
        scope = self._presenter.context.scope
        scope.restart((self._presenter.page.name, "cost"), self._show_cost, self._presenter.failed)

    async def _show_cost(self) -> None:
        wanted = self.form.registrations()
        cost = await self._desk.registering.cost(self.form.candidate_ids, wanted) if wanted else None
        self.form.show_cost(cost)

    async def _register(self) -> None:
        people = self.form.candidate_ids
        await self._desk.registering.register(people, self.form.registrations())
        self._presenter.page.pane.dismiss()
        self._presenter.done(self.tr("%Ln candidate(s) registered.", "", len(people)))

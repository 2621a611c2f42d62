"""The assistant: the sample centre, or credentials that are tried on the spot by reads alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from isodesk.client.errors import ClientError
from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.trials import Step, Tried
from isodesk.desk.ui.accounts.form import AccountForm
from isodesk.desk.ui.accounts.trial import TrialView
from isodesk.desk.ui.frame.account_looks import account_name
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

_NETWORK = frozenset(("not_reached", "unanswered"))


class Choosing(Retranslated, QWidget):
    """The first page: what to begin with."""

    def __init__(self, look: Look, first: bool, sample: Callable[[], object], enter: Callable[[], object]) -> None:
        super().__init__()
        self._first = first
        self._title = label("title", wraps=True)
        self._text = label("text", wraps=True)
        self.sample = button(look, "primary" if first else "secondary", Glyph.SCHOOL, sample)
        self.enter = button(look, "secondary" if first else "primary", Glyph.SHIELD, enter)
        self._about_sample, self._about_enter = (label("muted", wraps=True) for _ in range(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        for pressed, about in ((self.sample, self._about_sample), (self.enter, self._about_enter)):
            layout.addSpacing(Space.LARGE)
            layout.addWidget(pressed)
            layout.addWidget(about)
        layout.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Welcome to IsoDesk") if self._first else self.tr("Add an account"))
        self._text.setText(
            self.tr(
                "IsoDesk plans, follows and reports certification tests. Everything that you enter stays on this "
                "computer, encrypted, and is sent to your account only."
            )
            if self._first
            else self.tr("Each account has candidates, tests and an outbox of its own.")
        )
        self.sample.setText(self.tr("Try the sample centre"))
        self._about_sample.setText(
            self.tr("Invented tests and credits on this computer: try everything, nobody is written to.")
        )
        self.enter.setText(self.tr("Enter the credentials of an account"))
        self._about_enter.setText(
            self.tr("From Isograd, for testing or production, or from a station. They are tried before they are kept.")
        )


class Assistant(Retranslated, QDialog):
    """Pages behind each other: choosing, the credentials, what trying them told."""

    def __init__(self, context: Context, parent: QWidget, *, first: bool) -> None:
        super().__init__(parent)
        self._context, self._first = context, first
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        desk, look = context.desk, context.look
        self.choosing = Choosing(look, first, self._use_sample, self.enter)
        self.form = AccountForm(look, desk.accounts.check, None)
        self.network = button(look, "plain", Glyph.LINK, self._show_network)
        self.network.hide()
        self.form.layout().insertWidget(self.form.layout().count() - 1, self.network)  # type: ignore[union-attr]  # a QVBoxLayout
        self.trial = TrialView(look, self._keep_pressed, self.enter)
        self.pages = QStackedWidget()
        for page in (self.choosing, self.form, self.trial):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        layout.addWidget(self.pages)
        self.resize(500, 560)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.form.submitted.connect(self._try_pressed)
        self.form.cancelled.connect(self._back)
        self.finished.connect(self._ended)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Welcome to IsoDesk") if self._first else self.tr("Add an account"))
        self.network.setText(self.tr("Network…"))

    def enter(self) -> None:
        """Show the form."""
        self.pages.setCurrentWidget(self.form)
        self.form.kind.control.setFocus()

    def _back(self) -> None:
        self._context.scope.cancel("account.try")
        self.pages.setCurrentWidget(self.choosing)

    def _ended(self) -> None:
        """However it was left: nothing goes on behind, and the first start isn't one any more."""
        for key in ("account.try", "account.keep"):
            self._context.scope.cancel(key)
        if not self._context.desk.settings.set_up:
            self._context.desk.change_settings(set_up=True)

    # The sample centre

    def _use_sample(self) -> None:
        self._context.scope.start("account.keep", self._sample)

    async def _sample(self) -> None:
        await self._context.desk.accounts.use_sample()
        self.accept()

    # Credentials

    def _try_pressed(self) -> None:
        if self.form.anyway:
            self._keep_pressed()
        else:
            self._context.scope.start("account.try", self._try, self._failed)

    async def _try(self) -> None:
        self.network.hide()
        self.form.set_busy(True)
        self.trial.begin()
        self.pages.setCurrentWidget(self.trial)
        try:
            tried = await self._context.desk.trials.run(self.form.account(), self.form.secret.value, self._told)
            self._show(tried)
        except ClientError as error:
            self.enter()
            self.form.offer_anyway(str(explain(error)))
            self.network.setVisible(error.code in _NETWORK)
        finally:
            self.form.set_busy(False)

    def _told(self, step: Step) -> None:
        self.trial.tell(step)

    def _show(self, tried: Tried) -> None:
        known = self._context.desk.accounts.known_as(self.form.account())
        self.trial.show_tried(tried, self.form.account(), account_name(known) if known else "")

    def _keep_pressed(self) -> None:
        self._context.scope.start("account.keep", self._keep, self._failed)

    async def _keep(self) -> None:
        """Keep it and use it; one that is there already takes the secret that was entered."""
        accounts = self._context.desk.accounts
        account, secret = self.form.account(), self.form.secret.value
        try:
            known = accounts.known_as(account)
            if known is None:
                known = await accounts.add(account, secret)
            else:
                await accounts.update(known, secret)
            await accounts.use(known.id)
        except InvalidInput as error:
            self.enter()
            self.form.refuse(error)
            return
        self.accept()

    def _failed(self, error: IsoDeskError) -> None:
        self.enter()
        self.form.show_failure(str(explain(error)))

    def _show_network(self) -> None:
        from isodesk.desk.ui.accounts.network import NetworkDialog

        NetworkDialog(self._context, self).open()

    @property
    def keep_button(self) -> QPushButton:
        """What keeps an account that was tried."""
        return self.trial.keep

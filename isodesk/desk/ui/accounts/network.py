"""Proxy and further certificates, for a centre whose network asks for them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.faults import Fault
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import ChoiceField, TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError
from isodesk.net.ways_out import DIRECT, WayOut

_OWN = "own"


class NetworkForm(Form):
    """The way out; the password that is kept is never shown."""

    def __init__(self, look: Look, shown: WayOut) -> None:
        super().__init__(look, self._faults)
        self.how = ChoiceField(look, "how")
        self.proxy = TextField("proxy")
        self.user = TextField("proxy_user")
        self.password = TextField("proxy_password")
        self.except_for = TextField("proxy_except")
        self.ca_file = TextField("ca_file")
        self.choose_file = button(look, "secondary", Glyph.FILE, self._choose_file)
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.add(self.how, self.proxy)
        self.add_beside(self.user, self.password)
        self.add(self.except_for, self.ca_file)
        self.add_widget(self.choose_file)
        self.how.edited.connect(self._show_fields)
        self.finish()
        self._begin(shown)

    def _begin(self, shown: WayOut) -> None:
        self.how.set_value(shown.proxy if shown.proxy in ("", DIRECT) else _OWN)
        self.proxy.set_value("" if shown.proxy == DIRECT else shown.proxy)
        self.user.set_value(shown.user)
        self.except_for.set_value(", ".join(shown.except_for))
        self.ca_file.set_value(shown.ca_file)
        self.clear()
        self._show_fields()

    def way_out(self) -> WayOut:
        """What is entered now; an empty password keeps the one that is there."""
        own = self.how.value == _OWN
        excepted = tuple(each.strip() for each in self.except_for.value.split(",") if each.strip())
        return WayOut(
            proxy=self.proxy.value if own else self.how.value,
            user=self.user.value if own else "",
            password=self.password.line.text() if own else "",
            except_for=excepted if own else (),
            ca_file=self.ca_file.value,
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Network"))
        self.how.set_label(self.tr("Proxy"))
        self.how.offer(
            [
                (self.tr("As this computer is set"), ""),
                (self.tr("None: connect directly"), DIRECT),
                (self.tr("This one"), _OWN),
            ]
        )
        self.proxy.set_label(self.tr("Its address, such as http://proxy.example:3128"))
        self.user.set_label(self.tr("Name, if it asks for one"))
        self.password.set_label(self.tr("Password, empty to keep it"))
        self.except_for.set_label(self.tr("Addresses without the proxy, separated by commas"))
        self.ca_file.set_label(self.tr("File of further certificates (PEM), if traffic is inspected"))
        self.choose_file.setText(self.tr("Choose a file…"))
        self.submit_button.setText(self.tr("Save"))

    def _faults(self) -> Sequence[Fault]:
        missing = self.how.value == _OWN and not self.proxy.value
        return [Fault("proxy", "missing")] if missing else []

    def _show_fields(self) -> None:
        for field in (self.proxy, self.user, self.password, self.except_for):
            field.setVisible(self.how.value == _OWN)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("File of certificates"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.ca_file.set_value)
        dialog.open()


class NetworkDialog(Retranslated, QDialog):
    """Over the window, or over the assistant."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = NetworkForm(context.look, context.desk.ways_out.shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        layout.addWidget(self.form)
        self.resize(500, 520)
        self.form.submitted.connect(lambda: context.scope.start("account.network", self._keep, self._failed))
        self.form.cancelled.connect(self.reject)
        self.finished.connect(lambda: context.scope.cancel("account.network"))
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Network"))

    async def _keep(self) -> None:
        self.form.set_busy(True)
        try:
            await self._context.desk.ways_out.keep(self.form.way_out())
        except InvalidInput as error:
            self.form.refuse(error)
            return
        finally:
            self.form.set_busy(False)
        self.accept()

    def _failed(self, error: IsoDeskError) -> None:
        self.form.show_failure(str(explain(error)))

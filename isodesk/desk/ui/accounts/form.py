"""The form of an account: where it is, and who calls."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtWidgets import QLineEdit

from isodesk.desk.services.drafts import Fault
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.ui.parts.fields import ChoiceField, NumberField, TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look

Check = Callable[[AccountSettings, str], Sequence[Fault]]


class AccountForm(Form):
    """Shows an account and gives it back; the secret that is kept is never shown."""

    def __init__(self, look: Look, check: Check, editing: AccountSettings | None) -> None:
        super().__init__(look, lambda: check(self.account(), self.secret.value or self._kept))
        self._editing = editing
        self._kept = "kept" if editing else ""
        self._anyway = False
        self.kind = ChoiceField(look, "kind")
        self.account_name = TextField("name")
        self.address = TextField("api_url")
        self.client_id = TextField("client_id")
        self.secret = TextField("secret")
        self.sub_account = NumberField("sub_account_id", 0, 2**31 - 1)
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.add(self.kind, self.account_name, self.address, self.client_id, self.secret, self.sub_account)
        self.kind.edited.connect(self._show_address)
        self.finish()
        self._begin()

    def _begin(self) -> None:
        given = self._editing
        if given is not None:
            self.kind.set_value(given.kind)
            self.account_name.set_value(given.name)
            self.address.set_value(given.api_url.removesuffix("/api/usage"))
            self.client_id.set_value(given.client_id)
            self.sub_account.set_value(given.sub_account_id or 0)
        self.clear()
        self._show_address()

    def account(self) -> AccountSettings:
        """What is entered now; a station's two addresses follow from the one that it prints."""
        kind: AccountKind = self.kind.value
        custom = kind is AccountKind.CUSTOM
        base = self.address.value.rstrip("/").removesuffix("/api/usage")
        account = self._editing or AccountSettings("", "", kind)
        return replace(
            account,
            name=self.account_name.value,
            kind=kind,
            api_url=f"{base}/api/usage" if custom and urlsplit(base).scheme else "",
            token_url=f"{base}/oauth2/token" if custom and urlsplit(base).scheme else "",
            client_id=self.client_id.value,
            sub_account_id=self.sub_account.value or None,
        )

    @property
    def anyway(self) -> bool:
        """Whether the account is to be kept although it was tried in vain."""
        return self._anyway

    def offer_anyway(self, words: str) -> None:
        """It didn't answer: say why, and let a person keep it all the same."""
        self._anyway = True
        self.show_failure(words)
        self._name_button()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Change the account") if self._editing else self.tr("Add an account"))
        self.kind.set_label(self.tr("Where it is"))
        self.account_name.set_label(self.tr("Name, as shown here"))
        self.address.set_label(self.tr("Address of the station, such as http://192.168.1.20:8000"))
        self.client_id.set_label(self.tr("Client identifier"))
        self.secret.set_label(self.tr("New secret, empty to keep it") if self._editing else self.tr("Client secret"))
        self.sub_account.set_label(self.tr("Number of the sub account, 0 for none"))
        self.kind.offer(
            [
                (self.tr("Testing environment of Isograd"), AccountKind.TESTING),
                (self.tr("Production environment of Isograd"), AccountKind.PRODUCTION),
                (self.tr("Station on the network, or another platform"), AccountKind.CUSTOM),
            ]
        )
        self._name_button()

    def _name_button(self) -> None:
        wanted = self.tr("Keep it anyway") if self._anyway else self.tr("Try it, then keep it")
        self.submit_button.setText(wanted)

    def _show_address(self) -> None:
        self.address.setVisible(self.kind.value is AccountKind.CUSTOM)

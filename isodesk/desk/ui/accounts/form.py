"""The form of an account: where it is, who calls, and whether for others."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtWidgets import QCompleter, QLineEdit

from isodesk.desk.services.faults import Fault
from isodesk.desk.services.settings import AccountKind, AccountSettings, SubAccount
from isodesk.desk.services.zones import DEFAULT
from isodesk.desk.ui.parts.fields import ChoiceField, TextField, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look

Check = Callable[[AccountSettings, str], Sequence[Fault]]
_USAGE, _TOKEN = "/api/usage", "/oauth2/token"


class AccountForm(Form):
    """Shows an account and gives it back; the secret that is kept is never shown."""

    def __init__(self, look: Look, check: Check, editing: AccountSettings | None) -> None:
        super().__init__(look, self._faults)
        self._entered_faults = check
        self._editing = editing
        self._anyway = False
        self.kind = ChoiceField(look, "kind")
        self.account_name = TextField("name")
        self.address = TextField("api_url")
        self.client_id = TextField("client_id")
        self.secret = TextField("secret")
        self.zone = TextField("zone")
        self.zone.line.setCompleter(_zones(self.zone.line))
        self.distributor = TickField(look, "distributor")
        self.sub_account = TextField("sub_account_id")
        self.sub_account_name = TextField("sub_account_name")
        self.secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.add(self.kind)
        self.add_beside(self.account_name, self.zone)
        self.add(self.address, self.client_id, self.secret, self.distributor)
        self.add_beside(self.sub_account, self.sub_account_name)
        for field in self._fields.values():
            field.edited.connect(self._edited)
        self.finish()
        self._begin()

    def _begin(self) -> None:
        given = self._editing
        self.zone.set_value(DEFAULT if given is None else given.zone)
        if given is not None:
            self.kind.set_value(given.kind)
            self.account_name.set_value(given.name)
            self.address.set_value(given.api_url.removesuffix(_USAGE))
            self.client_id.set_value(given.client_id)
            self.distributor.set_value(given.distributor)
        self.clear()
        self._show_fields()

    def account(self) -> AccountSettings:
        """What is entered now; a station's two addresses follow from the one that it prints."""
        kind: AccountKind = self.kind.value
        account = self._editing or AccountSettings("", "", kind)
        base = self.address.value.rstrip("/").removesuffix(_USAGE)
        given = kind is AccountKind.CUSTOM and urlsplit(base).scheme
        return replace(
            self._with_sub_account(account),
            name=self.account_name.value,
            kind=kind,
            api_url=f"{base}{_USAGE}" if given else "",
            token_url=f"{base}{_TOKEN}" if given else "",
            client_id=self.client_id.value,
            zone=self.zone.value,
            distributor=self.distributor.value,
        )

    def _with_sub_account(self, account: AccountSettings) -> AccountSettings:
        """The first sub account, where one is entered; further ones are added to an account that is there."""
        number = _number(self.sub_account.value)
        if self._editing is not None or not self.distributor.value or number is None:
            return account
        first = SubAccount(number, self.sub_account_name.value)
        return replace(account, sub_account_id=number, sub_accounts=(first,))

    @property
    def anyway(self) -> bool:
        """Whether the account is to be kept although it was tried in vain."""
        return self._anyway

    def offer_anyway(self, words: str) -> None:
        """It didn't answer: say why, and let a person keep it all the same, until something is changed."""
        self._anyway = True
        self.show_failure(words)
        self._name_button()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Change the account") if self._editing else self.tr("Enter the credentials"))
        self.kind.set_label(self.tr("Where it is"))
        self.account_name.set_label(self.tr("Name, as shown here"))
        self.address.set_label(self.tr("Address of the station, such as http://192.168.1.20:8000"))
        self.client_id.set_label(self.tr("Client identifier"))
        self.secret.set_label(self.tr("New secret, empty to keep it") if self._editing else self.tr("Client secret"))
        self.zone.set_label(self.tr("Time zone of its sessions"))
        self.distributor.set_label(self.tr("Distributor, acting on sub accounts"))
        self.sub_account.set_label(self.tr("Number of the sub account"))
        self.sub_account_name.set_label(self.tr("Its name, as shown here"))
        self.kind.offer(
            [
                (self.tr("Testing environment of Isograd"), AccountKind.TESTING),
                (self.tr("Production environment of Isograd"), AccountKind.PRODUCTION),
                (self.tr("Station on the network, or another platform"), AccountKind.CUSTOM),
            ]
        )
        self._name_button()

    def _name_button(self) -> None:
        if self._editing is not None:
            self.submit_button.setText(self.tr("Save"))
        else:
            self.submit_button.setText(self.tr("Keep it anyway") if self._anyway else self.tr("Try it"))

    def _faults(self) -> Sequence[Fault]:
        secret = self.secret.value or ("kept" if self._editing else "")
        faults = list(self._entered_faults(self.account(), secret))
        number = self.sub_account.value
        if self.distributor.value and number and _number(number) is None:
            faults.append(Fault("sub_account_id", "out_of_range", {"minimum": 1, "maximum": 2**31 - 1}))
        return faults

    def _edited(self) -> None:
        self._anyway = False
        self._show_fields()
        self._name_button()

    def _show_fields(self) -> None:
        self.address.setVisible(self.kind.value is AccountKind.CUSTOM)
        asks = self.distributor.value and self._editing is None
        self.sub_account.setVisible(asks)
        self.sub_account_name.setVisible(asks)


def _zones(line: QLineEdit) -> QCompleter:
    """All places of the IANA database, found by any part of their names."""
    names = (bytes(each.data()).decode("ascii") for each in QTimeZone.availableTimeZoneIds())
    completer = QCompleter(sorted(name for name in names if "/" in name), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 and int(text) > 0 else None

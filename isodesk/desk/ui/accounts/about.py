"""What an account is and what it can do, as facts in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from isodesk.desk.services.capabilities import Capabilities, Capability, Reason, Situation, on_station
from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_looks import kind_words, sub_account_name
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.capabilities import capability_words, reason_words
from isodesk.desk.ui.text.states import State


class AboutAccount(QObject):
    """One list in the window for each account, made from ``services.capabilities``."""

    def sections(self, account: AccountSettings) -> Sequence[Section]:
        """The account, its sub accounts, and each capability with its reason."""
        named = [Fact(sub_account_name(each), value=str(each.id)) for each in account.sub_accounts]
        return [
            Section(self.tr("This account"), list(self._itself(account))),
            Section(self.tr("Sub accounts"), named),
            Section(self.tr("What this account can do"), list(self._abilities(account))),
        ]

    def _itself(self, account: AccountSettings) -> Iterator[Fact]:
        yield Fact(kind_words(account))
        if account.api_url:
            yield Fact(account.api_url.removesuffix("/api/usage"), self.tr("Address"))
        if account.client_id:
            yield Fact(account.client_id, self.tr("Client identifier"))
        if account.distributor:
            yield Fact(self.tr("Distributor"), self.tr("Every call names a sub account; none is made without one."))

    def _abilities(self, account: AccountSettings) -> Iterator[Fact]:
        capabilities = Capabilities(lambda: Situation(account, on_station(account), online=True))
        for capability in Capability:
            if capability is Capability.LIST_SUB_ACCOUNTS and not account.distributor:
                continue
            reason = capabilities.why_not(capability)
            yield Fact(capability_words(capability), reason_words(reason), state=self._state(reason))

    def _state(self, reason: Reason) -> State:
        if reason is Reason.NONE:
            return State(self.tr("Yes"), Glyph.DONE, Meaning.OK)
        if reason is Reason.KEPT_HERE_ONLY:
            return State(self.tr("Here only"), Glyph.WARNING, Meaning.WAITING)
        return State(self.tr("No"), Glyph.CANCELLED, Meaning.NEUTRAL)

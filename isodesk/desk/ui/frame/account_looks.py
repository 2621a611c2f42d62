"""How accounts are told apart on every screen: a glyph, a colour and a word by their kind, a tint by sub account."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.settings import AccountKind, AccountSettings, SubAccount
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Tokens

translate = QCoreApplication.translate

_GLYPHS: Mapping[AccountKind, Glyph] = {
    AccountKind.EMBEDDED: Glyph.SCHOOL,
    AccountKind.TESTING: Glyph.FLASK,
    AccountKind.PRODUCTION: Glyph.SHIELD,
    AccountKind.CUSTOM: Glyph.STATION,
}
_MEANINGS: Mapping[AccountKind, Meaning] = {
    AccountKind.EMBEDDED: Meaning.ACCENT,
    AccountKind.TESTING: Meaning.WAITING,
    AccountKind.PRODUCTION: Meaning.WRONG,
    AccountKind.CUSTOM: Meaning.OK,
}


@dataclass(frozen=True)
class AccountLook:
    """What an account shows: ``colour`` and ``ground`` by its kind, ``tint`` by its sub account, else as its kind."""

    glyph: Glyph
    colour: str
    ground: str
    tint: str


def account_look(tokens: Tokens, account: AccountSettings | None) -> AccountLook:
    """The look of an account in a set of colours."""
    if account is None:
        return AccountLook(Glyph.SCHOOL, tokens.muted, tokens.surface, tokens.muted)
    tone = tokens.tone(_MEANINGS[account.kind])
    sub_account = account.sub_account
    tint = tone.text if sub_account is None else sub_account_tint(tokens, sub_account)
    return AccountLook(_GLYPHS[account.kind], tone.text, tone.ground, tint)


def sub_account_tint(tokens: Tokens, sub_account: SubAccount) -> str:
    """The colour that a sub account keeps."""
    return tokens.tints[sub_account.tint % len(tokens.tints)]


def account_name(account: AccountSettings | None) -> str:
    """What the account is called; the sample centre has a name in each language."""
    if account is None:
        return translate("AccountLooks", "No account")
    return account.name or translate("AccountLooks", "Sample centre")


def kind_word(account: AccountSettings | None) -> str:
    """The one word of an account's kind."""
    if account is None:
        return ""
    return {
        AccountKind.EMBEDDED: translate("AccountLooks", "Sample"),
        AccountKind.TESTING: translate("AccountLooks", "Testing"),
        AccountKind.PRODUCTION: translate("AccountLooks", "Production"),
        AccountKind.CUSTOM: translate("AccountLooks", "Station"),
    }[account.kind]


def kind_words(account: AccountSettings | None) -> str:
    """What stands behind an account."""
    if account is None:
        return translate("AccountLooks", "No account")
    return {
        AccountKind.EMBEDDED: translate("AccountLooks", "Sample centre on this computer"),
        AccountKind.TESTING: translate("AccountLooks", "Testing environment of Isograd"),
        AccountKind.PRODUCTION: translate("AccountLooks", "Production environment of Isograd"),
        AccountKind.CUSTOM: translate("AccountLooks", "Station on the network, or another platform"),
    }[account.kind]


def sub_account_name(sub_account: SubAccount) -> str:
    """A sub account by its name, else by its number."""
    return sub_account.name or translate("AccountLooks", "Sub account {number}").format(number=sub_account.id)


def account_words(account: AccountSettings | None) -> str:
    """The second line of an account: its kind, and its sub account where there is one."""
    if account is None:
        return ""
    if account.lacks_sub_account:
        return translate("AccountLooks", "{kind} · no sub account").format(kind=kind_word(account))
    sub_account = account.sub_account
    if sub_account is None:
        return kind_word(account)
    return f"{kind_word(account)} · {sub_account_name(sub_account)}"

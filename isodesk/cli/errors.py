"""Command lines that can't be carried out. Nothing was sent; the exit status is 64."""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class CommandError(IsoDeskError):
    """A command line that asks for what isn't there."""

    code: ClassVar[str] = "command"


class UnknownName(CommandError):
    """``name`` is none of those that there are; ``near``: the most similar one, else empty."""

    code: ClassVar[str] = "unknown_name"


class UnknownField(UnknownName):
    code: ClassVar[str] = "unknown_field"


class UnknownAccount(UnknownName):
    code: ClassVar[str] = "unknown_account"


class NotKeyAndValue(CommandError):
    code: ClassVar[str] = "not_key_and_value"


class GivenTwice(CommandError):
    code: ClassVar[str] = "given_twice"


class FieldMissing(CommandError):
    code: ClassVar[str] = "field_missing"


class FieldInvalid(CommandError):
    code: ClassVar[str] = "field_invalid"


class RuleBroken(CommandError):
    code: ClassVar[str] = "rule_broken"


class NoAccount(CommandError):
    code: ClassVar[str] = "no_account_named"


class SecretMissing(CommandError):
    """The desk keeps the account ``name`` without its secret."""

    code: ClassVar[str] = "secret_missing"


class StationKeyMissing(CommandError):
    """The embedded station was never started, and a desk has the profile open: that one makes its key."""

    code: ClassVar[str] = "station_key_missing"


class BankWithoutAbility(CommandError):
    code: ClassVar[str] = "bank_without_ability"


class UnknownForm(CommandError):
    """A bank has no ``form`` of this number, but those ``known``."""

    code: ClassVar[str] = "unknown_form"


class FormNotAdaptive(CommandError):
    """``form`` asks everybody the same, or by chance: there is nothing to simulate."""

    code: ClassVar[str] = "form_not_adaptive"

"""Settings of the desk, each declared once: name, type, default, meaning. One JSON file in the profile's folder."""

import dataclasses
import json
import typing
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, Union

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import SettingsUnreadable
from isodesk.desk.services.zones import DEFAULT as DEFAULT_ZONE
from isodesk.storage.files import replace_private_file

__all__ = ["AccountKind", "AccountSettings", "DeskSettings", "MailTemplate", "SettingsFile", "SubAccount"]

FILE_NAME = "desk.json"
SAMPLE = "sample"


def _setting(default: Any, meaning: str) -> Any:
    return dataclasses.field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True)
class MailTemplate:
    """A template of the platform, by its number, under a label of one's own."""

    id: int = dataclasses.field(metadata={"meaning": "Number of the template on the platform."})
    label: str = dataclasses.field(metadata={"meaning": "What it is called here."})


@dataclass(frozen=True)
class SubAccount:
    """One of a distributor's sub accounts, under a name of one's own."""

    id: int = dataclasses.field(metadata={"meaning": "Its number on the platform."})
    name: str = _setting("", "What it is called here.")


@dataclass(frozen=True)
class AccountSettings:
    """One account: where it is and who calls. Its secret is in the secret store, never here."""

    id: str = dataclasses.field(metadata={"meaning": "Its own id, never changed: rows and secrets are kept under it."})
    name: str = dataclasses.field(metadata={"meaning": "What the window calls it."})
    kind: AccountKind = dataclasses.field(
        metadata={"meaning": "Where it is: `embedded`, `custom`, `testing` or `production`."}
    )
    api_url: str = _setting("", "Address of its `/api/usage`; the kind's own where it isn't set.")
    token_url: str = _setting("", "Address that gives tokens; the kind's own where it isn't set.")
    client_id: str = _setting("", "Who calls: the OAuth client.")
    distributor: bool = _setting(False, "Whether it acts on sub accounts, and never without one.")
    sub_account_id: int | None = _setting(None, "The sub account in use, for a distributor.")
    sub_accounts: tuple[SubAccount, ...] = _setting((), "A distributor's sub accounts to choose from.")
    on_station: bool | None = _setting(None, "Whether a station answered at a `custom` address; unset: not asked yet.")
    zone: str = _setting(DEFAULT_ZONE, "Time zone of its sessions, by its IANA name.")
    templates: tuple[MailTemplate, ...] = _setting((), "Mail templates of the platform under labels of one's own.")

    @property
    def lacks_sub_account(self) -> bool:
        """Whether nothing may be sent, because nobody chose the sub account that it would be about."""
        return self.distributor and self.sub_account_id is None

    @property
    def mirror(self) -> str:
        """Under which key the store keeps its rows; empty for a distributor without a sub account."""
        if self.lacks_sub_account:
            return ""
        return self.id if self.sub_account_id is None else f"{self.id}/{self.sub_account_id}"

    @property
    def sub_account(self) -> SubAccount | None:
        """The sub account in use, also where it isn't among those to choose from."""
        chosen = next((each for each in self.sub_accounts if each.id == self.sub_account_id), None)
        return chosen or (None if self.sub_account_id is None else SubAccount(self.sub_account_id))


@dataclass(frozen=True)
class DeskSettings:
    """The whole file. An unknown name is left alone when the file is written; a wrong value is an error."""

    language: str = _setting("", "Language of the window: `en` or `fr`; empty: the system's.")
    theme: str = _setting("", "`light` or `dark`; empty: the system's.")
    dense: bool = _setting(False, "Rows of 28 pixels in place of 36.")
    account: str = _setting(SAMPLE, "The account in use, by its id; empty: none.")
    calls_in_flight: int = _setting(10, "How many calls may be under way at once, 1 to 50.")
    accounts: tuple[AccountSettings, ...] = _setting(
        (AccountSettings(SAMPLE, "", AccountKind.EMBEDDED),), "Accounts: where they are, never their secrets."
    )


class SettingsFile:
    """Reads the settings once and writes them whole at each change."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._unknown: dict[str, Any] = {}
        self.current = self._read()

    def change(self, **changes: object) -> DeskSettings:
        """Write settings by their declared names; raises ``SettingsUnreadable`` where a value can't be one."""
        changed = replace(self.current, **changes)  # type: ignore[arg-type]  # checked by _typed below
        plain = _plain(changed)
        _typed(DeskSettings, plain, self._path.name)
        content = {**self._unknown, **plain}
        replace_private_file(self._path, json.dumps(content, ensure_ascii=False, indent=2).encode())
        self.current = changed
        return changed

    def _read(self) -> DeskSettings:
        try:
            content = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return DeskSettings()
        except (OSError, ValueError) as error:
            raise SettingsUnreadable(name=self._path.name, setting="") from error
        if not isinstance(content, dict):
            raise SettingsUnreadable(name=self._path.name, setting="")
        names = {each.name for each in dataclasses.fields(DeskSettings)}
        self._unknown = {name: value for name, value in content.items() if name not in names}
        return _typed(DeskSettings, content, self._path.name)  # type: ignore[no-any-return]  # of the class that was given


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def _typed(declared: type, content: Mapping[str, Any], file_name: str) -> Any:
    """The dataclass of a mapping, every value checked against its declared type."""
    types = typing.get_type_hints(declared)
    given = {}
    for each in dataclasses.fields(declared):
        if each.name in content:
            try:
                given[each.name] = _value(types[each.name], content[each.name], file_name)
            except (ValueError, TypeError) as error:
                raise SettingsUnreadable(name=file_name, setting=each.name) from error
    try:
        return declared(**given)
    except TypeError as error:
        raise SettingsUnreadable(name=file_name, setting=declared.__name__) from error


def _value(declared: Any, value: Any, file_name: str) -> Any:
    origin, arguments = typing.get_origin(declared), typing.get_args(declared)
    if origin in (Union, UnionType):
        return None if value is None else _value(arguments[0], value, file_name)
    if origin is tuple:
        return tuple(_value(arguments[0], each, file_name) for each in value)
    if dataclasses.is_dataclass(declared):
        return _typed(typing.cast(type, declared), value, file_name)
    if issubclass(declared, Enum):
        return declared(value)
    if type(value) is not declared:
        raise TypeError(value)
    return value

"""Settings of the desk, each declared once: name, type, default, meaning. One JSON file in the profile's folder."""

import dataclasses
import json
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import SettingsUnreadable
from isodesk.desk.services.settings_migrations import FIRST, NEWEST, migrated, version_of
from isodesk.desk.services.settings_values import merged, plain, typed
from isodesk.desk.services.zones import DEFAULT as DEFAULT_ZONE
from isodesk.storage.files import replace_private_file

__all__ = [
    "AccountKind",
    "AccountSettings",
    "ColumnSettings",
    "DeskSettings",
    "ListSettings",
    "MailTemplate",
    "SettingsFile",
    "SubAccount",
]

FILE_NAME = "desk.json"
PREVIOUS = "desk.previous.json"
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
    tint: int = _setting(0, "Which of the window's tints tells it apart, from 0.")


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
class ColumnSettings:
    """One column of a list, as a person left it."""

    id: str = dataclasses.field(metadata={"meaning": "Its name in that list."})
    shown: bool = _setting(True, "Whether it is shown.")
    width: int = _setting(0, "Pixels; 0: as wide as fits.")


@dataclass(frozen=True)
class ListSettings:
    """One list, as a person left it; a column that isn't named stands where the program has it."""

    id: str = dataclasses.field(metadata={"meaning": "The page's name."})
    columns: tuple[ColumnSettings, ...] = _setting((), "Its columns in their order.")
    sort: str = _setting("", "What it is sorted by; empty: its own order.")
    descending: bool = _setting(False, "Whether it is sorted backwards.")


@dataclass(frozen=True)
class DeskSettings:
    """The whole file. Unknown names, at every level, are left alone when it is written; a wrong value is an error."""

    version: int = _setting(
        NEWEST, "Version of this file's shape; an older one is brought up to date, and a copy kept."
    )
    set_up: bool = _setting(False, "Whether the assistant of the first start was shown.")
    recovery_noted: bool = _setting(False, "Whether a person said that the recovery code is written down.")
    language: str = _setting("", "Language of the window: `en` or `fr`; empty: the system's.")
    theme: str = _setting("", "`light` or `dark`; empty: the system's.")
    dense: bool = _setting(False, "Rows of 28 pixels in place of 36.")
    account: str = _setting(SAMPLE, "The account in use, by its id; empty: none.")
    proxy: str = _setting("", "Proxy, as `http://proxy.example:3128`; empty: the system's; `direct`: none.")
    proxy_user: str = _setting("", "Name that the proxy asks for; its password is in the secret store.")
    proxy_except: tuple[str, ...] = _setting((), "Hosts and domains that are called without the proxy.")
    ca_file: str = _setting("", "File of further certificates to trust (PEM), as of a network that looks into TLS.")
    calls_in_flight: int = _setting(10, "How many calls may be under way at once, 1 to 50.")
    reports_ahead: bool = _setting(True, "Whether reports are fetched before somebody asks for them.")
    reports_megabytes: int = _setting(200, "How many megabytes of reports are kept on this computer; 0: none.")
    lists: tuple[ListSettings, ...] = _setting((), "Lists whose columns or order were changed.")
    accounts: tuple[AccountSettings, ...] = _setting(
        (AccountSettings(SAMPLE, "", AccountKind.EMBEDDED),), "Accounts: where they are, never their secrets."
    )


@dataclass(frozen=True)
class SettingsTrouble:
    """The file couldn't be used: ``setting`` was wrong in it (empty: all of it), ``kept_as`` is what it is called now.

    ``restored``: the settings are those of the last run; else they are as at a first start.
    """

    setting: str
    kept_as: str
    restored: bool


class SettingsFile:
    """Reads the settings once and writes them whole at each change.

    The first change in a run keeps the file as it was read: ``desk.previous.json``, or ``desk.version-1.json`` where
    it was of an older version. ``read_version`` is the version that was read, 0 where there was no file.
    """

    def __init__(self, folder: Path) -> None:
        """Raises ``SettingsUnreadable``; the file is left alone then."""
        self._path = folder / FILE_NAME
        self._content: dict[str, Any] = {}
        self._as_read: bytes | None = None
        self.read_version = 0
        self.trouble: SettingsTrouble | None = None
        self.current = self._read()

    @classmethod
    def recovered(cls, folder: Path) -> "SettingsFile":
        """The settings also where the file can't be used: it is kept aside, and those of the last run are taken.

        Raises ``SettingsUnreadable`` where the file can't even be read. ``trouble`` says what happened.
        """
        try:
            return cls(folder)
        except SettingsUnreadable as error:
            if isinstance(error.__cause__, OSError):
                raise
            return _set_aside(folder, str(error.parameters["setting"]))

    def change(self, **changes: object) -> DeskSettings:
        """Write settings by their declared names; raises ``SettingsUnreadable`` where a value can't be one."""
        changed = replace(self.current, **changes)  # type: ignore[arg-type]  # checked by typed below
        written = plain(changed)
        typed(DeskSettings, written, self._path.name)
        self._keep_as_read()
        content = merged(self._content, written)
        replace_private_file(self._path, json.dumps(content, ensure_ascii=False, indent=2).encode())
        self.current, self._content = changed, content
        return changed

    def _keep_as_read(self) -> None:
        if self._as_read is not None:
            name = PREVIOUS if self.read_version >= NEWEST else f"desk.version-{self.read_version}.json"
            replace_private_file(self._path.with_name(name), self._as_read)
            self._as_read = None

    def _read(self) -> DeskSettings:
        try:
            read = self._path.read_bytes()
            content = json.loads(read)
        except FileNotFoundError:
            return DeskSettings()
        except (OSError, ValueError, RecursionError) as error:
            raise SettingsUnreadable(name=self._path.name, setting="") from error
        if not isinstance(content, dict):
            raise SettingsUnreadable(name=self._path.name, setting="")
        self._content = dict(migrated(content))
        current: DeskSettings = typed(DeskSettings, self._content, self._path.name)
        self._as_read, self.read_version = read, version_of(content)
        return current


def _set_aside(folder: Path, setting: str) -> SettingsFile:
    """Rename the file that can't be used, and go on with the last run's settings, or with none."""
    aside = _free_name(folder)
    (folder / FILE_NAME).rename(aside)
    previous = folder / PREVIOUS
    if previous.exists():
        replace_private_file(folder / FILE_NAME, previous.read_bytes())
    try:
        file = SettingsFile(folder)
    except SettingsUnreadable:
        (folder / FILE_NAME).unlink()
        file = SettingsFile(folder)
    file.trouble = SettingsTrouble(setting, aside.name, file.read_version >= FIRST)
    return file


def _free_name(folder: Path) -> Path:
    names = (folder / f"desk.unreadable{'' if number == 1 else f'-{number}'}.json" for number in count(1))
    return next(path for path in names if not path.exists())

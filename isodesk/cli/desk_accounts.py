"""The accounts that the desk keeps, for commands: read beside a desk that may be open, never written."""

import asyncio
import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from isodesk.cli.errors import SecretMissing, StationKeyMissing, UnknownAccount
from isodesk.client.accounts import Account, AccountKind, production, station, testing
from isodesk.client.checkup.subjects import PlannedTest
from isodesk.desk.errors import ProfileInUse, SettingsUnreadable
from isodesk.desk.services.accounts import secret_name
from isodesk.desk.services.calls import client_account
from isodesk.desk.services.desk import STORE_NAME
from isodesk.desk.services.embedded import EmbeddedStation
from isodesk.desk.services.profile import (
    PASSPHRASE_VARIABLE,
    STATION_FOLDER,
    STATION_KEY,
    STORE_KEY,
    ProfileLock,
    kept_key,
    profile_folder,
)
from isodesk.desk.services.settings import AccountSettings, SettingsFile
from isodesk.desk.services.ways_out import PASSWORD as PROXY_PASSWORD
from isodesk.desk.store import mirrors
from isodesk.net.ways_out import WayOut
from isodesk.storage.connections import connect
from isodesk.storage.secrets import SecretStore, open_secret_store

_PRESETS = {AccountKind.TESTING: testing, AccountKind.PRODUCTION: production}


def desk_account(name: str) -> Account:
    """The account of this name or id, its embedded station started where none runs.

    Raises ``UnknownAccount``, ``SecretMissing``, ``StationNotStarted``,
    ``SettingsUnreadable``, and the storage's ``StoreLocked``, ``PassphraseWrong`` or ``KeyringFailed``.
    """
    folder = profile_folder()
    account = _find(folder, name)
    if account.kind is AccountKind.EMBEDDED:
        return asyncio.run(_embedded(folder, account))
    secret = _secrets(folder).get(secret_name(account.id))
    if not secret:
        raise SecretMissing(name=account.name or account.id)
    return client_account(account, secret)


def desk_address(name: str) -> str:
    """Where a call to the account of this name or id goes, without asking for its secret or starting its station."""
    account = _find(profile_folder(), name)
    preset = _PRESETS.get(account.kind)
    return preset("-", "-").api_url if preset else account.api_url or "/api/usage"


def desk_way_out(folder: Path | None = None) -> WayOut | None:
    """Proxy and certificates as the desk's settings have them; nothing where those can't be read.

    The proxy's password needs the secrets, and is left out where they are locked.
    """
    folder = folder or profile_folder()
    try:
        settings = SettingsFile(folder)
    except SettingsUnreadable:
        return None
    current = settings.current
    way_out = WayOut(current.proxy, current.proxy_user, "", current.proxy_except, current.ca_file)
    if not current.proxy_user:
        return way_out
    return replace(way_out, password=_secrets(folder).get(PROXY_PASSWORD) or "")


def desk_tests(name: str) -> Sequence[PlannedTest]:
    """Some planned tests of the account of this name or id, which the platform knows; none without a store."""
    folder = profile_folder()
    account, path = _find(folder, name), folder / STORE_NAME
    key = _secrets(folder).get(STORE_KEY) if path.exists() else None
    if key is None:
        return ()
    with closing(connect(path, bytes.fromhex(key))) as connection:
        connection.execute("PRAGMA query_only = ON")
        return [PlannedTest(*row) for row in mirrors.some_tests(connection, account.mirror)]


def _find(folder: Path, name: str) -> AccountSettings:
    accounts = SettingsFile(folder).current.accounts if folder.is_dir() else ()
    for account in accounts:
        if name.casefold() in (account.id, account.name.casefold()):
            return account
    raise _unknown(name, [account.name or account.id for account in accounts])


def _unknown(name: str, known: Sequence[str]) -> UnknownAccount:
    near = get_close_matches(name, known, 1)
    return UnknownAccount(name=name, known=", ".join(known) or "—", near=near[0] if near else "")


def _secrets(folder: Path) -> SecretStore:
    return open_secret_store(folder, passphrase=os.environ.get(PASSPHRASE_VARIABLE))


async def _embedded(folder: Path, account: AccountSettings) -> Account:
    embedded = EmbeddedStation(folder / STATION_FOLDER, partial(_station_key, folder))
    running = await embedded.running()
    embedded.leave()
    return station(
        running.url,
        running.client_id,
        running.client_secret,
        name=account.name or account.id,
        kind=AccountKind.EMBEDDED,
        sub_account_id=account.sub_account_id,
        distributor=account.distributor,
    )


def _station_key(folder: Path) -> str:
    """The station's key; made here only while no desk has the profile open, which may be making it as well."""
    secrets = _secrets(folder)
    key = secrets.get(STATION_KEY)
    if key is not None:
        return key
    try:
        lock = ProfileLock(folder)
    except ProfileInUse as error:
        raise StationKeyMissing from error
    try:
        return kept_key(secrets, STATION_KEY)
    finally:
        lock.close()
